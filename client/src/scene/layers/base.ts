import { Container, Graphics } from "pixi.js";
import { dashed } from "../curve.ts";
import { hatch } from "../hatch.ts";
import type { SceneModel, Side } from "../model.ts";
import type { Palette } from "../palette.ts";
import type { Area, Path, Theatre } from "../theatre.ts";

const SIDES: Side[] = ["allied", "adversary", "third"];
const JOIN = { join: "miter", miterLimit: 3, cap: "butt" } as const;
/** A wide line around an islet of three corners would be a star with mitred ones. */
const SOFT = { join: "bevel", cap: "butt" } as const;
const HATCH_PX = 7;

export interface WorldBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Sea, land, sides and borders: everything that is baked into the base texture. World pixels. */
export class BaseLayer {
  readonly below = new Container();
  readonly above = new Container();
  /** Hatching, rivers, coasts and borders, over the land. */
  readonly ink = new Container();
  private readonly theatre: Theatre;
  private readonly sea = new Graphics();
  private readonly land = new Graphics();
  private readonly ribbons = new Map<Side, { mask: Graphics; lines: Graphics }>();
  private readonly hatching = new Graphics();
  private readonly lines = new Graphics();

  constructor(theatre: Theatre) {
    this.theatre = theatre;
    this.below.addChild(this.sea);
    this.above.addChild(this.land);
    for (const side of ["adversary", "allied"] as const) {
      const ribbon = { mask: new Graphics(), lines: new Graphics() };
      ribbon.lines.mask = ribbon.mask;
      this.ribbons.set(side, ribbon);
      this.above.addChild(ribbon.mask, ribbon.lines);
    }
    this.ink.addChild(this.hatching, this.lines);
  }

  /** Land and masks depend on sides and colours, not on zoom. */
  fill(model: SceneModel, palette: Palette): void {
    const { land } = this;
    land.clear();
    for (const [colour, areas] of this.byColour(model, palette)) fillAreas(land, areas, colour);
    fillAreas(land, this.theatre.lakes, palette.lake);
    for (const [side, { mask }] of this.ribbons) {
      mask.clear();
      fillAreas(mask, this.areasOf(model, side), 0xffffff);
    }
  }

  /** Lines and hatch keep their width on screen, so they are drawn anew for each zoom; `k` is pixels per world pixel. */
  stroke(model: SceneModel, palette: Palette, k: number, box: WorldBox): void {
    this.strokeSea(model, palette, k, box);
    this.strokeRibbons(model, palette, k);
    this.strokeHatch(model, palette, k, box);
    const { theatre, lines } = this;
    const seen = (list: Path[]): Path[] => list.filter((path) => meets(path, box));
    lines.clear();
    paths(lines, seen(theatre.rivers)).stroke({ width: 1.4 / k, color: palette.river, alpha: 0.8, ...JOIN });
    for (const lake of theatre.lakes) outline(lines, lake);
    lines.stroke({ width: 0.9 / k, color: palette.coast, alpha: 0.6, ...JOIN });
    paths(lines, seen(theatre.admin)).stroke({ width: 0.8 / k, color: palette.admin, alpha: 0.24, ...JOIN });
    paths(lines, seen(theatre.coast)).stroke({ width: 1.25 / k, color: palette.coast, alpha: 0.95, ...JOIN });
    for (const { between, lines: border } of theatre.borders) {
      const [a, b] = between.map((name) => sideOf(model, name));
      const front = a !== b;
      paths(lines, seen(border)).stroke({
        width: (front ? 2.1 : 1.1) / k,
        color: palette.border,
        alpha: front ? 0.95 : 0.6,
        ...JOIN,
      });
    }
  }

  private strokeSea({ without }: SceneModel, palette: Palette, k: number, box: WorldBox): void {
    const { sea, theatre } = this;
    const coast = theatre.coast.filter((path) => meets(path, box));
    sea.clear();
    paths(sea, theatre.graticule).stroke({ width: 0.7 / k, color: palette.graticule, alpha: 0.4, ...JOIN });
    if (!without.includes("limits")) {
      fillAreas(sea, theatre.band, palette.shelf);
      for (const area of theatre.band) outline(sea, area);
      sea.stroke({ width: 0.8 / k, color: palette.median, alpha: 0.35, ...JOIN });
    }
    for (const shoal of theatre.shoals) {
      fillAreas(sea, [shoal], palette.shore, 0.5);
      for (const ring of shoal) paths(sea, dashed([...ring, ...ring.slice(0, 2)], 1.8 / k, 2.4 / k));
    }
    sea.stroke({ width: 1 / k, color: palette.median, alpha: 0.9, ...JOIN });
    if (!without.includes("median"))
      paths(sea, theatre.median).stroke({ width: 0.8 / k, color: palette.median, alpha: 0.5, ...JOIN });
    for (const [width, alpha] of [
      [13, 0.28],
      [7, 0.38],
      [3.4, 0.5],
    ] as const)
      paths(sea, coast).stroke({ width: width / k, color: palette.shore, alpha, ...SOFT });
  }

