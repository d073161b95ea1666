import type { Scenario } from "../engine/index.ts";
import { crossReferences } from "./check.ts";
import { oneOfEach } from "./one-of-each.ts";
import { type Problem, pathOf, problemsOf } from "./problem.ts";
import { scenarioFile } from "./schema.ts";

/** Issues that leave the field's shape intact, so that references through it can still be followed. */
const HARMLESS = new Set<string>([
  "too_small",
  "too_big",
  "invalid_format",
  "unrecognized_keys",
  "invalid_value",
]);

/** What other parts of the file call something by: where it is missing, references to it cannot be told from wrong ones. */
const NAMES = new Set(["id", "side", "role", "protector", "ally", "defender", "challenger"]);

/**
 * Checks a scenario file and gives the scenario, or every problem found in one go, so that an author mends the
 * file once. References are followed as far as shapes allow: a seat without an `id` hides what depends on seats
 * until it is mended, one without a `start` only what would be said of that seat.
 */
export function parseScenario(
  json: unknown,
): { ok: true; scenario: Scenario } | { ok: false; problems: Problem[] } {
  const parsed = scenarioFile.safeParse(json);
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [...problemsOf(issues, json)];
  const harmful = issues.filter(({ code }) => !HARMLESS.has(code)).map(({ path }) => path);
  const broken = new Set(
    harmful
      .filter((path) => path.length < 2 || NAMES.has(String(path.at(-1))))
      .map(([field]) => String(field ?? "")),
  );
  const spoilt = harmful.map((path) => pathOf(path.slice(0, 2)));
  // What a file may leave out is filled in where the whole file has the right shape, and else may be missing here.
  if (!broken.has(""))
    problems.push(
      ...crossReferences(parsed.success ? parsed.data : (json as Scenario), broken).filter(
        ({ path }) => !spoilt.some((item) => path === item || path.startsWith(`${item}.`)),
      ),
    );
  if (problems.length > 0 || !parsed.success) return { ok: false, problems };
  return { ok: true, scenario: oneOfEach(parsed.data) };
}
