import type { View } from "@casus/shared/projection";
import { expect, test } from "vitest";
import { newSince } from "./since.ts";

const view = (turn: number, phase: string, acts: [string, number, number][]) =>
  ({
    stage: { kind: "running", turn, phase },
    acts: Object.fromEntries(
      acts.map(([id, t, rung]) => [id, { id, turn: t, rung, action: "D07", lead: 0 }]),
    ),
  }) as unknown as View;

test("only what is new, gravest first, and never what the turn's own news already tells", () => {
  const now = view(4, "orders", [
    ["a", 1, 3],
    ["b", 2, 1],
    ["c", 2, 8],
    ["d", 3, 9],
  ]);
  expect(newSince({ acts: ["a"], turn: 2 }, now).map((x) => x.id)).toEqual(["c", "b"]);
  expect(newSince(null, now)).toEqual([]);
  expect(newSince({ acts: [], turn: 4 }, now)).toEqual([]);
  expect(newSince({ acts: [], turn: 1 }, view(4, "resolution", [["a", 1, 3]]))).toEqual([]);
});
