import { z } from "zod";
import { problemsOf } from "../scenario/index.ts";
import { NO_EDITS, type StoryEdits } from "./edits.ts";
import { VERDICTS } from "./facts.ts";

/**
 * What people write in the review is kept beside the record, never in it: by whom, of which kind, the newest only.
 * `story`, `sharing` and `sheet` are the white cell's; the others are each person's own.
 */
const BESIDE_KINDS = ["story", "sharing", "sheet", "answers", "guess", "consent", "role"] as const;
/** A kind of what is written beside a game. */
export type BesideKind = (typeof BESIDE_KINDS)[number];

/** What the white cell lets out in the review. */
export interface Sharing {
  /** `own`: everybody reads only its own channels and the press, as in play. */
  readonly messages: "open" | "own";
  /** Messages kept back one by one, by id; whoever was on the channel still has them. */
  readonly withheld: readonly string[];
  /** Whether one government is named as having come closest to its aims. */
  readonly winner: boolean;
  /** Beat of the story that is on the wall; null while none is. */
  readonly step: string | null;
}

/** The instructor's rubric: points 0 to 4 by criterion, and a word, for each person. */
export interface Sheet {
  readonly criteria: readonly string[];
  readonly marks: Readonly<
    Record<string, { readonly points: readonly (number | null)[]; readonly comment: string }>
  >;
}

/** What is let out unless the host says otherwise. */
const OPEN: Sharing = { messages: "open", withheld: [], winner: false, step: null };
const NO_SHEET: Sheet = { criteria: [], marks: {} };

/** Most points a criterion gives. */
export const MOST_POINTS = 4;

const id = z.string().min(1).max(200);
const words = z.string().max(4000);

const schemas = {
  story: z.strictObject({
    order: z.array(id).max(2000),
    text: z.record(id, words),
    notes: z.record(id, words),
    hidden: z.array(id).max(2000),
    added: z.array(z.strictObject({ id, turn: z.int().min(0).max(99), text: words })).max(200),
  }),
  sharing: z.strictObject({
    messages: z.enum(["open", "own"]),
    withheld: z.array(id).max(5000),
    winner: z.boolean(),
    step: z.nullable(id),
  }),
  sheet: z.strictObject({
    criteria: z.array(z.string().trim().min(1).max(80)).max(8),
    marks: z.record(
      id,
      z.strictObject({
        points: z.array(z.nullable(z.number().min(0).max(MOST_POINTS))).max(8),
        comment: words,
      }),
    ),
  }),
  answers: z.record(z.string().min(1).max(40), words),
  guess: z.strictObject({ label: z.enum(VERDICTS) }),
  consent: z.strictObject({ agreed: z.boolean() }),
  role: z.strictObject({ seat: id, right: z.int().min(0).max(12), of: z.int().min(1).max(12) }),
} satisfies Record<BesideKind, z.ZodType>;

/** What a kind holds. */
export interface Beside {
  readonly story: StoryEdits;
  readonly sharing: Sharing;
  readonly sheet: Sheet;
  readonly answers: Readonly<Record<string, string>>;
  readonly guess: { readonly label: string };
  readonly consent: { readonly agreed: boolean };
  readonly role: { readonly seat: string; readonly right: number; readonly of: number };
}

/** Whether only a host may write this kind, for everybody; the others everybody writes for themselves (R86). */
export const isHosts = (kind: BesideKind): boolean =>
  kind === "story" || kind === "sharing" || kind === "sheet";

/** Whether a text names a kind. */
export const isBesideKind = (kind: string): kind is BesideKind =>
  (BESIDE_KINDS as readonly string[]).includes(kind);

/** Checks what somebody wants to keep; says every fault at once. */
export function parseBeside(
  kind: BesideKind,
  json: unknown,
):
  | { readonly ok: true; readonly value: Beside[BesideKind] }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    } {
  const parsed = schemas[kind].safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data as Beside[BesideKind] };
  return { ok: false, problems: problemsOf(parsed.error.issues, json) };
}

/** Everything that was written beside one game. */
export interface Notes {
  readonly story: StoryEdits;
  readonly sharing: Sharing;
  readonly sheet: Sheet;
  /** By person. */
  readonly answers: Readonly<Record<string, Beside["answers"]>>;
  readonly guesses: Readonly<Record<string, string>>;
  readonly consents: Readonly<Record<string, boolean>>;
  /** How people answered the questions on their role. */
  readonly roles: Readonly<Record<string, Beside["role"]>>;
}

/** A game nobody has written anything about. */
export const NO_NOTES: Notes = {
  story: NO_EDITS,
  sharing: OPEN,
  sheet: NO_SHEET,
  answers: {},
  guesses: {},
  consents: {},
  roles: {},
};

/** The notes of a game from what was kept, by kind and owner (empty for the white cell's). */
export function notesFrom(
  kept: readonly { readonly kind: BesideKind; readonly owner: string; readonly json: unknown }[],
): Notes {
  const shared = <K extends "story" | "sharing" | "sheet">(kind: K): Notes[K] =>
    ({ ...NO_NOTES[kind], ...(kept.find((k) => k.kind === kind)?.json as object | undefined) }) as Notes[K];
  const each = <K extends BesideKind, T>(kind: K, pick: (json: Beside[K]) => T) =>
    Object.fromEntries(kept.filter((k) => k.kind === kind).map((k) => [k.owner, pick(k.json as Beside[K])]));
  return {
    story: shared("story"),
    sharing: shared("sharing"),
    sheet: shared("sheet"),
    answers: each("answers", (json) => json),
    guesses: each("guess", ({ label }) => label),
    consents: each("consent", ({ agreed }) => agreed),
    roles: each("role", (json) => json),
  };
}

const notesSchema = z.strictObject({
  story: schemas.story.optional(),
  sharing: schemas.sharing.optional(),
  sheet: schemas.sheet.optional(),
  answers: z.record(id, schemas.answers).optional(),
  guesses: z.record(id, z.enum(VERDICTS)).optional(),
  consents: z.record(id, z.boolean()).optional(),
  roles: z.record(id, schemas.role).optional(),
});

/** Checks a file of notes, as a server hands it out beside a record; what it does not say is as if nothing was written. */
export function parseNotes(json: unknown):
  | { readonly ok: true; readonly notes: Notes }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    } {
  const parsed = notesSchema.safeParse(json);
  if (parsed.success) return { ok: true, notes: { ...NO_NOTES, ...(parsed.data as Partial<Notes>) } };
  return { ok: false, problems: problemsOf(parsed.error.issues, json) };
}
