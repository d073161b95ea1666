import type { CoefficientName } from "../coefficients.ts";
import {
  adversaries,
  allianceKey,
  beliefKey,
  dyadBetween,
  dyadKey,
  ends,
  seatOf,
  wards,
} from "../relations.ts";
import { sees } from "../sight.ts";
import type { Act, Game, Order } from "../state.ts";
import type { Variable } from "../variables.ts";
import { later, type Reason, value, type Work } from "../work.ts";

/**
 * One order being carried out. Numbers are read from the class's snapshot (`work.game.values` does not move until the class
 * is merged) and changed through `add`; collections are replaced at once, in an order that cannot matter.
 */
export interface Execution {
  readonly work: Work;
  readonly act: Act;
  readonly order: Order;
}

export type Effect = (doing: Execution) => void;

/** Adds to a number at the end of the class, naming the act as the cause. */
export function add(
  { work, act }: Execution,
  variable: Variable,
  subject: string,
  by: number,
  rule: string,
  coefficients: readonly CoefficientName[] = NONE,
  inputs: NonNullable<Reason["inputs"]> = NOTHING,
  seen: Reason["seen"] = "all",
): void {
  later(work, variable, subject, by, { rule, inputs, coefficients, cause: act.id, seen });
}

const NONE: readonly CoefficientName[] = [];
const NOTHING: NonNullable<Reason["inputs"]> = {};

export const read = ({ work }: Execution, variable: Variable, subject: string): number =>
  value(work.game, variable, subject);

/** Dyad with the target, if they are adversaries. */
export const dyadWithTarget = ({ work, act }: Execution): string | null =>
  act.target === null ? null : dyadBetween(work.game.scenario, act.actor, act.target);

/** All dyads of the actor, or the one with its target. */
export function dyadsHere(doing: Execution): readonly string[] {
  const one = dyadWithTarget(doing);
  if (one !== null) return [one];
  if (doing.act.target !== null) return [];
  return adversaries(doing.work.game.scenario, doing.act.actor)
    .map((enemy) => dyadBetween(doing.work.game.scenario, doing.act.actor, enemy))
    .filter((key) => key !== null);
}

/** Adds hostility in the dyads this act touches: nobody resents what it cannot attribute (L6). */
export function provoke(doing: Execution, points: number, rule: string): void {
  for (const dyad of dyadsHere(doing)) {
    const other = ends(dyad).find((end) => end !== doing.act.actor) ?? "";
    if (resents(doing, other)) add(doing, "hostility", dyad, points, rule);
  }
}

/** Whether an adversary can hold an act against its author: always, unless it was covert and it has not found out (L6). */
export const resents = ({ act }: Execution, adversary: string): boolean =>
  act.visibility !== "covert" || sees(act, adversary) === "author";

/** Moves what the ally and its adversaries believe of a commitment, each by its own receptivity (S3). */
export function signal(
  doing: Execution,
  protector: string,
  ally: string,
  toAlly: number,
  toAdversaries: number,
  coefficients: readonly CoefficientName[],
): void {
  const { scenario } = doing.work.game;
  const key = allianceKey(protector, ally);
  const move = (observer: string, by: number) => {
    const { receptivity } = seatOf(scenario, observer).traits;
    add(
      doing,
      "credibility",
      beliefKey(observer, key),
      by * receptivity,
      "S3",
      coefficients,
      { receptivity },
      [observer],
    );
  };
  if (toAlly !== 0) move(ally, toAlly);
  if (toAdversaries !== 0) for (const enemy of adversaries(scenario, ally)) move(enemy, toAdversaries);
}

/** Every ally the actor protects, or just its target. */
export function wardsHere(doing: Execution): readonly string[] {
  const all = wards(doing.work.game.scenario, doing.act.actor).map((a) => a.ally);
  return doing.act.target !== null && all.includes(doing.act.target) ? [doing.act.target] : all;
}

/** The dyads of an actor, each with the sign by which strength of the actor moves the defender's share. */
export const fronts = (
  game: Pick<Game, "scenario">,
  actor: string,
): readonly { readonly dyad: string; readonly enemy: string; readonly sign: 1 | -1 }[] =>
  game.scenario.dyads
    .filter(({ defender, challenger }) => defender === actor || challenger === actor)
    .map(({ defender, challenger }) => ({
      dyad: dyadKey(defender, challenger),
      enemy: defender === actor ? challenger : defender,
      sign: defender === actor ? 1 : -1,
    }));
