import { ACTIONS } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { byPurpose } from "./purposes.ts";

describe("actions by purpose", () => {
  test("every action but the accident is found once", () => {
    const found: string[] = byPurpose({ actions: ACTIONS.map((a) => a.id) }).flatMap((g) => g.actions);
    const all: string[] = ACTIONS.map((a) => a.id);
    expect(found.sort()).toEqual(all.filter((id) => id !== "X01").sort());
  });
  test("in the order of the list of purposes, and from the lowest rung up", () => {
    expect(byPurpose({ actions: ["M16", "D03", "M04", "D01", "X01"] })).toEqual([
      { purpose: "wait", actions: ["D01"] },
      { purpose: "settle", actions: ["D03"] },
      { purpose: "coerce", actions: ["M04", "M16"] },
    ]);
  });
});
