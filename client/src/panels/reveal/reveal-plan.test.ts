import type { SeenAct } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { beatAfter, dwell, revealPlan, unrevealed } from "./reveal-plan.ts";

const act = (id: string, rung: number, more: object = {}) =>
  ({
    id,
    rung,
    action: "D07",
    visibility: "public",
    exposed: true,
    match: false,
    lead: 0,
    words: null,
    ...more,
  }) as SeenAct;

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
  test("the beats are the same for everybody; what one seat knows stands beside them", () => {
    const open = [act("a", 1), act("b", 5)];
    const mine = [...open, act("secret", 12, { exposed: false })];
    const shape = (acts: readonly SeenAct[]) => revealPlan(acts).map((b) => [b.acts[0]?.id, b.seconds]);
    expect(shape(mine)).toEqual(shape(open));
    expect(revealPlan(mine).flatMap((b) => b.asides.map((x) => x.id))).toEqual(["secret"]);
    expect([...unrevealed(revealPlan(mine), -1)]).toContain("secret");
    expect(revealPlan([act("secret", 12, { exposed: false })])[0]?.acts[0]?.id).toBe("secret");
  });
  test("a led telling goes on by the clock, from wherever it was put", () => {
    const beats = revealPlan([act("a", 1), act("b", 5), act("c", 7)]);
    expect(beatAfter(beats, -1, 0)).toEqual({ beat: -1, left: 0.6 });
    expect(beatAfter(beats, -1, 1)).toMatchObject({ beat: 0 });
    expect(beatAfter(beats, -1, 0.6 + 4 + 1)).toEqual({ beat: 1, left: 3 });
    expect(beatAfter(beats, 1, 1_000)).toEqual({ beat: 2, left: null });
    expect(beatAfter([], -1, 5)).toEqual({ beat: -1, left: null });
  });
  test("faster is shorter, but never a flash; the last beat stays", () => {
    const beats = revealPlan([act("a", 1), act("b", 5)]);
    expect([dwell(beats, 0), dwell(beats, 0, 2), dwell(beats, 0, 100), dwell(beats, 1)]).toEqual([
      4,
      2,
      0.4,
      null,
    ]);
  });
});
