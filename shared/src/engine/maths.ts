/**
 * Deterministic exponential, logarithm and what is built on them. JavaScript engines differ in the last bit of
 * `Math.exp` and `Math.log`; + − × ÷ and √ are exact everywhere, so these use nothing else and a record replays to the
 * same hash in Node and in any browser. Accuracy against `Math.exp`/`Math.log`: better than 1e-14 relative.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 2^k for whole k from −1022 to 1023, by repeated squaring: every step is exact. */
function powerOfTwo(k: number): number {
  let result = 1;
  let base = k < 0 ? 0.5 : 2;
  for (let n = Math.abs(k); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}

/** e^x for |x| ≤ 700; beyond that the nearest bound. */
export function exp(x: number): number {
  const y = clamp(x, -700, 700);
  const k = Math.floor(y / Math.LN2 + 0.5);
  const r = y - k * LN2_HIGH - k * LN2_LOW;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 14; n++) {
    term = (term * r) / n;
    sum += term;
  }
  return sum * powerOfTwo(k);
}

/** Natural logarithm of x > 0. */
export function ln(x: number): number {
  let m = x;
  let k = 0;
  while (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k--;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let power = s;
  let sum = 0;
  for (let n = 1; n <= 23; n += 2) {
    sum += power / n;
    power *= s2;
  }
  return 2 * sum + k * LN2_LOW + k * LN2_HIGH;
}

/** Logistic function: logit scale to probability. */
export const sigmoid = (x: number): number => 1 / (1 + exp(-x));

/** Inverse of the logistic; p is kept inside (0.0005, 0.9995). */
export function logit(p: number): number {
  const q = clamp(p, 0.0005, 0.9995);
  return ln(q / (1 - q));
}

/** The nearest number inside a range. */
export const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);

/**
 * Standard normal quantile (P. J. Acklam's rational approximation, relative error below 1.2e-9). One uniform draw gives
 * one normal draw, increasing in it: that is what keeps counterfactual worlds comparable.
 */
export function normalQuantile(p: number): number {
  const q = clamp(p, 1e-12, 1 - 1e-12);
  if (q < 0.02425) return tail(Math.sqrt(-2 * ln(q)));
  if (q > 0.97575) return -tail(Math.sqrt(-2 * ln(1 - q)));
  const d = q - 0.5;
  const r = d * d;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      d) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}

function tail(t: number): number {
  return (
    (((((-0.007784894002430293 * t - 0.3223964580411365) * t - 2.400758277161838) * t - 2.549732539343734) *
      t +
      4.374664141464968) *
      t +
      2.938163982698783) /
    ((((0.007784695709041462 * t + 0.3224671290700398) * t + 2.445134137142996) * t + 3.754408661907416) * t +
      1)
  );
}

/** Median of a non-empty list; the mean of the middle two where there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
