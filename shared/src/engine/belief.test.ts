import { describe, expect, test } from "vitest";
import { commitment, structuralBacking, structuralCredibility } from "./belief.ts";
import { C } from "./coefficients.ts";
import { exp, sigmoid } from "./maths.ts";
import { onward, opened, turn } from "./notation.ts";
import { attributionLogit } from "./observe.ts";
import type { Treaty } from "./setup.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import type { Variable } from "./variables.ts";
import { begin, value } from "./work.ts";

const BASE = "P>J\nJ|X\nP|X\npact: P J";
const start = (text = BASE, seed = "quiet"): Game => opened(sketch(text), { seed });
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  value(to, variable, subject) - value(from, variable, subject);
/** What the ally and its adversary come to believe after one turn's orders, from the same start. */
const signals = (orders: Record<string, string>, text = BASE): readonly [number, number] => {
  const from = start(text);
  const { game } = turn(from, orders);
  return [by(from, game, "credibility", "J@P>J"), by(from, game, "credibility", "X@P>J")];
};

describe("how acts are seen", () => {
  const seen = (text: string, orders: Record<string, string>, observer: string, seeds = 200): number[] =>
    Array.from({ length: seeds }, (_, i) => {
      const { game } = turn(start(text, `seen ${i}`), orders);
      return (game.acts.find((a) => a.action === "M04") as Act).seemed[observer] as number;
    });
  const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
  const spread = (xs: readonly number[]) => Math.sqrt(mean(xs.map((x) => (x - mean(xs)) ** 2)));
  test("[S1] true rung and noise; hostile images make it look worse; services and a line to the other side help", () => {
    const calm = seen(BASE, { X: "M04>J" }, "J");
    const hostile = seen(BASE.replace("J|X", "J|X hostility=90"), { X: "M04>J" }, "J");
    expect(mean(calm)).toBeCloseTo(7, 0);
    expect(spread(calm)).toBeGreaterThan(0.9 * C.noise);
    expect(spread(calm)).toBeLessThan(1.1 * C.noise);
    expect(mean(hostile) - mean(calm)).toBeCloseTo(0.8, 1);
    const shared = seen(BASE, { X: "M04>J", P: "A02>J" }, "J");
    expect(spread(shared) / spread(calm)).toBeCloseTo(C.noiseShared, 5);
    for (const x of seen(BASE, { X: "M04>J" }, "X", 3)) expect(x).toBe(7);
  });
  test("[S1] [X4] a hotline opened earlier sharpens the sight of both", () => {
    const lined = onward(turn(START, { J: "D02>X" }).game).game;
    const bare = onward(turn(START).game).game;
    const off = (game: Game) =>
      Math.abs(((turn(game, { X: "M04>J" }).game.acts.at(-1) as Act).seemed.J as number) - 7);
    expect(off(lined)).toBeCloseTo(off(bare) * C.noiseHotline);
  });
});

