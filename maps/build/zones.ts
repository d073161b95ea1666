import { Delaunay } from "d3-delaunay";
import type { Feature, FeatureCollection, Position } from "geojson";
import mapshaper from "mapshaper";
import type { Areas } from "./countries.ts";
import { PAD } from "./frame.ts";
import type { FrameSpec } from "./theatre.ts";

const TWELVE_NAUTICAL_MILES_KM = 22.224;

/**
 * The 12 nm band of the zoned coasts: a planar buffer, good to a few hundred metres in a conformal frame of this size.
 * It lies under the land and is not cut along it: cut, it would carry every cove of the coast a second time.
 */
export async function territorialBand(zoned: Areas, frame: FrameSpec): Promise<FeatureCollection> {
  const radius = (TWELVE_NAUTICAL_MILES_KM / frame.kmPerPixel).toFixed(2);
  const out = await mapshaper.applyCommands(
    `-i shore.json -simplify interval=2.5 keep-shapes -dissolve -buffer radius=${radius} -dissolve -simplify interval=1 keep-shapes -filter-fields -o out.json format=geojson precision=0.01`,
    { "shore.json": zoned },
  );
  return asCollection(String(out["out.json"]));
}

/**
 * Notional median lines: where the nearest coast changes owner. Equidistance is not law; nobody's treaty is drawn here.
 */
export async function medianLines(
  zoned: Areas,
  land: Areas,
  frame: FrameSpec,
  sameOwner: Record<string, string>,
): Promise<FeatureCollection> {
  const sites: { at: [number, number]; owner: string }[] = [];
  for (const f of zoned.features) {
    const name = f.properties?.name as string;
    const polygons = f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates;
    for (const at of polygons.flatMap((p) => p.flatMap((ring) => everyPixels(ring, 5))))
      sites.push({ at, owner: sameOwner[name] ?? name });
  }
  // A point on a land border lies on two shores; keeping both would give the border a say at sea.
  const owners = new Map<string, Set<string>>();
  const key = ([x, y]: [number, number]): string => `${Math.round(x)}:${Math.round(y)}`;
  for (const s of sites) owners.set(key(s.at), (owners.get(key(s.at)) ?? new Set()).add(s.owner));
  const shore = sites.filter((s) => owners.get(key(s.at))?.size === 1);
  const voronoi = Delaunay.from(shore.map((s) => s.at)).voronoi([
    -PAD,
    -PAD,
    frame.width + PAD,
    frame.height + PAD,
  ]);
  const cells: Feature[] = shore.flatMap((s, i) => {
    const ring = voronoi.cellPolygon(i);
    return ring
      ? [{ type: "Feature", properties: { cn: s.owner }, geometry: { type: "Polygon", coordinates: [ring] } }]
      : [];
  });
  const out = await mapshaper.applyCommands(
    "-i cells.json snap -dissolve fields=cn -i land.json -target cells -erase source=land -innerlines -simplify interval=3 -filter-fields -o out.json format=geojson precision=0.01",
    { "cells.json": { type: "FeatureCollection", features: cells }, "land.json": land },
  );
  return asCollection(String(out["out.json"]));
}

function everyPixels(ring: Position[], step: number): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    const n = Math.max(1, Math.floor(Math.hypot(bx - ax, by - ay) / step));
    for (let j = 0; j < n; j++) points.push([ax + ((bx - ax) * j) / n, ay + ((by - ay) * j) / n]);
  }
  return points;
}

function asCollection(text: string): FeatureCollection {
  const made = JSON.parse(text);
  if (made.type === "FeatureCollection") return made;
  return {
    type: "FeatureCollection",
    features: made.geometries.map((geometry: Feature["geometry"]) => ({
      type: "Feature",
      properties: {},
      geometry,
    })),
  };
}
