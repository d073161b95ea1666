import {
  FACT_RANGES,
  type FactName,
  type Facts,
  IGNITERS,
  NO_FACTS,
  type NumericFact,
  TAGS,
  type Tag,
  type VerdictLabel,
} from "./facts.ts";

const OURS = "own choice";

/**
 * Every number the verdict depends on. The three effects were chosen so that no coded case changes its label
 * while the first two move together between .10 and .30.
 */
export const THRESHOLDS = {
  involved: {
    value: 2,
    unit: "involvement level",
    source: OURS,
  },
  fought: { value: 3, unit: "involvement level", source: OURS },
  stayedOut: { value: 1, unit: "involvement or material level", source: OURS },
  allianceEffect: { value: 0.25, unit: "difference of probabilities", source: OURS },
  matchEffect: { value: 0.25, unit: "difference of probabilities", source: OURS },
  deterrenceEffect: {
    value: 0.1,
    unit: "difference of probabilities",
    source:
      "own choice: at an even chance of attack, an odds ratio of .67; Johnson & Leeds 2011 find about .75 on average",
  },
  ownInterest: { value: 0, unit: "interest band", source: "Kim 2011: unprofitable to the state drawn in" },
  cost: { value: 1, unit: "cost band", source: "Kim 2011: costly to the state drawn in" },
  chain: { value: 2, unit: "obligations fired", source: "own choice, after Christensen & Snyder 1990" },
  owed: { value: 2, unit: "obligation level", source: "own choice, after Snyder 1984" },
  shortfall: { value: 1, unit: "obligation levels", source: "own choice, after Snyder 1984" },
  delivered: { value: 1, unit: "involvement or material level", source: OURS },
  graveChallenge: { value: 3, unit: "challenge level", source: OURS },
  otherBalancers: { value: 1, unit: "actors", source: "own choice, after Christensen & Snyder 1990" },
  restraint: { value: 1, unit: "restraint level", source: "own choice, after Pressman 2008" },
  compliance: { value: 0.5, unit: "share of the plan", source: OURS },
  creep: { value: 2, unit: "steps", source: OURS },
  challenge: { value: 2, unit: "challenge level", source: OURS },
  pretext: { value: 1, unit: "challenge level", source: OURS },
  signal: { value: 2, unit: "signal level", source: "own choice, after Fearon 1997" },
  juniorExposure: { value: 1, unit: "exposure level", source: OURS },
} as const satisfies Record<string, Threshold>;

interface Threshold {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}
/** The name of a threshold. */
export type ThresholdName = keyof typeof THRESHOLDS;
/** A full table of thresholds, such as `THRESHOLDS` with one value moved. */
export type Thresholds = Readonly<Record<ThresholdName, Threshold>>;

type Value = string | number | boolean;
type Comparison = "=" | "≥" | "<" | "≤";

/** Quantities the rules speak of that are put together from several facts. */
const DERIVED = {
  delivered: (facts: Facts): Value => Math.max(facts.involvement, facts.material),
  shortfall: (facts: Facts): Value => facts.owed - Math.max(facts.involvement, facts.material),
  offTreatyUnmandated: (facts: Facts): Value => facts.offTreaty && !facts.mandated,
  allyLitOffTreaty: (facts: Facts): Value => facts.igniter === "ally" && facts.offTreaty && !facts.mandated,
  gravelyThreatened: (facts: Facts, thresholds: Thresholds): Value =>
    facts.coreAttacked || facts.challenge >= thresholds.graveChallenge.value,
};
type Judged = FactName | keyof typeof DERIVED;

interface Check {
  readonly name: Judged;
  readonly comparison: Comparison;
  readonly bound: Value | { readonly threshold: ThresholdName };
}
const is = (name: Judged, bound: Value): Check => ({ name, comparison: "=", bound });
const yes = (name: Judged) => is(name, true);
const no = (name: Judged) => is(name, false);
const atLeast = (name: Judged, threshold: ThresholdName): Check => ({
  name,
  comparison: "≥",
  bound: { threshold },
});
const below = (name: Judged, threshold: ThresholdName): Check => ({
  name,
  comparison: "<",
  bound: { threshold },
});
const atMost = (name: Judged, threshold: ThresholdName): Check => ({
  name,
  comparison: "≤",
  bound: { threshold },
});

const reverse = is("direction", "reverse");
const because = atLeast("allianceEffect", "allianceEffect");
const fought = atLeast("involvement", "fought");
const coreHeld = no("coreAttacked");
const matchBorne = [reverse, is("igniter", "patron"), atLeast("juniorExposure", "juniorExposure")];
const compelled = [
  atLeast("involvement", "involved"),
  because,
  below("ownInterest", "ownInterest"),
  atLeast("cost", "cost"),
];
const fellShort = [
  atLeast("owed", "owed"),
  atLeast("shortfall", "shortfall"),
  yes("gravelyThreatened"),
  no("allyLitOffTreaty"),
];
const restrained = [yes("plan"), atLeast("restraint", "restraint")];
const answeredChallenge = [atLeast("challenge", "challenge"), coreHeld, atLeast("signal", "signal")];

