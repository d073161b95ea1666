import {
  ARMED_ATTACK,
  allianceKey,
  beliefKey,
  type Event,
  type Game,
  type Obligation,
  type Pair,
  seatOf,
  value,
} from "../engine/index.ts";
import { establish, type VerdictLabel } from "../review/index.ts";

/** What an experiment reads of one finished game, for the pair it is about. Counts unless said otherwise. */
export interface Outcome {
  /** Unmandated hostile acts of the ally at rung 5 or above, fire it returned aside. */
  readonly provocations: number;
  /** Whether the ally lit the match. */
  readonly lit: boolean;
  readonly attacked: boolean;
  /** Where attacked: whether the first attack was war, and not a limited one. */
  readonly war: boolean;
  /** Whether the first attack grew out of an accident. */
  readonly clash: boolean;
  /** Whether the protector fought for the ally. */
  readonly joined: boolean;
  /** Commitments in cases where the treaty's terms were met, and how many were honoured by force. */
  readonly warCases: number;
  readonly warJoins: number;
  readonly limitedCases: number;
  readonly limitedJoins: number;
  readonly lethal: number;
  readonly nearMisses: number;
  /** Guarantees and cheap words of the protector until it had to decide on the first attack, or in all. */
  readonly guarantees: number;
  readonly words: number;
  /** Plans of the ally outside the treaty, those it was restrained from, and those of them given up by half or more. */
  readonly plans: number;
  readonly restrained: number;
  readonly complied: number;
  /** Rollbacks of rights by the ally. */
  readonly rollbacks: number;
  /** Turns whose grey-zone act by the adversary was followed by at least two more turns, and those of them it tried again in the second. */
  readonly probes: number;
  readonly probedAgain: number;
  readonly settled: boolean;
  /** Level the measure in dispute stands at when it is over, 0 to 3. */
  readonly measure: number;
  /** The adversary's belief, in logit, that the protector would fight. */
  readonly credibility: number;
  /** Highest rung reached by anybody. */
  readonly rung: number;
  /** Change of the protector's approval, in points. */
  readonly approval: number;
  readonly audienceCost: number;
  readonly hostility: number;
  readonly turns: number;
  /** Reverse direction: whether the protector lit the match and the ally stood in the line of fire. */
  readonly exposed: boolean;
  readonly fearOfAbandonment: number;
  /** Verdicts, where the experiment asks for them. */
  readonly label: VerdictLabel | null;
  readonly reverse: VerdictLabel | null;
}

/** Reads a finished game. `events` are needed for near misses only. */
export function outcomeOf(
  game: Game,
  events: readonly Event[],
  pair: Pair,
  labels: Pick<Outcome, "label" | "reverse">,
): Outcome {
  const { protector, ally, adversary } = pair;
  const { facts } = establish(game, pair, "forward");
  const reverse = establish(game, pair, "reverse").facts;
  const attack = game.acts.find(
    (act) => act.turn > 0 && act.target === ally && act.rung >= ARMED_ATTACK && act.action !== "M17",
  );
  const before = game.acts.filter(
    (act) => act.actor === protector && act.turn > 0 && (!attack || act.turn <= attack.turn),
  );
  const cases = game.obligations.filter((o) => o.protector === protector && o.victim === ally);
  const met = cases.filter((o) => o.decision !== null && termsMet(o));
  const rungOf = (o: Obligation): number => game.acts.find((act) => act.id === o.act)?.rung ?? 0;
  const joins = (some: readonly Obligation[]): number => some.filter((o) => o.decision === "honour").length;
  const inWar = met.filter((o) => rungOf(o) > ARMED_ATTACK);
  const limited = met.filter((o) => rungOf(o) === ARMED_ATTACK);
  const plans = game.plans.filter((p) => p.actor === ally && p.offTreaty && p.rung >= 5);
  const held = plans.filter((p) => p.restraints.some((r) => r.by === protector));
  const key = allianceKey(protector, ally);
  const dyad = game.scenario.dyads.find((d) => d.defender === ally && d.challenger === adversary);
  return {
    provocations: game.acts.filter(
      (act) =>
        act.turn > 0 &&
        act.actor === ally &&
        act.rung >= 5 &&
        act.mandate === null &&
        (act.flags.includes("offensive") || act.flags.includes("provocative")),
    ).length,
    lit: facts.igniter === "ally",
    attacked: attack !== undefined,
    war: (attack?.rung ?? 0) > ARMED_ATTACK,
    clash: attack?.outcome === "clash",
    joined: joins(cases) > 0,
    warCases: inWar.length,
    warJoins: joins(inWar),
    limitedCases: limited.length,
    limitedJoins: joins(limited),
    lethal: game.acts.filter((act) => act.action === "X01").length,
    nearMisses: events.filter((event) => event.rule === "X3" && event.kind === "accident").length,
    guarantees: before.filter((act) => act.action === "D06").length,
    words: before.filter((act) => act.action === "D05").length,
    plans: plans.length,
    restrained: held.length,
    complied: held.filter((p) => (p.executedRung ?? 0) <= p.rung / 2 && p.status !== "prepared").length,
    rollbacks: game.acts.filter((act) => act.actor === ally && act.action === "D15" && act.turn > 0).length,
    ...probing(game, pair),
    settled: game.dispute.settled !== null,
    measure: game.measures[0]?.level ?? 0,
    credibility: value(game, "credibility", beliefKey(adversary, key)),
    rung: game.acts.reduce((most, act) => (act.turn > 0 ? Math.max(most, act.rung) : most), 0),
    approval: value(game, "approval", protector) - seatOf(game.scenario, protector).start.approval,
    audienceCost: value(game, "audienceCost", key),
    hostility: dyad ? value(game, "hostility", `${dyad.defender}|${dyad.challenger}`) : 0,
    turns: game.stage.kind === "review" ? game.stage.turn : 0,
    exposed: reverse.igniter === "patron" && reverse.juniorExposure >= 1,
    fearOfAbandonment: value(game, "fearOfAbandonment", key),
    ...labels,
  };
}

/** How often the adversary tried again two turns after it had tried: the turn after is when an answer could be seen (P2). */
function probing(game: Game, { ally, adversary }: Pair): Pick<Outcome, "probes" | "probedAgain"> {
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const tried = new Set(
    game.acts
      .filter((act) => act.actor === adversary && act.target === ally && act.rung >= 4 && act.rung <= 7)
      .map((act) => act.turn),
  );
  const followed = [...tried].filter((turn) => turn > 0 && turn + 2 <= last);
  return { probes: followed.length, probedAgain: followed.filter((turn) => tried.has(turn + 2)).length };
}

/** The ally was attacked, asked for help and was not itself at fault: every step before the level was passed. */
const termsMet = (o: Obligation): boolean =>
  o.fault === 0 &&
  o.steps.every((step) => step.passed || step.step === "level" || step.step === "consultation");
