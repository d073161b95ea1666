/** The thirteen verdicts on one protector–ally pair, in the order the review lists them. */
export const VERDICTS = [
  "ENTRAPMENT",
  "ENTANGLEMENT",
  "CHAIN_GANGING",
  "ABANDONMENT",
  "BUCK_PASSING",
  "RESTRAINT_SUCCEEDED",
  "DETERRENCE_HELD",
  "REVERSE_ENTRAPMENT",
  "COMMITMENT_CREEP",
  "SELF_RESTRAINT",
  "DECOUPLED",
  "ALIGNED_INTERVENTION",
  "NONE",
] as const;
/** One of the thirteen verdicts. */
export type VerdictLabel = (typeof VERDICTS)[number];

/**
 * Remarks that stand beside a verdict. `decide` gives all but the last: an uncertain counterfactual cannot be read off the
 * facts, only off the replays.
 */
export const TAGS = [
  "RESTRAINT_FAILED",
  "RESTRAINT_EX_POST",
  "DETERRENCE_FAILED",
  "DETERRENCE_UNPROVEN",
  "PARTIAL",
  "REVERSE",
  "REVERSE_RESISTED",
  "COMMITMENT_CREEP",
  "HEDGING",
  "NEAR_ENTRAPMENT",
  "UNCERTAIN",
] as const;
/** One of the remarks. */
export type Tag = (typeof TAGS)[number];

/** Who bears whose policy: the protector the ally's (forward), or the ally the protector's (reverse). */
export const DIRECTIONS = ["forward", "reverse"] as const;
/** Who lit the match. `mutual` means both in one turn and never counts as the ally's doing. */
export const IGNITERS = ["none", "ally", "adversary", "accident", "patron", "mutual"] as const;

/**
 * What the review establishes about one protector–ally pair in one crisis, seen in one direction. A verdict
 * is a function of these facts and of nothing else.
 *
 * Probability differences compare replays of the same record that share their draws: as played, minus the
 * world without the thing whose effect is asked for.
 */
export interface Facts {
  /** Which way the risk ran. Set by whoever asks: a pair can be judged both ways. */
  readonly direction: (typeof DIRECTIONS)[number];
  /** Author of the first match: a hostile act that outran what the other side had done. Event log. */
  readonly igniter: (typeof IGNITERS)[number];
  /** The ally lit a match its treaty neither asked for nor allowed; read as if no mandate existed. Event log and treaty. */
  readonly offTreaty: boolean;
  /** 0 the protector did not agree, 1 it agreed, 2 it proposed the act. Consent orders. */
  readonly consent: number;
  /** A body entitled to do so had ordered or licensed the ally's act. Mandate register. */
  readonly mandated: boolean;
  /** 0 none, 1 diplomatic or economic, 2 display, 3 force, 4 war: the highest the protector went. Event log. */
  readonly involvement: number;
  /** 0 to 2, support for the ally's fight short of fighting. Event log. */
  readonly material: number;
  /** 0 to 3, band of the protector's loss in treasure, lives and approval caused by the crisis. State at the end. */
  readonly cost: number;
  /** −2 to 2, band of the protector's gain from involvement over staying out, reputation and alliance left out. Role card. */
  readonly ownInterest: number;
  /** −1 to 1, drop in the probability of involvement when the alliance is removed. Replays. */
  readonly allianceEffect: number;
  /** −1 to 1, drop in the probability of involvement when the ally's matches are removed. Replays. */
  readonly matchEffect: number;
  /** −1 to 1, rise in the probability of an attack on the core object when the alliance is removed. Replays. */
  readonly deterrenceEffect: number;
  /** 0 nothing, 1 consult, 2 help short of force, 3 force, 4 force without further decision. Obligation ledger. */
  readonly owed: number;
  /** 0 none, 1 private, 2 public or with leverage: the strongest restraint put on the ally. Event log. */
  readonly restraint: number;
  /** The ally had prepared, or announced, an act outside the treaty. Sealed orders. */
  readonly plan: boolean;
  /** 0 to 1, share of the plan given up: 1 − rung carried out / rung planned. Sealed orders and event log. */
  readonly compliance: number;
  /** 0 none, 1 grey zone, 2 display or threat, 3 force, 4 war: the adversary's highest act. Event log. */
  readonly challenge: number;
  /** The protected object was attacked (rung 13 or above) or lost. Event log. */
  readonly coreAttacked: boolean;
  /** 0 to 5, other actors that owed or could have carried the defence and also fell short. Obligation ledger. */
  readonly otherBalancers: number;
  /** The protector passed the task to one of them by a typed act. Event log. */
  readonly burdenShifted: boolean;
  /** 0 to 5, obligations that fired one after another, each bringing in its holder. Obligation ledger and replays. */
  readonly chain: number;
  /** 0 to 9, whole steps by which posture, declared scope and spending rose together. State, first against last turn. */
  readonly creep: number;
  /** The window judged is an era of years, not one crisis. Scenario. */
  readonly era: boolean;
  /** The ally took at least one calming step after the pretext arose. Event log. */
  readonly deescalated: boolean;
  /** 0 none, 1 cheap words, 2 tied hands or a tripwire, 3 capable force: the protector's strongest signal. Event log. */
  readonly signal: number;
  /** The ally kept another way open: notice of exit, access denied. Event log. */
  readonly hedging: boolean;
  /** Reverse: 0 to 3, how far the ally stood in the line of fire of its protector's policy. Event log. */
  readonly juniorExposure: number;
  /** Reverse: the ally went along with that policy. Event log. */
  readonly juniorAccommodated: boolean;
  /** Reverse: the ally's own involvement, on the scale of `involvement`. Event log. */
  readonly juniorInvolvement: number;
  /** Reverse: what the ally owed its protector, on the scale of `owed`. Obligation ledger. */
  readonly juniorOwed: number;
  /** Reverse: the ally's gain from joining, on the scale of `ownInterest`. Role card. */
  readonly juniorOwnInterest: number;
  /** Reverse: drop in the probability that the ally joins when the alliance is removed. Replays. */
  readonly juniorAllianceEffect: number;
}

