import { describe, expect, test } from "vitest";
import type { Action, ActionBody } from "./action.ts";
import { lobby, must, onward, opened, orderOf, step, turn } from "./notation.ts";
import { GAME_ADMITS, SEAT_HOLDS } from "./people.ts";
import { concerned, waitingFor } from "./phase.ts";
import { OBJECTION, reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import { value } from "./work.ts";

const CRISIS = sketch(`
  P>J
  J|X hostility=60
  pact: P J
`);

const by = (id: string): Action["author"] => ({ kind: "person", id });
const HOST = by("host");
/** Code and rule of a refusal; "ok" where there is none. */
const tried = (
  game: Game,
  body: ActionBody,
  author: Action["author"] = { kind: "server" },
  at = 0,
): string => {
  const result = reduce(game, { at, author, ...body });
  return result.ok ? "ok" : `${result.rejection.rule} ${result.rejection.code}`;
};
const join = (game: Game, person: string, host = false): Game =>
  must(game, { type: "join", person, name: person, host });
const sit = (game: Game, person: string, seat: string): Game =>
  must(game, { type: "sit", person, seat }, HOST);
const phase = (game: Game): string =>
  game.stage.kind === "running" ? `${game.stage.turn} ${game.stage.phase}` : game.stage.kind;
const advance = (game: Game, at = 0): Game => must(game, { type: "advance", cause: "host" }, undefined, at);
const to = (game: Game, wanted: string): Game => {
  let now = game;
  while (!phase(now).endsWith(wanted)) now = advance(now);
  return now;
};
const draftOf = (...orders: string[]) =>
  orders.map((text, i) => ({ ...orderOf(text), id: `d${i}`, by: "ann", adopted: true }));

/** A host, Ann (who seals) and Ben at J, Cleo at P, a bot at X; with a clock of a minute a phase. */
const table = (preset: "none" | "60" = "60"): Game => {
  let game = lobby(CRISIS, { options: { preset, humans: ["J", "P"] } });
  game = join(game, "host", true);
  for (const person of ["ann", "ben", "cleo"]) game = join(game, person);
  game = sit(sit(sit(game, "ann", "J"), "ben", "J"), "cleo", "P");
  return must(game, { type: "begin" }, HOST);
};

describe("turns and phases", () => {
  test("[T1] a turn runs through its phases, and the obligation phase only where something is asked", () => {
    let game = opened(CRISIS);
    const seen = [phase(game)];
    while (phase(game) !== "2 intelligence") {
      game = advance(game);
      seen.push(phase(game));
    }
    expect(seen).toEqual(["1 intelligence", "1 consultation", "1 orders", "1 resolution", "2 intelligence"]);
    const attacked = turn(opened(CRISIS), { X: "M15>J" }).game;
    expect(phase(advance(attacked))).toBe("1 obligation");
    expect(phase(advance(advance(attacked)))).toBe("2 intelligence");
  });
  test("[T1] a stage is never gone back to", () => {
    const ended = must(opened(CRISIS), { type: "end" });
    expect(phase(ended)).toBe("review");
    expect(tried(opened(CRISIS), { type: "begin" })).toBe("T1 not-in-lobby");
    for (const body of [{ type: "begin" }, { type: "advance", cause: "host" }, { type: "end" }] as const)
      expect(tried(ended, body)).toBe("N1 game-over");
    expect(tried(lobby(CRISIS), { type: "advance", cause: "host" })).toBe("T1 not-running");
  });
  test("[T2] a new turn clears desks, pays a point, and lets windows and heat run down", () => {
    const start = opened(sketch("P>J\nJ|X proximity=.2\npact: P J"));
    const acted = turn(start, { J: "A01,D02>X", P: "D06>J", X: "M02>J" }).game;
    const later = onward(acted).game;
    expect(later.seats.J).toMatchObject({ orders: [], sealing: { kind: "open" }, ready: false, draft: [] });
    expect(value(later, "treasury", "J")).toBe(value(acted, "treasury", "J") + 1);
    expect([value(acted, "consultation", "P>J"), value(later, "consultation", "P>J")]).toEqual([3, 2]);
    expect(value(later, "audienceCost", "P>J")).toBeCloseTo(0.95 * value(acted, "audienceCost", "P>J"));
    expect(value(acted, "proximity", "J|X")).toBeCloseTo(0.3);
    expect(value(later, "proximity", "J|X")).toBeCloseTo(0.275);
    expect(value(acted, "deconfliction", "J|X")).toBeCloseTo(1);
    let now = later;
    for (let i = 0; i < 2; i++) now = onward(turn(now).game).game;
    expect(value(now, "hotline", "J|X")).toBe(0);
    expect(value(now, "deconfliction", "J|X")).toBeCloseTo(0.9);
  });
  test("[T3] a phase waits for the people who are not done, and for no bot", () => {
    let game = table();
    expect(waitingFor(game)).toEqual(["P", "J"]);
    expect(tried(game, { type: "advance", cause: "done" })).toBe("T3 not-due");
    game = must(game, { type: "ready", seat: "P", ready: true }, by("cleo"));
    expect(waitingFor(game)).toEqual(["J"]);
    game = must(game, { type: "ready", seat: "J", ready: true }, by("ben"));
    game = must(game, { type: "advance", cause: "done" });
    expect(phase(game)).toBe("1 consultation");
    game = must(game, { type: "seal", seat: "P", orders: [] }, by("cleo"));
    expect(waitingFor(game)).toEqual(["J"]);
    game = to(game, "orders");
    expect(waitingFor(game)).toEqual(["J"]);
    expect(tried(game, { type: "ready", seat: "J", ready: true }, by("ann"))).toBe("T3 not-this-phase");
    game = must(game, { type: "seal", seat: "X", orders: [orderOf("M15>J")] }, { kind: "bot", seat: "X" });
    game = to(game, "obligation");
    expect([waitingFor(game), concerned(game)]).toEqual([["J"], ["J"]]);
  });
  test("[T4] a deadline runs from the action that brought the phase, and binds all but the host", () => {
    let game = advance(table(), 5_000);
    expect(game.clock.deadline).toBe(65_000);
    expect(tried(game, { type: "advance", cause: "deadline" }, undefined, 64_999)).toBe("T4 not-due");
    expect(tried(game, { type: "advance", cause: "deadline" }, undefined, 65_000)).toBe("ok");
    expect(tried(game, { type: "advance", cause: "host" }, HOST, 6_000)).toBe("ok");
    game = table("none");
    expect(game.clock.deadline).toBeNull();
    expect(tried(game, { type: "advance", cause: "deadline" }, undefined, 1e12)).toBe("T4 not-due");
  });
  test("[T5] dated events happen on their turn whatever anybody does", () => {
    const scenario = {
      ...CRISIS,
      events: [
        {
          id: "storm",
          turn: 2,
          headline: "",
          text: "",
          notional: false,
          effects: [
            { variable: "approval", key: "J", by: -80 },
            { variable: "nonsense", key: "J", by: 1 },
          ],
        },
      ],
    };
    const one = turn(opened(scenario)).game;
    expect(value(one, "approval", "J")).toBe(50);
    const { game, events } = onward(one);
    expect(value(game, "approval", "J")).toBe(0);
    expect(events.filter((e) => e.rule === "T5").map((e) => e.kind)).toEqual(["headline", "change"]);
  });
  test("[T6] at the end of the phase a valid draft stands as sealed, and an empty sheet holds", () => {
    const start = to(table(), "orders");
    const drafted = must(
      start,
      { type: "draft", seat: "J", orders: draftOf("D07>X", "M20>X", "M05", "A01", "I02") },
      by("ann"),
    );
    const resolved = advance(drafted);
    expect(resolved.seats.J?.orders.map((o) => o.action)).toEqual(["D07", "M05", "A01"]);
    expect(resolved.acts.map((a) => a.action).sort()).toEqual(["A01", "D07", "M05"]);
    expect(resolved.seats.P?.sealing).toEqual({ kind: "sealed", by: "deadline" });
  });
  test("[T6] a sheet that waits for objections when time runs out counts as sealed", () => {
    const start = to(table(), "orders");
    const pending = must(start, { type: "seal", seat: "J", orders: [orderOf("D07>X")] }, by("ann"));
    expect(pending.seats.J?.sealing.kind).toBe("pending");
    expect(advance(pending).acts.map((a) => a.action)).toEqual(["D07"]);
  });
  test("[T6] proposals nobody adopted are not orders", () => {
    let game = to(table(), "orders");
    game = must(game, { type: "draft", seat: "J", orders: draftOf("D07>X") }, by("ben"));
    expect(game.seats.J?.draft[0]).toMatchObject({ by: "ben", adopted: false });
    expect(advance(game).acts).toEqual([]);
    game = must(
      game,
      { type: "draft", seat: "J", orders: [{ ...orderOf("D07>X"), id: "d0", by: "ben", adopted: true }] },
      by("ann"),
    );
    expect(game.seats.J?.draft[0]).toMatchObject({ by: "ben", adopted: true });
  });
  test("[T6] who lets an obligation run out has its disposition decide", () => {
    let game = to(table(), "orders");
    game = must(game, { type: "seal", seat: "X", orders: [orderOf("M15>J")] }, { kind: "bot", seat: "X" });
    game = advance(to(game, "obligation"));
    expect(game.obligations[0]).toMatchObject({ status: "decided" });
    expect(game.obligations[0]?.decision).not.toBeNull();
  });
});

describe("sealing", () => {
  const start = to(table(), "orders");
  const sealed = must(start, { type: "seal", seat: "P", orders: null }, by("cleo"));
  const pending = must(start, { type: "seal", seat: "J", orders: [orderOf("D07>X")] }, by("ann"), 1_000);
  test("[T7] alone at once, in a team after ten seconds without an objection", () => {
    expect(sealed.seats.P?.sealing).toEqual({ kind: "sealed", by: "cleo" });
    expect(pending.seats.J?.sealing).toEqual({
      kind: "pending",
      by: "ann",
      at: 1_000,
      due: 1_000 + OBJECTION,
    });
    const server: ActionBody = { type: "seal", seat: "J", orders: null };
    expect(tried(pending, server, undefined, 10_999)).toBe("T7 not-due");
    const closed = must(pending, server, undefined, 11_000);
    expect(closed.seats.J).toMatchObject({
      sealing: { kind: "sealed", by: "ann" },
      orders: [{ action: "D07" }],
    });
  });
  test("[T7] any member may object, and a seal opens again until the phase is over", () => {
    const objected = must(pending, { type: "object", seat: "J" }, by("ben"));
    expect(objected.seats.J).toMatchObject({ sealing: { kind: "open" }, orders: [] });
    const open = must(sealed, { type: "unseal", seat: "P" }, by("cleo"));
    expect(open.seats.P?.sealing.kind).toBe("open");
    for (const [game, body, author, expected] of [
      [start, { type: "object", seat: "J" }, "ben", "T7 not-sealed"],
      [start, { type: "unseal", seat: "J" }, "ann", "T7 not-sealed"],
      [sealed, { type: "seal", seat: "P", orders: [] }, "cleo", "T7 already-sealed"],
      [sealed, { type: "draft", seat: "P", orders: [] }, "cleo", "T7 already-sealed"],
      [advance(sealed), { type: "unseal", seat: "P" }, "cleo", "T7 too-late"],
      [advance(sealed), { type: "seal", seat: "P", orders: [] }, "cleo", "T7 not-this-phase"],
      [advance(sealed), { type: "draft", seat: "P", orders: [] }, "cleo", "O1 not-this-phase"],
    ] as const)
      expect(tried(game, body, by(author))).toBe(expected);
  });
});

describe("people", () => {
  test("[T8] who may join, sit and act", () => {
    const game = table();
    const dealt = join(lobby(CRISIS, { options: { dealt: true, humans: ["J"] } }), "ann");
    let full = lobby(CRISIS, { options: { humans: ["J"] } });
    for (let i = 0; i < GAME_ADMITS; i++) full = join(full, `p${i}`);
    for (let i = 0; i < SEAT_HOLDS; i++) full = must(full, { type: "sit", person: `p${i}`, seat: "J" });
    const join2: ActionBody = { type: "join", person: "new", name: " Ann ", host: false };
    for (const [where, body, author, expected] of [
      [game, join2, "new", "T8 name-taken"],
      [game, { ...join2, name: "  " }, "new", "T8 name-empty"],
      [game, { ...join2, person: "ann" }, "ann", "T8 already-joined"],
      [full, { ...join2, name: "one more" }, "new", "T8 game-full"],
      [full, { type: "sit", person: "p9", seat: "J" }, "p9", "T8 seat-full"],
      [full, { type: "sit", person: "p9", seat: "X" }, "p9", "T8 seat-is-bot"],
      [full, { type: "sit", person: "p9", seat: "Z" }, "p9", "T8 unknown-seat"],
      [dealt, { type: "sit", person: "ann", seat: "J" }, "ann", "T8 seats-are-dealt"],
      [game, { type: "ready", seat: "J", ready: true }, "stranger", "T8 unknown-person"],
      [game, { type: "ready", seat: "P", ready: true }, "ann", "T8 not-your-seat"],
      [game, { type: "ready", seat: "Z", ready: true }, "ann", "T8 unknown-seat"],
      [full, { type: "sit", person: "p9", seat: null }, "p9", "ok"],
    ] as const)
      expect(tried(where, body, by(author))).toBe(expected);
  });
  test("[T9] what is the host's is the host's, and a lone player's server may do it", () => {
    const game = table();
    const paused = must(game, { type: "pause" }, HOST, 20_000);
    for (const body of [
      { type: "pause" },
      { type: "extend", seconds: 30 },
      { type: "turns", turns: 4 },
      { type: "end" },
      { type: "advance", cause: "host" },
      { type: "control", seat: "J", by: "bot" },
      { type: "sit", person: "ben", seat: null },
      { type: "leave", person: "ben" },
    ] as const) {
      expect(tried(game, body, by("ann"))).toBe("T9 host-only");
      expect([tried(game, body, HOST), tried(game, body)]).toEqual(["ok", "ok"]);
    }
    expect(tried(paused, { type: "resume" }, by("ann"))).toBe("T9 host-only");
    expect(tried(game, { type: "resume" }, HOST)).toBe("T9 not-paused");
    expect(tried(paused, { type: "pause" }, HOST)).toBe("T9 paused");
    expect(tried(paused, { type: "advance", cause: "deadline" }, undefined, 1e12)).toBe("T9 paused");
    expect(tried(paused, { type: "advance", cause: "done" })).toBe("T9 paused");
  });
  test("[T9] pausing keeps what is left, extending adds to it", () => {
    const paused = must(table(), { type: "pause" }, HOST, 20_000);
    expect(paused.clock).toEqual({ deadline: null, paused: 40_000 });
    const late = must(must(table(), { type: "pause" }, HOST, 90_000), { type: "resume" }, HOST, 95_000);
    expect(late.clock.deadline).toBe(95_001);
    const longer = must(paused, { type: "extend", seconds: 30 }, HOST);
    expect(must(longer, { type: "resume" }, HOST, 100_000).clock).toEqual({
      deadline: 170_000,
      paused: null,
    });
    expect(must(table(), { type: "extend", seconds: 30 }, HOST).clock.deadline).toBe(90_000);
  });
  test("[T10] only the holder seals and decides; the seal passes on", () => {
    const game = to(table(), "orders");
    expect(tried(game, { type: "seal", seat: "J", orders: [] }, by("ben"))).toBe("T10 holder-only");
    const hold: ActionBody = { type: "hold", seat: "J", person: "ben" };
    expect(tried(game, hold, by("ben"))).toBe("T10 seat-held");
    expect(tried(game, { ...hold, person: "cleo" }, HOST)).toBe("T10 not-your-seat");
    expect(tried(game, { ...hold, seat: "Z" }, HOST)).toBe("T10 unknown-seat");
    for (const author of [by("ann"), HOST, { kind: "server" } as const])
      expect(must(game, hold, author).seats.J?.holder).toBe("ben");
    expect(must(game, { type: "leave", person: "ann" }, by("ann")).seats.J).toMatchObject({
      holder: "ben",
      control: "human",
    });
  });
  test("[T11] bots play empty seats, and nobody's but their own", () => {
    const game = to(table(), "orders");
    expect(["P", "J", "X"].map((id) => game.seats[id]?.control)).toEqual(["human", "human", "bot"]);
    const seal: ActionBody = { type: "seal", seat: "J", orders: [] };
    expect(tried(game, seal, { kind: "bot", seat: "X" })).toBe("T11 not-your-seat");
    expect(tried(game, seal, { kind: "bot", seat: "J" })).toBe("T11 not-your-seat");
    const taken = must(game, { type: "control", seat: "J", by: "bot" }, HOST);
    expect(tried(taken, seal, by("ann"))).toBe("T11 seat-is-bot");
    expect(tried(taken, seal, { kind: "bot", seat: "J" })).toBe("ok");
    expect(must(taken, { type: "control", seat: "J", by: "human" }, HOST).seats.J?.control).toBe("human");
    expect(tried(game, { type: "control", seat: "X", by: "human" }, HOST)).toBe("T11 unknown-person");
    expect(must(game, { type: "leave", person: "cleo" }, HOST).seats.P?.control).toBe("bot");
  });
  test("[T12] turns can be dropped to the current one and added up to 24", () => {
    const game = onward(turn(opened(CRISIS)).game).game;
    const turns = (n: number): string => tried(game, { type: "turns", turns: n });
    expect([1, 2, 24, 25].map(turns)).toEqual(["T12 out-of-range", "ok", "ok", "T12 out-of-range"]);
    expect(tried(lobby(CRISIS), { type: "turns", turns: 4 })).toBe("T12 not-running");
    expect(phase(onward(turn(must(game, { type: "turns", turns: 2 })).game).game)).toBe("review");
  });
  test("[T13] each person's last belief of a turn counts", () => {
    let game = table();
    const believe = (person: string, given: number) => {
      game = must(game, { type: "believe", seat: "J", belief: { value: given, why: "" } }, by(person));
    };
    believe("ann", 20);
    believe("ben", 60);
    believe("ann", 30);
    expect(game.seats.J?.beliefs.map((b) => `${b.turn} ${b.person} ${b.value}`)).toEqual([
      "1 ben 60",
      "1 ann 30",
    ]);
    for (const given of [-1, 101, Number.NaN])
      expect(tried(game, { type: "believe", seat: "J", belief: { value: given, why: "" } }, by("ann"))).toBe(
        "T13 out-of-range",
      );
    const late = step(to(game, "orders"), { type: "advance", cause: "host" }).game;
    expect(tried(late, { type: "believe", seat: "J", belief: { value: 1, why: "" } }, by("ann"))).toBe(
      "T13 not-this-phase",
    );
  });
});
