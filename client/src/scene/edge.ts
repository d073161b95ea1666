import type { Size } from "./camera.ts";
import type { Point } from "./theatre.ts";

/** How far inside the view a thing outside it is shown, so that a plate with its name has room. */
const MARGIN = { x: 30, y: 20 };

/** Where a point outside the view is shown: at its edge, on the way from `from`. A point inside stays where it is. */
export function onEdge(at: Point, from: Point, view: Size): { at: Point; outside: boolean } {
  if (at[0] >= 0 && at[0] <= view.width && at[1] >= 0 && at[1] <= view.height) return { at, outside: false };
  const [x0, y0, x1, y1] = [MARGIN.x, MARGIN.y, view.width - MARGIN.x, view.height - MARGIN.y];
  const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
  const tx = dx === 0 ? 1 : ((dx > 0 ? x1 : x0) - from[0]) / dx;
  const ty = dy === 0 ? 1 : ((dy > 0 ? y1 : y0) - from[1]) / dy;
  const t = Math.max(0, Math.min(1, tx > 0 ? tx : 1, ty > 0 ? ty : 1));
  return {
    at: [Math.min(x1, Math.max(x0, from[0] + dx * t)), Math.min(y1, Math.max(y0, from[1] + dy * t))],
    outside: true,
  };
}
