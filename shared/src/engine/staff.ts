import type { Action } from "./action.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Person } from "./state.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;
type People = Pick<Game, "people" | "stage">;

/** Whether somebody is white cell: who opened the game is its first member, others are appointed (W1). */
export const isWhiteCell = (person: Person): boolean => person.host || person.staff?.kind === "white-cell";

/** Whether somebody runs the exercise and plays no seat in it; only they see all and rule (W1). */
export function directs({ people }: Pick<Game, "people">, id: string): boolean {
  const person = people[id];
  return person !== undefined && person.seat === null && isWhiteCell(person);
}

/**
 * Whether somebody drives the clock. A member of the white cell who plays does so only while nobody else could: a
 * player's hand on the clock is not neutral (W2).
 */
export function drives(game: People, id: string): boolean {
  const person = game.people[id];
  if (person === undefined || !isWhiteCell(person)) return false;
  if (person.seat === null || game.stage.kind === "lobby") return true;
  return !Object.keys(game.people).some((other) => directs(game, other));
}

/** Whether the author of an action drives: the server counts, so that a lone player's game can be driven. */
export const isHost = (game: People, { author }: Pick<Action, "author">): boolean =>
  author.kind === "server" || (author.kind === "person" && drives(game, author.id));

/** Appoints white-cell members and observers, or relieves them (W3). */
export function appoint(work: Work, action: Of<"staff">): Rejection | null {
  const { game } = work;
  const { staff } = action;
  const person = game.people[action.person];
  if (!person) return refuse("unknown-person", "W3", { person: action.person });
  if (!isHost(game, action)) return refuse("host-only", "W3");
  if (staff !== null && person.seat !== null) return refuse("seated", "W3", { person: person.name });
  if (staff?.kind === "observer" && staff.sees !== "all")
    for (const seat of staff.sees) if (!game.seats[seat]) return refuse("unknown-seat", "W3", { seat });
  const { staff: _before, ...rest } = person;
  work.game.people = { ...game.people, [person.id]: staff === null ? rest : { ...rest, staff } };
  emit(work, {
    kind: "people",
    rule: "W3",
    subject: person.id,
    output: staff === null ? "relieved" : staff.kind,
    seen: "all",
  });
  return null;
}
