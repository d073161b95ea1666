import { describe, expect, test } from "vitest";
import { C, derivedSeed, seedFrom } from "../engine/index.ts";
import { playBots } from "../personas/index.ts";
import { makeRecord, verdictsOn } from "../review/index.ts";
import { type Arm, play } from "./arm.ts";
import { calibrate, loss, measure, type Player } from "./calibrate.ts";
import { CALIBRATION } from "./calibration.ts";
import { crisis } from "./crisis.ts";
import { EXPERIMENTS } from "./facts/index.ts";
import { type Found, happens, weigh } from "./leg.ts";
import { cellsOf, judgeLegs, legsNamed } from "./run.ts";
import { HOT } from "./setting.ts";

const playing = {
  seed: "test",
  runs: 1,
  load: (id: string): never => {
    throw new Error(`no library here: ${id}`);
  },
};
const hot: Arm = { profile: "hot", set: { automaticity: 0.9 } };

describe("[E1] arms", () => {
  test("play the same games however they are shared out", () => {
    const whole = play(hot, {}, 0, 6, playing);
    expect([...play(hot, {}, 0, 2, playing), ...play(hot, {}, 2, 6, playing)]).toEqual(whole);
    expect(new Set(whole.map((o) => JSON.stringify(o))).size).toBeGreaterThan(1);
    expect(play(hot, {}, 0, 6, { ...playing, seed: "other" })).not.toEqual(whole);
  });

  test("that are the same show no difference, and share their luck where they are not", () => {
    const same: Arm = { set: { automaticity: 0.9 }, profile: "hot" };
    const calm: Arm = { profile: "hot", set: { automaticity: 0.1 } };
    const [cell, ...more] = cellsOf([
      { arms: [hot, same], need: {}, id: "", statement: "", judge: () => ({}) as Found },
    ]);
    expect(cell?.arm).toEqual(hot);
    expect(more).toEqual([]);
    const [a, b] = [play(hot, {}, 0, 60, playing), play(calm, {}, 0, 60, playing)];
    const provoked = happens((o) => o.provocations > 0);
    expect(weigh(a.map(provoked), a.map(provoked), { kind: "higher" })).toMatchObject({
      difference: 0,
      p: 1,
      pass: false,
    });
    // With luck of their own, an ally bolder in one arm would often enough be calmer in the other.
    const calmer = a.filter((o, i) => o.provocations === 0 && (b[i]?.provocations ?? 0) > 0);
    const bolder = a.filter((o, i) => o.provocations > 0 && b[i]?.provocations === 0);
    expect(bolder.length).toBeGreaterThan(5);
    expect(calmer.length).toBeLessThan(bolder.length / 5);
  });

  test("may have coefficients of their own, which do not outlast them", () => {
    const mute: Arm = { profile: "hot", coefficients: { provokeBase: -40 } };
    expect(play(mute, {}, 0, 20, playing).every((o) => o.provocations === 0)).toBe(true);
    expect(C.provokeBase).not.toBe(-40);
    const both = play(mute, {}, 0, 20, { ...playing, coefficients: { provokeBase: 0 } });
    expect(both.every((o) => o.provocations === 0)).toBe(true);
  });

  test("give verdicts only where asked, and near misses only with the events", () => {
    const [bare] = play(hot, {}, 0, 1, playing);
    const [judged] = play(hot, { label: true, reverse: true, events: true }, 0, 1, playing);
    expect(bare).toMatchObject({ label: null, reverse: null });
    expect(judged).toMatchObject({ label: expect.any(String), reverse: expect.any(String) });
    expect({ ...judged, label: null, reverse: null, nearMisses: 0 }).toEqual({ ...bare, nearMisses: 0 });
  });
});

test("[E5] verdicts in bulk are those of the review, but for deterrence that only worlds could show", () => {
  const scenario = crisis({ ...HOT, automaticity: 0.9 });
  const [pair] = scenario.pairs;
  const options = {
    name: "experiment",
    preset: "none",
    treaties: {},
    personas: {},
    humans: [],
    dealt: false,
  } as const;
  const bulk = play(hot, { label: true }, 0, 14, { ...playing, runs: 2 });
  const asked = { runs: 2, pairs: pair ? [pair] : [], directions: ["forward"] } as const;
  for (const [i, { label }] of bulk.entries()) {
    const { game, actions } = playBots({ scenario, options, seed: derivedSeed(seedFrom("test"), i) });
    const full = verdictsOn(makeRecord(game, actions), scenario, asked)[0]?.label;
    if (full === "DETERRENCE_HELD") expect(["DETERRENCE_HELD", "SELF_RESTRAINT", "NONE"]).toContain(label);
    else expect(label).toBe(full);
  }
  expect(new Set(bulk.map((o) => o.label)).size).toBeGreaterThan(2);
});

