import { describe, expect, test } from "vitest";
import { groundOf } from "./ground.ts";
import { onward, opened, orderOf, turn } from "./notation.ts";
import { checkOrder } from "./orders.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";

/** A step of status that X disputes, and a restriction with which X answers; a bargain over both. */
const BARE = sketch("P>J\nJ|X\nvote: J X status");
const CRISIS = {
  ...BARE,
  measures: [
    ...BARE.measures,
    {
      id: "lanes",
      name: "lanes",
      kind: "restriction",
      levels: ["none", "some", "most", "all"],
      by: "X",
      against: "J",
      level: 1,
    },
  ],
  dispute: {
    ...BARE.dispute,
    terms: [
      { id: "let-be", name: "", level: 2, worth: {}, breadth: null, also: [{ measure: "lanes", level: 0 }] },
      { id: "both", name: "", level: 1, worth: {}, breadth: null, also: [{ measure: "lanes", level: 0 }] },
      { id: "yield", name: "", level: 1, worth: {}, breadth: null, also: [{ measure: "lanes", level: 1 }] },
    ],
  },
} as const;
const START = opened(CRISIS);
const levels = ({ measures }: Game) => measures.map((m) => m.level);

describe("several measures", () => {
  test("[A4] a new status takes one's own step as far as it goes, coercion tightens one's own restriction", () => {
    expect(levels(turn(START, { J: "D11>X" }).game)).toEqual([3, 1]);
    expect(levels(turn(START, { X: "E03>J" }).game)).toEqual([2, 3]);
    expect(levels(turn(START, { J: "E03>X", X: "D11>J" }).game)).toEqual([2, 1]);
  });
  test.each([
    ["X", "let-be", true],
    ["X", "both", false],
    ["X", "yield", false],
    ["J", "let-be", false],
    ["J", "both", false],
    ["J", "yield", true],
  ])("[N2] %s may concede %s by itself: %s; nobody concedes what is another's", (seat, terms, may) => {
    const other = seat === "X" ? "J" : "X";
    const refused = checkOrder(orderOf(`D04>${other}=${terms}`), groundOf(START, seat));
    expect(refused?.code ?? "fine").toBe(may ? "fine" : "needs-mandate");
  });
  test("[N2] a bargain sets all its measures, conceded or agreed", () => {
    expect(levels(turn(START, { X: "D04>J=let-be" }).game)).toEqual([2, 0]);
    const offered = { ...START, requests: [offer("both")] };
    const { game } = turn(offered);
    expect([game.dispute.settled, levels(game)]).toEqual(["both", [1, 0]]);
    expect(onward(game).game.stage).toMatchObject({ kind: "review", end: "settlement" });
  });
});

/** An offer that everybody asked has said yes to. */
const offer = (terms: string): Game["requests"][number] => ({
  id: "r1",
  turn: 1,
  from: "J",
  to: ["X"],
  kind: "settlement",
  about: "quarrel",
  terms,
  words: null,
  answers: { X: "accepted" },
  status: "open",
});
