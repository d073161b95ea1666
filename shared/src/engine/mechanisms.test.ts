import { describe, expect, test } from "vitest";
import { structuralBacking } from "./belief.ts";
import { C } from "./coefficients.ts";
import { healthOf, riskOf } from "./health.ts";
import { sigmoid } from "./maths.ts";
import { must, onward, opened, turn } from "./notation.ts";
import { provocation } from "./plan.ts";
import { propensity } from "./propensity.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import { casusFoederis } from "./treaty.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** How alliances drag, and how they hold: what the literature says they do, shown one at a time. */
const BASE = "P>J\nJ|X hostility=60\nP|X\npact: P J";
const start = (text = BASE, seed = "quiet"): Game => opened(sketch(text), { seed });
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;

describe("the crisis takes decisions away", () => {
  const deadlines = (rung: number): (number | null)[] => {
    const game = opened(sketch(BASE), { options: { preset: "60" } });
    const hot = { ...game, values: { ...game.values, rung: { ...game.values.rung, "J|X": rung } } };
    const talking = must(hot, { type: "advance", cause: "host" });
    return [talking, must(talking, { type: "advance", cause: "host" })].map((g) => g.clock.deadline);
  };
  test("[T14] above rung 9 there is less time to consult, and as much to order", () => {
    for (const rung of [0, 9]) expect(deadlines(rung)).toEqual([60_000, 60_000]);
    for (const rung of [10, 14]) expect(deadlines(rung)).toEqual([60_000 * C.hurry, 60_000]);
  });
  test("[T6] [Y10] where force is owed without a decision, silence is force; elsewhere the government decides", () => {
    const silent = (automaticity: number): (string | null)[] =>
      Array.from({ length: 12 }, (_, i) => {
        const text = `P>J alignment=.1\nJ|X\npact: P J automaticity=${automaticity} precision=1`;
        const attacked = turn(start(text, `silence ${i}`), { X: "M16>J@J-home" }).game;
        return onward(attacked, { J: "invoke" }).game.obligations[0]?.decision ?? null;
      });
    expect(new Set(silent(0.8))).toEqual(new Set(["honour"]));
    expect(new Set(silent(0.7)).size).toBeGreaterThan(1);
  });
});

describe("what an alliance adds to the wish to fight", () => {
  const added = (text: string, strength = 0.5, audienceCost = 0) => {
    const game = start(text);
    const values = { ...game.values, audienceCost: { "P>J": audienceCost } };
    return propensity(
      { ...game, values },
      { protector: "P", victim: "J", adversary: "X", strength, fault: 0 },
      true,
    );
  };
  const plain = added(BASE);
  test("[P5] tied hands, a name to lose, soldiers in the way: each adds to it, and none to own interest", () => {
    const more = [
      added(BASE, 0.9),
      added(BASE, 0.5, 30),
      added(BASE.replace("pact: P J", "pact: P J precision=1 exit=0")),
      added(BASE.replace("P>J", "P>J posture=2")),
    ];
    for (const { own, alliance } of more) {
      expect(own).toBe(plain.own);
      expect(alliance).toBeGreaterThan(plain.alliance);
    }
    expect(added(BASE.replace("P>J", "P>J posture=3")).alliance).toBeGreaterThan(more[3]?.alliance ?? 0);
  });
  test("[P5] interests in common and what is at stake are the protector's own, treaty or none", () => {
    for (const better of ["P>J alignment=.9", "P>J strategicValue=.9"]) {
      const { own, alliance } = added(BASE.replace("P>J", better));
      expect(own).toBeGreaterThan(plain.own);
      expect(alliance).toBe(plain.alliance);
    }
    const alone = added("P>J\nJ|X");
    expect([alone.own, alone.alliance]).toEqual([plain.own, 0]);
  });
});

describe("the two fears", () => {
  const fears = (text: string): readonly [number, number] => {
    const game = onward(turn(start(text)).game).game;
    return [value(game, "fearOfAbandonment", "P>J"), value(game, "fearOfEntrapment", "P>J")];
  };
  test("[P6] the ally fears to be left by what it believes, the protector to be drawn in by how it is tied", () => {
    const [left, drawn] = fears(BASE);
    const [trusting, asDrawn] = fears(BASE.replace("P>J", "P>J posture=3"));
    expect(trusting).toBeLessThan(left);
    expect(asDrawn).toBeCloseTo(drawn);
    const [dependent, stillDrawn] = fears(BASE.replace("P>J", "P>J dependence=.95"));
    expect(dependent).toBeGreaterThan(left);
    expect(stillDrawn).toBeCloseTo(drawn);
  });
  test("[P6] entrapment is feared where it has never happened, and no more often because it has not", () => {
    const bound = "P>J\nJ|X\npact: P J automaticity=.9 conditionality=0";
    let game = start(bound);
    const felt: number[] = [];
    for (let i = 0; i < 3; i++) {
      game = onward(turn(game).game).game;
      felt.push(value(game, "fearOfEntrapment", "P>J"));
    }
    expect(game.acts).toEqual([]);
    expect(felt[0]).toBeGreaterThan(50);
    for (const fear of felt) expect(fear).toBeCloseTo(felt[0] ?? 0);
  });
});

