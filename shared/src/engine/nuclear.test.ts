import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { judged, onward, opened, turn } from "./notation.ts";
import { propensity } from "./propensity.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** Nuclear weapons: said, alerted, spread as an umbrella, and used. */
const TEXT = "P>J\nP>K\nJ|X hostility=60\nJ|Z\nP|X\nP nuclear=true\nX nuclear=true";
const start = (pact = "", more = ""): Game => opened(sketch(`${TEXT}\npact: P J ${pact}\n${more}`));
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
const alerted = turn(START, { P: "M19>X" }).game;

describe("the signal", () => {
  test("[S13] only nuclear powers signal, at any rung, and none uses a weapon unannounced", () => {
    const later = onward(alerted).game;
    expect([
      judged(START, "P", "M19>X"),
      judged(START, "X", "M19>P"),
      judged(START, "Z", "M19>J"),
      judged(START, "P", "M20>X"),
      judged(START, "Z", "M20>J"),
      judged(later, "P", "M20>X"),
      judged(later, "X", "M20>P"),
    ]).toEqual([
      "ok",
      "ok",
      "S13 no-weapons",
      "S13 needs-signal",
      "S13 no-weapons",
      "ok",
      "S13 needs-signal",
    ]);
  });
  test("[S13] forces are on alert for three turns, the one of the signal among them", () => {
    const seen: number[] = [];
    let game = alerted;
    for (let i = 0; i < 4; i++) {
      seen.push(value(game, "nuclearAlert", "P"));
      game = turn(onward(game).game, { X: "M04>J" }).game;
    }
    expect(seen).toEqual([3, 2, 1, 0]);
  });
  test("[S13] [A9] it stands high on the ladder and is no attack: no war, no obligation, and a threat to treaties", () => {
    const threatened = turn(START, { X: "M19>J" }).game;
    expect(value(threatened, "rung", "J|X")).toBe(17);
    expect([threatened.wars, threatened.obligations]).toEqual([[], []]);
    const asked = turn(onward(threatened).game, { J: "A03>P" }).game;
    expect(asked.obligations).toMatchObject([{ owed: 1, strength: 0, act: "t1.X.M19.J" }]);
  });
  test("[S13] it speaks for every ally, louder under an umbrella", () => {
    const word = (pact: string) => {
      const from = start(pact);
      const { game } = turn(from, { P: "M19>X" });
      return ["J@P>J", "X@P>J", "K@P>K"].map((key) => by(from, game, "credibility", key));
    };
    expect(word("")).toEqual([C.nuclearWord, C.nuclearWord, C.nuclearWord]);
    const louder = C.nuclearWord * C.umbrellaWord;
    expect(word("umbrella=true")).toEqual([
      expect.closeTo(louder),
      expect.closeTo(louder),
      expect.closeTo(C.nuclearWord),
    ]);
  });
  test("[S13] an ally with a right to be consulted minds if it was not", () => {
    const minds = (pact: string, orders: Record<string, string>) => {
      const from = start(pact);
      return by(from, turn(from, orders).game, "alignment", "P>J");
    };
    expect(minds("consultationDuty=true", { P: "M19>X" })).toBe(-0.05);
    expect(minds("consultationDuty=true", { P: "M19>X,A01" })).toBe(0);
    expect(minds("", { P: "M19>X" })).toBe(0);
  });
  test("[S13] an umbrella is believed in", () => {
    const from = start("umbrella=true");
    for (const observer of ["J", "X", "Z"])
      expect(by(START, from, "credibility", `${observer}@P>J`)).toBeCloseTo(C.credUmbrella);
  });
  test("[S13] [P5] whoever would join against the alerted thinks twice, and only against it", () => {
    const shadow = turn(START, { X: "M19>J" }).game;
    const own = (game: Game, adversary: string) =>
      propensity(game, { protector: "P", victim: "J", adversary, strength: 0.5, fault: 0 }, true).own;
    expect(own(shadow, "X") - own(START, "X")).toBeCloseTo(C.joinNuclear);
    expect(own(shadow, "Z")).toBe(own(START, "Z"));
  });
});

test("[N5] [S13] use ends the game at once", () => {
  const used = onward(turn(onward(alerted).game, { P: "M20>X" }).game).game;
  expect(used.stage).toMatchObject({ kind: "review", end: "nuclear", turn: 2 });
  expect([value(used, "casualties", "X"), value(used, "reputation", "P")]).toEqual([6, 0]);
});
