import type { Action, Game } from "@casus/shared/engine";

/** Who is connected, which seats nobody is at, and which of those the server gave to bots for the time being. */
export class Attendance {
  readonly #connections = new Map<string, number>();
  readonly #absent = new Map<string, number>();
  readonly #taken = new Set<string>();

  /** People with at least one connection. */
  get present(): ReadonlySet<string> {
    return new Set(this.#connections.keys());
  }

  /** Human seats with nobody connected, and since when. */
  get absent(): ReadonlyMap<string, number> {
    return this.#absent;
  }

  isTaken(seat: string): boolean {
    return this.#taken.has(seat);
  }

  count(person: string, by: 1 | -1): void {
    const count = (this.#connections.get(person) ?? 0) + by;
    if (count > 0) this.#connections.set(person, count);
    else this.#connections.delete(person);
  }

  /** Learns from the log, so that a seat taken before a restart is still given back after it. */
  took(action: Action): void {
    if (action.type !== "control") return;
    if (action.author.kind === "server" && action.by === "bot") this.#taken.add(action.seat);
    else this.#taken.delete(action.seat);
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
