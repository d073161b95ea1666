import type { Scenario } from "../engine/index.ts";
import { crossReferences } from "./check.ts";
import { oneOfEach } from "./one-of-each.ts";
import { type Problem, pathOf } from "./problem.ts";
import { scenarioFile } from "./schema.ts";

/** Issues that leave the field's shape intact, so that references through it can still be followed. */
const HARMLESS = new Set<string>([
  "too_small",
  "too_big",
  "invalid_format",
  "unrecognized_keys",
  "invalid_value",
]);

/**
 * Checks a scenario file and gives the scenario, or every problem found in one go, so that an author mends the
 * file once. References are followed only through parts of the right shape: a seat without a `start` hides what
 * depends on seats until it is mended.
 */
export function parseScenario(
  json: unknown,
): { ok: true; scenario: Scenario } | { ok: false; problems: Problem[] } {
  const parsed = scenarioFile.safeParse(json);
  const issues = parsed.success ? [] : parsed.error.issues;
  const broken = new Set(
    issues.filter(({ code }) => !HARMLESS.has(code)).map(({ path }) => String(path[0] ?? "")),
  );
  const problems = issues.map(({ path, message }) => ({ path: pathOf(path), message }));
  // What a file may leave out is filled in where the whole file has the right shape, and else may be missing here.
  if (!broken.has(""))
    problems.push(...crossReferences(parsed.success ? parsed.data : (json as Scenario), broken));
  if (problems.length > 0 || !parsed.success) return { ok: false, problems };
  return { ok: true, scenario: oneOfEach(parsed.data) };
}
