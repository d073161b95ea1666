import type { Area, Path, Point } from "./theatre.ts";

/**
 * Even-odd over all rings, so holes need no winding (the atlas has rings whose winding is wrong). A press asks it of some
 * ten thousand points: nothing is made for each.
 */
export function insideArea(area: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of area) {
    let j = ring.length - 2;
    for (let i = 0; i < ring.length; i += 2) {
      const yi = ring[i + 1] as number;
      const yj = ring[j + 1] as number;
      if (yi > y !== yj > y) {
        const xi = ring[i] as number;
        const xj = ring[j] as number;
        if (x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
      }
      j = i;
    }
  }
  return inside;
}

export function distanceToPath(path: Path, [px, py]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 2; i < path.length; i += 2) {
    const ax = path[i - 2] as number;
    const ay = path[i - 1] as number;
    const dx = (path[i] as number) - ax;
    const dy = (path[i + 1] as number) - ay;
    const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    const x = px - ax - dx * t;
    const y = py - ay - dy * t;
    best = Math.min(best, x * x + y * y);
  }
  return Math.sqrt(best);
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
