import type { Action, Event, Game } from "@casus/shared/engine";
import { botActions } from "@casus/shared/personas";
import { now } from "../deadline.ts";
import { describe, log } from "../log.ts";

/** An action with the game it makes and what happened. */
export interface Step {
  readonly action: Action;
  readonly game: Game;
  readonly events: readonly Event[];
}

/** Says what an action makes of a game; null where the rules refuse it. */
export type Try = (game: Game, action: Action) => Step | null;

/** What bots say is spread out, so that people can read along; what they do in silence is not. */
const SPOKEN = new Set<Action["type"]>(["message", "request", "answer", "withdraw"]);
/** Bots answer each other; a conversation that never ends is a fault, and must not hold the server. */
const ROUNDS = 20;

/** Lets a game's bots act at the pace of a conversation. */
export class Bots {
  readonly #pace: number;
  #mute = 0;
  #waiting = false;

  /** `pace`: milliseconds between two things bots say; 0 for a table without people to read them. */
  constructor(pace: number) {
    this.#pace = pace;
  }

  /** When a bot will speak next, as far as the last call of `steps` knew; null when none has anything to say. */
  get next(): number | null {
    return this.#waiting ? this.#mute : null;
  }

  /** Everything bots do in silence, and at most one thing that is said; everything at the last call. */
  steps(game: Game, at: number, lastCall: boolean, attempt: Try): readonly Step[] {
    const steps: Step[] = [];
    let after = game;
    this.#waiting = false;
    for (let round = 0; round < ROUNDS; round++) {
      const before = steps.length;
      for (const action of intentions(after, at)) {
        if (saidAlready(after, action)) continue;
        const spoken = SPOKEN.has(action.type) && this.#pace > 0;
        if (spoken && !lastCall && now() < this.#mute) {
          this.#waiting = true;
          return steps;
        }
        // Refusals are no fault: two bots may want the same thing, and the second finds it done.
        const step = attempt(after, action);
        if (step === null) continue;
        if (spoken) this.#mute = now() + this.#pace;
        steps.push(step);
        after = step.game;
      }
      if (steps.length === before) break;
    }
    return steps;
  }
}

function intentions(game: Game, at: number): readonly Action[] {
  try {
    return botActions(game, at);
  } catch (error) {
    log.error("bot", { game: game.id, error: describe(error) });
    return [];
  }
}

/** Bots do not remember having spoken: asked again, they would say the same again. */
function saidAlready({ messages, stage }: Game, action: Action): boolean {
  if (action.type !== "message" || stage.kind !== "running") return false;
  const words = JSON.stringify([action.to, action.words]);
  return messages.some(
    (message) =>
      message.turn === stage.turn &&
      message.from === action.seat &&
      JSON.stringify([message.to, message.words]) === words,
  );
}
