import type { Game } from "./state.ts";
import { ARMED_ATTACK, type EndKind } from "./vocabulary.ts";

/** Quiet is not declared before this turn of the crisis (N3). */
const EARLIEST_QUIET = 4;
/** Acts at this rung or above disturb the quiet (N3). */
const DISTURBING = 3;

/** No disturbing act and no open offer in this turn and the one before (N3). */
function isQuiet(game: Pick<Game, "acts" | "incidents" | "requests" | "wars">, turn: number): boolean {
  const disturbed = game.acts.some(
    (a) => a.turn > turn - 2 && a.turn <= turn && a.rung >= DISTURBING && a.mandate === null,
  );
  const offers = game.requests.some((r) => r.status === "open" && r.kind === "settlement");
  const standing = game.incidents.some(
    (i) => i.status === "open" && (i.kind === "blockade" || i.kind === "incursion"),
  );
  return !disturbed && !offers && !standing && game.wars.every((w) => w.outcome !== null);
}

/** Whether and how the game ends after this turn; null to play on (N1 to N5). A script is played to its last turn (N10). */
export function endOf(game: Game, turn: number, turns: number, quietAnnounced: boolean): EndKind | null {
  if (game.acts.some((a) => a.rung >= 18)) return "nuclear";
  if (game.scenario.scripted) return turn >= turns ? "deadline" : null;
  if (game.wars.length > 0 && game.wars.every((w) => w.outcome !== null)) return "war";
  const fighting = game.wars.some((w) => w.outcome === null);
  if (game.dispute.settled !== null && !fighting && noAttack(game, turn)) return "settlement";
  if (turn >= turns && !fighting) return "deadline";
  if (turn >= turns + 2) return "deadline";
  if (quietAnnounced && isQuiet(game, turn)) return "quiet";
  return null;
}

const noAttack = (game: Game, turn: number): boolean =>
  !game.acts.some((a) => a.turn === turn && a.rung >= ARMED_ATTACK);

/** Quiet is announced one turn ahead, so that whoever wants more can still act (N3). */
export const announceQuiet = (game: Game, turn: number): boolean =>
  !game.scenario.scripted &&
  turn >= EARLIEST_QUIET - 1 + (game.scenario.formation?.turns ?? 0) &&
  isQuiet(game, turn);
