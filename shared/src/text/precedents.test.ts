import { expect, test } from "vitest";
import baltic from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with { type: "json" };
import strait from "../../../maps/scenarios/the-strait/scenario.json" with { type: "json" };
import { sketch } from "../engine/sketch.ts";
import { PRECEDENTS, treatyText } from "./index.ts";

const of = (id: string) => PRECEDENTS.find((p) => p.id === id)?.terms;

test("[Y10] treaties of record have each a name, a note and terms from 0 to 1", () => {
  expect(new Set(PRECEDENTS.map((p) => p.id)).size).toBe(PRECEDENTS.length);
  for (const { name, note, terms } of PRECEDENTS) {
    expect([name, note].every((text) => text.length > 3)).toBe(true);
    for (const x of Object.values(terms)) expect(x >= 0 && x <= 1).toBe(true);
  }
});
test("[Y10] the scenarios' treaties are read as the table reads them", () => {
  for (const [scenario, ids] of [
    [baltic, { nato: "nato", "union-state": "csto" }],
    [strait, { tra: "tra", "us-japan": "us-japan", "us-philippines": "us-philippines", anzus: "anzus" }],
  ] as const)
    for (const [treaty, precedent] of Object.entries(ids))
      expect([treaty, scenario.treaties.find((t) => t.id === treaty)?.terms]).toEqual([
        treaty,
        of(precedent),
      ]);
});
test("[Y10] the North Atlantic Treaty leaves the kind of help open, the Pact of Steel asks no question, the Triple Alliance one", () => {
  const clauses = (id: string) => {
    const [pact] = sketch("P>J\nJ|X\npact: P J").treaties;
    if (!pact) throw new Error("no pact");
    const written = treatyText({ ...pact, terms: of(id) ?? pact.terms });
    return (clause: string) => written.find((c) => c.id === clause)?.text;
  };
  expect(clauses("nato")("automaticity")).toMatch(/each gives the help it judges necessary/);
  expect(clauses("pact-of-steel")("conditionality")).toBe("Help is owed whoever started it.");
  expect(clauses("triple-alliance")("conditionality")).toMatch(/^Less is owed to an ally that lit the match/);
});
