import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { geoProject } from "d3-geo-projection";
import type { Feature, FeatureCollection } from "geojson";
import mapshaper from "mapshaper";
import { adminLines, countries } from "./countries.ts";
import { projection, projectionMeta } from "./frame.ts";
import { smooth } from "./smooth.ts";
import { symbols } from "./symbols.ts";
import type { TheatreSource } from "./theatre.ts";
import { baltic } from "./theatres/baltic.ts";
import { medianLines, territorialBand } from "./zones.ts";

const THEATRES: Record<string, TheatreSource> = { baltic };
const BUDGET_KB = 120;

const id = process.argv[2] ?? "";
const source = THEATRES[id];
if (!source) {
  console.error(`node build.ts THEATRE: expected one of ${Object.keys(THEATRES).join(", ")}, got "${id}"`);
  process.exit(2);
}
await build(source);

async function build(theatre: TheatreSource): Promise<void> {
  const out = new URL(`../theatres/${theatre.id}/`, import.meta.url);
  mkdirSync(out, { recursive: true });
  const project = projection(theatre.frame);
  const flat = (features: Feature[]): FeatureCollection =>
    geoProject({ type: "FeatureCollection", features }, project);

  const land = await countries(theatre.frame, project);
  const layers: Record<string, FeatureCollection> = {
    countries: land,
    admin: await adminLines(theatre.admin, project),
    band: await territorialBand(land, theatre.frame),
    median: await medianLines(land, theatre.frame, theatre.sameOwner),
    // Planar rings have no winding on the sphere, so lakes are projected as lines and closed afterwards.
    lakes: asPolygons(
      flat(Object.entries(theatre.lakes).map(([name, ring]) => line(name, smooth(points(ring), true)))),
    ),
    rivers: flat(
      Object.entries(theatre.rivers).map(([name, course]) => line(name, smooth(points(course), false))),
    ),
  };
  const files = Object.fromEntries(Object.entries(layers).map(([name, fc]) => [`${name}.json`, fc]));
  const packed = await mapshaper.applyCommands(
    `-i ${Object.keys(files).join(" ")} combine-files -o base.json target=* format=topojson quantization=20000`,
    files,
  );
  const { width, height } = theatre.frame;
  const meta = {
    id: theatre.id,
    title: theatre.title,
    frame: { width, height, kmPerPixel: theatre.frame.kmPerPixel },
    projection: projectionMeta(theatre.frame),
    names: theatre.names,
  };
  writeFileSync(new URL("base.json", out), `${String(packed["base.json"])}\n`);
  writeFileSync(new URL("meta.json", out), `${JSON.stringify(meta, null, 1)}\n`);
  writeFileSync(new URL("symbols.json", out), `${JSON.stringify(symbols(), null, 1)}\n`);
  report(out, ["base.json", "meta.json", "symbols.json", "places.json", "regions.json"]);
}

/** "lon lat, lon lat" to positions. */
function points(text: string): number[][] {
  return text.split(", ").map((pair) => pair.split(" ").map(Number));
}

function line(name: string, coordinates: number[][]): Feature {
  return { type: "Feature", properties: { name }, geometry: { type: "LineString", coordinates } };
}

function asPolygons(lines: FeatureCollection): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: lines.features.flatMap((f) =>
      f.geometry?.type === "LineString"
        ? [{ ...f, geometry: { type: "Polygon" as const, coordinates: [f.geometry.coordinates] } }]
        : [],
    ),
  };
}

function report(out: URL, files: string[]): void {
  let total = 0;
  for (const file of files) {
    const kb = gzipSync(readFileSync(new URL(file, out)), { level: 9 }).length / 1024;
    total += kb;
    console.log(`${file.padEnd(14)} ${kb.toFixed(1)} KB gz`);
  }
  console.log(`${"total".padEnd(14)} ${total.toFixed(1)} KB gz of ${BUDGET_KB}`);
  if (total > BUDGET_KB) process.exitCode = 1;
}
