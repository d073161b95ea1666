import {
  type Act,
  adversaries,
  allianceKey,
  type Game,
  opposed,
  type Pair,
  seatOf,
  sideOf,
  tiesOf,
  value,
} from "../engine/index.ts";
import { type Facts, NO_FACTS } from "./facts.ts";

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

const ids = (acts: readonly Act[]): readonly string[] => acts.map((a) => a.id);
const highest = (acts: readonly Act[]): number => acts.reduce((most, a) => Math.max(most, a.rung), 0);

/**
 * Establishes the facts of a pair from the finished game's log (R30 to R45), with the effects that replays measured.
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
  const drawnIn = involvementActs(game, protector, ally);
  const lit = igniterOf(game, pair);
  const off = offTreatyActs(game, ally);
  const mandated = game.acts.filter((a) => a.actor === ally && a.mandate !== null);
  const plans = game.plans.filter((p) => p.actor === ally && p.offTreaty && p.rung >= 5);
  const plan = plans.reduce<(typeof plans)[number] | null>(
    (top, p) => (top && top.rung >= p.rung ? top : p),
    null,
  );
  const restraints = restraintOf(game, protector, ally);
  const calming = calmingActs(game, ally, hostile);
  const ledger = game.obligations.filter((o) => o.protector === protector && o.victim === ally);
  const signals = signalActs(game, protector, ally);
  const creep = Math.floor(value(game, "creep", allianceKey(protector, ally)));
  const attacks = hostile.filter((a) => a.rung >= 13);
  const others = game.obligations.filter(
    (o) =>
      o.victim === ally &&
      o.protector !== protector &&
      o.owed >= 2 &&
      o.delivered < o.owed &&
      hasWeight(game, o.protector, protector),
  );
  const shifted = game.requests.filter(
    (r) => r.from === protector && r.kind === "reinforce" && r.about === ally,
  );
  const facts: Facts = {
    ...NO_FACTS,
    direction: "forward",
    igniter: lit.igniter,
    offTreaty: off.length > 0 || mandated.length > 0,
    consent: off.reduce((most, a) => Math.max(most, a.consent[protector] ?? 0), 0),
    mandated: mandated.length > 0 && off.length === 0,
    involvement: involvementLevel(drawnIn),
    material: game.acts.some(
      (a) => a.actor === protector && a.action === "M21" && ledger.some((o) => o.id === a.about),
    )
      ? 2
      : 0,
    cost: costBand(game, protector, involvementLevel(drawnIn)),
    ...effects,
    owed: Math.max(standingDuty(game, protector, ally, hostile), ...ledger.map((o) => owedOn(o, drawnIn)), 0),
    restraint: restraints.level,
    plan: plan !== null,
    compliance: plan === null ? 0 : Math.min(1, Math.max(0, 1 - (plan.executedRung ?? 0) / plan.rung)),
    challenge: challengeLevel(highest(hostile)),
    coreAttacked: attacks.length > 0 || game.wars.some((w) => w.victim === ally),
    otherBalancers: Math.min(5, others.length),
    burdenShifted: shifted.length > 0,
    chain: chainOf(game, protector, ally),
    creep: Math.min(9, creep),
    deescalated: calming.length > 0,
    signal: signalLevel(signals),
  };
  return {
    facts,
    match: lit.act,
    evidence: {
      igniter: lit.act === null ? [] : [lit.act],
      offTreaty: ids(off),
      mandated: ids(mandated),
      involvement: ids(drawnIn),
      owed: ledger.map((o) => o.id),
      restraint: restraints.evidence,
      plan: plans.map((p) => p.id),
      compliance: plans.map((p) => p.id),
      challenge: ids(hostile.filter((a) => a.rung === highest(hostile))),
      coreAttacked: ids(attacks),
      otherBalancers: others.map((o) => o.id),
      burdenShifted: shifted.map((r) => r.id),
      deescalated: calming,
      signal: ids(signals),
    },
  };
}

/** The protector lit the match and the ally stood in the line of fire (R44). */
function reverse(game: Game, pair: Pair, effects: Effects): Established {
  const { protector, ally } = pair;
  const lit = igniterOf(game, pair);
  const hostile = against(game, ally).filter((a) => lit.igniter !== "patron" || a.turn >= lit.turn);
  const joined = involvementActs(game, ally, protector);
  const dissent = game.acts.filter(
    (a) => a.actor === ally && a.target === protector && ["A06", "A16", "A05"].includes(a.action),
  );
  const agreed = game.acts.filter(
    (a) => a.actor === ally && ["D05", "D06", "A15", "M17"].includes(a.action) && a.target === protector,
  );
  const exposure = highest(hostile);
  const facts: Facts = {
    ...NO_FACTS,
    direction: "reverse",
    igniter: lit.igniter,
    juniorExposure: exposure >= 13 ? 3 : exposure >= 6 ? 2 : exposure >= 3 ? 1 : 0,
    juniorAccommodated: dissent.length === 0,
    juniorInvolvement: involvementLevel(joined),
    juniorAllianceEffect: effects.allianceEffect,
    juniorOwnInterest: effects.ownInterest,
    challenge: challengeLevel(exposure),
    coreAttacked: false,
  };
  return {
    facts,
    match: lit.act,
    evidence: {
      igniter: lit.act === null ? [] : [lit.act],
      juniorExposure: ids(hostile),
      juniorAccommodated: ids([...dissent, ...agreed]),
      juniorInvolvement: ids(joined),
    },
  };
}

