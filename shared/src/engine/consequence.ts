import { setMandate } from "./actions/diplomacy.ts";
import { observersOf } from "./belief.ts";
import { alliancesIn, beliefKey, dyadsIn } from "./relations.ts";
import type { Mandate, Measure, Scenario, SeatSetup, Treaty, Zone } from "./setup.ts";
import { isVariable, type Variable, variableInfo } from "./variables.ts";
import { MANDATE_BREADTHS, type MandateBreadth } from "./vocabulary.ts";
import { change, emit, type Reason, type Work } from "./work.ts";

/** What the white cell may make happen outside the order sheets: a number moves, a measure or a mandate is changed (J4). */
export type Consequence =
  | { readonly kind: "value"; readonly variable: Variable; readonly key: string; readonly by: number }
  | { readonly kind: "measure"; readonly measure: string; readonly level: number }
  | { readonly kind: "mandate"; readonly mandate: string; readonly breadth: MandateBreadth };

/** Of a scenario, what names in injects refer to; a public scenario will do. */
export type Terrain = Pick<Scenario, "alliances" | "dyads" | "actions"> & {
  readonly seats: readonly Pick<SeatSetup, "id" | "name" | "role" | "side">[];
  readonly measures: readonly Pick<Measure, "id" | "name">[];
  readonly mandates: readonly Pick<Mandate, "id" | "name">[];
  readonly treaties: readonly Pick<Treaty, "id" | "name">[];
  readonly zones: readonly Pick<Zone, "id" | "name">[];
};

/** Numbers that follow from others or from orders: the rules alone set them. */
const DERIVED: ReadonlySet<Variable> = new Set([
  "burden",
  "autonomy",
  "spending",
  "election",
  "fires",
  "nuclearAlert",
  "posture",
  "creep",
  "consultation",
  "intelligence",
  "audienceCost",
  "fearOfAbandonment",
  "fearOfEntrapment",
  "backing",
  "rung",
  "localBalance",
  "alert",
  "arrivals",
  "arms",
  "exposure",
  "mediation",
  "hotline",
]);

/** Whether a consequence may move this number at all (J4). */
const isMovable = (variable: string): variable is Variable => isVariable(variable) && !DERIVED.has(variable);

/** The most one consequence may move a number: a quarter of its range (J4). */
export function stepOf(variable: Variable): number {
  const { min, max } = variableInfo(variable);
  return (max - min) / 4;
}

/** The subjects of which a game of this scenario keeps the number. */
export function keysOf(scenario: Terrain, variable: Variable): readonly string[] {
  switch (variableInfo(variable).of) {
    case "actor":
      return scenario.seats.map(({ id }) => id);
    case "alliance":
      return alliancesIn(scenario).map(({ key }) => key);
    case "dyad":
      return dyadsIn(scenario).map(({ key }) => key);
    case "belief":
      return alliancesIn(scenario).flatMap(({ key, ally }) =>
        observersOf({ scenario: scenario as Scenario }, ally).map((observer) => beliefKey(observer, key)),
      );
  }
}

/** What is wrong with a consequence in this scenario, as a code; null where nothing is. */
export function consequenceFault(
  scenario: Terrain,
  consequence: Consequence,
): "unknown-number" | "not-movable" | "too-large" | "unknown-object" | "out-of-range" | null {
  switch (consequence.kind) {
    case "value": {
      const { variable, key, by } = consequence;
      if (!isVariable(variable) || !keysOf(scenario, variable).includes(key)) return "unknown-number";
      if (!isMovable(variable)) return "not-movable";
      return Number.isFinite(by) && by !== 0 && Math.abs(by) <= stepOf(variable) + 1e-9 ? null : "too-large";
    }
    case "measure":
      if (!scenario.measures.some((m) => m.id === consequence.measure)) return "unknown-object";
      return Number.isInteger(consequence.level) && consequence.level >= 0 && consequence.level <= 3
        ? null
        : "out-of-range";
    case "mandate":
      if (!scenario.mandates.some((m) => m.id === consequence.mandate)) return "unknown-object";
      return MANDATE_BREADTHS.includes(consequence.breadth) ? null : "out-of-range";
  }
}

/** Carries a consequence out, with its reason: numbers stay inside their ranges, what follows is left to the rules (J4). */
export function carryOut(work: Work, consequence: Consequence, reason: Reason & { cause: string }): void {
  switch (consequence.kind) {
    case "value":
      change(work, consequence.variable, consequence.key, consequence.by, reason);
      break;
    case "measure": {
      const { measure, level } = consequence;
      if (work.game.measures.some((m) => m.id === measure && m.level !== level)) {
        work.game.measures = work.game.measures.map((m) => (m.id === measure ? { ...m, level } : m));
        emit(work, {
          kind: "measure",
          rule: reason.rule,
          subject: measure,
          output: String(level),
          cause: reason.cause,
          seen: "all",
        });
      }
      break;
    }
    case "mandate":
      setMandate({ work, act: { id: reason.cause } }, consequence.mandate, consequence.breadth);
      break;
  }
}
