import { type Rejection, refuse } from "./rejection.ts";
import type { Work } from "./work.ts";

/** Stops the clock, and keeps what was left (T9). */
export function pause(work: Work, at: number): Rejection | null {
  const { clock } = work.game;
  if (clock.paused !== null) return refuse("paused", "T9");
  work.game.clock = {
    deadline: null,
    // A phase that had run out still has a deadline to come back to: at least a millisecond of it.
    paused: clock.deadline === null ? 0 : Math.max(1, clock.deadline - at),
  };
  return null;
}

/** Lets it run again with what was left (T9). */
export function resume(work: Work, at: number): Rejection | null {
  const { clock } = work.game;
  if (clock.paused === null) return refuse("not-paused", "T9");
  work.game.clock = { deadline: clock.paused > 0 ? at + clock.paused : null, paused: null };
  return null;
}

/** Gives the phase more time (T9). */
export function extend(work: Work, at: number, seconds: number): Rejection | null {
  const { clock } = work.game;
  work.game.clock =
    clock.paused !== null
      ? { ...clock, paused: clock.paused + seconds * 1000 }
      : { ...clock, deadline: (clock.deadline ?? at) + seconds * 1000 };
  return null;
}

/** The host drops or adds turns; the current one is always played out (T12). */
export function setTurns(work: Work, turns: number): Rejection | null {
  const { stage } = work.game;
  if (stage.kind !== "running") return refuse("not-running", "T12");
  if (turns < stage.turn || turns > 24)
    return refuse("out-of-range", "T12", { given: turns, least: stage.turn, most: 24 });
  work.game.stage = { ...stage, turns };
  return null;
}
