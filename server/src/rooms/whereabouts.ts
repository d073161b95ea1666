import type { CrisisClient } from "./publish.ts";

/**
 * What of their seat's common work people have open. It is no part of the game and no record holds it: only team-mates
 * hear of it, and only when it changes.
 */
export class Whereabouts {
  readonly #clients: Iterable<CrisisClient>;
  readonly #open = new Map<string, { readonly seat: string; readonly place: string }>();

  constructor(clients: Iterable<CrisisClient>) {
    this.#clients = clients;
  }

  /** Somebody opened something of their seat's, or closed it again. */
  note(person: string, seat: string | null, place: string | null): void {
    const before = this.#open.get(person);
    if (before?.place === place && before?.seat === seat) return;
    if (place === null || seat === null) this.#open.delete(person);
    else this.#open.set(person, { seat, place });
    if (before !== undefined && before.seat !== seat) this.#tell(before.seat);
    if (seat !== null && (before !== undefined || place !== null)) this.#tell(seat);
  }

  /** What a newcomer to a seat finds there. */
  welcome(client: CrisisClient): void {
    const at = this.#at(client.userData?.seat ?? null, client.userData?.person ?? "");
    if (Object.keys(at).length > 0) client.send("team", { at });
  }

  #tell(seat: string): void {
    for (const client of this.#clients)
      if (client.userData?.seat === seat) client.send("team", { at: this.#at(seat, client.userData.person) });
  }

  /** Of one seat, without whoever asks. */
  #at(seat: string | null, but: string): Readonly<Record<string, string>> {
    const here = [...this.#open].filter(([person, open]) => open.seat === seat && person !== but);
    return Object.fromEntries(here.map(([person, { place }]) => [person, place]));
  }
}