/** Acts of an actor's adversaries that were aimed at it, at rung 3 or above (R38). */
const against = (game: Game, actor: string): readonly Act[] =>
  game.acts.filter(
    (a) =>
      a.turn > 0 &&
      a.rung >= 3 &&
      a.target === actor &&
      a.action !== "X01" &&
      a.mandate === null &&
      adversaries(game.scenario, actor).includes(a.actor),
  );

/** 0 none · 1 grey zone · 2 display or threat · 3 force · 4 war (R38). */
const challengeLevel = (rung: number): number =>
  rung >= 14 ? 4 : rung >= 11 ? 3 : rung >= 6 ? 2 : rung >= 3 ? 1 : 0;

/**
 * What one ally did in the other's cause (R31): against an opponent the other was at odds with, or for it in word. What it
 * did under an obligation to somebody else is not for this one, and deploying on its ally's soil is a signal.
 */
function involvementActs(game: Game, actor: string, partner: string): readonly Act[] {
  const odds = (foe: string, turn: number): boolean =>
    game.acts.some(
      (a) =>
        a.turn <= turn &&
        a.turn > 0 &&
        a.rung >= 3 &&
        ((a.actor === foe && a.target === partner) || (a.actor === partner && a.target === foe)),
    );
  const forAnother = (a: Act): boolean =>
    game.obligations.some((o) => o.id === a.about && o.victim !== partner && o.protector !== partner);
  return game.acts.filter((a) => {
    if (
      a.turn === 0 ||
      a.actor !== actor ||
      a.rung < 1 ||
      a.action === "M21" ||
      a.target === null ||
      forAnother(a)
    )
      return false;
    if (a.target === partner) return a.rung <= 2;
    return adversaries(game.scenario, partner).includes(a.target) && odds(a.target, a.turn);
  });
}

/** 0 none · 1 diplomatic or economic · 2 display · 3 force · 4 war (R31). */
function involvementLevel(acts: readonly Act[]): number {
  const rung = highest(acts);
  return rung >= 14 ? 4 : rung >= 11 ? 3 : rung >= 6 ? 2 : rung >= 1 ? 1 : 0;
}

/** The first match lights the fire; two in one turn from both sides make it mutual; an accident counts if nothing came before (R32). */
function igniterOf(
  game: Pick<Game, "acts" | "scenario">,
  { protector, ally }: Pair,
): { readonly igniter: Facts["igniter"]; readonly act: string | null; readonly turn: number } {
  const side = sideOf(game.scenario, ally);
  const foes = adversaries(game.scenario, ally);
  const concerns = (a: Act): boolean =>
    a.match
      ? a.actor === ally ||
        a.actor === protector ||
        (foes.includes(a.actor) && (a.target === ally || a.target === protector))
      : a.action === "X01" && (a.target === ally || a.target === protector);
  const first = game.acts.find((a) => a.turn > 0 && concerns(a));
  if (!first) return { igniter: "none", act: null, turn: 0 };
  const together = game.acts.filter((a) => a.turn === first.turn && concerns(a) && a.action !== "X01");
  const ours = together.filter((a) => a.actor === ally || a.actor === protector);
  const theirs = together.filter((a) => !ours.includes(a) && sideOf(game.scenario, a.actor) !== side);
  const found = { act: first.id, turn: first.turn };
  if (ours.length > 0 && theirs.length > 0) return { igniter: "mutual", ...found };
  // Neither the order of filing nor of seats may decide between ally and protector: whoever went higher did, else the protector.
  const author =
    [...ours].sort(
      (a, b) => b.rung - a.rung || Number(b.actor === protector) - Number(a.actor === protector),
    )[0] ?? theirs[0];
  if (!author) return { igniter: "accident", ...found };
  return {
    igniter: author.actor === ally ? "ally" : author.actor === protector ? "patron" : "adversary",
    act: author.id,
    turn: first.turn,
  };
}

