import { expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { parseScenario } from "../scenario/index.ts";
import type { ActionBody, Author } from "./action.ts";
import { type Game, newGame, type Order, reduce, seedFrom, value } from "./index.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario does not parse");
const { scenario } = parsed;

/** A table of people: one in each named seat, or several for a shared one. */
class Table {
  game: Game;

  constructor(people: Readonly<Record<string, string>>) {
    const humans = [...new Set(Object.values(people))];
    const options = { name: "x", preset: "none", treaties: {}, personas: {}, humans, dealt: false } as const;
    this.game = newGame({ id: "g", scenario, options, seed: seedFrom("promises") });
    for (const [person, seat] of Object.entries(people)) {
      this.do({ type: "join", person, name: person, host: false });
      this.do({ type: "sit", person, seat });
    }
    this.do({ type: "begin" });
  }

  do(body: ActionBody, person?: string): void {
    const author: Author = person ? { kind: "person", id: person } : { kind: "server" };
    const result = reduce(this.game, { at: 0, author, ...body });
    if (!result.ok) throw new Error(`${body.type}: ${result.rejection.code}`);
    this.game = result.game;
  }

  phases(n: number): void {
    for (let i = 0; i < n; i++) this.do({ type: "advance", cause: "host" });
  }

  seal(person: string, seat: string, orders: readonly Order[]): void {
    this.do({ type: "seal", seat, orders }, person);
  }
}

test.each([
  { given: "the word it promised", orders: [{ action: "D05", target: "LT" }] as const, moved: 1 },
  { given: "nothing", orders: [{ action: "I02" }] as const, moved: -1 },
])(
  "[S10] an ally that promised support and gave $given is believed more or less for it",
  ({ orders, moved }) => {
    const backing = (promising: boolean): number => {
      const table = new Table({ rasa: "LT", joe: "US" });
      table.phases(1);
      if (promising) {
        const ask = { to: ["US"], kind: "support", about: null, terms: null, words: null } as const;
        table.do({ type: "request", seat: "LT", ...ask }, "rasa");
        table.do({ type: "answer", seat: "US", request: "r1", accept: true }, "joe");
      }
      table.phases(1);
      table.seal("joe", "US", orders);
      table.phases(1);
      return value(table.game, "backing", "US>LT");
    };
    expect(Math.sign(backing(true) - backing(false))).toBe(moved);
  },
);

test("[O8] an order whose author does not say what it answers answers the worst its target did since the last turn", () => {
  const table = new Table({ rasa: "LT", ivan: "RU" });
  table.phases(2);
  table.seal("ivan", "RU", [
    { action: "D10", target: "LT" },
    { action: "E01", target: "LT" },
  ]);
  table.phases(2);
  table.phases(2);
  table.seal("rasa", "LT", [
    { action: "D07", target: "RU" },
    { action: "D03" },
    { action: "I02", inResponseTo: null },
  ]);
  expect(table.game.seats.LT?.orders.map((o) => o.inResponseTo)).toEqual([
    "t1.RU.D10.LT",
    "t1.RU.D10.LT",
    null,
  ]);
});

test("[T10] in a shared seat the seal passes to the next person every turn, and comes round again", () => {
  const table = new Table({ rasa: "LT", jonas: "LT" });
  const holders = [table.game.seats.LT?.holder];
  for (let turn = 2; turn <= 3; turn++) {
    table.phases(4);
    if (table.game.stage.kind === "running" && table.game.stage.phase === "obligation") table.phases(1);
    holders.push(table.game.seats.LT?.holder);
  }
  expect(holders).toEqual(["rasa", "jonas", "rasa"]);
});
