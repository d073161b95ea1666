import { expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { type Game, type Pair, type Scenario, seedFrom } from "../engine/index.ts";
import { opened, played } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { playBots } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { scoreAims } from "./aims.ts";
import { scoreAlliance } from "./scoreboard.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const OPTIONS = { name: "", preset: "none", treaties: {}, personas: {}, humans: [], dealt: false } as const;

const PAIR: Pair = { protector: "P", ally: "J", adversary: "X" };
const START = opened(
  sketch("P>J\nJ|X hostility=60\nP|X\npact: P J automaticity=.7 precision=1\ngoods: P J X broad"),
);

test("[N6] aims are scored from 0 to 1, a near miss in part", () => {
  for (let i = 0; i < 6; i++) {
    const { game: other } = playBots(
      { scenario: SCENARIO, options: OPTIONS, seed: seedFrom(`aims ${i}`) },
      { log: false },
    );
    for (const { seat, score, aims } of scoreAims(other)) {
      expect([seat, score >= -1e-9 && score <= 1 + 1e-9]).toEqual([seat, true]);
      for (const { value: x } of aims) expect(x >= 0 && x <= 1).toBe(true);
    }
  }
  const aim = (metric: Scenario["seats"][number]["aims"][number]["metric"], at: Game) => {
    const scenario = {
      ...at.scenario,
      seats: at.scenario.seats.map((s) => ({ ...s, aims: [{ id: "a", text: "", weight: 1, metric }] })),
    };
    return scoreAims({ ...at, scenario }).find((s) => s.seat === "P")?.score;
  };
  const display = played(START, [{ X: "M04>J" }]);
  expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 7 }, display)).toBe(1);
  expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 6 }, display)).toBeCloseTo(0.75);
  expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 2 }, display)).toBe(0);
  expect(aim({ kind: "measure-at-most", measure: "goods", level: 1 }, display)).toBeCloseTo(2 / 3);
  expect(aim({ kind: "measure-at-least", measure: "goods", level: 2 }, display)).toBe(1);
  expect(
    aim(
      { kind: "mandate-kept", mandate: "goods-mandate" },
      played(START, [{ P: "D12#goods-mandate=narrow" }]),
    ),
  ).toBe(0.7);
  expect(
    aim({ kind: "territory-held", actor: "J" }, played(START, [{ X: "M15>J@J-home" }], { J: "not" })),
  ).toBe(0);
  expect(
    aim(
      { kind: "involvement-at-most", actor: "P", level: 1 },
      played(START, [{ X: "M04>J" }, { P: "M02>X" }]),
    ),
  ).toBeCloseTo(2 / 3);
  expect(aim({ kind: "value-at-least", variable: "approval", key: "J", value: 60 }, START)).toBeCloseTo(
    1 - 10 / 30,
  );
  expect(aim({ kind: "settled" }, played(START, [{ X: "D04=keep" }]))).toBe(1);
  const backed = (P: string) => {
    const at = played(START, [{ P }]);
    const scenario = {
      ...at.scenario,
      seats: at.scenario.seats.map((s) => ({
        ...s,
        aims: [{ id: "a", text: "", weight: 1, metric: { kind: "backed", by: "P", signal: 2 } as const }],
      })),
    };
    return scoreAims({ ...at, scenario }).find((s) => s.seat === "J")?.score;
  };
  expect([backed("D06>J"), backed("D05>J")]).toEqual([1, expect.closeTo(2 / 3)]);
});

test("[N7] the scoreboard has three numbers from 0 to 1, each moved by what it is about", () => {
  const score = (turns: Record<string, string>[], answers = {}) =>
    scoreAlliance(played(START, turns, answers), START, PAIR);
  const calm = score([{}]);
  const attacked = score([{ X: "M16>J@J-home" }], { J: "invoke", P: "honour" });
  const left = score([{ X: "M16>J@J-home" }], { J: "invoke", P: "decline" });
  const rash = score([{ J: "M04>X" }]);
  for (const { deter, reassure, avoid } of [calm, attacked, left, rash])
    for (const x of [deter, reassure, avoid]) expect(x >= 0 && x <= 1).toBe(true);
  expect([calm.deter, calm.avoid]).toEqual([1, 1]);
  expect(attacked.deter).toBeLessThan(0.5);
  expect(left.reassure).toBeLessThan(attacked.reassure - 0.3);
  expect(rash.avoid).toBeLessThan(score([{ X: "M04>J" }]).avoid);
});
