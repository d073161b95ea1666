import type { Action } from "./action.ts";
import { C } from "./coefficients.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Clock, Game } from "./state.ts";
import type { Phase } from "./vocabulary.ts";
import type { Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** Longest phase and break, in seconds: a month of correspondence. */
export const LONGEST = 31 * 86_400;

/** What the white cell set in place of the preset's times (W11). */
export interface Pacing {
  /** Seconds of each phase; 0 for no deadline. A phase that is missing keeps the preset's. */
  readonly seconds: Readonly<Partial<Record<Phase, number>>>;
  /** Seconds after the deadline of orders in which a sheet still counts; null for the usual. */
  readonly grace: number | null;
}

/** Rung above which there is less time to talk (T14). */
const UNHURRIED = 9;

/** Seconds a phase takes: the pacing's, else the preset's, and less for talking while somebody stands above rung 9 (T14). */
export function secondsOf({ scenario, options, pacing, values }: Game, phase: Phase): number {
  const seconds = pacing?.seconds[phase] ?? scenario.presets[options.preset].seconds[phase];
  if (phase !== "consultation" || seconds === 0) return seconds;
  const hot = Object.values(values.rung ?? {}).some((rung) => rung > UNHURRIED);
  return hot ? Math.round(seconds * C.hurry) : seconds;
}

/** A moment that is none to come, or too far away, in seconds from now: what a sentence can say. */
const away = (moment: number, at: number) => ({
  given: Math.round((moment - at) / 1000),
  least: 1,
  most: LONGEST,
});

/** Stops the clock; for a break until a moment, at which the server resumes (W10). */
export function pause(work: Work, action: Of<"pause">): Rejection | null {
  const { clock } = work.game;
  if (clock.paused !== null) return refuse("paused", "T9");
  const { until, why } = action;
  if (until != null && !(until > action.at && until <= action.at + LONGEST * 1000))
    return refuse("out-of-range", "W10", away(until, action.at));
  work.game.clock = {
    deadline: null,
    // A phase that had run out still has a deadline to come back to: at least a millisecond of it.
    paused: clock.deadline === null ? 0 : Math.max(1, clock.deadline - action.at),
    ...(until != null && { until }),
    ...(why != null && { why }),
  };
  return null;
}

export function resume(work: Work, at: number): Rejection | null {
  const { clock } = work.game;
  if (clock.paused === null) return refuse("not-paused", "T9");
  work.game.clock = { deadline: clock.paused > 0 ? at + clock.paused : null, paused: null };
  return null;
}

export function extend(work: Work, at: number, seconds: number): Rejection | null {
  const { clock } = work.game;
  work.game.clock =
    clock.paused !== null
      ? { ...clock, paused: clock.paused + seconds * 1000 }
      : { ...clock, deadline: (clock.deadline ?? at) + seconds * 1000 };
  return null;
}

/** Sets the end of this phase to a moment, and the lengths of those to come (W11). */
export function schedule(work: Work, action: Of<"schedule">): Rejection | null {
  const { at, deadline, seconds, grace } = action;
  for (const given of [...Object.values(seconds ?? {}), ...(grace == null ? [] : [grace])])
    if (!(given >= 0 && given <= LONGEST))
      return refuse("out-of-range", "W11", { given, least: 0, most: LONGEST });
  if (deadline != null && !(deadline > at && deadline <= at + LONGEST * 1000))
    return refuse("out-of-range", "W11", away(deadline, at));
  const before = work.game.pacing;
  if (seconds !== undefined || grace !== undefined)
    work.game.pacing = {
      seconds: { ...before?.seconds, ...seconds },
      grace: grace === undefined ? (before?.grace ?? null) : grace,
    };
  if (deadline !== undefined && work.game.stage.kind === "running")
    work.game.clock = withDeadline(work.game.clock, deadline, at);
  return null;
}

const withDeadline = (clock: Clock, deadline: number | null, at: number): Clock =>
  clock.paused === null
    ? { ...clock, deadline }
    : { ...clock, paused: deadline === null ? 0 : deadline - at };

/** The host drops or adds turns; the current one is always played out (T12). */
export function setTurns(work: Work, turns: number): Rejection | null {
  const { stage } = work.game;
  if (stage.kind !== "running") return refuse("not-running", "T12");
  if (turns < stage.turn || turns > 24)
    return refuse("out-of-range", "T12", { given: turns, least: stage.turn, most: 24 });
  work.game.stage = { ...stage, turns };
  return null;
}
