import type { CoefficientName } from "./coefficients.ts";
import { type DrawKey, keyText, uniform } from "./draw.ts";
import type { Event } from "./event.ts";
import { clamp } from "./maths.ts";
import type { Game } from "./state.ts";
import { numbersOf, type Values, type Variable, type VariableInfo, variableInfo } from "./variables.ts";

/** A game being changed behind the door: collections replaced as they change, numbers copied before they first move. */
export class Work {
  readonly game: { -readonly [K in keyof Game]: Game[K] };
  /** Records of numbers that are this work's own, by variable. */
  readonly own = new Map<Variable, Own>();
  /** Where everything chance was asked is written down, when somebody wants to know beforehand. */
  asked: Asked[] | null = null;
  /** Null where nobody will read them: replays are played for their outcome. */
  readonly events: Event[] | null;
  /** Changes gathered within one resolution class; see `merge`. */
  pending: Change[] = [];
  /** What the local balances were last weighed from: they need not be weighed again until some of it has moved. */
  weighed: { readonly forces: Game["forces"]; readonly moves: number } | null = null;

  constructor(game: Game, log: boolean) {
    this.game = { ...game };
    this.events = log ? [] : null;
  }

  /** The game as it stands, for keeps: what comes after is done to copies. */
  kept(): Game {
    this.own.clear();
    this.weighed = null;
    return { ...this.game };
  }

  /** The game's numbers. */
  get values(): Values {
    return this.game.values;
  }
}

/** Why a number changes: the rule, what it read, and who may know. */
export interface Reason {
  readonly rule: string;
  readonly inputs?: Readonly<Record<string, number | string | boolean>>;
  readonly coefficients?: readonly CoefficientName[];
  readonly draw?: { readonly key: string; readonly u: number; readonly p: number };
  readonly cause?: string;
  readonly seen?: "all" | readonly string[];
}

/** A variable with this work's own record of it. */
interface Own {
  readonly info: VariableInfo;
  readonly numbers: Record<string, number>;
  /** How often one of them has moved. */
  moves: number;
}

interface Change {
  readonly variable: Variable;
  readonly subject: string;
  readonly by: number;
  readonly reason: Reason;
}

/** Something chance was asked, and what it said. */
export interface Asked {
  readonly key: string;
  readonly rule: string;
  readonly subject: string;
  readonly object: string | null;
  readonly p: number;
  readonly u: number;
  readonly hit: boolean;
}

/** Opens a game for changing; without `log` nobody will read its events. */
export const begin = (game: Game, log = true): Work => new Work(game, log);

/** Anything that carries the state's numbers: a game, a view, a ground. */
export interface Numbers {
  readonly values: Values;
}

/** Numbers of which only some are shown, each when it is asked for; stands where `Values` stand and is read like them. */
export abstract class Shown {
  /** The number, or undefined where there is none or it is not shown. */
  abstract shown(variable: string, subject: string): number | undefined;
}

/** A number among others; undefined where there is none. */
export const numberIn = (values: Values, variable: Variable, subject: string): number | undefined =>
  values instanceof Shown ? values.shown(variable, subject) : numbersOf(values, variable)?.[subject];

/** A number of the state; 0 where the subject has none. */
export const value = ({ values }: Numbers, variable: Variable, subject: string): number =>
  numberIn(values, variable, subject) ?? 0;

/** Whether the state keeps this number at all. */
export const has = ({ values }: Numbers, variable: Variable, subject: string): boolean =>
  numberIn(values, variable, subject) !== undefined;

/** The record of a variable to write to, copied the first time; null where the state has none of it. */
function owned(work: Work, variable: Variable): Own | null {
  const known = work.own.get(variable);
  if (known) return known;
  const numbers = numbersOf(work.game.values, variable);
  return numbers ? own(work, variable, { ...numbers }) : null;
}

function own(work: Work, variable: Variable, numbers: Record<string, number>): Own {
  // The first record to be replaced has the table of records copied.
  if (work.own.size === 0) work.game.values = { ...work.game.values };
  (work.game.values as Record<string, Readonly<Record<string, number>>>)[variable] = numbers;
  const found = { info: variableInfo(variable), numbers, moves: 0 };
  work.own.set(variable, found);
  return found;
}

/** Writes a number, whether or not there was one. */
export function put(work: Work, variable: Variable, subject: string, to: number): void {
  const kept = owned(work, variable) ?? own(work, variable, {});
  kept.numbers[subject] = to;
  kept.moves++;
}

/** How often any of these variables has moved since the work began. */
export const movesOf = (work: Work, variables: readonly Variable[]): number =>
  variables.reduce((sum, variable) => sum + (work.own.get(variable)?.moves ?? 0), 0);

