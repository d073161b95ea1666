import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { must, onward, opened, turn } from "./notation.ts";
import { beliefKey } from "./relations.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import { value } from "./work.ts";

const crisis = (pact: string, more = "") =>
  sketch(`
    P>J
    J|X hostility=60
    P|X
    J|Z
    pact: P J ${pact}
    goods: P J X broad
    ${more}
  `);

describe("obligations", () => {
  const attacked = (pact = "", more = "", order = "M15>J@J-home") =>
    turn(opened(crisis(pact, more)), { X: order }).game;
  const of = (game: Game, i = 0) => game.obligations[i] as Game["obligations"][number];

  test("[Y1] an armed attack obliges every protector once; the strongest treaty counts, with its name", () => {
    const two = "Q>J\nweak: P J Q automaticity=.1\nstrong: P J automaticity=.9";
    const game = onward(attacked("automaticity=.4", two, "M16>J@J-home"), { J: "invoke" }).game;
    expect(game.obligations.map((o) => `${o.id} ${o.treaty} ${o.owed}`)).toEqual([
      "t1.P>J strong 4",
      "t1.Q>J weak 1",
    ]);
    expect(turn(game).game.obligations).toHaveLength(2);
    expect(turn(opened(crisis("")), { X: "M04>J" }).game.obligations).toEqual([]);
  });
  test("[Y1] of two attacks in a turn the gravest counts, whoever filed first", () => {
    for (const [x, z] of [
      ["M15>J@J-home", "M16>J@J-home"],
      ["M16>J@J-home", "M15>J@J-home"],
    ] as const) {
      const { game } = turn(opened(crisis("")), { X: x, Z: z });
      expect(of(game).act).toContain("M16");
    }
  });
  test("[Y1] invoking without an armed attack tests the latest harm, back two turns", () => {
    const cyber = onward(turn(opened(crisis("")), { X: "E03>J" }).game).game;
    const asked = turn(cyber, { J: "A03>P" }).game;
    expect(of(asked)).toMatchObject({ act: "t1.X.E03.J", owed: 1, status: "decision" });
    const later = turn(onward(turn(onward(turn(cyber).game).game).game).game, { J: "A03>P" }).game;
    expect(of(later).act).toBeNull();
  });
  test("[Y1] what friends do on one's soil cannot be invoked, nor can an accident", () => {
    const helped = turn(onward(turn(opened(crisis("")), { P: "M07>J" }).game).game, { J: "A03>P" }).game;
    expect(of(helped)).toMatchObject({ act: null, owed: 1 });
    const probed = turn(opened(crisis("")), { X: "M04>J" }).game;
    const [probe] = probed.acts as [Act];
    const hit = { ...probe, actor: "nature", action: "X01" } as const;
    const asked = (acts: readonly Act[]) => turn(onward({ ...probed, acts }).game, { J: "A03>P" }).game;
    expect([of(asked([probe])).act, of(asked([hit])).act]).toEqual([probe.id, null]);
  });
  test("[Y4] [V6] whom the victim only suspects is not named to anybody", () => {
    for (let i = 0; i < 12; i++) {
      const dark = onward(turn(opened(crisis(""), { seed: `dark ${i}` }), { Z: "H01>J" }).game).game;
      const act = dark.acts[0] as Act;
      const asked = turn(dark, { J: "A03>P" }).game;
      expect(of(asked).adversary).toBe(act.knownTo.includes("J") ? "Z" : "X");
    }
  });
  test("[Y8] a victim that does not ask is owed nothing; asking ties every protector before its public", () => {
    const game = attacked("", "Q>J\nlater: Q J\nP democracy=1");
    const silent = onward(game, { J: "not" }).game;
    expect(silent.obligations.map((o) => `${o.status} ${o.owed} ${o.delivered}`)).toEqual([
      "not-invoked 0 0",
      "not-invoked 0 0",
    ]);
    const asked = onward(game, { J: "invoke", P: "honour", Q: "honour" }).game;
    expect(asked.obligations.every((o) => o.status === "decided")).toBe(true);
    const audience = C.audienceBase + C.audienceDemocracy;
    expect(value(asked, "audienceCost", "P>J")).toBeCloseTo(0.95 * C.invocationCost * audience);
    expect(value(asked, "audienceCost", "Q>J")).toBeGreaterThan(0);
  });
  test("[Y8] [Y12] only who is asked may answer, and once", () => {
    const game = must(attacked(), { type: "advance", cause: "host" });
    const id = of(game).id;
    const tried = (body: Parameters<typeof must>[1], seat: string): string => {
      try {
        must(game, body, { kind: "bot", seat });
        return "ok";
      } catch (error) {
        const { rule, code } = JSON.parse(String(error).replace(/^.*refused: /, ""));
        return `${rule} ${code}`;
      }
    };
    const invoke = (seat: string, obligation = id) =>
      tried({ type: "invoke", seat, obligation, invoke: true }, seat);
    const commit = (seat: string) =>
      tried({ type: "commit", seat, obligation: id, choice: "honour", words: null }, seat);
    expect([invoke("J"), invoke("P"), invoke("J", "t9.P>J"), commit("P"), commit("J")]).toEqual([
      "ok",
      "Y8 unknown-obligation",
      "Y8 unknown-obligation",
      "Y12 already-decided",
      "Y12 unknown-obligation",
    ]);
  });
  test.each([
    ["M15>J@J-home", "honour", 3, "M17", 13],
    ["M16>J@J-home", "honour", 4, "M17", 15],
    ["M15>J@J-home", "part", 2, "M21", 6],
    ["M15>J@J-home", "decline", 0, "A11", 0],
  ] as const)("[Y12] %s: to %s delivers %i, as %s at rung %i", (order, choice, delivered, action, rung) => {
    const { game } = onward(attacked("", "", order), { J: "invoke", P: choice });
    expect(of(game)).toMatchObject({ decision: choice, delivered, status: "decided" });
    expect(game.acts.at(-1)).toMatchObject({
      actor: "P",
      action,
      rung,
      target: action === "M17" ? "X" : "J",
    });
    expect(game.wars[0]?.defenders.includes("P")).toBe(action === "M17");
  });
  test("[T12] a host who ends the game leaves no obligation open: it is decided as at the deadline", () => {
    const asked = must(attacked(), { type: "advance", cause: "host" });
    const over = must(asked, { type: "end" });
    expect(of(asked).status).toBe("invocation");
    expect([over.stage.kind, of(over).status]).toEqual(["review", "decided"]);
  });
  test("[T12] [L2] what is decided as a host ends the game still raises the ladder", () => {
    const bound = must(attacked("automaticity=.9 precision=1"), { type: "advance", cause: "host" });
    const over = must(bound, { type: "end" });
    expect(over.acts.at(-1)).toMatchObject({ actor: "P", action: "M17", target: "X" });
    expect(value(over, "rung", "P|X")).toBe(over.acts.at(-1)?.rung);
    expect(value(bound, "rung", "P|X")).toBeLessThan(value(over, "rung", "P|X"));
  });
  test("[Y12] [S7] force is what is owed even where no further decision was needed", () => {
    const bound = attacked("automaticity=.9 precision=1");
    const asked = onward(bound, { J: "invoke", P: "honour" }).game;
    expect(of(asked)).toMatchObject({ owed: 4, delivered: 4 });
    expect(value(asked, "reputation", "P")).toBeGreaterThan(0.5);
  });
  test("[Y12] [S7] force owed below an armed attack is given by fighting, and that keeps the word", () => {
    const pact = "trigger=any-attack automaticity=.7 precision=1 objects=forces";
    const struck = turn(onward(attacked(pact, "", "M14>J")).game, { J: "A03>P" }).game;
    const honoured = onward(struck, { P: "honour" }).game;
    expect(of(honoured)).toMatchObject({ owed: 3, delivered: 3 });
    expect(honoured.acts.at(-1)).toMatchObject({ actor: "P", action: "M17", target: "X", rung: 13 });
    expect(value(honoured, "reputation", "P")).toBeGreaterThan(0.5);
    const helped = onward(struck, { P: "part" }).game;
    expect([of(helped).delivered, value(helped, "reputation", "P") < 0.5]).toEqual([2, true]);
  });
  test("[S7] keeping and breaking one's word, seen by ally, adversaries and other wards", () => {
    const game = must(
      attacked("automaticity=.7 precision=1", "P>K\nother: P K\nP democracy=1\nJ democracy=.2"),
      { type: "advance", cause: "host" },
    );
    const invoked = must(
      game,
      { type: "invoke", seat: "J", obligation: of(game).id, invoke: true },
      { kind: "bot", seat: "J" },
    );
    expect(of(invoked).owed).toBe(3);
    const having = (choice: "honour" | "part" | "decline") =>
      must(
        invoked,
        { type: "commit", seat: "P", obligation: of(game).id, choice, words: null },
        { kind: "bot", seat: "P" },
      );
    const moved = (now: Game) => [
      ...["J", "X"].map(
        (o) =>
          value(now, "credibility", beliefKey(o, "P>J")) - value(game, "credibility", beliefKey(o, "P>J")),
      ),
      value(now, "credibility", "K@P>K") - value(game, "credibility", "K@P>K"),
      value(now, "reputation", "P") - value(game, "reputation", "P"),
    ];
    const close = (a: readonly number[], b: readonly number[]) =>
      a.forEach((x, i) => {
        expect(x).toBeCloseTo(b[i] ?? 0, 9);
      });
    close(moved(having("honour")), [C.pledgeKept, C.pledgeKept, C.pledgeKept / 2, C.honouredReputation]);
    for (const broken of ["part", "decline"] as const) {
      close(moved(having(broken)), [C.declined, C.declined, C.declined / 2, C.declinedReputation]);
      const audience = C.audienceBase + C.audienceDemocracy;
      expect(value(game, "approval", "P") - value(having(broken), "approval", "P")).toBeCloseTo(
        C.backingDownApproval * C.invocationCost * audience * audience,
      );
    }
  });
  test("[S7] declining what is not owed costs nothing", () => {
    const game = must(attacked("area=P-home"), { type: "advance", cause: "host" });
    const id = of(game).id;
    const invoked = must(
      game,
      { type: "invoke", seat: "J", obligation: id, invoke: true },
      { kind: "bot", seat: "J" },
    );
    const declined = must(
      invoked,
      { type: "commit", seat: "P", obligation: id, choice: "decline", words: null },
      { kind: "bot", seat: "P" },
    );
    expect(of(declined).owed).toBe(0);
    for (const variable of ["reputation", "credibility", "approval"] as const)
      expect(declined.values[variable]).toEqual(invoked.values[variable]);
  });
});

