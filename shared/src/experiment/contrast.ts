import { atLeast, signTest, upperTail } from "./tails.ts";

/**
 * Estimates from paired games and what can be said of their difference. Every estimate keeps, for each game, how much
 * that game pulls on it (its influence). Two arms that share their luck are compared game by game: the variance of a
 * contrast is that of the differences of influences, so what both arms have in common drops out (E2).
 */
export interface Estimate {
  readonly value: number;
  /** Games, or for a conditional share those that count in it. */
  readonly n: number;
  /** One per game; their mean is 0 and their variance over n games that of the estimate. */
  readonly influence: readonly number[];
}

/** What one arm's games showed of one thing: how often it could have happened, and how often it did. */
export interface Counted {
  readonly hits: number;
  readonly of: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);

/** Share of hits in all that counts, over games: a mean where every game counts once, a conditional share where not. */
export function share(games: readonly Counted[]): Estimate {
  const of = sumOf(games.map((g) => g.of));
  const hits = sumOf(games.map((g) => g.hits));
  const value = of === 0 ? 0 : hits / of;
  const each = of === 0 ? 1 : of / games.length;
  return { value, n: of, influence: games.map((g) => (g.hits - value * g.of) / each) };
}

/**
 * Several arms counted as one: game by game, since arms that play the same seed share their luck and are not independent.
 */
export const pool = (arms: readonly (readonly Counted[])[]): readonly Counted[] =>
  (arms[0] ?? []).map((_, i) => ({
    hits: sumOf(arms.map((games) => games[i]?.hits ?? 0)),
    of: sumOf(arms.map((games) => games[i]?.of ?? 0)),
  }));

/** A number that is known, to compare an estimate with. */
export const known = (value: number, n: number): Estimate => ({
  value,
  n: 0,
  influence: new Array<number>(n).fill(0),
});

/** A function of estimates, with its influence by the delta method. `slopes` are its derivatives by each of them. */
export function combine(
  estimates: readonly Estimate[],
  value: number,
  slopes: readonly number[],
  n = Math.min(...estimates.map((e) => e.n)),
): Estimate {
  const games = estimates[0]?.influence.length ?? 0;
  return {
    value,
    n,
    influence: Array.from({ length: games }, (_, i) =>
      sumOf(estimates.map((e, k) => (slopes[k] ?? 0) * (e.influence[i] ?? 0))),
    ),
  };
}

/** a − b, game by game. */
export const difference = (a: Estimate, b: Estimate): Estimate => combine([a, b], a.value - b.value, [1, -1]);

/** ln(a / b). Where one is 0 the ratio has no logarithm; half a game is added to both then. */
export function logRatio(a: Estimate, b: Estimate): Estimate {
  const [p, q] = [floored(a), floored(b)];
  return combine([a, b], Math.log(p / q), [1 / p, -1 / q]);
}

/** ln of the odds ratio of two shares. */
export function logOddsRatio(a: Estimate, b: Estimate): Estimate {
  const [p, q] = [floored(a), floored(b)];
  const odds = (x: number) => Math.log(x / (1 - x));
  return combine([a, b], odds(p) - odds(q), [1 / (p * (1 - p)), -1 / (q * (1 - q))]);
}

/** Half a game away from 0 and from 1, so that logarithms exist. */
const floored = ({ value, n }: Estimate): number =>
  value <= 0 ? 0.5 / Math.max(1, n) : value === 1 ? 1 - 0.5 / Math.max(1, n) : value;

/** Standard error of an estimate over its games. */
export function standardError({ influence }: Estimate): number {
  const n = influence.length;
  if (n < 2) return Number.POSITIVE_INFINITY;
  return Math.sqrt(sumOf(influence.map((x) => x * x)) / (n - 1) / n);
}

/** The 95 % interval of an estimate. */
export function interval(estimate: Estimate): readonly [number, number] {
  const half = 1.959963984540054 * standardError(estimate);
  return [estimate.value - half, estimate.value + half];
}

/** P(a value this far above `limit`, or further, if the truth were the limit). */
export function above(estimate: Estimate, limit: number): number {
  const error = standardError(estimate);
  if (error === 0) return estimate.value > limit ? 0 : estimate.value < limit ? 1 : 0.5;
  return upperTail((estimate.value - limit) / error);
}

/** The same below a limit. */
export const below = (estimate: Estimate, limit: number): number =>
  above({ ...estimate, value: -estimate.value }, -limit);

/** Two-sided p of no difference between two arms: an exact sign test where each game says yes or no, else a paired z. */
export function noDifference(
  a: readonly Counted[],
  b: readonly Counted[],
): { readonly p: number; readonly test: string } {
  const binary = (games: readonly Counted[]) =>
    games.every((g) => g.of === 1 && (g.hits === 0 || g.hits === 1));
  if (binary(a) && binary(b)) {
    let up = 0;
    let down = 0;
    for (const [i, one] of a.entries()) {
      const other = b[i]?.hits ?? 0;
      if (one.hits > other) up++;
      else if (one.hits < other) down++;
    }
    return { p: signTest(up, down), test: `McNemar exact (${up} against ${down})` };
  }
  const gap = difference(share(a), share(b));
  const error = standardError(gap);
  if (error === 0) return { p: gap.value === 0 ? 1 : 0, test: "paired z" };
  return { p: Math.min(1, 2 * upperTail(Math.abs(gap.value) / error)), test: "paired z" };
}

/** P(so few hits, or fewer, if the true share were the limit): exact, for shares close to 0. */
export function rarer(games: readonly Counted[], limit: number): number {
  const n = sumOf(games.map((g) => g.of));
  const hits = sumOf(games.map((g) => g.hits));
  return n === 0 ? 1 : 1 - atLeast(hits + 1, n, limit);
}

/**
 * Slope of the log-odds of a hit on x, by maximum likelihood over arms that differ in x alone, with its influence game
 * by game. Arms must have the same number of games.
 */
export function logisticSlope(
  arms: readonly { readonly x: number; readonly games: readonly Counted[] }[],
): Estimate {
  const n = arms[0]?.games.length ?? 0;
  let [a, b] = [0, 0];
  const shares = arms.map(({ x, games }) => ({ x, p: share(games).value }));
  const fitted = (x: number) => 1 / (1 + Math.exp(-(a + b * x)));
  const information = (): readonly [number, number, number] => {
    let [aa, ab, bb] = [0, 0, 0];
    for (const { x } of shares) {
      const w = fitted(x) * (1 - fitted(x));
      aa += w;
      ab += w * x;
      bb += w * x * x;
    }
    return [aa, ab, bb];
  };
  for (let step = 0; step < 100; step++) {
    const [aa, ab, bb] = information();
    const ga = sumOf(shares.map(({ x, p }) => p - fitted(x)));
    const gb = sumOf(shares.map(({ x, p }) => (p - fitted(x)) * x));
    const det = aa * bb - ab * ab;
    if (!(det > 1e-12)) break;
    const [da, db] = [(bb * ga - ab * gb) / det, (aa * gb - ab * ga) / det];
    a += da;
    b += db;
    if (Math.abs(da) + Math.abs(db) < 1e-12) break;
  }
  const [aa, ab, bb] = information();
  const det = aa * bb - ab * ab;
  return {
    value: b,
    n,
    influence: Array.from({ length: n }, (_, i) =>
      sumOf(arms.map(({ x, games }) => (((games[i]?.hits ?? 0) - fitted(x)) * (aa * x - ab)) / (det || 1))),
    ),
  };
}
