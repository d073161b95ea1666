import { describe, expect, test } from "vitest";
import { accidentRisk } from "./accident.ts";
import { C } from "./coefficients.ts";
import { sigmoid } from "./maths.ts";
import { must, onward, opened, turn } from "./notation.ts";
import { sees } from "./sight.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import { VARIABLES, type Variable } from "./variables.ts";
import { value } from "./work.ts";

/** What covert acts, publics and chance do to a government. */
const BASE = "P>J interoperability=1\nJ|X hostility=60\nP|X\npact: P J";
const start = (more = "", seed = "quiet"): Game => opened(sketch(`${BASE}\n${more}`), { seed });
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
/** Change over a whole turn: orders, commitments, what home makes of them. */
const over = (
  from: Game,
  orders: Record<string, string>,
  variable: Variable,
  subject: string,
  answers = {},
): number => by(from, onward(turn(from, orders).game, answers).game, variable, subject);

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
});

describe("domestic", () => {
  test("[D1] visible backing is liked at home, less where publics are polarised", () => {
    const liked = (more: string, order: string) => over(start(more), { P: order }, "approval", "J");
    for (const order of ["D05>J", "D06>J", "M06>J", "M07>J"]) expect(liked("", order)).toBe(C.solidarity);
    expect(liked("", "D07>X")).toBe(0);
    expect(liked("J polarisation=1", "D05>J")).toBeCloseTo(C.solidarity * (1 - C.polarisedRally));
    const rally = (more: string) => over(start(more), { J: "I02" }, "approval", "J");
    expect(rally("J polarisation=.6")).toBeCloseTo(C.solidarity * (1 - 0.6 * C.polarisedRally));
  });
  test("[D2] fighting for an ally at fault is disliked, casualties every turn, soft lines by hawks", () => {
    const lit = onward(turn(START, { J: "M02>X" }).game).game;
    const cost = (from: Game) =>
      over(from, { X: "M15>J@J-home" }, "approval", "P", { J: "invoke", P: "honour" });
    expect(cost(START) - cost(lit)).toBeCloseTo(-C.faultStrikes);
    expect(over(start("J hawk=1"), { J: "D03" }, "approval", "J")).toBeCloseTo(-1 - 2);
    const hurt = onward(turn(onward(turn(START, { X: "M04>J" }).game).game, { J: "M13>X" }).game).game;
    expect(value(hurt, "casualties", "X")).toBe(1);
    expect(over(hurt, {}, "approval", "X")).toBeCloseTo(C.casualtyApproval);
  });
  test("[D3] a public at the front dislikes every rung above 9; others do not", () => {
    const at = (rung: number, seat: string) => {
      const from = {
        ...START,
        values: { ...START.values, rung: { ...START.values.rung, "J|X": rung + 1, "P|X": rung + 1 } },
      };
      return over(from, {}, "approval", seat);
    };
    expect([8, 9, 10, 12].map((rung) => at(rung, "J"))).toEqual([
      0,
      0,
      C.frontlineRung / 2,
      1.5 * C.frontlineRung,
    ]);
    expect(at(12, "P")).toBe(0);
  });
  test("[D4] 5 points of humiliation are enough", () => {
    const at = (humiliation: number) =>
      over(
        {
          ...START,
          values: { ...START.values, humiliation: { ...START.values.humiliation, J: humiliation } },
        },
        {},
        "approval",
        "J",
      );
    expect([at(4.9), at(5)]).toEqual([0, expect.closeTo(C.passivity * 0.8)]);
  });
  test("[D4] humiliation unanswered in public costs, the more the hawkish; and it fades", () => {
    const shamed = (hawk: number, orders: Record<string, string>) => {
      const from = start(`J hawk=${hawk}`);
      const low = { ...from, values: { ...from.values, humiliation: { ...from.values.humiliation, J: 20 } } };
      return [over(low, orders, "approval", "J"), over(low, orders, "humiliation", "J")];
    };
    expect(shamed(0, {})).toEqual([C.passivity * 0.5, -2]);
    expect(shamed(1, {})).toEqual([C.passivity * 1.5, -2]);
    expect(shamed(1, { J: "D07>X!private" })).toEqual([C.passivity * 1.5, -7]);
    expect(shamed(1, { J: "D07>X" })).toEqual([0, -7]);
    expect(over(START, { X: "M02>J" }, "humiliation", "J")).toBe(2);
  });
  test("[D5] what an ally leaves of its share its protectors' publics mind, and a pledge mends a little", () => {
    expect(over(start("J burden=.5"), {}, "approval", "P")).toBeCloseTo((0.3 * C.burdenDrift) / 3);
    expect(over(START, {}, "approval", "P")).toBe(0);
    const from = start("J burden=.5");
    const { game } = turn(from, { J: "A14" });
    expect([
      by(from, game, "burden", "J"),
      by(from, game, "alignment", "P>J"),
      by(from, game, "arrivals", "J|X"),
      by(from, game, "approval", "P"),
    ]).toEqual([0.08, 0.02, 0.01, 0.5]);
  });
});

