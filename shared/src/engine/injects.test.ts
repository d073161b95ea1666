import { describe, expect, test } from "vitest";
import { project } from "../projection/index.ts";
import { Worlds } from "../review/counterfactual.ts";
import { makeRecord } from "../review/index.ts";
import type { Action, ActionBody } from "./action.ts";
import { type Condition, type Fact, holds } from "./condition.ts";
import { impossible } from "./impossible.ts";
import type { Inject, InjectPlan } from "./inject.ts";
import { lobby, must, onward, opened, step, turn } from "./notation.ts";
import { reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import { value } from "./work.ts";

const CRISIS = sketch(`
  P>J alignment=.6
  J|X hostility=50
  H|X hostility=20
  pact: P J
  goods: H J X broad
`);

const plan = (changes: Partial<InjectPlan> = {}): InjectPlan => ({
  id: "one",
  title: "Train stopped",
  turn: 2,
  phase: "intelligence",
  when: null,
  audience: "all",
  form: "press",
  from: "News agency",
  text: "A train was stopped at the border.",
  effects: [],
  expected: "J asks P for support.",
  automatic: true,
  ...changes,
});

const planned = (injects: readonly InjectPlan[], options: object = {}): Game =>
  must(lobby(CRISIS, { options }), { type: "plan-injects", injects });

const begun = (...injects: readonly InjectPlan[]): Game => must(planned(injects), { type: "begin" });

const statusOf = (game: Game, id = "one") => game.injects?.find((i) => i.id === id)?.status;

/** Goes to a phase, sealing nothing. */
function until(game: Game, turns: number, phase: string): Game {
  let now = game;
  for (let guard = 0; guard < 60 && now.stage.kind === "running"; guard++) {
    if (now.stage.turn === turns && now.stage.phase === phase) return now;
    now = must(now, { type: "advance", cause: "host" });
  }
  throw new Error(`never came to ${turns} ${phase}`);
}

const refusalOf = (game: Game, body: Omit<Action, "at" | "author">, author: Action["author"]) => {
  const result = reduce(game, { at: 0, author, ...body } as Action);
  return result.ok ? null : result.rejection;
};

describe("the life of an inject", () => {
  test("[J1] it is planned, fires by itself when its phase begins, and is closed", () => {
    const game = begun(plan({ turn: 1, phase: "consultation" }));
    expect(statusOf(game)).toEqual({ kind: "planned" });
    const { game: fired, events } = step(game, { type: "advance", cause: "host" });
    expect(statusOf(fired)).toEqual({ kind: "fired", turn: 1, phase: "consultation", at: 0, by: null });
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "inject", subject: "one", output: "press" }),
    );
    for (const kind of ["fire", "hold", "drop"] as const)
      expect(
        refusalOf(fired, { type: "inject", inject: "one", do: { kind } } as never, { kind: "server" }),
      ).toEqual({
        code: "inject-closed",
        rule: "J1",
        with: { inject: "one", status: "fired" },
      });
    const noted = must(fired, {
      type: "inject",
      inject: "one",
      do: { kind: "note", outcome: "They asked." },
    });
    expect(noted.injects?.[0]?.outcome).toBe("They asked.");
  });

  test("[J1] only the host moves the list, and each move carries its author", () => {
    let game = must(planned([plan()]), { type: "join", person: "h", name: "Host", host: true });
    game = must(game, { type: "join", person: "p", name: "Player", host: false });
    const player = { kind: "person", id: "p" } as const;
    const host = { kind: "person", id: "h" } as const;
    const move = { type: "inject", inject: "one", do: { kind: "hold" } } as const;
    expect(refusalOf(game, move, player)?.code).toBe("white-cell-only");
    expect(
      refusalOf(game, { type: "plan-injects", injects: [plan({ id: "two" })] } as never, player)?.code,
    ).toBe("white-cell-only");
    expect(statusOf(must(game, move, host))).toEqual({ kind: "held", by: "h" });
    expect(refusalOf(game, { ...move, inject: "none" } as never, host)?.code).toBe("unknown-inject");
  });

  test("[J1] held it becomes due and waits; released or re-timed it comes later; dropped never", () => {
    const held = must(begun(plan()), { type: "inject", inject: "one", do: { kind: "hold" } });
    const due = until(held, 2, "consultation");
    expect(statusOf(due)).toEqual({ kind: "due", turn: 2, phase: "intelligence", why: "held" });
    const later = must(due, {
      type: "inject",
      inject: "one",
      do: { kind: "retime", turn: 3, phase: "orders" },
    });
    expect(statusOf(until(later, 3, "consultation"))).toEqual({ kind: "planned" });
    expect(statusOf(until(later, 3, "orders"))).toMatchObject({ kind: "fired", turn: 3, phase: "orders" });
    const released = must(due, { type: "inject", inject: "one", do: { kind: "release" } });
    expect(statusOf(until(released, 2, "orders"))).toMatchObject({ kind: "fired", phase: "orders" });
    const dropped = must(due, { type: "inject", inject: "one", do: { kind: "drop" } });
    expect(statusOf(until(dropped, 3, "orders"))).toEqual({ kind: "dropped", turn: 2, by: null });
    expect(
      refusalOf(
        due,
        { type: "inject", inject: "one", do: { kind: "retime", turn: 1, phase: "orders" } } as never,
        { kind: "server" },
      ),
    ).toEqual({
      code: "bad-inject",
      rule: "J5",
      with: { inject: "one", field: "turn", problem: "in-the-past" },
    });
  });

  test("[J1] by hand it is due until somebody fires it; edited it is what it was edited to", () => {
    const due = until(begun(plan({ automatic: false })), 2, "intelligence");
    expect(statusOf(due)).toMatchObject({ kind: "due", why: "by-hand" });
    const edited = must(due, {
      type: "inject",
      inject: "one",
      do: { kind: "edit", to: plan({ text: "Two trains." }) },
    });
    const fired = must(edited, { type: "inject", inject: "one", do: { kind: "fire" } });
    expect(fired.injects?.[0]?.text).toBe("Two trains.");
    expect(statusOf(fired)).toMatchObject({ kind: "fired" });
  });

  test("[J2] one may wait for another, whatever their order on the list", () => {
    const game = begun(
      plan({ id: "second", when: { kind: "inject", inject: "first" } }),
      plan({ id: "first" }),
    );
    const now = until(game, 2, "intelligence");
    expect(now.injects?.map((i) => i.status.kind)).toEqual(["fired", "fired"]);
  });

  test("[J2] with a condition it waits for the first phase in which that holds", () => {
    const when: Condition = { kind: "act", action: "D07", by: "J", against: "X", thisTurn: false };
    const game = begun(plan({ turn: 1, when }));
    const acted = turn(game, { J: "D07>X" }).game;
    expect(acted.stage).toMatchObject({ turn: 1, phase: "resolution" });
    expect(statusOf(acted)).toMatchObject({ kind: "fired", turn: 1, phase: "resolution" });
    expect(statusOf(until(game, 4, "orders"))).toEqual({ kind: "planned" });
  });
});

