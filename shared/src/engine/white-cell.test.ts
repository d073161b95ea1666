import { describe, expect, test } from "vitest";
import type { Action, ActionBody } from "./action.ts";
import type { Event } from "./event.ts";
import { hashGame } from "./new-game.ts";
import { lobby, must } from "./notation.ts";
import type { Overruled } from "./override.ts";
import { drawsAhead, reduce } from "./reduce.ts";
import { standingEvents } from "./rollback.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import type { PHASES } from "./vocabulary.ts";
import { value } from "./work.ts";

const P = (id: string): Action["author"] => ({ kind: "person", id });
const SCENARIO = sketch(`
  P>J alignment=.6
  J|X hostility=60
  pact: P J
  X nuclear=true
  J approval=50`);

/** Hanna directs; p, j and x play P, J and X. Everything is done by who is named. */
class Exercise {
  game: Game;
  events: Event[] = [];
  constructor(start: Partial<Game["options"]> = {}) {
    this.game = lobby(SCENARIO, { options: { humans: ["P", "J", "X"], ...start } });
    this.join("hanna", true);
    for (const seat of ["P", "J", "X"]) {
      this.join(seat.toLowerCase());
      this.do(seat.toLowerCase(), { type: "sit", person: seat.toLowerCase(), seat });
    }
    this.do("hanna", { type: "begin" });
  }
  join(person: string, host = false) {
    this.game = must(this.game, { type: "join", person, name: person, host });
  }
  do(by: string, body: ActionBody, at = 0): this {
    const result = reduce(this.game, { at, author: P(by), ...body });
    if (!result.ok) throw new Error(JSON.stringify(result.rejection));
    this.game = result.game;
    this.events.push(...result.events);
    return this;
  }
  refused(by: string, body: ActionBody, at = 0): string | null {
    const before = hashGame(this.game);
    const result = reduce(this.game, { at, author: P(by), ...body });
    expect(hashGame(this.game)).toBe(before);
    return result.ok ? null : result.rejection.code;
  }
  next(): this {
    return this.do("hanna", { type: "advance", cause: "host" });
  }
  to(phase: (typeof PHASES)[number]): this {
    while (this.phase !== phase) this.next();
    return this;
  }
  get phase(): string {
    return this.game.stage.kind === "running" ? this.game.stage.phase : "";
  }
}

describe("[W10] a pause", () => {
  test("may be a break, until a moment that is to come", () => {
    const table = new Exercise();
    expect(table.refused("hanna", { type: "pause", until: 5 }, 10)).toBe("out-of-range");
    table.do("hanna", { type: "pause", until: 600_000, why: "coffee" }, 10);
    expect(table.game.clock).toEqual({ deadline: null, paused: 0, until: 600_000, why: "coffee" });
    table.do("hanna", { type: "resume" }, 600_000);
    expect(table.game.clock).toEqual({ deadline: null, paused: null });
  });
});

describe("[W11] the timetable", () => {
  test("sets phases to come, and this one to a date", () => {
    const table = new Exercise();
    table.do("hanna", { type: "schedule", seconds: { consultation: 86_400 }, grace: 60 });
    table.next();
    expect(table.game.clock.deadline).toBe(86_400_000);
    table.do("hanna", { type: "schedule", deadline: 999_000 }, 1000);
    expect(table.game.clock.deadline).toBe(999_000);
    table.do("hanna", { type: "pause" }, 9000).do("hanna", { type: "schedule", deadline: 20_000 }, 9000);
    expect(table.game.clock.paused).toBe(11_000);
    table.do("hanna", { type: "resume" }, 10_000).do("hanna", { type: "schedule", deadline: null }, 10_000);
    expect(table.game.clock.deadline).toBeNull();
    expect(table.game.pacing).toEqual({ seconds: { consultation: 86_400 }, grace: 60 });
  });
  test("stays between nothing and a month, and with the white cell", () => {
    const table = new Exercise();
    expect(table.refused("hanna", { type: "schedule", seconds: { orders: -1 } })).toBe("out-of-range");
    expect(table.refused("hanna", { type: "schedule", grace: 32 * 86_400 })).toBe("out-of-range");
    expect(table.refused("hanna", { type: "schedule", deadline: 10 }, 10)).toBe("out-of-range");
    expect(table.refused("j", { type: "schedule", grace: 10 })).toBe("host-only");
  });
});

