import { C, POSTURE_CREDIBILITY } from "./coefficients.ts";
import { clamp, sigmoid } from "./maths.ts";
import {
  adversaries,
  allianceKey,
  allianceSetup,
  alliancesIn,
  beliefKey,
  dyadBetween,
  dyadSetup,
  rivals,
  seatOf,
  strongestTerm,
  treatiesBetween,
} from "./relations.ts";
import type { Treaty } from "./setup.ts";
import type { Game } from "./state.ts";
import { change, value, type Work } from "./work.ts";

/** Audience-cost multiplier: .4 + .8 · democracy. */
export const audience = (game: Pick<Game, "scenario">, actor: string): number =>
  C.audienceBase + C.audienceDemocracy * seatOf(game.scenario, actor).traits.democracy;

/** How much a treaty ties its parties: `.55 A + .25 P + .20 (1 − X)`. */
export const commitment = ({ terms }: Treaty): number =>
  C.commitAutomaticity * terms.automaticity +
  C.commitPrecision * terms.precision +
  C.commitExit * (1 - terms.exit);

/** The strongest commitment among the treaties between two actors; 0 without one. */
export const strongest = (treaties: readonly Treaty[], a: string, b: string): number =>
  strongestOf(treatiesBetween(treaties, a, b));

function strongestOf(ties: readonly Treaty[]): number {
  let most = 0;
  for (const treaty of ties) most = Math.max(most, commitment(treaty));
  return most;
}

/** Whether a counterfactual has cut every tie of this pair, whichever of the two protects (R56). */
export const cut = (game: Pick<Game, "otherwise">, protector: string, ally: string): boolean => {
  const { otherwise } = game;
  if (otherwise?.kind !== "no-alliance") return false;
  return (
    (otherwise.protector === protector && otherwise.ally === ally) ||
    (otherwise.protector === ally && otherwise.ally === protector)
  );
};

/** Treaties under which a protector owes its ally; none where a counterfactual cut the tie. */
export function tiesOf(
  game: Pick<Game, "otherwise" | "treaties">,
  protector: string,
  ally: string,
): readonly Treaty[] {
  if (cut(game, protector, ally)) return NO_TIES;
  const bound = treatiesBetween(game.treaties, protector, ally);
  return bound.every(({ guarantors }) => guarantors === undefined)
    ? bound
    : bound.filter(({ guarantors }) => guarantors?.includes(protector) ?? true);
}
const NO_TIES: readonly Treaty[] = [];

/**
 * Belief, in logit, that the protector fights if the ally suffers an armed attack, from structure alone (S2). Who is not
 * a party to a secret treaty does not reckon with it: it deters nobody.
 */
export function structuralCredibility(
  game: Game | Work["game"],
  protector: string,
  ally: string,
  observer: string = ally,
  bound: readonly Treaty[] = tiesOf(game, protector, ally),
): number {
  const key = allianceKey(protector, ally);
  const setup = allianceSetup(game.scenario, protector, ally);
  const ties = knownTo(bound, observer);
  const posture = cut(game, protector, ally) ? 0 : value(game, "posture", key);
  return (
    C.credBase +
    C.credAlignment * value(game, "alignment", key) +
    C.credStrategic * (setup?.strategicValue ?? 0) +
    C.credCommitment * strongestOf(ties) +
    C.credConditionality * strongestTerm(ties, "conditionality") +
    (POSTURE_CREDIBILITY[posture] ?? 0) +
    (ties.some((t) => t.umbrella) ? C.credUmbrella : 0) +
    (ties.length > 0 ? C.credReputation * (value(game, "reputation", protector) - 0.5) : 0)
  );
}

/** Treaties an observer reckons with: public ones, and those it is a party to itself. */
const knownTo = (ties: readonly Treaty[], observer: string): readonly Treaty[] =>
  ties.every((t) => t.public) ? ties : ties.filter((t) => t.public || t.parties.includes(observer));

/** The ally's belief, in logit, that it is backed even if it lit the match itself, from structure alone (S2). */
export function structuralBacking(
  game: Game | Work["game"],
  protector: string,
  ally: string,
  cred: number = structuralCredibility(game, protector, ally),
  ties: readonly Treaty[] = tiesOf(game, protector, ally),
): number {
  if (ties.length === 0) return cred;
  return (
    cred +
    C.backingConditionality * strongestTerm(ties, "conditionality") +
    (ties.some((t) => t.priorConsent) ? C.backingPriorConsent : 0) +
    C.backingAutomaticity * (strongestTerm(ties, "automaticity") - 0.5)
  );
}

