import type { ActionId } from "./actions/catalogue.ts";
import type { Game } from "./state.ts";
import type { Variable } from "./variables.ts";
import type { Commitment, MandateBreadth, RequestKind, TreatyStatus } from "./vocabulary.ts";
import { numberIn } from "./work.ts";

/** How a number may be compared. */
export const COMPARISONS = ["above", "below", "at-least", "at-most", "is"] as const;
/** How a number stands to another. */
export type Comparison = (typeof COMPARISONS)[number];

/**
 * Something that holds of a game or does not: what a control inject waits for (J2). Names are ids; `null` stands for anybody
 * or anything. `injects/` reads and writes it as a sentence.
 */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | Fact;

/** A condition that has no parts. */
export type Fact =
  | {
      readonly kind: "value";
      readonly variable: Variable;
      readonly key: string;
      readonly is: Comparison;
      readonly to: number;
    }
  | { readonly kind: "turn"; readonly is: Comparison; readonly to: number }
  | {
      readonly kind: "act";
      readonly action: ActionId | null;
      readonly by: string | null;
      readonly against: string | null;
      readonly thisTurn: boolean;
    }
  | {
      readonly kind: "request";
      readonly what: RequestKind | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly thisTurn: boolean;
    }
  /** Formal consultation (Article 4 of the North Atlantic Treaty) or collective defence (its Article 5). */
  | {
      readonly kind: "invoked";
      readonly article: "consultation" | "defence";
      readonly treaty: string | null;
      readonly by: string | null;
    }
  | {
      readonly kind: "commitment";
      readonly choice: Commitment;
      readonly by: string | null;
      readonly towards: string | null;
    }
  | { readonly kind: "war"; readonly between: readonly string[] }
  | { readonly kind: "settled" }
  | { readonly kind: "measure"; readonly measure: string; readonly is: Comparison; readonly to: number }
  | { readonly kind: "mandate"; readonly mandate: string; readonly breadth: MandateBreadth }
  | { readonly kind: "treaty"; readonly treaty: string; readonly status: TreatyStatus }
  | { readonly kind: "inject"; readonly inject: string };

/** Whether a number stands to another as asked. */
function compares(number: number, is: Comparison, to: number): boolean {
  switch (is) {
    case "above":
      return number > to;
    case "below":
      return number < to;
    case "at-least":
      return number >= to;
    case "at-most":
      return number <= to;
    case "is":
      return number === to;
  }
}

const anyOr = (asked: string | null, found: string | null): boolean => asked === null || asked === found;

/** Whether a condition holds of the game as it is (J2). Acts before the first turn do not count. */
export function holds(game: Game, condition: Condition): boolean {
  const turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  switch (condition.kind) {
    case "all":
      return condition.of.every((part) => holds(game, part));
    case "any":
      return condition.of.some((part) => holds(game, part));
    case "not":
      return !holds(game, condition.of);
    case "value": {
      const number = numberIn(game.values, condition.variable, condition.key);
      return number !== undefined && compares(number, condition.is, condition.to);
    }
    case "turn":
      return compares(turn, condition.is, condition.to);
    case "act":
      return game.acts.some(
        (a) =>
          a.turn > 0 &&
          anyOr(condition.action, a.action) &&
          anyOr(condition.by, a.actor) &&
          anyOr(condition.against, a.target) &&
          (!condition.thisTurn || a.turn === turn),
      );
    case "request":
      return game.requests.some(
        (r) =>
          anyOr(condition.what, r.kind) &&
          anyOr(condition.from, r.from) &&
          (condition.to === null || r.to.includes(condition.to)) &&
          (!condition.thisTurn || r.turn === turn),
      );
    case "invoked":
      return wasInvoked(game, condition);
    case "commitment":
      return game.obligations.some(
        (o) =>
          o.decision === condition.choice &&
          anyOr(condition.by, o.protector) &&
          anyOr(condition.towards, o.victim),
      );
    case "war":
      return game.wars.some(
        (w) =>
          w.outcome === null &&
          condition.between.every((one) =>
            [w.aggressor, w.victim, ...w.defenders, ...w.attackers].includes(one),
          ),
      );
    case "settled":
      return game.dispute.settled !== null;
    case "measure": {
      const level = game.measures.find((m) => m.id === condition.measure)?.level;
      return level !== undefined && compares(level, condition.is, condition.to);
    }
    case "mandate":
      return game.mandates.some((m) => m.id === condition.mandate && m.breadth === condition.breadth);
    case "treaty":
      return game.treaties.some((t) => t.id === condition.treaty && t.status === condition.status);
    case "inject":
      return (game.injects ?? []).some((i) => i.id === condition.inject && i.status.kind === "fired");
  }
}

function wasInvoked(game: Game, { article, treaty, by }: Extract<Fact, { kind: "invoked" }>): boolean {
  if (article === "consultation")
    return game.acts.some((a) => a.turn > 0 && a.action === "A01" && anyOr(by, a.actor));
  return game.obligations.some(
    (o) =>
      (o.status === "decision" || o.status === "decided") && anyOr(treaty, o.treaty) && anyOr(by, o.victim),
  );
}

/** The facts a condition is made of. */
export function factsOf(condition: Condition): readonly Fact[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(factsOf);
  return condition.kind === "not" ? factsOf(condition.of) : [condition];
}
