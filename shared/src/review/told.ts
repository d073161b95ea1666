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
  /** The game when orders had been given and nothing of them had happened yet, by turn. */
  readonly sealed: ReadonlyMap<number, Game>;
  /** The game as each turn left it, the opening first. */
  readonly ends: readonly Game[];
}

/** Plays the record once and keeps what the review looks back at. */
export function tell(
  record: Pick<GameRecord, "id" | "options" | "seed" | "actions">,
  scenario: Scenario,
): Told {
  const opening = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  let game = opening;
  const before = stemOf(record, scenario);
  const turnEnds: Values[] = [...(before?.turnEnds ?? [game.values])];
  const nodes = new Map<string, Game>();
  const sealed = new Map<number, Game>(before?.sealed);
  const ends: Game[] = [...(before?.ends ?? [opening])];
  for (const action of record.actions) {
    const before = game;
    const result = reduce(game, action, false);
    if (!result.ok) continue;
    game = result.game;
    if (action.type === "rollback") {
      // What it undid is no end of a turn.
      turnEnds.length = Math.min(turnEnds.length, action.turn);
      ends.length = Math.min(ends.length, action.turn);
      continue;
    }
    for (const o of game.obligations)
      if (o.status === "decided" && before.obligations.some((b) => b.id === o.id && b.status === "decision"))
        nodes.set(o.id, before);
    const turn = turnOf(before);
    if (action.type === "advance" && phaseOf(before) === "orders") sealed.set(turn, before);
    if (turn === 0 || turnOf(game) === turn) continue;
    turnEnds.push(game.values);
    // What the last turn did may be in the step that ended the game.
    ends.push(game.stage.kind === "review" ? { ...game, stage: before.stage } : before);
  }
  return { game, opening, turnEnds, nodes, sealed, ends };
}

/** What happened before a fork was taken, turn by turn. */
function stemOf({ options: { fork } }: Pick<GameRecord, "options">, scenario: Scenario): Told | null {
  if (fork === undefined) return null;
  const { parent, options, seed, actions } = fork;
  return tell({ id: parent, options, seed, actions }, scenario);
}

const phaseOf = ({ stage }: Game): string => (stage.kind === "running" ? stage.phase : stage.kind);
const turnOf = (game: Game): number => (game.stage.kind === "running" ? game.stage.turn : 0);
