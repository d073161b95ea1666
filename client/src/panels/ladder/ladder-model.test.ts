import type { SeenAct } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { bandOf, belongs, type Dyad, ladderOf, sheetOn, standingOf, steppedLine } from "./ladder-model.ts";

const dyad: Dyad = { id: "LT|RU", defender: "LT", challenger: "RU", rung: 8 };
const act = (id: string, actor: string | null, target: string | null, rung: number, more: object = {}) =>
  ({ id, turn: 1, actor, suspect: null, target, rung, action: "D07", about: null, ...more }) as SeenAct;

describe("ladder", () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [12, 3],
    [13, 4],
    [19, 6],
  ])("rung %i lies in band %i", (rung, band) => expect(bandOf(rung)).toBe(band));

  test("acts belong to the pair they go between, in either direction", () => {
    expect(belongs(act("a", "LT", "RU", 3), dyad)).toBe(true);
    expect(belongs(act("a", "RU", "LT", 3), dyad)).toBe(true);
    expect(belongs(act("a", "US", "LT", 7), dyad)).toBe(false);
    expect(belongs(act("a", null, "LT", 4), dyad)).toBe(true);
    expect(belongs(act("a", "nature", null, 11, { action: "X01", about: "LT|RU" }), dyad)).toBe(true);
  });

  test("the top rung comes first and armed attack begins above T4", () => {
    const ladder = ladderOf(dyad, []);
    expect(ladder.map((r) => r.rung).slice(0, 2)).toEqual([19, 18]);
    expect(ladder.find((r) => r.rung === 13)?.threshold).toBe("T4");
    expect(ladder.find((r) => r.current)?.rung).toBe(8);
  });

  test("what is not revealed yet does not move the ladder", () => {
    const acts = [act("a", "LT", "RU", 3), act("b", "RU", "LT", 8, { turn: 2 })];
    const before = ladderOf(dyad, acts, new Set(["b"]), 3);
    expect(before.find((r) => r.current)?.rung).toBe(3);
    expect(before.find((r) => r.rung === 8)?.steps).toEqual([]);
    expect(
      ladderOf(dyad, acts)
        .find((r) => r.rung === 8)
        ?.steps.map((a) => a.id),
    ).toEqual(["b"]);
  });

  test("the telling climbs from where the pair stood", () => {
    const acts = [act("b", "RU", "LT", 8, { turn: 2 }), act("c", "LT", "RU", 5, { turn: 2 })];
    const at = (hidden: string[], before: number) =>
      ladderOf(dyad, acts, new Set(hidden), before).find((r) => r.current)?.rung;
    expect([at(["b", "c"], 2), at(["b"], 2), at([], 2)]).toEqual([2, 5, 8]);
  });

  test("each side stands where it went since the last quiet turn", () => {
    const acts = [
      act("old", "LT", "RU", 9, { turn: 1 }),
      act("quiet", "LT", "RU", 1, { turn: 2 }),
      act("quiet too", "RU", "LT", 2, { turn: 3 }),
      act("a", "LT", "RU", 3, { turn: 4 }),
      act("b", "RU", "LT", 8, { turn: 5 }),
    ];
    expect(standingOf(dyad, acts)).toEqual({ defender: 3, challenger: 8 });
    expect(standingOf(dyad, acts, new Set(["b"]))).toEqual({ defender: 3, challenger: 2 });
  });

  test("my sheet's orders stand on the rungs they would be on, on their own pair's ladder only", () => {
    const orders = [
      { action: "D07", target: "RU" },
      { action: "M05", target: "US" },
      { action: "M04", target: "RU" },
    ] as const;
    expect(sheetOn(dyad, orders, "LT").map((a) => a.order.action)).toEqual(["M04", "D07"]);
    expect(sheetOn(dyad, orders, "PL")).toEqual([]);
  });

  test("history is a stepped line that ends at now", () => {
    expect(steppedLine([0, 19, 19], 100, 38, 4)).toBe("M0 38H12.5V0H25H37.5V0H50");
  });
});