describe("[W12] in a seat's place", () => {
  test("who directs seals at once and is the author; a player does not", () => {
    const table = new Exercise();
    table.join("second");
    table.do("second", { type: "sit", person: "second", seat: "J" });
    table.do("hanna", { type: "seal", seat: "J", orders: [{ action: "D03" }] });
    expect(table.game.seats.J?.sealing).toEqual({ kind: "sealed", by: "hanna" });
    expect(table.refused("p", { type: "seal", seat: "X", orders: [] })).toBe("not-your-seat");
  });
  test("nobody speaks for a seat that people hold", () => {
    const table = new Exercise();
    const words = { kind: "own", text: "hello" } as const;
    const cable = { type: "message", seat: "X", to: ["J"], words, about: null } as const;
    expect(table.refused("hanna", cable)).toBe("not-your-seat");
    table.do("hanna", { type: "control", seat: "X", by: "bot" });
    table.do("hanna", cable);
    expect(table.game.messages.at(-1)).toMatchObject({ from: "X", person: "hanna" });
  });
});

describe("[W13] a rollback", () => {
  const played = () => {
    const table = new Exercise().to("orders");
    table.do("j", { type: "seal", seat: "J", orders: [{ action: "D09", target: "X" }] });
    return table;
  };
  test("begins the phase again: the world as it was, people and words as they are, the clock standing", () => {
    const table = played();
    const before = table.game;
    table.next().do("j", {
      type: "message",
      seat: "J",
      to: "press",
      words: { kind: "own", text: "said" },
      about: null,
    });
    table.join("late");
    expect(table.game.acts.length).toBeGreaterThan(before.acts.length);
    expect(value(table.game, "hostility", "J|X")).not.toBe(value(before, "hostility", "J|X"));
    table.do("hanna", { type: "rollback", turn: 1, phase: "orders", why: "a sheet was lost" });
    expect(table.phase).toBe("orders");
    expect(table.game.acts).toEqual(before.acts);
    expect(table.game.values).toEqual(before.values);
    expect(table.game.seats.J?.sealing.kind).toBe("open");
    expect(table.game.messages).toHaveLength(1);
    expect(table.game.people.late?.name).toBe("late");
    expect(table.game.clock).toMatchObject({ paused: 0, why: "a sheet was lost" });
  });
  test("leaves the luck as it was: the same orders lead to the same game", () => {
    const table = played().next();
    const first = table.game;
    table.do("hanna", { type: "rollback", turn: 1, phase: "orders", why: "again" });
    table.do("hanna", { type: "resume" });
    table.do("j", { type: "seal", seat: "J", orders: [{ action: "D09", target: "X" }] }).next();
    expect(hashGame(table.game)).toBe(hashGame(first));
  });
  test("can go back over turns, and again, and what stands of the log is what led here", () => {
    const table = played().next();
    const straight = new Exercise().to("orders");
    straight.do("j", { type: "seal", seat: "J", orders: [] }).next();
    table.to("intelligence").to("orders").next();
    table.do("hanna", { type: "rollback", turn: 2, phase: "consultation", why: "one" });
    table.do("hanna", { type: "rollback", turn: 1, phase: "orders", why: "two" });
    table.do("hanna", { type: "resume" });
    table.do("j", { type: "seal", seat: "J", orders: [] }).next();
    expect(hashGame(table.game)).toBe(hashGame(straight.game));
    const stands = standingEvents(table.events).filter((event) => event.kind !== "rollback");
    expect(stands).toEqual(standingEvents(straight.events));
  });
  test("is refused to a phase that has not been, and to anybody else", () => {
    const table = played();
    const back = { type: "rollback", turn: 3, phase: "orders", why: "x" } as const;
    expect(table.refused("hanna", back)).toBe("no-such-phase");
    expect(table.refused("j", { ...back, turn: 1 })).toBe("white-cell-only");
  });
});