describe("what an inject does", () => {
  test("[J3] [V13] it reaches its audience and changes nothing in any other view", () => {
    const secret = plan({ audience: ["P"], form: "intelligence", text: "X moves at night." });
    const told = until(begun(secret), 2, "intelligence");
    const silent = until(begun(plan({ audience: ["P"], form: "intelligence", turn: 9 })), 2, "intelligence");
    expect(Object.values(project(told, { seat: "P" }).bulletins)).toEqual([
      expect.objectContaining({ text: "X moves at night.", form: "intelligence", turn: 2 }),
    ]);
    for (const seat of ["J", "X", "H"]) expect(project(told, { seat })).toEqual(project(silent, { seat }));
    expect(JSON.stringify(project(begun(secret), { seat: "P" }))).not.toContain("at night");
  });

  test("[J3] an event that tells of it is for its audience alone", () => {
    const secret = plan({
      audience: ["P"],
      form: "cable",
      effects: [{ kind: "value", variable: "hostility", key: "J|X", by: 5 }],
    });
    const before = until(begun(secret), 1, "resolution");
    const { events } = step(before, { type: "advance", cause: "host" });
    const telling = events.filter((e) => e.subject === "one" || e.inputs?.inject === "one");
    expect(telling).toHaveLength(2);
    for (const event of telling) expect(event.seen).toEqual(["P"]);
  });

  test("[J3] in the name of a seat it is a message like any other; a seat that people hold speaks for itself", () => {
    const cable = plan({ form: "cable", from: "X", audience: ["J", "P"], text: "Let the trains pass." });
    const sent = until(begun(cable), 2, "intelligence");
    expect(sent.messages).toEqual([
      expect.objectContaining({ from: "X", to: ["P", "J"], person: null, about: null, turn: 2 }),
    ]);
    expect(project(sent, { seat: "J" }).bulletins).toEqual({});
    let game = must(planned([cable]), { type: "join", person: "x", name: "Xenia", host: false });
    game = must(game, { type: "sit", person: "x", seat: "X" });
    game = until(must(game, { type: "begin" }), 2, "intelligence");
    expect(statusOf(game)).toMatchObject({ kind: "due", why: "seat-held" });
    expect(
      refusalOf(game, { type: "inject", inject: "one", do: { kind: "fire" } } as never, { kind: "server" })
        ?.code,
    ).toBe("seat-held");
  });

  test("[J4] its effects move numbers, measures and mandates, and nothing that the rules alone set", () => {
    const effects: InjectPlan["effects"] = [
      { kind: "value", variable: "hostility", key: "J|X", by: 20 },
      { kind: "mandate", mandate: "goods-mandate", breadth: "narrow" },
    ];
    const before = until(begun(plan({ effects, turn: 9 })), 2, "intelligence");
    const after = until(begun(plan({ effects })), 2, "intelligence");
    expect(value(after, "hostility", "J|X") - value(before, "hostility", "J|X")).toBeCloseTo(20);
    expect(after.mandates[0]?.breadth).toBe("narrow");
    expect(after.measures[0]?.level).toBe(1);
    const level = until(
      begun(plan({ effects: [{ kind: "measure", measure: "goods", level: 3 }] })),
      2,
      "orders",
    );
    expect(level.measures[0]?.level).toBe(3);
    const refused = (effect: InjectPlan["effects"][number]) =>
      refusalOf(lobby(CRISIS), { type: "plan-injects", injects: [plan({ effects: [effect] })] } as never, {
        kind: "server",
      })?.with.problem;
    expect(refused({ kind: "value", variable: "hostility", key: "J|X", by: 25.5 })).toBe("too-large");
    expect(refused({ kind: "value", variable: "hostility", key: "P|X", by: 5 })).toBe("unknown-number");
    expect(refused({ kind: "value", variable: "rung", key: "J|X", by: 2 })).toBe("not-movable");
    expect(refused({ kind: "measure", measure: "bads", level: 1 })).toBe("unknown-object");
  });

  test("[J4] a number stays inside its range", () => {
    const effects = [1, 2, 3].map((): InjectPlan["effects"][number] => ({
      kind: "value",
      variable: "hostility",
      key: "J|X",
      by: 25,
    }));
    expect(value(until(begun(plan({ effects })), 2, "intelligence"), "hostility", "J|X")).toBe(100);
  });
});

