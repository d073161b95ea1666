import { type Action, type Game, newGame, reduce, type Scenario, seedFrom } from "../engine/index.ts";
import { orderOf } from "../engine/notation.ts";
import { botActions } from "../personas/index.ts";
import type { Played } from "./counterfactual.ts";
import { makeRecord } from "./index.ts";

/** Games in which some seats are held by people who do as they are told, for tests; nothing else uses it. */

/** A played game with its record, people's orders included; seats named are people's, who do as told. */
export function recorded(
  scenario: Scenario,
  seed: string,
  people: Readonly<Record<string, (game: Game) => readonly Action[]>> = {},
  personas: Record<string, string> = {},
): Played & { readonly record: ReturnType<typeof makeRecord> } {
  const options = {
    name: "",
    preset: "none",
    treaties: {},
    dealt: false,
    humans: Object.keys(people),
    personas,
  } as const;
  let game = newGame({ id: "g", scenario, options, seed: seedFrom(seed) });
  const actions: Action[] = [];
  const go = (action: Action): boolean => {
    const result = reduce(game, action);
    if (!result.ok) return false;
    game = result.game;
    actions.push(action);
    return true;
  };
  for (const seat of Object.keys(people)) {
    go({ at: 0, author: { kind: "server" }, type: "join", person: `p-${seat}`, name: seat, host: false });
    go({ at: 0, author: { kind: "server" }, type: "sit", person: `p-${seat}`, seat });
  }
  go({ at: 0, author: { kind: "server" }, type: "begin" });
  for (let guard = 0; guard < 300 && game.stage.kind === "running"; guard++) {
    let moved = false;
    for (const action of botActions(game, 0)) moved = go(action) || moved;
    for (const act of Object.values(people)) for (const action of act(game)) moved = go(action) || moved;
    // One answer can ask another: an invocation raises decisions.
    if (moved && game.stage.phase === "obligation") continue;
    go({ at: 0, author: { kind: "server" }, type: "advance", cause: "host" });
  }
  return { game, record: makeRecord(game, actions) };
}
/** Signed by the person who holds a seat. */
export const as = (seat: string) => ({ at: 0, author: { kind: "person", id: `p-${seat}` }, seat }) as const;
/** Seals these orders in these turns, accepts whatever is asked, answers every obligation alike. */
export const person =
  (
    seat: string,
    sheets: Readonly<Record<number, string>>,
    choice: "honour" | "part" | "decline" = "honour",
    accepts = true,
  ) =>
  (game: Game): readonly Action[] => {
    if (game.stage.kind !== "running") return [];
    const { turn: now, phase } = game.stage;
    if (phase === "orders")
      return [
        ...game.requests
          .filter((r) => r.status === "open" && r.to.includes(seat) && !r.answers[seat])
          .map((r) => ({ ...as(seat), type: "answer", request: r.id, accept: accepts }) as const),
        { ...as(seat), type: "seal", orders: (sheets[now] ?? "").split(",").filter(Boolean).map(orderOf) },
      ];
    return game.obligations.flatMap((o): Action[] =>
      o.status === "invocation" && o.victim === seat
        ? [{ ...as(seat), type: "invoke", obligation: o.id, invoke: true }]
        : o.status === "decision" && o.protector === seat
          ? [{ ...as(seat), type: "commit", obligation: o.id, choice, words: null }]
          : [],
    );
  };
