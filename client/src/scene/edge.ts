import type { Size } from "./camera.ts";
import type { Point } from "./theatre.ts";

/** How far inside the view a thing outside it is shown, so that a plate with its name has room. */
const MARGIN = { x: 30, y: 20 };

/**
 * Where a point outside the view is shown: at its edge, in its direction from the middle, so that every line to it ends in
 * the same place. A point inside stays where it is.
 */
export function onEdge(at: Point, view: Size): { at: Point; outside: boolean } {
  if (at[0] >= 0 && at[0] <= view.width && at[1] >= 0 && at[1] <= view.height) return { at, outside: false };
  const [x0, y0, x1, y1] = [MARGIN.x, MARGIN.y, view.width - MARGIN.x, view.height - MARGIN.y];
  const from: Point = [view.width / 2, view.height / 2];
  const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
  const tx = Math.abs((dx > 0 ? x1 : x0) - from[0]) / Math.abs(dx);
  const ty = Math.abs((dy > 0 ? y1 : y0) - from[1]) / Math.abs(dy);
  // Just outside, the direction can miss the inner edge on the other axis; clamping settles both.
  const t = Math.min(tx, ty);
  return { at: [clamped(from[0] + dx * t, x0, x1), clamped(from[1] + dy * t, y0, y1)], outside: true };
}

const clamped = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v));