describe("bad lists", () => {
  test("[J5] a list is taken whole or not at all, and says which inject and which field", () => {
    const game = lobby(CRISIS);
    const file = (injects: readonly InjectPlan[]) =>
      refusalOf(game, { type: "plan-injects", injects } as never, { kind: "server" });
    expect(file([plan(), plan()])).toEqual({
      code: "bad-inject",
      rule: "J5",
      with: { inject: "one", field: "id", problem: "id-taken" },
    });
    expect(file([plan({ audience: ["Q"], form: "cable" })])?.with).toMatchObject({ problem: "unknown-seat" });
    expect(file([plan({ audience: ["P"] })])?.with).toMatchObject({ problem: "press-is-public" });
    expect(file([plan({ text: " " })])?.with).toMatchObject({ field: "text", problem: "empty" });
    const unknown: Condition = { kind: "measure", measure: "bads", is: "above", to: 1 };
    expect(file([plan({ when: unknown })])?.with).toMatchObject({ field: "when", problem: "unknown-name" });
    const many = Array.from({ length: 201 }, (_, i) => plan({ id: `i${i}` }));
    expect(file(many)?.code).toBe("too-many-injects");
    const running = until(begun(), 2, "orders");
    expect(
      refusalOf(running, { type: "plan-injects", injects: [plan({ phase: "orders" })] } as never, {
        kind: "server",
      })?.with,
    ).toMatchObject({ problem: "in-the-past" });
  });

  const value60: Fact = { kind: "value", variable: "hostility", key: "J|X", is: "above", to: 60 };
  const asks: Fact = { kind: "request", what: "support", from: "J", to: null, thisTurn: true };
  const anyRequest: Fact = { kind: "request", what: null, from: null, to: null, thisTurn: false };
  const setting = { scenario: CRISIS, from: 3, injects: ["one"] };
  const never: readonly [string, Condition, string][] = [
    ["a number above its range", { ...value60, to: 100 }, "out-of-range"],
    [
      "two bounds apart",
      { kind: "all", of: [value60, { ...value60, is: "below", to: 40 }] },
      "contradiction",
    ],
    ["a turn before its own time", { kind: "turn", is: "below", to: 3 }, "out-of-range"],
    ["a turn no game has", { kind: "turn", is: "at-least", to: 25 }, "out-of-range"],
    [
      "a turn between turns",
      {
        kind: "all",
        of: [
          { kind: "turn", is: "above", to: 4 },
          { kind: "turn", is: "below", to: 5 },
        ],
      },
      "contradiction",
    ],
    [
      "a request while there is none",
      { kind: "all", of: [asks, { kind: "not", of: anyRequest }] },
      "contradiction",
    ],
    ["an inject that is not there", { kind: "inject", inject: "none" }, "no-such-inject"],
    [
      "each alternative for its own reason",
      {
        kind: "any",
        of: [
          { ...value60, to: 100 },
          { kind: "inject", inject: "none" },
        ],
      },
      "out-of-range",
    ],
    [
      "two breadths of a mandate",
      {
        kind: "all",
        of: [
          { kind: "mandate", mandate: "goods-mandate", breadth: "narrow" },
          { kind: "mandate", mandate: "goods-mandate", breadth: "broad" },
        ],
      },
      "contradiction",
    ],
    ["no turn but every turn", { kind: "not", of: { kind: "turn", is: "at-least", to: 2 } }, "out-of-range"],
  ];
  test.each(never)("[J5] it is found that %s can never be true", (_, condition, why) => {
    expect(impossible(condition, setting)?.why).toBe(why);
  });

  const possible: readonly [string, Condition][] = [
    ["a plain bound", value60],
    [
      "not all of two that exclude each other",
      { kind: "not", of: { kind: "all", of: [value60, { ...value60, is: "below", to: 40 }] } },
    ],
    ["one alternative that can be", { kind: "any", of: [{ ...value60, to: 100 }, value60] }],
    ["a wide request, and not this narrow one", { kind: "all", of: [anyRequest, { kind: "not", of: asks }] }],
  ];
  test.each(possible)("[J5] nothing is found against %s", (_, condition) => {
    expect(impossible(condition, setting)).toBeNull();
  });
});

