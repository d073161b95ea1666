import { describe, expect, test } from "vitest";
import type { Action, Game, Staff } from "../engine/index.ts";
import { lobby, must } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { board, cardsFor, explain, mayWatch, messagesFor, project, sightOf } from "./index.ts";

const P = (id: string): Action["author"] => ({ kind: "person", id });
const SCENARIO = sketch(`
  P>J alignment=.6
  J|X hostility=60
  pact: P J`);
const STAFF: Readonly<Record<string, Staff>> = {
  wim: { kind: "white-cell" },
  ada: { kind: "observer", sees: "all" },
  sid: { kind: "observer", sees: ["P", "J"] },
  pat: { kind: "observer", sees: [] },
};

/** A table under way with a secret of each kind in every seat; who watches over it stands in `STAFF`. */
function underWay(): Game {
  let game = lobby(SCENARIO, { options: { humans: ["P", "J", "X"] } });
  const join = (person: string, host = false) => {
    game = must(game, { type: "join", person, name: person, host });
  };
  join("hanna", true);
  for (const seat of ["P", "J", "X"]) {
    join(seat.toLowerCase());
    game = must(game, { type: "sit", person: seat.toLowerCase(), seat }, P(seat.toLowerCase()));
  }
  for (const [person, staff] of Object.entries(STAFF)) {
    join(person);
    game = must(game, { type: "staff", person, staff }, P("hanna"));
  }
  game = must(game, { type: "begin" }, P("hanna"));
  for (const seat of ["P", "J", "X"]) {
    const by = P(seat.toLowerCase());
    const draft = { id: "d", by: "", adopted: true, action: "D03", words: `draft-of-${seat}` } as const;
    game = must(game, { type: "draft", seat, orders: [draft] }, by);
    game = must(game, { type: "believe", seat, belief: { value: 40, why: `belief-of-${seat}` } }, by);
    const team = { kind: "own", text: `team-of-${seat}` } as const;
    game = must(game, { type: "message", seat, to: "team", words: team, about: null }, by);
  }
  const cable = { kind: "own", text: "cable-J-X" } as const;
  return must(game, { type: "message", seat: "J", to: ["X"], words: cable, about: null }, P("j"));
}

const game = underWay();
/** Everything that leaves for somebody: their view, and their messages. */
const told = (person: string, watching: string | null = null) =>
  JSON.stringify([project(game, { person, watching }), messagesFor(game, person, watching)]);
const SECRETS = ["P", "J", "X"].flatMap((seat) => [
  `draft-of-${seat}`,
  `belief-of-${seat}`,
  `team-of-${seat}`,
]);
const holds = (text: string) => [...SECRETS, "cable-J-X"].filter((secret) => text.includes(secret));
const of = (...seats: readonly string[]) =>
  SECRETS.filter((secret) => seats.includes(secret.at(-1) as string));