describe("being made to look a fool", () => {
  test("[H2] [D4] ridicule costs a government that swallows it, and not one that speaks up", () => {
    const from = start(`${BASE}\nJ|Y\nJ resilience=0 cohesion=0`);
    const mocked = turn(from, { X: "I01>J", Y: "I01>J" }).game;
    expect(by(from, mocked, "humiliation", "J")).toBe(6);
    const silent = onward(mocked).game;
    expect(by(mocked, silent, "approval", "J")).toBeCloseTo(C.passivity * 0.8);
    const spoken = turn(from, { X: "I01>J", Y: "I01>J", J: "D07>X" }).game;
    expect(by(spoken, onward(spoken).game, "approval", "J")).toBe(0);
  });
});

describe("burdens", () => {
  test("[D5] [P3] who pays its share is liked better, believes more in its backing, and is tempted more", () => {
    const tempted = (game: Game): number => {
      const backing = { ...game.values.backing, "P>J": structuralBacking(game, "P", "J") };
      return provocation({ ...game, values: { ...game.values, backing } }, "J", "X", 4, {
        hawk: 0.3,
        grievance: 0.3,
      }).logit;
    };
    const paid = turn(START, { J: "A14" }).game;
    expect(by(START, paid, "approval", "P")).toBeGreaterThan(0);
    expect(by(START, paid, "spending", "J")).toBe(0.25);
    expect(tempted(paid)).toBeGreaterThan(tempted(START));
  });
  test("[D5] what an ally carries, spends and can work together with counts a third each, and costs what is missing", () => {
    const drift = (interoperability: number, terms: string, ally = ""): number => {
      const text = `P>J interoperability=${interoperability}\nJ|X\npact: P J ${terms}\nJ spending=1.5 ${ally}`;
      const from = start(text);
      return by(from, onward(turn(from).game).game, "approval", "P");
    };
    const third = (0.3 * C.burdenDrift) / 3;
    expect([drift(1, ""), drift(1, "burdenFloor=1.5")]).toEqual([0, 0]);
    expect(drift(1, "burdenFloor=3")).toBeCloseTo(third / 2);
    expect(drift(0.5, "burdenFloor=1.5")).toBeCloseTo(third / 2);
    expect(drift(1, "burdenFloor=1.5", "burden=.5")).toBeCloseTo(third / 2);
  });
  test("[Y17] [A7] the closer two forces have grown together, the dearer it is to part", () => {
    const left = (interoperability: number, terms: string): number => {
      const from = start(BASE.replace("P>J", `P>J interoperability=${interoperability}`));
      return by(from, turn(from, { J: `A13>P#pact=${terms}` }).game, "readiness", "J");
    };
    for (const terms of ["exit", "suspend"])
      expect([0, 0.4, 0.8].map((x) => left(x, terms))).toEqual([
        0,
        expect.closeTo(0.4 * C.disentangling),
        expect.closeTo(0.8 * C.disentangling),
      ]);
  });
  test("[A7] an exercise makes partners work together better, whoever holds it", () => {
    for (const seat of ["P", "J"])
      expect(by(START, turn(START, { [seat]: "M01>X" }).game, "interoperability", "P>J")).toBe(0.02);
    expect(by(START, turn(START, { X: "M01>J" }).game, "interoperability", "P>J")).toBe(0);
  });
});