describe("treaties and mandates in play", () => {
  test("[Y11] consent is kept with the act it was given for", () => {
    const agreed = onward(turn(opened(crisis("")), { P: "A04>J#E03", J: "+E03>X" }).game).game;
    const done = turn(agreed, { J: "E03>X,M02>X" }).game;
    expect(done.acts.filter((a) => a.turn === 2).map((a) => [a.action, a.consent])).toEqual([
      ["E03", { P: 1 }],
      ["M02", {}],
    ]);
    const proposed = turn(onward(turn(opened(crisis("")), { P: "A04>J#M02=propose" }).game).game, {
      J: "M02>X",
    });
    expect(proposed.game.acts.at(-1)?.consent).toEqual({ P: 2 });
  });
  test("[Y13] an amendment moves one term by .2 when the parties accept, and not before", () => {
    const tabled = onward(
      turn(opened(crisis("automaticity=.9")), { P: "A12>J#pact=automaticity+" }).game,
    ).game;
    const request = tabled.requests[0];
    expect(request).toMatchObject({ kind: "amend", to: ["J"], status: "open", turn: 2 });
    const answered = must(
      tabled,
      { type: "answer", seat: "J", request: request?.id ?? "", accept: true },
      { kind: "bot", seat: "J" },
    );
    expect(turn(tabled).game.treaties[0]?.terms.automaticity).toBe(0.9);
    expect(turn(answered).game.treaties[0]?.terms).toMatchObject({ automaticity: 1, precision: 0.6 });
  });
  test("[Y6] who lit the match is asked without a treaty too, and weighs with own interest", () => {
    const bound = opened(sketch("P>J\nJ|X\npact: P J"));
    const unbound = opened(sketch("P>J\nJ|X"));
    const struck = (start: Game, first: string) => {
      const lit = onward(turn(start, { J: first }).game).game;
      return turn(lit, { X: "M16>J@J-home" }).game.obligations[0];
    };
    expect([bound, unbound].map((start) => struck(start, "M04>X")?.fault)).toEqual([1, 1]);
    expect([bound, unbound].map((start) => struck(start, "D03>X")?.fault)).toEqual([0, 0]);
  });
  test("[Y14] only the holder changes a mandate, and the measure follows while it keeps to it", () => {
    const start = opened(crisis(""));
    const asked = turn(start, { J: "D12#goods-mandate=narrow" }).game;
    expect(asked.mandates[0]?.breadth).toBe("broad");
    expect(asked.requests[0]).toMatchObject({ kind: "mandate", to: ["P"], from: "J", terms: "narrow" });
    for (const [breadth, level] of [
      ["narrow", 1],
      ["revoked", 0],
    ] as const) {
      const changed = turn(start, { P: `D12#goods-mandate=${breadth}` }).game;
      expect([changed.mandates[0]?.breadth, changed.measures[0]?.level]).toEqual([breadth, level]);
    }
    const beyond = onward(turn(start, { J: "E03>X" }).game).game;
    expect(beyond.measures[0]?.level).toBe(3);
    expect(turn(beyond, { P: "D12#goods-mandate=narrow" }).game.measures[0]?.level).toBe(3);
  });
  test("[Y15] carrying a mandate out is nobody's own policy; coercion is", () => {
    const bare = sketch("P>J\nJ|X\npact: P J\ngoods: P J X broad");
    const start = opened({ ...bare, measures: bare.measures.map((m) => ({ ...m, level: 0 })) });
    const carried = turn(start, { J: "E02>X#goods-mandate" }).game;
    const coerced = turn(start, { J: "E03>X" }).game;
    expect(carried.acts[0]).toMatchObject({ mandate: "goods-mandate", match: false, rung: 3 });
    expect(coerced.acts[0]).toMatchObject({ mandate: null, match: true, rung: 5 });
    expect([carried.measures[0]?.level, coerced.measures[0]?.level]).toEqual([2, 3]);
  });
});

