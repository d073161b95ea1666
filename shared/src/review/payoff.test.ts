import { expect, test } from "vitest";
import type { Game, Scenario } from "../engine/index.ts";
import { opened, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import type { War } from "../engine/state.ts";
import { scoreAims } from "./aims.ts";
import { ownBand } from "./establish.ts";
import { payoff } from "./payoff.ts";

const START = opened(
  sketch("P>J\nJ|X hostility=60\nP|X\npact: P J automaticity=.7 precision=1\ngoods: P J X broad"),
);

test("[R43] payoff reads lives, treasure, home and territory, not reputation; bands at 5 and 15", () => {
  const base = payoff(START, "P");
  const with_ = (name: string, x: number) =>
    payoff({ ...START, values: { ...START.values, [name]: { ...START.values[name], P: x } } }, "P");
  expect(base).toBeCloseTo(100);
  expect(
    [with_("casualties", 6), with_("treasury", 0), with_("approval", 0)].map((x) => Math.round(base - x)),
  ).toEqual([22, 22, 6]);
  expect(base - with_("autonomy", 0)).toBeCloseTo((0.5 * 0.1 * 100) / 0.9);
  expect([with_("reputation", 0), with_("readiness", 0)]).toEqual([base, base]);
  const war = { victim: "J", aggressor: "X", outcome: "gained" } as unknown as War;
  expect(base - payoff({ ...START, wars: [war] }, "P")).toBeCloseTo((0.5 * 0.4 * 100) / 0.9);
  expect(base - payoff({ ...START, wars: [war] }, "J")).toBeCloseTo((0.4 * 100) / 0.9);
  const cares = START.scenario;
  const stake = {
    ...START,
    scenario: {
      ...cares,
      seats: cares.seats.map((s) => ({ ...s, values: { ...s.values, issues: { "fate-J": 0.4 } } })),
    },
  };
  const fate = (one: Partial<War>) => payoff({ ...stake, wars: [{ ...war, ...one }] }, "P");
  expect([fate({}), fate({ outcome: null }), fate({ outcome: "repelled" })].map(Math.round)).toEqual([
    56, 78, 100,
  ]);
  expect(Math.round(fate({ victim: "X", aggressor: "J", outcome: "repelled" }))).toBe(67);
  expect([-20, -15, -14, -5, -4, 0, 4, 5, 14, 15].map(ownBand)).toEqual([-2, -2, -1, -1, 0, 0, 0, 1, 1, 2]);
});

test("[R43] a measure counts as an issue by its id: by whose it is, how far it goes, and whether the sea is closed", () => {
  const bare = sketch("P>J\nJ|X\nvote: J X status");
  const issues = { territory: 0, vote: 0.5, lanes: 0.5 };
  const lanes = { ...bare.measures[0], id: "lanes", kind: "restriction", by: "X", against: "J", level: 1 };
  const crisis = {
    ...bare,
    seats: bare.seats.map((s) => ({
      ...s,
      values: { ...s.values, issues, lives: 0, treasure: 0, autonomy: 0 },
    })),
    measures: [...bare.measures, lanes],
  } as unknown as Scenario;
  const start = opened(crisis);
  const worth = (game: Game) => ["P", "J", "X"].map((seat) => Math.round(payoff(game, seat)));
  // Vote at 2 of 3: as it was for P, two thirds of what J wants, one third for X; lanes two thirds open.
  expect(worth(start)).toEqual([83, 67, 58]);
  const declared = turn(start, { J: "D11>X" }).game;
  expect(worth(declared)).toEqual([67, 83, 42]);
  const closed = turn(start, { X: "M12>J" }).game;
  expect(worth(closed)).toEqual([50, 33, 42]);
  const aim = { kind: "measure-at-most", measure: "lanes", level: 1 } as const;
  const aims = [{ id: "open", text: "open", weight: 1, metric: aim }];
  const scored = (game: Game) =>
    scoreAims({ ...game, scenario: { ...crisis, seats: crisis.seats.map((s) => ({ ...s, aims })) } })[0]
      ?.score;
  expect(scored(start)).toBe(1);
  expect(scored(closed)).toBeCloseTo(1 / 3);
});
