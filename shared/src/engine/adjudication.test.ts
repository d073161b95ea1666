import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionInfo } from "./actions/catalogue.ts";
import { EFFECTS } from "./actions/index.ts";
import { choicesOf } from "./choices.ts";
import { C, COEFFICIENTS, POSTURE_CREDIBILITY, POSTURE_GAIN } from "./coefficients.ts";
import { derivedSeed, normal, pick, seedFrom, seedText, uniform } from "./draw.ts";
import { groundOf } from "./ground.ts";
import { hashJson } from "./hash.ts";
import { clamp, exp, ln, logit, median, normalQuantile, sigmoid } from "./maths.ts";
import { hashGame } from "./new-game.ts";
import { onward, opened, step, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Game, Order, War } from "./state.ts";
import { VARIABLES, type Variable } from "./variables.ts";
import { CLASSES } from "./vocabulary.ts";
import { gains } from "./war.ts";
import { begin, later, merge, value } from "./work.ts";

const TEXT = `
  P>J posture=1
  H>J
  X>Y
  J|X hostility=60
  J|Y hostility=55
  P|X
  pact: P H J
  union: X Y
  goods: H J X broad
  P nuclear=true
`;
const CRISIS = sketch(TEXT);
const START = opened(CRISIS);
const ALL = Object.values(START.seats).map((s) => s.id);

/** Everything a turn can change, in one text. */
const material = ({
  values,
  treaties,
  mandates,
  measures,
  dispute,
  wars,
  plans,
  consents,
  pledges,
  requests,
  forces,
}: Game) =>
  hashJson({
    values,
    treaties,
    mandates,
    measures,
    dispute,
    wars,
    plans,
    consents,
    pledges,
    requests,
    forces,
  });
const moved = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round((value(to, variable, subject) - value(from, variable, subject)) * 1e6) / 1e6;