describe("[Y19] chains of obligations", () => {
  const start = opened(
    sketch(`
      P>J
      Y>X
      J|X hostility=60
      pact: P J automaticity=.9
      union: Y X automaticity=.9 conditionality=0
      Y side=adversary
    `),
  );
  const attacked = turn(start, { X: "+M16>J" }).game;
  const invaded = turn(onward(attacked).game, { X: "M16>J" }).game;

  test("who fights for an ally attacks whom it fights: that one's protector is asked in the next turn", () => {
    const joined = onward(invaded, { J: "invoke", P: "honour" }).game;
    expect(joined.obligations.map((o) => `${o.protector}>${o.victim}`)).toEqual(["P>J"]);
    const next = turn(joined).game;
    expect(next.obligations.map((o) => `${o.protector}>${o.victim} ${o.adversary}`)).toEqual([
      "P>J X",
      "Y>X P",
    ]);
    const beside = onward(next, { X: "invoke", Y: "honour" }).game;
    expect(beside.wars).toMatchObject([{ defenders: ["J", "P"], attackers: ["X", "Y"] }]);
    expect(beside.acts.at(-1)).toMatchObject({ actor: "Y", action: "M17", target: "P" });
  });

  test("nobody is asked where the protector stayed out, or only helped", () => {
    for (const answer of ["decline", "part"] as const) {
      const next = turn(onward(invaded, { J: "invoke", P: answer }).game).game;
      expect(next.obligations.map((o) => o.protector)).toEqual(["P"]);
    }
  });
});
