import { z } from "zod/mini";
import type { ActionId, Asked } from "../engine/index.ts";
import { id, name } from "./field.ts";

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
          name: name,
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
