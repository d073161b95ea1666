import { geoConicConformal } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import type { LonLat, PlaceKind, Side, ZoneKind } from "./model.ts";

export type Point = [x: number, y: number];
/** x, y, x, y … in world pixels. */
export type Path = number[];
/** Outer ring first, then holes. */
export type Area = Path[];

export interface Country {
  name: string;
  /** ISO 3166-1 numeric. */
  id: string;
  areas: Area[];
}

export interface Theatre {
  id: string;
  title: string;
  width: number;
  height: number;
  kmPerPixel: number;
  project(at: LonLat): Point;
  countries: Country[];
  coast: Path[];
  /** Lines between two countries. */
  borders: { between: [string, string]; lines: Path[] }[];
  admin: Path[];
  band: Area[];
  median: Path[];
  lakes: Area[];
  rivers: Path[];
  /** Reefs and banks: dry at low tide, or never. */
  shoals: Area[];
  graticule: Path[];
  names: TheatreName[];
  /** Where a map of it opens; the whole frame if absent. */
  opening?: { center: LonLat; zoom: number };
  insets: TheatreInset[];
  symbols: Record<string, Record<"friendly" | "hostile" | "neutral", SymbolDrawing>>;
  /** For scenario authors and demonstrations; the scene draws only what the model holds. */
  places: { id: string; name: string; kind: PlaceKind; at: LonLat; rank: number; country: string }[];
  regions: {
    id: string;
    name: string;
    kind: ZoneKind;
    notional: boolean;
    ring?: LonLat[];
    line?: LonLat[];
    side?: Side;
    /** The measure that is felt on it, in scenarios that have one of this id. */
    measure?: string;
  }[];
}

/** A part of the theatre that deserves a map of its own; `zoom` is screen pixels per world pixel. */
export interface TheatreInset {
  id: string;
  name: string;
  center: LonLat;
  zoom: number;
  /** Where on the view it stands: where the theatre has little to show. */
  corner: "top-right" | "bottom-left" | "bottom-right";
}

export interface TheatreName {
  text: string;
  kind: "country" | "region" | "sea";
  at: LonLat;
  rank: number;
  country?: string;
  /** Where it is written if `at` is full: beside a land too small for its name. */
  beside?: LonLat;
}

export interface SymbolDrawing {
  svg: string;
  width: number;
  height: number;
  anchor: Point;
}

type Named = { name: string; id: string };
export interface BaseTopology extends Topology {
  objects: {
    countries: GeometryCollection<Named>;
    admin: GeometryCollection;
    band: GeometryCollection;
    median: GeometryCollection;
    lakes: GeometryCollection;
    rivers: GeometryCollection;
    shoals?: GeometryCollection;
  };
}

export interface TheatreMeta {
  id: string;
  title: string;
  frame: { width: number; height: number; kmPerPixel: number };
  projection: {
    type: "conicConformal";
    parallels: Point;
    rotate: Point;
    center: Point;
    scale: number;
    translate: Point;
  };
  names: TheatreName[];
  opening?: { center: LonLat; zoom: number };
  insets?: TheatreInset[];
}

export interface TheatreFiles {
  base: BaseTopology;
  meta: TheatreMeta;
  symbols: Theatre["symbols"];
  places: Theatre["places"];
  regions: Theatre["regions"];
}

/** Fetches `${base}/base.json` and its four companions. Rejects if one is missing. */
export async function loadTheatre(base: string): Promise<Theatre> {
  const get = async <T>(file: string): Promise<T> => {
    const response = await fetch(`${base}/${file}`);
    if (!response.ok) throw new Error(`${base}/${file}: ${response.status}`);
    return response.json() as Promise<T>;
  };
  const [topology, meta, symbols, places, regions] = await Promise.all([
    get<BaseTopology>("base.json"),
    get<TheatreMeta>("meta.json"),
    get<Theatre["symbols"]>("symbols.json"),
    get<Theatre["places"]>("places.json"),
    get<Theatre["regions"]>("regions.json"),
  ]);
  return parseTheatre({ base: topology, meta, symbols, places, regions });
}