describe("[W6] before the review", () => {
  test.each([
    ["hanna", "all"],
    ["wim", "all"],
    ["ada", "all"],
    ["sid", ["P", "J"]],
    ["pat", []],
    ["j", ["J"]],
    ["nobody", []],
  ] as const)("%s sees %j", (person, sees) => {
    expect(sightOf(game, person)).toEqual(sees);
    for (const seat of ["P", "J", "X"])
      expect(mayWatch(game, person, seat)).toBe(sees === "all" || (sees as readonly string[]).includes(seat));
  });

  test("who sees all has the numbers as they are, every message, and no seat's desk", () => {
    for (const person of ["hanna", "wim", "ada"]) {
      const view = project(game, { person });
      expect(view.values).toEqual(game.values);
      expect(view.desk).toBeNull();
      expect(messagesFor(game, person)).toEqual(game.messages);
    }
    expect(project(game, { person: "pat" }).values).not.toEqual(game.values);
  });

  test("whoever sees the public part has what somebody without a seat has", () => {
    expect(holds(told("pat"))).toEqual([]);
    const { you: _you, ...seen } = project(game, { person: "pat" });
    const { you: _stranger, ...open } = project(game, { person: "stranger" });
    expect({ ...seen, waiting: open.waiting }).toEqual(open);
  });

  test("a view that is opened is the seat's own, to the last field but whose it is", () => {
    for (const person of ["hanna", "wim", "ada", "sid"])
      for (const seat of ["P", "J"]) {
        const { you, ...opened } = project(game, { person, watching: seat });
        const { you: _own, ...own } = project(game, { person: seat.toLowerCase() });
        expect(opened).toEqual(own);
        expect(you).toMatchObject({ person, seat, watching: true, host: false });
        expect(messagesFor(game, person, seat)).toEqual(messagesFor(game, seat.toLowerCase()));
        expect(holds(told(person, seat))).toEqual([...of(seat), ...(seat === "J" ? ["cable-J-X"] : [])]);
      }
  });

  test("[V9] the cards of the seats one may open, as each seat has its own; before the game without what is private", () => {
    for (const [person, seats] of [
      ["hanna", ["P", "J", "X"]],
      ["sid", ["P", "J"]],
      ["j", ["J"]],
      ["pat", []],
    ] as const) {
      const cards = cardsFor(game, person);
      expect(Object.keys(cards).toSorted()).toEqual([...seats].toSorted());
      for (const seat of seats) expect(cards[seat]).toEqual(project(game, { seat }).card);
    }
    let before = lobby(SCENARIO, { options: { humans: ["P"] } });
    before = must(before, { type: "join", person: "hanna", name: "Hanna", host: true });
    for (const card of Object.values(cardsFor(before, "hanna")))
      expect([card.brief.secret, card.aims]).toEqual(["", []]);
  });

  test("a view one may not open stays shut", () => {
    for (const [person, seat] of [
      ["sid", "X"],
      ["pat", "J"],
      ["j", "X"],
      ["hanna", "Q"],
    ] as const) {
      expect(told(person, seat)).toBe(told(person));
      expect(project(game, { person, watching: seat }).you.watching).toBe(false);
    }
    expect(holds(told("sid", "X"))).toEqual(["team-of-P", "team-of-J", "cable-J-X"]);
  });

  test("a right that is withdrawn is gone at once, and so it is for who sits down", () => {
    const relieved = must(game, { type: "staff", person: "ada", staff: null }, P("hanna"));
    expect(sightOf(relieved, "ada")).toEqual([]);
    const seated = must(game, { type: "sit", person: "hanna", seat: "P" }, P("hanna"));
    expect(sightOf(seated, "hanna")).toEqual(["P"]);
    expect(mayWatch(seated, "hanna", "X")).toBe(false);
  });

  test("an explanation goes as far as the eyes", () => {
    const event = {
      turn: 1,
      phase: "orders",
      rule: "T2",
      kind: "change",
      subject: "X",
      variable: "treasury",
      draw: { key: "k", u: 0.5, p: 0.5 },
      seen: ["X"],
    } as const;
    const asks = (person: string, watching: string | null = null) =>
      explain([event], game, { person, watching }, "treasury:X");
    expect(asks("wim")).toEqual([event]);
    expect(asks("sid")).toEqual([]);
    const { draw: _draw, ...open } = event;
    expect(asks("wim", "X")).toEqual([open]);
  });

  test("in the lobby nobody sees more than the others", () => {
    const waiting = lobby(SCENARIO);
    const joined = must(waiting, { type: "join", person: "hanna", name: "hanna", host: true });
    const { values } = project(joined, { person: "hanna" });
    expect(values).toEqual(project(joined, { person: "stranger" }).values);
  });
});

test("[W7] the board says of every seat who is there and what waits, and of no text what it says", () => {
  let asked = must(
    game,
    {
      type: "request",
      seat: "J",
      to: ["P"],
      kind: "support",
      about: null,
      terms: null,
      words: "request-words",
    },
    P("j"),
  );
  asked = must(asked, { type: "seal", seat: "X", orders: [] }, P("x"));
  const facts = {
    present: new Set(["j", "x"]),
    writing: new Set(["j"]),
    unread: new Map([["j", 3]]),
    last: new Map([["X", { at: 70, what: "seal" }]]),
    askedAt: new Map([[asked.requests[0]?.id ?? "", 60]]),
    empty: new Map([["P", 50]]),
    touched: new Map([["j", 40]]),
    roles: new Map([
      ["j", { seat: "J", right: 2, of: 3 }],
      ["x", { seat: "J", right: 3, of: 3 }],
    ]),
  };
  const shown = board(asked, facts, 10);
  const of = (seat: string) => shown.seats.find((one) => one.seat === seat);
  expect(of("P")).toMatchObject({
    awaited: true,
    emptySince: 50,
    asks: [{ from: "J", at: 60 }],
    people: [{ id: "p", here: false, writing: false }],
  });
  expect(of("J")).toMatchObject({
    people: [{ id: "j", here: true, writing: true, touched: 40, role: { right: 2, of: 3 } }],
    unread: 3,
    beliefs: { given: 1, of: 1 },
    lines: 1,
    sealing: "open",
  });
  // Answered for another seat, before moving to this one.
  expect(of("X")?.people[0]?.role).toBeNull();
  expect(of("X")).toMatchObject({ awaited: false, sealing: "sealed", last: { at: 70, what: "seal" } });
  expect(holds(JSON.stringify(shown))).toEqual([]);
  expect(JSON.stringify(shown)).not.toContain("request-words");
});