describe("conditions", () => {
  const fact = (one: Fact) => one;
  test("[J2] facts hold when they hold, and not before", () => {
    const start = opened(CRISIS);
    const protest = turn(start, { J: "D07>X, A01" }).game;
    const act = fact({ kind: "act", action: "D07", by: "J", against: "X", thisTurn: true });
    const table: readonly [Fact, boolean, boolean][] = [
      [act, false, true],
      [{ ...act, by: "P" } as Fact, false, false],
      [{ kind: "invoked", article: "consultation", treaty: null, by: "J" }, false, true],
      [{ kind: "invoked", article: "defence", treaty: null, by: null }, false, false],
      [{ kind: "value", variable: "hostility", key: "J|X", is: "above", to: 45 }, true, true],
      [{ kind: "value", variable: "hostility", key: "J|X", is: "above", to: 90 }, false, false],
      [{ kind: "measure", measure: "goods", is: "is", to: 2 }, true, true],
      [{ kind: "mandate", mandate: "goods-mandate", breadth: "broad" }, true, true],
      [{ kind: "treaty", treaty: "pact", status: "in-force" }, true, true],
      [{ kind: "war", between: [] }, false, false],
      [{ kind: "settled" }, false, false],
      [{ kind: "turn", is: "is", to: 1 }, true, true],
    ];
    for (const [one, before, after] of table)
      expect([one.kind, holds(start, one), holds(protest, one)]).toEqual([one.kind, before, after]);
    const next = onward(protest).game;
    expect(holds(next, act)).toBe(false);
    expect(holds(next, { ...act, thisTurn: false } as Fact)).toBe(true);
  });

  test("[J2] requests, invocations, commitments and wars are facts too", () => {
    let game = opened(CRISIS);
    const asked: Fact = { kind: "request", what: "support", from: "J", to: "P", thisTurn: false };
    expect(holds(game, { kind: "not", of: asked })).toBe(true);
    game = must(
      game,
      { type: "request", seat: "J", to: ["P"], kind: "support", about: null, terms: null, words: null },
      { kind: "bot", seat: "J" },
    );
    expect(holds(game, asked)).toBe(true);
    expect(holds(game, { kind: "any", of: [{ kind: "settled" }, asked] })).toBe(true);
    game = turn(game, { X: "M15>J@J-home" }).game;
    const answered = onward(game, { J: "invoke", P: "decline" }).game;
    expect(holds(answered, { kind: "invoked", article: "defence", treaty: "pact", by: "J" })).toBe(true);
    expect(holds(answered, { kind: "commitment", choice: "decline", by: "P", towards: "J" })).toBe(true);
    expect(holds(answered, { kind: "war", between: ["J", "X"] })).toBe(true);
  });
});