describe("what structure supports", () => {
  const pact = (terms: string): Treaty => sketch(`${BASE} ${terms}`).treaties[0] as Treaty;
  test("[S2] commitment is .55 A + .25 P + .20 (1 − X)", () => {
    expect(commitment(pact("automaticity=1 precision=1 exit=0"))).toBeCloseTo(1);
    expect(commitment(pact("automaticity=0 precision=0 exit=1"))).toBeCloseTo(0);
    expect(commitment(pact("automaticity=.5 precision=.6 exit=.2"))).toBeCloseTo(0.585);
  });
  test("[S2] credibility and backing begin where structure puts them, for ally and adversaries alike", () => {
    const game = start(
      "P>J alignment=.6 posture=3\nJ|X\npact: P J automaticity=.5 precision=.6 conditionality=.5 exit=.2\nP reputation=.7",
    );
    const logit =
      C.credBase +
      C.credAlignment * 0.6 +
      C.credStrategic * 0.5 +
      C.credCommitment * 0.585 +
      C.credConditionality * 0.5 +
      C.postureCred3 +
      C.credReputation * 0.2;
    expect(structuralCredibility(game, "P", "J")).toBeCloseTo(logit);
    for (const observer of ["J", "X"])
      expect(value(game, "credibility", `${observer}@P>J`)).toBeCloseTo(logit);
    expect(structuralBacking(game, "P", "J")).toBeCloseTo(logit + C.backingConditionality * 0.5);
    expect(value(game, "backing", "P>J")).toBeCloseTo(logit + C.backingConditionality * 0.5);
  });
  test.each([
    ["automaticity", 1],
    ["precision", 1],
    ["conditionality", -1],
    ["exit", -1],
  ] as const)("[S2] more %s moves credibility by sign %i", (term, sign) => {
    const at = (x: number) => structuralCredibility(start(`P>J\nJ|X\npact: P J ${term}=${x}`), "P", "J");
    expect(Math.sign(at(0.8) - at(0.2))).toBe(sign);
  });
  test("[S4] a posture counts by its level, whoever deploys how often; a tripwire less than half of a brigade", () => {
    const at = (level: number) =>
      structuralCredibility(start(`P>J posture=${level}\nJ|X\npact: P J`), "P", "J") -
      structuralCredibility(START, "P", "J");
    expect([1, 2, 3, 4].map(at).map((x) => Math.round(x * 100) / 100)).toEqual([0.05, 0.12, 0.45, 0.75]);
    expect(at(2)).toBeLessThan(at(3) / 2);
    const once = onward(turn(START, { P: "M06>J" }).game).game;
    const twice = onward(turn(once, { P: "M06>J" }).game).game;
    const lowered = onward(turn(onward(turn(START, { P: "M07>J" }).game).game, { P: "M06>J" }).game).game;
    expect([once, twice, lowered].map((g) => [value(g, "posture", "P>J"), value(g, "creep", "P>J")])).toEqual(
      [
        [2, 2],
        [2, 2],
        [3, 3],
      ],
    );
    expect(twice.forces.filter((f) => f.owner === "P")).toHaveLength(3);
  });
  test("[S5] beliefs drift back a twentieth of the way a turn", () => {
    const tied = turn(START, { P: "D06>J" }).game;
    const base = structuralCredibility(tied, "P", "J");
    const gap = value(tied, "credibility", "X@P>J") - base;
    expect(gap).toBeCloseTo(C.handTying);
    let game = tied;
    for (let i = 0; i < 3; i++) game = onward(i === 0 ? game : turn(game).game).game;
    expect(value(game, "credibility", "X@P>J") - structuralCredibility(game, "P", "J")).toBeCloseTo(
      gap * 0.95 ** 3,
    );
  });
});

