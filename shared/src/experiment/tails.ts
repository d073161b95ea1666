/**
 * Tails of the normal and the binomial distribution, and the logarithm of the gamma function under them. Written here
 * because p-values far out in a tail need relative accuracy, which tables and short approximations do not have.
 */

const EULER = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos, g = 7): relative error below 1e-13. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const y = x - 1;
  let sum = EULER[0] ?? 1;
  for (let i = 1; i < EULER.length; i++) sum += (EULER[i] ?? 0) / (y + i);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(Z > z) of a standard normal, accurate relative to itself also far out (series inside 3, continued fraction outside). */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let n = 60; n >= 1; n--) fraction = z + n / fraction;
  return density / fraction;
}

/** P(at least k of n) where each happens with probability p. */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // The terms fall away from the mean on both sides; summing from the far end keeps the small ones.
  const below = k <= n * p;
  let sum = 0;
  for (let i = below ? 0 : n; below ? i < k : i >= k; i += below ? 1 : -1)
    sum += Math.exp(
      lnGamma(n + 1) - lnGamma(i + 1) - lnGamma(n - i + 1) + i * Math.log(p) + (n - i) * Math.log1p(-p),
    );
  return below ? 1 - sum : sum;
}

/** Two-sided exact sign test: how likely a split of n pairs at least as uneven as this one, if neither side were favoured. */
export function signTest(one: number, other: number): number {
  const n = one + other;
  return n === 0 ? 1 : Math.min(1, 2 * atLeast(Math.max(one, other), n, 0.5));
}
