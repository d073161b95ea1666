import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { sigmoid } from "./maths.ts";
import { onward, opened, turn } from "./notation.ts";
import { sees } from "./sight.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** Harm short of an armed attack: what it does, who is found out, and when it amounts to more. */
const BASE = "P>J interoperability=1\nJ|X hostility=60\nP|X\npact: P J";
const start = (more = "", seed = "quiet"): Game => opened(sketch(`${BASE}\n${more}`), { seed });
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
const acts = (action: string, more = "", n = 60): readonly Act[] =>
  Array.from(
    { length: n },
    (_, i) => turn(start(more, `${action} ${i}`), { X: `${action}>J` }).game.acts[0] as Act,
  );

describe("hybrid", () => {
  test("[H1] a covert act's effect is felt by its target, and by nobody who cannot attribute it", () => {
    const act = turn(start("J resilience=0"), { X: "H01>J" }).game.acts[0] as Act;
    const hidden = { ...act, knownTo: ["X"] };
    expect(["X", "J", "P"].map((seat) => sees(hidden, seat))).toEqual(["author", "effect", null]);
    expect(["J", "P"].map((seat) => sees({ ...act, knownTo: ["X", "P"] }, seat))).toEqual([
      "effect",
      "author",
    ]);
    expect(sees({ ...act, knownTo: "all" }, "P")).toBe("author");
  });
  test("[H2] resilience and cohesion let between .4 and 1 of a blow through", () => {
    const blow = (resilience: number, cohesion: number) => {
      const from = start(`J resilience=${resilience} cohesion=${cohesion}`);
      const { game } = turn(from, { X: "H01>J" });
      return [
        by(from, game, "approval", "J"),
        by(from, game, "treasury", "J"),
        by(from, game, "resilience", "J"),
        by(from, game, "humiliation", "J"),
      ];
    };
    expect(blow(0, 0)).toEqual([-3, -2, 1, 4]);
    expect(blow(100, 100)).toEqual([expect.closeTo(-1.2), expect.closeTo(-0.8), 0, 4]);
    expect(blow(50, 50)[0]).toBeCloseTo(-2.1);
  });
  test("[H2] disinformation takes half of 3 to 8 from approval and from cohesion, by a draw kept with it", () => {
    const blows = Array.from({ length: 40 }, (_, i) => {
      const from = start("J resilience=0 cohesion=100", `lie ${i}`);
      const { game, events } = turn(from, { X: "I01>J" });
      const change = events.find((e) => e.rule === "H2" && e.variable === "approval");
      expect(change?.draw?.u).toBeGreaterThan(0);
      expect(change?.inputs ?? {}).not.toHaveProperty("u");
      expect(by(from, game, "approval", "J")).toBeCloseTo(by(from, game, "cohesion", "J"));
      return -by(from, game, "approval", "J") / 0.7;
    });
    expect(Math.min(...blows)).toBeGreaterThanOrEqual(1.5);
    expect(Math.max(...blows)).toBeLessThanOrEqual(4);
    expect(Math.max(...blows) - Math.min(...blows)).toBeGreaterThan(2);
  });
  test("[H3] exposing names the author to all: surely by whoever knows, by effort for others", () => {
    const struck = onward(turn(start("J resilience=0\nJ|Z"), { X: "H01>J" }).game).game;
    const act = struck.acts[0] as Act;
    const as = (knownTo: readonly string[]): Game => ({ ...struck, acts: [{ ...act, knownTo }] });
    const alias = "t1.unknown.H01.J";
    const knowing = turn(as(["X", "J"]), { J: `D08>X#${act.id}` }).game;
    expect(knowing.acts[0]?.knownTo).toBe("all");
    expect(by(struck, knowing, "hostility", "J|X")).toBe(3);
    let right = 0;
    for (let i = 0; i < 150; i++) {
      const blind = { ...as(["X"]), seed: [i, 7 * i, 3, 4] as const };
      const { game, events } = turn(blind, { J: `D08>Z#${alias}` });
      const exposed = game.acts[0]?.knownTo === "all";
      if (exposed) right++;
      expect(events.find((e) => e.rule === "H3")?.output).toBe(exposed ? "exposed" : "not-proven");
      expect([by(struck, game, "hostility", "J|X"), by(struck, game, "hostility", "J|Z")]).toEqual([
        exposed ? 3 : 0,
        0,
      ]);
    }
    const p = sigmoid(
      C.attributionBase + C.attributionIntelligence * 0.01 + C.attributionEffort + C.attributionDeniability,
    );
    expect(Math.abs(right / 150 - p)).toBeLessThan(0.12);
  });
  test("[H4] rallying hardens a country", () => {
    const { game } = turn(START, { J: "I02" });
    expect([
      by(START, game, "resilience", "J"),
      by(START, game, "cohesion", "J"),
      by(START, game, "approval", "J"),
    ]).toEqual([5, 2, 2]);
  });
  test.each([
    ["H01", 0, 0.6],
    ["H02", 0.2, 1],
    ["H05", 0, 0.4],
    ["H06", 0, 0.5],
    ["H08", 0.5, 1],
    ["H09", 0, 0.6],
  ])("[H5] %s harms by %f to %f, less what resilience and cohesion keep out", (action, least, most) => {
    const open = acts(action, "J resilience=0 cohesion=0").map((a) => a.harm);
    expect(Math.min(...open)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...open)).toBeLessThanOrEqual(most);
    expect(Math.max(...open) - Math.min(...open)).toBeGreaterThan(0.9 * (most - least));
    const hard = acts(action, "J resilience=100 cohesion=100").map((a) => a.harm);
    for (const [i, harm] of hard.entries()) expect(harm).toBeCloseTo(0.4 * (open[i] ?? 0));
  });
  test("[H5] what does not burn or break does no such harm", () => {
    for (const action of ["I01", "H03", "H04", "H07", "M02"]) expect(acts(action, "", 1)[0]?.harm).toBe(0);
  });
  test("[H5] sabotage takes by how much there was of it", () => {
    for (const act of acts("H02", "J resilience=0 cohesion=0", 12)) {
      const from = start("J resilience=0 cohesion=0", act.id);
      const { game } = turn(from, { X: "H02>J" });
      const { harm } = game.acts[0] as Act;
      expect([
        by(from, game, "treasury", "J"),
        by(from, game, "approval", "J"),
        by(from, game, "readiness", "J"),
        by(from, game, "humiliation", "J"),
        by(from, game, "resilience", "J"),
      ]).toEqual([expect.closeTo(-4 - 4 * harm), -3, expect.closeTo(-0.1 * harm), 6, 2]);
    }
  });
  test("[H5] [Y9] from armedEquivalent on it may be invoked as an armed attack; help stays short of force", () => {
    const found = (action: string) =>
      Array.from({ length: 60 }, (_, i) => {
        const text =
          "P>J\nJ|X\nP|X\npact: P J automaticity=1 precision=1 objects=cyber,forces\nJ resilience=0 cohesion=0";
        const struck = onward(
          turn(opened(sketch(text), { seed: `harm ${i}` }), { X: `${action}>J` }).game,
        ).game;
        const known = { ...struck, acts: struck.acts.map((a) => ({ ...a, knownTo: "all" as const })) };
        const asked = turn(known, { J: "A03>P" }).game;
        return [(asked.acts[0] as Act).harm >= C.armedEquivalent, asked.obligations[0]?.owed];
      });
    const weighed = [...found("H02"), ...found("H01")];
    for (const [amounts, owed] of weighed) expect(owed).toBe(amounts ? 2 : 1);
    expect(new Set(weighed.map(([amounts]) => amounts))).toEqual(new Set([true, false]));
  });
  test("[H6] coercion at sea hurts somebody now and then, and stays below an armed attack", () => {
    const hurt = Array.from({ length: 200 }, (_, i) => {
      const from = start("", `ram ${i}`);
      const { game, events } = turn(from, { X: "H09>J" });
      const wounded = by(from, game, "casualties", "J") > 0;
      expect(by(from, game, "casualties", "J")).toBe(wounded ? 0.25 : 0);
      expect(by(from, game, "hostility", "J|X")).toBe(wounded ? 10 : 6);
      expect([by(from, game, "proximity", "J|X"), by(from, game, "humiliation", "J")]).toEqual([0.1, 5]);
      const event = events.find((e) => e.rule === "H6" && e.variable === "casualties");
      expect(event?.draw?.p).toBe(wounded ? C.injuries : undefined);
      expect([game.wars, game.obligations]).toEqual([[], []]);
      return wounded ? 1 : 0;
    });
    expect(Math.abs(hurt.reduce((a: number, b) => a + b, 0) / 200 - C.injuries)).toBeLessThan(0.1);
  });
});

