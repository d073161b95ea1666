import type { Graphics } from "pixi.js";
import { GLYPHS } from "../glyphs.ts";
import type { Side, SignalKind } from "../model.ts";
import type { Palette } from "../palette.ts";

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
  const at = (points: readonly number[]): number[] => points.map((v, i) => (i % 2 === 0 ? x : y) + v * r);
  for (const stroke of GLYPHS[kind]) {
    if ("line" in stroke) {
      const p = at(stroke.line);
      g.moveTo(p[0] as number, p[1] as number);
      for (let i = 2; i < p.length; i += 2) g.lineTo(p[i] as number, p[i + 1] as number);
      g.stroke({ width, color, join: "round", cap: "round" });
    } else if ("ring" in stroke) {
      const [cx, cy, cr] = stroke.ring;
      g.circle(x + cx * r, y + cy * r, cr * r).stroke({ width, color });
    } else if ("dot" in stroke) {
      const [cx, cy, cr] = stroke.dot;
      g.circle(x + cx * r, y + cy * r, Math.max(cr * r, width * 0.62)).fill({ color });
    } else g.poly(at(stroke.solid)).fill({ color });
  }
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
