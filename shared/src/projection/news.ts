import { type Game, reached, type Scenario } from "../engine/index.ts";
import type { View } from "./view.ts";

/** Dated events that have happened by this turn. */
export const headlines = (events: Scenario["events"], turn: number): View["headlines"] =>
  Object.fromEntries(
    events
      .filter((e) => e.turn <= turn)
      .map(({ id, turn: when, headline, text, notional }) => [id, { turn: when, headline, text, notional }]),
  );

/** What has reached a seat of the white cell's injects, other than in the name of a seat; all of it in the review (V13). */
export function bulletins(game: Game, seat: string | null, open: boolean): View["bulletins"] {
  if (game.injects === undefined) return NOTHING;
  const known = open
    ? game.injects.filter((i) => i.status.kind === "fired" && i.audience !== "control")
    : reached(game, seat);
  return Object.fromEntries(
    known.flatMap(({ id, form, from, title, text, status }) =>
      status.kind !== "fired" || (game.seats[from] !== undefined && form !== "intelligence")
        ? []
        : [[id, { id, turn: status.turn, phase: status.phase, at: status.at, form, from, title, text }]],
    ),
  );
}

const NOTHING: View["bulletins"] = {};
