import type { Author } from "./action.ts";
import { type Condition, factsOf } from "./condition.ts";
import { type Consequence, consequenceFault, keysOf, type Terrain } from "./consequence.ts";
import type { Game, Stage } from "./state.ts";
import { isVariable } from "./variables.ts";
import { PHASES, type Phase } from "./vocabulary.ts";

/** The forms an inject may have. */
export const INJECT_FORMS = ["press", "cable", "intelligence"] as const;
/** How a control inject reaches the table. */
export type InjectForm = (typeof INJECT_FORMS)[number];

/** Longest texts of an inject, in characters. */
export const INJECT_LIMITS = { id: 24, title: 120, from: 80, text: 2000, note: 1000 } as const;
/** Injects a game may have. */
export const MOST_INJECTS = 200;

/** An event the white cell has in hand: a line of the exercise's list of events (J1). */
export interface InjectPlan {
  readonly id: string;
  /** Its headline, the subject of its cable, or the title of its report. */
  readonly title: string;
  /** Not before this turn and phase. */
  readonly turn: number;
  readonly phase: Phase;
  /** And only while this holds. */
  readonly when: Condition | null;
  /** Whom it reaches; `control` tells nobody and only takes effect. */
  readonly audience: "all" | "control" | readonly string[];
  readonly form: InjectForm;
  /** The seat in whose name it goes out, or the name of an outlet, a service, a capital that has no seat. */
  readonly from: string;
  readonly text: string;
  readonly effects: readonly Consequence[];
  /** What the white cell expects players to do. */
  readonly expected: string;
  /** Whether it happens by itself when its moment comes, or waits for a hand. */
  readonly automatic: boolean;
}

/** An inject of a running game: what was planned, what became of it, and what players did. */
export interface Inject extends InjectPlan {
  readonly status: InjectStatus;
  /** What happened, in the white cell's words. */
  readonly outcome: string;
  /** Who wrote it last; null where it came with the game. */
  readonly author: string | null;
}

/** Planned → due → fired or dropped; held ones become due and wait (J1). */
export type InjectStatus =
  | { readonly kind: "planned" }
  | { readonly kind: "held"; readonly by: string | null }
  | {
      readonly kind: "due";
      readonly turn: number;
      readonly phase: Phase;
      readonly why: "held" | "by-hand" | "seat-held";
    }
  | {
      readonly kind: "fired";
      readonly turn: number;
      readonly phase: Phase;
      readonly at: number;
      readonly by: string | null;
    }
  | { readonly kind: "dropped"; readonly turn: number; readonly by: string | null };

/** What can be done with one inject. */
export type InjectMove =
  | { readonly kind: "edit"; readonly to: InjectPlan }
  | { readonly kind: "hold" }
  | { readonly kind: "release" }
  | { readonly kind: "retime"; readonly turn: number; readonly phase: Phase }
  | { readonly kind: "fire" }
  | { readonly kind: "drop" }
  | { readonly kind: "note"; readonly outcome: string };

/** One thing that is wrong with an inject: which field, and a code. */
export interface InjectFault {
  readonly field: keyof InjectPlan;
  readonly code:
    | "empty"
    | "too-long"
    | "id-taken"
    | "unknown-seat"
    | "no-audience"
    | "press-is-public"
    | "in-the-past"
    | "after-the-end"
    | "unknown-name"
    | "unknown-number"
    | "not-movable"
    | "too-large"
    | "unknown-object"
    | "out-of-range";
  readonly what: string;
}

/** A game as far as planning injects needs to know it. */
export interface Timetable {
  readonly stage: Stage;
  /** Ids that are taken. */
  readonly taken: readonly string[];
}

/** The person behind an action; null for the server and bots. */
export const personBehind = (author: Author): string | null => (author.kind === "person" ? author.id : null);

/** Whether one moment of a game lies before another: turns, and phases within a turn. */
export const isBefore = (
  a: { readonly turn: number; readonly phase: Phase },
  b: { readonly turn: number; readonly phase: Phase },
): boolean => a.turn < b.turn || (a.turn === b.turn && PHASES.indexOf(a.phase) < PHASES.indexOf(b.phase));

