import type { GameOptions } from "@casus/shared/engine";
import { type AfterActionReview, type Outcome, outcomeOf } from "@casus/shared/review";
import type { Games } from "./games.ts";
import type { GameHost } from "./rooms/game-host.ts";
import type { GameRow } from "./store/schema.ts";

/** One of a family of forks. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly relation: "self" | "parent" | "fork";
  /** The turn it was forked at; null for a game of its own. */
  readonly turn: number | null;
  readonly treaties: GameOptions["treaties"];
  readonly stage: GameRow["stage"];
  /** Null while it is played. */
  readonly outcome: Outcome | null;
}

/** A game beside the one it was forked from and its own forks, each in a few numbers once it is over. */
export async function familyOf(games: Games, host: GameHost): Promise<readonly Relative[]> {
  const row = await games.store.game(host.id);
  const parent = row?.parent ? await games.store.game(row.parent) : undefined;
  const forks = await games.store.forks(host.id);
  const all = [...(parent ? [parent] : []), ...(row ? [row] : []), ...forks];
  return Promise.all(
    all.map(async (one): Promise<Relative> => {
      const options = JSON.parse(one.options) as GameOptions;
      const outcome = one.stage === "review" ? await outcomeIn(games, one.id) : null;
      return {
        id: one.id,
        name: one.name,
        relation: one.id === host.id ? "self" : one.id === row?.parent ? "parent" : "fork",
        turn: options.fork?.turn ?? null,
        treaties: options.treaties,
        stage: one.stage,
        outcome,
      };
    }),
  );
}

async function outcomeIn(games: Games, id: string): Promise<Outcome | null> {
  const host = await games.open(id);
  if (host === undefined) return null;
  return outcomeOf(JSON.parse(await games.review(host)) as AfterActionReview);
}

/** Whether the game it was forked from is still being played: its seed and its secrets are in the fork's record. */
export async function parentRuns(games: Games, host: GameHost): Promise<boolean> {
  const parent = (await games.store.game(host.id))?.parent;
  const row = parent ? await games.store.game(parent) : undefined;
  if (row === undefined) return false;
  const above = await games.open(row.id);
  return row.stage !== "review" || (above !== undefined && parentRuns(games, above));
}
