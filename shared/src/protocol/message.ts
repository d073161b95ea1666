import { z } from "zod/mini";
import {
  ACTION_IDS,
  type ActionId,
  type Asked,
  BANDS,
  COMMITMENTS,
  FORMS,
  INSIGHT_TEXT,
  PHASES,
  POLLS_A_TURN,
  POSTS,
  PRESETS,
  PURPOSES,
  REQUEST_KINDS,
  SPEECH_RULES,
  TREATY_PARAMETERS,
  VISIBILITIES,
} from "../engine/index.ts";
import {
  consequenceSchema,
  injectMove,
  injectsSchema,
  overruledSchema,
  pollSchema,
} from "../injects/schema.ts";
import { LIMITS, PROTOCOL_VERSION, SCREENS } from "./constants.ts";

const id = z.string().check(z.minLength(1), z.maxLength(80));
const words = (max: number) => z.nullable(z.string().check(z.maxLength(max)));
const actionId = z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]]);

const order = z.strictObject({
  action: actionId,
  target: z.optional(id),
  about: z.optional(id),
  terms: z.optional(id),
  zone: z.optional(id),
  visibility: z.optional(z.enum(VISIBILITIES)),
  prepare: z.optional(z.boolean()),
  purpose: z.optional(z.enum(PURPOSES)),
  inResponseTo: z.optional(z.nullable(id)),
  words: z.optional(z.string().check(z.maxLength(LIMITS.words))),
});

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

/** Why something is done; never left out where the white cell steps in. */
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.words));

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
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
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

/** Sent as the room request `ask`: questions that change nothing. */
export const question = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("view") }),
  z.strictObject({ type: z.literal("why"), key: id }),
  /** One variable turn by turn, as far as the seat may know it: a `Series`. */
  z.strictObject({ type: z.literal("history"), variable: id }),
  /** The seat's view as it was in an earlier turn, before orders took effect or at its end. */
  z.strictObject({
    type: z.literal("past"),
    turn: z.int().check(z.gte(1), z.lte(24)),
    moment: z.enum(["before", "after"]),
  }),
  z.strictObject({
    type: z.literal("messages"),
    before: z.nullable(id),
    limit: z.int().check(z.gte(1), z.lte(100)),
  }),
  z.strictObject({ type: z.literal("reissue"), person: id }),
  /** A class list: a place and a code of their own for everybody named. */
  z.strictObject({
    type: z.literal("enrol"),
    people: z
      .array(
        z.strictObject({
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
          seat: z.nullable(id),
        }),
      )
      .check(z.minLength(1), z.maxLength(80)),
  }),
  /** What the staff has filed, for the staff. */
  z.strictObject({ type: z.literal("insights") }),
  /** The list of injects, for whoever may work on it. */
  z.strictObject({ type: z.literal("injects") }),
  /** Opens the view of a seat one may watch in place of one's own, or closes it; the view follows as a message. */
  z.strictObject({ type: z.literal("watch"), seat: z.nullable(id) }),
  /** The role cards of all seats one may open the view of, as that seat has its own. */
  z.strictObject({ type: z.literal("cards") }),
  /** What the orders that lie at the gate would lead to, for who directs. */
  z.strictObject({ type: z.literal("preview") }),
]);
/** What a client asks to be told. */
export type Question = z.infer<typeof question>;

/** Beats a reveal can have at most; the rest of its limits are the plan's. */
const LAST_BEAT = 12;

/** Sent as the room request `lead` by the host: whether the week is told to all at once, and where it stands. */
export const revealLead = z.strictObject({
  pace: z.enum(["own", "led"]),
  beat: z.int().check(z.gte(-1), z.lte(LAST_BEAT)),
  running: z.boolean(),
});
/** How the host leads the reveal. */
export type RevealLead = z.infer<typeof revealLead>;
/** Sent as the room message `attend`, when it changes: what a person is at. Nobody but the white cell is told. */
export const attend = z.strictObject({ writing: z.boolean(), unread: z.int().check(z.gte(0), z.lte(9999)) });
/** What a person is at: typing, and how many messages they have not opened. */
export type Attend = z.infer<typeof attend>;

