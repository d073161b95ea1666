import type { Inject, RulingVerdict } from "@casus/shared/engine";
import type { Glance } from "@casus/shared/projection";
import { type Player, post } from "../server.ts";
import type { Hour } from "./hour.ts";

/** Seconds a practised human takes for each thing the white cell does, reading included. */
const TAKES = {
  look: 4,
  open: 4,
  answer: 20,
  refuse: 15,
  map: 25,
  odds: 40,
  fire: 12,
  preview: 15,
  override: 30,
  release: 4,
  extend: 4,
  call: 25,
} as const;

/** How the white cell of a table rules on what it may be asked, by a word in the text. */
export type Rulings = Readonly<Record<string, { readonly verdict: RulingVerdict; readonly why: string }>>;

/** One of the games as whoever runs it has it in front of them. */
export interface Table {
  readonly name: string;
  readonly cell: Player;
  /** Rings whoever belongs to an empty seat; they know what to do. */
  readonly call: (seat: string) => Promise<void>;
  /** What to change by hand before results are released, by turn. */
  readonly overrides: Map<number, { variable: string; key: string; to: number; why: string }>;
}

/** Something that only the white cell can settle. */
interface Item {
  readonly table: number;
  readonly what: string;
  readonly since: number;
  readonly settle: () => Promise<void>;
}

/**
 * One person who runs all the tables, one thing at a time: looks at the page of all games, opens the one with the oldest
 * thing in it, settles that, and looks again. Everything takes the seconds it takes.
 */
export class Facilitator {
  /** The longest anything has waited, in seconds, and what it was. */
  oldest = { seconds: 0, what: "" };
  readonly settled: string[] = [];
  readonly #hour: Hour;
  readonly #url: string;
  readonly #tables: readonly Table[];
  readonly #rulings: Rulings;
  /** When something without a date of its own was first seen to wait. */
  readonly #seen = new Map<string, number>();
  /** Which of them this look has seen. */
  readonly #now = new Set<string>();
  readonly #chores: { at: number; seconds: number; what: string; run: () => Promise<void> }[] = [];
  #open = -1;

  constructor(hour: Hour, url: string, tables: readonly Table[], rulings: Rulings) {
    this.#hour = hour;
    this.#url = url;
    this.#tables = tables;
    this.#rulings = rulings;
  }

  /** Something of its own accord: so many seconds into the hour, when nothing waits; it takes so many. */
  plan(at: number, seconds: number, what: string, run: () => Promise<void>): void {
    this.#chores.push({ at: this.#hour.begun + at * 1000, seconds, what, run });
  }

  get left(): number {
    return this.#chores.length;
  }

  async glances(): Promise<readonly Glance[]> {
    const tokens = this.#tables.map(({ cell }) => cell.admission.token);
    return (await (await post(`${this.#url}/glance`, { tokens })).json()) as readonly Glance[];
  }

