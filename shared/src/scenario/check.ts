import type { Scenario } from "../engine/index.ts";
import { ACTOR_CHECKS } from "./check-actors.ts";
import { CRISIS_CHECKS } from "./check-crisis.ts";
import type { Problem } from "./problem.ts";
import { type Check, type Report, unique } from "./reference.ts";

const lists = [
  "seats",
  "treaties",
  "mandates",
  "measures",
  "zones",
  "forces",
  "reinforcements",
  "events",
  "press",
  "sources",
] as const;

const CHECKS: readonly Check[] = [
  ...lists.map((field) => ({
    needs: [field],
    find: (s: Scenario, report: Report) =>
      unique(
        field,
        s[field].map(({ id }) => id),
        report,
      ),
  })),
  ...ACTOR_CHECKS,
  ...CRISIS_CHECKS,
];

/**
 * Follows every reference in a file whose fields, except the `broken` ones, have the right shape, or nearly: a check
 * that comes upon something of another shape says no more.
 */
export function crossReferences(scenario: Scenario, broken: ReadonlySet<string> = new Set()): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  for (const { needs, find } of CHECKS) {
    if (needs.some((field) => broken.has(field))) continue;
    try {
      find(scenario, report);
    } catch (error) {
      // Only what lacks a part can make a check stumble, and what is missing has been said.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return problems;
}
