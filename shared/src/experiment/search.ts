/**
 * Parameters in [0, 1] that make a function small: each in turn is tried a step either way; a step that helps is kept and
 * doubled, one that helps neither way is cut (after Hooke and Jeeves 1961). It needs no slopes, which counted games give
 * badly, and it is deterministic. Ends when the function is down to `enough`, every step is
 * below `finest`, or after `most` evaluations.
 */
export async function smallest(
  loss: (t: readonly number[]) => Promise<number>,
  start: readonly number[],
  {
    enough = 0,
    finest = 0.02,
    most = 25 * start.length,
  }: { readonly enough?: number; readonly finest?: number; readonly most?: number } = {},
): Promise<readonly number[]> {
  let t = start.map(inUnit);
  let least = await loss(t);
  let asked = 1;
  const steps = t.map((x) => (x > 0.5 ? -FIRST : FIRST));
  const better = async (next: readonly number[]): Promise<boolean> => {
    if (next.every((x, i) => x === t[i]) || asked >= most) return false;
    asked++;
    const found = await loss(next);
    if (found >= least) return false;
    [t, least] = [[...next], found];
    return true;
  };
  while (least > enough && asked < most && steps.some((step) => Math.abs(step) >= finest))
    for (const [i, step] of steps.entries()) {
      if (Math.abs(step) < finest || least <= enough) continue;
      const moved = (by: number) => t.map((x, k) => (k === i ? inUnit(x + by) : x));
      if (await better(moved(step))) steps[i] = 2 * step;
      else if (await better(moved(-step))) steps[i] = -step;
      else steps[i] = 0.4 * step;
    }
  return t;
}

const FIRST = 0.1;

const inUnit = (x: number): number => Math.min(1, Math.max(0, x));
