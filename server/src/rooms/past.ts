import type { Game } from "@casus/shared/engine";

/** A turn as it stood before its orders took effect, and as it ended: games are never changed in place, so both cost little. */
interface Turn {
  readonly before: Game;
  after: Game;
}

/** Earlier turns of one game, for whoever wants to see them again as they were known then; remade by replaying. */
export class Past {
  readonly #turns = new Map<number, Turn>();

  /** Called for every step, with the game before it and after it. */
  took(before: Game, game: Game): void {
    if (before.stage.kind !== "running") return;
    const { turn, phase } = before.stage;
    const resolved = game.stage.kind === "running" && game.stage.phase === "resolution";
    if (phase === "orders" && (resolved || game.stage.kind === "review"))
      this.#turns.set(turn, { before, after: game });
    const known = this.#turns.get(turn);
    if (known && phase !== "orders")
      known.after = game.stage.kind === "running" && game.stage.turn === turn ? game : before;
  }

  at(turn: number, moment: "before" | "after"): Game | undefined {
    return this.#turns.get(turn)?.[moment];
  }
}