/** Matches of the ally that were offensive or beyond what its treaties let it do alone, mandate or not (R34). */
function offTreatyActs(game: Game, ally: string): readonly Act[] {
  const cap = game.treaties
    .filter((t) => t.parties.includes(ally))
    .reduce((low, t) => Math.min(low, t.unilateralCap), 8);
  return game.acts.filter(
    (a) => a.turn > 0 && a.actor === ally && a.match && (a.flags.includes("offensive") || a.rung > cap),
  );
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

/** A treaty in force owes at least consultation once its party is challenged (R36). */
const standingDuty = (game: Game, protector: string, ally: string, hostile: readonly Act[]): number =>
  hostile.length > 0 && tiesOf(game, protector, ally).length > 0 ? 1 : 0;

/** What a ledger entry weighs: an obligation honoured by force asks no more than the force that was given (R36). */
const owedOn = (o: Game["obligations"][number], drawnIn: readonly Act[]): number =>
  o.decision === "honour" ? Math.min(o.owed, Math.max(3, involvementLevel(drawnIn))) : o.owed;

/** Private words are 1; public ones, conditions and withheld aid are 2 (R37). */
function restraintOf(
  game: Game,
  protector: string,
  ally: string,
): { readonly level: number; readonly evidence: readonly string[] } {
  const levels: Readonly<Record<string, number>> = { A05: 1, A06: 2, A07: 2, A08: 2, A09: 2 };
  const acts = game.acts.filter(
    (a) => a.actor === protector && a.target === ally && levels[a.action] !== undefined,
  );
  const asked = game.requests.filter(
    (r) => r.from === protector && r.to.includes(ally) && r.kind === "restrain",
  );
  const level = Math.max(0, ...acts.map((a) => levels[a.action] ?? 0), asked.length > 0 ? 1 : 0);
  return { level, evidence: [...ids(acts), ...asked.map((r) => r.id)] };
}

/** Calming acts after the first hostile one: soft lines, hotlines, settlements given or accepted, measures eased (R39). */
function calmingActs(game: Game, ally: string, hostile: readonly Act[]): readonly string[] {
  const since = hostile[0]?.turn ?? 1;
  const acts = game.acts.filter(
    (a) =>
      a.actor === ally && a.turn >= since && a.turn > 0 && a.flags.includes("de-escalatory") && a.rung <= 1,
  );
  const accepted = game.requests.filter(
    (r) =>
      r.status === "accepted" &&
      ((r.kind === "settlement" && (r.from === ally || r.to.includes(ally))) ||
        (r.kind === "mandate" && r.from === ally)),
  );
  return [...ids(acts), ...accepted.map((r) => r.id)];
}

/** Words 1; tied hands or a tripwire 2; capable forces 3 (R35). */
const SIGNAL: Readonly<Record<string, number>> = { D05: 1, D06: 2, A10: 2, M06: 2, M07: 3, M08: 3 };

const signalActs = (game: Game, protector: string, ally: string): readonly Act[] =>
  game.acts.filter(
    (a) =>
      a.actor === protector && SIGNAL[a.action] !== undefined && (a.target === ally || a.target === null),
  );

const signalLevel = (acts: readonly Act[]): number =>
  acts.reduce((most, a) => Math.max(most, SIGNAL[a.action] ?? 0), 0);

/** Another balancer counts if it weighs at least half of the protector (R41). */
const hasWeight = (game: Game, other: string, protector: string): boolean =>
  seatOf(game.scenario, other).traits.capability >= seatOf(game.scenario, protector).traits.capability / 2;

/** Obligations honoured by force, each brought about by an attack in answer to the one before (R42). */
function chainOf(game: Game, protector: string, ally: string): number {
  const fired = game.obligations.filter((o) => o.delivered >= 3);
  const own = fired.find((o) => o.protector === protector && o.victim === ally);
  if (!own) return 0;
  const before = fired.filter(
    (o) => o !== own && o.turn < own.turn && opposed(game.scenario, o.protector, own.protector),
  );
  const after = fired.filter(
    (o) => o !== own && o.turn > own.turn && opposed(game.scenario, o.protector, own.protector),
  );
  return Math.min(5, 1 + before.length + after.length);
}

/** Bands of own interest: ±5 and ±15 points (R43). */
export const ownBand = (points: number): number =>
  points >= 15 ? 2 : points >= 5 ? 1 : points > -5 ? 0 : points > -15 ? -1 : -2;
