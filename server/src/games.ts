import { createHash } from "node:crypto";
import { loadScenario } from "@casus/maps";
import type { Action, Game, Order, Scenario } from "@casus/shared/engine";
import { type GameRecord, makeRecord, tell } from "@casus/shared/review";
import { matchMaker } from "@colyseus/core";
import { notesOf } from "./beside.ts";
import { describe, log } from "./log.ts";
import { Reviews } from "./review.ts";
import { GameHost, type Pace } from "./rooms/game-host.ts";
import type { GameRow } from "./store/schema.ts";
import type { Store } from "./store/store.ts";

export const ROOM = "crisis";

/** All games this server knows, asleep in the store or awake in a room. */
export class Games {
  readonly store: Store;
  readonly #pace: Pace;
  readonly #reviews: Reviews;
  /** Awake or waking, so that two who come at once wake a game once. */
  readonly #waking = new Map<string, Promise<GameHost>>();
  readonly #live = new Map<string, GameHost>();

  constructor(store: Store, pace: Pace) {
    this.store = store;
    this.#pace = pace;
    this.#reviews = new Reviews(store);
  }

  counts(): { games: number; people: number } {
    const hosts = [...this.#live.values()];
    return { games: hosts.length, people: hosts.reduce((sum, host) => sum + host.present.size, 0) };
  }

  /** A game that is awake; its room asks while it is made. */
  live(id: string): GameHost {
    const host = this.#live.get(id);
    if (host === undefined) throw new Error(`game ${id} is not awake`);
    return host;
  }

  close(host: GameHost): void {
    host.stop();
    if (this.#live.get(host.id) !== host) return;
    this.#live.delete(host.id);
    this.#waking.delete(host.id);
  }

  /** Wakes a game by replaying its log; undefined for an id that is not there. */
  async open(id: string): Promise<GameHost | undefined> {
    const waking = this.#waking.get(id);
    if (waking !== undefined) return waking;
    const row = await this.store.game(id);
    return row === undefined ? undefined : (this.#waking.get(id) ?? this.wake(row));
  }

  /** Wakes the game of this row. */
  wake(row: GameRow): Promise<GameHost> {
    const waking = this.#load(row);
    this.#waking.set(row.id, waking);
    waking.catch(() => this.#waking.delete(row.id));
    return waking;
  }

  async #load(row: GameRow): Promise<GameHost> {
    const scenario = loadScenario(row.scenario);
    if (hashOf(scenario) !== row.scenario_hash)
      throw new Error(`game ${row.id} was begun with another version of scenario ${row.scenario}`);
    const host = new GameHost(this.store, this.#pace, row.code, {
      id: row.id,
      scenario,
      options: JSON.parse(row.options),
      seed: JSON.parse(row.seed),
    });
    await host.replay();
    const notes = await notesOf(this.store, host.id);
    host.share(notes.sharing);
    for (const [person, answers] of Object.entries(notes.roles)) host.answeredRole(person, answers);
    this.#live.set(row.id, host);
    try {
      await matchMaker.createRoom(ROOM, { game: row.id });
    } catch (error) {
      this.close(host);
      throw error;
    }
    return host;
  }

  /** After a restart: games whose clock runs must not wait for somebody to look. */
  async wakeClocked(): Promise<void> {
    for (const id of await this.store.clocked())
      await this.open(id).catch((error) => log.error("wake", { game: id, error: describe(error) }));
  }

  /** A turn as it was, what led to a fork included: before its orders took effect, or as it ended; turn 0 is the opening. */
  async past(host: GameHost, turn: number, moment: "before" | "after"): Promise<Game | undefined> {
    const then = host.past.at(turn, moment);
    if (then !== undefined) return then;
    const told = tell(await this.record(host), loadScenario(host.game.scenario.id));
    return moment === "before" ? told.sealed.get(turn) : told.ends[turn];
  }

  /** What each seat had ordered in a turn; nothing where the game never came to its orders. */
  async sheets(host: GameHost, turn: number): Promise<Readonly<Record<string, readonly Order[]>>> {
    const then = host.past.at(turn, "after") ?? (await this.past(host, turn, "before"));
    return Object.fromEntries(Object.values(then?.seats ?? {}).map((seat) => [seat.id, seat.orders]));
  }

  /** The record of a finished game. It starts from the options as hosted: the lobby's changes are among its actions. */
  async record(host: GameHost): Promise<GameRecord> {
    const rows = await this.store.actions(host.id);
    const actions = rows.map((row) => JSON.parse(row.json) as Action);
    return { ...makeRecord(host.game, actions), options: host.options };
  }

  /** The after-action review of a finished game, as JSON. */
  review(host: GameHost): Promise<string> {
    return this.#reviews.of(host.id, () => this.record(host));
  }

  /** The same at once, without verdicts while they are being made. */
  reviewSoon(host: GameHost): Promise<string> {
    return this.#reviews.soon(host.id, () => this.record(host));
  }
}

/** The version of a scenario a game was begun with. */
export const hashOf = (scenario: Scenario) =>
  createHash("sha256").update(JSON.stringify(scenario)).digest("hex");
