import type { Graphics } from "pixi.js";
import type { Side, SignalKind } from "../model.ts";
import type { Palette } from "../palette.ts";

/** Drawn in a box of -1..1 about the centre; strokes only, unless a shape is filled in `fill`. */
type Pen = {
  line: (...points: number[]) => void;
  ring: (x: number, y: number, r: number) => void;
  dot: (x: number, y: number, r: number) => void;
  solid: (...points: number[]) => void;
};

const GLYPHS: Record<SignalKind, (p: Pen) => void> = {
  assure: (p) => p.line(-0.6, 0.05, -0.15, 0.5, 0.65, -0.5),
  guarantee: (p) => {
    p.line(-0.65, -0.65, 0.65, -0.65, 0.65, 0.1, 0, 0.8, -0.65, 0.1, -0.65, -0.65);
    p.line(-0.3, -0.05, -0.05, 0.2, 0.32, -0.25);
  },
  warn: (p) => {
    p.line(0, -0.75, 0, 0.2);
    p.dot(0, 0.65, 0.16);
  },
  threaten: (p) => p.solid(0.25, -0.85, -0.55, 0.15, -0.05, 0.15, -0.25, 0.85, 0.55, -0.2, 0.05, -0.2),
  ask: (p) => {
    p.line(-0.7, -0.55, 0.7, -0.55, 0.7, 0.25, 0, 0.25, -0.35, 0.7, -0.35, 0.25, -0.7, 0.25, -0.7, -0.55);
  },
  restrain: (p) => {
    p.line(-0.28, -0.6, -0.28, 0.6);
    p.line(0.28, -0.6, 0.28, 0.6);
  },
  complain: (p) => {
    p.line(-0.7, -0.2, -0.35, -0.2, 0.35, -0.65, 0.35, 0.65, -0.35, 0.2, -0.7, 0.2, -0.7, -0.2);
    p.line(0.65, -0.25, 0.65, 0.25);
  },
  consult: (p) => {
    p.ring(-0.26, 0, 0.46);
    p.ring(0.26, 0, 0.46);
  },
  settle: (p) => {
    p.line(-0.6, -0.25, 0.6, -0.25);
    p.line(-0.6, 0.25, 0.6, 0.25);
  },
  economic: (p) => {
    p.ring(0, 0, 0.6);
    p.line(0, -0.85, 0, 0.85);
  },
  hybrid: (p) => {
    p.line(-0.55, 0.45, 0, -0.5, 0.55, 0.45, -0.55, 0.45);
    p.dot(-0.55, 0.45, 0.26);
    p.dot(0.55, 0.45, 0.26);
    p.dot(0, -0.5, 0.26);
  },
  posture: (p) => {
    p.line(-0.6, 0, 0, -0.55, 0.6, 0);
    p.line(-0.6, 0.6, 0, 0.05, 0.6, 0.6);
  },
  force: (p) => p.solid(...burst(8, 0.95, 0.4)),
  accident: (p) => {
    p.line(-0.5, -0.5, 0.5, 0.5);
    p.line(-0.5, 0.5, 0.5, -0.5);
  },
};

const BADGE_RADIUS = 11;

interface Badge {
  kind: SignalKind;
  side: Side;
  costly: boolean;
  covert: boolean;
}

/** A signal's badge: glyph by kind, outline by side (square allied, diamond adversary, circle third), twice if costly. */
export function drawBadge(
  g: Graphics,
  badge: Badge,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
): void {
  const color = palette.accent[badge.side];
  const r = BADGE_RADIUS * scale;
  const alpha = badge.covert ? 0.85 : 1;
  if (badge.costly) {
    outline(g, badge.side, x, y, r + 3.4 * scale);
    g.fill({ color: palette.paper, alpha }).stroke({ width: 1.4 * scale, color, alpha });
  }
  outline(g, badge.side, x, y, r);
  g.fill({ color: badge.costly ? color : palette.paper, alpha }).stroke({ width: 1.8 * scale, color, alpha });
  glyph(g, badge.kind, x, y, r * 0.62, badge.costly ? palette.paper : color, 1.7 * scale);
  if (badge.covert) question(g, x + r * 1.35, y - r * 0.95, 5 * scale, color, palette);
}

function outline(g: Graphics, side: Side, x: number, y: number, r: number): void {
  if (side === "adversary") g.poly([x, y - r * 1.22, x + r * 1.22, y, x, y + r * 1.22, x - r * 1.22, y]);
  else if (side === "allied") g.roundRect(x - r, y - r * 0.92, r * 2, r * 1.84, 3);
  else g.circle(x, y, r);
}

function glyph(
  g: Graphics,
  kind: SignalKind,
  x: number,
  y: number,
  r: number,
  color: number,
  width: number,
): void {
  const at = (points: number[]): number[] => points.map((v, i) => (i % 2 === 0 ? x : y) + v * r);
  GLYPHS[kind]({
    line: (...points) => {
      const p = at(points);
      g.moveTo(p[0] as number, p[1] as number);
      for (let i = 2; i < p.length; i += 2) g.lineTo(p[i] as number, p[i + 1] as number);
      g.stroke({ width, color, join: "round", cap: "round" });
    },
    ring: (cx, cy, cr) => {
      g.circle(x + cx * r, y + cy * r, cr * r).stroke({ width, color });
    },
    dot: (cx, cy, cr) => {
      g.circle(x + cx * r, y + cy * r, Math.max(cr * r, width * 0.62)).fill({ color });
    },
    solid: (...points) => {
      g.poly(at(points)).fill({ color });
    },
  });
}

function question(g: Graphics, x: number, y: number, r: number, color: number, palette: Palette): void {
  g.circle(x, y, r * 1.25).fill({ color: palette.paper, alpha: 0.9 });
  const arc = Array.from({ length: 9 }, (_, i) => -Math.PI + (i / 8) * Math.PI * 1.35);
  const points = arc.map((a) => [x + Math.cos(a) * r * 0.5, y - r * 0.25 + Math.sin(a) * r * 0.5] as const);
  g.moveTo(...(points[0] as [number, number]));
  for (const p of points.slice(1)) g.lineTo(...p);
  g.lineTo(x, y + r * 0.4).stroke({ width: 1.5, color, join: "round", cap: "round" });
  g.circle(x, y + r * 0.85, 1).fill({ color });
}

function burst(points: number, outer: number, inner: number): number[] {
  return Array.from({ length: points * 2 }, (_, i) => {
    const a = (i / (points * 2)) * Math.PI * 2 - Math.PI / 2;
    const r = i % 2 === 0 ? outer : inner;
    return [Math.cos(a) * r, Math.sin(a) * r];
  }).flat();
}
