import { strongest, tiesOf } from "./belief.ts";
import { C } from "./coefficients.ts";
import { uniform } from "./draw.ts";
import { violenceOf } from "./ladder.ts";
import { sigmoid } from "./maths.ts";
import { allianceKey, allianceSetup, protectors, seatOf, term } from "./relations.ts";
import type { Game, Obligation } from "./state.ts";
import { ARMED_ATTACK, type Commitment } from "./vocabulary.ts";
import { value } from "./work.ts";

/** What a decision to join depends on, of an obligation or of how a pair stands without one. */
export type Node = Pick<Obligation, "protector" | "victim" | "adversary" | "strength" | "fault">;

/**
 * Propensity to join at this node, in logit: what own interest says, and what the alliance adds (P5). Bots decide by
 * u < σ(own + alliance) with the same u in every world; people see it as the staff's decomposition.
 */
export function propensity(
  game: Pick<Game, "scenario" | "values" | "treaties" | "otherwise">,
  { protector, victim, adversary, strength, fault }: Node,
  war: boolean,
): { readonly own: number; readonly alliance: number } {
  const key = allianceKey(protector, victim);
  const setup = allianceSetup(game.scenario, protector, victim);
  const ties = tiesOf(game, protector, victim);
  const own =
    C.joinBase +
    C.joinAlignment * value(game, "alignment", key) +
    C.joinStrategic * (setup?.strategicValue ?? 0) +
    (war ? C.joinWar : C.joinLimited) +
    C.joinFault * fault;
  const dread = value(game, "nuclearAlert", adversary) > 0 ? C.joinNuclear : 0;
  if (ties.length === 0) return { own: own + dread, alliance: 0 };
  const conditionality = term(ties, protector, victim, "conditionality");
  const posture = value(game, "posture", key);
  // Whoever depends on the one it is asked to help joins so as not to be left alone itself.
  const dependence = allianceSetup(game.scenario, victim, protector)?.dependence ?? 0;
  const alliance =
    C.joinObligation * strength +
    C.joinReputation *
      strongest(ties, protector, victim) *
      (1 - C.joinReputationFault * conditionality * fault) +
    C.joinAudience * value(game, "audienceCost", key) +
    C.joinDependence * dependence +
    (posture >= 2 ? C.joinTripwire : 0) +
    (posture >= 3 ? C.joinBrigade : 0) +
    C.joinOffence * (game.scenario.offence - 0.5) +
    (anotherBalancer(game, protector, victim) ? C.joinBuck * (1 - game.scenario.offence) * 2 : 0);
  return { own: own + dread, alliance };
}

/** Whether somebody else of at least half the weight is bound to the same ally: the buck can be passed to it (P5). */
function anotherBalancer(game: Pick<Game, "scenario">, protector: string, victim: string): boolean {
  const mine = seatOf(game.scenario, protector).traits.capability;
  return protectors(game.scenario, victim).some(
    (a) => a.protector !== protector && seatOf(game.scenario, a.protector).traits.capability >= mine / 2,
  );
}

/** The latent draw of a commitment: the same in every world and every turn, for it is the decider's character. */
export const commitmentKey = (protector: string, victim: string) => ({
  turn: 0,
  rule: "P5",
  subject: protector,
  object: victim,
});

/** What a bot decides at this node (P5). */
export function botCommitment(game: Game, o: Obligation): Commitment {
  const war = isWar(game, o);
  const { own, alliance } = propensity(game, o, war);
  const u = latent(game, o.protector, o.victim);
  if (u < sigmoid(own + alliance)) return "honour";
  return u < sigmoid(own + alliance + C.joinPart) && o.owed >= 1 ? "part" : "decline";
}

/** The latent u of a decider; a counterfactual may fix it to agree with what a person chose (R54). */
export const latent = (game: Pick<Game, "seed" | "latents">, protector: string, victim: string): number =>
  game.latents[allianceKey(protector, victim)] ?? uniform(game.seed, commitmentKey(protector, victim));

/** Whether an obligation was raised by open war rather than a limited attack. */
export const isWar = (game: Pick<Game, "acts">, o: Pick<Obligation, "act">): boolean => {
  const attack = game.acts.find((act) => act.id === o.act);
  return attack !== undefined && violenceOf(attack) > ARMED_ATTACK;
};