describe("[W14] the gate", () => {
  const NUKE = { action: "M19", target: "J" } as const;
  const brake = (orders: readonly Action[] | readonly object[] = [NUKE]) => {
    const table = new Exercise();
    table.do("hanna", { type: "gate", before: "nuclear", seconds: 120 }).to("orders");
    for (const seat of ["P", "J"]) table.do(seat.toLowerCase(), { type: "seal", seat, orders: [] });
    return table.do("x", { type: "seal", seat: "X", orders: orders as never });
  };
  const acted = (table: Exercise) => table.game.acts.filter((a) => a.turn === 1).map((a) => a.action);

  test("asks before a nuclear rung, and goes on once each order has been spoken of", () => {
    const table = brake();
    table.do("hanna", { type: "advance", cause: "done" }, 1000);
    expect(table.phase).toBe("orders");
    expect(table.game.gate?.open).toBe(true);
    expect(table.game.clock.deadline).toBe(121_000);
    expect(table.refused("x", { type: "unseal", seat: "X" })).toBe("at-the-gate");
    expect(table.refused("hanna", { type: "advance", cause: "done" })).toBe("at-the-gate");
    const allow = {
      type: "permit",
      seat: "X",
      order: "M19",
      target: "J",
      allow: true,
      why: "as they wish",
    } as const;
    expect(table.refused("hanna", { ...allow, order: "M20" })).toBe("unknown-object");
    table.do("hanna", allow).do("hanna", { type: "advance", cause: "done" });
    expect(table.phase).toBe("resolution");
    expect(acted(table)).toContain("M19");
  });
  test("holds back what was not let through when its time is over", () => {
    const table = brake();
    table.do("hanna", { type: "advance", cause: "done" });
    table.do("hanna", { type: "advance", cause: "deadline" }, 120_000);
    expect(table.phase).toBe("resolution");
    expect(acted(table)).not.toContain("M19");
    expect(table.events.find((e) => e.kind === "gate" && e.output === "held-back")?.seen).toEqual(["X"]);
  });
  test("stands open where there is nothing nuclear, and before every resolution if it is asked to", () => {
    const calm = brake([]).do("hanna", { type: "advance", cause: "done" });
    expect(calm.phase).toBe("resolution");
    const all = new Exercise().do("hanna", { type: "gate", before: "results", seconds: 60 }).to("orders");
    all.do("j", { type: "seal", seat: "J", orders: [{ action: "D09", target: "X" }] });
    all.next();
    expect(all.phase).toBe("orders");
    all
      .do("hanna", { type: "permit", seat: "J", order: "D09", target: "X", allow: false, why: "lost" })
      .next();
    expect(acted(all)).not.toContain("D09");
  });
  test("is set by who directs, within its time", () => {
    const table = new Exercise();
    expect(table.refused("j", { type: "gate", before: "nuclear", seconds: 60 })).toBe("white-cell-only");
    expect(table.refused("hanna", { type: "gate", before: "nuclear", seconds: 1 })).toBe("out-of-range");
    const spoken = { type: "permit", seat: "X", order: "M19", target: "J", allow: true, why: "" } as const;
    expect(table.refused("hanna", spoken)).toBe("not-at-the-gate");
    table.do("hanna", { type: "gate", before: "nuclear", seconds: 60 });
    table.do("hanna", { type: "gate", before: "nothing", seconds: 60 });
    expect(table.game.gate).toBeUndefined();
  });
});

const TRY = {
  type: "propose",
  seat: "J",
  kind: "action",
  text: "Send the president by train",
  why: "moves",
} as const;
const HOSTILE = { kind: "value", variable: "hostility", key: "J|X", by: -5 } as const;

describe("[W40] proposals", () => {
  test("wait in a queue that nobody floods, and are claimed by one", () => {
    const table = new Exercise();
    for (let i = 0; i < 3; i++) table.do("j", { ...TRY, text: `${i}` });
    expect(table.refused("j", TRY)).toBe("too-many-proposals");
    table.join("wim");
    table.do("hanna", { type: "staff", person: "wim", staff: { kind: "white-cell" } });
    table.do("wim", { type: "claim", proposal: "q1", claim: true });
    expect(table.refused("hanna", { type: "claim", proposal: "q1", claim: true })).toBe("claimed");
    expect(table.refused("hanna", { type: "claim", proposal: "q9", claim: true })).toBe("unknown-proposal");
    expect(table.refused("j", { type: "claim", proposal: "q1", claim: true })).toBe("white-cell-only");
    table.do("wim", { type: "claim", proposal: "q1", claim: false });
    table.do("hanna", { type: "claim", proposal: "q1", claim: true });
    expect(table.game.proposals?.[0]?.claim).toBe("hanna");
  });
});

