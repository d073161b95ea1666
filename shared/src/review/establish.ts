import {
  type Act,
  type ActionId,
  type Game,
  isArmedAttack,
  type Pair,
  seatOf,
  tiesOf,
  value,
  violenceOf,
} from "../engine/index.ts";
import { burdenShifted, otherBalancers, owedBy } from "./burden.ts";
import { chainOf } from "./chain.ts";
import { attacksOnCore } from "./core.ts";
import { creepOf, isEra } from "./era.ts";
import { type Facts, NO_FACTS } from "./facts.ts";
import { igniterOf, offTreatyActs } from "./fire.ts";
import {
  against,
  challengeLevel,
  contingents,
  highest,
  ids,
  involvementActs,
  involvementLevel,
  signalActs,
  signalLevel,
} from "./involvement.ts";
import { complianceOf, planOf, restraintOf } from "./plan.ts";

/** Facts of a pair with the ids of what each rests on. */
export interface Established {
  readonly facts: Facts;
  readonly evidence: Readonly<Partial<Record<keyof Facts, readonly string[]>>>;
  /** The act that lit the match, if any. */
  readonly match: string | null;
}

/** What replays contribute to the facts: effects of removing the alliance, or the ally's matches. */
export type Effects = Pick<Facts, "allianceEffect" | "matchEffect" | "deterrenceEffect" | "ownInterest">;

const NO_EFFECTS: Effects = { allianceEffect: 0, matchEffect: 0, deterrenceEffect: 0, ownInterest: 0 };

/**
 * Establishes the facts of a pair from the finished game's log (R30 to R47), with the effects that replays measured.
 * Reads acts, plans, obligations and numbers; never names.
 */
export function establish(
  game: Game,
  pair: Pair,
  direction: Facts["direction"],
  effects: Effects = NO_EFFECTS,
): Established {
  return direction === "forward" ? forward(game, pair, effects) : reverse(game, pair, effects);
}

function forward(game: Game, pair: Pair, effects: Effects): Established {
  const { protector, ally } = pair;
  const hostile = against(game, ally);
  const mishaps = game.acts.filter((a) => a.turn > 0 && a.action === "X01" && a.target === ally);
  const drawnIn = involvementActs(game, protector, ally);
  const level = Math.max(involvementLevel(drawnIn), sentTroops(game, protector, ally).length > 0 ? 2 : 0);
  const lit = igniterOf(game, pair);
  const off = offTreatyActs(game, pair);
  const mandated = game.acts.filter((a) => a.actor === ally && a.mandate !== null);
  const plan = planOf(game, ally);
  const restraints = restraintOf(game, protector, ally);
  const kept = complianceOf(game, ally, plan, restraints.acts);
  const calming = calmingActs(game, ally, [...hostile, ...mishaps]);
  const ledger = game.obligations.filter((o) => o.protector === protector && o.victim === ally);
  const signals = signalActs(game, protector, ally);
  const attacks = attacksOnCore(game, pair);
  const others = otherBalancers(game, pair, attacks[0] ?? hostile[0]);
  const shifted = burdenShifted(game, pair, others);
  const support = game.acts.filter(
    (a) => a.actor === protector && a.action === "M21" && isFor(a, ally, ledger),
  );
  const chain = chainOf(game, pair);
  const growth = creepOf(game, protector, ally);
  const hedges = hedgingActs(game, protector, ally);
  const facts: Facts = {
    ...NO_FACTS,
    direction: "forward",
    igniter: lit.igniter,
    offTreaty: off.length > 0 || mandated.length > 0,
    consent: consentOf(protector, lit, off),
    mandated: mandated.length > 0 && off.length === 0,
    involvement: level,
    material: materialLevel(support, ledger),
    cost: costBand(game, protector, level),
    ...effects,
    owed: Math.max(standingDuty(game, protector, ally, hostile), ...ledger.map((o) => owedOn(o, level)), 0),
    restraint: restraints.level,
    plan: plan !== null,
    compliance: kept,
    challenge: Math.max(challengeLevel(highest(hostile)), mishaps.length > 0 ? 1 : 0),
    coreAttacked: attacks.length > 0,
    otherBalancers: Math.min(5, others.length),
    burdenShifted: shifted.length > 0,
    chain: Math.min(5, chain.length),
    creep: Math.min(9, growth.steps),
    era: isEra(game),
    deescalated: calming.length > 0,
    signal: signalLevel(signals),
    hedging: hedges.length > 0,
  };
  return {
    facts,
    match: lit.act,
    evidence: {
      igniter: lit.act === null ? [] : [lit.act],
      offTreaty: ids(off),
      mandated: ids(mandated),
      consent: ids(off),
      involvement: ids(drawnIn),
      material: ids(support),
      owed: ledger.map((o) => o.id),
      restraint: restraints.evidence,
      plan: plan === null ? [] : [plan.id],
      compliance: plan === null ? [] : [plan.id],
      challenge: ids([...hostile.filter((a) => a.rung === highest(hostile)), ...mishaps]),
      coreAttacked: ids(attacks),
      otherBalancers: others.flatMap((other) => owedBy(game, other, ally).map((o) => o.id)),
      burdenShifted: shifted,
      chain: chain.evidence,
      creep: growth.evidence,
      deescalated: calming,
      signal: ids(signals),
      hedging: hedges,
    },
  };
}

