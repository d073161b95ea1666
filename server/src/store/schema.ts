import type { Kysely } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";

/** A hosted game: what replaying its actions starts from. `stage` and `deadline` are copies, to find games by. */
export interface GameRow {
  readonly id: string;
  readonly name: string;
  readonly scenario: string;
  /** Content hash of the scenario; a game cannot be replayed over another one. */
  readonly scenario_hash: string;
  readonly options: string;
  readonly seed: string;
  readonly code: string;
  readonly created: number;
  readonly stage: "lobby" | "running" | "review";
  /** Milliseconds since the epoch; null while no clock runs. */
  readonly deadline: number | null;
  /** The game it was forked from; null for others. */
  readonly parent?: string | null | undefined;
}

/** One line of the append-only log. Its key is also the fence: only one writer can have a number. */
export interface ActionRow {
  readonly game: string;
  readonly seq: number;
  readonly at: number;
  readonly json: string;
  /** Who asked under which id, so that a retry finds the number it was given; null for the server and bots. */
  readonly intent: string | null;
}

/** A person's proof of identity. Tokens and codes are secrets: only their hashes are kept. */
export interface PersonRow {
  readonly id: string;
  readonly game: string;
  readonly token_hash: string;
  readonly return_hash: string | null;
}

/** What was written in the review beside a game: the newest of each kind by each owner, who is "" for the white cell. */
export interface BesideRow {
  readonly game: string;
  readonly kind: string;
  readonly owner: string;
  readonly at: number;
  readonly json: string;
}

/** A review that was made, by the fingerprint of the record it was made from. */
export interface ReviewRow {
  readonly hash: string;
  readonly json: string;
}

export interface Tables {
  game: GameRow;
  action: ActionRow;
  person: PersonRow;
  beside: BesideRow;
  review: ReviewRow;
}

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("game")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("scenario", "text", (c) => c.notNull())
      .addColumn("scenario_hash", "text", (c) => c.notNull())
      .addColumn("options", "text", (c) => c.notNull())
      .addColumn("seed", "text", (c) => c.notNull())
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("created", "integer", (c) => c.notNull())
      .addColumn("stage", "text", (c) => c.notNull())
      .addColumn("deadline", "integer")
      .execute();
    // A finished game keeps its code until a new one draws the same.
    await db.schema
      .createIndex("game_live_code")
      .unique()
      .on("game")
      .column("code")
      .where("stage" as never, "<>", "review")
      .execute();
    await db.schema
      .createTable("action")
      .addColumn("game", "text", (c) => c.notNull().references("game.id"))
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("at", "integer", (c) => c.notNull())
      .addColumn("json", "text", (c) => c.notNull())
      .addColumn("intent", "text")
      .addPrimaryKeyConstraint("action_key", ["game", "seq"])
      .addUniqueConstraint("action_intent", ["game", "intent"])
      .execute();
    await db.schema
      .createTable("person")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("game", "text", (c) => c.notNull().references("game.id"))
      .addColumn("token_hash", "text", (c) => c.notNull().unique())
      .addColumn("return_hash", "text", (c) => c.unique())
      .execute();
  },
};

const debrief: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("game").addColumn("parent", "text").execute();
    await db.schema.createIndex("game_parent").on("game").column("parent").execute();
    await db.schema
      .createTable("beside")
      .addColumn("game", "text", (c) => c.notNull().references("game.id"))
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("owner", "text", (c) => c.notNull())
      .addColumn("at", "integer", (c) => c.notNull())
      .addColumn("json", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("beside_key", ["game", "kind", "owner"])
      .execute();
    await db.schema
      .createTable("review")
      .addColumn("hash", "text", (c) => c.primaryKey())
      .addColumn("json", "text", (c) => c.notNull())
      .execute();
  },
};

/** Forward only: a data folder is never taken back to an older schema. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({ "0001-games": first, "0005-debrief": debrief }),
};
