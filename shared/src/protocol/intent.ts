import { z } from "zod/mini";
import {
  BANDS,
  COMMITMENTS,
  FORMS,
  INSIGHT_TEXT,
  PHASES,
  POLLS_A_TURN,
  POSTS,
  REQUEST_KINDS,
  SPEECH_RULES,
} from "../engine/index.ts";
import {
  consequenceSchema,
  injectMove,
  injectsSchema,
  overruledSchema,
  pollSchema,
} from "../injects/schema.ts";
import { LIMITS, PROTOCOL_VERSION } from "./constants.ts";
import { actionId, id, name, order, reason, words } from "./field.ts";

const draftOrder = z.extend(order, { id, by: id, adopted: z.boolean() });
const audience = z.union([z.array(id).check(z.minLength(1), z.maxLength(12)), z.enum(["press", "team"])]);

/** White cell, or an observer with the seats whose views they may open. */
const staff = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("white-cell") }),
  z.strictObject({
    kind: z.literal("observer"),
    sees: z.union([z.literal("all"), z.array(id).check(z.maxLength(12))]),
  }),
]);

const sealIntent = z.strictObject({
  type: z.literal("seal"),
  orders: z.nullable(z.array(order).check(z.maxLength(LIMITS.orders))),
});
const answerIntent = z.strictObject({ type: z.literal("answer"), request: id, accept: z.boolean() });
const invokeIntent = z.strictObject({ type: z.literal("invoke"), obligation: id, invoke: z.boolean() });
const commitIntent = z.strictObject({
  type: z.literal("commit"),
  obligation: id,
  choice: z.enum(COMMITMENTS),
  words: words(LIMITS.words),
});
const readyIntent = z.strictObject({ type: z.literal("ready"), ready: z.boolean() });
const messageIntent = z.strictObject({
  type: z.literal("message"),
  to: audience,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.cable)),
  about: z.nullable(id),
  room: z.optional(id),
  form: z.optional(z.enum(FORMS)),
});
const requestIntent = z.strictObject({
  type: z.literal("request"),
  to: z.array(id).check(z.minLength(1), z.maxLength(12)),
  kind: z.enum(REQUEST_KINDS),
  about: z.nullable(id),
  terms: z.nullable(id),
  words: words(LIMITS.words),
});
const draftIntent = z.strictObject({
  type: z.literal("draft"),
  orders: z.array(draftOrder).check(z.maxLength(24)),
});
const unsealIntent = z.strictObject({ type: z.literal("unseal") });
const withdrawIntent = z.strictObject({ type: z.literal("withdraw"), request: id });
/** What the white cell may do in a seat's place. */
const inTheirPlace = z.discriminatedUnion("type", [
  withdrawIntent,
  unsealIntent,
  draftIntent,
  sealIntent,
  answerIntent,
  invokeIntent,
  commitIntent,
  readyIntent,
  messageIntent,
  requestIntent,
]);

