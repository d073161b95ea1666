import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { sigmoid } from "./maths.ts";
import { must, onward, opened, type Start, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Game, Request } from "./state.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** What governments do with alliances, and what it costs them at home and abroad: one instrument at a time. */
const BASE = "P>J\nJ|X hostility=60\nP|X\npact: P J";
const start = (text = BASE, given: Start = {}): Game => opened(sketch(text), given);
const START = start();
const by = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
/** Asks, and lets everybody asked agree. */
const agreed = (game: Game, from: string, to: string, kind: Request["kind"], about: string | null): Game => {
  const asked = must(
    game,
    { type: "request", seat: from, to: [to], kind, about, terms: null, words: null },
    { kind: "bot", seat: from },
  );
  const request = asked.requests.at(-1)?.id ?? "";
  return must(asked, { type: "answer", seat: to, request, accept: true }, { kind: "bot", seat: to });
};
const share = (of: (game: Game) => boolean, text: string, n = 150): number => {
  let hits = 0;
  for (let i = 0; i < n; i++) if (of(start(text, { seed: `craft ${i}` }))) hits++;
  return hits / n;
};

describe("standing by and standing apart", () => {
  test("[S11] who stands apart is freer, safer and less close; who stands by, the other way round", () => {
    const moved = (order: string) => {
      const { game } = turn(START, { J: order });
      return [
        by(START, game, "autonomy", "J"),
        by(START, game, "exposure", "J|X"),
        by(START, game, "alignment", "P>J"),
        by(START, game, "interoperability", "P>J"),
        by(START, game, "hostility", "J|X"),
      ];
    };
    expect(moved("A16>P")).toEqual([0.05, -0.1, -0.06, -0.05, -2]);
    expect(moved("A15>P")).toEqual([-0.05, 0.1, 0.04, 0, 1]);
  });
  test("[S12] [I1] [I2] troops for a partner's war are credit with it, fewer at home, and losses that go on", () => {
    const sent = turn(START, { J: "A17>P" }).game;
    expect([
      by(START, sent, "alignment", "P>J"),
      by(START, sent, "reputation", "J"),
      by(START, sent, "readiness", "J"),
    ]).toEqual([0.05, 0.03, -0.1]);
    expect(sent.incidents).toMatchObject([{ kind: "expedition", by: "J", against: "P", status: "open" }]);
    const losing = share((game) => {
      const away = turn(game, { J: "A17>P" }).game;
      return by(away, onward(away).game, "casualties", "J") > 0;
    }, BASE);
    expect(Math.abs(losing - C.expeditionLosses)).toBeLessThan(0.12);
    const home = turn(onward(sent).game, { J: "M18" }).game;
    expect(home.incidents[0]?.status).toBe("closed");
  });
  test("[I1] [R40] troops into somebody else's war commit whoever sends them by a step more", () => {
    const text = `${BASE}\nP>U\nU|X`;
    const { game } = turn(start(text), { P: "M22>U" });
    expect(game.incidents).toMatchObject([{ kind: "expedition", by: "P", against: "U" }]);
    expect([value(game, "creep", "P>U"), value(game, "creep", "P>J")]).toEqual([1, 0]);
    expect(by(start(text), game, "hostility", "P|X")).toBe(10);
  });
});

