import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { dyadsOf, isMatch, lead } from "./ladder.ts";
import { onward, opened, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import { ARMED_ATTACK, RUNGS, THRESHOLDS } from "./vocabulary.ts";
import { value } from "./work.ts";

const TEXT = "P>J\nX>Y\nJ|X hostility=60\nJ|Y hostility=60\nP|X\npact: P J\ngoods: P J X broad";
const START = opened(sketch(TEXT));
const rung = (game: Game, dyad = "J|X") => value(game, "rung", dyad);
const act = (text: string): Act => {
  const [turnOf, actor, rungOf, ...rest] = text.split(" ");
  return {
    turn: Number(turnOf?.slice(1)),
    actor,
    rung: Number(rungOf),
    action: actor === "nature" ? "X01" : "M02",
    knownTo: rest.includes("covert") ? [] : "all",
    flags: rest.filter((word) => word !== "covert"),
  } as unknown as Act;
};

test("[L1] twenty rungs whose weights never fall, six thresholds, armed attack above the fourth", () => {
  expect(RUNGS.map((r) => r.rung)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  for (const [i, { weight }] of RUNGS.entries())
    expect(weight).toBeGreaterThanOrEqual(RUNGS[i - 1]?.weight ?? 0);
  expect(THRESHOLDS.map((t) => t.after)).toEqual([2, 5, 10, 12, 16, 18]);
  expect(ARMED_ATTACK).toBe((THRESHOLDS[3]?.after ?? 0) + 1);
});

describe("where a dyad stands", () => {
  test("[L2] at the turn's highest act between its ends, and one rung lower in a quiet turn", () => {
    let game = turn(START, { X: "M04>J,D07>J", J: "M02>X" }).game;
    const seen = [rung(game), rung(game, "J|Y"), rung(game, "P|X")];
    for (let i = 0; i < 2; i++) {
      game = turn(onward(game).game, i === 1 ? { J: "D07>X" } : {}).game;
      seen.push(rung(game));
    }
    expect(seen).toEqual([7, 0, 0, 6, 5]);
    expect(rung(turn(onward(game).game, { J: "E03>X" }).game)).toBe(5);
  });
  test("[L2] a commitment can raise it further in the same turn", () => {
    const attacked = turn(START, { X: "M16>J@J-home" }).game;
    expect([rung(attacked), rung(attacked, "P|X")]).toEqual([14, 0]);
    const joined = onward(attacked, { J: "invoke", P: "honour" }).game;
    expect([rung(joined), rung(joined, "P|X")]).toEqual([14, 15]);
  });
  test("[L2] what was done before play is where it starts", () => {
    const opening = [{ actor: "J", action: "E02", target: "X", about: "goods", words: null } as const];
    const game = opened({ ...sketch(TEXT), opening });
    expect([rung(game), rung(game, "J|Y")]).toEqual([3, 0]);
    expect(game.acts[0]).toMatchObject({ turn: 0, mandate: "goods-mandate", match: false });
  });
  test("[L7] standing down takes two rungs more, eases contact, and costs whoever had tied its hands", () => {
    const hot = onward(turn(START, { X: "M04>J", J: "M05", P: "M03>X,D06>J" }).game).game;
    const quiet = turn(hot).game;
    const { game } = turn(hot, { J: "M18", P: "M18" });
    expect([rung(quiet), rung(game)]).toEqual([6, 4]);
    expect(value(game, "hostility", "J|X")).toBeCloseTo(value(hot, "hostility", "J|X") - 4);
    expect(value(game, "alert", "J|X")).toBeCloseTo(value(hot, "alert", "J|X") - C.alertGain);
    expect(value(game, "readiness", "J")).toBeCloseTo(value(hot, "readiness", "J") - 0.15);
    const tied = value(hot, "audienceCost", "P>J");
    expect(tied).toBeGreaterThan(0);
    expect(value(game, "audienceCost", "P>J")).toBeCloseTo(tied / 2);
    expect(value(game, "approval", "P")).toBeCloseTo(
      value(hot, "approval", "P") -
        1 -
        C.backingDownApproval * tied * (C.audienceBase + C.audienceDemocracy * 0.5),
    );
    expect(value(game, "credibility", "X@P>J")).toBeCloseTo(
      value(hot, "credibility", "X@P>J") + C.backingDown / 2,
    );
  });
});

describe("red lines", () => {
  const drawn = (more = {}) =>
    opened({
      ...sketch(TEXT),
      redLines: [{ id: "line", by: "X", against: "J", action: "M02", text: "no manoeuvres", ...more }],
    });
  test("[L8] what somebody said it would not bear makes bad blood beyond the act itself, once for each doing", () => {
    const moves = (game: Game, orders: Record<string, string>) => {
      const next = turn(game, orders).game;
      return [
        value(next, "hostility", "J|X") - value(game, "hostility", "J|X"),
        value(next, "humiliation", "X") - value(game, "humiliation", "X"),
      ];
    };
    expect(moves(START, { J: "M02>X" })).toEqual([4, 2]);
    expect(moves(drawn(), { J: "M02>X" })).toEqual([4 + C.redLine, 2 + C.redLine / 2]);
    expect(moves(onward(turn(drawn(), { J: "M02>X" }).game).game, { J: "M02>X" })[0]).toBe(4 + C.redLine);
    expect(moves(drawn(), { J: "M02>Y" })).toEqual([0, 0]);
    expect(moves(drawn(), { P: "M02>X" })).toEqual([0, 2]);
  });
  test("[L8] a mandated act crosses no line", () => {
    const level = { action: "E02" as const };
    const done = turn(drawn(level), { J: "E02>X#goods-mandate" });
    expect(done.events.filter((e) => e.rule === "L8")).toEqual([]);
    expect(turn(drawn({ action: "E03" }), { J: "E03>X" }).events.some((e) => e.rule === "L8")).toBe(true);
  });
  test("[L8] a status is changed once for each it is changed against", () => {
    const changed = onward(turn(START, { J: "D11>X" }).game).game;
    expect(() => turn(changed, { J: "D11>X" })).toThrow(/already-done/);
    expect(turn(changed, { J: "D11>Y" }).game.acts.at(-1)).toMatchObject({ action: "D11", target: "Y" });
  });
});

describe("matches", () => {
  test.each<[string, string[], number]>([
    ["nothing has happened", [], 7],
    ["the other side's highest act counts", ["t2 X 5", "t2 X 3"], 2],
    ["of any actor on the other side", ["t2 Y 6"], 1],
    ["one's own side does not", ["t2 P 7"], 7],
    ["covert acts count at their true rung", ["t2 X 5 covert"], 2],
    ["acts of the same turn do not count", ["t3 X 9"], 7],
    ["back through unbroken noise", ["t0 X 6", "t1 J 3", "t2 P 3"], 1],
    ["but not through a quiet turn", ["t0 X 6", "t2 X 3"], 4],
    ["mild acts do not break the quiet", ["t0 X 6", "t1 X 2", "t2 X 3"], 4],
    ["accidents are nobody's", ["t2 nature 11"], 7],
    ["accidents do not make a turn noisy", ["t0 X 6", "t1 nature 11", "t2 X 3"], 4],
  ])("[L3] lead at rung 7 in turn 3: %s", (_what, acts, expected) => {
    expect(lead({ scenario: START.scenario, acts: acts.map(act) }, "J", 7, 3)).toBe(expected);
  });
  const MATCH = { rung: 5, lead: 2, flags: ["offensive"], mandate: null, lawful: false } as const;
  test.each<[string, Partial<Parameters<typeof isMatch>[0]>, boolean]>([
    ["offensive, far enough", {}, true],
    ["provocative", { flags: ["provocative"] }, true],
    ["too low", { rung: 4 }, false],
    ["in kind", { lead: 1 }, false],
    ["neither offensive nor provocative", { flags: ["sunk-cost", "hand-tying"] }, false],
    ["under a mandate", { mandate: "goods" }, false],
    ["law enforcement", { lawful: true }, false],
  ])("[L4] a match: %s", (_what, given, expected) => {
    expect(isMatch({ ...MATCH, ...given })).toBe(expected);
  });
  test("[L4] in play: a stroke first, its answer in kind, a patrol, both at once", () => {
    const first = turn(START, { X: "M04>J" }).game;
    const answer = turn(onward(first).game, { J: "M04>X,M03>X" }).game;
    const both = turn(START, { X: "M04>J", J: "M02>X" }).game;
    const told = (game: Game, of: number) =>
      game.acts
        .filter((a) => a.turn === of)
        .map((a) => `${a.actor} ${a.action} ${a.match}`)
        .sort();
    expect(told(first, 1)).toEqual(["X M04 true"]);
    expect(told(answer, 2)).toEqual(["J M03 false", "J M04 false"]);
    expect(told(both, 1)).toEqual(["J M02 true", "X M04 true"]);
  });
  test("[L4] the dyad of an act is the one with its target", () => {
    const of = (given: Partial<Act>) =>
      dyadsOf(START, { actor: "X", target: "J", action: "M02", about: null, ...given });
    expect([of({}), of({ target: null }), of({ target: "Y" }), of({ actor: "J", target: "Y" })]).toEqual([
      ["J|X"],
      [],
      [],
      ["J|Y"],
    ]);
    expect(of({ actor: "nature", action: "X01", about: "P|X" })).toEqual(["P|X"]);
  });
});

describe("hostility", () => {
  const moved = (orders: Record<string, string>, dyad = "J|X"): number => {
    const { game } = turn(START, orders);
    return Math.round(1000 * (value(game, "hostility", dyad) - value(START, "hostility", dyad))) / 1000;
  };
  test("[L5] a twentieth of the way back to where it began, a turn", () => {
    let game = turn(START, { X: "M04>J" }).game;
    const seen = [value(game, "hostility", "J|X")];
    for (let i = 0; i < 3; i++) {
      game = turn(onward(game).game).game;
      seen.push(value(game, "hostility", "J|X"));
    }
    for (const [i, x] of seen.entries()) expect(x).toBeCloseTo(60 + 4 * (1 - C.hostilityDecay) ** i);
  });
  test.each([
    ["J", "D07>X", 1, 0],
    ["J", "D03", -6, -6],
    ["J", "D03>X", -6, 0],
    ["J", "D09>X", 5, 0],
    ["J", "D10>X", 4, 0],
    ["P", "D12#goods-mandate=narrow", 0, 0],
    ["J", "D12#goods-mandate=narrow", -2, -2],
    ["J", "E01>X", 5, 0],
    ["J", "E02>X#goods-mandate", 1, 0],
    ["J", "E03>X", 12, 0],
    ["X", "M02>J", 4, 0],
    ["X", "M04>J", 4, 0],
    ["J", "M05", 3, 3],
    ["J", "M10>X", 10, 0],
    ["P", "M07>J", 4, 4],
    ["X", "M14>J", 15, 0],
    ["X", "M15>J@J-home", 15, 0],
    ["X", "M16>J@J-home", 30, 0],
  ])("[L6] %s %s moves hostility by %i, and with the neighbour by %i", (seat, order, here, there) => {
    expect([moved({ [seat]: order }), moved({ [seat]: order }, "J|Y")]).toEqual([here, there]);
  });
});

describe("[L9] beyond a red line", () => {
  const redLines = [{ id: "status", by: "X", against: "J", action: "D11", text: "no" }] as const;
  const drawn = opened({ ...sketch(TEXT), redLines });
  const declared = (from: Game, before: string) =>
    turn(onward(turn(from, { X: before, J: "+D11>X" }).game).game, { J: "D11>X" }).game.acts;
  const match = (acts: readonly Act[], action: string) => acts.find((a) => a.action === action)?.match;

  test.each([
    ["D10>J", true, false],
    ["I01>J", true, false],
    ["H06>J", true, false],
    ["M02>J", false, false],
    ["D07>J", true, true],
  ])("after %s of the drawer a new status is a match: %s; without the line: %s", (before, beyond, plain) => {
    expect(match(declared(drawn, before), "D11")).toBe(beyond);
    expect(match(declared(START, before), "D11")).toBe(plain);
  });
  test("a threat lights no match while the line holds, and does once it is crossed", () => {
    expect(match(turn(drawn, { X: "D10>J" }).game.acts, "D10")).toBe(false);
    expect(match(turn(START, { X: "D10>J" }).game.acts, "D10")).toBe(true);
    const crossed = turn(onward(turn(drawn, { J: "D11>X" }).game).game, { X: "D10>J" }).game.acts;
    expect(match(crossed, "D11")).toBe(true);
    expect(match(crossed, "D10")).toBe(true);
  });
});
