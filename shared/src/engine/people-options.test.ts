import { expect, test } from "vitest";
import { project } from "../projection/index.ts";
import type { Action, ActionBody } from "./action.ts";
import { lobby, must, onward, turn } from "./notation.ts";
import { reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import type { Game, GameOptions } from "./state.ts";

const P = (id: string): Action["author"] => ({ kind: "person", id });
const refused = (game: Game, body: ActionBody, author: Action["author"]) => {
  const result = reduce(game, { at: 0, author, ...body });
  return result.ok ? null : result.rejection.code;
};

/** Hanna opened the game, Olga looks on at J; Jonas and Julia play J, Xenia plays X. */
function table(options: Partial<GameOptions>): Game {
  let game = lobby(sketch("J|X hostility=40"), { options: { humans: ["J", "X"], ...options } });
  for (const [person, seat] of [
    ["hanna", null],
    ["olga", null],
    ["jonas", "J"],
    ["julia", "J"],
    ["xenia", "X"],
  ] as const) {
    game = must(game, { type: "join", person, name: person, host: person === "hanna" });
    if (seat !== null) game = must(game, { type: "sit", person, seat });
  }
  return must(game, { type: "staff", person: "olga", staff: { kind: "observer", sees: ["J"] } }, P("hanna"));
}

test("[W22] the staff files insights on what happens; nobody at a seat files or sees any before the review", () => {
  const begun = must(table({}), { type: "begin" }, P("hanna"));
  const filed = must(begun, { type: "insight", about: "J", text: " They wait. " }, P("olga"), 7);
  expect(filed.insights).toEqual([
    { id: "n1", turn: 1, phase: "intelligence", at: 7, by: "olga", about: "J", text: "They wait." },
  ]);
  expect(project(filed, { person: "jonas" })).toEqual(project(begun, { person: "jonas" }));
  expect(refused(filed, { type: "insight", about: null, text: "Me too." }, P("jonas"))).toBe(
    "white-cell-only",
  );
  expect(refused(filed, { type: "insight", about: null, text: " " }, P("hanna"))).toBe("name-empty");
  expect(refused(filed, { type: "insight", about: "nothing", text: "What?" }, P("hanna"))).toBe(
    "unknown-object",
  );
  const over = must(filed, { type: "end" }, P("hanna"));
  expect(must(over, { type: "insight", about: null, text: "In all." }, P("hanna")).insights).toHaveLength(2);
});

test("[W23] without names other seats see a seat and a number; teams, staff and the white cell have names", () => {
  const game = must(table({ anonymous: true }), { type: "begin" }, P("hanna"));
  const names = (person: string) => Object.values(project(game, { person }).people).map((p) => p.name);
  expect(names("xenia")).toEqual(["hanna", "olga", "J 1", "J 2", "xenia"]);
  expect(names("jonas")).toEqual(["hanna", "olga", "jonas", "julia", "X 1"]);
  expect(names("hanna")).toEqual(["hanna", "olga", "jonas", "julia", "xenia"]);
});

test("[T10] where leaders lead the head of government seals in every turn; else the seal passes on", () => {
  const holders = (options: Partial<GameOptions>) => {
    let game = must(table(options), { type: "post", person: "julia", post: "head" }, P("julia"));
    game = must(game, { type: "begin" }, P("hanna"));
    const first = game.seats.J?.holder;
    const bots = ["J", "X"].reduce(
      (now, seat) => must(now, { type: "control", seat, by: "bot" }, P("hanna")),
      game,
    );
    return [first, onward(turn(bots).game).game.seats.J?.holder];
  };
  expect(holders({ leaders: true })).toEqual(["julia", "julia"]);
  expect(holders({})).toEqual(["jonas", "julia"]);
});