describe("ways out and ways in", () => {
  const owed = (game: Game): readonly number[] =>
    onward(turn(game, { X: "M16>J@J-home" }).game, { J: "invoke", P: "decline" }).game.obligations.map(
      (o) => o.owed,
    );
  test("[Y17] a suspended treaty owes nothing and owes again when it is taken up", () => {
    const suspended = onward(turn(START, { P: "A13>J#pact=suspend" }).game).game;
    const resumed = onward(turn(suspended, { P: "A13>J#pact=resume" }).game).game;
    expect([owed(START), owed(suspended), owed(resumed)]).toEqual([[3], [0], [3]]);
    expect(by(START, suspended, "credibility", "J@P>J")).toBeLessThan(0);
  });
  test("[Y17] who gives notice is bound until it has run, the longer the harder the exit", () => {
    const bound = (exit: number): number => {
      let game = turn(start(`${BASE} exit=${exit}`), { J: "A13>P#pact=exit" }).game;
      let turns = 0;
      while (game.treaties[0]?.status === "in-force") {
        game = turn(onward(game).game).game;
        turns++;
      }
      expect(game.treaties[0]).toMatchObject({ status: "ended", parties: ["P"] });
      return turns;
    };
    expect([1, 0.5].map(bound)).toEqual([1, 3]);
  });
  test("[Y18] before a crisis a draft binds nobody, and enters into force when what was asked for is done", () => {
    const scenario = {
      ...sketch(`${BASE} status=proposed`),
      formation: { treaty: "pact", turns: 2 },
    };
    const asked = scenario.treaties.map((t) => ({ ...t, conditions: [{ of: "J", action: "D14" as const }] }));
    const draft = opened({ ...scenario, treaties: asked });
    expect(() => turn(draft, { X: "M04>J" })).toThrow(/before-the-crisis/);
    expect(() => agreed(draft, "J", "P", "accede", "pact")).toThrow(/conditions-unmet/);
    const reformed = onward(turn(draft, { J: "D14>X" }).game).game;
    expect(reformed.treaties[0]?.status).toBe("proposed");
    const signed = onward(turn(agreed(reformed, "J", "P", "accede", "pact")).game).game;
    expect(signed.treaties[0]?.status).toBe("in-force");
    const never = onward(turn(reformed).game).game;
    expect([owed(never), owed(signed)]).toEqual([[0], [3]]);
  });
});

describe("home", () => {
  test("[D6] an unloved government falls, and the next one is not bound by its words", () => {
    const facing = (approval: number, seed: string) =>
      turn(start(`${BASE}\nP approval=${approval} polarisation=.8 election=2`, { seed }), { P: "D06>J" })
        .game;
    const fell = (game: Game) => value(game, "approval", "P") === 55;
    const falls = (approval: number) => {
      let hits = 0;
      for (let i = 0; i < 120; i++) if (fell(onward(facing(approval, `vote ${i}`)).game)) hits++;
      return hits / 120;
    };
    expect(falls(20)).toBeGreaterThan(0.85);
    expect(falls(80)).toBeLessThan(0.15);
    const from = facing(20, "vote 0");
    const after = onward(from).game;
    expect(fell(after)).toBe(true);
    expect(after.pledges.map((p) => p.status)).toEqual(["withdrawn"]);
    expect(value(after, "audienceCost", "P>J")).toBeLessThan(0.51 * value(from, "audienceCost", "P>J"));
    expect(Math.abs(by(from, after, "alignment", "P>J"))).toBeGreaterThan(0);
    expect(Math.abs(by(from, after, "alignment", "P>J"))).toBeLessThanOrEqual(0.8 * C.electionSwing);
  });
  test("[D7] [D8] parliaments send no army for an ally the public would not fight for, and publics turn on who does", () => {
    const text = (support: number, parliament: boolean) =>
      `${BASE.replace("P>J", `P>J support=${support}`)}\nP parliament=${parliament}`;
    const fought = (support: number, parliament: boolean) =>
      share(
        (game) => {
          const attacked = turn(game, { X: "M16>J@J-home" }).game;
          return (onward(attacked, { J: "invoke", P: "honour" }).game.obligations[0]?.delivered ?? 0) >= 3;
        },
        text(support, parliament),
      );
    expect(fought(0, false)).toBe(1);
    expect(fought(1, true)).toBeGreaterThan(fought(0, true) + 0.3);
    const liked = (support: number) => {
      const from = turn(start(text(support, false)), { X: "M16>J@J-home" }).game;
      return by(from, onward(from, { J: "invoke", P: "honour" }).game, "approval", "P");
    };
    expect(liked(0.9) - liked(0.1)).toBeCloseTo(0.8 * C.supportApproval);
  });
  test("[D7] terms that hurt must pass at home, and pass the less the less a government is liked", () => {
    const settled = (approval: number, parliament: boolean, worth: number) =>
      share((game) => {
        const terms = game.dispute.terms.map((t) => ({ ...t, worth: { J: worth } }));
        const from = { ...game, dispute: { ...game.dispute, terms } };
        const asked = must(
          from,
          {
            type: "request",
            seat: "X",
            to: ["J", "P"],
            kind: "settlement",
            about: null,
            terms: "ease",
            words: null,
          },
          { kind: "bot", seat: "X" },
        );
        const accept = (now: Game, seat: string) =>
          must(now, { type: "answer", seat, request: "r1", accept: true }, { kind: "bot", seat });
        return turn(accept(accept(asked, "J"), "P")).game.dispute.settled === "ease";
      }, `${BASE}\ngoods: P J X broad\nJ parliament=${parliament} approval=${approval}`);
    expect(settled(50, false, -0.5)).toBe(1);
    expect(settled(20, true, 0.5)).toBe(1);
    const p = (approval: number) =>
      sigmoid(C.voteBase + 1 + C.voteApproval * (approval - 50) - 0.5 * C.voteWorth);
    for (const approval of [30, 60])
      expect(Math.abs(settled(approval, true, -0.5) - p(approval))).toBeLessThan(0.13);
  });
});

