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
  const at = boxes.map((b) => [...b.at] as Point);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) moved = separate(at, boxes, i, j, gap) || moved;
    }
    if (!moved) break;
  }
  return at;
}

function separate(at: Point[], boxes: Box[], i: number, j: number, gap: number): boolean {
  const [a, b] = [at[i] as Point, at[j] as Point];
  const [ha, hb] = [(boxes[i] as Box).half, (boxes[j] as Box).half];
  const ox = ha[0] + hb[0] + gap - Math.abs(a[0] - b[0]);
  const oy = ha[1] + hb[1] + gap - Math.abs(a[1] - b[1]);
  if (ox <= 0 || oy <= 0) return false;
  const axis = ox <= oy ? 0 : 1;
  const push = (axis === 0 ? ox : oy) + 0.01;
  const direction = a[axis] <= b[axis] ? 1 : -1;
  const [fa, fb] = [boxes[i]?.fixed, boxes[j]?.fixed];
  if (fa && fb) return false;
  a[axis] -= (fa ? 0 : fb ? push : push / 2) * direction;
  b[axis] += (fb ? 0 : fa ? push : push / 2) * direction;
  return true;
}