describe("[W41] a proposal", () => {
  const why = "it fits";
  test("is mapped to the catalogue, and carried out without points", () => {
    const table = new Exercise().do("j", TRY);
    const map = (order: object) =>
      ({ type: "rule", proposal: "q1", verdict: { kind: "map", order }, why }) as ActionBody;
    expect(table.refused("hanna", map({ action: "D09", target: "Q" }))).not.toBeNull();
    table.do("hanna", map({ action: "D09", target: "X" }));
    expect(table.refused("hanna", map({ action: "D09", target: "X" }))).toBe("already-decided");
    table.to("orders").next();
    expect(table.game.acts.some((a) => a.actor === "J" && a.action === "D09")).toBe(true);
    expect(table.game.proposals?.[0]).toMatchObject({ outcome: "done", settled: 1 });
  });
  test("is refused, and a question answered", () => {
    const table = new Exercise().do("j", TRY).do("j", { ...TRY, kind: "question" });
    const rule = (proposal: string, kind: "refuse" | "answer") =>
      ({ type: "rule", proposal, verdict: { kind }, why }) as const;
    expect(table.refused("hanna", rule("q1", "answer"))).toBe("needs-a-ruling");
    const odds = { kind: "odds", p: 0.5, success: [HOSTILE], failure: [] } as const;
    expect(table.refused("hanna", { type: "rule", proposal: "q2", verdict: odds, why })).toBe(
      "needs-an-answer",
    );
    table.do("hanna", rule("q1", "refuse")).do("hanna", rule("q2", "answer")).to("orders").next();
    expect(table.game.proposals?.map((p) => p.ruling?.kind)).toEqual(["refuse", "answer"]);
  });
});

describe("[W42] odds", () => {
  const rule = (p: number, success: readonly object[] = [HOSTILE]) =>
    ({
      type: "rule",
      proposal: "q1",
      verdict: { kind: "odds", p, success, failure: [{ ...HOSTILE, by: 5 }] },
      why: "even",
    }) as ActionBody;
  test("are thrown at resolution by a draw nobody has seen", () => {
    const outcomes = ["a", "b", "c", "d", "e", "f", "g", "h"].map((text) => {
      const table = new Exercise().do("j", { ...TRY, text }).do("hanna", rule(0.5));
      expect(table.events.some((e) => e.draw !== undefined && e.rule === "W42")).toBe(false);
      table.to("orders");
      const untried = new Exercise().to("orders").next();
      table.next();
      const thrown = table.events.find((e) => e.rule === "W42" && e.draw && e.kind === "ruling");
      expect(thrown?.output).toBe((thrown?.draw?.u ?? 1) < 0.5 ? "success" : "failure");
      const moved = value(table.game, "hostility", "J|X") - value(untried.game, "hostility", "J|X");
      expect(moved).toBeCloseTo(thrown?.output === "success" ? -5 : 5);
      return thrown?.output;
    });
    expect(new Set(outcomes)).toEqual(new Set(["success", "failure"]));
  });
  test("leave room for both, and consequences the rules allow", () => {
    const table = new Exercise().do("j", TRY);
    expect(table.refused("hanna", rule(1))).toBe("out-of-range");
    expect(table.refused("hanna", rule(0.5, [{ ...HOSTILE, by: 90 }]))).toBe("bad-consequence");
    expect(
      table.refused(
        "hanna",
        rule(
          0.5,
          Array.from({ length: 6 }, () => HOSTILE),
        ),
      ),
    ).toBe("out-of-range");
  });
});