/** What a client may ask for. The server stamps person, seat and time; they never come from here. */
export const intent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("sit"), seat: z.nullable(id) }),
  z.strictObject({ type: z.literal("move"), person: id, seat: z.nullable(id) }),
  z.strictObject({ type: z.literal("remove"), person: id }),
  z.strictObject({ type: z.literal("post"), post: z.nullable(z.enum(POSTS)) }),
  z.strictObject({ type: z.literal("hold") }),
  z.strictObject({ type: z.literal("control"), seat: id, by: z.enum(["human", "bot"]) }),
  z.strictObject({ type: z.literal("staff"), person: id, staff: z.nullable(staff) }),
  z.strictObject({ type: z.literal("begin") }),
  z.strictObject({
    type: z.literal("pause"),
    until: z.optional(z.nullable(z.number())),
    why: z.optional(words(LIMITS.why)),
  }),
  z.strictObject({
    type: z.literal("schedule"),
    deadline: z.optional(z.nullable(z.number())),
    seconds: z.optional(z.partialRecord(z.enum(PHASES), z.int())),
    grace: z.optional(z.nullable(z.int())),
  }),
  z.strictObject({ type: z.literal("rollback"), turn: z.int(), phase: z.enum(PHASES), why: reason }),
  z.strictObject({
    type: z.literal("gate"),
    before: z.enum(["nothing", "nuclear", "results"]),
    seconds: z.int(),
  }),
  z.strictObject({
    type: z.literal("permit"),
    seat: id,
    order: actionId,
    target: z.nullable(id),
    allow: z.boolean(),
    why: reason,
  }),
  z.strictObject({
    type: z.literal("propose"),
    kind: z.enum(["action", "question"]),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.words)),
    why: z.string().check(z.maxLength(LIMITS.words)),
  }),
  z.strictObject({ type: z.literal("claim"), proposal: id, claim: z.boolean() }),
  z.strictObject({
    type: z.literal("rule"),
    proposal: id,
    verdict: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("refuse") }),
      z.strictObject({ kind: z.literal("answer") }),
      z.strictObject({ kind: z.literal("map"), order }),
      z.strictObject({
        kind: z.literal("odds"),
        p: z.number(),
        success: z.array(consequenceSchema).check(z.maxLength(6)),
        failure: z.array(consequenceSchema).check(z.maxLength(6)),
      }),
    ]),
    why: reason,
  }),
  z.strictObject({ type: z.literal("correct"), variable: id, key: id, to: z.number(), why: reason }),
  z.strictObject({ type: z.literal("override"), of: overruledSchema, why: reason }),
  z.strictObject({
    type: z.literal("room"),
    name: name,
    seats: z.array(id).check(z.minLength(1), z.maxLength(12)),
  }),
  z.strictObject({ type: z.literal("speech"), rules: z.partialRecord(z.enum(PHASES), z.enum(SPEECH_RULES)) }),
  z.strictObject({ type: z.literal("for"), seat: id, do: inTheirPlace }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({ type: z.literal("extend"), seconds: z.int().check(z.gte(10), z.lte(86_400)) }),
  z.strictObject({ type: z.literal("advance") }),
  z.strictObject({ type: z.literal("turns"), turns: z.int().check(z.gte(1), z.lte(24)) }),
  z.strictObject({ type: z.literal("end") }),
  z.strictObject({ type: z.literal("lock"), locked: z.boolean() }),
  z.strictObject({
    type: z.literal("insight"),
    about: z.nullable(id),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(INSIGHT_TEXT)),
  }),
  z.strictObject({
    type: z.literal("pose"),
    turn: z.int().check(z.gte(1), z.lte(24)),
    polls: z.array(pollSchema).check(z.maxLength(POLLS_A_TURN)),
  }),
  z.strictObject({
    type: z.literal("guess"),
    poll: id,
    band: z.nullable(z.enum(BANDS.map((band) => band.id))),
    value: z.number().check(z.gte(0), z.lte(100)),
  }),
  z.strictObject({ type: z.literal("plan-injects"), injects: injectsSchema.check(z.minLength(1)) }),
  z.strictObject({ type: z.literal("inject"), inject: id, do: injectMove }),
  messageIntent,
  requestIntent,
  answerIntent,
  withdrawIntent,
  draftIntent,
  z.strictObject({
    type: z.literal("believe"),
    value: z.number().check(z.gte(0), z.lte(100)),
    why: z.string().check(z.maxLength(LIMITS.why)),
  }),
  readyIntent,
  sealIntent,
  z.strictObject({ type: z.literal("object") }),
  unsealIntent,
  invokeIntent,
  commitIntent,
]);
/** What a client asks to be done. */
export type Intent = z.infer<typeof intent>;

/** Sent as the room request `intent`. `id` makes a retry harmless: the server answers a repeated id as it did the first. */
export const intentEnvelope = z.strictObject({ id, version: z.literal(PROTOCOL_VERSION), intent });
/** An intent with the id that makes its retry harmless. */
export type IntentEnvelope = z.infer<typeof intentEnvelope>;

/** Reply to `intent`. A rejection is rendered by the catalogue `text/`. */
export type IntentReply =
  | { readonly ok: true; readonly seq: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly rule: string;
      readonly with: Readonly<Record<string, string | number>>;
    };