describe("signals", () => {
  test.each([
    ["D05>J", C.cheapPublicAlly, C.cheapPublicAdversary],
    ["D06>J", C.handTying, C.handTying],
    ["A05>J", C.demarcheCred, 0],
    ["A06>J", C.visibleSplit, C.visibleSplit],
    ["M01>X", C.jointExercise, C.jointExercise],
    ["D10>X", 0, C.threatBelief],
    ["D10>X!private", 0, 0],
    ["M02>X", 0.1, 0.2],
    ["D07>X", 0, 0],
  ])("[S3] after %s the ally believes %d more, the adversary %d", (order, ally, adversary) => {
    const [j, x] = signals({ P: order });
    expect(j).toBeCloseTo(ally);
    expect(x).toBeCloseTo(adversary);
  });
  test("[S3] each receiver has its own ear, and tied hands cost by how much a public counts", () => {
    const [j, x] = signals({ P: "D06>J" }, `${BASE}\nJ receptivity=1.4\nX receptivity=.6`);
    expect([j / x, j]).toEqual([expect.closeTo(1.4 / 0.6), expect.closeTo(1.4 * C.handTying)]);
    const tied = (democracy: number) =>
      value(turn(start(`${BASE}\nP democracy=${democracy}`), { P: "D06>J" }).game, "audienceCost", "P>J");
    expect([tied(0), tied(1)]).toEqual([
      expect.closeTo(C.handTyingCost * C.audienceBase),
      expect.closeTo(C.handTyingCost * (C.audienceBase + C.audienceDemocracy)),
    ]);
  });
  test("[S3] tying hands outweighs cheap words", () => {
    expect(C.handTying).toBeGreaterThan(2 * C.cheapPublicAlly);
    expect(C.cheapPublicAlly).toBeGreaterThan(C.cheapPublicAdversary);
  });
  test("[S6] a covert author is found as often as services and deniability say, and is otherwise only suspected", () => {
    const found = (text: string, orders: Record<string, string>): number => {
      let known = 0;
      for (let i = 0; i < 200; i++) {
        const act = turn(start(text, `covert ${i}`), orders).game.acts.find((a) => a.action === "H01") as Act;
        if (act.knownTo.includes("J")) known++;
      }
      return known / 200;
    };
    const p = (skill: number) =>
      sigmoid(C.attributionBase + C.attributionIntelligence * skill + C.attributionDeniability);
    expect(Math.abs(found(`${BASE}\nJ resilience=0`, { X: "H01>J" }) - p(0))).toBeLessThan(0.09);
    expect(Math.abs(found(`${BASE}\nJ resilience=100`, { X: "H01>J" }) - p(1))).toBeLessThan(0.09);
    expect(Math.abs(found(`${BASE}\nJ resilience=0`, { X: "H01>J", P: "A02>J" }) - p(0.5))).toBeLessThan(
      0.09,
    );
  });
  test("[S6] above rung 4 an act is half as deniable, and effort helps", () => {
    const logit = (rung: number, effort = 0) => attributionLogit(begin(START), "J", rung, effort);
    expect(logit(5) - logit(4)).toBeCloseTo(-0.5 * C.attributionDeniability);
    expect(logit(4, 1) - logit(4)).toBeCloseTo(C.attributionEffort);
  });
  test("[S6] whom an unsure seat suspects does not depend on who it was", () => {
    const text = `${BASE}\nJ|Z hostility=80\nJ resilience=0`;
    const suspects = (author: string) =>
      new Set(
        Array.from(
          { length: 30 },
          (_, i) => turn(start(text, `who ${i}`), { [author]: "H01>J" }).game.acts[0] as Act,
        )
          .filter((act) => !act.knownTo.includes("J"))
          .map((act) => act.suspects.J),
      );
    expect(suspects("X")).toEqual(new Set(["Z"]));
    expect(suspects("Z")).toEqual(new Set(["Z"]));
  });
  test("[S6] private acts are known to both ends", () => {
    const { game } = turn(START, { P: "A05>J,D07>X!private" });
    expect(game.acts.map((a) => a.knownTo)).toEqual([
      ["P", "J"],
      ["P", "X"],
    ]);
  });
  test("[S7] a threat that falls due unpaid is a bluff called; force or a settlement pays it", () => {
    const threatened = onward(turn(start(`${BASE}\nX democracy=1`), { X: "D10>J" }).game).game;
    expect(threatened.pledges).toMatchObject([{ by: "X", about: "J", due: 3, status: "standing" }]);
    const last = (orders: Record<string, string>) => {
      const third = turn(onward(turn(threatened, orders).game).game).game;
      return { before: third, after: onward(third).game };
    };
    const bluff = last({});
    expect(bluff.after.pledges[0]?.status).toBe("broken");
    expect(by(bluff.before, bluff.after, "approval", "X")).toBeCloseTo(
      -C.backingDownApproval * C.handTyingCost * 1.2,
    );
    expect(by(bluff.before, bluff.after, "reputation", "X")).toBeCloseTo(-0.05);
    expect(last({ X: "M04>J" }).after.pledges[0]?.status).toBe("kept");
    expect(last({ X: "D07>J" }).after.pledges[0]?.status).toBe("broken");
  });
  test("[S7] settling withdraws one's threat, at a price at home", () => {
    const text = `${BASE}\ngoods: P J X broad\nX democracy=1`;
    const threatened = onward(turn(start(text), { X: "D10>J" }).game).game;
    const { game } = turn(threatened, { X: "D04=keep" });
    expect(game.pledges[0]?.status).toBe("withdrawn");
    expect(by(threatened, game, "approval", "X")).toBeCloseTo(
      -2 - C.backingDownApproval * C.handTyingCost * 1.2,
    );
  });
  test("[S11] whoever stands by its protector is closer to it and nearer the line of fire; whoever stands apart, the other way", () => {
    const moves = (order: string) => {
      const { game } = turn(START, { J: order });
      return [
        by(START, game, "alignment", "P>J"),
        by(START, game, "autonomy", "J"),
        by(START, game, "exposure", "J|X"),
      ].map((x) => Math.round(x * 100) / 100);
    };
    expect([moves("A15>P"), moves("A16>P")]).toEqual([
      [0.04, -0.05, 0.1],
      [-0.06, 0.05, -0.1],
    ]);
    const third = turn(start(`${BASE}\nT role=third`), { J: "A16>T" }).game;
    expect(by(START, third, "credibility", "X@P>J")).toBe(0);
  });
  test("[S12] a contingent for a partner's war is credit with it, and fewer troops at home", () => {
    const { game } = turn(START, { J: "A17>P" });
    expect(by(START, game, "audienceCost", "P>J")).toBeCloseTo(
      4 * (C.audienceBase + C.audienceDemocracy / 2),
    );
    expect(by(START, game, "readiness", "J")).toBeCloseTo(-0.1);
    const owed = turn(START, { P: "A17>J" }).game;
    expect(by(START, owed, "audienceCost", "P>J")).toBe(0);
    expect(by(START, owed, "reputation", "P")).toBeCloseTo(0.03);
  });
  test("[S8] sharing intelligence brings allies a little closer", () => {
    const { game } = turn(START, { P: "A02>J" });
    expect(by(START, game, "alignment", "P>J")).toBeCloseTo(0.02);
    expect(value(game, "intelligence", "P>J")).toBe(3);
  });
});

