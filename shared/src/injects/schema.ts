import { z } from "zod/mini";
import {
  ACTION_IDS,
  type ActionId,
  COMMITMENTS,
  COMPARISONS,
  type Condition,
  INJECT_FORMS,
  INJECT_LIMITS,
  type InjectPlan,
  MANDATE_BREADTHS,
  MOST_INJECTS,
  type Overruled,
  PHASES,
  POLL_TEXT,
  type PollPlan,
  REQUEST_KINDS,
  TREATY_STATUSES,
  VARIABLES,
  type Variable,
} from "../engine/index.ts";

const id = z.string().check(z.minLength(1), z.maxLength(80));
const anybody = z.nullable(id);
const variable = z.enum(VARIABLES.map((v) => v.id) as [Variable, ...Variable[]]);
const number = z.number().check(z.gte(-1000), z.lte(1000));
const comparison = z.enum(COMPARISONS);

const fact = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), variable, key: id, is: comparison, to: number }),
  z.strictObject({ kind: z.literal("turn"), is: comparison, to: z.int() }),
  z.strictObject({
    kind: z.literal("act"),
    action: z.nullable(z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]])),
    by: anybody,
    against: anybody,
    thisTurn: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("request"),
    what: z.nullable(z.enum(REQUEST_KINDS)),
    from: anybody,
    to: anybody,
    thisTurn: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("invoked"),
    article: z.enum(["consultation", "defence"]),
    treaty: anybody,
    by: anybody,
  }),
  z.strictObject({
    kind: z.literal("commitment"),
    choice: z.enum(COMMITMENTS),
    by: anybody,
    towards: anybody,
  }),
  z.strictObject({ kind: z.literal("war"), between: z.array(id).check(z.maxLength(12)) }),
  z.strictObject({ kind: z.literal("settled") }),
  z.strictObject({ kind: z.literal("measure"), measure: id, is: comparison, to: z.int() }),
  z.strictObject({ kind: z.literal("mandate"), mandate: id, breadth: z.enum(MANDATE_BREADTHS) }),
  z.strictObject({ kind: z.literal("treaty"), treaty: id, status: z.enum(TREATY_STATUSES) }),
  z.strictObject({ kind: z.literal("inject"), inject: id }),
]);

/** Parts of parts: nobody writes deeper, and a stranger must not be able to. */
const DEPTH = 5;

function conditionTo(depth: number): z.ZodMiniType<Condition> {
  if (depth === 0) return fact as z.ZodMiniType<Condition>;
  const part = conditionTo(depth - 1);
  const parts = z.array(part).check(z.minLength(1), z.maxLength(12));
  return z.union([
    fact,
    z.strictObject({ kind: z.literal("all"), of: parts }),
    z.strictObject({ kind: z.literal("any"), of: parts }),
    z.strictObject({ kind: z.literal("not"), of: part }),
  ]) as z.ZodMiniType<Condition>;
}

/** What an inject waits for. */
const conditionSchema: z.ZodMiniType<Condition> = conditionTo(DEPTH);

/** One thing the white cell makes happen. */
export const consequenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), variable, key: id, by: number }),
  z.strictObject({ kind: z.literal("measure"), measure: id, level: z.int().check(z.gte(0), z.lte(3)) }),
  z.strictObject({ kind: z.literal("mandate"), mandate: id, breadth: z.enum(MANDATE_BREADTHS) }),
]);

const words = (most: number) => z.string().check(z.maxLength(most));

/** An inject as it is planned, sent and kept; what its names refer to is checked by the engine (`injectFaults`). */
const injectSchema: z.ZodMiniType<InjectPlan> = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(INJECT_LIMITS.id)),
  title: words(INJECT_LIMITS.title),
  turn: z.int().check(z.gte(1), z.lte(24)),
  phase: z.enum(PHASES),
  when: z.nullable(conditionSchema),
  audience: z.union([z.enum(["all", "control"]), z.array(id).check(z.maxLength(12))]),
  form: z.enum(INJECT_FORMS),
  from: words(INJECT_LIMITS.from),
  text: words(INJECT_LIMITS.text),
  effects: z.array(consequenceSchema).check(z.maxLength(8)),
  expected: words(INJECT_LIMITS.note),
  automatic: z.boolean(),
}) as z.ZodMiniType<InjectPlan>;

/** A list of injects. */
export const injectsSchema = z.array(injectSchema).check(z.maxLength(MOST_INJECTS));

/** What is done with one inject. */
export const injectMove = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("edit"), to: injectSchema }),
  z.strictObject({ kind: z.literal("hold") }),
  z.strictObject({ kind: z.literal("release") }),
  z.strictObject({
    kind: z.literal("retime"),
    turn: z.int().check(z.gte(1), z.lte(24)),
    phase: z.enum(PHASES),
  }),
  z.strictObject({ kind: z.literal("fire") }),
  z.strictObject({ kind: z.literal("drop") }),
  z.strictObject({ kind: z.literal("note"), outcome: words(INJECT_LIMITS.note) }),
]);

const turn = z.int().check(z.gte(1), z.lte(24));

/** A question the white cell adds to a turn. */
export const pollSchema: z.ZodMiniType<PollPlan> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("move"), turn, of: z.enum(["adversary", "partner"]) }),
  z.strictObject({
    kind: z.literal("chance"),
    turn,
    text: words(POLL_TEXT).check(z.minLength(1)),
    when: conditionSchema,
    due: turn,
  }),
]) as z.ZodMiniType<PollPlan>;

/** A result the white cell sets by hand. */
export const overruledSchema: z.ZodMiniType<Overruled> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("draw"),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
    to: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("owed"), obligation: id, to: z.number() }),
  z.strictObject({ kind: z.literal("war"), war: id, to: z.enum(["gained", "repelled"]) }),
]);