describe("who is found out", () => {
  test("[S14] men without insignia are looked into again in each of the next two turns, and then no more", () => {
    const learned = { first: 0, second: 0, third: 0, fourth: 0 };
    const n = 100;
    for (let i = 0; i < n; i++) {
      let game = turn(start("J resilience=0", `green ${i}`), { X: "H08>J" }).game;
      const knows = () => game.acts.find((a) => a.action === "H08")?.knownTo.includes("J");
      for (const when of ["first", "second", "third", "fourth"] as const) {
        if (knows()) learned[when]++;
        game = turn(onward(game).game).game;
      }
    }
    const first = sigmoid(C.attributionBase + C.attributionDeniability / 2);
    const again = sigmoid(C.attributionBase + C.attributionDeniability / 2 + C.attributionEffort);
    expect(Math.abs(learned.first / n - first)).toBeLessThan(0.12);
    expect(Math.abs(learned.second / n - (1 - (1 - first) * (1 - again)))).toBeLessThan(0.12);
    expect(learned.third).toBeGreaterThan(learned.second);
    expect(learned.fourth).toBe(learned.third);
  });
  test("[S14] lesser acts are not looked into", () => {
    for (let i = 0; i < 40; i++) {
      const { game } = turn(start("J resilience=0", `small ${i}`), { X: "H02>J" });
      const later = turn(onward(game).game).game;
      expect(later.acts[0]?.knownTo).toEqual(game.acts[0]?.knownTo);
    }
  });
  test("[S6] [L6] whoever is helped in secret knows by whom; its adversaries may find out, and then resent it", () => {
    const found: boolean[] = [];
    for (let i = 0; i < 60; i++) {
      const from = start("", `arms ${i}`);
      const { game } = turn(from, { P: "E04>J!covert" });
      const act = game.acts[0] as Act;
      const knows = act.knownTo.includes("X");
      expect([sees(act, "P"), sees(act, "J"), act.suspects]).toEqual(["author", "author", {}]);
      expect(sees(act, "X")).toBe(knows ? "author" : null);
      expect(by(from, game, "hostility", "P|X")).toBe(knows ? 6 : 0);
      found.push(knows);
    }
    expect(new Set(found)).toEqual(new Set([true, false]));
  });
  test("[L6] a covert strike is resented by whoever finds out", () => {
    for (let i = 0; i < 30; i++) {
      const from = start("", `raid ${i}`);
      const { game } = turn(from, { X: "M14>J!covert" });
      expect(by(from, game, "hostility", "J|X")).toBe(game.acts[0]?.knownTo.includes("J") ? 15 : 0);
      expect(by(from, game, "casualties", "J")).toBe(2);
    }
  });
});