describe("accidents", () => {
  const risk = (dyad: string, more = "", alliance = "") =>
    accidentRisk(opened(sketch(`P>J ${alliance}\nJ|X ${dyad}\npact: P J\n${more}`)), "J", "X").p;
  test("[X1] contact, posture, tempo and hostility raise the risk, deconfliction lowers it", () => {
    const rubbing = "proximity=.6 tempo=.4 deconfliction=.3";
    const at = risk(rubbing);
    expect(risk("proximity=.9 tempo=.4 deconfliction=.3")).toBeGreaterThan(at);
    expect(risk("proximity=.6 tempo=.9 deconfliction=.3")).toBeGreaterThan(at);
    expect(risk(`${rubbing} hostility=95`)).toBeGreaterThan(at);
    expect(risk(rubbing, "", "posture=3")).toBeGreaterThan(at);
    expect(
      risk("proximity=1 tempo=.4 deconfliction=.3") / risk("proximity=.1 tempo=.4 deconfliction=.3"),
    ).toBeGreaterThan(5);
    expect(
      risk("proximity=.6 tempo=.4 deconfliction=0") / risk("proximity=.6 tempo=.4 deconfliction=1"),
    ).toBeGreaterThan(2);
    const standing = (rung: number) => {
      const game = opened(sketch(`P>J\nJ|X ${rubbing}\npact: P J`));
      return accidentRisk({ ...game, values: { ...game.values, rung: { "J|X": rung } } }, "J", "X").p;
    };
    expect([standing(5), standing(6) > at, standing(7)]).toEqual([at, true, standing(6)]);
    const climbed = turn(opened(sketch(`P>J\nJ|X ${rubbing}\npact: P J`)), { J: "M05" }).game;
    expect(accidentRisk(climbed, "J", "X").p).toBeGreaterThan(at);
  });
  const WILD = "P>J posture=4\nJ|X hostility=100 proximity=1 tempo=1 deconfliction=0\npact: P J\nJ hawk=1";
  const years = Array.from({ length: 300 }, (_, i) =>
    turn(opened(sketch(WILD), { seed: `sea ${i}` }), { X: "M04>J" }),
  );
  const count = (output: string) =>
    years.filter(({ events }) => events.some((e) => e.kind === "accident" && e.output === output)).length;
  test("[X1] lethal accidents come as often as the rule says, near misses far more often", () => {
    const { p } = accidentRisk(years[0]?.game as Game, "J", "X");
    expect(Math.abs(count("lethal") / 300 - p)).toBeLessThan(0.09);
    expect(count("near-miss")).toBeGreaterThan(3 * count("lethal"));
  });
  test("[X2] few become a clash: an armed attack nobody planned that lights no match and opens a war", () => {
    const clashed = years.filter(({ game }) => game.acts.some((a) => a.outcome === "clash"));
    expect(count("clash")).toBe(clashed.length);
    expect(count("clash") + count("contained")).toBe(count("lethal"));
    expect(clashed.length).toBeGreaterThan(0);
    for (const { game } of clashed) {
      const clash = game.acts.find((a) => a.outcome === "clash") as Act;
      expect(clash).toMatchObject({ rung: 13, match: false, actor: "X", target: "J" });
      expect(game.wars).toHaveLength(1);
      expect(must(game, { type: "advance", cause: "host" }).obligations[0]).toMatchObject({ fault: 0 });
      expect(value(game, "hostility", "J|X")).toBe(100);
    }
  });
  test("[X3] a near miss quickens the tempo and nothing else", () => {
    const seen = years.find(({ events }) => events.some((e) => e.output === "near-miss"));
    expect(seen?.events.filter((e) => e.rule === "X3").map((e) => e.kind)).toEqual(
      expect.arrayContaining(["accident"]),
    );
    const changed = years.flatMap(({ events }) =>
      events.filter((e) => e.rule === "X3" && e.kind === "change"),
    );
    for (const { variable } of changed) expect(variable).toBe("tempo");
    for (const { events } of years)
      for (const e of events)
        if (e.rule === "X3" && e.draw) expect(e.draw.p).toBeLessThanOrEqual(C.nearMissCap);
  });
  test("[X1] while a war is on there are none", () => {
    const wars = years
      .slice(0, 40)
      .map((_, i) => turn(opened(sketch(WILD), { seed: `sea ${i}` }), { X: "M16>J@J-home" }).game);
    for (const game of wars) {
      const { events } = turn(onward(game, { J: "not" }).game, { X: "M04>J" });
      expect(events.filter((e) => e.kind === "accident")).toEqual([]);
    }
  });
  test("[X4] a line to the other side makes it safer, and expelling diplomats cuts it", () => {
    const open = onward(turn(start("", "x"), { J: "D02>X" }).game).game;
    expect(value(open, "deconfliction", "J|X")).toBeCloseTo(1);
    expect(value(open, "hotline", "J|X")).toBe(2);
    const cut = turn(open, { J: "D09>X" }).game;
    expect([value(cut, "hotline", "J|X"), value(cut, "deconfliction", "J|X")]).toEqual([
      0,
      expect.closeTo(0.9),
    ]);
  });
});

test("[A12] the table of variables: unit, range, start inside it, and a rule that reads each", () => {
  for (const { id, min, max } of VARIABLES) {
    const numbers = Object.values(START.values[id] ?? {});
    expect([id, numbers.length > 0, numbers.every((x) => x >= min && x <= max)]).toEqual([id, true, true]);
  }
});