describe("fears", () => {
  const horns = (text: string): readonly [number, number] => {
    const game = onward(turn(start(text)).game).game;
    return [value(game, "fearOfAbandonment", "P>J"), value(game, "fearOfEntrapment", "P>J")];
  };
  test("[P6] automaticity moves the two horns in opposite directions", () => {
    const at = (a: number) => horns(`P>J\nJ|X\npact: P J automaticity=${a}`);
    for (const [low, high] of [
      [0.1, 0.5],
      [0.5, 0.9],
    ] as const) {
      expect(at(high)[0]).toBeLessThan(at(low)[0]);
      expect(at(high)[1]).toBeGreaterThan(at(low)[1]);
    }
  });
  test("[P6] conditions and consultation calm the protector, a reckless ally does not", () => {
    const entrap = (pact: string, more = "") => horns(`P>J\nJ|X grievance=1\npact: P J ${pact}\n${more}`)[1];
    expect(entrap("conditionality=.9")).toBeLessThan(entrap("conditionality=.1"));
    expect(entrap("consultation=.9")).toBeLessThan(entrap("consultation=.1"));
    expect(entrap("", "J hawk=.9")).toBeGreaterThan(entrap("", "J hawk=.1"));
    const [abandoned] = horns("P>J dependence=.9\nJ|X hostility=90");
    expect(abandoned).toBeGreaterThan(horns("P>J dependence=.1\nJ|X hostility=20")[0]);
    expect(exp(0)).toBe(1);
  });
});
