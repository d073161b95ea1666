import { z } from "zod/mini";
import { LIMITS, SCREENS } from "./constants.ts";
import { id } from "./field.ts";

// What goes through a game's room beside intents and questions: in either direction, and none of it on the record.

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