describe("order and merging", () => {
  test("[A1] classes follow each other whatever the order of the sheets", () => {
    const armed = onward(turn(START, { J: "M05", P: "M03>X", X: "+M15>J,M04>J" }).game).game;
    const { events } = turn(armed, {
      X: "M15>J@J-home,I01>J",
      J: "M13>X,D07>X,A01",
      P: "M18,E01>X,D05>J",
      H: "I02,D05>J",
    });
    const classes = events
      .filter((e) => e.kind === "act" && e.rule === "A1")
      .map((e) => CLASSES.indexOf(actionInfo(e.output as "D01").class));
    expect(classes.length).toBeGreaterThan(7);
    expect([...classes].sort((a, b) => a - b)).toEqual(classes);
  });
  const SHEETS = {
    J: "D07>X,M05>X,I02",
    P: "D06>J,M06>J",
    H: "I02,D05>J",
    X: "M02>J,M04>J,H01>J",
    Y: "I01>J,M02>J",
  };
  test("[A2] neither the order of filing nor the order of seats changes a bit of the state", () => {
    const sheets = Object.entries(SHEETS);
    const reversed = Object.fromEntries(
      sheets.reverse().map(([seat, sheet]) => [seat, sheet.split(",").reverse().join(",")]),
    );
    const straight = turn(START, SHEETS).game;
    expect(turn(START, reversed).game.values).toEqual(straight.values);
    const seated = opened({
      ...CRISIS,
      seats: [...CRISIS.seats].reverse(),
      dyads: [...CRISIS.dyads].reverse(),
    });
    const other = turn(seated, SHEETS).game;
    for (const { id } of VARIABLES) expect([id, other.values[id]]).toEqual([id, straight.values[id]]);
  });
  test("[A2] the sum is clamped once, not after each contribution", () => {
    const { game } = turn(START, { X: "M02>J", Y: "M02>J", J: "M03>X" });
    expect(value(game, "humiliation", "J")).toBe(0);
    expect(value(turn(START, { X: "M02>J", Y: "M02>J" }).game, "humiliation", "J")).toBe(4);
  });
  test("[A2] contributions are added by size, so that not even the last bit depends on who came first", () => {
    const sums = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
      [0.2, 0.3, 0.1],
    ].map((parts) => {
      const work = begin(START);
      for (const by of parts) later(work, "backing", "P>J", by, { rule: "A2" });
      merge(work);
      return value(work.game, "backing", "P>J");
    });
    expect(new Set(sums).size).toBe(1);
  });
  test("[A2] two settlements in one turn go by lot, not by seat", () => {
    const outcome = (seats: readonly string[], seed: string): string | null => {
      const scenario = {
        ...CRISIS,
        seats: seats.map((id) => CRISIS.seats.find((s) => s.id === id)),
      } as typeof CRISIS;
      return turn(opened(scenario, { seed }), { X: "D04=keep", H: "D04=lift" }).game.dispute.settled;
    };
    const found = Array.from({ length: 24 }, (_, i) => [
      outcome(ALL, `lot ${i}`),
      outcome([...ALL].reverse(), `lot ${i}`),
    ]);
    for (const [a, b] of found) expect(a).toBe(b);
    expect(new Set(found.map(([a]) => a))).toEqual(new Set(["keep", "lift"]));
  });
  test("[A2] another name for everybody changes nothing but the names", () => {
    const names: Record<string, string> = { P: "Zeta", H: "Alef", J: "Mu", X: "Beth", Y: "Qof" };
    const renamed = (text: string): string => text.replace(/\b[PHJXY]\b/g, (id) => names[id] as string);
    const quietly: Record<string, string> = {
      J: "D07>X,M05>X,I02",
      P: "D06>J,M06>J",
      H: "I02,D05>J",
      X: "M02>J,M04>J",
      Y: "M02>J",
    };
    const ours = onward(turn(START, quietly).game).game;
    const theirs = onward(
      turn(
        opened(sketch(renamed(TEXT))),
        Object.fromEntries(
          Object.entries(quietly).map(([seat, sheet]) => [
            names[seat],
            sheet.replace(/>([PHJXY])/g, (_, id) => `>${names[id]}`),
          ]),
        ),
      ).game,
    ).game;
    for (const { id } of VARIABLES)
      expect([id, theirs.values[id]]).toEqual([
        id,
        Object.fromEntries(Object.entries(ours.values[id] ?? {}).map(([key, x]) => [renamed(key), x])),
      ]);
    const facts = (game: Game) => game.acts.map((a) => `${a.action} ${a.rung} ${a.lead} ${a.match}`).sort();
    expect(facts(theirs)).toEqual(facts(ours));
  });
});

describe("draws", () => {
  const seed = seedFrom("draws");
  const key = { turn: 1, rule: "X1", subject: "J", object: "X", slot: "" };
  test("[A3] a draw is its key's, whatever was drawn before", () => {
    const first = uniform(seed, key);
    for (let i = 0; i < 50; i++) uniform(seed, { ...key, slot: `${i}` });
    expect(uniform(seed, key)).toBe(first);
    for (const other of [{ turn: 2 }, { rule: "X2" }, { subject: "P" }, { object: "Y" }, { slot: "1" }])
      expect(uniform(seed, { ...key, ...other })).not.toBe(first);
    expect(uniform(derivedSeed(seed, 1), key)).not.toBe(first);
    expect(derivedSeed(seed, 0)).toEqual(seed);
    expect(seedFrom(seedText(seed))).toEqual(seed);
  });
  test("[A3] draws spread evenly, along turns, slots and seeds alike", () => {
    const families = [
      (i: number) => uniform(seed, { ...key, turn: i }),
      (i: number) => uniform(seed, { ...key, slot: `${i}` }),
      (i: number) => uniform(derivedSeed(seed, i), key),
      (i: number) => uniform(seedFrom(`${i}`), key),
    ];
    for (const family of families) {
      const bins = Array.from({ length: 10 }, () => 0);
      let before = 0.5;
      let covariance = 0;
      const n = 4000;
      for (let i = 0; i < n; i++) {
        const u = family(i);
        expect(u > 0 && u < 1).toBe(true);
        bins[Math.floor(u * 10)] = (bins[Math.floor(u * 10)] ?? 0) + 1;
        covariance += (u - 0.5) * (before - 0.5);
        before = u;
      }
      const chiSquare = bins.reduce((sum, b) => sum + (b - n / 10) ** 2 / (n / 10), 0);
      expect(chiSquare).toBeLessThan(33); // 9 degrees of freedom, p ≈ 1e-4
      expect(Math.abs((12 * covariance) / n)).toBeLessThan(0.06);
    }
  });
  test("[A3] the inverse CDF moves with its weights, one way only", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (u, more) => {
          expect(pick([1, 1, 1 + more], u)).toBeGreaterThanOrEqual(pick([1, 1, 1], u));
          expect(pick([1 + more, 1, 1], u)).toBeLessThanOrEqual(pick([1, 1, 1], u));
        },
      ),
      { numRuns: 200 },
    );
    const normals = Array.from({ length: 3000 }, (_, i) => normal(seed, { ...key, turn: i }));
    const mean = normals.reduce((a, b) => a + b) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.abs(normals.reduce((a, b) => a + (b - mean) ** 2, 0) / normals.length - 1)).toBeLessThan(0.1);
  });
});

