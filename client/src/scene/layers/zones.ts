import { Graphics } from "pixi.js";
import { along, dashed, through } from "../curve.ts";
import { hatch } from "../hatch.ts";
import type { SceneModel, SceneZone } from "../model.ts";
import type { Palette } from "../palette.ts";
import type { Path, Point, Theatre } from "../theatre.ts";
import { paths, trace } from "./base.ts";

/** Zones at sea lie under the land, so that their rings and lanes need not follow coasts; those on land lie over it. */
export class ZoneLayer {
  readonly atSea = new Graphics();
  readonly onLand = new Graphics();
  private readonly theatre: Theatre;

  constructor(theatre: Theatre) {
    this.theatre = theatre;
  }

  draw(model: SceneModel, palette: Palette, k: number): void {
    this.atSea.clear();
    this.onLand.clear();
    for (const zone of model.zones) {
      const path = zonePath(zone, this.theatre);
      if (zone.kind === "lane") lane(this.atSea, zone, path, palette, k);
      else if (zone.kind === "line") declared(this.atSea, path, palette, k);
      else if (zone.line) corridor(this.onLand, zone, path, palette, k);
      else if (zone.kind === "gap") gap(this.onLand, path, palette, k);
      else area(this.atSea, zone, path, palette, k);
    }
  }
}

/** World pixels; a ring is closed, a route is rounded. */
export function zonePath(zone: Pick<SceneZone, "ring" | "line">, theatre: Theatre): Path {
  if (zone.line) return through(zone.line.flatMap((at) => theatre.project(at)));
  const ring = zone.ring ?? [];
  return [...ring, ...ring.slice(0, 1)].flatMap((at) => theatre.project(at));
}

function colourOf(zone: SceneZone, palette: Palette): number {
  return zone.side ? palette.accent[zone.side] : palette.inkSoft;
}

/** A railway on an old map: a dark line with light sleepers. Its state changes colour and, when blocked, adds bars. */
function corridor(g: Graphics, zone: SceneZone, path: Path, palette: Palette, k: number): void {
  const state = zone.state ?? "open";
  const line = { open: palette.ink, restricted: palette.restricted, blocked: palette.blocked }[state];
  const wide = state === "open" ? 3.6 : 4.6;
  trace(g, path).stroke({ width: (wide + 3.2) / k, color: palette.paper, alpha: 0.85, join: "round" });
  trace(g, path).stroke({ width: wide / k, color: line, join: "round" });
  const sleepers = state === "open" ? [7, 7] : state === "restricted" ? [4, 9] : [2, 12];
  paths(g, dashed(path, (sleepers[0] as number) / k, (sleepers[1] as number) / k)).stroke({
    width: (wide - 1.8) / k,
    color: palette.paper,
  });
  if (state !== "blocked") return;
  for (const f of [0.3, 0.5, 0.7]) bar(g, along(path, f).at, palette, k);
}

/** A route of ships: a light channel between two pecked lines. Its state is said as on a railway. */
function lane(g: Graphics, zone: SceneZone, path: Path, palette: Palette, k: number): void {
  const state = zone.state ?? "open";
  const color = { open: palette.median, restricted: palette.restricted, blocked: palette.blocked }[state];
  trace(g, path).stroke({ width: 7 / k, color: palette.shore, alpha: 0.55, join: "round" });
  trace(g, path).stroke({ width: 5 / k, color: palette.sea, alpha: 0.9, join: "round" });
  paths(g, dashed(path, 10 / k, 6 / k)).stroke({ width: (state === "open" ? 1.5 : 2.6) / k, color });
  if (state !== "blocked") return;
  for (const f of [0.3, 0.5, 0.7]) bar(g, along(path, f).at, palette, k);
}

/** A declared line: long and short dashes in turn, as charts draw limits. */
function declared(g: Graphics, path: Path, palette: Palette, k: number): void {
  const stroke = { width: 1.6 / k, color: palette.median, alpha: 0.95 };
  paths(g, dashed(path, 13 / k, 11 / k)).stroke(stroke);
  paths(g, dashed(path, 2.4 / k, 21.6 / k, 17.8 / k)).stroke(stroke);
}

function bar(g: Graphics, [x, y]: Point, palette: Palette, k: number): void {
  const r = 7 / k;
  g.circle(x, y, r)
    .fill({ color: palette.paper })
    .stroke({ width: 2 / k, color: palette.blocked });
  for (const s of [-1, 1]) g.moveTo(x - r * 0.5, y - s * r * 0.5).lineTo(x + r * 0.5, y + s * r * 0.5);
  g.stroke({ width: 2.2 / k, color: palette.blocked });
}

function gap(g: Graphics, path: Path, palette: Palette, k: number): void {
  g.poly(path).fill({ color: palette.selection, alpha: 0.14 });
  paths(g, dashed(path, 7 / k, 4 / k)).stroke({ width: 1.8 / k, color: palette.selection, alpha: 0.95 });
}

function area(g: Graphics, zone: SceneZone, path: Path, palette: Palette, k: number): void {
  const color = colourOf(zone, palette);
  if (zone.kind === "airspace") {
    paths(g, dashed(path, 11 / k, 4 / k)).stroke({ width: 1.3 / k, color, alpha: 0.75 });
    paths(g, dashed(path, 1.6 / k, 5.9 / k)).stroke({ width: 4.2 / k, color, alpha: 0.75 });
    return;
  }
  g.poly(path).fill({ color, alpha: 0.18 });
  const spacing = 2 ** Math.round(Math.log2(16 / k));
  const lines = hatch([[path]], spacing, { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 });
  for (let i = 0; i < lines.length; i += 4) trace(g, lines.slice(i, i + 4));
  g.stroke({ width: 1 / k, color, alpha: zone.kind === "dispute" ? 0.55 : 0.4 });
  paths(g, dashed(path, 8 / k, 5 / k)).stroke({ width: 1.8 / k, color, alpha: 0.9 });
}
