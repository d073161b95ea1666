import { mkdirSync } from "node:fs";
import path from "node:path";
import { Kysely, sql, type Transaction } from "kysely";
import { Migrator } from "kysely/migration";
import {
  type ActionRow,
  type BesideRow,
  type GameRow,
  migrations,
  type PersonRow,
  type Tables,
} from "./schema.ts";
import { openDatabase, sqliteDialect } from "./sqlite.ts";

/** Consecutive actions of one game, and what its row says afterwards. */
export interface Append {
  readonly rows: readonly [ActionRow, ...ActionRow[]];
  readonly stage: GameRow["stage"];
  readonly deadline: number | null;
}

interface Waiting {
  readonly append: Append;
  readonly settle: (written: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** The games on disk. Whatever a method promises is durable when its promise resolves. */
export class Store {
  readonly kind = "sqlite";
  readonly #db: Kysely<Tables>;
  #waiting: Waiting[] = [];

  private constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Opens or makes the store of a data folder; refuses with `DataFolderInUse` where another server has it. */
  static async open(folder: string): Promise<Store> {
    mkdirSync(folder, { recursive: true });
    const db = new Kysely<Tables>({
      dialect: sqliteDialect(openDatabase(path.join(folder, "casus.sqlite"))),
    });
    const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
    if (error !== undefined) throw error;
    return new Store(db);
  }

  /** False when a live game already has this join code. */
  async addGame(row: GameRow): Promise<boolean> {
    const inserted = await this.#db
      .insertInto("game")
      .values(row)
      .onConflict((on) => on.doNothing())
      .returning("id")
      .executeTakeFirst();
    return inserted !== undefined;
  }

  game(id: string): Promise<GameRow | undefined> {
    return this.#db.selectFrom("game").selectAll().where("id", "=", id).executeTakeFirst();
  }

  gameByCode(code: string): Promise<GameRow | undefined> {
    return this.#db
      .selectFrom("game")
      .selectAll()
      .where("code", "=", code)
      .orderBy("created", "desc")
      .executeTakeFirst();
  }

  /** Games whose clock was running when they were last written. */
  async clocked(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom("game")
      .select("id")
      .where("stage", "=", "running")
      .where("deadline", "is not", null)
      .execute();
    return rows.map((row) => row.id);
  }

  actions(game: string): Promise<readonly ActionRow[]> {
    return this.#db.selectFrom("action").selectAll().where("game", "=", game).orderBy("seq").execute();
  }

  /**
   * Appends to a game's log. False when the first number is not the next one: somebody else writes this game, and the
   * caller must let go of it.
   */
  append(append: Append): Promise<boolean> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ append, settle, fail });
      if (this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      // One disk sync for all games that wait: a commit blocks the event loop.
      const outcomes = await this.#db.transaction().execute(async (transaction) => {
        const settled: PromiseSettledResult<boolean>[] = [];
        // One game's fault is not its neighbours': SQLite undoes only the statement that failed.
        for (const { append } of group)
          settled.push(...(await Promise.allSettled([appendGuarded(transaction, append)])));
        return settled;
      });
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome.status === "fulfilled") group[i]?.settle(outcome.value);
        else group[i]?.fail(outcome.reason);
      }
    } catch (error) {
      for (const waiting of group) waiting.fail(error);
    }
  }

  async addPerson(row: PersonRow): Promise<void> {
    await this.#db.insertInto("person").values(row).execute();
  }

  async removePerson(id: string): Promise<void> {
    await this.#db.deleteFrom("person").where("id", "=", id).execute();
  }

  personByToken(hash: string): Promise<PersonRow | undefined> {
    return this.#db.selectFrom("person").selectAll().where("token_hash", "=", hash).executeTakeFirst();
  }

  personByReturn(hash: string): Promise<PersonRow | undefined> {
    return this.#db.selectFrom("person").selectAll().where("return_hash", "=", hash).executeTakeFirst();
  }

  /** Gives a person of a game a code to come back with; false for nobody. */
  async setReturn(game: string, person: string, hash: string): Promise<boolean> {
    const updated = await this.#db
      .updateTable("person")
      .set({ return_hash: hash })
      .where("id", "=", person)
      .where("game", "=", game)
      .returning("id")
      .executeTakeFirst();
    return updated !== undefined;
  }

  /** Coming back uses the code up and ends the token of the device that was left behind. */
  async renewToken(person: string, hash: string): Promise<void> {
    await this.#db
      .updateTable("person")
      .set({ token_hash: hash, return_hash: null })
      .where("id", "=", person)
      .execute();
  }

  /** Games that were forked from this one, the oldest first. */
  forks(parent: string): Promise<readonly GameRow[]> {
    return this.#db.selectFrom("game").selectAll().where("parent", "=", parent).orderBy("created").execute();
  }

  beside(game: string): Promise<readonly BesideRow[]> {
    return this.#db.selectFrom("beside").selectAll().where("game", "=", game).execute();
  }

  /** Keeps what somebody wrote instead of what it had written before. */
  async keep(row: BesideRow): Promise<void> {
    await this.#db
      .insertInto("beside")
      .values(row)
      .onConflict((on) => on.columns(["game", "kind", "owner"]).doUpdateSet({ at: row.at, json: row.json }))
      .execute();
  }

  async review(hash: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom("review")
      .select("json")
      .where("hash", "=", hash)
      .executeTakeFirst();
    return row?.json;
  }

  async addReview(hash: string, json: string): Promise<void> {
    await this.#db
      .insertInto("review")
      .values({ hash, json })
      .onConflict((on) => on.doNothing())
      .execute();
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}

/**
 * One statement for all rows of an append, so that they stand or fall together without a savepoint; the guard makes a
 * retry after an unclear commit harmless.
 */
async function appendGuarded(db: Transaction<Tables>, { rows, stage, deadline }: Append): Promise<boolean> {
  const [{ game, seq }] = rows;
  const values = sql.join(
    rows.map((row) => sql`(${sql.join([row.game, row.seq, row.at, row.json, row.intent])})`),
  );
  const { rows: written } = await sql<{ seq: number }>`
    insert into action (game, seq, at, json, intent)
    select * from (values ${values})
    where (select coalesce(max(seq), 0) + 1 from action where game = ${game}) = ${seq}
    on conflict (game, seq) do nothing
    returning seq`.execute(db);
  if (written.length === 0) return false;
  await db.updateTable("game").set({ stage, deadline }).where("id", "=", game).execute();
  return true;
}
