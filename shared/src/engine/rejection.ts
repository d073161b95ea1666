/** Every way an action can be refused. A refusal is a value; the catalogue renders it as a sentence. A throw is a bug. */
export const REJECTIONS = [
  "not-running",
  "not-in-lobby",
  "not-this-phase",
  "game-over",
  "paused",
  "not-paused",
  "unknown-person",
  "unknown-seat",
  "unknown-request",
  "unknown-obligation",
  "unknown-action",
  "unknown-target",
  "unknown-object",
  "name-taken",
  "name-empty",
  "already-joined",
  "seat-full",
  "seat-held",
  "seat-is-bot",
  "seats-are-dealt",
  "game-full",
  "host-only",
  "holder-only",
  "not-your-seat",
  "not-available",
  "not-your-role",
  "too-many-points",
  "treasury-too-low",
  "needs-target",
  "needs-object",
  "needs-terms",
  "wrong-target",
  "wrong-visibility",
  "not-prepared",
  "already-prepared",
  "needs-mandate",
  "needs-consent",
  "needs-signal",
  "no-weapons",
  "before-the-crisis",
  "already-done",
  "conditions-unmet",
  "not-mandate-holder",
  "nothing-to-settle",
  "nothing-to-respond-to",
  "nothing-to-stand-down",
  "no-such-plan",
  "needs-attack",
  "duplicate-order",
  "already-sealed",
  "not-sealed",
  "request-closed",
  "not-addressee",
  "not-author",
  "during-hostilities",
  "already-decided",
  "seated",
  "observes",
  "not-due",
  "too-late",
  "too-long",
  "out-of-range",
  "white-cell-only",
  "unknown-inject",
  "inject-closed",
  "bad-inject",
  "too-many-injects",
] as const;
/** One of the ways to be refused. */
export type RejectionCode = (typeof REJECTIONS)[number];

/** Why something was refused, as a value the catalogue turns into a sentence. */
export interface Rejection {
  readonly code: RejectionCode;
  /** The rule of SPEC.md that refuses. */
  readonly rule: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** The rejection value; parameters are what was given and what was expected. */
export const refuse = (
  code: RejectionCode,
  rule: string,
  given: Readonly<Record<string, string | number>> = {},
): Rejection => ({ code, rule, with: given });