/** Questions on a role at most. */
const ROLE_QUESTIONS = 12;

/** Sent as the room message `role`: how many of the questions on one's role one had right. Only the white cell is told. */
export const roleAnswers = z.strictObject({
  seat: id,
  right: z.int().check(z.gte(0), z.lte(ROLE_QUESTIONS)),
  of: z.int().check(z.gte(1), z.lte(ROLE_QUESTIONS)),
});

/** Sent as the room message `place`: what of the seat's common work one has open, as `order:ID` or `channel:ID`; null for nothing. */
export const place = z.strictObject({
  place: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
});

/** Room message `team`: what team-mates have open, by person. Only they hear of it, and only when it changes. */
export interface TeamMessage {
  readonly at: Readonly<Record<string, string>>;
}

/** Most pieces of players' text that stand let through to the projector at a time. */
const PASSED = 60;

/** Sent as the room request `screen` by the host: what the projector shows. */
export const screenLead = z.strictObject({
  show: z.enum(SCREENS),
  /** The pair whose ladder stands large; null for the hottest. */
  dyad: z.nullable(id),
  /** Whether what players write waits for the host before it is projected, and what has been let through. */
  hold: z.boolean(),
  passed: z.array(id).check(z.maxLength(PASSED)),
  /** What has been turned down, and what was turned down just now, with the word its author is told. */
  refused: z.optional(z.array(id).check(z.maxLength(PASSED))),
  turnDown: z.optional(z.strictObject({ id, why: z.string().check(z.maxLength(LIMITS.why)) })),
});
/** How the host drives the projector. */
export type ScreenLead = z.infer<typeof screenLead>;

/** `POST /games`: what hosting a game asks for. */
export const hostRequest = z.strictObject({
  scenario: id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
  /** The host's own name. */
  host: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
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
  name: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name))),
});
/** What joining a game asks for. */
export type JoinRequest = z.infer<typeof joinRequest>;

/** Answer to hosting and joining: keep the token, it is the only proof of who you are. */
export interface Admission {
  readonly game: string;
  readonly person: string;
  readonly token: string;
  readonly code: string;
}

/** Room message `view`: the whole view, or a merge patch (RFC 7396) of the version it names. */
export type ViewMessage =
  | { readonly version: number; readonly from: null; readonly view: unknown }
  | { readonly version: number; readonly from: number; readonly patch: unknown };

/** Room message `messages`: cables and press as they come, newest last. `earlier` says there are older ones to ask for. */
export interface MessagesMessage {
  readonly items: readonly unknown[];
  readonly earlier: boolean;
  /** Whether these stand in place of what came before: the eyes have changed. */
  readonly fresh?: boolean;
}

/** Answer to `preview`: acts, what became of the numbers, what chance would say, and what treaties would ask. */
export interface Preview {
  readonly draws: readonly Asked[];
  readonly obligations: readonly {
    readonly id: string;
    readonly protector: string;
    readonly victim: string;
    readonly owed: number;
  }[];
  readonly acts: readonly {
    readonly actor: string;
    readonly action: ActionId;
    readonly target: string | null;
    readonly about: string | null;
    readonly terms: string | null;
    readonly outcome: string | null;
  }[];
  readonly changes: readonly {
    readonly variable: string;
    readonly key: string;
    readonly before: number;
    readonly after: number;
    readonly rules: readonly string[];
  }[];
}

/** Room message `notice`: something the person should be told, rendered by the catalogue. */
export interface Notice {
  readonly code:
    | "replaced"
    | "moved"
    | "removed"
    | "bot-took-over"
    | "seat-returned"
    | "host-left"
    | "paused"
    | "break"
    | "resumed"
    | "extended"
    | "rescheduled"
    | "phase-ended"
    | "rolled-back"
    | "ruled"
    | "told"
    | "turned-down";
  readonly with: Readonly<Record<string, string | number>>;
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
