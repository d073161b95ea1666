/**
 * Parameters in [0, 1] that make a sum of squared residuals small: damped Gauss–Newton with forward differences wide
 * enough to see through the steps of counted games (Levenberg 1944). Deterministic; asks for at most `rounds` × (number
 * of parameters + 1) + tries evaluations.
 */
export async function smallestSquares(
  residuals: (t: readonly number[]) => Promise<readonly number[]>,
  start: readonly number[],
  rounds = 8,
): Promise<readonly number[]> {
  let t = start.map(inUnit);
  let r = await residuals(t);
  let damping = 0.01;
  for (let round = 0; round < rounds; round++) {
    const columns: (readonly number[])[] = [];
    for (const i of t.keys()) {
      const step = (t[i] ?? 0) > 0.5 ? -STEP : STEP;
      const moved = await residuals(t.map((x, k) => (k === i ? x + step : x)));
      columns.push(moved.map((x, k) => (x - (r[k] ?? 0)) / step));
    }
    let better = false;
    for (let attempt = 0; attempt < 4 && !better; attempt++) {
      const delta = solve(
        columns.map((a, i) => columns.map((b, k) => dot(a, b) * (i === k ? 1 + damping : 1))),
        columns.map((a) => -dot(a, r)),
      );
      // No further than the slopes can be trusted.
      const far = Math.max(...delta.map(Math.abs), 0);
      const next = t.map((x, i) => inUnit(x + (delta[i] ?? 0) * Math.min(1, REACH / Math.max(far, 1e-9))));
      const found = await residuals(next);
      better = dot(found, found) < dot(r, r);
      if (!better) {
        damping *= 10;
        continue;
      }
      const gained = 1 - dot(found, found) / dot(r, r);
      [t, r] = [next, found];
      damping = Math.max(1e-4, damping / 10);
      if (gained < 0.02) return t;
    }
    if (!better || dot(r, r) < ENOUGH * r.length) return t;
  }
  return t;
}

const STEP = 0.1;
/** Longest step of a parameter, as a share of its range. */
const REACH = 0.3;
/** A mean squared residual below this is far inside the scales of the targets. */
const ENOUGH = 0.02;

const inUnit = (x: number): number => Math.min(1, Math.max(0, x));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Solves a small linear system by elimination with pivoting; a direction nothing depends on stays 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let k = i + 1; k < n; k++)
      if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const head = rows[i] as number[];
    if (Math.abs(head[i] ?? 0) < 1e-12) continue;
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = (row[i] ?? 0) / (head[i] ?? 1);
      for (let j = i; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (head[j] ?? 0);
    }
  }
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-12 ? 0 : (row[n] ?? 0) / (row[i] ?? 1)));
}