/** One way to a verdict: it applies when every check holds. Its number is its number in SPEC.md. */
export interface Rule {
  readonly id: string;
  readonly label: VerdictLabel;
  readonly when: readonly Check[];
}

/** The rules in the order they are tried; the first that applies decides. The last always applies. */
const RULES: readonly Rule[] = [
  {
    id: "R1",
    label: "REVERSE_ENTRAPMENT",
    when: [...matchBorne, yes("juniorAccommodated"), atMost("juniorOwnInterest", "ownInterest")],
  },
  { id: "R2", label: "DECOUPLED", when: [...matchBorne, no("juniorAccommodated")] },
  {
    id: "R3",
    label: "ENTANGLEMENT",
    when: [
      reverse,
      atLeast("juniorInvolvement", "involved"),
      atLeast("juniorAllianceEffect", "allianceEffect"),
      below("juniorOwnInterest", "ownInterest"),
    ],
  },
  { id: "R4", label: "ALIGNED_INTERVENTION", when: [reverse, atLeast("juniorInvolvement", "involved")] },
  { id: "R5", label: "CHAIN_GANGING", when: [atLeast("chain", "chain"), fought, because] },
  {
    id: "R6",
    label: "ENTRAPMENT",
    when: [
      ...compelled,
      is("igniter", "ally"),
      yes("offTreatyUnmandated"),
      is("consent", 0),
      atLeast("matchEffect", "matchEffect"),
    ],
  },
  { id: "R7", label: "ENTANGLEMENT", when: compelled },
  {
    id: "R8",
    label: "BUCK_PASSING",
    when: [...fellShort, atLeast("otherBalancers", "otherBalancers"), yes("burdenShifted")],
  },
  { id: "R9", label: "ABANDONMENT", when: fellShort },
  { id: "R10", label: "DECOUPLED", when: [yes("allyLitOffTreaty"), atMost("delivered", "stayedOut")] },
  { id: "R11", label: "RESTRAINT_SUCCEEDED", when: [...restrained, atLeast("compliance", "compliance")] },
  { id: "R12", label: "ALIGNED_INTERVENTION", when: [fought] },
  { id: "R13", label: "COMMITMENT_CREEP", when: [yes("era"), atLeast("creep", "creep"), coreHeld] },
  {
    id: "R14",
    label: "DETERRENCE_HELD",
    when: [...answeredChallenge, atLeast("deterrenceEffect", "deterrenceEffect")],
  },
  {
    id: "R15",
    label: "SELF_RESTRAINT",
    when: [atLeast("challenge", "pretext"), coreHeld, yes("deescalated"), no("offTreaty")],
  },
  { id: "R16", label: "SELF_RESTRAINT", when: [yes("mandated"), coreHeld, yes("deescalated")] },
  { id: "R17", label: "NONE", when: [] },
];
const ENTRAPMENT_RULE = RULES.find((rule) => rule.label === "ENTRAPMENT") as Rule;

/** Each tag is given when its checks hold and, if it names a rule, that rule decided. */
const TAG_RULES: readonly { tag: Tag; rule?: string; when: readonly Check[] }[] = [
  { tag: "RESTRAINT_FAILED", when: [...restrained, below("compliance", "compliance")] },
  { tag: "DETERRENCE_FAILED", when: [yes("coreAttacked")] },
  { tag: "COMMITMENT_CREEP", when: [atLeast("creep", "creep")] },
  { tag: "REVERSE_RESISTED", rule: "R2", when: [] },
  { tag: "REVERSE", rule: "R3", when: [] },
  { tag: "PARTIAL", rule: "R9", when: [atLeast("delivered", "delivered")] },
  {
    tag: "RESTRAINT_FAILED",
    rule: "R10",
    when: [atLeast("restraint", "restraint"), below("compliance", "compliance")],
  },
  {
    tag: "RESTRAINT_EX_POST",
    rule: "R10",
    when: [atLeast("restraint", "restraint"), atLeast("compliance", "compliance")],
  },
  { tag: "DETERRENCE_UNPROVEN", rule: "R17", when: answeredChallenge },
  { tag: "HEDGING", when: [yes("hedging")] },
  { tag: "NEAR_ENTRAPMENT", when: [yes("allyLitOffTreaty"), coreHeld, below("involvement", "fought")] },
];

/** One line of the table that justifies a verdict. `expected` is what `value` was held against, such as "≥ 0.25". */
export interface Conjunct {
  readonly name: Judged;
  readonly value: Value;
  readonly expected: string;
  readonly holds: boolean;
  readonly rule: string;
}

/** The one fact whose change would turn the verdict into another. */
export interface Change {
  readonly name: FactName;
  readonly from: Value;
  readonly to: Value;
}

/** A verdict with its grounds: the deciding rule, its conjuncts and entrapment's, and what lay nearest. */
export interface Decision {
  readonly label: VerdictLabel;
  readonly tags: readonly Tag[];
  readonly rule: string;
  readonly conjuncts: readonly Conjunct[];
  readonly nearest: readonly { readonly label: VerdictLabel; readonly change: Change }[];
}