describe("effects", () => {
  /** The second turn of a war: everything there is can be ordered by somebody. */
  const busyBy = (seed: string): Game => {
    const opening = turn(
      opened(sketch(TEXT.replace("hostility=60", "hostility=60 proximity=.2")), { seed }),
      {
        J: "+E03>X,M02>X,+M14>X",
        X: "M16>J@J-home",
        Y: "H01>J",
        P: "D06>J",
      },
    ).game;
    const known = opening.plans.map((p) => ({ ...p, knownTo: ["J", "P", "H"] }));
    const later = onward({ ...opening, plans: known }, { J: "not" }).game;
    return {
      ...later,
      consents: [{ turn: 1, by: "J", to: "P", action: "M08", proposed: false }],
      values: { ...later.values, nuclearAlert: { ...later.values.nuclearAlert, P: 1 } },
      acts: later.acts.map((a) => (a.visibility === "covert" ? { ...a, knownTo: [a.actor] } : a)),
    };
  };
  const BUSY = ["quiet", "other", "third"].map(busyBy);
  const ACTIONS = CRISIS.actions.filter((id) => EFFECTS[id] && id !== "D01");

  test.each(ACTIONS)("[A4] %s does something: without its effect the state would be another", (action) => {
    const differs = (busy: Game, seat: string, order: Order): boolean => {
      let before = busy;
      while (before.stage.kind === "running" && before.stage.phase !== "orders")
        before = step(before, { type: "advance", cause: "host" }).game;
      before = step(before, { type: "seal", seat, orders: [order] }, { kind: "bot", seat }).game;
      const play = () => material(step(before, { type: "advance", cause: "host" }).game);
      const effect = EFFECTS[action];
      const whole = play();
      delete EFFECTS[action];
      const bare = play();
      EFFECTS[action] = effect as NonNullable<typeof effect>;
      return whole !== bare;
    };
    const found = BUSY.some((busy) =>
      ALL.some((seat) =>
        choicesOf(action, groundOf(busy, seat))
          .slice(0, 4)
          .some((order) => differs(busy, seat, order)),
      ),
    );
    expect(found).toBe(true);
  });
  test.each([
    ["E01", 2],
    ["E02", 1],
    ["E03", 3],
  ] as const)("[A5] %s takes %i from its target's treasury", (action, points) => {
    const { game } = turn(START, { J: action === "E02" ? "E02>X#goods-mandate" : `${action}>X` });
    expect(moved(START, game, "treasury", "X")).toBe(-points);
  });
  test("[A6] local balance adds posture, alerts, arrivals and what brigades have shifted", () => {
    const held = (game: Game) => value(game, "localBalance", "J|X");
    expect(held(START)).toBeCloseTo(0.4 + C.postureGain1);
    expect(held(turn(START, { P: "M06>J@P-home" }).game)).toBeGreaterThan(held(START));
    const level = (order: string) => held(turn(START, { P: order }).game);
    expect(level("M07>J@P-home") - level("M06>J@P-home")).toBeGreaterThan(C.postureGain3 - C.postureGain2);
    expect(held(turn(START, { J: "M05" }).game) - held(START)).toBeCloseTo(C.alertGain);
    expect(held(turn(START, { X: "M05" }).game) - held(START)).toBeCloseTo(-C.alertGain);
    expect(held(turn(START, { J: "M03>X" }).game) - held(START)).toBeCloseTo(0.01);
    const massed = turn(START, { P: "M07>J", H: "M06>J" }).game;
    for (let i = 0, game = massed; i < 3; i++) {
      game = turn(onward(game).game, { P: "M07>J" }).game;
      expect(held(game)).toBeLessThanOrEqual(0.95);
    }
  });
  test.each([
    ["M13", "X", 1, "J", 0],
    ["M14", "X", 2, "J", 0],
    ["M15", "X", 1, "J", 0],
    ["M16", "X", 2, "J", 1],
  ] as const)("[A8] %s costs %s casualties of band %i, and %s %i", (action, target, its, author, own) => {
    const close = onward(turn(START, { X: "M04>J" }).game).game;
    const { game } = turn(close, { J: `${action}>${target}` });
    expect([moved(close, game, "casualties", target), moved(close, game, "casualties", author)]).toEqual([
      its,
      own,
    ]);
  });
});

