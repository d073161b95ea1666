import {
  type Event,
  type Game,
  newGame,
  type Order,
  type Phase,
  reduce,
  type Scenario,
  seedFrom,
} from "../../engine/index.ts";
import type { AfterActionReview } from "../after-action.ts";
import type { GameRecord } from "../record.ts";

/** An order as it was sealed, with who could have changed it. */
export interface SealedOrder extends Order {
  readonly turn: number;
  readonly seat: string;
  readonly by: "human" | "bot";
  readonly n: number;
}

/** What people wrote in the review, as it is exported. */
export interface Reflection {
  readonly person: string;
  readonly seat: string | null;
  readonly prompt: string;
  readonly answer: string;
}

/** An instructor's mark for a person: points by criterion, and words. */
export interface Marks {
  readonly person: string;
  readonly points: Readonly<Record<string, number>>;
  readonly comment: string;
}

/** Everything the tables are made from. */
export interface Source {
  readonly record: GameRecord;
  readonly scenario: Scenario;
  readonly review: AfterActionReview;
  readonly game: Game;
  readonly events: readonly (Event & { readonly at: number })[];
  readonly orders: readonly SealedOrder[];
  readonly phases: ReadonlyMap<string, Phase | "lobby" | "review">;
  readonly reflections: readonly Reflection[];
  readonly marks: readonly Marks[];
}

/** Plays the record once and keeps what only the playing shows: events, sealed orders, the phase of each message. */
export function sourceOf(
  record: GameRecord,
  scenario: Scenario,
  review: AfterActionReview,
  beside: { readonly reflections?: readonly Reflection[]; readonly marks?: readonly Marks[] } = {},
): Source {
  let game = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  const events: (Event & { at: number })[] = [];
  const orders: SealedOrder[] = [];
  const phases = new Map<string, Phase | "lobby" | "review">();
  for (const action of record.actions) {
    const { stage } = game;
    const phase = stage.kind === "running" ? stage.phase : stage.kind;
    const result = reduce(game, action);
    if (!result.ok) continue;
    for (const event of result.events) events.push({ ...event, at: action.at });
    if (action.type === "message") phases.set(result.game.messages.at(-1)?.id ?? "", phase);
    if (action.type === "advance" && phase === "orders" && stage.kind === "running")
      for (const seat of Object.values(result.game.seats))
        for (const [n, order] of seat.orders.entries())
          orders.push({
            ...order,
            turn: stage.turn,
            seat: seat.id,
            by: seat.control,
            n: n + 1,
          });
    game = result.game;
  }
  const { reflections = [], marks = [] } = beside;
  return { record, scenario, review, game, events, orders, phases, reflections, marks };
}
