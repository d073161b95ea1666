import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * Guards fail silently: a plugin that no longer matches, a pattern that no longer reaches, and everything is green. So
 * each is broken on purpose, in a folder with our settings and nothing else in it.
 */
const ROOT = path.resolve(import.meta.dirname, "..");
const SETTINGS = [
  "biome.json",
  "deterministic.grit",
  ".gitignore",
  "tsconfig.base.json",
  "shared/package.json",
  "shared/src/engine/tsconfig.json",
  "client/package.json",
  "server/package.json",
];
const PLUGIN = "plugin";
const RESTRICTED = "lint/style/noRestrictedImports";

const LINTED: readonly (readonly [what: string, file: string, code: string, guard: string])[] = [
  ["chance", "shared/src/engine/chance.ts", "export const x = Math.random();", PLUGIN],
  ["a clock", "shared/src/engine/clock.ts", "export const x = new Date();", PLUGIN],
  ["a power", "shared/src/engine/power.ts", "export const x = (a: number) => a ** 2;", PLUGIN],
  ["a power in place", "shared/src/review/power.ts", "export let x = 2;\nx **= 2;", PLUGIN],
  ["an exponential", "shared/src/personas/exp.ts", "export const x = Math.exp(1);", PLUGIN],
  ["Math by another name", "shared/src/engine/alias.ts", "export const { sin } = Math;", PLUGIN],
  ["a locale", "shared/src/projection/locale.ts", 'export const x = "a".localeCompare("b");', PLUGIN],
  ["zod in the rules", "shared/src/engine/zod.ts", 'export * from "zod";', RESTRICTED],
  ["words in the rules", "shared/src/engine/words.ts", 'export * from "../text/index.ts";', RESTRICTED],
  ["Node in the rules", "shared/src/engine/node.ts", 'export * from "node:fs";', RESTRICTED],
  ["rules in the map", "client/src/scene/rules.ts", 'export * from "@casus/shared/engine";', RESTRICTED],
  ["a second connection", "client/src/second.ts", 'export * from "@colyseus/sdk";', RESTRICTED],
  [
    "a package that is not declared",
    "shared/src/text/express.ts",
    'export * from "express";',
    "lint/correctness/noUndeclaredDependencies",
  ],
  [
    "one half of a cycle",
    "server/src/a.ts",
    'import { b } from "./b.ts";\nexport const a = (): number => b();',
    "lint/suspicious/noImportCycles",
  ],
  [
    "the other half",
    "server/src/b.ts",
    'import { a } from "./a.ts";\nexport const b = (): number => a();',
    "lint/suspicious/noImportCycles",
  ],
  [
    "a promise nobody waits for",
    "server/src/lost.ts",
    "const save = async () => {};\nexport function go() {\n  save();\n}",
    "lint/nursery/noFloatingPromises",
  ],
  [
    "a case that is missing",
    "server/src/cases.ts",
    'export function go(x: "a" | "b"): void {\n  switch (x) {\n    case "a":\n      break;\n  }\n}',
    "lint/nursery/useExhaustiveSwitchCases",
  ],
];

const UNKNOWN_TO_THE_ENGINE = [
  'export const x = () => fetch("http://example.org");',
  "export const x = () => setTimeout(() => {}, 1);",
  "export const x = () => process.exit();",
  "export const x = () => console.log();",
  "export const x = () => document.title;",
  'import { readFileSync } from "node:fs";\nexport const x = readFileSync;',
];

let folder: string;
let found: ReadonlyMap<string, readonly string[]>;
const run = (tool: string, ...args: readonly string[]) =>
  spawnSync(path.join(ROOT, "node_modules/.bin", tool), args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  }).stdout;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "casus-guards-"));
  for (const file of SETTINGS) cpSync(path.join(ROOT, file), path.join(folder, file));
  for (const [, file, code] of LINTED) write(file, code);
  const report = JSON.parse(run("biome", "lint", "--reporter=json", "--max-diagnostics=none")) as {
    diagnostics: readonly { category: string; location: { path: string } }[];
  };
  const grouped = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics)
    grouped.set(location.path, [...(grouped.get(location.path) ?? []), category]);
  found = grouped;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${code}\n`);
}

describe("the linter", () => {
  test.each(LINTED)("sees %s", (_what, file, _code, guard) => {
    expect(found.get(file) ?? []).toContain(guard);
  });
});

describe("the compiler", () => {
  test("knows no host inside the engine", () => {
    for (const [i, code] of UNKNOWN_TO_THE_ENGINE.entries()) write(`shared/src/engine/host${i}.ts`, code);
    const said = run("tsc", "-p", "shared/src/engine", "--noEmit", "--pretty", "false");
    for (const i of UNKNOWN_TO_THE_ENGINE.keys())
      expect(said).toMatch(new RegExp(`host${i}\\.ts.*Cannot find`));
  });
});