describe("war", () => {
  const war = (given: Partial<War> = {}): War => ({
    id: "",
    turn: 1,
    act: "",
    aggressor: "X",
    victim: "J",
    kind: "war",
    zone: null,
    defenders: ["J"],
    attackers: ["X"],
    due: 3,
    outcome: null,
    ...given,
  });
  const chances = (text: string, given?: Partial<War>) => gains(opened(sketch(text)), war(given)).p;
  const base = (more = "", dyad = "") => `P>J interoperability=.6\nX>Y\nJ|X ${dyad}\npact: P J\n${more}`;
  test("[A7] the attacker gains by local balance, readiness and who has joined", () => {
    expect(chances(base("", "localBalance=.5"))).toBeCloseTo(0.5);
    expect(chances(base())).toBeCloseTo(sigmoid(C.outcomeSlope * (1 - 0.8)));
    expect(chances(base("X readiness=1"))).toBeCloseTo(
      sigmoid(C.outcomeSlope * 0.2 + C.outcomeReadiness * 0.5),
    );
    expect(chances(base(), { defenders: ["J", "P"] })).toBeCloseTo(
      sigmoid(C.outcomeSlope * (1 - 2 * (0.4 + C.joinerGain * 0.6))),
    );
    expect(chances(base(), { attackers: ["X", "Y"] })).toBeGreaterThan(chances(base()));
    const byBalance = [0, 0.2, 0.4, 0.6, 0.8].map((b) => chances(base("", `localBalance=${b}`)));
    expect([...byBalance].sort((a, b) => b - a)).toEqual(byBalance);
    const byTraining = [0, 0.5, 1].map((i) =>
      chances(base().replace("=.6", `=${i}`), { defenders: ["J", "P"] }),
    );
    expect([...byTraining].sort((a, b) => b - a)).toEqual(byTraining);
    expect(chances(base(), { aggressor: "J", victim: "X", defenders: ["X"], attackers: ["J"] })).toBeCloseTo(
      sigmoid(C.outcomeSlope * (1 - 2 * 0.6)),
    );
  });
  test("[A7] wars come out as often as their balance says, by one draw however long they last", () => {
    const share = (balance: number): number => {
      let gained = 0;
      const n = 120;
      for (let i = 0; i < n; i++) {
        let game = turn(opened(sketch(base("", `localBalance=${balance}`)), { seed: `war ${i}` }), {
          X: "M15>J@J-home",
        }).game;
        game = turn(onward(game, { J: "not" }).game).game;
        if (game.wars[0]?.outcome === "gained") gained++;
      }
      return gained / n;
    };
    const [strong, weak] = [share(0.75), share(0.25)];
    expect(weak).toBeGreaterThan(strong + 0.35);
  });
  test("[A9] an armed attack opens a war, one at a time, limited at 13 and open above", () => {
    const limited = turn(START, { X: "M15>J@J-home" }).game;
    const open = turn(START, { X: "M16>J@J-home" }).game;
    expect([limited.wars[0]?.kind, limited.wars[0]?.due, open.wars[0]?.kind, open.wars[0]?.due]).toEqual([
      "limited",
      2,
      "war",
      3,
    ]);
    expect(turn(START, { X: "M14>J" }).game.wars).toEqual([]);
    const again = turn(onward(open, { J: "not" }).game, { X: "M15>J@J-home" }).game;
    expect(again.wars).toHaveLength(1);
  });
  test("[A9] joining by order is an act against the other side, on the ladder and in the war", () => {
    const at = onward(turn(START, { X: "M16>J@J-home" }).game, { J: "not" }).game;
    const joined = turn(at, { P: "M17>J", Y: "M17>X" }).game;
    expect(
      joined.acts
        .filter((a) => a.action === "M17")
        .map((a) => `${a.actor} ${a.target} ${a.rung}`)
        .sort(),
    ).toEqual(["P X 15", "Y J 15"]);
    expect(joined.wars[0]).toMatchObject({ defenders: ["J", "P"], attackers: ["X", "Y"] });
    expect([value(joined, "rung", "P|X"), value(joined, "rung", "J|Y")]).toEqual([15, 15]);
    expect(moved(at, joined, "readiness", "P")).toBe(0);
  });
  test("[A9] one is in a war once, on one side, and in the one it joined", () => {
    const two = onward(turn(START, { X: "M16>J@J-home", Y: "M16>J@J-home" }).game, { J: "not" }).game;
    const joined = turn(two, { P: "M17>J" }).game;
    expect(joined.wars.map((w) => [w.aggressor, w.defenders])).toEqual(
      two.wars.map((w, i) => [w.aggressor, i === 0 ? ["J", "P"] : ["J"]]),
    );
    const both = turn(onward(joined).game, { P: "M17>J" }).game;
    expect(both.wars.map((w) => w.defenders)).toEqual([
      ["J", "P"],
      ["J", "P"],
    ]);
    expect(() => turn(onward(both).game, { P: "M17>J" })).toThrow(/needs-attack|game-over/);
    expect(both.wars).toHaveLength(2);
  });
  test("[A9] whoever goes to war over a covert blow says whose it was, and must know it", () => {
    const proxies = Array.from(
      { length: 30 },
      (_, i) => turn(opened(CRISIS, { seed: `proxies ${i}` }), { X: "H08>J" }).game,
    );
    for (const game of proxies) {
      const knows = game.acts[0]?.knownTo.includes("P") === true;
      const join = () => turn(onward(game).game, { P: "M17>J" }).game;
      if (!knows) expect(join).toThrow(/needs-attack/);
      else {
        expect(join().wars).toMatchObject([{ aggressor: "X", victim: "J", defenders: ["J", "P"] }]);
        expect(join().acts[0]?.knownTo).toBe("all");
      }
    }
    expect(new Set(proxies.map((g) => g.acts[0]?.knownTo.includes("P")))).toEqual(new Set([true, false]));
  });
  test("[A10] reinforcements keep their timetable, some only if somebody has committed itself", () => {
    const force = { id: "f", owner: "P", name: "f", symbol: "infantry", zone: "P-home", strength: 1 };
    const reinforcements = [
      { id: "a", turn: 2, dyad: "J|X", gain: 0.1, force: { ...force, id: "fa" }, onlyIfCommitted: false },
      { id: "b", turn: 2, dyad: "J|X", gain: 0.2, force: { ...force, id: "fb" }, onlyIfCommitted: true },
    ];
    const start = opened({ ...CRISIS, reinforcements });
    const arrivals = (orders: Record<string, string>, answers = {}) => {
      const second = onward(turn(start, orders).game, answers).game;
      return [
        Math.round(value(second, "arrivals", "J|X") * 100) / 100,
        second.forces.some((f) => f.id === "fb"),
      ];
    };
    expect(value(start, "arrivals", "J|X")).toBe(0);
    expect(arrivals({})).toEqual([0.1, false]);
    expect(arrivals({ P: "M07>J" })).toEqual([0.3, true]);
    expect(arrivals({ X: "M15>J@J-home" }, { J: "not" })).toEqual([0.1, false]);
    expect(arrivals({ X: "M15>J@J-home" }, { J: "invoke", P: "honour", H: "decline" })).toEqual([0.3, true]);
  });
});

