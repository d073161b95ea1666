import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InjectPlan, Scenario } from "@casus/shared/engine";
import { readSheet } from "@casus/shared/injects";
import { parseScenario } from "@casus/shared/scenario";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
const SCENARIOS = join(ROOT, "scenarios");
const THEATRES = join(ROOT, "theatres");

const folders = (parent: string, file: string): string[] =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(parent, entry.name, file)))
    .map((entry) => entry.name)
    .sort();

/** Every scenario there is: a folder with a `scenario.json` is one, and nothing else needs to be told. */
export const scenarioIds = (): string[] => folders(SCENARIOS, "scenario.json");

/** Absolute paths of the scenario files, in the order of their ids. */
export const scenarioFiles = (): string[] => scenarioIds().map((id) => join(SCENARIOS, id, "scenario.json"));

const loaded = new Map<string, Scenario>();

/**
 * The checked scenario. Read once: games hold it by reference. Throws for an id that is not there, with the ids
 * that are, and for a file that is not valid, with all its problems. An id is only ever compared with folder
 * names, so it may come from a stranger.
 */
export function loadScenario(id: string): Scenario {
  const known = loaded.get(id);
  if (known) return known;
  const ids = scenarioIds();
  if (!ids.includes(id)) throw new Error(`unknown scenario "${id}"; known: ${ids.join(", ")}`);
  const file = join(SCENARIOS, id, "scenario.json");
  const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
  const problems = parsed.ok ? [] : parsed.problems;
  if (parsed.ok && parsed.scenario.id !== id)
    problems.push({ path: "id", message: `"${parsed.scenario.id}" is in a folder named "${id}"` });
  if (!parsed.ok || problems.length > 0)
    throw new Error(
      [`${file} is not valid:`, ...problems.map(({ path, message }) => `  ${path}: ${message}`)].join("\n"),
    );
  loaded.set(id, parsed.scenario);
  return parsed.scenario;
}

/**
 * The injects that come with a scenario, for a game with a white cell; none where it has no `injects.csv`. They are no part of
 * the scenario: a game without them is the same crisis. Throws for a list that is not valid, with all its problems.
 */
export function loadInjects(id: string): readonly InjectPlan[] {
  const scenario = loadScenario(id);
  const file = join(SCENARIOS, id, "injects.csv");
  if (!existsSync(file)) return [];
  const desk = { terrain: scenario, stage: { kind: "lobby" }, turns: null, taken: [] } as const;
  const { injects, problems } = readSheet(readFileSync(file, "utf8"), desk);
  if (problems.length > 0)
    throw new Error(
      [`${file} is not valid:`, ...problems.map((p) => `  row ${p.row} ${p.column}: ${p.message}`)].join(
        "\n",
      ),
    );
  return injects;
}

/** Folder with a theatre's derived map assets. Throws for an id that is not there. */
export function theatreFolder(id: string): string {
  const ids = folders(THEATRES, "meta.json");
  if (!ids.includes(id)) throw new Error(`unknown theatre "${id}"; known: ${ids.join(", ")}`);
  return join(THEATRES, id);
}