  /** The atlas maker's ribbon: a side's colour inside its land, along every border with another side. */
  private strokeRibbons(model: SceneModel, palette: Palette, k: number): void {
    for (const [side, { lines }] of this.ribbons) {
      lines.clear();
      const fronts = this.theatre.borders.filter(({ between: [a, b] }) => {
        const sides = [sideOf(model, a), sideOf(model, b)];
        return sides.includes(side) && sides[0] !== sides[1];
      });
      for (const [width, alpha] of [
        [20, 0.2],
        [10, 0.3],
      ] as const) {
        for (const front of fronts) paths(lines, front.lines);
        lines.stroke({ width: width / k, color: palette.accent[side], alpha, ...JOIN });
      }
    }
  }

  private strokeHatch(model: SceneModel, palette: Palette, k: number, box: WorldBox): void {
    // Steps of a factor of two, so that lines stay put while the zoom changes a little.
    const spacing = 2 ** Math.round(Math.log2((HATCH_PX * Math.SQRT2) / k));
    const segments = hatch(this.areasOf(model, "adversary"), spacing, box);
    this.hatching.clear();
    for (let i = 0; i < segments.length; i += 4) {
      const [ax, ay, bx, by] = segments.slice(i, i + 4) as [number, number, number, number];
      this.hatching.moveTo(ax, ay).lineTo(bx, by);
    }
    this.hatching.stroke({ width: 1 / k, color: palette.hatch, alpha: palette.hatchAlpha, ...JOIN });
  }

  private areasOf(model: SceneModel, side: Side): Area[] {
    return this.theatre.countries.filter((c) => sideOf(model, c.name) === side).flatMap((c) => c.areas);
  }

  private byColour(model: SceneModel, palette: Palette): [number, Area[]][] {
    const groups = new Map<number, Area[]>();
    for (const side of SIDES)
      for (const c of this.theatre.countries) {
        if (sideOf(model, c.name) !== side) continue;
        const shade = !model.focus || model.focus.includes(c.name) ? palette.land : palette.faded;
        groups.set(shade[side], [...(groups.get(shade[side]) ?? []), ...c.areas]);
      }
    return [...groups];
  }
}

const sideOf = (model: SceneModel, country: string): Side => model.sides[country] ?? "third";

const bounds = new WeakMap<Path, WorldBox>();

/** Whether a line can be seen in a box; its bounds are computed once. */
function meets(path: Path, box: WorldBox): boolean {
  let b = bounds.get(path);
  if (!b) {
    b = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: -1e9, y1: -1e9 };
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = [path[i] as number, path[i + 1] as number];
      b = { x0: Math.min(b.x0, x), y0: Math.min(b.y0, y), x1: Math.max(b.x1, x), y1: Math.max(b.y1, y) };
    }
    bounds.set(path, b);
  }
  return b.x0 < box.x1 && b.x1 > box.x0 && b.y0 < box.y1 && b.y1 > box.y0;
}

function fillAreas(g: Graphics, areas: Area[], color: number, alpha = 1): void {
  for (const [outer, ...holes] of areas) {
    if (!outer) continue;
    g.poly(outer).fill({ color, alpha });
    for (const hole of holes) g.poly(hole).cut();
  }
}

export function paths(g: Graphics, list: Path[]): Graphics {
  for (const path of list) trace(g, path);
  return g;
}

export function trace(g: Graphics, path: Path): Graphics {
  g.moveTo(path[0] as number, path[1] as number);
  for (let i = 2; i < path.length; i += 2) g.lineTo(path[i] as number, path[i + 1] as number);
  return g;
}

function outline(g: Graphics, area: Area): void {
  for (const ring of area) trace(g, ring).closePath();
}