/** The protector lit the match and the ally stood in the line of fire (R44). */
function reverse(game: Game, pair: Pair, effects: Effects): Established {
  const { protector, ally } = pair;
  const lit = igniterOf(game, pair);
  const since = (a: Act) => lit.igniter !== "patron" || a.turn >= lit.turn;
  const beside = contingents(game, ally, protector);
  const own = against(game, ally).filter(since);
  // Who has troops beside its protector is hit by what hits that.
  const shared = beside.length === 0 ? [] : against(game, protector).filter(since);
  const fighting = beside.length > 0 && involvementInWar(game, protector);
  const joined = [...involvementActs(game, ally, protector), ...sentTroops(game, ally, protector)];
  const level = Math.max(involvementLevel(joined), sentTroops(game, ally, protector).length > 0 ? 2 : 0);
  const dissent = game.acts.filter(
    (a) => a.turn > 0 && a.actor === ally && a.target === protector && DISSENT.has(a.action),
  );
  const agreed = game.acts.filter(
    (a) => a.actor === ally && a.target === protector && AGREEMENT.has(a.action),
  );
  const ledger = game.obligations.filter((o) => o.protector === ally && o.victim === protector);
  const exposure = highest([...own, ...shared]);
  const facts: Facts = {
    ...NO_FACTS,
    direction: "reverse",
    igniter: lit.igniter,
    juniorExposure: exposure >= 13 ? 3 : exposure >= 6 || fighting ? 2 : exposure >= 3 ? 1 : 0,
    juniorAccommodated: dissent.length === 0,
    juniorInvolvement: level,
    juniorOwed: Math.max(0, ...ledger.map((o) => o.owed)),
    juniorAllianceEffect: effects.allianceEffect,
    juniorOwnInterest: effects.ownInterest,
    challenge: challengeLevel(exposure),
  };
  return {
    facts,
    match: lit.act,
    evidence: {
      igniter: lit.act === null ? [] : [lit.act],
      juniorExposure: ids([...own, ...shared, ...beside]),
      juniorAccommodated: ids([...dissent, ...agreed]),
      juniorInvolvement: ids(joined),
      juniorOwed: ledger.map((o) => o.id),
    },
  };
}

const DISSENT = new Set<ActionId>(["A05", "A06", "A11", "A13", "A16"]);
const AGREEMENT = new Set<ActionId>(["D05", "D06", "A10", "A15", "A17", "M17", "M21", "M22"]);

/** Contingents of these days: presence, whatever they then had to do (R31). */
const sentTroops = (game: Game, actor: string, partner: string): readonly Act[] =>
  contingents(game, actor, partner).filter((a) => a.turn > 0);

/** Whether an actor used force, or had it used against it. */
const involvementInWar = (game: Game, actor: string): boolean =>
  game.acts.some(
    (a) =>
      a.turn > 0 &&
      violenceOf(a) >= 11 &&
      a.action !== "X01" &&
      (a.target === actor || (a.actor === actor && a.target !== null)),
  );

