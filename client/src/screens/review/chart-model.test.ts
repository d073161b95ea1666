import type { LadderStep } from "@casus/shared/review";
import { describe, expect, test } from "vitest";
import { ladderChart } from "./chart-model.ts";

const step = (turn: number, rung: number): LadderStep => ({ turn, rung, by: "RU", act: null, lead: 0 });
const box = { left: 0, right: 400, top: 0, bottom: 190 };

describe("ladder chart", () => {
  test("a crisis without steps is a line at the bottom", () => {
    expect(ladderChart([], 4, box).path).toBe("M0 190H400");
  });
  test("steps stand in their turn, side by side, at their rung", () => {
    const { points } = ladderChart([step(1, 3), step(3, 8), step(3, 9)], 4, box);
    expect(points.map((p) => [Math.round(p.x), p.y])).toEqual([
      [50, 160],
      [233, 110],
      [267, 100],
    ]);
  });
  test("what was before turn 1 stands on the left edge", () => {
    const { points, path } = ladderChart([step(0, 4)], 2, box);
    expect(points[0]?.x).toBe(0);
    expect(path.startsWith("M0 150")).toBe(true);
  });
});
