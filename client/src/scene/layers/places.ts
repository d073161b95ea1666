import type { Graphics } from "pixi.js";
import type { PlaceKind, ScenePlace } from "../model.ts";
import type { Palette } from "../palette.ts";
import type { Point } from "../theatre.ts";

export const MARK_RADIUS: Record<PlaceKind, number> = {
  capital: 6.5,
  city: 4,
  port: 5,
  base: 5,
  airbase: 5.5,
  crossing: 5,
  feature: 5,
};

/** Shape says what a place is, colour whose it is. Screen pixels. */
export function drawPlace(g: Graphics, place: ScenePlace, [x, y]: Point, palette: Palette): void {
  const fill = { color: palette.accent[place.side] };
  const edge = { width: 1.6, color: palette.paper };
  const r = MARK_RADIUS[place.kind];
  switch (place.kind) {
    case "capital":
      g.circle(x, y, r + 1)
        .fill({ color: palette.paper })
        .stroke({ width: 1.8, color: fill.color });
      g.star(x, y, 5, r - 0.6, (r - 0.6) * 0.42).fill(fill);
      break;
    case "city":
      g.circle(x, y, r).fill(fill).stroke(edge);
      break;
    case "port":
      g.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7)
        .fill(fill)
        .stroke(edge);
      g.moveTo(x, y - r * 0.45).lineTo(x, y + r * 0.5);
      g.moveTo(x - r * 0.5, y + r * 0.05)
        .lineTo(x, y + r * 0.5)
        .lineTo(x + r * 0.5, y + r * 0.05);
      g.stroke({ width: 1.2, color: palette.paper });
      break;
    case "base":
      g.poly([x - r, y - r * 0.8, x + r, y - r * 0.8, x, y + r])
        .fill(fill)
        .stroke(edge);
      break;
    case "airbase":
      g.poly([x, y - r, x + r, y + r * 0.8, x, y + r * 0.3, x - r, y + r * 0.8])
        .fill(fill)
        .stroke(edge);
      break;
    case "crossing":
      g.poly([x, y - r, x + r, y, x, y + r, x - r, y]).fill({ color: palette.paper });
      g.poly([x, y - r, x + r, y, x, y + r, x - r, y]).stroke({ width: 1.8, color: fill.color });
      g.circle(x, y, 1.4).fill(fill);
      break;
    case "feature":
      g.circle(x, y, r).fill({ color: palette.paper }).stroke({ width: 1.8, color: fill.color });
      g.circle(x, y, 1.8).fill(fill);
      break;
  }
}