/** Consent to what lit the match, or, where the ally did not light it, to any of its acts outside the treaty (R34). */
function consentOf(protector: string, lit: ReturnType<typeof igniterOf>, off: readonly Act[]): number {
  const first = off.find((a) => a.turn === lit.turn) ?? off[0];
  const asked = lit.igniter === "ally" ? (first ? [first] : []) : off;
  return asked.reduce((most, a) => Math.max(most, a.consent[protector] ?? 0), 0);
}

/** Losses since the opening, in points of treasury and approval and five to a casualty level, where it was drawn in (R33). */
function costBand(game: Game, actor: string, involvement: number): number {
  if (involvement < 2) return 0;
  const { start } = seatOf(game.scenario, actor);
  const loss =
    Math.max(0, start.treasury - value(game, "treasury", actor)) +
    Math.max(0, start.approval - value(game, "approval", actor)) +
    5 * value(game, "casualties", actor);
  return loss > 35 ? 3 : loss > 15 ? 2 : loss >= 5 ? 1 : 0;
}

const isFor = (a: Act, ally: string, ledger: Game["obligations"]): boolean =>
  a.target === ally || ledger.some((o) => o.id === a.about);

/** Help in part under an obligation of help, or help kept up, is 2; a single consignment 1 (R31). */
const materialLevel = (support: readonly Act[], ledger: Game["obligations"]): number =>
  support.length > 1 || support.some((a) => ledger.some((o) => o.id === a.about && o.owed >= 2))
    ? 2
    : support.length;

/** A treaty in force owes at least consultation once its party is challenged (R36). */
const standingDuty = (game: Game, protector: string, ally: string, hostile: readonly Act[]): number =>
  hostile.length > 0 && tiesOf(game, protector, ally).length > 0 ? 1 : 0;

/** What a ledger entry weighs: an obligation honoured by force asks no more than the force that was given (R36). */
const owedOn = (o: Game["obligations"][number], involvement: number): number =>
  o.decision === "honour" ? Math.min(o.owed, Math.max(3, involvement)) : o.owed;

/** Turns for which an ultimatum stands (R39). */
const STANDS = 2;

/**
 * Calming acts after the first hostile one: soft lines, hotlines, settlements given or accepted, measures eased (R39). What
 * is conceded to an ultimatum that stands, or after an armed attack, is yielding, and no calming.
 */
function calmingActs(game: Game, ally: string, hostile: readonly Act[]): readonly string[] {
  const since = hostile.reduce((first, a) => Math.min(first, a.turn), hostile.length > 0 ? 99 : 1);
  const threats = game.acts.filter((a) => a.action === "D10" && a.target === ally);
  const attacked = hostile.find(isArmedAttack)?.turn ?? Number.POSITIVE_INFINITY;
  const yielding = (a: Act) =>
    a.action === "D04" &&
    (a.turn >= attacked || threats.some((t) => t.turn <= a.turn && a.turn - t.turn <= STANDS));
  const acts = game.acts.filter(
    (a) =>
      a.actor === ally &&
      a.turn >= since &&
      a.turn > 0 &&
      a.flags.includes("de-escalatory") &&
      a.rung <= 1 &&
      !yielding(a),
  );
  const accepted = game.requests.filter(
    (r) =>
      r.status === "accepted" &&
      ((["settlement", "release", "deconflict"].includes(r.kind) &&
        (r.from === ally || r.to.includes(ally))) ||
        (r.kind === "mandate" && r.from === ally)),
  );
  return [...ids(acts), ...accepted.map((r) => r.id)];
}

/** Signs that an ally keeps another way open: notice, denied access, a bargain with the adversary nobody was told of (R47). */
function hedgingActs(game: Game, protector: string, ally: string): readonly string[] {
  return ids(
    game.acts.filter(
      (a) =>
        a.turn > 0 &&
        a.actor === ally &&
        ((a.action === "A13" && a.terms !== "resume") || (a.action === "A16" && a.target === protector)),
    ),
  );
}

/** Bands of own interest: ±5 and ±15 points (R43). */
export const ownBand = (points: number): number =>
  points >= 15 ? 2 : points >= 5 ? 1 : points > -5 ? 0 : points > -15 ? -1 : -2;
