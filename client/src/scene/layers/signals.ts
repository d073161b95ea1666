import type { Graphics } from "pixi.js";
import type { Size } from "../camera.ts";
import { along, beside, bowed, dashed, trimmed, upTo } from "../curve.ts";
import { onEdge } from "../edge.ts";
import type { LonLat, SceneCommitment, SceneSignal } from "../model.ts";
import type { Palette } from "../palette.ts";
import type { Path, Point } from "../theatre.ts";
import { paths, trace } from "./base.ts";
import { drawBadge } from "./glyphs.ts";

/** Where a signal is on screen: its line (none if said to everybody) and its badge. */
export interface SignalShape {
  signal: SceneSignal;
  path?: Path;
  badge: Point;
}

/** Ends outside the view are brought to its edge, so that a distant capital still speaks; badges keep off `avoid`. */
export function signalShapes(
  signals: SceneSignal[],
  screen: (at: LonLat) => Point,
  view: Size,
  avoid: Point[],
): SignalShape[] {
  const busy = [...avoid];
  const seen = new Map<string, number>();
  return signals.map((signal) => {
    const pair = `${signal.from}>${signal.to ?? ""}`;
    const n = seen.get(pair) ?? 0;
    seen.set(pair, n + 1);
    const from = screen(signal.from);
    if (!signal.to) {
      const { at } = onEdge(from, view);
      return { signal, badge: inView([at[0] + 17 + n * 30, at[1] - 17], view) };
    }
    const [a, b] = visibleEnds(from, screen(signal.to), view);
    const path = trimmed(bowed(a, b, 0.15 + n * 0.11), 9, 9);
    if (passesBy(path, view)) return { signal, badge: along(path, 0.5).at };
    const spots = BADGE_AT.map((f) => along(path, f).at);
    const free = spots.find((spot) => busy.every((o) => apart(o, spot) > BADGE_ROOM));
    const badge = inView(free ?? (spots[0] as Point), view);
    busy.push(badge);
    return { signal, path, badge };
  });
}

/** Fractions of a line where its badge may sit, best first. */
const BADGE_AT = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71];
const BADGE_ROOM = 30;
const BADGE_HALF = 16;
/** A badge is never cut off by the edge. */
const inView = ([x, y]: Point, { width, height }: Size): Point => [
  Math.min(width - BADGE_HALF, Math.max(BADGE_HALF, x)),
  Math.min(height - BADGE_HALF, Math.max(BADGE_HALF, y)),
];
const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** A line between two ends that are both outside may not cross the view at all. */
function passesBy(path: Path, view: Size): boolean {
  const all = (axis: number, test: (v: number) => boolean): boolean =>
    path.every((v, i) => i % 2 !== axis || test(v));
  return (
    all(0, (x) => x < 0) ||
    all(0, (x) => x > view.width) ||
    all(1, (y) => y < 0) ||
    all(1, (y) => y > view.height)
  );
}

function visibleEnds(from: Point, to: Point, view: Size): [Point, Point] {
  const a = onEdge(from, view);
  const b = onEdge(to, view);
  return a.outside && b.outside ? [from, to] : [a.at, b.at];
}

/** `progress` 0..1 while a signal is being played; 1 is its still picture. */
export function drawSignal(
  g: Graphics,
  { signal, path, badge }: SignalShape,
  progress: number,
  palette: Palette,
  selected: boolean,
): void {
  if (progress <= 0) return;
  if (signal.quiet) {
    drawTalk(g, signal, path, badge, palette, selected);
    return;
  }
  const color = palette.accent[signal.side];
  const drawn = Math.min(1, progress / 0.65);
  const eased = 1 - (1 - drawn) ** 2;
  if (path) {
    const part = eased >= 1 ? path : upTo(path, eased);
    line(g, part, signal, color, palette, selected);
    head(g, part, color, signal.visibility === "covert" ? 0.6 : 1, signal.costly ? 11 : 9);
  } else broadcast(g, badge, color, signal.visibility === "covert" ? 0.4 : 0.8);
  const pop = path ? Math.min(1, Math.max(0, (progress - 0.35) / 0.2)) : Math.min(1, progress / 0.25);
  if (pop > 0) {
    const look = {
      kind: signal.kind,
      side: signal.side,
      costly: signal.costly,
      covert: signal.visibility === "covert",
    };
    drawBadge(
      g,
      look,
      badge[0],
      badge[1],
      pop * (1 + 0.25 * Math.sin(pop * Math.PI)) + (selected ? 0.15 : 0),
      palette,
    );
  }
  if (progress > 0.6 && progress < 1)
    pulse(g, path ? along(path, 1).at : badge, (progress - 0.6) / 0.4, color);
}

/** What was only said: a thin line and a small envelope, beneath notice unless one looks for it. */
function drawTalk(
  g: Graphics,
  { kind, side, visibility }: SceneSignal,
  path: Path | undefined,
  badge: Point,
  palette: Palette,
  selected: boolean,
): void {
  const color = palette.accent[side];
  if (path) {
    if (selected) trace(g, path).stroke({ width: 8, color: palette.selection, alpha: 0.5, cap: "round" });
    paths(g, dashed(path, 1.6, 4.4)).stroke({
      width: 1.6,
      color,
      alpha: visibility === "private" ? 0.55 : 0.8,
    });
  }
  drawBadge(
    g,
    { kind, side, costly: false, covert: false },
    badge[0],
    badge[1],
    selected ? 0.8 : 0.6,
    palette,
  );
}

