import { describe, expect, test } from "vitest";
import { curvesOf, pathOf } from "./curves.ts";

describe("numbers over time", () => {
  test("a dossier has the curves its government is an end of, in the order of the list", () => {
    const found = curvesOf("LT", {
      approval: { LT: [50, 52], US: [44, 44] },
      backing: { "US>LT": [0, 1], "US>PL": [0, 0] },
      credibility: { "RU@US>LT": [1, 0.5] },
    });
    expect(found.map((c) => [c.info.id, c.subject, c.others])).toEqual([
      ["credibility", "RU@US>LT", ["RU", "US"]],
      ["backing", "US>LT", ["US"]],
      ["approval", "LT", []],
    ]);
  });
  test("what has no past yet has no curve", () => {
    expect(curvesOf("LT", { approval: { LT: [50] } })).toEqual([]);
    expect(curvesOf("LT", {})).toEqual([]);
  });
  test("a curve goes from the left edge to the right, higher for more, and stays in its box", () => {
    const [approval] = curvesOf("LT", { approval: { LT: [0, 100, 50, 400] } });
    expect(approval && pathOf(approval, 90, 20)).toBe("M0 20L30 0L60 10L90 0");
    const [backing] = curvesOf("LT", { backing: { "US>LT": [0, 0] } });
    expect(backing && pathOf(backing, 90, 20)).toBe("M0 10L90 10");
  });
});
