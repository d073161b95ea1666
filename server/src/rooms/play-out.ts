import type { Action, Game, Order } from "@casus/shared/engine";
import { botActions } from "@casus/shared/personas";
import type { Step } from "./bots.ts";
import { type Refusal, refusal } from "./stamp.ts";

/** Orders somebody wants given in the first turn instead of those a bot would give, by seat. */
export interface PlannedOrders {
  /** The game is refused where the rules do not allow one of these. */
  readonly wanted: Readonly<Record<string, readonly Order[]>>;
  /** Where the rules do not allow these, the bot decides after all. */
  readonly played: Readonly<Record<string, readonly Order[]>>;
}

/** No game takes as many rounds; a fault in the rules must not hold the server. */
const ROUNDS = 400;

/** A game of bots from its lobby to its end, in one go; the refusal where the rules do not allow an order that was wanted. */
export function playOut(
  start: Game,
  at: number,
  { wanted, played }: PlannedOrders,
  attempt: (game: Game, action: Action) => Step | Refusal | null,
): { readonly steps: readonly Step[] } | Refusal {
  const steps: Step[] = [];
  let game = start;
  const take = (action: Action): Refusal | null => {
    const step = attempt(game, action);
    if (step === null) return refusal("internal");
    if (!("game" in step)) return step;
    steps.push(step);
    game = step.game;
    return null;
  };
  const server = { at, author: { kind: "server" } } as const;
  const begun = take({ ...server, type: "begin" });
  if (begun) return begun;
  const first = game.stage.kind === "running" ? game.stage.turn : 0;
  for (let round = 0; round < ROUNDS && game.stage.kind === "running"; round++) {
    if (game.stage.phase === "orders" && game.stage.turn === first)
      for (const [seat, orders] of Object.entries({ ...played, ...wanted })) {
        if (game.seats[seat]?.sealing.kind === "sealed") continue;
        const author = { kind: "bot", seat } as const;
        const refused = take({ at, author, type: "seal", seat, orders: [...orders] });
        if (refused && wanted[seat] !== undefined) return { ...refused, with: { ...refused.with, seat } };
      }
    // What a bot may not do after all it leaves: two may want the same thing.
    for (const action of botActions(game, at)) take(action);
    take({ ...server, type: "advance", cause: "done" });
  }
  return game.stage.kind === "review" ? { steps } : refusal("internal");
}
