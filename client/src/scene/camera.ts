import type { Point } from "./theatre.ts";

/** screen = world * k + (x, y), in CSS pixels. */
export interface Camera {
  x: number;
  y: number;
  k: number;
}

export interface Size {
  width: number;
  height: number;
}

export const MAX_ZOOM = 9;

export const toScreen = (c: Camera, [wx, wy]: Point): Point => [wx * c.k + c.x, wy * c.k + c.y];
export const toWorld = (c: Camera, [sx, sy]: Point): Point => [(sx - c.x) / c.k, (sy - c.y) / c.k];

/** The smallest zoom at which the frame still covers the view. */
export const minZoom = (frame: Size, view: Size): number =>
  Math.max(view.width / frame.width, view.height / frame.height);

/** Keeps the view inside the frame, whose edge shows where geometry was cut. */
export function clamp(c: Camera, frame: Size, view: Size): Camera {
  const least = minZoom(frame, view);
  const k = Math.min(Math.max(c.k, least), Math.max(MAX_ZOOM, least));
  // A zoom that was out of range is corrected about the middle of the view.
  const f = k / c.k;
  const x = view.width / 2 - (view.width / 2 - c.x) * f;
  const y = view.height / 2 - (view.height / 2 - c.y) * f;
  return {
    k,
    x: Math.min(0, Math.max(view.width - frame.width * k, x)),
    y: Math.min(0, Math.max(view.height - frame.height * k, y)),
  };
}

export const pan = (c: Camera, dx: number, dy: number): Camera => ({ ...c, x: c.x + dx, y: c.y + dy });

/** Zooms by a factor, keeping what lies under `at` where it is. */
export function zoomAt(c: Camera, factor: number, [sx, sy]: Point): Camera {
  return { k: c.k * factor, x: sx - (sx - c.x) * factor, y: sy - (sy - c.y) * factor };
}

export function centredOn([wx, wy]: Point, k: number, view: Size): Camera {
  return { k, x: view.width / 2 - wx * k, y: view.height / 2 - wy * k };
}

/** Two fingers moved from `a`, `b` to `a2`, `b2`: what was between them stays between them. */
export function pinched(c: Camera, [a, b]: [Point, Point], [a2, b2]: [Point, Point]): Camera {
  const factor = Math.max(1, distance(a2, b2)) / Math.max(1, distance(a, b));
  const [before, after] = [middle(a, b), middle(a2, b2)];
  return pan(zoomAt(c, factor, before), after[0] - before[0], after[1] - before[1]);
}

/** Between two cameras at 0..1, even in zoom and smooth at both ends. */
export function between(from: Camera, to: Camera, t: number, view: Size): Camera {
  if (t >= 1) return to;
  const e = t * t * (3 - 2 * t);
  const k = from.k * (to.k / from.k) ** e;
  const centre: Point = [view.width / 2, view.height / 2];
  const [ax, ay] = toWorld(from, centre);
  const [bx, by] = toWorld(to, centre);
  // Position follows zoom, or the far end would rush past while zooming in.
  const s = Math.abs(to.k - from.k) < 1e-9 ? e : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
  return centredOn([ax + (bx - ax) * s, ay + (by - ay) * s], k, view);
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
