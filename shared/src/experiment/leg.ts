import type { Arm, Need } from "./arm.ts";
import {
  above,
  below,
  type Counted,
  difference,
  type Estimate,
  interval,
  known,
  logOddsRatio,
  logRatio,
  noDifference,
  rarer,
  share,
} from "./contrast.ts";
import type { Outcome } from "./outcome.ts";

/** A stylised fact of the literature, and the inequalities that it comes to in games. */
export interface Experiment {
  /** F1 to F28, as the literature's facts are numbered in the model card. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly legs: readonly Leg[];
}

/** One inequality: the arms it plays, and what it makes of their games. */
export interface Leg {
  /** The experiment's id and a letter. */
  readonly id: string;
  readonly statement: string;
  readonly arms: readonly Arm[];
  readonly need: Need;
  /** The games of each arm, in the order of the arms. All arms have played the same seeds. */
  judge(games: readonly (readonly Outcome[])[]): Found;
}

/**
 * What came out. `p` is the probability of a result at least as far on the claimed side if the truth lay on the claim's
 * boundary; two-sided where the claim is a direction. The claim holds if it is below .05 (E3).
 */
export interface Found {
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** What the claim is about, with its 95 % interval: the difference, a ratio, an odds ratio, a slope, a share. */
  readonly effect: {
    readonly of: string;
    readonly value: number;
    readonly interval: readonly [number, number];
  };
  readonly p: number;
  readonly pass: boolean;
  readonly test: string;
  /** Games, attacks or whatever counts, in the smaller arm. */
  readonly n: number;
}

/** What is counted in one game. */
export type Measure = (outcome: Outcome) => Counted;

/** Significance that a claim needs. */
const ALPHA = 0.05;

/** Whether something happened in a game; each game counts once. */
export const happens =
  (what: (o: Outcome) => boolean): Measure =>
  (o) => ({ hits: what(o) ? 1 : 0, of: 1 });

/** Whether it happened, among the games where something else did. */
export const given =
  (condition: (o: Outcome) => boolean, what: (o: Outcome) => boolean): Measure =>
  (o) => ({ hits: condition(o) && what(o) ? 1 : 0, of: condition(o) ? 1 : 0 });

/** How often, per game or per whatever is counted. */
export const counts =
  (what: (o: Outcome) => number, per: (o: Outcome) => number = () => 1): Measure =>
  (o) => ({ hits: what(o), of: per(o) });

/** What a pair of arms is claimed to show. Limits of ratios are of the ratio, not of its logarithm. */
export type Claim =
  | { readonly kind: "higher" | "lower" }
  /** No higher, or no lower, than by this much. */
  | { readonly kind: "not-higher" | "not-lower"; readonly by: number }
  | { readonly kind: "ratio"; readonly atLeast: number }
  | { readonly kind: "ratio-within"; readonly low: number; readonly high: number }
  | { readonly kind: "odds-ratio-within"; readonly low: number; readonly high: number };

/** A claim about one measure in two arms. */
export function compared(
  id: string,
  statement: string,
  [a, b]: readonly [Arm, Arm],
  measure: Measure,
  claim: Claim,
  need: Need = {},
): Leg {
  return {
    id,
    statement,
    arms: [a, b],
    need,
    judge: ([first = [], second = []]) => weigh(first.map(measure), second.map(measure), claim),
  };
}

/** What the games of two arms say of a claim. */
export function weigh(first: readonly Counted[], second: readonly Counted[], claim: Claim): Found {
  const [a, b] = [share(first), share(second)];
  const gap = difference(a, b);
  switch (claim.kind) {
    case "higher":
    case "lower": {
      const { p, test } = noDifference(first, second);
      const right = claim.kind === "higher" ? gap.value > 0 : gap.value < 0;
      const found = shown(a, b, effect("difference", gap), p, test);
      return { ...found, pass: right && found.pass };
    }
    case "not-higher":
      return shown(a, b, effect("difference", gap), below(gap, claim.by), `paired z against +${claim.by}`);
    case "not-lower":
      return shown(a, b, effect("difference", gap), above(gap, -claim.by), `paired z against −${claim.by}`);
    case "ratio": {
      const log = logRatio(a, b);
      const p = above(log, Math.log(claim.atLeast));
      return shown(a, b, unlogged("ratio", log), p, `paired z of the logarithm against ${claim.atLeast}`);
    }
    case "ratio-within":
      return inside(a, b, unlogged("ratio", logRatio(a, b)), logRatio(a, b), claim);
    case "odds-ratio-within":
      return inside(a, b, unlogged("odds ratio", logOddsRatio(a, b)), logOddsRatio(a, b), claim);
  }
}

/** A share of one arm claimed to lie between two limits, and not at the edge of them; `b` is their middle. */
export const within = (games: readonly Counted[], low: number, high: number): Found =>
  between(share(games), low, high, "share");

/** A share claimed to be below a limit, which is `b`: exact where every game counts once. */
export function rare(games: readonly Counted[], limit: number): Found {
  const found = share(games);
  const single = games.every(({ of }) => of === 1);
  const p = single ? rarer(games, limit) : below(found, limit);
  const test = `${single ? "exact binomial" : "z"} against ${limit}`;
  return shown(found, known(limit, games.length), effect("share", found), p, test);
}

/** A number claimed to lie between two limits; `b` is their middle. */
export function between(estimate: Estimate, low: number, high: number, of: string): Found {
  const p = Math.max(above(estimate, low), below(estimate, high));
  const middle = known((low + high) / 2, estimate.influence.length);
  return shown(estimate, middle, effect(of, estimate), p, `two one-sided z against ${low} and ${high}`);
}

/** A contrast of two estimates claimed to be above a limit. */
export const exceeds = (a: Estimate, b: Estimate, contrast: Estimate, limit: number, of: string): Found =>
  shown(a, b, effect(of, contrast), above(contrast, limit), `paired z against ${limit}`);

function inside(
  a: Estimate,
  b: Estimate,
  ratio: Found["effect"],
  log: Estimate,
  { low, high }: { readonly low: number; readonly high: number },
): Found {
  const p = Math.max(above(log, Math.log(low)), below(log, Math.log(high)));
  return shown(a, b, ratio, p, `two one-sided paired z of the logarithm against ${low} and ${high}`);
}

const effect = (of: string, estimate: Estimate): Found["effect"] => ({
  of,
  value: estimate.value,
  interval: interval(estimate),
});

/** An estimate of a logarithm, shown as what it is the logarithm of. */
function unlogged(of: string, log: Estimate): Found["effect"] {
  const [low, high] = interval(log);
  return { of, value: Math.exp(log.value), interval: [Math.exp(low), Math.exp(high)] };
}

/** `known` numbers count nothing, so the other arm's count is shown. */
const shown = (a: Estimate, b: Estimate, found: Found["effect"], p: number, test: string): Found => ({
  a: a.value,
  b: b.value,
  difference: a.value - b.value,
  effect: found,
  p,
  pass: p < ALPHA,
  test,
  n: b.n === 0 ? a.n : Math.min(a.n, b.n),
});
