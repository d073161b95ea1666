import { describe, expect, test } from "vitest";
import { accidentRisk } from "./accident.ts";
import { actionInfo } from "./actions/catalogue.ts";
import { choicesOf } from "./choices.ts";
import { C } from "./coefficients.ts";
import { groundOf } from "./ground.ts";
import { sigmoid } from "./maths.ts";
import { judged, must, onward, opened, orderOf, turn } from "./notation.ts";
import { checkOrder, costOf, needsPreparation } from "./orders.ts";
import { reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import type { Game, Request } from "./state.ts";
import { value } from "./work.ts";

const CRISIS = sketch(`
  P>J posture=1
  H>J
  X>Y
  J|X hostility=60
  P|X
  pact: P H J consultation=.8
  union: X Y
  goods: H J X broad
  X hawk=.6
`);
const START = opened(CRISIS);
const bot = (seat: string) => ({ kind: "bot", seat }) as const;

/** A turn in which X struck at J, and J had prepared to answer. */
const STRUCK = turn(START, { X: "M04>J,H01>J", J: "+E03>X" }).game;
const AFTER = onward(STRUCK).game;
const WAR = onward(turn(START, { X: "M16>J@J-home" }).game, { J: "not" }).game;

describe("what may be ordered", () => {
  test.each([
    ["J", "D07>X,M05,A01", "ok"],
    ["J", "D07>X,M05,A01,I02", "O1 too-many-points"],
    ["J", "D01,D07>X,M05,A01", "ok"],
    ["J", "M16>X@X-home,D07>X", "O1 too-many-points"],
    ["J", "+M16>X,+M15>X,D07>X", "ok"],
  ])("[O1] three points a turn: %s orders %s: %s", (seat, sheet, expected) => {
    expect(judged(START, seat, sheet)).toBe(expected);
  });
  test("[O2] only what the catalogue and the scenario know", () => {
    expect(judged(START, "J", "Z99")).toBe("O2 unknown-action");
    const narrow = opened({ ...CRISIS, actions: ["D01", "D07"] });
    expect(["D07>X", "M05"].map((text) => judged(narrow, "J", text))).toEqual(["ok", "O2 not-available"]);
  });
  test.each([
    ["J", "D05>P", "O3 not-your-role", "an ally that protects nobody reassures nobody"],
    ["P", "M15>X@X-home", "ok", "a patron is not shut out of force"],
    ["X", "D06>Y", "ok", "a challenger that protects is a patron there"],
    ["Y", "A03>X", "ok", "and its ally a junior"],
    ["X", "A03>Y", "O5 wrong-target", "but one invokes one's protector"],
    ["J", "H03>X", "O3 not-your-role", "intimidation is for challengers"],
  ])("[O3] roles follow from relations: %s %s is %s (%s)", (seat, sheet, expected) => {
    expect(judged(START, seat, sheet)).toBe(expected);
  });
  test("[O4] points, approval and treasury are what the catalogue says, paid in full", () => {
    const { game } = turn(START, { J: "E01>X,M05", X: "+M15>J" });
    const spent = (variable: "approval" | "treasury", seat: string) =>
      value(START, variable, seat) - value(game, variable, seat);
    expect(spent("approval", "J")).toBe(actionInfo("E01").cost.approval + actionInfo("M05").cost.approval);
    expect(spent("treasury", "J")).toBe(actionInfo("E01").cost.treasury + actionInfo("M05").cost.treasury);
    expect(spent("treasury", "X")).toBe(2);
    expect(spent("approval", "X")).toBe(0);
  });
  test("[O4] nothing is ordered that the treasury cannot pay, alone or together", () => {
    const poor = opened(sketch("P>J\nJ|X\npact: P J\nJ treasury=4"));
    expect(judged(poor, "J", "E01>X,M05")).toBe("O4 treasury-too-low");
    expect(judged(poor, "J", "M10>X")).toBe("O4 treasury-too-low");
    expect(judged(poor, "J", "E01>X")).toBe("ok");
  });
  test("[O4] haggling over a treaty costs double above rung 6", () => {
    const order = orderOf("A12>P#pact=automaticity+");
    const hot = turn(START, { X: "M04>J" }).game;
    expect(costOf(order, groundOf(START, "J")).approval).toBe(2);
    expect(costOf(order, groundOf(hot, "J")).approval).toBe(4);
    expect(costOf(order, groundOf(hot, "Y")).approval).toBe(2);
  });
  test.each([
    ["J", "D07", "O5 needs-target"],
    ["J", "D07>nobody", "O5 unknown-target"],
    ["J", "D07>P", "O5 wrong-target"],
    ["J", "D01>X", "O5 wrong-target"],
    ["J", "D03", "ok"],
    ["P", "D05>H", "O5 wrong-target"],
    ["P", "M06>J", "ok"],
    ["J", "A03>H", "ok"],
    ["P", "A05>J", "ok"],
    ["P", "A05>X", "O5 wrong-target"],
  ])("[O5] targets: %s %s is %s", (seat, sheet, expected) => {
    expect(judged(START, seat, sheet)).toBe(expected);
  });
  test.each([
    ["J", "M05@moon", "O6 unknown-object"],
    ["X", "M15>J@P-home", "O6 unknown-object"],
    ["X", "M15>J@J-home", "ok"],
    ["J", "D07>X!covert", "O6 wrong-visibility"],
    ["J", "D07>X!private", "ok"],
    ["P", "A04>J", "O6 needs-object"],
    ["P", "A04>J#E03", "ok"],
    ["P", "A12>J", "Y13 needs-object"],
    ["P", "A12>J#pact", "Y13 needs-terms"],
    ["P", "A12>J#union=exit+", "Y13 needs-object"],
    ["P", "A12>J#pact=exit+", "ok"],
    ["J", "D12", "Y14 needs-object"],
    ["J", "D12#goods-mandate", "Y14 needs-terms"],
    ["J", "D12#goods-mandate=broad", "Y14 needs-terms"],
    ["J", "D12#goods-mandate=narrow", "ok"],
    ["J", "E02>X", "Y15 needs-object"],
    ["J", "E02>X#goods-mandate", "ok"],
    ["J", "D04", "N2 needs-terms"],
    ["P", "D04=keep", "N2 nothing-to-settle"],
    ["J", "D04=lift", "N2 needs-mandate"],
    ["J", "D08>X#t1.unknown", "H3 needs-object"],
    ["P", "A10>J", "Y12 needs-attack"],
    ["P", "A11>J", "Y12 needs-attack"],
    ["P", "M17>J", "A9 needs-attack"],
    ["J", "M18", "L7 nothing-to-stand-down"],
  ])("[O6] objects, places, terms and ways: %s %s is %s", (seat, sheet, expected) => {
    expect(judged(START, seat, sheet)).toBe(expected);
  });
  test("[O6] [Y11] nobody builds a base without its host", () => {
    expect(judged(START, "P", "M08>J")).toBe("Y11 needs-consent");
    const consents = (action: "M08" | "M07", by: string) => ({
      ...START,
      consents: [{ turn: 1, by, to: "P", action, proposed: false }],
    });
    expect(judged(consents("M07", "J"), "P", "M08>J")).toBe("Y11 needs-consent");
    expect(judged(consents("M08", "H"), "P", "M08>J")).toBe("Y11 needs-consent");
    expect(judged(consents("M08", "J"), "P", "M08>J")).toBe("ok");
  });
  test("[O16] a purpose stands with the act for whoever knows its author, and moves no number", () => {
    const meant = (purpose?: "deter") => {
      const order = { ...orderOf("M02>X"), ...(purpose && { purpose }) };
      return turn(must(START, { type: "seal", seat: "J", orders: [order] }, bot("J"))).game;
    };
    const [with_, without] = [meant("deter"), meant()];
    expect([with_.acts[0]?.purpose, without.acts[0]?.purpose]).toEqual(["deter", null]);
    expect(with_.values).toEqual(without.values);
    expect({ ...with_.acts[0], purpose: null }).toEqual(without.acts[0]);
  });
  test("[O6] [Y15] a revoked mandate can no longer be carried out", () => {
    const revoked = onward(turn(START, { H: "D12#goods-mandate=revoked" }).game).game;
    expect(judged(revoked, "J", "E02>X#goods-mandate")).toBe("Y15 needs-mandate");
  });
  test("[O7] the same thing stands on a sheet once", () => {
    expect(judged(START, "J", "D07>X,D07>X")).toBe("O7 duplicate-order");
    expect(judged(START, "P", "A05>J,A05>J#E03")).toBe("ok");
  });
  test("[O8] fire is returned only to who came close, and for two turns", () => {
    expect(judged(START, "J", "M13>X")).toBe("O8 nothing-to-respond-to");
    expect(judged(AFTER, "J", "M13>X")).toBe("ok");
    expect(judged(AFTER, "P", "M13>X")).toBe("O8 nothing-to-respond-to");
    const third = onward(turn(AFTER).game).game;
    const fourth = onward(turn(third).game).game;
    expect([judged(third, "J", "M13>X"), judged(fourth, "J", "M13>X")]).toEqual([
      "ok",
      "O8 nothing-to-respond-to",
    ]);
  });
});

describe("preparing", () => {
  test.each([
    ["E03", true],
    ["M10", true],
    ["M14", true],
    ["M15", true],
    ["M13", false],
    ["M17", false],
    ["M02", false],
    ["D10", false],
    ["A10", false],
  ] as const)("[O10] %s needs a turn's preparation: %s", (action, needed) => {
    expect(needsPreparation(action)).toBe(needed);
    expect(judged(AFTER, "J", `+${action}>X`) === "O10 not-prepared").toBe(!needed);
  });
  test("[O10] a preparation is known to its author alone, and can be made once", () => {
    expect(AFTER.plans).toMatchObject([
      { actor: "J", action: "E03", target: "X", status: "prepared", rung: 5 },
    ]);
    expect(judged(AFTER, "J", "+E03>X")).toBe("O10 already-prepared");
    const alone = { ...AFTER, plans: AFTER.plans.map((p) => ({ ...p, knownTo: ["J"] })) };
    for (const seat of ["P", "H", "X"]) expect(groundOf(alone, seat).plans).toEqual([]);
  });
  test("[O10] acting from a standing start is deception and costs readiness", () => {
    const rash = turn(START, { J: "E03>X" }).game;
    const ready = turn(AFTER, { J: "E03>X" }).game;
    expect(rash.acts.at(-1)).toMatchObject({ action: "E03", prepared: false });
    expect(ready.acts.at(-1)).toMatchObject({ action: "E03", prepared: true });
    expect(value(rash, "readiness", "J") - value(START, "readiness", "J")).toBeCloseTo(C.unpreparedReadiness);
    expect(value(ready, "readiness", "J")).toBe(value(AFTER, "readiness", "J"));
    expect(ready.plans[0]).toMatchObject({ status: "executed", executedRung: 5 });
    const both = turn(START, { J: "+E03>X,E03>X#now" }).game;
    expect([both.acts[0]?.prepared, both.plans[0]?.status]).toEqual([false, "prepared"]);
  });
  test("[O9] plans leak by how tightly allies consult, never with certainty, and to adversaries a little", () => {
    const learned = (scenario: string, consult: boolean): Record<string, number> => {
      const counts: Record<string, number> = { P: 0, X: 0 };
      for (let i = 0; i < 200; i++) {
        const { game } = turn(opened(sketch(scenario), { seed: `leak ${i}` }), {
          J: consult ? "+E03>X,A01" : "+E03>X",
        });
        for (const watcher of game.plans[0]?.knownTo ?? [])
          if (watcher in counts) counts[watcher] = (counts[watcher] ?? 0) + 1 / 200;
      }
      return counts;
    };
    const loose = learned("P>J\nJ|X\npact: P J consultation=0", false);
    const tight = learned("P>J\nJ|X\npact: P J consultation=1", false);
    const open = learned("P>J\nJ|X\npact: P J consultation=1", true);
    expect(Math.abs((loose.P ?? 0) - C.learnBase)).toBeLessThan(0.1);
    expect(Math.abs((tight.P ?? 0) - C.learnBase - C.learnConsultation)).toBeLessThan(0.1);
    expect(open.P).toBeGreaterThan(0.85);
    expect(open.P).toBeLessThan(1);
    expect(Math.abs((loose.X ?? 0) - C.learnAdversary)).toBeLessThan(0.1);
    const { events } = turn(opened(sketch("P>J\nJ|X\npact: P J consultation=1")), { J: "+E03>X,A01" });
    const leaks = events.filter((e) => e.rule === "O9" && e.draw);
    for (const { draw } of leaks) expect(draw?.p).toBeLessThanOrEqual(0.95);
  });
  test("[O11] an unused plan is dropped after two turns, or counts as scaled down", () => {
    const later = (orders: string): string => {
      const second = turn(AFTER, { J: orders }).game;
      expect(second.plans[0]?.status).toBe("prepared");
      const third = turn(onward(second).game).game;
      return `${third.plans[0]?.status} ${third.plans[0]?.executedRung}`;
    };
    expect(later("")).toBe("dropped 0");
    const big = onward(turn(START, { J: "+M14>X" }).game).game;
    const lesser = turn(onward(turn(big, { J: "M02>X" }).game).game).game;
    expect(lesser.plans[0]).toMatchObject({ status: "downscaled", executedRung: 6 });
  });
});

describe("requests", () => {
  const ask = (
    game: Game,
    from: string,
    to: string,
    kind: Request["kind"],
    about = "",
    terms = "",
  ): string => {
    const result = reduce(game, {
      at: 0,
      author: bot(from),
      type: "request",
      seat: from,
      to: to.split("+"),
      kind,
      about: about || null,
      terms: terms || null,
      words: null,
    });
    return result.ok ? "ok" : `${result.rejection.rule} ${result.rejection.code}`;
  };
  const offered = must(
    START,
    {
      type: "request",
      seat: "X",
      to: ["J", "H"],
      kind: "settlement",
      about: null,
      terms: "ease",
      words: null,
    },
    bot("X"),
  );
  const answer = (game: Game, seat: string, accept = true): Game =>
    must(game, { type: "answer", seat, request: "r1", accept }, bot(seat));

  test.each([
    ["J", "P", "support", "", "", "ok"],
    ["J", "X", "support", "", "", "O12 wrong-target"],
    ["J", "J", "support", "", "", "O12 unknown-seat"],
    ["J", "P+nobody", "reinforce", "", "", "O12 unknown-seat"],
    ["P", "J", "restrain", "", "", "ok"],
    ["P", "J", "restrain", "t1.J.plan.E03X", "", "O12 no-such-plan"],
    ["J", "P", "authorise", "", "", "O12 needs-object"],
    ["J", "P", "authorise", "E03", "", "ok"],
    ["J", "P", "authorise", "nonsense", "", "O12 needs-object"],
    ["J", "H", "mandate", "goods-mandate", "narrow", "ok"],
    ["J", "H", "mandate", "", "narrow", "O12 needs-object"],
    ["J", "H", "mandate", "goods-mandate", "wide", "O12 needs-terms"],
    ["J", "P", "mandate", "goods-mandate", "narrow", "O12 not-mandate-holder"],
    ["P", "X", "settlement", "", "ease", "O12 nothing-to-settle"],
    ["J", "X+H", "settlement", "", "ease", "ok"],
    ["J", "X", "settlement", "", "ease", "O12 needs-mandate"],
    ["J", "X", "settlement", "", "keep", "ok"],
    ["J", "H", "settlement", "", "ease", "O12 wrong-target"],
    ["J", "X", "settlement", "", "nonsense", "O12 needs-terms"],
    ["J", "P+H", "amend", "pact", "exit+", "ok"],
    ["J", "P", "amend", "pact", "exit+", "O12 wrong-target"],
    ["J", "X", "amend", "pact", "exit+", "O12 wrong-target"],
    ["X", "P", "amend", "pact", "exit+", "O12 needs-object"],
    ["J", "P", "amend", "pact", "exit", "O12 needs-terms"],
  ] as const)("[O12] %s asks %s for %s %s %s: %s", (from, to, kind, about, terms, expected) => {
    expect(ask(START, from, to, kind, about, terms)).toBe(expected);
  });
  test("[O12] no settlement is offered while people fight", () => {
    expect(ask(WAR, "X", "J+H", "settlement", "", "ease")).toBe("O12 during-hostilities");
  });
  test("[O12] answers are the addressees', once; withdrawing is the author's; a closed offer stays closed", () => {
    const tried = (game: Game, seat: string, type: "answer" | "withdraw", request = "r1"): string => {
      const body = type === "answer" ? { type, seat, request, accept: true } : { type, seat, request };
      const result = reduce(game, { at: 0, author: bot(seat), ...body });
      return result.ok ? "ok" : `${result.rejection.rule} ${result.rejection.code}`;
    };
    const refused = answer(offered, "J", false);
    const withdrawn = must(offered, { type: "withdraw", seat: "X", request: "r1" }, bot("X"));
    const lapsed = turn(offered).game;
    expect(lapsed.requests[0]?.status).toBe("lapsed");
    expect([
      tried(offered, "P", "answer"),
      tried(offered, "J", "answer", "r9"),
      tried(answer(offered, "J"), "J", "answer"),
      tried(refused, "H", "answer"),
      tried(withdrawn, "J", "answer"),
      tried(lapsed, "J", "answer"),
      tried(onward(lapsed).game, "J", "answer"),
      tried(offered, "J", "withdraw"),
      tried(refused, "X", "withdraw"),
      tried(offered, "X", "withdraw", "r9"),
      ask(offered, "X", "J+H", "settlement", "", "ease"),
    ]).toEqual([
      "O12 not-addressee",
      "O12 unknown-request",
      "O12 already-decided",
      "O12 request-closed",
      "O12 request-closed",
      "O12 request-closed",
      "O12 request-closed",
      "O12 not-author",
      "O12 request-closed",
      "O12 unknown-request",
      "O12 duplicate-order",
    ]);
  });
  test("[O12] offers lapse at the turn's end, all kinds of them, and cannot be accepted afterwards", () => {
    const asks = [
      ["J", "P", "support", "", ""],
      ["J", "P", "reinforce", "", ""],
      ["P", "J", "restrain", "", ""],
      ["J", "P", "authorise", "E03", ""],
      ["J", "H", "mandate", "goods-mandate", "narrow"],
      ["J", "X+H", "settlement", "", "ease"],
      ["J", "P+H", "amend", "pact", "exit+"],
      ["J", "X", "deconflict", "", ""],
    ] as const;
    let game = START;
    for (const [from, to, kind, about, terms] of asks)
      game = must(
        game,
        {
          type: "request",
          seat: from,
          to: to.split("+"),
          kind,
          about: about || null,
          terms: terms || null,
          words: null,
        },
        bot(from),
      );
    expect(new Set(game.requests.map((r) => r.status))).toEqual(new Set(["open"]));
    const next = turn(game).game;
    expect(new Set(next.requests.map((r) => r.status))).toEqual(new Set(["lapsed"]));
    for (const r of next.requests)
      for (const seat of r.to)
        expect(() => must(next, { type: "answer", seat, request: r.id, accept: true }, bot(seat))).toThrow(
          /request-closed/,
        );
    expect(next.dispute.settled).toBeNull();
  });
  test("[O12] what is asked after resolution lapses with the turn too; what was tabled for the next one does not", () => {
    const resolved = turn(START, { P: "A12>J#pact=exit+", J: "D12#goods-mandate=narrow" }).game;
    const late = must(
      resolved,
      { type: "request", seat: "J", to: ["P"], kind: "support", about: null, terms: null, words: null },
      bot("J"),
    );
    expect(onward(late).game.requests.map((r) => `${r.kind} ${r.status}`)).toEqual([
      "amend open",
      "mandate open",
      "support lapsed",
    ]);
  });
  test("[O12] a settlement on the table lapses when hostilities start, a clash or an attack alike", () => {
    const fought = turn(must(offered, { type: "answer", seat: "J", request: "r1", accept: true }, bot("J")), {
      X: "M15>J@J-home",
    }).game;
    expect(fought.requests[0]?.status).toBe("lapsed");
    const resolved = turn(START, { X: "M15>J@J-home" }).game;
    expect(ask(resolved, "J", "X+H", "settlement", "", "ease")).toBe("O12 during-hostilities");
    const tabled = must(
      turn(START).game,
      {
        type: "request",
        seat: "X",
        to: ["J", "H"],
        kind: "settlement",
        about: null,
        terms: "ease",
        words: null,
      },
      bot("X"),
    );
    const open = {
      ...onward(turn(START).game).game,
      requests: tabled.requests.map((r) => ({ ...r, turn: 3 })),
    };
    const attacked = turn(open, { X: "M15>J@J-home" }).game;
    expect(attacked.requests[0]?.status).toBe("lapsed");
  });
  test("[O12] accepted by all it takes effect before the orders; by some it lapses", () => {
    const some = turn(answer(offered, "J")).game;
    const all = turn(answer(answer(offered, "J"), "H")).game;
    expect([some.requests[0]?.status, some.dispute.settled]).toEqual(["lapsed", null]);
    expect([all.requests[0]?.status, all.dispute.settled, all.measures[0]?.level]).toEqual([
      "accepted",
      "ease",
      1,
    ]);
  });
  test("[O12] [P7] asked to hold still altogether, a bot drops all it had planned, and nothing else", () => {
    const planned = onward(turn(START, { J: "+E03>X,+M14>X" }).game).game;
    const asked = must(
      planned,
      { type: "request", seat: "P", to: ["J"], kind: "restrain", about: null, terms: null, words: null },
      bot("P"),
    );
    const held = turn(answer(asked, "J"), { J: "E03>X,D07>X" }).game;
    expect(held.acts.filter((a) => a.turn === 2).map((a) => a.action)).toEqual(["D07"]);
    expect(held.plans.map((p) => p.status)).toEqual(["dropped", "dropped"]);
  });
  test("[O12] a bot that accepts to hold still takes the plan off its sheet", () => {
    const about = AFTER.plans[0]?.id ?? "";
    const known = { ...AFTER, plans: AFTER.plans.map((p) => ({ ...p, knownTo: ["J", "P"] })) };
    const asked = must(
      known,
      { type: "request", seat: "P", to: ["J"], kind: "restrain", about, terms: null, words: null },
      bot("P"),
    );
    const held = turn(answer(asked, "J"), { J: "E03>X,D07>X" }).game;
    expect(held.acts.filter((a) => a.turn === 2).map((a) => a.action)).toEqual(["D07"]);
    expect(held.plans[0]).toMatchObject({ status: "dropped", restraints: [{ by: "P", level: 1 }] });
  });
});

describe("what a seat is offered", () => {
  test("[O13] every choice offered is legal, and a refusal changes nothing", () => {
    for (const game of [START, AFTER, WAR])
      for (const seat of ["P", "H", "J", "X", "Y"])
        for (const action of CRISIS.actions)
          for (const order of choicesOf(action, groundOf(game, seat)))
            expect([order, checkOrder(order, groundOf(game, seat))]).toEqual([order, null]);
    const before = JSON.stringify(START);
    expect(
      reduce(START, { at: 0, author: bot("J"), type: "seal", seat: "J", orders: [orderOf("Z99")] }),
    ).toEqual({
      ok: false,
      rejection: { code: "unknown-action", rule: "O2", with: { action: "Z99" } },
    });
    expect(JSON.stringify(START)).toBe(before);
  });
  test("[O13] legality does not depend on what the seat cannot know", () => {
    const other = {
      ...AFTER,
      acts: AFTER.acts.map((a) =>
        a.visibility === "covert" ? { ...a, actor: "Y", id: a.id.replace("X", "Y") } : a,
      ),
      plans: [
        ...AFTER.plans,
        { ...AFTER.plans[0], id: "secret", actor: "X", knownTo: ["X"] } as Game["plans"][number],
      ],
    };
    for (const action of CRISIS.actions)
      expect(choicesOf(action, groundOf(other, "P"))).toEqual(choicesOf(action, groundOf(AFTER, "P")));
  });
});

test("[X1] a sketched crisis is quiet enough that tests of other rules meet no accident", () => {
  expect(accidentRisk(START, "J", "X").p).toBeLessThan(1e-3);
  expect(sigmoid(0)).toBe(0.5);
});
