import type { Path, Point } from "./theatre.ts";

const STEPS = 36;
const ROUNDING = 6;

/** A bowed line from `a` to `b`, always bent to its own left, so that a reply does not lie on the question. */
export function bowed(a: Point, b: Point, bow = 0.16): Path {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const control: Point = [(a[0] + b[0]) / 2 + dy * bow, (a[1] + b[1]) / 2 - dx * bow];
  const path: Path = [];
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS;
    const u = 1 - t;
    path.push(
      u * u * a[0] + 2 * u * t * control[0] + t * t * b[0],
      u * u * a[1] + 2 * u * t * control[1] + t * t * b[1],
    );
  }
  return path;
}

/** A smooth line through all points (Catmull-Rom), so that a route drawn with few of them has no corners. */
export function through(points: Path): Path {
  const n = points.length / 2;
  if (n < 3) return points;
  const at = (i: number, axis: number): number =>
    points[Math.min(n - 1, Math.max(0, i)) * 2 + axis] as number;
  const out: Path = points.slice(0, 2);
  for (let i = 0; i + 1 < n; i++) {
    for (let j = 1; j <= ROUNDING; j++) {
      const t = j / ROUNDING;
      for (const axis of [0, 1]) {
        const [a, b, c, d] = [at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis)];
        out.push(b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))));
      }
    }
  }
  return out;
}

export function length(path: Path): number {
  let sum = 0;
  for (let i = 2; i < path.length; i += 2) sum += step(path, i);
  return sum;
}

/** Point and direction (radians) at a fraction 0..1 of the length. */
export function along(path: Path, fraction: number): { at: Point; angle: number } {
  let left = shareOf(path, fraction);
  for (let i = 2; i < path.length; i += 2) {
    const s = step(path, i);
    if (left > s && i + 2 < path.length) {
      left -= s;
      continue;
    }
    const t = s === 0 ? 1 : Math.min(1, left / s);
    const [ax, ay] = [path[i - 2] as number, path[i - 1] as number];
    const [dx, dy] = [(path[i] as number) - ax, (path[i + 1] as number) - ay];
    return { at: [ax + dx * t, ay + dy * t], angle: Math.atan2(dy, dx) };
  }
  return { at: [path[0] ?? 0, path[1] ?? 0], angle: 0 };
}

/** The part of a path from its start to a fraction of its length; never fewer than two points. */
export function upTo(path: Path, fraction: number): Path {
  let left = shareOf(path, fraction);
  const out: Path = path.slice(0, 2);
  for (let i = 2; i < path.length; i += 2) {
    const s = step(path, i);
    const t = s === 0 ? 1 : Math.min(1, left / s);
    const [ax, ay] = [path[i - 2] as number, path[i - 1] as number];
    out.push(ax + ((path[i] as number) - ax) * t, ay + ((path[i + 1] as number) - ay) * t);
    left -= s;
    if (left <= 0) break;
  }
  return out;
}

/** Points every `gap` along a path, both ends excluded. */
export function sampled(path: Path, gap: number): Point[] {
  const points: Point[] = [];
  let next = gap / 2;
  for (let i = 2; i < path.length; i += 2) {
    const s = step(path, i);
    const [ax, ay] = [path[i - 2] as number, path[i - 1] as number];
    for (; next < s; next += gap) {
      const t = next / s;
      points.push([ax + ((path[i] as number) - ax) * t, ay + ((path[i + 1] as number) - ay) * t]);
    }
    next -= s;
  }
  return points;
}

/** Dashes of a path; Pixi strokes have none of their own. */
export function dashed(path: Path, on: number, off: number, lead = 0): Path[] {
  const dashes: Path[] = [];
  let drawing = lead === 0;
  let left = lead === 0 ? on : lead;
  let current: Path = path.slice(0, 2);
  for (let i = 2; i < path.length; i += 2) {
    const [ax, ay] = [path[i - 2] as number, path[i - 1] as number];
    const [bx, by] = [path[i] as number, path[i + 1] as number];
    const s = step(path, i);
    let done = 0;
    while (s - done > left) {
      done += left;
      const [px, py] = [ax + ((bx - ax) * done) / s, ay + ((by - ay) * done) / s];
      if (drawing) {
        current.push(px, py);
        dashes.push(current);
      }
      current = [px, py];
      drawing = !drawing;
      left = drawing ? on : off;
    }
    left -= s - done;
    if (drawing) current.push(bx, by);
  }
  if (drawing && current.length > 2) dashes.push(current);
  return dashes;
}

/** The same path moved sideways, for double lines. */
export function beside(path: Path, offset: number): Path {
  const out: Path = [];
  for (let at = 0; at < path.length; at += 2) {
    const [p, n] = [Math.max(0, at - 2), Math.min(path.length - 2, at + 2)];
    const dx = (path[n] as number) - (path[p] as number);
    const dy = (path[n + 1] as number) - (path[p + 1] as number);
    const by = offset / (Math.sqrt(dx * dx + dy * dy) || 1);
    out.push((path[at] as number) - dy * by, (path[at + 1] as number) + dx * by);
  }
  return out;
}

/** Shortens a path at both ends by pixels, so that it does not run into the marks it joins. */
export function trimmed(path: Path, start: number, end: number): Path {
  const total = length(path);
  if (total < start + end + 8) return path;
  const tail = upTo(path, (total - end) / total);
  const back = upTo(reversed(tail), (total - end - start) / (total - end));
  return reversed(back);
}

function reversed(path: Path): Path {
  const out: Path = [];
  for (let i = path.length - 2; i >= 0; i -= 2) out.push(path[i] as number, path[i + 1] as number);
  return out;
}

/** How far a fraction of a path reaches; never quite nothing, so that there is a direction. */
const shareOf = (path: Path, fraction: number): number =>
  Math.max(0.001, Math.min(1, fraction)) * length(path);

/** Length of the segment that ends at index `i`. Called some ten thousand times a frame: `Math.hypot` is three times as slow. */
function step(path: Path, i: number): number {
  const dx = (path[i] as number) - (path[i - 2] as number);
  const dy = (path[i + 1] as number) - (path[i - 1] as number);
  return Math.sqrt(dx * dx + dy * dy);
}