function line(
  g: Graphics,
  path: Path,
  s: SceneSignal,
  color: number,
  palette: Palette,
  selected: boolean,
): void {
  const width = s.costly ? 7 : 2.4;
  if (selected)
    trace(g, path).stroke({ width: width + 8, color: palette.selection, alpha: 0.5, cap: "round" });
  if (s.visibility === "covert") {
    paths(g, dashed(path, 9, 8)).stroke({ width: s.costly ? 3.4 : 2, color, alpha: 0.6 });
    return;
  }
  trace(g, path).stroke({ width: width + 2.6, color: palette.paper, alpha: 0.75, cap: "round" });
  const strands = s.costly ? [beside(path, -2.3), beside(path, 2.3)] : [path];
  for (const strand of strands) {
    if (s.visibility === "private") paths(g, dashed(strand, 2.6, 4.2)).stroke({ width: 2.6, color });
    else trace(g, strand).stroke({ width: s.costly ? 2.3 : 2.4, color });
  }
}

function head(g: Graphics, path: Path, color: number, alpha: number, size: number): void {
  const { at, angle } = along(path, 1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (dx: number, dy: number): number[] => [
    at[0] + cos * dx - sin * dy,
    at[1] + sin * dx + cos * dy,
  ];
  g.poly(
    [corner(4, 0), corner(-size, -size * 0.55), corner(-size * 0.6, 0), corner(-size, size * 0.55)].flat(),
  );
  g.fill({ color, alpha });
}

function broadcast(g: Graphics, [x, y]: Point, color: number, alpha: number): void {
  for (const r of [18, 23]) {
    for (const side of [-0.6, Math.PI - 0.6]) {
      g.moveTo(x + Math.cos(side) * r, y + Math.sin(side) * r);
      for (let i = 1; i <= 8; i++) {
        const a = side + (i / 8) * 1.2;
        g.lineTo(x + Math.cos(a) * r, y + Math.sin(a) * r);
      }
      g.stroke({ width: 1.8, color, alpha: alpha * (r === 18 ? 1 : 0.6) });
    }
  }
}

function pulse(g: Graphics, [x, y]: Point, t: number, color: number): void {
  g.circle(x, y, 6 + 22 * t).stroke({ width: 3 * (1 - t) + 0.5, color, alpha: 1 - t });
}

/** Where the line between protector and ally runs on screen. */
export const commitmentPath = (c: SceneCommitment, screen: (at: LonLat) => Point, view: Size): Path => {
  const [a, b] = visibleEnds(screen(c.from), screen(c.to), view);
  return trimmed(bowed(a, b, -0.07), 8, 8);
};

/** A quiet double band without an arrow: it is there, nobody is saying it now. */
export function drawCommitment(
  g: Graphics,
  c: SceneCommitment,
  path: Path,
  palette: Palette,
  selected: boolean,
): void {
  const color = palette.accent[c.side];
  const width = 2 + 4.5 * Math.min(1, Math.max(0, c.strength));
  if (selected)
    trace(g, path).stroke({ width: width + 8, color: palette.selection, alpha: 0.5, cap: "round" });
  trace(g, path).stroke({ width, color, alpha: 0.42 });
  trace(g, path).stroke({ width: Math.max(0.8, width - 2.6), color: palette.paper, alpha: 0.55 });
  for (const end of [along(path, 0.0001).at, along(path, 1).at])
    g.circle(end[0], end[1], 1.6 + width / 2).fill({ color, alpha: 0.75 });
}

/** The way a reinforcement comes: a broken line with an arrow, that ends short of its ghost. */
export function drawRoute(g: Graphics, from: Point, to: Point, color: number, alpha: number): void {
  const path = trimmed(bowed(from, to, 0.1), 6, 24);
  paths(g, dashed(path, 7, 6)).stroke({ width: 1.8, color, alpha });
  head(g, path, color, alpha, 8);
}

/** How far a weapon reaches: a ring with ticks inwards, so that one sees which side is within. */
export function drawReach(g: Graphics, [x, y]: Point, radius: number, color: number): void {
  const steps = Math.max(48, Math.round(radius / 4));
  const ring = Array.from({ length: steps + 1 }, (_, i) => {
    const a = (i / steps) * Math.PI * 2;
    return [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
  }).flat();
  paths(g, dashed(ring, 9, 5)).stroke({ width: 1.5, color, alpha: 0.75 });
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * Math.PI * 2;
    g.moveTo(x + Math.cos(a) * radius, y + Math.sin(a) * radius);
    g.lineTo(x + Math.cos(a) * (radius - 5), y + Math.sin(a) * (radius - 5));
  }
  g.stroke({ width: 1.2, color, alpha: 0.75 });
}
