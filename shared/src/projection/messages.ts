import { type Game, isWhiteCell, type Message } from "../engine/index.ts";
import { eyesOf, sightOf, watchedBy } from "./rights.ts";

/** What the host keeps back in the review: everything but the press, or single messages by id; nothing unless it says so. */
export interface Withheld {
  readonly messages: "open" | "own";
  readonly withheld: readonly string[];
}

/**
 * Messages a person may read: its seat's channels, its team's room, the press; everything in the review, but for what the
 * host keeps back from those who were not on the channel (V7). Of the seat it watches, while it watches one; an observer's
 * otherwise are those of all seats it was given (W6).
 */
export function messagesFor(
  game: Game,
  personId: string,
  watching: string | null = null,
  kept?: Withheld,
): readonly Message[] {
  const viewer = { person: personId, watching };
  const eyes = eyesOf(game, viewer);
  const sight = watchedBy(game, viewer) === null ? sightOf(game, personId) : [eyes.seat];
  const person = game.people[personId];
  const bound = game.stage.kind === "review" && !(person && isWhiteCell(person));
  const back = new Set(bound ? kept?.withheld : []);
  const closed = bound && kept?.messages === "own";
  if (eyes.open && !closed && back.size === 0) return game.messages;
  const seats = sight === "all" ? [eyes.seat] : sight;
  const open = eyes.open && !closed;
  return game.messages.filter(
    (m) => (open && !back.has(m.id)) || m.to === "press" || seats.some((seat) => mayRead(m, seat)),
  );
}

/** Whether a seat is on a message's channel. */
function mayRead(message: Pick<Message, "to" | "from">, seat: string | null): boolean {
  if (message.to === "press") return true;
  if (seat === null) return false;
  if (message.from === seat) return true;
  return message.to !== "team" && message.to.includes(seat);
}