describe("[E3] claims", () => {
  const yes = (n: number, of: number) =>
    Array.from({ length: of }, (_, i) => ({ hits: i < n ? 1 : 0, of: 1 }));
  test.each([
    ["higher", { kind: "higher" }, 60, 40, true],
    ["higher, the other way", { kind: "higher" }, 40, 60, false],
    ["lower", { kind: "lower" }, 40, 60, true],
    ["lower, by chance", { kind: "lower" }, 50, 52, false],
    ["no higher than by .1", { kind: "not-higher", by: 0.1 }, 50, 50, true],
    ["no higher than by .1, nearly", { kind: "not-higher", by: 0.1 }, 59, 50, false],
    ["no lower than by .1", { kind: "not-lower", by: 0.1 }, 48, 50, true],
    ["no lower than by .1, nearly", { kind: "not-lower", by: 0.1 }, 41, 50, false],
    ["twice", { kind: "ratio", atLeast: 2 }, 90, 20, true],
    ["twice, nearly", { kind: "ratio", atLeast: 2 }, 42, 20, false],
    ["within a ratio", { kind: "ratio-within", low: 0.75, high: 1.25 }, 50, 50, true],
    ["at the edge of a ratio", { kind: "ratio-within", low: 0.75, high: 1.25 }, 62, 50, false],
    ["within odds", { kind: "odds-ratio-within", low: 0.6, high: 0.9 }, 43, 50, true],
    ["outside odds", { kind: "odds-ratio-within", low: 0.6, high: 0.9 }, 50, 50, false],
  ] as const)("%s", (_, claim, a, b, holds) => {
    const found = weigh(yes(a, 100), yes(b, 100), claim);
    expect(found.pass).toBe(holds);
    expect(found.pass).toBe(found.p < 0.05 && (claim.kind !== "higher" || a > b));
    expect(found.difference).toBeCloseTo((a - b) / 100, 12);
  });
});

describe("[E3] the stylised facts", () => {
  const legs = EXPERIMENTS.flatMap((e) => e.legs.map((leg) => ({ experiment: e.id, leg })));
  test("are numbered once each, with lettered legs", () => {
    expect(new Set(EXPERIMENTS.map((e) => e.id)).size).toBe(EXPERIMENTS.length);
    expect(new Set(legs.map(({ leg }) => leg.id)).size).toBe(legs.length);
    expect(EXPERIMENTS.map((e) => e.id)).toEqual(Array.from({ length: 28 }, (_, i) => `F${i + 1}`));
    for (const { experiment, leg } of legs) expect(leg.id).toMatch(new RegExp(`^${experiment}[a-z]$`));
  });

  test("are found by experiment or by leg", () => {
    expect(legsNamed(EXPERIMENTS, ["F1"]).map((leg) => leg.id)).toEqual(["F1a", "F1b", "F1c", "F1d", "F1e"]);
    expect(legsNamed(EXPERIMENTS, ["F3c", "F6"]).map((leg) => leg.id)).toEqual(["F3c", "F6a"]);
    expect(legsNamed(EXPERIMENTS, []).length).toBe(legs.length);
  });

  test("F1 comes out of a few games", () => {
    const chosen = legsNamed(EXPERIMENTS, ["F1a", "F1b", "F1c", "F1d"]);
    const cells = cellsOf(chosen);
    const outcomes = cells.map(({ arm, need }) => play(arm, need, 0, 50, playing));
    const results = judgeLegs(chosen, cells, outcomes);
    expect(results.find(({ id }) => id === "F1a")).toMatchObject({ games: 50, n: 50, pass: true });
    expect(results.every((r) => Math.abs(r.a - r.b - r.difference) < 1e-12)).toBe(true);
    expect(results.every((r) => r.p >= 0 && r.p <= 1)).toBe(true);
  });
});

describe("[E6] calibration", () => {
  test("has coefficients of the table inside their ranges, each moved once, and goals inside their limits", () => {
    const parameters = CALIBRATION.flatMap((block) => block.parameters);
    expect(new Set(parameters.map((p) => p.name)).size).toBe(parameters.length);
    for (const { name, low, high } of parameters) {
      expect(C[name], name).toBeGreaterThanOrEqual(low);
      expect(C[name], name).toBeLessThanOrEqual(high);
    }
    for (const { id, goal, limits } of CALIBRATION.flatMap((block) => block.targets)) {
      expect(goal, id).toBeGreaterThan(limits[0]);
      expect(goal, id).toBeLessThan(limits[1]);
    }
  });

  /** Games that answer to one parameter only: the share of commitments kept rises with `joinBase`. */
  const obliging: Player = async (cells, coefficients) => {
    const [sample] = play(hot, {}, 0, 1, playing);
    const joins = Math.round(100 * (0.35 + ((coefficients.joinBase ?? C.joinBase) + 4) / 5));
    return cells.map(() =>
      Array.from({ length: 100 }, (_, i) => ({
        ...(sample as NonNullable<typeof sample>),
        limitedCases: 1,
        limitedJoins: i < joins ? 1 : 0,
        warCases: 1,
        warJoins: i < joins ? 1 : 0,
      })),
    );
  };

  test("moves what lowers the target function, and leaves the table as it is", async () => {
    const targets = CALIBRATION.find((block) => block.name === "commitment")?.targets ?? [];
    const before = C.joinBase;
    const found = await calibrate(obliging);
    expect(C.joinBase).toBe(before);
    const [was, is] = [await measure(obliging, targets, {}), await measure(obliging, targets, found)];
    expect(loss(targets, is)).toBeLessThan(loss(targets, was));
  });
});