export function parseTheatre({ base, meta, symbols, places, regions }: TheatreFiles): Theatre {
  const project = projectionOf(meta);
  const countries = base.objects.countries.geometries.map((g) => ({
    name: (g.properties as Named).name,
    id: (g.properties as Named).id,
    areas: areasOf(base, g as Polygon),
  }));
  return {
    id: meta.id,
    title: meta.title,
    ...meta.frame,
    project,
    countries,
    ...sharedLines(base),
    admin: linesOf(base, base.objects.admin),
    band: layerAreas(base, base.objects.band),
    median: linesOf(base, base.objects.median),
    lakes: layerAreas(base, base.objects.lakes),
    rivers: linesOf(base, base.objects.rivers),
    shoals: base.objects.shoals ? layerAreas(base, base.objects.shoals) : [],
    graticule: graticule(project, meta),
    names: meta.names,
    ...(meta.opening && { opening: meta.opening }),
    insets: meta.insets ?? [],
    symbols,
    places,
    regions,
  };
}

function projectionOf({ projection: p }: TheatreMeta): (at: LonLat) => Point {
  const projection = geoConicConformal()
    .parallels(p.parallels)
    .rotate(p.rotate)
    .center(p.center)
    .scale(p.scale)
    .translate(p.translate);
  return (at) => projection(at) ?? [Number.NaN, Number.NaN];
}

const flat = (points: number[][]): Path => points.flatMap((p) => [p[0] as number, p[1] as number]);

function areasOf(base: BaseTopology, geometry: Polygon | MultiPolygon): Area[] {
  const polygons =
    geometry.type === "Polygon"
      ? [feature(base, geometry).geometry.coordinates]
      : feature(base, geometry).geometry.coordinates;
  return polygons.map((rings) => rings.map(flat));
}

const layerAreas = (base: BaseTopology, layer: GeometryCollection): Area[] =>
  layer.geometries.flatMap((g) => areasOf(base, g as Polygon));

function linesOf(base: BaseTopology, layer: GeometryCollection): Path[] {
  return layer.geometries.flatMap((g) => mesh(base, g as LineString).coordinates.map(flat));
}

/** An arc used by one country is coast, by two a border. Arcs are joined into long lines again, so that strokes have no gaps. */
function sharedLines(base: BaseTopology): Pick<Theatre, "coast" | "borders"> {
  const owners = new Map<number, string[]>();
  const visit = (arcs: unknown, name: string): void => {
    if (Array.isArray(arcs)) for (const a of arcs) visit(a, name);
    else if (typeof arcs === "number") {
      const arc = arcs < 0 ? ~arcs : arcs;
      owners.set(arc, [...(owners.get(arc) ?? []), name]);
    }
  };
  for (const g of base.objects.countries.geometries) visit((g as Polygon).arcs, (g.properties as Named).name);
  const pairs = new Map<string, number[]>();
  for (const [arc, names] of owners) {
    const key = [...new Set(names)].sort().join("|");
    pairs.set(key, [...(pairs.get(key) ?? []), arc]);
  }
  const coast: Path[] = [];
  const borders: Theatre["borders"] = [];
  for (const [key, arcs] of pairs) {
    const object: MultiLineString = { type: "MultiLineString", arcs: arcs.map((a) => [a]) };
    const lines = mesh(base, object).coordinates.map(flat);
    const [a, b] = key.split("|");
    if (a && b) borders.push({ between: [a, b], lines });
    else coast.push(...lines);
  }
  return { coast, borders };
}

/** Degrees around the middle of the frame that surely hold it, whichever theatre it is. */
const REACH = { lon: 40, lat: 24 };

/** Every second meridian and every parallel that crosses the frame. */
function graticule(
  project: (at: LonLat) => Point,
  { frame: { width, height }, projection }: TheatreMeta,
): Path[] {
  const lon0 = 2 * Math.round(-projection.rotate[0] / 2);
  const lat0 = Math.round(projection.center[1]);
  const inFrame = (line: Path): boolean =>
    line.some((x, i) => i % 2 === 0 && x > 0 && x < width && within(line[i + 1], height));
  const within = (y: number | undefined, limit: number): boolean => y !== undefined && y > 0 && y < limit;
  const lines: Path[] = [];
  const steps = (reach: number): number[] => Array.from({ length: 4 * reach + 1 }, (_, i) => -reach + i / 2);
  for (let lon = lon0 - REACH.lon; lon <= lon0 + REACH.lon; lon += 2)
    lines.push(steps(REACH.lat).flatMap((d) => project([lon, lat0 + d])));
  for (let lat = lat0 - REACH.lat; lat <= lat0 + REACH.lat; lat += 1)
    lines.push(steps(REACH.lon).flatMap((d) => project([lon0 + d, lat])));
  return lines.filter(inFrame);
}
