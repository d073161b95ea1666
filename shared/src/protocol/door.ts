import { z } from "zod/mini";
import { PRESETS, type Stage, TREATY_PARAMETERS } from "../engine/index.ts";
import { injectsSchema } from "../injects/schema.ts";
import { LIMITS } from "./constants.ts";
import { id, name, order, words } from "./field.ts";

// What is asked over plain HTTP, before there is a room: hosting, forking, joining, and several games at once.

/** `POST /games`: what hosting a game asks for. */
export const hostRequest = z.strictObject({
  scenario: id,
  name: name,
  /** The host's own name. */
  host: name,
  preset: z.enum(PRESETS),
  humans: z.array(id).check(z.maxLength(12)),
  /** Seat the host takes at once; null to run the game without playing. */
  seat: z.nullable(id),
  dealt: z.boolean(),
  /** Start at once with bots in every other seat. */
  solo: z.boolean(),
  treaties: z.record(id, z.partialRecord(z.enum(TREATY_PARAMETERS), z.number().check(z.gte(0), z.lte(1)))),
  personas: z.record(id, id),
  /** Treaty to bargain over before the crisis. */
  formation: z.optional(id),
  /** Without the names of people of other seats. */
  anonymous: z.optional(z.boolean()),
  /** The head of government always seals. */
  leaders: z.optional(z.boolean()),
  /** Whether the crisis's own injects are on the list. */
  own: z.optional(z.boolean()),
  /** Injects the game begins with, after those. */
  injects: z.optional(injectsSchema),
});
/** What hosting a game asks for. */
export type HostRequest = z.infer<typeof hostRequest>;

/** `POST /games/ID/fork`: hosting a game that begins where another stood at the beginning of a turn. */
export const forkRequest = z.extend(hostRequest, {
  turn: z.int().check(z.gte(1), z.lte(24)),
  /** Bots play it out at once; nobody sits down. */
  out: z.boolean(),
  /** Where bots play it out: orders instead of theirs in the first turn, by seat. */
  orders: z.record(id, z.array(order).check(z.maxLength(LIMITS.orders))),
  /** Where bots play it out: seats that do in the first turn what they did, as far as it is still possible. */
  played: z.optional(z.array(id).check(z.maxLength(12))),
});
/** What forking a game asks for. */
export type ForkRequest = z.infer<typeof forkRequest>;

/** `POST /join`: a join code, or a personal code that brings somebody back on another device. */
export const joinRequest = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(4), z.maxLength(24)),
  name: z.nullable(name),
});
/** What joining a game asks for. */
export type JoinRequest = z.infer<typeof joinRequest>;

/** Answer to `POST /games/ID/ensure`: the game is awake, and what its page needs can be fetched while it is being joined. */
export interface Awake {
  /** When this server was started; another time than before means that it was started again. */
  readonly started: number;
  readonly stage: Stage["kind"];
  /** Ids of what it plays and where. */
  readonly scenario: string;
  readonly theatre: string;
}

/** Answer to hosting and joining: keep the token, it is the only proof of who you are. */
export interface Admission {
  readonly game: string;
  readonly person: string;
  readonly token: string;
  readonly code: string;
}

/** `POST /glance`: several games at once, each by the token of its white cell. */
export const glanceRequest = z.strictObject({
  tokens: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(24)),
});

/** `POST /together`: the same done in several games at once, each by the token of its white cell. */
export const togetherRequest = z.strictObject({
  tokens: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(24)),
  do: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("pause"), why: words(LIMITS.why) }),
    z.strictObject({ type: z.literal("resume") }),
    z.strictObject({ type: z.literal("extend"), seconds: z.int().check(z.gte(10), z.lte(86_400)) }),
    /** A word to everybody at the table; it stands on no record. */
    z.strictObject({
      type: z.literal("tell"),
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.why)),
    }),
  ]),
});
/** What is done in several games at once. */
export type Together = z.infer<typeof togetherRequest>["do"];

/** What enrolling somebody gave: their own code, or why they are not in. */
export interface Enrolled {
  readonly name: string;
  readonly seat: string | null;
  readonly code: string | null;
  /** Code of the refusal. */
  readonly refused: string | null;
}
