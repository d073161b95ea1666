import { expect, test } from "vitest";
import {
  type Action,
  type ActionBody,
  drawsAhead,
  hashGame,
  newGame,
  reduce,
  seedFrom,
  value,
} from "../engine/index.ts";
import { sketch } from "../engine/sketch.ts";
import { Worlds } from "./counterfactual.ts";
import { overruled } from "./overruled.ts";
import type { Played } from "./recorded.ts";
import { recordedIn } from "./recorded.ts";
import { tell } from "./told.ts";

const SCENARIO = sketch(`
  P>J alignment=.6
  J|X hostility=60
  pact: P J`);
const options = {
  name: "",
  preset: "none",
  treaties: {},
  personas: {},
  humans: ["P", "J", "X"],
  dealt: false,
} as const;

/** Three people and a white cell play by script: by whom, and what. */
function played(script: readonly (readonly [string, ActionBody])[]): Played {
  const actions: Action[] = [];
  let game = newGame({ id: "hand", scenario: SCENARIO, options, seed: seedFrom("hand") });
  const take = (author: Action["author"], body: ActionBody) => {
    const action = { at: 0, author, ...body };
    const result = reduce(game, action);
    if (!result.ok) throw new Error(JSON.stringify([body, result.rejection]));
    actions.push(action);
    game = result.game;
  };
  const server = { kind: "server" } as const;
  take(server, { type: "join", person: "hanna", name: "hanna", host: true });
  for (const seat of ["P", "J", "X"]) {
    const person = seat.toLowerCase();
    take(server, { type: "join", person, name: person, host: false });
    take(server, { type: "sit", person, seat });
  }
  for (const [by, body] of script) take({ kind: "person", id: by }, body);
  return { game, record: { actions, options } };
}

const next = ["hanna", { type: "advance", cause: "host" }] as const;
const seal = (seat: string, orders: readonly object[] = []) =>
  [seat.toLowerCase(), { type: "seal", seat, orders } as ActionBody] as const;
const turn = (orders: readonly object[] = []) =>
  [next, next, seal("P"), seal("J", orders), seal("X"), next, next] as const;
const DO = { action: "D09", target: "X" } as const;

const ruled = [
  ["j", { type: "propose", seat: "J", kind: "action", text: "by train", why: "" }],
  ["j", { type: "propose", seat: "J", kind: "action", text: "a choir", why: "" }],
  ["hanna", { type: "rule", proposal: "q1", verdict: { kind: "map", order: DO }, why: "like a show" }],
  [
    "hanna",
    {
      type: "rule",
      proposal: "q2",
      verdict: {
        kind: "odds",
        p: 0.5,
        success: [{ kind: "value", variable: "hostility", key: "J|X", by: -8 }],
        failure: [{ kind: "value", variable: "hostility", key: "J|X", by: 8 }],
      },
      why: "who knows",
    },
  ],
] as const satisfies readonly (readonly [string, ActionBody])[];
const correction = [
  "hanna",
  { type: "correct", variable: "approval", key: "J", to: 71, why: "a poll" },
] as const;
const back = ["hanna", { type: "rollback", turn: 1, phase: "orders", why: "a sheet was lost" }] as const;

test("[W44] as played, rulings and corrections are made again, and by as much in worlds that differ", () => {
  const begin = ["hanna", { type: "begin" }] as const;
  const one = played([begin, ...ruled, ...turn(), correction, ...turn(), ["hanna", { type: "end" }]]);
  const worlds = new Worlds(one, 2);
  const same = worlds.games(null)[0];
  expect(same?.values).toEqual(one.game.values);
  expect(same?.acts).toEqual(one.game.acts);
  const held = worlds.games({ kind: "holds", actor: "X" })[0];
  expect(held?.corrections).toHaveLength(1);
  expect(held && value(held, "approval", "J")).toBeGreaterThan(55);
});

