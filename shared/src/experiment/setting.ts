/**
 * The numbers of an abstract crisis between a patron P, its ally J and the ally's adversary X, by the names the model
 * gives them. An experiment changes some of them in one arm and not in the other; everything else of the two worlds,
 * their luck included, is the same (E1).
 */
export interface Setting {
  /** Whether P and J have a treaty at all, 0 or 1. Without one P has no posture, and neither guarantees nor deploys. */
  readonly alliance: number;
  readonly automaticity: number;
  readonly precision: number;
  readonly conditionality: number;
  readonly consultation: number;
  readonly exit: number;
  /** Level 0 to 4 of P's forces with J. */
  readonly posture: number;
  /** Of P's interests with J's. */
  readonly alignment: number;
  readonly strategicValue: number;
  /** Of J on P. */
  readonly dependence: number;
  /** What J carries of its share of the common burden. */
  readonly burden: number;
  readonly reputation: number;
  /** Of P. */
  readonly democracy: number;
  /** J's share of the capabilities of the pair J and X. */
  readonly share: number;
  readonly localBalance: number;
  readonly exposure: number;
  readonly grievance: number;
  /** Of J. */
  readonly hawk: number;
  /** Of X. */
  readonly aims: number;
  /** Of X. */
  readonly risk: number;
  readonly pretext: number;
  readonly proximity: number;
  readonly deconfliction: number;
  /** How far offence is believed to have the advantage. */
  readonly offence: number;
}

/** A frontline ally far weaker than its adversary, exposed, with a treaty in the manner of NATO's. */
export const BALTIC: Setting = {
  alliance: 1,
  automaticity: 0.5,
  precision: 0.6,
  conditionality: 0.5,
  consultation: 0.5,
  exit: 0.2,
  posture: 2,
  alignment: 0.3,
  strategicValue: 0.4,
  dependence: 0.8,
  burden: 1,
  reputation: 0.65,
  democracy: 0.8,
  share: 0.03,
  localBalance: 0.15,
  exposure: 0.8,
  grievance: 0.4,
  hawk: 0.3,
  aims: 0.5,
  risk: 0.5,
  pretext: 0,
  proximity: 0.5,
  deconfliction: 0.5,
  offence: 0.5,
};

/** The ally that critics of alliances fear: aggrieved, hawkish, less exposed and not so weak. */
export const HOT: Setting = { ...BALTIC, grievance: 0.8, hawk: 0.6, exposure: 0.3, share: 0.15 };

/** The same ally under a binding pact against an adversary that means it: entrapment is still rare, but there is some to count. */
export const FRAUGHT: Setting = { ...HOT, aims: 0.8, automaticity: 0.8, conditionality: 0.2 };