describe("[W43] a correction", () => {
  const set = (variable: string, key: string, to: number) =>
    ({ type: "correct", variable, key, to, why: "the map was wrong" }) as const;
  test.each([
    ["approval", "J", 62],
    ["credibility", "J@P>J", 1.5],
    ["rung", "J|X", 4],
    ["hostility", "J|X", 10],
  ])("sets %s %s, and keeps what the rules had found", (variable, key, to) => {
    const table = new Exercise();
    const before = table.game.values[variable]?.[key];
    table.do("hanna", set(variable, key, to));
    expect(table.game.values[variable]?.[key]).toBe(to);
    expect(table.game.corrections).toMatchObject([{ by: "hanna", before, to, why: "the map was wrong" }]);
    expect(table.events.at(-1)).toMatchObject({
      kind: "override",
      before,
      after: to,
      inputs: { author: "hanna" },
    });
  });
  test("waits at the gate for the results, and stands in their place before anybody sees them", () => {
    const table = new Exercise().do("hanna", { type: "gate", before: "results", seconds: 60 }).to("orders");
    table.do("j", { type: "seal", seat: "J", orders: [{ action: "D09", target: "X" }] }).next();
    const held = value(table.game, "hostility", "J|X");
    table.do("hanna", set("hostility", "J|X", 33));
    expect(value(table.game, "hostility", "J|X")).toBe(held);
    table.next();
    expect(value(table.game, "hostility", "J|X")).toBe(33);
    expect(table.game.corrections?.[0]?.before).not.toBe(held);
  });
  test.each([
    ["approval", "J", 101, "out-of-range"],
    ["approval", "J", -1, "out-of-range"],
    ["rung", "J|X", 3.5, "out-of-range"],
    ["rung", "J|X", 20, "out-of-range"],
    ["approval", "Q", 50, "unknown-number"],
    ["luck", "J", 50, "unknown-number"],
  ])("of %s %s to %d is refused: %s", (variable, key, to, code) => {
    expect(new Exercise().refused("hanna", set(variable, key, to))).toBe(code);
    expect(new Exercise().refused("j", set(variable, key, to))).toBe("white-cell-only");
  });
});

describe("what is no number is overruled", () => {
  const over = (of: Overruled) => ({ type: "override", of, why: "the class needs to see it" }) as const;
  /** X attacks J, and the orders lie at the gate. */
  const attacked = () => {
    const table = new Exercise().do("hanna", { type: "gate", before: "results", seconds: 60 }).to("orders");
    for (const seat of ["P", "J"]) table.do(seat.toLowerCase(), { type: "seal", seat, orders: [] });
    table.do("x", { type: "seal", seat: "X", orders: [{ action: "M15", target: "J" }] }).next();
    expect(table.game.gate?.open).toBe(true);
    return table;
  };
  const draw = (table: Exercise) => drawsAhead(table.game)[0] ?? { key: "", hit: false, u: 0, p: 0 };

  test("[W45] chance comes out as said, both ways, and the record has what it had said", () => {
    const { key, hit } = draw(attacked());
    expect(key).not.toBe("");
    for (const to of [true, false]) {
      const table = attacked().do("hanna", over({ kind: "draw", key, to }));
      expect(draw(table)).toMatchObject({ key, hit: to });
      expect(table.game.overrides).toMatchObject([
        { kind: "draw", key, to, by: "hanna", before: hit ? "happens" : "does not" },
      ]);
      expect(table.events.at(-1)).toMatchObject({ kind: "override", rule: "W45", subject: key, seen: [] });
      const plain = attacked().next();
      table.next();
      if (to === hit) expect(table.game.values).toEqual(plain.game.values);
      else expect(table.game.values).not.toEqual(plain.game.values);
    }
  });
  test("[W45] only at the gate, and only what will be asked of chance", () => {
    const { key } = draw(attacked());
    expect(new Exercise().refused("hanna", over({ kind: "draw", key, to: true }))).toBe("not-at-the-gate");
    expect(attacked().refused("hanna", over({ kind: "draw", key: "t1|X9|J||", to: true }))).toBe(
      "unknown-object",
    );
    expect(attacked().refused("j", over({ kind: "draw", key, to: true }))).toBe("white-cell-only");
  });
  test("[W46] what a treaty asks is set at the gate or until it is decided", () => {
    const owed = (to: number, obligation = "t1.P>J") => over({ kind: "owed", obligation, to });
    const table = attacked().do("hanna", owed(1));
    expect(table.game.overrides?.[0]?.before).toBeNull();
    table.next();
    const found = () => table.game.obligations.find((o) => o.id === "t1.P>J");
    const plain = attacked()
      .next()
      .game.obligations.find((o) => o.id === "t1.P>J");
    expect(plain?.owed).not.toBe(1);
    expect(found()?.owed).toBe(1);
    expect(table.game.overrides?.[0]?.before).toBe(String(plain?.owed));
    expect(table.events.find((e) => e.rule === "W46")?.seen).toBe("all");
    for (const to of [5, -1, 1.5]) expect(table.refused("hanna", owed(to))).toBe("out-of-range");
    expect(table.refused("hanna", owed(2, "t1.J>X"))).toBe("unknown-obligation");
    table.next();
    expect(table.phase).toBe("obligation");
    // What was said still stands once the victim has asked and the test is made again.
    table.do("j", { type: "invoke", seat: "J", obligation: "t1.P>J", invoke: true });
    expect(found()?.owed).toBe(1);
    table.do("hanna", owed(2));
    expect(found()?.owed).toBe(2);
    table.do("p", { type: "commit", seat: "P", obligation: "t1.P>J", choice: "decline", words: null });
    expect(table.refused("hanna", owed(0))).toBe("already-decided");
  });
  test("[W46] who gained a war is set once it is over", () => {
    const table = attacked().next();
    const war = table.game.wars[0];
    expect(table.refused("hanna", over({ kind: "war", war: war?.id ?? "", to: "gained" }))).toBe(
      "unknown-object",
    );
    for (let guard = 0; guard < 40 && table.game.wars[0]?.outcome === null; guard++) table.next();
    const to = table.game.wars[0]?.outcome === "gained" ? "repelled" : "gained";
    table.do("hanna", over({ kind: "war", war: war?.id ?? "", to }));
    expect(table.game.wars[0]?.outcome).toBe(to);
  });
});

