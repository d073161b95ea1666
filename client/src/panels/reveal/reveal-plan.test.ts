import type { SeenAct } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { revealPlan, unrevealed } from "./reveal-plan.ts";

const act = (id: string, rung: number, more: object = {}) =>
  ({ id, rung, action: "D07", visibility: "public", match: false, lead: 0, words: null, ...more }) as SeenAct;

describe("reveal", () => {
  test("ends on what mattered most", () => {
    const beats = revealPlan([act("threat", 8, { match: true }), act("protest", 1), act("alert", 7)]);
    expect(beats.map((b) => b.acts[0]?.id)).toEqual(["protest", "alert", "threat"]);
  });
  test("holding is not news, and a quiet turn has no beats", () => {
    expect(revealPlan([act("a", 0, { action: "D01" })])).toEqual([]);
  });
  test("at most seven beats and 45 seconds, and every act once", () => {
    const acts = Array.from({ length: 18 }, (_, i) => act(`a${i}`, i, { words: "x".repeat(600) }));
    const beats = revealPlan(acts);
    expect(beats.length).toBe(7);
    expect(beats.reduce((sum, b) => sum + b.seconds, 0)).toBeLessThanOrEqual(45);
    expect(beats.flatMap((b) => b.acts.map((a) => a.id)).sort()).toEqual(acts.map((a) => a.id).sort());
    expect(beats[0]?.rest).toBe(true);
  });
  test("what is still hidden shrinks with each beat", () => {
    const beats = revealPlan([act("a", 1), act("b", 5)]);
    expect([...unrevealed(beats, -1)]).toEqual(["a", "b"]);
    expect([...unrevealed(beats, 0)]).toEqual(["b"]);
    expect([...unrevealed(beats, 1)]).toEqual([]);
  });
});