describe("signals above and below", () => {
  test("[S13] under an umbrella a nuclear word weighs more, and an ally that was not asked minds", () => {
    const signalled = (pact: string, consult = "") => {
      const from = start(`${BASE} ${pact}\nP nuclear=true`);
      const ready = consult ? onward(turn(from, { P: consult }).game).game : from;
      const game = turn(ready, { P: "M19>X" }).game;
      return [by(ready, game, "credibility", "J@P>J"), by(ready, game, "alignment", "P>J")];
    };
    expect(signalled("")).toEqual([expect.closeTo(C.nuclearWord), 0]);
    expect(signalled("umbrella=true")).toEqual([expect.closeTo(C.nuclearWord * C.umbrellaWord), 0]);
    expect(signalled("consultationDuty=true")[1]).toBe(-0.05);
    expect(signalled("consultationDuty=true", "A01")[1]).toBe(0);
    expect(() => turn(START, { P: "M19>X" })).toThrow(/no-weapons/);
    expect(() => turn(start(`${BASE}\nP nuclear=true`), { P: "M20>X" })).toThrow(/needs-signal/);
  });
  test("[L8] a red line crossed angers who drew it, and nobody else", () => {
    const redLines = [{ id: "line", by: "X", against: "J", action: "E03", text: "no" }] as const;
    const drawn = opened({ ...sketch(BASE), redLines });
    const angered = (game: Game, order: string) =>
      by(game, turn(game, { J: order }).game, "hostility", "J|X");
    expect(angered(drawn, "E03>X") - angered(START, "E03>X")).toBe(C.redLine);
    expect(angered(drawn, "E01>X")).toBe(angered(START, "E01>X"));
  });
  test("[O16] what an order is for stands with the act, and moves no number", () => {
    const sealed = (purpose?: "deter" | "press") => {
      let game = START;
      for (let i = 0; i < 2; i++) game = must(game, { type: "advance", cause: "host" });
      const order = { action: "M02", target: "X", ...(purpose && { purpose }) } as const;
      game = must(game, { type: "seal", seat: "P", orders: [order] }, { kind: "bot", seat: "P" });
      return must(game, { type: "advance", cause: "host" });
    };
    const [silent, deter, press] = [sealed(), sealed("deter"), sealed("press")];
    expect([silent, deter, press].map((g) => g.acts.at(-1)?.purpose)).toEqual([null, "deter", "press"]);
    expect(deter.values).toEqual(silent.values);
    expect(press.values).toEqual(silent.values);
  });
  test("[X5] rules for encounters that both sides accept make accidents rarer for good", () => {
    const from = start("P>J\nJ|X deconfliction=.2\npact: P J");
    const game = onward(turn(agreed(from, "J", "X", "deconflict", null)).game).game;
    expect(by(from, game, "deconfliction", "J|X")).toBeCloseTo(0.3);
    expect(by(from, onward(turn(game).game).game, "deconfliction", "J|X")).toBeCloseTo(0.3);
    expect(() => agreed(game, "X", "J", "deconflict", null)).toThrow(/already-done/);
  });
});