/** Tells what happened. The event becomes the log's: nobody else keeps it. */
export function emit(work: Work, event: Omit<Event, "turn" | "phase">): void {
  if (!work.events) return;
  const { stage } = work.game;
  const told = event as { -readonly [K in keyof Event]: Event[K] };
  told.turn = stage.kind === "lobby" ? 0 : stage.turn;
  told.phase = stage.kind === "running" ? stage.phase : "lobby";
  work.events.push(told);
}

/** Changes smaller than this are rounding, not change. */
const STILL = 1e-9;

/** Changes a number now, inside its range, and says why. */
export function change(work: Work, variable: Variable, subject: string, by: number, reason: Reason): void {
  if (Math.abs(by) < STILL) return;
  const kept = owned(work, variable);
  const before = kept?.numbers[subject];
  if (!kept || before === undefined) return;
  const after = clamp(before + by, kept.info.min, kept.info.max);
  kept.numbers[subject] = after;
  kept.moves++;
  record(work, variable, subject, before, after, by, reason);
}

/** Sets a derived number and says why, if it moved. */
export function set(work: Work, variable: Variable, subject: string, to: number, reason: Reason): void {
  change(work, variable, subject, to - value(work.game, variable, subject), reason);
}

/** Notes a change for the end of the resolution class: all orders of a class read the same snapshot. */
export function later(work: Work, variable: Variable, subject: string, by: number, reason: Reason): void {
  if (by !== 0) work.pending.push({ variable, subject, by, reason });
}

/**
 * Merges a class's changes. Contributions to one number are added in order of size, so that neither names nor the order
 * of filing can reach even the last bit, and the sum is clamped once.
 */
export function merge(work: Work): void {
  const { pending } = work;
  if (pending.length === 0) return;
  work.pending = [];
  // In the order in which each number was first touched; a class seldom touches more than a few dozen.
  const merged = new Array<boolean>(pending.length).fill(false);
  for (let i = 0; i < pending.length; i++) {
    if (merged[i]) continue;
    const first = pending[i] as Change;
    const changes = [first];
    for (let j = i + 1; j < pending.length; j++) {
      const other = pending[j] as Change;
      if (other.subject !== first.subject || other.variable !== first.variable) continue;
      changes.push(other);
      merged[j] = true;
    }
    if (changes.length > 1) changes.sort((a, b) => a.by - b.by);
    mergeInto(work, first, changes);
  }
}

/** Adds up what is contributed to one number, smallest first. */
function mergeInto(work: Work, { variable, subject }: Change, changes: readonly Change[]): void {
  const kept = owned(work, variable);
  const start = kept?.numbers[subject];
  if (!kept || start === undefined) return;
  const { min, max } = kept.info;
  let sum = start;
  for (const { by, reason } of changes) {
    const before = clamp(sum, min, max);
    sum += by;
    record(work, variable, subject, before, clamp(sum, min, max), by, reason);
  }
  kept.numbers[subject] = clamp(sum, min, max);
  kept.moves++;
}

function record(
  work: Work,
  variable: Variable,
  subject: string,
  before: number,
  after: number,
  by: number,
  reason: Reason,
): void {
  if (!work.events) return;
  const { stage } = work.game;
  work.events.push({
    turn: stage.kind === "lobby" ? 0 : stage.turn,
    phase: stage.kind === "running" ? stage.phase : "lobby",
    kind: "change",
    subject,
    variable,
    before,
    after,
    by,
    rule: reason.rule,
    inputs: reason.inputs,
    coefficients: reason.coefficients,
    draw: reason.draw,
    cause: reason.cause,
    seen: reason.seen ?? "all",
  });
}

/** A keyed draw against a probability. */
class Chance {
  readonly #key: DrawKey;
  readonly #u: number;
  readonly #p: number;
  /** Whether it happened. */
  readonly hit: boolean;

  constructor(key: DrawKey, u: number, p: number, hit: boolean) {
    this.#key = key;
    this.#u = u;
    this.#p = p;
    this.hit = hit;
  }

  /** What an event says about the draw; most draws come to nothing, and then nobody asks. */
  get draw(): { readonly key: string; readonly u: number; readonly p: number } {
    return { key: keyText(this.#key), u: this.#u, p: this.#p };
  }
}

export function chance(work: Pick<Work, "game" | "asked">, key: DrawKey, p: number): Chance {
  const u = uniform(work.game.seed, key);
  const made = new Chance(key, u, p, saidOf(work.game, key) ?? u < p);
  const { rule, subject, object = null } = key;
  work.asked?.push({ ...made.draw, rule, subject, object, hit: made.hit });
  return made;
}

/** What the white cell said of a draw; undefined where it said nothing, which is nearly always (W45). */
function saidOf({ overrides }: Pick<Game, "overrides">, key: DrawKey): boolean | undefined {
  if (overrides === undefined) return undefined;
  const text = keyText(key);
  const found = overrides.findLast((one) => one.kind === "draw" && one.key === text);
  return found?.kind === "draw" ? found.to : undefined;
}