test("[J1] a game without injects has no list, so that older records keep their fingerprint", () => {
  expect("injects" in opened(CRISIS)).toBe(false);
  const given: readonly Inject[] | undefined = lobby(CRISIS, { options: { injects: [plan()] } }).injects;
  expect(given?.[0]).toMatchObject({ id: "one", status: { kind: "planned" }, author: null });
});

test("[J6] what the white cell fired by hand happens in other worlds at the same moment, what it held back does not", () => {
  let game = planned([plan({ id: "held" }), plan({ id: "own", turn: 1, phase: "resolution" })]);
  const actions: Action[] = [];
  const go = (body: ActionBody, author: Action["author"] = { kind: "server" }) => {
    actions.push({ at: 0, author, ...body });
    game = must(game, body, author);
  };
  go({ type: "join", person: "h", name: "Host", host: true });
  go({ type: "begin" });
  go({ type: "inject", inject: "held", do: { kind: "hold" } });
  const effects = [{ kind: "measure", measure: "goods", level: 0 } as const];
  go({ type: "plan-injects", injects: [plan({ id: "now", turn: 9, audience: "control", effects })] });
  go({ type: "inject", inject: "now", do: { kind: "fire" } }, { kind: "person", id: "h" });
  go({ type: "advance", cause: "host" });
  go({ type: "advance", cause: "host" });
  go({ type: "advance", cause: "host" });
  go({ type: "advance", cause: "host" });
  const worlds = new Worlds({ game, record: makeRecord(game, actions) }, 2);
  const other = worlds.games(null)[1];
  const moments = (of: Game | undefined) =>
    of?.injects?.flatMap(({ id, status }) =>
      status.kind === "fired" ? [[id, status.turn, status.phase]] : [],
    );
  expect(moments(game)).toEqual([
    ["own", 1, "resolution"],
    ["now", 1, "intelligence"],
  ]);
  expect(moments(other)).toEqual(moments(game));
});
