import type { Event, Game } from "../engine/index.ts";
import { isEstimate, mayKnow } from "./numbers.ts";

/** By subject, the value at the end of each turn; the first is the one the crisis opened with, the last the one of now. */
export type Series = Readonly<Record<string, readonly number[]>>;

/**
 * How one variable has moved turn by turn, for every subject of which the seat may know it exactly (V8). What a staff only
 * estimates has no history before the review: a series of estimates would give the truth away by its steps.
 */
export function historyOf(
  events: readonly Event[],
  game: Game,
  seat: string | null,
  variable: string,
): Series {
  const open = game.stage.kind === "review";
  const turns = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const series: Record<string, number[]> = {};
  for (const [subject, now] of Object.entries(game.values[variable] ?? {})) {
    const exact = mayKnow(variable, subject, seat) && !isEstimate(game.scenario, variable, subject, seat);
    if (!open && !exact) continue;
    const moves = events.filter((e) => e.variable === variable && e.subject === subject);
    let value = moves[0]?.before ?? now;
    let next = 0;
    series[subject] = Array.from({ length: turns + 1 }, (_, turn) => {
      for (; (moves[next]?.turn ?? Number.POSITIVE_INFINITY) <= turn; next++)
        value = moves[next]?.after ?? value;
      return turn === turns ? now : value;
    });
  }
  return series;
}