  /** One round: the most urgent thing, or else what is planned, or else a moment of rest. False when all games are over. */
  async round(): Promise<boolean> {
    await this.#hour.pass(TAKES.look);
    const games = await this.glances();
    if (games.every((game) => game.stage === "review")) return false;
    this.#now.clear();
    const items = (await Promise.all(games.map((game, i) => this.#itemsOf(game, i)))).flat();
    // What has settled itself starts anew when it comes again.
    for (const key of this.#seen.keys()) if (!this.#now.has(key)) this.#seen.delete(key);
    for (const item of items) this.#waited(item);
    const [first] = items.sort((a, b) => a.since - b.since);
    if (first) {
      if (this.#open !== first.table) await this.#hour.pass(TAKES.open);
      this.#open = first.table;
      await first.settle();
      this.#waited(first);
      this.settled.push(`${this.#tables[first.table]?.name}: ${first.what}`);
      return true;
    }
    const chore = this.#chores.findIndex((one) => one.at <= this.#hour.now);
    if (chore < 0) return true;
    const [{ seconds, what, run } = { seconds: 0, what: "", run: async () => {} }] = this.#chores.splice(
      chore,
      1,
    );
    await this.#hour.pass(seconds);
    await run();
    this.settled.push(what);
    return true;
  }

  #waited({ table, what, since }: Item): void {
    const seconds = (this.#hour.now - since) / 1000;
    if (seconds > this.oldest.seconds)
      this.oldest = { seconds, what: `${this.#tables[table]?.name}: ${what}` };
  }

  /** What the page of all games says of one, and what stands behind it on that game's own page. */
  async #itemsOf(game: Glance, i: number): Promise<Item[]> {
    const table = this.#tables[i] as Table;
    const items: Item[] = [];
    if (game.stage !== "running" || game.paused) return items;
    const add = (what: string, since: number, settle: () => Promise<void>) =>
      items.push({ table: i, what, since, settle });
    for (const alert of game.alerts) {
      const since = this.#hour.now - alert.for;
      if (alert.kind === "empty")
        add(`nobody at ${alert.seat}`, since, async () => {
          await this.#hour.pass(TAKES.call);
          await table.call(alert.seat);
        });
      if (alert.kind === "unsealed") {
        const key = `${i} unsealed`;
        add(`sheets of turn ${game.turn} still open`, this.#firstSeen(key), async () => {
          await this.#hour.pass(TAKES.extend);
          await table.cell.send({ type: "extend", seconds: 60 });
        });
      }
    }
    if (game.asked > 0) items.push(...(await this.#proposals(table, i)));
    if (game.due > 0) items.push(...(await this.#due(table, i)));
    if (game.gate)
      add(`orders of turn ${game.turn} at the gate`, this.#firstSeen(`${i} gate ${game.turn}`), () =>
        this.#release(table, game.turn),
      );
    return items;
  }

  #firstSeen(key: string): number {
    this.#now.add(key);
    const known = this.#seen.get(key) ?? this.#hour.now;
    this.#seen.set(key, known);
    return known;
  }

  async #proposals({ cell }: Table, i: number): Promise<Item[]> {
    const { proposals } = await cell.fresh();
    return Object.values(proposals)
      .filter((one) => one.ruling === null)
      .map((one) => ({
        table: i,
        what: `${one.seat} asks: ${one.text}`,
        since: one.at,
        settle: async () => {
          const found = Object.entries(this.#rulings).find(([word]) => one.text.includes(word))?.[1];
          if (!found) throw new Error(`no ruling for “${one.text}”`);
          await cell.must({ type: "claim", proposal: one.id, claim: true });
          const { kind } = found.verdict;
          await this.#hour.pass(TAKES[kind]);
          await cell.must({
            type: "rule",
            proposal: one.id,
            verdict: found.verdict as never,
            why: found.why,
          });
        },
      }));
  }

  async #due({ cell }: Table, i: number): Promise<Item[]> {
    const { injects } = (await cell.ask({ type: "injects" })) as { injects: readonly Inject[] };
    return injects
      .filter(({ status }) => status.kind === "due")
      .map((one) => ({
        table: i,
        what: `inject ${one.id} is due`,
        since: this.#firstSeen(`${i} ${one.id}`),
        settle: async () => {
          await this.#hour.pass(TAKES.fire);
          const fired = await cell.send({ type: "inject", inject: one.id, do: { kind: "fire" } });
          // In the name of people who hold that seat nobody speaks: then it is not for this game.
          if (!fired.ok) await cell.must({ type: "inject", inject: one.id, do: { kind: "drop" } });
        },
      }));
  }

  async #release({ cell, overrides }: Table, turn: number): Promise<void> {
    await cell.ask({ type: "preview" });
    await this.#hour.pass(TAKES.preview);
    const change = overrides.get(turn);
    if (change) {
      await this.#hour.pass(TAKES.override);
      await cell.must({ type: "correct", ...change });
      overrides.delete(turn);
    }
    await this.#hour.pass(TAKES.release);
    await cell.send({ type: "advance" });
  }
}
