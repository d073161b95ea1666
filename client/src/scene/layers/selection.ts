import type { Graphics } from "pixi.js";
import type { Selection } from "../model.ts";
import type { Palette } from "../palette.ts";
import type { Point, Theatre } from "../theatre.ts";
import { paths, trace } from "./base.ts";

/** Outline of a selected country or zone, in world pixels; drawn live, so that selecting costs no new bake. */
export function outlineSelection(
  g: Graphics,
  selected: Selection | undefined,
  theatre: Theatre,
  zone: number[] | undefined,
  palette: Palette,
  k: number,
): void {
  g.clear();
  const country =
    selected?.kind === "country" ? theatre.countries.find((c) => c.name === selected.id) : undefined;
  for (const [width, alpha] of [
    [7, 0.28],
    [2.6, 0.95],
  ] as const) {
    if (country) for (const area of country.areas) paths(g, area);
    if (country) g.stroke({ width: width / k, color: palette.selection, alpha, join: "round" });
  }
  // A halo only: the line itself says whether the way is open.
  if (zone)
    trace(g, zone).stroke({
      width: 13 / k,
      color: palette.selection,
      alpha: 0.42,
      join: "round",
      cap: "round",
    });
}

export function ringSelection(g: Graphics, [x, y]: Point, radius: number, palette: Palette): void {
  g.circle(x, y, radius + 5).stroke({ width: 6, color: palette.selection, alpha: 0.28 });
  g.circle(x, y, radius + 5).stroke({ width: 2.4, color: palette.selection });
}
