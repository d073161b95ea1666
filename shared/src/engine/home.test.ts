import { describe, expect, test } from "vitest";
import { accidentRisk } from "./accident.ts";
import { C } from "./coefficients.ts";
import { sigmoid } from "./maths.ts";
import { must, onward, opened, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import { VARIABLES, type Variable } from "./variables.ts";
import { value } from "./work.ts";

/** What publics, parliaments, elections and chance do to a government. */
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

describe("elections", () => {
  /** The beginning of the turn in which P votes, with hands tied and a threat standing. */
  const voted = (approval: number, polarisation = 0, seed = "vote") => {
    const from = start(`P approval=${approval} polarisation=${polarisation} election=2`, seed);
    const { game } = turn(from, { P: "D06>J,D10>X" });
    return { before: game, ...onward(game) };
  };
  const outcome = (moment: ReturnType<typeof voted>) =>
    moment.events.find((e) => e.kind === "election")?.output;
  test("[D6] it falls due on its turn, once, and not where none is in sight", () => {
    const asked = (election: number) => {
      const held: number[] = [];
      let game = start(`P election=${election}`);
      for (let i = 0; i < 4; i++) {
        const moment = onward(turn(game, { X: "M04>J" }).game);
        if (moment.events.some((e) => e.kind === "election")) held.push(i + 2);
        game = moment.game;
      }
      return held;
    };
    expect([0, 2, 4].map(asked)).toEqual([[], [2], [4]]);
  });
  test("[D6] the less approved a government, the likelier it goes, by one draw", () => {
    const falls = (approval: number) =>
      Array.from({ length: 80 }, (_, i) => outcome(voted(approval, 0, `booth ${i}`))).filter(
        (o) => o === "turnover",
      ).length / 80;
    const spent = 2 + 2;
    for (const approval of [45, 60])
      expect(Math.abs(falls(approval) - sigmoid(C.electionSlope * (50 - (approval - spent))))).toBeLessThan(
        0.15,
      );
    expect(falls(5)).toBeGreaterThan(0.9);
    expect(falls(100)).toBe(0);
  });
  test("[D6] the next one begins at 55 points and owes half the audience cost and none of the pledges", () => {
    const fallen = voted(5);
    expect(outcome(fallen)).toBe("turnover");
    expect(value(fallen.game, "approval", "P")).toBe(55);
    expect(fallen.before.pledges.map((p) => p.status)).toEqual(["standing", "standing"]);
    expect(fallen.game.pledges.map((p) => p.status)).toEqual(["withdrawn", "withdrawn"]);
    const stayed = voted(100);
    expect(outcome(stayed)).toBe("returned");
    expect(value(fallen.game, "audienceCost", "P>J")).toBeCloseTo(
      value(stayed.game, "audienceCost", "P>J") / 2,
    );
    expect(stayed.game.pledges.map((p) => p.status)).toEqual(["standing", "standing"]);
  });
  test("[D6] a polarised country may see its allies with other eyes, for better or worse", () => {
    const swings = Array.from({ length: 40 }, (_, i) => {
      const { before, game } = voted(5, 0.5, `swing ${i}`);
      return by(before, game, "alignment", "P>J");
    });
    const most = C.electionSwing * 0.5;
    expect(Math.max(...swings)).toBeLessThanOrEqual(most);
    expect(Math.min(...swings)).toBeGreaterThanOrEqual(-most);
    expect(Math.max(...swings) - Math.min(...swings)).toBeGreaterThan(most);
    expect(by(voted(5).before, voted(5).game, "alignment", "P>J")).toBe(0);
  });
});

describe("parliament", () => {
  const attacked = (more: string, seed = "floor", support = 0.5) =>
    turn(opened(sketch(`P>J support=${support}\nJ|X\nP|X\npact: P J\n${more}`), { seed }), {
      X: "M16>J@J-home",
    }).game;
  const honours = (game: Game) => onward(game, { J: "invoke", P: "honour" });
  test("[D7] where the constitution asks, force needs its consent; without it help stays short of force", () => {
    const refused = honours(attacked("P parliament=true approval=1", "floor", 0));
    expect(refused.game.obligations[0]).toMatchObject({ decision: "part", refused: true, delivered: 2 });
    expect(refused.events.find((e) => e.kind === "vote")?.output).toBe("refused");
    expect(refused.game.wars[0]?.defenders).toEqual(["J"]);
    const passed = honours(attacked("P parliament=true approval=99", "floor", 1));
    expect(passed.game.obligations[0]).toMatchObject({ decision: "honour", refused: false, delivered: 4 });
    const unasked = honours(attacked("P approval=1", "floor", 0));
    expect(unasked.game.obligations[0]).toMatchObject({ delivered: 4, refused: false });
    expect(unasked.events.filter((e) => e.kind === "vote")).toEqual([]);
    for (const choice of ["part", "decline"] as const)
      expect(
        onward(attacked("P parliament=true"), { J: "invoke", P: choice }).events.filter(
          (e) => e.kind === "vote",
        ),
      ).toEqual([]);
  });
  test("[D7] it consents as often as approval, support, duty and division say", () => {
    const share = (more: string, support: number, seeds = 150) => {
      let yes = 0;
      for (let i = 0; i < seeds; i++) {
        const { events } = honours(attacked(`P parliament=true ${more}`, `bill ${i}`, support));
        if (events.some((e) => e.kind === "vote" && e.output === "consented")) yes++;
      }
      return yes / seeds;
    };
    const p = (approval: number, support: number, polarisation: number) =>
      sigmoid(
        C.voteBase +
          C.voteApproval * (approval - 50) +
          C.voteSupport * (support - 0.5) +
          C.voteObligation * 0.5 +
          C.voteSplit * polarisation,
      );
    for (const [approval, support, polarisation] of [
      [40, 0.3, 0],
      [50, 0.2, 1],
      [30, 0.6, 0.5],
    ] as const)
      expect(
        Math.abs(
          share(`approval=${approval} polarisation=${polarisation}`, support) -
            p(approval, support, polarisation),
        ),
      ).toBeLessThan(0.12);
  });
  test("[D7] terms that hurt must pass it, offered or conceded; terms that do not need not be asked about", () => {
    const base = sketch("P>J\nJ|X\nP|X\npact: P J\ngoods: P J X broad\nX parliament=true approval=1");
    const worth = (x: number) => ({
      ...base,
      dispute: { ...base.dispute, terms: base.dispute.terms.map((t) => ({ ...t, worth: { X: x } })) },
    });
    const conceded = (x: number) => turn(opened(worth(x)), { X: "D04=keep" }).game.dispute.settled;
    expect([conceded(-1), conceded(0.1)]).toEqual([null, "keep"]);
    const offered = (x: number) => {
      const ask = { type: "request", seat: "J", to: ["X", "P"], kind: "settlement", about: null } as const;
      const asked = must(
        opened(worth(x)),
        { ...ask, terms: "ease", words: null },
        { kind: "bot", seat: "J" },
      );
      const agreed = ["X", "P"].reduce(
        (now, seat) =>
          must(now, { type: "answer", seat, request: "r1", accept: true }, { kind: "bot", seat }),
        asked,
      );
      return turn(agreed).game;
    };
    expect([offered(-1).dispute.settled, offered(0).dispute.settled]).toEqual([null, "ease"]);
    expect(offered(-1).measures[0]?.level).toBe(2);
  });
  test("[D8] fighting for an ally is liked as far as the public would fight for it", () => {
    const liked = (support: number) =>
      by(attacked("", "floor", support), honours(attacked("", "floor", support)).game, "approval", "P");
    expect(liked(0.9) - liked(0.5)).toBeCloseTo(C.supportApproval * 0.4);
    expect(liked(0.1) - liked(0.5)).toBeCloseTo(-C.supportApproval * 0.4);
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
  test("[X5] rules for encounters last: beyond a hotline that runs out or is cut, and however often agreed", () => {
    const from = opened(sketch(`P>J\nJ|X deconfliction=.2\npact: P J`));
    const ask = (seat: string, to: string) =>
      ({
        type: "request",
        seat,
        to: [to],
        kind: "deconflict",
        about: null,
        terms: null,
        words: null,
      }) as const;
    const accept = (game: Game, seat: string, request: string) =>
      must(game, { type: "answer", seat, request, accept: true }, { kind: "bot", seat });
    const crossing = must(must(from, ask("J", "X"), { kind: "bot", seat: "J" }), ask("X", "J"), {
      kind: "bot",
      seat: "X",
    });
    const agreed = turn(accept(accept(crossing, "X", "r1"), "J", "r2"), { J: "D02>X" }).game;
    expect(agreed.agreed).toEqual(["J|X"]);
    expect(value(agreed, "deconfliction", "J|X")).toBeCloseTo(0.6);
    const again = (game: Game) => () => must(game, ask("J", "X"), { kind: "bot", seat: "J" });
    expect(again(onward(agreed).game)).toThrow(/already-done/);
    const cut = turn(onward(agreed).game, { J: "D09>X" }).game;
    expect(value(cut, "deconfliction", "J|X")).toBeCloseTo(0.5);
    let lapsed = agreed;
    for (let i = 0; i < 3; i++) lapsed = onward(i === 0 ? lapsed : turn(lapsed).game).game;
    expect([value(lapsed, "hotline", "J|X"), value(lapsed, "deconfliction", "J|X")]).toEqual([
      0,
      expect.closeTo(0.5),
    ]);
    expect(() => must(from, ask("J", "P"), { kind: "bot", seat: "J" })).toThrow(/wrong-target/);
  });
});

test("[A12] the table of variables: unit, range, start inside it, and a rule that reads each", () => {
  for (const { id, min, max } of VARIABLES) {
    const numbers = Object.values(START.values[id] ?? {});
    expect([id, numbers.length > 0, numbers.every((x) => x >= min && x <= max)]).toEqual([id, true, true]);
  }
});
