import type { Action } from "./action.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { directs, isHost } from "./staff.ts";
import type { Game } from "./state.ts";

const IN_LOBBY = new Set<Action["type"]>([
  "join",
  "sit",
  "post",
  "hold",
  "leave",
  "control",
  "staff",
  "schedule",
  "speech",
  "gate",
  "begin",
  "message",
  "turns",
  "plan-injects",
  "inject",
  "pose",
  "insight",
  "lock",
]);
const AFTERWARDS = new Set<Action["type"]>(["join", "leave", "message", "sit", "staff", "inject", "insight"]);
const HOST_ONLY = new Set<Action["type"]>([
  "begin",
  "pause",
  "resume",
  "extend",
  "turns",
  "end",
  "control",
  "lock",
  "schedule",
  "speech",
]);
/** What only those do who sit at no seat: it is not neutral (W1). */
const CELL_ONLY = new Set<Action["type"]>([
  "plan-injects",
  "inject",
  "pose",
  "rollback",
  "gate",
  "permit",
  "claim",
  "rule",
  "correct",
  "override",
]);
/** What the white cell may do in a seat's place, with its own name on it (W12). */
const IN_THEIR_PLACE = new Set<Action["type"]>([
  "draft",
  "seal",
  "unseal",
  "ready",
  "answer",
  "withdraw",
  "invoke",
  "commit",
]);
/** The same for what is said, but in nobody's mouth who could speak for themselves (W12). */
const IN_THEIR_NAME = new Set<Action["type"]>(["message", "request"]);
/** Sheets do not move while they lie before the white cell (W14). */
const NOT_AT_THE_GATE = new Set<Action["type"]>(["draft", "seal", "unseal", "object", "propose"]);
/** Name a seat, and are nobody's at it. */
const PERSONAL = new Set<Action["type"]>(["sit", "hold", "control", "permit"]);
const HOLDER_ONLY = new Set<Action["type"]>(["seal", "unseal", "invoke", "commit", "answer", "withdraw"]);

/** Who may do what when, whatever it is: null, or why not (T8, T9). */
export function guard(game: Game, action: Action): Rejection | null {
  const { author, type } = action;
  if (author.kind === "person" && type !== "join" && !game.people[author.id])
    return refuse("unknown-person", "T8", { person: author.id });
  if (game.stage.kind === "review" && !AFTERWARDS.has(type)) return refuse("game-over", "N1");
  if (game.stage.kind === "lobby" && !IN_LOBBY.has(type)) return refuse("not-running", "T1");
  if (HOST_ONLY.has(type) && !isHost(game, action)) return refuse("host-only", "T9");
  if (
    CELL_ONLY.has(type) &&
    author.kind !== "server" &&
    !(author.kind === "person" && directs(game, author.id))
  )
    return refuse("white-cell-only", "W1");
  if (type === "advance" && action.cause === "host" && !isHost(game, action))
    return refuse("host-only", "T9");
  if (!("seat" in action) || PERSONAL.has(type)) return null;
  return guardSeat(game, action as Extract<Action, { seat: string }>);
}

function guardSeat(game: Game, action: Extract<Action, { seat: string }>): Rejection | null {
  const seat = game.seats[action.seat];
  if (!seat) return refuse("unknown-seat", "T8", { seat: action.seat });
  if (game.gate?.open && NOT_AT_THE_GATE.has(action.type)) return refuse("at-the-gate", "W14");
  if (action.author.kind === "person" && directs(game, action.author.id)) {
    if (IN_THEIR_PLACE.has(action.type)) return null;
    if (IN_THEIR_NAME.has(action.type) && seat.control === "bot") return null;
  }
  if (action.author.kind === "bot")
    return action.author.seat === seat.id && seat.control === "bot"
      ? null
      : refuse("not-your-seat", "T11", { seat: seat.id });
  if (action.author.kind === "server") return null;
  if (game.people[action.author.id]?.seat !== seat.id)
    return refuse("not-your-seat", "T8", { seat: seat.id });
  if (seat.control === "bot" && game.stage.kind === "running")
    return refuse("seat-is-bot", "T11", { seat: seat.id });
  if (HOLDER_ONLY.has(action.type) && seat.holder !== action.author.id)
    return refuse("holder-only", "T10", { seat: seat.id });
  return null;
}
