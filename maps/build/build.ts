import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FeatureCollection } from "geojson";
import mapshaper from "mapshaper";
import { collection, linesOf, polygonsOf } from "./by-hand.ts";
import { adminLines, countries } from "./countries.ts";
import { projection, projectionMeta } from "./frame.ts";
import { symbols } from "./symbols.ts";
import type { TheatreSource } from "./theatre.ts";
import { baltic } from "./theatres/baltic.ts";
import { indoPacific } from "./theatres/indo-pacific.ts";
import { medianLines, territorialBand } from "./zones.ts";

const THEATRES: Record<string, TheatreSource> = {
  baltic,
  "indo-pacific": indoPacific,
};
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
  const byHand = (kind: typeof linesOf | typeof polygonsOf, named: Record<string, string>) =>
    collection(kind(Object.entries(named), project));

  const land = await countries(theatre, project);
  const zoned = collection(
    land.features.filter((f) => !theatre.withoutZone?.includes(f.properties?.name)),
  ) as typeof land;
  const layers: Record<string, FeatureCollection> = {
    countries: land,
    admin: await adminLines(theatre.admin, project),
    band: await territorialBand(zoned, theatre.frame),
    median: await medianLines(zoned, land, theatre.frame, theatre.sameOwner),
    lakes: byHand(polygonsOf, theatre.lakes),
    rivers: byHand(linesOf, theatre.rivers),
    ...(theatre.shoals && { shoals: byHand(polygonsOf, theatre.shoals) }),
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
    ...(theatre.opening && { opening: theatre.opening }),
    ...(theatre.insets && { insets: theatre.insets }),
  };
  writeFileSync(new URL("base.json", out), `${String(packed["base.json"])}\n`);
  writeFileSync(new URL("meta.json", out), `${JSON.stringify(meta, null, 1)}\n`);
  writeFileSync(new URL("symbols.json", out), `${JSON.stringify(symbols(), null, 1)}\n`);
  report(out, ["base.json", "meta.json", "symbols.json", "places.json", "regions.json"]);
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
