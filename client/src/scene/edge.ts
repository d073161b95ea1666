import type { Rect } from "./labels.ts";
import type { Point } from "./theatre.ts";

/** Where a point outside the view is shown: on the edge, on the way from `from`. A point inside stays where it is. */
export function onEdge(at: Point, from: Point, view: Rect): { at: Point; outside: boolean } {
  const x1 = view.x + view.width;
  const y1 = view.y + view.height;
  if (at[0] >= view.x && at[0] <= x1 && at[1] >= view.y && at[1] <= y1) return { at, outside: false };
  const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
  const tx = dx === 0 ? 1 : ((dx > 0 ? x1 : view.x) - from[0]) / dx;
  const ty = dy === 0 ? 1 : ((dy > 0 ? y1 : view.y) - from[1]) / dy;
  const t = Math.max(0, Math.min(1, tx > 0 ? tx : 1, ty > 0 ? ty : 1));
  return {
    at: [Math.min(x1, Math.max(view.x, from[0] + dx * t)), Math.min(y1, Math.max(view.y, from[1] + dy * t))],
    outside: true,
  };
}