describe("harm without arms", () => {
  test("[H5] sabotage may amount to an armed attack, if it hurt enough; help stays short of force", () => {
    const text = "P>J\nJ|X\npact: P J automaticity=.9 objects=territory,cyber\nJ resilience=0 cohesion=0";
    const found = new Map<boolean, Set<number>>();
    for (let i = 0; i < 60; i++) {
      const hurt = turn(start(text, { seed: `harm ${i}` }), { X: "H02>J" }).game;
      const grave = (hurt.acts[0]?.harm ?? 0) >= C.armedEquivalent;
      const known = { ...hurt, acts: hurt.acts.map((a) => ({ ...a, knownTo: "all" as const })) };
      const asked = turn(onward(known).game, { J: "A03>P" }).game;
      found.set(grave, (found.get(grave) ?? new Set()).add(asked.obligations[0]?.owed ?? -1));
    }
    expect(found.get(true)).toEqual(new Set([2]));
    expect(found.get(false)).toEqual(new Set([1]));
  });
  test("[I1] [I2] ground taken in slices humiliates and keeps the ladder up until it is given back", () => {
    const taken = turn(START, { X: "H07>J" }).game;
    expect(taken.incidents).toMatchObject([{ kind: "incursion", by: "X", against: "J" }]);
    let game = onward(taken).game;
    expect(by(taken, game, "humiliation", "J")).toBe(2);
    for (let i = 0; i < 3; i++) game = onward(turn(game).game).game;
    expect(value(game, "rung", "J|X")).toBe(5);
    const returned = turn(agreed(game, "J", "X", "release", game.incidents[0]?.id ?? "")).game;
    expect(returned.incidents[0]?.status).toBe("closed");
    expect(by(game, returned, "hostility", "J|X")).toBeCloseTo(C.incidentClosed);
  });
});

describe("what hides, hurts and is given back", () => {
  test("[S14] men without insignia are known for what they are a turn or two later, an idle rumour is not", () => {
    const learns = (order: string) =>
      share((game) => {
        const done = turn(game, { X: order }).game;
        const id = done.acts.at(-1)?.id;
        const knows = (g: Game) => g.acts.find((a) => a.id === id)?.knownTo.includes("J") === true;
        if (knows(done)) return false;
        const next = turn(onward(done).game).game;
        return knows(next) || knows(turn(onward(next).game).game);
      }, BASE);
    expect(learns("H08>J")).toBeGreaterThan(0.2);
    expect(learns("I01>J")).toBe(0);
  });
  test("[H6] coercion at sea hurts somebody now and then, and more bad blood comes of it", () => {
    let hurt = 0;
    for (let i = 0; i < 150; i++) {
      const from = start(BASE, { seed: `rammed ${i}` });
      const { game } = turn(from, { X: "H09>J" });
      const injured = by(from, game, "casualties", "J") > 0;
      if (injured) hurt++;
      expect(by(from, game, "casualties", "J")).toBe(injured ? 0.25 : 0);
    }
    expect(Math.abs(hurt / 150 - C.injuries)).toBeLessThan(0.12);
  });
  test("[I3] a detention ends when it is given back, when both sides exchange, and not by standing down", () => {
    const held = turn(START, { X: "M11>J" }).game;
    expect(held.incidents.map((i) => [i.kind, i.status])).toEqual([["detention", "open"]]);
    const down = turn(onward(held).game, { X: "M18" }).game;
    expect(down.incidents[0]?.status).toBe("open");
    const back = turn(onward(held).game, { X: "D04>J#i1" }).game;
    expect(back.incidents[0]?.status).toBe("closed");
    const both = turn(onward(held).game, { J: "M11>X" }).game;
    const swapped = turn(agreed(onward(both).game, "J", "X", "release", "i1")).game;
    expect(swapped.incidents.map((i) => i.status)).toEqual(["closed", "closed"]);
    const blockade = turn(START, { X: "M12>J" }).game;
    expect(turn(onward(blockade).game, { X: "M18" }).game.incidents[0]?.status).toBe("closed");
  });
});
