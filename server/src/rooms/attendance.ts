import type { Action, Game } from "@casus/shared/engine";
import type { Attendance as Facts, LastAct, RoleAnswers } from "@casus/shared/projection";
import type { Attend } from "@casus/shared/protocol";

/** What people do for their seat; looking after people and clock is not it. */
const FOR_A_SEAT = new Set<Action["type"]>([
  "message",
  "request",
  "answer",
  "withdraw",
  "draft",
  "believe",
  "ready",
  "seal",
  "object",
  "unseal",
  "invoke",
  "commit",
]);

/** Who is connected and what they are at, which seats nobody is at, and which of those the server gave to bots for now. */
export class Attendance implements Facts {
  readonly #connections = new Map<string, number>();
  readonly #absent = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly writing = new Set<string>();
  readonly unread = new Map<string, number>();
  readonly last = new Map<string, LastAct>();
  readonly askedAt = new Map<string, number>();
  readonly touched = new Map<string, number>();
  readonly roles = new Map<string, RoleAnswers>();

  /** People with at least one connection. */
  get present(): ReadonlySet<string> {
    return new Set(this.#connections.keys());
  }

  /** Human seats with nobody connected, and since when. */
  get empty(): ReadonlyMap<string, number> {
    return this.#absent;
  }

  isTaken(seat: string): boolean {
    return this.#taken.has(seat);
  }

  /** Somebody came, wrote or opened something. */
  touch(person: string, at: number): void {
    this.touched.set(person, at);
  }

  count(person: string, by: 1 | -1): void {
    const count = (this.#connections.get(person) ?? 0) + by;
    if (count > 0) this.#connections.set(person, count);
    else {
      this.#connections.delete(person);
      this.writing.delete(person);
    }
  }

  attend(person: string, { writing, unread }: Attend): void {
    if (writing) this.writing.add(person);
    else this.writing.delete(person);
    this.unread.set(person, unread);
  }

  /** Learns from the log, so that what it knows is still known after a restart. */
  took(action: Action, game: Game): void {
    if (action.author.kind === "person") this.touch(action.author.id, action.at);
    if (action.type === "control") {
      if (action.author.kind === "server" && action.by === "bot") this.#taken.add(action.seat);
      else this.#taken.delete(action.seat);
    }
    if (action.type === "request") {
      const made = game.requests.at(-1);
      if (made) this.askedAt.set(made.id, action.at);
    }
    if ("seat" in action && action.seat !== null && FOR_A_SEAT.has(action.type))
      this.last.set(action.seat, { at: action.at, what: action.type });
  }

  note(game: Game, at: number): void {
    const people = Object.values(game.people);
    for (const { id, control } of Object.values(game.seats)) {
      const here = people.some((person) => person.seat === id && this.#connections.has(person.id));
      if (game.stage.kind !== "running" || control !== "human" || here) this.#absent.delete(id);
      else if (!this.#absent.has(id)) this.#absent.set(id, at);
    }
  }
}
