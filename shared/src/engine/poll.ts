import type { Action } from "./action.ts";
import { type Condition, holds } from "./condition.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { adversaries, allies, protectors, wards } from "./relations.ts";
import type { Game } from "./state.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** How far somebody may go in a turn, by the highest rung of its acts (Q2). */
export const BANDS = [
  { id: "calm", upTo: 2 },
  { id: "press", upTo: 5 },
  { id: "threaten", upTo: 10 },
  { id: "strike", upTo: 19 },
] as const;
/** One of the bands. */
export type Band = (typeof BANDS)[number]["id"];

/** The band a rung lies in. */
export const bandOf = (rung: number): Band => (BANDS.find(({ upTo }) => rung <= upTo) ?? BANDS[3]).id;

/** Questions the white cell may add to a turn (Q1). */
export const POLLS_A_TURN = 2;
/** Longest wording of a question, in characters. */
export const POLL_TEXT = 200;

/** A question to everybody at a seat, beside the one of sealing; answering it is free and nothing waits for it (Q1). */
export type Poll =
  /** What will the adversary, or the partner, do this turn? Whom that is depends on whose seat is asked. */
  | {
      readonly kind: "move";
      readonly id: string;
      readonly turn: number;
      readonly of: "adversary" | "partner";
    }
  /** How likely is it that this has come about by the end of a turn? */
  | {
      readonly kind: "chance";
      readonly id: string;
      readonly turn: number;
      readonly text: string;
      readonly when: Condition;
      readonly due: number;
      /** Null until the end of that turn. */
      readonly happened: boolean | null;
    };

/** A poll before it has an id and an answer. */
export type PollPlan =
  | { readonly kind: "move"; readonly turn: number; readonly of: "adversary" | "partner" }
  | {
      readonly kind: "chance";
      readonly turn: number;
      readonly text: string;
      readonly when: Condition;
      readonly due: number;
    };

/** What one person answered. */
export interface Guess {
  readonly poll: string;
  readonly person: string;
  readonly seat: string;
  /** The band expected; null for a question about a chance. */
  readonly band: Band | null;
  /** How sure, or how likely, in per cent. */
  readonly value: number;
}

/** Whom a seat is asked about: its first adversary, or the protector it looks to, or the ally it protects; null for nobody. */
export function askedAbout(
  game: Pick<Game, "scenario">,
  seat: string,
  of: "adversary" | "partner",
): string | null {
  const { scenario } = game;
  if (of === "adversary") {
    const pair = scenario.pairs.find((p) => p.protector === seat || p.ally === seat);
    if (pair) return pair.adversary;
    const faced = scenario.pairs.find((p) => p.adversary === seat);
    const own = adversaries(scenario, seat)[0];
    // A protector that faces nobody itself is asked about whom its ally faces.
    const allys = wards(scenario, seat).flatMap(({ ally }) => adversaries(scenario, ally))[0];
    return faced?.ally ?? own ?? allys ?? null;
  }
  const pair = scenario.pairs.find((p) => p.protector === seat || p.ally === seat);
  if (pair) return pair.protector === seat ? pair.ally : pair.protector;
  return protectors(scenario, seat)[0]?.protector ?? allies(scenario, seat)[0] ?? null;
}

/** The questions of a turn, set by the white cell before the orders of that turn are in; a new list replaces the old one (Q1). */
export function pose(work: Work, action: Of<"pose">): Rejection | null {
  const { stage } = work.game;
  const now = stage.kind === "running" ? stage.turn : 0;
  const { turn, polls } = action;
  if (turn < Math.max(1, now) || turn > 24)
    return refuse("out-of-range", "Q1", { given: turn, least: Math.max(1, now), most: 24 });
  if (polls.length > POLLS_A_TURN)
    return refuse("out-of-range", "Q1", { given: polls.length, least: 0, most: POLLS_A_TURN });
  for (const poll of polls) {
    if (poll.turn !== turn)
      return refuse("out-of-range", "Q1", { given: poll.turn, least: turn, most: turn });
    if (poll.kind === "chance" && (poll.due < turn || poll.due > 24))
      return refuse("out-of-range", "Q1", { given: poll.due, least: turn, most: 24 });
    if (poll.kind === "chance" && poll.text.trim() === "") return refuse("name-empty", "Q1");
  }
  const before = work.game.polls ?? [];
  if ((work.game.guesses ?? []).some((g) => before.some((p) => p.id === g.poll && p.turn === turn)))
    return refuse("already-decided", "Q1", { turn });
  const made = polls.map((plan, i): Poll => {
    const id = `q${turn}.${i + 1}`;
    return plan.kind === "move" ? { ...plan, id } : { ...plan, id, happened: null };
  });
  work.game.polls = [...before.filter((p) => p.turn !== turn), ...made];
  emit(work, { kind: "poll", rule: "Q1", subject: `${turn}`, output: String(made.length), seen: "all" });
  return null;
}

/** One person's answer; a later one replaces it, until the orders are in (Q2). */
export function guess(work: Work, action: Of<"guess">): Rejection | null {
  const { stage } = work.game;
  const poll = work.game.polls?.find(({ id }) => id === action.poll);
  if (!poll) return refuse("unknown-object", "Q2", { object: action.poll });
  if (stage.kind !== "running" || stage.turn !== poll.turn) return refuse("too-late", "Q2");
  if (stage.phase === "resolution" || stage.phase === "obligation") return refuse("too-late", "Q2");
  const { value, band } = action;
  if (!(value >= 0 && value <= 100))
    return refuse("out-of-range", "Q2", { given: value, least: 0, most: 100 });
  if ((poll.kind === "move") !== (band !== null)) return refuse("wrong-answer", "Q2");
  const person = action.author.kind === "person" ? action.author.id : "bot";
  const one: Guess = { poll: poll.id, person, seat: action.seat, band, value };
  const others = (work.game.guesses ?? []).filter((g) => g.poll !== poll.id || g.person !== person);
  work.game.guesses = [...others, one];
  return null;
}

/** At the end of a turn, and of the game, what was asked about is found to have come about or not (Q3). */
export function settlePolls(work: Work, turn: number, over: boolean): void {
  const open = work.game.polls?.some((p) => p.kind === "chance" && p.happened === null);
  if (!open) return;
  work.game.polls = (work.game.polls ?? []).map((poll) => {
    if (poll.kind !== "chance" || poll.happened !== null || poll.turn > turn) return poll;
    const happened = holds(work.game, poll.when);
    // What has come about stays so; what has not may yet, until the turn it was asked for.
    return happened || over || poll.due <= turn ? { ...poll, happened } : poll;
  });
}