/** Facts of a crisis in which nothing happened: what a fact is when nobody states it. */
export const NO_FACTS: Facts = {
  direction: "forward",
  igniter: "none",
  offTreaty: false,
  consent: 0,
  mandated: false,
  involvement: 0,
  material: 0,
  cost: 0,
  ownInterest: 0,
  allianceEffect: 0,
  matchEffect: 0,
  deterrenceEffect: 0,
  owed: 0,
  restraint: 0,
  plan: false,
  compliance: 0,
  challenge: 0,
  coreAttacked: false,
  otherBalancers: 0,
  burdenShifted: false,
  chain: 0,
  creep: 0,
  era: false,
  deescalated: false,
  signal: 0,
  hedging: false,
  juniorExposure: 0,
  juniorAccommodated: false,
  juniorInvolvement: 0,
  juniorOwed: 0,
  juniorOwnInterest: 0,
  juniorAllianceEffect: 0,
};

/** The name of a fact. */
export type FactName = keyof Facts;

/** The facts that are numbers. */
export type NumericFact = { [Name in FactName]: Facts[Name] extends number ? Name : never }[FactName];

/** Least and greatest value of each numeric fact; `whole` ones take integers only. Counts have a ceiling so that a change can be sized. */
export const FACT_RANGES: Readonly<Record<NumericFact, { min: number; max: number; whole: boolean }>> = {
  consent: { min: 0, max: 2, whole: true },
  involvement: { min: 0, max: 4, whole: true },
  material: { min: 0, max: 2, whole: true },
  cost: { min: 0, max: 3, whole: true },
  ownInterest: { min: -2, max: 2, whole: true },
  allianceEffect: { min: -1, max: 1, whole: false },
  matchEffect: { min: -1, max: 1, whole: false },
  deterrenceEffect: { min: -1, max: 1, whole: false },
  owed: { min: 0, max: 4, whole: true },
  restraint: { min: 0, max: 2, whole: true },
  compliance: { min: 0, max: 1, whole: false },
  challenge: { min: 0, max: 4, whole: true },
  otherBalancers: { min: 0, max: 5, whole: true },
  chain: { min: 0, max: 5, whole: true },
  creep: { min: 0, max: 9, whole: true },
  signal: { min: 0, max: 3, whole: true },
  juniorExposure: { min: 0, max: 3, whole: true },
  juniorInvolvement: { min: 0, max: 4, whole: true },
  juniorOwed: { min: 0, max: 4, whole: true },
  juniorOwnInterest: { min: -2, max: 2, whole: true },
  juniorAllianceEffect: { min: -1, max: 1, whole: false },
};

/** The names of the numeric facts, in the order of `Facts`. */
export const NUMERIC_FACTS = Object.keys(FACT_RANGES) as readonly NumericFact[];