describe("[W30] rooms", () => {
  const say = (seat: string, room: string) =>
    ({
      type: "message",
      seat,
      to: seat === "X" ? ["J"] : ["X"],
      words: { kind: "own", text: "in here" },
      about: null,
      room,
    }) as const;
  test("are opened by any seat, and what is said there goes to its seats alone", () => {
    const table = new Exercise().do("x", { type: "room", seat: "X", name: "Back channel", seats: ["J"] });
    table.do("j", say("J", "room1"));
    expect(table.game.messages.at(-1)).toMatchObject({ from: "J", to: ["X"], room: "room1" });
    expect(table.refused("p", say("P", "room1"))).toBe("unknown-object");
  });
  test("have a name and somebody to talk to", () => {
    const table = new Exercise().do("x", { type: "room", seat: "X", name: "Back channel", seats: ["J"] });
    const room = (seat: string, name: string, seats: readonly string[]) =>
      table.refused(seat.toLowerCase(), { type: "room", seat, name, seats });
    expect(room("J", "back channel", ["P"])).toBe("name-taken");
    expect(room("J", " ", ["P"])).toBe("name-empty");
    expect(room("J", "Alone", [])).toBe("out-of-range");
    expect(room("J", "Nobody", ["Q"])).toBe("unknown-seat");
  });
});

test("[W31] whom one may speak to depends on the phase", () => {
  const table = new Exercise();
  const words = { kind: "own", text: "x" } as const;
  const cable = (to: readonly string[] | "press" | "team") =>
    table.refused("j", { type: "message", seat: "J", to, words, about: null });
  const all = [["X"], ["P"], "press", "team"] as const;
  expect(all.map(cable)).toEqual([null, null, null, null]);
  table.do("hanna", { type: "speech", rules: { intelligence: "side" } });
  const sides = all.map(cable);
  expect(sides[0]).toBe("no-speech");
  expect(sides.slice(1)).toEqual([null, null, null]);
  table.do("hanna", { type: "speech", rules: { intelligence: "team" } });
  expect(all.map(cable)).toEqual(["no-speech", "no-speech", "no-speech", null]);
  const ask = {
    type: "request",
    seat: "J",
    to: ["P"],
    kind: "support",
    about: null,
    terms: null,
    words: null,
  } as const;
  expect(table.refused("j", ask)).toBe("no-speech");
  expect(table.refused("j", { type: "speech", rules: {} })).toBe("host-only");
  table.next();
  expect(all.map(cable)).toEqual([null, null, null, null]);
});

test("[W32] a cable keeps the form it follows", () => {
  const table = new Exercise();
  const words = { kind: "own", text: "Subject: transit" } as const;
  table.do("j", { type: "message", seat: "J", to: ["X"], words, about: null, form: "demarche" });
  expect(table.game.messages.at(-1)?.form).toBe("demarche");
});
