import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Manifest } from "vite";
import { type Figure, type Figures, rounded } from "./figure.ts";

const CLIENT = fileURLToPath(new URL("../../client", import.meta.url));
const HOME = ["index.html"];
const LOBBY = [...HOME, "src/screens/game.tsx", "src/connection.ts"];
const HOST = [...LOBBY, "src/screens/host.tsx"];
const TABLE = [...LOBBY, "src/screens/table/table.tsx"];
const MAP = "src/panels/map/map-view.tsx";
/** Pixi takes one of its renderers; the larger of the two that we allow is counted. */
const RENDERERS = ["WebGLRenderer", "CanvasRenderer"];
const KB = 1000;

/** JavaScript a browser loads for each route, gzipped, from the manifest of a build made for this. */
export async function measure(): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), "casus-bench-"));
  try {
    await build({
      root: CLIENT,
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: true, manifest: true, write: true },
    });
    const manifest = JSON.parse(readFileSync(path.join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
    const bytes = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length;
    const size = (files: ReadonlySet<string>) => [...files].reduce((sum, file) => sum + bytes(file), 0) / KB;
    const home = closure(manifest, HOME);
    const lobby = closure(manifest, LOBBY);
    const table = closure(manifest, TABLE);
    const map = RENDERERS.map((renderer) =>
      closure(manifest, [...TABLE, MAP, ...mapParts(manifest, renderer)]),
    )
      .map((files) => size(new Set([...files].filter((file) => !table.has(file)))))
      .reduce((a, b) => Math.max(a, b));
    return {
      scriptsLobby: figure(size(lobby), 150, {
        home: rounded(size(home)),
        whoHosts: rounded(size(closure(manifest, HOST))),
      }),
      scriptsTable: figure(size(table), 330, { files: table.size }),
      scriptsMap: figure(map, 175, {}),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figure = (value: number, target: number, detail: Figure["detail"]): Figure => ({
  value: rounded(value),
  unit: "KB gzip",
  target,
  better: "less",
  detail,
});

/** What the map's code asks for when it runs: its renderer, and what every renderer in a browser needs. */
const mapParts = (manifest: Manifest, renderer: string): readonly string[] =>
  (manifest[MAP]?.dynamicImports ?? []).filter(
    (name) => name.includes(renderer) || name.includes("browserAll"),
  );

/** A module that one screen asks for later and another imports at once has a chunk that is listed by its name only. */
function shared(manifest: Manifest, module: string): Manifest[string] | undefined {
  const later = new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports));
  const [key, ...others] = [...later].filter(
    (entry) => entry.startsWith("_") && manifest[entry]?.name === path.parse(module).name,
  );
  return key === undefined || others.length > 0 ? undefined : manifest[key];
}

/** Files of these entries and of all they import at once. */
function closure(manifest: Manifest, entries: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name] ?? shared(manifest, name);
    if (chunk === undefined)
      throw new Error(`the client's build has no ${name}; the routes of this benchmark are out of date`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const needed of chunk.imports ?? []) add(needed);
  };
  for (const entry of entries) add(entry);
  return files;
}