test("[W44] what was overruled at the gate is so in other worlds, as far as it comes about there", () => {
  const begin = ["hanna", { type: "begin" }] as const;
  const gate = ["hanna", { type: "gate", before: "results", seconds: 60 }] as const;
  const attack = [seal("P"), seal("J"), seal("X", [{ action: "M15", target: "J" }])] as const;
  const [first] = drawsAhead(played([begin, gate, next, next, ...attack, next]).game);
  const key = first?.key ?? "";
  const to = !first?.hit;
  const why = "to see it";
  const said = ["hanna", { type: "override", of: { kind: "draw", key, to }, why }] as const;
  const owed = [
    "hanna",
    { type: "override", of: { kind: "owed", obligation: "t1.P>J", to: 1 }, why },
  ] as const;
  const one = played([
    ...([begin, gate, next, next, ...attack, next, said, next, next, owed] as const),
    ["hanna", { type: "end" }],
  ]);
  const same = new Worlds(one, 2).games(null)[0];
  expect(same?.overrides).toContainEqual(expect.objectContaining({ kind: "draw", key, to }));
  expect(same?.obligations.find((o) => o.id === "t1.P>J")?.owed).toBe(1);
  // [R88] The review has both, with what they had been.
  const ruledOn = overruled(one.game, { ...one.record, id: "hand", seed: "hand" } as never, SCENARIO);
  expect(ruledOn.map(({ power, why: reason }) => [power, reason])).toEqual([
    ["W45", why],
    ["W46", why],
  ]);
  const dice = ruledOn[0];
  expect(dice?.kind === "result" && dice.draw ? dice.draw.u < dice.draw.p : null).toBe(first?.hit);
});

test("[W13] what a rollback undid is no part of what people are taken to have done", () => {
  const begin = ["hanna", { type: "begin" }] as const;
  const end = ["hanna", { type: "end" }] as const;
  const resume = ["hanna", { type: "resume" }] as const;
  const wrong = [seal("P"), seal("J", [DO]), seal("X"), next] as const;
  const right = [seal("P"), seal("J"), seal("X"), next, end] as const;
  const redone = played([begin, next, next, ...wrong, back, resume, ...right]);
  const straight = played([begin, next, next, ...right]);
  expect(hashGame(redone.game)).toBe(hashGame(straight.game));
  const [undone, plain] = [recordedIn(redone), recordedIn(straight)];
  expect(undone.orders).toEqual(plain.orders);
  expect([...undone.nodes.keys()]).toEqual([...plain.nodes.keys()]);
});

test("[R88] the review sets what was ruled beside what the rules had found", () => {
  const begin = ["hanna", { type: "begin" }] as const;
  const resume = ["hanna", { type: "resume" }] as const;
  const sealed = [next, next, seal("P"), seal("J", [DO]), seal("X"), next] as const;
  const script = [begin, ...ruled, ...turn([DO]), correction, ...sealed] as const;
  const again = { ...back[1], turn: 2, phase: "orders" } as const;
  const { game, record } = played([...script, ["hanna", again], resume, ["hanna", { type: "end" }]]);
  const found = overruled(game, { ...record, id: "hand", seed: "hand" } as never, SCENARIO);
  expect(found.map(({ kind, turn: at, power, author }) => [kind, at, power, author])).toEqual([
    ["proposal", 1, "W41", "hanna"],
    ["proposal", 1, "W42", "hanna"],
    ["number", 2, "W43", "hanna"],
    ["phase", 2, "W13", "hanna"],
  ]);
  const [, dice, number, phase] = found;
  if (number?.kind !== "number" || dice?.kind !== "proposal") throw new Error("not told");
  expect(number).toMatchObject({ variable: "approval", key: "J", ruled: 71, why: "a poll" });
  expect(number.computed).not.toBe(71);
  // By the order's price or by domestic politics: each with its rule.
  expect(number.causes.every(({ rule }) => /^[A-Z]+\d+$/.test(rule))).toBe(true);
  expect(number.causes.length).toBeGreaterThan(0);
  expect(dice.p).toBe(0.5);
  expect(dice.u === null ? null : dice.u < 0.5).toBe(dice.outcome === "success");
  expect(phase).toMatchObject({ why: "a sheet was lost", phase: "orders" });
});

test("[R88] a turn begun again is one turn in every curve", () => {
  const begin = ["hanna", { type: "begin" }] as const;
  const resume = ["hanna", { type: "resume" }] as const;
  const late = ["hanna", { ...back[1], turn: 1, phase: "orders" }] as const;
  const redo = [late, resume, seal("P"), seal("J"), seal("X"), next, next] as const;
  const { record } = played([begin, ...turn([DO]), ...redo, ...turn(), ["hanna", { type: "end" }]]);
  const told = tell({ ...record, id: "hand", seed: "hand" }, SCENARIO);
  expect([told.turnEnds.length, told.ends.length]).toEqual([4, 4]);
});
