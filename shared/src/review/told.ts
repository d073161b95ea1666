import { type Game, newGame, reduce, type Scenario, seedFrom, type Values } from "../engine/index.ts";
import type { GameRecord } from "./record.ts";

/** What the review looks back at. */
export interface Told {
  readonly game: Game;
  readonly opening: Game;
  /** Numbers at the opening and at the end of every turn. */
  readonly turnEnds: readonly Values[];
  /** The game just before each obligation was decided, by its id. */
  readonly nodes: ReadonlyMap<string, Game>;
}

/** Plays the record once and keeps what the review looks back at. */
export function tell(record: GameRecord, scenario: Scenario): Told {
  const opening = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  let game = opening;
  const turnEnds: Values[] = [game.values];
  const nodes = new Map<string, Game>();
  for (const action of record.actions) {
    const before = game;
    const result = reduce(game, action, false);
    if (!result.ok) continue;
    game = result.game;
    for (const o of game.obligations)
      if (o.status === "decided" && before.obligations.some((b) => b.id === o.id && b.status === "decision"))
        nodes.set(o.id, before);
    const turn = turnOf(before);
    if (turn > 0 && turnOf(game) !== turn) turnEnds.push(game.values);
  }
  return { game, opening, turnEnds, nodes };
}

const turnOf = (game: Game): number => (game.stage.kind === "running" ? game.stage.turn : 0);