/** Who holds a belief about an alliance: the ally, and every adversary of the ally. */
export const observersOf = (game: Pick<Game, "scenario">, ally: string): readonly string[] => [
  ally,
  ...adversaries(game.scenario, ally),
];

/** Beliefs drift 5 % a turn towards what structure supports (S5). */
export function decayBeliefs(work: Work): void {
  for (const { key, protector, ally, observers } of alliancesIn(work.game.scenario)) {
    const coefficients = ["beliefDecay"] as const;
    const ties = tiesOf(work.game, protector, ally);
    const open = ties.every((t) => t.public);
    const common = structuralCredibility(work.game, protector, ally, ally, ties);
    for (const { id, belief } of observers) {
      const base = open ? common : structuralCredibility(work.game, protector, ally, id, ties);
      change(work, "credibility", belief, C.beliefDecay * (base - value(work.game, "credibility", belief)), {
        rule: "S5",
        coefficients,
        inputs: { base },
        seen: [id],
      });
    }
    const backing = structuralBacking(work.game, protector, ally, common, ties);
    change(work, "backing", key, C.beliefDecay * (backing - value(work.game, "backing", key)), {
      rule: "S5",
      coefficients,
      inputs: { base: backing },
      seen: [ally],
    });
  }
}

/** Snyder's two horns, each 0 to 100; raising automaticity moves them in opposite directions (P6). */
export function fears(work: Work): void {
  const { game } = work;
  for (const { key, protector, ally, dependence } of alliancesIn(game.scenario)) {
    const ties = tiesOf(game, protector, ally);
    const threat = hottest(game, ally);
    const believed = sigmoid(value(game, "credibility", beliefKey(ally, key)));
    const abandon =
      100 *
      sigmoid(
        C.abandonBase +
          C.abandonCredibility * believed +
          C.abandonThreat * (threat.hostility / 100) +
          C.abandonDependence * dependence,
      );
    const grievance = threat.grievance;
    const { hawk } = seatOf(game.scenario, ally).traits;
    const entrap =
      100 *
      sigmoid(
        C.entrapBase +
          C.entrapAutomaticity * strongestTerm(ties, "automaticity") +
          C.entrapReckless * grievance * hawk +
          C.entrapConditionality * strongestTerm(ties, "conditionality") +
          C.entrapConsultation * strongestTerm(ties, "consultation") +
          C.entrapAudience * value(game, "audienceCost", key),
      );
    change(work, "fearOfAbandonment", key, clamp(abandon, 0, 100) - value(game, "fearOfAbandonment", key), {
      rule: "P6",
      inputs: { credibility: believed, hostility: threat.hostility, dependence },
      coefficients: ["abandonBase", "abandonCredibility", "abandonThreat", "abandonDependence"],
      seen: [ally],
    });
    change(work, "fearOfEntrapment", key, clamp(entrap, 0, 100) - value(game, "fearOfEntrapment", key), {
      rule: "P6",
      inputs: { grievance, audienceCost: value(game, "audienceCost", key) },
      coefficients: [
        "entrapBase",
        "entrapAutomaticity",
        "entrapReckless",
        "entrapConditionality",
        "entrapConsultation",
      ],
      seen: [protector],
    });
  }
}

/** The actor's hottest dyad: hostility and grievance. */
function hottest(
  game: Pick<Game, "scenario" | "values">,
  actor: string,
): { hostility: number; grievance: number; dyad: string | null } {
  let best = { hostility: 0, grievance: 0, dyad: null as string | null };
  for (const { dyad } of rivals(game.scenario, actor)) {
    const hostility = value(game, "hostility", dyad);
    if (hostility > best.hostility)
      best = { hostility, grievance: dyadSetup(game.scenario, dyad)?.grievance ?? 0, dyad };
  }
  return best;
}

/** Share and exposure of an actor against an opponent, whichever way round the dyad is written. */
export function structureOf(
  game: Pick<Game, "scenario" | "values">,
  actor: string,
  opponent: string,
): { share: number; exposure: number; grievance: number } {
  const key = dyadBetween(game.scenario, actor, opponent);
  const d = key === null ? null : dyadSetup(game.scenario, key);
  if (!d || key === null) return { share: 0.5, exposure: 0, grievance: 0 };
  const exposure = value(game, "exposure", key);
  return d.defender === actor
    ? { share: d.share, exposure, grievance: d.grievance }
    : { share: 1 - d.share, exposure: 1 - exposure, grievance: d.grievance };
}
