import type { Area, Path, Point } from "./theatre.ts";

/** Even-odd over all rings, so holes need no winding (the atlas has rings whose winding is wrong). */
export function insideArea(area: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of area) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [
        number,
        number,
        number,
        number,
      ];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

export function distanceToPath(path: Path, [px, py]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 2; i < path.length; i += 2) {
    const [ax, ay, bx, by] = path.slice(i - 2, i + 2) as [number, number, number, number];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    best = Math.min(best, Math.hypot(px - ax - dx * t, py - ay - dy * t));
  }
  return best;
}

export interface Target<T> {
  what: T;
  at: Point;
  radius: number;
}

/** The nearest target whose circle holds the point; earlier targets win ties. */
export function nearest<T>(targets: Target<T>[], [x, y]: Point): T | undefined {
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const t of targets) {
    const d = Math.hypot(t.at[0] - x, t.at[1] - y);
    if (d <= t.radius && d < bestDistance) [best, bestDistance] = [t.what, d];
  }
  return best;
}
