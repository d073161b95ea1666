import type { Action, Event, Game } from "@casus/shared/engine";
import { nextBotAction } from "@casus/shared/personas";
import { now } from "../deadline.ts";
import { describe, log } from "../log.ts";

/** An action with the game it makes and what happened. */
export interface Step {
  readonly action: Action;
  readonly game: Game;
  readonly events: readonly Event[];
}

/** Says what an action makes of a game; null where the rules refuse it or fail, which has been logged. */
export type Try = (game: Game, action: Action) => Step | null;

/** What bots say is spread out, so that people can read along; what they do in silence is not. */
const SPOKEN = new Set<Action["type"]>(["message", "request", "answer", "withdraw"]);
/** After a bot did something the rules refuse: tell the log once, not in a loop. */
const REST_AFTER_FAULT = 5_000;

/** Lets a game's bots act at the pace of a conversation. */
export class Bots {
  readonly #pace: number;
  #mute = 0;

  /** `pace`: milliseconds between two things bots say; 0 for a table without people to read them. */
  constructor(pace: number) {
    this.#pace = pace;
  }

  /** When a bot will act next; null when none has anything to do. */
  next(game: Game, at: number): number | null {
    return this.#action(game, at) === null ? null : this.#mute;
  }

  /** Everything bots do in silence, and at most one thing that is said; everything at the last call. */
  steps(game: Game, at: number, lastCall: boolean, attempt: Try): readonly Step[] {
    const steps: Step[] = [];
    let after = game;
    for (;;) {
      const action = this.#action(after, at);
      if (action === null) break;
      const spoken = SPOKEN.has(action.type) && this.#pace > 0;
      if (spoken && !lastCall && now() < this.#mute) break;
      const step = attempt(after, action);
      if (step === null) {
        this.#mute = now() + REST_AFTER_FAULT;
        break;
      }
      if (spoken) this.#mute = now() + this.#pace;
      steps.push(step);
      after = step.game;
    }
    return steps;
  }

  #action(game: Game, at: number): Action | null {
    try {
      return nextBotAction(game, at);
    } catch (error) {
      log.error("bot", { game: game.id, error: describe(error) });
      return null;
    }
  }
}
