import type { Point } from "./theatre.ts";

export interface Box {
  at: Point;
  /** Half width and half height. */
  half: Point;
  /** Stays where it is; others make way. */
  fixed?: boolean;
}

/**
 * Moves boxes apart until none overlap (or rounds run out), each along the axis of least overlap. Fixed order, no chance:
 * the same input gives the same picture. Returns new centres.
 */
export function declutter(boxes: Box[], gap = 3, rounds = 24): Point[] {
  // Flat numbers: with sixty forces this is the innermost loop of every new arrangement of the map.
  const n = boxes.length;
  const [x, y, w, h] = [0, 1, 2, 3].map(() => new Float64Array(n)) as [Axis, Axis, Axis, Axis];
  boxes.forEach(({ at, half }, i) => {
    [x[i], y[i], w[i], h[i]] = [...at, ...half];
  });
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const ox = (w[i] as number) + (w[j] as number) + gap - Math.abs((x[i] as number) - (x[j] as number));
        if (ox <= 0) continue;
        const oy = (h[i] as number) + (h[j] as number) + gap - Math.abs((y[i] as number) - (y[j] as number));
        if (oy <= 0) continue;
        const [one, other] = [boxes[i]?.fixed === true, boxes[j]?.fixed === true];
        if (one && other) continue;
        part(ox <= oy ? x : y, i, j, Math.min(ox, oy) + 0.01, one, other);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return boxes.map((_, i) => [x[i] as number, y[i] as number]);
}

type Axis = Float64Array;

/** Pushes two boxes apart along one axis; one that is fixed leaves the whole way to the other. */
function part(axis: Axis, i: number, j: number, push: number, one: boolean, other: boolean): void {
  const direction = (axis[i] as number) <= (axis[j] as number) ? 1 : -1;
  axis[i] = (axis[i] as number) - (one ? 0 : other ? push : push / 2) * direction;
  axis[j] = (axis[j] as number) + (other ? 0 : one ? push : push / 2) * direction;
}
