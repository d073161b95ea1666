import { type Action, type Game, reduce } from "@casus/shared/engine";
import { describe, log } from "../log.ts";
import type { Step } from "./bots.ts";
import type { Refusal } from "./stamp.ts";

/** What the rules make of an action: a step, a refusal, or null where they threw. */
export type Attempt = Step | Refusal | null;

/** A throw in the rules is a bug: the game stays as it was, and the log says what was tried. */
export function attempt(game: Game, action: Action): Attempt {
  try {
    const result = reduce(game, action);
    return result.ok
      ? { action, game: result.game, events: result.events }
      : { ok: false, ...result.rejection };
  } catch (error) {
    log.error("rules", { game: game.id, action: withoutWords(action), error: describe(error) });
    return null;
  }
}

export const isStep = (tried: Attempt): tried is Step => tried !== null && "game" in tried;

/** An action as the log may show it: what players wrote is theirs. */
const withoutWords = (action: Action) =>
  JSON.parse(
    JSON.stringify(action, (key, value) =>
      ["words", "text", "why", "name", "orders"].includes(key) ? undefined : value,
    ),
  );
