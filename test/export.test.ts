import { readdirSync, readFileSync } from "node:fs";
import { loadScenario } from "@casus/maps";
import { parseRecord, replay } from "@casus/shared/review";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { condensed, packed } from "./golden/export.ts";

const FOLDER = `${import.meta.dirname}/golden/export`;
const game = parseRecord(JSON.parse(readFileSync(`${FOLDER}/game.json`, "utf8")));
if (!game.ok) throw new Error(JSON.stringify(game.problems));
const { record } = game;

let files: ReadonlyMap<string, string>;
beforeAll(() => {
  files = packed(record);
});
const text = (name: string): string => files.get(name) ?? "";
/** The columns a CSV file has. */
const head = (name: string): readonly string[] => text(name).split("\r\n")[0]?.split(",") ?? [];

test("[R85] the export of a committed game is the committed one, file by file", () => {
  const kept = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.replace(/\.txt$/, ""));
  expect([...files.keys()].sort()).toEqual(kept.sort());
  for (const [name, whole] of files)
    expect(condensed(name, whole), name).toBe(readFileSync(`${FOLDER}/${name}.txt`, "utf8"));
});

test("its record is valid by the schema that goes with it, and plays to the same acts", () => {
  const schema = z.fromJSONSchema(JSON.parse(text("record.schema.json")));
  const json: unknown = JSON.parse(text("record.json"));
  expect(schema.safeParse(json).error?.issues).toBeUndefined();
  // A schema that lets everything through would be none.
  expect(schema.safeParse({ ...(json as object), actions: [{ at: "soon" }] }).success).toBe(false);
  const parsed = parseRecord(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const scenario = loadScenario(record.scenario.id);
  const [safe, whole] = [replay(parsed.record, scenario), replay(record, scenario)];
  expect(safe).toMatchObject({ ok: true, verified: true });
  expect(safe.ok && safe.game.acts).toEqual(whole.ok && whole.game.acts);
});

test("the codebook explains every column of every table, and no other", () => {
  const explained = text("codebook.csv")
    .split("\r\n")
    .slice(1)
    .flatMap((line) => /^([a-z_]+\.csv),(?:"(?:[^"]|"")*"|[^,]*),([^,]+),/.exec(line) ?? [])
    .flatMap((_, i, all) => (i % 3 === 0 ? [`${all[i + 1]} ${all[i + 2]}`] : []));
  const tables = [...files.keys()].filter((name) => name.endsWith(".csv") && name !== "codebook.csv");
  expect(tables).toContain("forecasts.csv");
  expect(explained.sort()).toEqual(
    tables.flatMap((name) => head(name).map((column) => `${name} ${column}`)).sort(),
  );
});

test("[R85] words of who refused are in none of its files", () => {
  for (const [name, whole] of files) {
    expect(whole, name).not.toContain("NOT-TO-BE-QUOTED");
    expect(whole, name).not.toContain("=HALT");
    if (!["gradebook.csv", "rubric.csv"].includes(name)) expect(whole, name).not.toContain("Vera");
  }
  expect(text("overruled.csv")).toContain("The vote was close.");
  expect(text("gradebook.csv")).toContain("Asks in time.");
});