function compare(value: Value, comparison: Comparison, bound: Value): boolean {
  switch (comparison) {
    case "=":
      return value === bound;
    case "≥":
      return value >= bound;
    case "<":
      return value < bound;
    case "≤":
      return value <= bound;
  }
}

function resolve(bound: Check["bound"], thresholds: Thresholds): Value {
  return typeof bound === "object" ? thresholds[bound.threshold].value : bound;
}

function weigh(check: Check, rule: string, facts: Facts, thresholds: Thresholds): Conjunct {
  const { name, comparison } = check;
  const value =
    name in DERIVED ? DERIVED[name as keyof typeof DERIVED](facts, thresholds) : facts[name as FactName];
  const bound = resolve(check.bound, thresholds);
  return { name, value, expected: `${comparison} ${bound}`, holds: compare(value, comparison, bound), rule };
}

const allHold = (checks: readonly Check[], facts: Facts, thresholds: Thresholds) =>
  checks.every((check) => weigh(check, "", facts, thresholds).holds);

/** The table of one rule's conjuncts for these facts, whether it applies or not. */
function conjunctsOf(rule: Rule, facts: Facts, thresholds: Thresholds = THRESHOLDS): Conjunct[] {
  return rule.when.map((check) => weigh(check, rule.id, facts, thresholds));
}

/** The first rule that applies. Cheaper than `decide` where only the label counts, as in large simulations. */
export function decidingRule(facts: Facts, thresholds: Thresholds = THRESHOLDS): Rule {
  const rule = RULES.find(({ when }) => allHold(when, facts, thresholds));
  if (!rule) throw new Error("No rule applied, though the last one has no conditions.");
  return rule;
}

function tagsFor(decided: Rule, facts: Facts, thresholds: Thresholds): Tag[] {
  const given = TAG_RULES.filter(
    ({ rule, when }) => (rule ?? decided.id) === decided.id && allHold(when, facts, thresholds),
  ).map(({ tag }) => tag);
  return TAGS.filter((tag) => given.includes(tag));
}

/** A graded fact falls short of a threshold by the finest difference the review prints. */
const justBelow = (bound: number) => Math.round(bound * 100 - 1) / 100;

function alternatives(name: FactName, facts: Facts, thresholds: Thresholds): Value[] {
  const from = facts[name];
  if (typeof from === "boolean") return [!from];
  if (typeof from === "string")
    return name === "igniter" ? IGNITERS.filter((igniter) => igniter !== from) : [];
  const { min, max, whole } = FACT_RANGES[name as NumericFact];
  if (whole)
    return Array.from({ length: max - min + 1 }, (_, step) => min + step).filter((to) => to !== from);
  const bounds = RULES.flatMap(({ when }) => when)
    .filter((check) => check.name === name)
    .map((check) => resolve(check.bound, thresholds) as number);
  return [...new Set(bounds)].map((bound) => (from < bound ? bound : justBelow(bound)));
}

function size({ name, from, to }: Change): number {
  if (typeof from !== "number" || typeof to !== "number") return 1;
  const { min, max } = FACT_RANGES[name as NumericFact];
  return Math.abs(to - from) / (max - min);
}

/**
 * The two other verdicts within reach of one changed fact. Changes are tried from the smallest, as a share of
 * the fact's range; a turned flag or another igniter counts as a whole range. Ties fall to the order of
 * `Facts`. The direction stays: it belongs to the question, not to the crisis.
 */
function nearestVerdicts(label: VerdictLabel, facts: Facts, thresholds: Thresholds): Decision["nearest"] {
  const changes = (Object.keys(NO_FACTS) as FactName[])
    .flatMap((name) => alternatives(name, facts, thresholds).map((to) => ({ name, from: facts[name], to })))
    .sort((a, b) => size(a) - size(b));
  const found = new Map<VerdictLabel, Change>();
  for (const change of changes) {
    const other = decidingRule({ ...facts, [change.name]: change.to }, thresholds).label;
    if (other !== label && !found.has(other)) found.set(other, change);
    if (found.size === 2) break;
  }
  return [...found].map(([other, change]) => ({ label: other, change }));
}

/**
 * Judges one protector–ally pair in one direction. `thresholds` is for asking how much hangs on a number.
 * The procedure follows Kim 2011 for entrapment inside entanglement, Snyder 1984 for abandonment, Christensen
 * & Snyder 1990 for chain-ganging and buck-passing, Pressman 2008 for restraint, Beckley 2015 for wars fought
 * for the protector's own interest.
 */
export function decide(facts: Facts, thresholds: Thresholds = THRESHOLDS): Decision {
  const rule = decidingRule(facts, thresholds);
  const shown = rule === ENTRAPMENT_RULE ? [rule] : [rule, ENTRAPMENT_RULE];
  return {
    label: rule.label,
    tags: tagsFor(rule, facts, thresholds),
    rule: rule.id,
    conjuncts: shown.flatMap((each) => conjunctsOf(each, facts, thresholds)),
    nearest: nearestVerdicts(rule.label, facts, thresholds),
  };
}