describe("deciding together", () => {
  const attack = {
    ...(turn(START, { X: "M04>J" }).game.acts[0] as Game["acts"][number]),
    action: "H01" as const,
    rung: 4,
    visibility: "covert" as const,
    knownTo: "all" as const,
    harm: C.armedEquivalent,
  };
  const found = (members: readonly string[], council: string): number => {
    const text = [
      "P>J",
      ...members.map((m) => `P>${m}`),
      "J|X",
      `pact: P J ${members.join(" ")} council=${council} objects=territory,cyber`,
    ].join("\n");
    let agreed = 0;
    for (let i = 0; i < 200; i++) {
      const game = start(text, `council ${i}`);
      const treaty = game.treaties[0] as Game["treaties"][number];
      const { steps } = casusFoederis({ ...game, acts: [attack] }, treaty, "P", "J", attack, true);
      if (steps.find((s) => s.step === "council")?.passed) agreed++;
    }
    return agreed / 200;
  };
  test("[Y9] every member more makes it harder for a council to find that harm amounts to an attack", () => {
    const one = sigmoid(C.councilBase + C.councilAlignment * 0.5);
    expect(found([], "consensus")).toBe(1);
    expect(Math.abs(found(["K"], "consensus") - one)).toBeLessThan(0.1);
    expect(Math.abs(found(["K", "L", "M"], "consensus") - one ** 3)).toBeLessThan(0.1);
    expect(found(["K", "L", "M"], "any")).toBe(1);
  });
  test("[Y13] [S2] a new member is owed help and believed to be, and the treaty has grown by a step", () => {
    const from = start("P>J\nP>K\nK|X\nJ|X\npact: P J council=any");
    const tabled = onward(turn(from, { P: "A12>J#pact=member+K" }).game).game;
    const request = tabled.requests[0]?.id ?? "";
    const agreed = ["J", "K"].reduce(
      (now, seat) => must(now, { type: "answer", seat, request, accept: true }, { kind: "bot", seat }),
      tabled,
    );
    const joined = onward(turn(agreed).game).game;
    expect(joined.treaties[0]?.parties).toEqual(["P", "J", "K"]);
    expect(value(joined, "creep", "P>J")).toBe(1);
    expect(value(joined, "credibility", "X@P>K")).toBeGreaterThan(value(from, "credibility", "X@P>K"));
    const owed = (game: Game) => {
      const asked = onward(turn(game, { X: "M16>K@K-home" }).game, { K: "invoke", P: "honour" }).game;
      return asked.obligations.find((o) => o.victim === "K")?.owed;
    };
    expect([owed(from), owed(joined)]).toEqual([0, 3]);
  });
  test("[A10] where staffs work as one, what was promised arrives a turn sooner, and once", () => {
    const force = { id: "f", owner: "P", name: "f", symbol: "infantry", zone: "P-home", strength: 1 };
    const arrived = (interoperability: number): number[] => {
      const scenario = {
        ...sketch(BASE.replace("P>J", `P>J interoperability=${interoperability}`)),
        reinforcements: [{ id: "a", turn: 3, dyad: "J|X", gain: 0.1, force, onlyIfCommitted: false }],
      };
      let game = opened(scenario);
      return [1, 2, 3].map(() => {
        game = onward(turn(game).game).game;
        return Math.round(100 * value(game, "arrivals", "J|X")) / 100;
      });
    };
    expect(arrived(0.6)).toEqual([0, 0.1, 0.1]);
    expect(arrived(C.quickTogether)).toEqual([0.1, 0.1, 0.1]);
  });
});

