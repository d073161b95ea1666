import { describe, expect, test } from "vitest";
import type { Game } from "../engine/index.ts";
import { onward, opened, orderOf, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { outlookOf } from "./outlook.ts";
import { project } from "./project.ts";
import type { PublicScenario } from "./view.ts";

const TEXT = "P>J\nX>Y\nJ|X hostility=60\nP|X\npact: P J";
const calm = opened(sketch(TEXT));
const outlook = (game: Game, seat: string, orders: readonly string[]) =>
  outlookOf(project(game, { seat }), game.scenario as unknown as PublicScenario, orders.map(orderOf));
const of = (game: Game, dyad: string, orders: readonly string[], seat = "J") => {
  const found = outlook(game, seat, orders).find((one) => one.dyad === dyad);
  if (!found) throw new Error(`no outlook for ${dyad}`);
  return found;
};
const hot = onward(turn(calm, { X: "M04>J" }).game).game;
const moved = onward(turn(calm, { J: "M04>X" }).game).game;

describe("what one's own sheet would do to the ladder", () => {
  test.each([
    ["nothing on the sheet", calm, []],
    ["a statement", calm, ["D07>X"]],
    ["pressure", calm, ["E03>X"]],
    ["nothing, after a move of the other side", hot, []],
    ["an answer below it", hot, ["D07>X"]],
    ["standing down", moved, ["M18"]],
  ] as const)(
    "[L2] is where the pair stands after the turn if the other side is quiet: %s",
    (_, game, orders) => {
      const after = turn(game, { J: orders.join(",") || "D01" }).game;
      expect(of(game, "J|X", orders).to).toBe(after.values.rung?.["J|X"] ?? 0);
    },
  );
  test("[L1] it crosses the thresholds between where the pair stands and where it would stand", () => {
    expect(of(calm, "J|X", ["E03>X"]).crosses).toEqual(["T1"]);
    expect(of(calm, "J|X", ["M04>X"]).crosses).toEqual(["T1", "T2"]);
    expect(of(hot, "J|X", ["E03>X"]).crosses).toEqual([]);
  });
  test("[L3] each step with its lead over the other side, the highest first", () => {
    expect(of(calm, "J|X", ["D07>X", "E03>X"]).steps).toMatchObject([
      { order: { action: "E03" }, rung: 5, lead: 5, match: true },
      { order: { action: "D07" } },
    ]);
    expect(of(hot, "J|X", ["E03>X"]).steps[0]).toMatchObject({ lead: -2, match: false });
  });
  test("[O10] what is prepared moves nothing yet", () => {
    const found = of(calm, "J|X", ["+M04>X"]);
    expect(found).toMatchObject({ to: 0, crosses: [], steps: [] });
    expect(found.prepared).toHaveLength(1);
  });
  test("only pairs of one's own seat have one, and only orders against the other end count", () => {
    expect(outlook(calm, "P", ["E03>X"]).map((one) => one.dyad)).toEqual(["P|X"]);
    expect(of(calm, "J|X", ["A01>P"]).steps).toEqual([]);
    expect(
      outlookOf(project(calm, { person: "guest" }), calm.scenario as unknown as PublicScenario, []),
    ).toEqual([]);
  });
});
