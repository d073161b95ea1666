import type { DraftOrder } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { costOf, line, onSheet, toSeal } from "./sheet-model.ts";

describe("order sheet", () => {
  test("adds up what the lines cost", () => {
    expect(costOf([{ action: "A12" }, { action: "D03" }])).toEqual({ points: 3, approval: 3, treasury: 0 });
    expect(costOf([])).toEqual({ points: 0, approval: 0, treasury: 0 });
  });
  test("seals what is adopted, without the draft's own fields", () => {
    const draft: DraftOrder[] = [
      line({ action: "D03", target: "RU" }, "l1", "p1", true),
      line({ action: "M05", target: "RU" }, "l2", "p2", false),
    ];
    expect(toSeal(draft)).toEqual([{ action: "D03", target: "RU" }]);
    expect(onSheet(draft, { action: "M05", target: "RU" })?.id).toBe("l2");
    expect(onSheet(draft, { action: "M05", target: "BY" })).toBeUndefined();
  });
});