describe("room for restraint", () => {
  test("[S4] [Y10] a capable force deters without tying: belief and balance rise, what is owed does not", () => {
    const deployed = turn(START, { P: "M07>J" }).game;
    const moved = onward(deployed).game;
    expect(by(START, moved, "posture", "P>J")).toBe(3);
    expect(by(START, deployed, "localBalance", "J|X")).toBeGreaterThan(0.2);
    expect(by(START, moved, "audienceCost", "P>J")).toBe(0);
    const owed = (game: Game) =>
      turn(game, { X: "M15>J@J-home" }).game.obligations.map((o) => `${o.treaty} ${o.strength}`);
    expect(owed(moved)).toEqual(owed(onward(turn(START).game).game));
  });
  test("[S4] [R40] bases are for good: more than a rotation, harder to leave, and only where the host agreed", () => {
    expect(() => turn(START, { P: "M08>J" })).toThrow(/needs-consent/);
    const request = { kind: "authorise", about: "M08", terms: null, words: null } as const;
    const sought = must(
      START,
      { type: "request", seat: "P", to: ["J"], ...request },
      { kind: "bot", seat: "P" },
    );
    const accept = { type: "answer", seat: "J", request: "r1", accept: true } as const;
    const asked = onward(turn(must(sought, accept, { kind: "bot", seat: "J" })).game).game;
    const moved = (order: string) => {
      const { game } = turn(asked, { P: order });
      const [pact] = game.treaties;
      return [
        by(asked, game, "posture", "P>J"),
        by(asked, game, "creep", "P>J"),
        by(asked, game, "autonomy", "J"),
        Math.round(100 * (pact?.terms.exit ?? 1)) / 100,
      ];
    };
    expect(moved("M06>J")).toEqual([2, 2, 0, 0.2]);
    expect(moved("M08>J")).toEqual([4, 5, -0.05, 0.1]);
  });
  test("[S16] an ally that refuses terms its protector has taken tries its patience; a stranger's it may refuse", () => {
    const from = start("P>J\nJ|X\nP|X\npact: P J\ngoods: P J X broad");
    const ask = (seat: string, to: readonly string[]) =>
      must(
        from,
        { type: "request", seat, to, kind: "settlement", about: null, terms: "ease", words: null },
        { kind: "bot", seat },
      );
    const say = (game: Game, seat: string, accept: boolean) =>
      must(game, { type: "answer", seat, request: "r1", accept }, { kind: "bot", seat });
    const cost = (game: Game) => by(from, game, "alignment", "P>J");
    const offered = ask("X", ["J", "P"]);
    expect(cost(say(offered, "J", false))).toBe(0);
    expect(cost(say(say(offered, "P", true), "J", false))).toBe(C.refusedCompromise);
    expect(cost(say(say(offered, "P", true), "J", true))).toBe(0);
    expect(cost(say(ask("P", ["J", "X"]), "J", false))).toBe(C.refusedCompromise);
    expect(cost(say(ask("P", ["J", "X"]), "X", false))).toBe(0);
  });
  test("[Y11] passing on a protector's arms without asking costs the tie; asked for, it does not", () => {
    const from = start(`${BASE}\nU|X`);
    const bare = turn(from, { J: "E04>U" }).game;
    expect(by(from, bare, "alignment", "P>J")).toBe(-0.05);
    expect(by(from, bare, "arms", "U|X")).toBe(0.05);
    const agreed = onward(turn(from, { P: "A04>J#E04" }).game).game;
    expect(by(agreed, turn(agreed, { J: "E04>U" }).game, "alignment", "P>J")).toBe(0);
  });
});

describe("how an alliance stands", () => {
  const health = (text: string) => healthOf(start(text), "P", "J");
  test("[Y21] clear words, fair shares and open doors each move one gauge", () => {
    const plain = health(BASE);
    expect(plain).toEqual({
      clarity: 0.6,
      cost: expect.closeTo((1 - 2.6 / 3) / 3),
      exit: expect.closeTo((3 / 4 + 0.6) / 2),
    });
    const clearer = health(`${BASE} precision=.9`);
    expect(clearer).toEqual({ ...plain, clarity: 0.9 });
    expect(health(`${BASE} public=false`)).toEqual({ ...plain, clarity: 0.3 });
    const dearer = health(BASE.replace("P>J", "P>J posture=3 creep=2"));
    expect(dearer).toEqual({ ...plain, cost: expect.closeTo(plain.cost + (3 / 4 + 2 / 4) / 3) });
    expect(health(`${BASE}\nJ burden=.4`).cost).toBeGreaterThan(plain.cost);
    const freer = health(`${BASE} exit=1`);
    expect(freer).toEqual({ ...plain, exit: expect.closeTo((1 / 4 + 0.6) / 2) });
    expect(health("P>J\nJ|X")).toMatchObject({ clarity: 0, exit: 0 });
  });
  test("[Y21] the riskiest ally is neither the weakest nor the strongest, and none that does not depend", () => {
    const of = (share: number, dependence = 0.9) =>
      riskOf(start(`P>J dependence=${dependence}\nJ|X share=${share}\npact: P J`), "P", "J");
    expect([0.01, 0.06, 0.2, 0.5, 0.8].map((s) => of(s).class)).toEqual([
      "low",
      "middle",
      "high",
      "low",
      "low",
    ]);
    expect(of(0.2, 0.1).class).toBe("low");
    expect(of(0.01)).toMatchObject({ start: 0.04, dependence: 0.9 });
    const two = (x: number, y: number) => {
      const text = `P>J dependence=.9\nJ|X share=.01 hostility=${x}\nJ|Y share=.2 hostility=${y}\npact: P J`;
      return riskOf(start(text), "P", "J").class;
    };
    expect([two(90, 50), two(50, 90)]).toEqual(["low", "high"]);
    const other = riskOf(start("P>X dependence=.9\nJ|X share=.8\npact: P X"), "P", "X");
    expect(other.risk).toBeCloseTo(of(0.2).risk);
  });
});