describe("one door", () => {
  const deepFreeze = <T>(thing: T): T => {
    if (thing !== null && typeof thing === "object" && !Object.isFrozen(thing)) {
      Object.freeze(thing);
      for (const part of Object.values(thing)) deepFreeze(part);
    }
    return thing;
  };
  test("[A11] reduce changes nothing it is given, and gives the same again", () => {
    const frozen = deepFreeze(structuredClone(START));
    const play = () =>
      onward(turn(frozen, { X: "M16>J@J-home,H01>J", J: "D07>X,I02,A01" } as Record<string, string>).game, {
        J: "invoke",
      });
    expect(() => play()).toThrow(/too-many-points/);
    const legal = () =>
      onward(turn(frozen, { X: "M16>J@J-home", Y: "H01>J", J: "D07>X,I02,A01", P: "D06>J" }).game, {
        J: "invoke",
      });
    const first = legal();
    expect(hashGame(legal().game)).toBe(hashGame(first.game));
    expect(legal().events).toEqual(first.events);
    expect(frozen).toEqual(START);
  });
  test("[A11] a fingerprint does not depend on the order of fields, but on everything else", () => {
    expect(hashJson({ a: 1, b: [1, 2] })).toBe(hashJson({ b: [1, 2], a: 1 }));
    const texts = ["a", "b", { a: 1 }, { a: 2 }, [1, 2], [2, 1], null, "", [[]], [{}], 0, "0"];
    expect(new Set(texts.map(hashJson)).size).toBe(texts.length);
    expect(hashJson("casus")).toMatch(/^[0-9a-f]{32}$/);
  });
  test("[A11] our own exp and ln agree with the platform's", () => {
    const close = (a: number, b: number) => {
      expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(b)));
    };
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        close(exp(x) / Math.exp(x), 1);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        close(ln(x), Math.log(x));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        expect(sigmoid(logit(p))).toBeCloseTo(p, 10);
      }),
    );
    for (const [x, y] of [
      [0, 1],
      [1, Math.E],
      [-700, Math.exp(-700)],
      [700, Math.exp(700)],
    ] as const)
      expect(Math.abs(exp(x) / y - 1)).toBeLessThan(1e-12);
    for (const [p, z] of [
      [0.5, 0],
      [0.975, 1.959964],
      [0.001, -3.090232],
    ] as const)
      expect(normalQuantile(p)).toBeCloseTo(z, 4);
    expect([clamp(2, 0, 1), clamp(-1, 0, 1), median([3, 1, 2]), median([1, 2, 3, 4])]).toEqual([
      1, 0, 2, 2.5,
    ]);
  });
  test("[A12] coefficients have each a name of their own and a source; posture follows them", () => {
    expect(new Set(COEFFICIENTS.map((c) => c.name)).size).toBe(COEFFICIENTS.length);
    for (const { name, source, value: x } of COEFFICIENTS)
      expect([name, source.length > 3, Number.isFinite(x)]).toEqual([name, true, true]);
    for (const levels of [POSTURE_CREDIBILITY, POSTURE_GAIN])
      expect([...levels].sort((a, b) => a - b)).toEqual([...levels]);
  });
});