/** Everything that is wrong with an inject (J5); what could not happen any more is in the past. */
export function injectFaults(
  scenario: Terrain,
  plan: InjectPlan,
  { stage, taken }: Timetable,
): readonly InjectFault[] {
  const faults: InjectFault[] = [];
  const fault = (field: keyof InjectPlan, code: InjectFault["code"], what: string | number = "") =>
    faults.push({ field, code, what: String(what) });
  const seats = new Set(scenario.seats.map(({ id }) => id));
  for (const field of ["id", "title", "from"] as const) if (plan[field].trim() === "") fault(field, "empty");
  for (const field of ["id", "title", "from", "text"] as const)
    if (plan[field].length > INJECT_LIMITS[field]) fault(field, "too-long", INJECT_LIMITS[field]);
  if (plan.expected.length > INJECT_LIMITS.note) fault("expected", "too-long", INJECT_LIMITS.note);
  if (plan.text.trim() === "" && plan.audience !== "control") fault("text", "empty");
  if (taken.includes(plan.id)) fault("id", "id-taken", plan.id);
  if (typeof plan.audience !== "string") {
    if (plan.audience.length === 0) fault("audience", "no-audience");
    for (const seat of plan.audience) if (!seats.has(seat)) fault("audience", "unknown-seat", seat);
    if (plan.form === "press") fault("audience", "press-is-public");
  }
  if (plan.turn < 1 || plan.turn > 24 || !Number.isInteger(plan.turn))
    fault("turn", "out-of-range", plan.turn);
  else if (stage.kind === "review") fault("turn", "in-the-past", plan.turn);
  else if (stage.kind === "running" && !isBefore(stage, plan)) fault("turn", "in-the-past", plan.turn);
  for (const effect of plan.effects) {
    const code = consequenceFault(scenario, effect);
    if (code) fault("effects", code, "variable" in effect ? effect.variable : objectOf(effect));
  }
  for (const name of unknownIn(scenario, plan.when)) fault("when", "unknown-name", name);
  return faults;
}

const objectOf = (effect: Exclude<Consequence, { kind: "value" }>): string =>
  effect.kind === "measure" ? effect.measure : effect.mandate;

/** Names in a condition that this scenario does not have. */
function unknownIn(scenario: Terrain, when: Condition | null): readonly string[] {
  const unknown: string[] = [];
  const among = (list: readonly { readonly id: string }[], id: string | null) => {
    if (id !== null && !list.some((one) => one.id === id)) unknown.push(id);
  };
  for (const fact of when === null ? [] : factsOf(when))
    switch (fact.kind) {
      case "value":
        if (!isVariable(fact.variable) || !keysOf(scenario, fact.variable).includes(fact.key))
          unknown.push(`${fact.variable} ${fact.key}`);
        break;
      case "act":
        among(scenario.seats, fact.by);
        among(scenario.seats, fact.against);
        break;
      case "request":
        among(scenario.seats, fact.from);
        among(scenario.seats, fact.to);
        break;
      case "invoked":
        among(scenario.seats, fact.by);
        among(scenario.treaties, fact.treaty);
        break;
      case "commitment":
        among(scenario.seats, fact.by);
        among(scenario.seats, fact.towards);
        break;
      case "war":
        for (const one of fact.between) among(scenario.seats, one);
        break;
      case "measure":
        among(scenario.measures, fact.measure);
        break;
      case "mandate":
        among(scenario.mandates, fact.mandate);
        break;
      case "treaty":
        among(scenario.treaties, fact.treaty);
        break;
      case "turn":
      case "settled":
      case "inject":
        break;
    }
  return unknown;
}

/** A planned inject as a new game has it. */
export const planned = (plan: InjectPlan, author: string | null = null): Inject => ({
  ...plan,
  status: { kind: "planned" },
  outcome: "",
  author,
});

/** Injects that have reached a seat, or everybody where it is null; oldest first. The white cell's own are not among them. */
export const reached = (game: Pick<Game, "injects">, seat: string | null): readonly Inject[] =>
  (game.injects ?? [])
    .filter(
      (i) =>
        i.status.kind === "fired" &&
        (i.audience === "all" || (seat !== null && i.audience !== "control" && i.audience.includes(seat))),
    )
    .sort((a, b) => firedAt(a) - firedAt(b));

const firedAt = ({ status }: Inject): number => (status.kind === "fired" ? status.at : 0);
