import { z } from "zod";
import {
  ACTION_IDS,
  type Action,
  type ActionId,
  BANDS,
  COMMITMENTS,
  type Event,
  FORMS,
  type Game,
  type GameOptions,
  hashGame,
  hashJson,
  newGame,
  openedBy,
  PHASES,
  POSTS,
  PRESETS,
  PURPOSES,
  REQUEST_KINDS,
  RULES_VERSION,
  reduce,
  type Scenario,
  SPEECH_RULES,
  seedFrom,
  seedText,
  standingEvents,
  TREATY_PARAMETERS,
  VISIBILITIES,
} from "../engine/index.ts";
import {
  consequenceSchema,
  injectMove,
  injectsSchema,
  overruledSchema,
  pollSchema,
} from "../injects/index.ts";
import { problemsOf, treatySchema } from "../scenario/index.ts";

/** Scenario + options + seed + actions is the whole game; everything else is a view of it. */
export interface GameRecord {
  readonly format: "casus-record";
  readonly version: 1;
  readonly id: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly options: GameOptions;
  /** 32 hexadecimal digits; secret until the review. */
  readonly seed: string;
  readonly rules: number;
  readonly actions: readonly Action[];
  /** Fingerprint of the game the record leads to. */
  readonly hash: string;
}

/** Fingerprint of a scenario's content; a record names it, so that an edited scenario is noticed. */
const hashScenario = (scenario: Scenario): string => hashJson(scenario);

/** The record of a game, running or finished. */
export function makeRecord(game: Game, actions: readonly Action[]): GameRecord {
  return {
    format: "casus-record",
    version: 1,
    id: game.id,
    scenario: { id: game.scenario.id, hash: hashScenario(game.scenario) },
    options: game.options,
    seed: seedText(game.seed),
    rules: RULES_VERSION,
    actions,
    hash: hashGame(game),
  };
}

/** What playing a record again gives. */
export interface Replayed {
  readonly game: Game;
  readonly events: readonly Event[];
  readonly hash: string;
  /** Whether the hash is the one the record names. */
  readonly verified: boolean;
}

/** A replay, or the first thing that stood in its way. */
export type ReplayResult =
  | ({ readonly ok: true } & Replayed)
  | { readonly ok: false; readonly problem: { readonly path: string; readonly message: string } };

/** Plays a record again. Refuses one of another scenario, other rules, or with an action the rules refuse. */
export function replay(record: GameRecord, scenario: Scenario): ReplayResult {
  // The hash is that of the crisis as it was opened, by a campaign or for bargaining.
  const hash = hashScenario(openedBy(scenario, record.options));
  if (record.scenario.id !== scenario.id || record.scenario.hash !== hash)
    return fault(
      "scenario",
      `the record was played on ${record.scenario.id} with content ${record.scenario.hash}; here ${scenario.id} has ${hash}`,
    );
  if (record.rules !== RULES_VERSION)
    return fault(
      "rules",
      `the record was played with rules ${record.rules}; these are rules ${RULES_VERSION}`,
    );
  let game = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  const events: Event[] = [];
  for (const [i, action] of record.actions.entries()) {
    const result = reduce(game, action);
    if (!result.ok)
      return fault(
        `actions[${i}]`,
        `${action.type}: refused with ${result.rejection.code} by rule ${result.rejection.rule}`,
      );
    game = result.game;
    for (const event of result.events) events.push(event);
  }
  const found = hashGame(game);
  return { ok: true, game, events: standingEvents(events), hash: found, verified: found === record.hash };
}

const fault = (path: string, message: string): ReplayResult => ({ ok: false, problem: { path, message } });

const id = z.string().min(1).max(120);
const nullableId = z.nullable(id);
const actionId = z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]]);
const template = z.strictObject({
  kind: z.literal("template"),
  id,
  with: z.record(z.string(), z.union([z.string(), z.number()])),
});
const remark = z.union([z.string().max(4000), template]);
const order = z.strictObject({
  action: actionId,
  target: id.optional(),
  about: id.optional(),
  terms: id.optional(),
  zone: id.optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  prepare: z.boolean().optional(),
  purpose: z.enum(PURPOSES).optional(),
  inResponseTo: nullableId.optional(),
  words: remark.optional(),
});
const spoken = z.union([z.strictObject({ kind: z.literal("own"), text: z.string() }), template]);
const author = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), id }),
  z.strictObject({ kind: z.literal("bot"), seat: id }),
  z.strictObject({ kind: z.literal("server") }),
]);
const staff = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("white-cell") }),
  z.strictObject({ kind: z.literal("observer"), sees: z.union([z.literal("all"), z.array(id)]) }),
]);
const verdict = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("refuse") }),
  z.strictObject({ kind: z.literal("answer") }),
  z.strictObject({ kind: z.literal("map"), order }),
  z.strictObject({
    kind: z.literal("odds"),
    p: z.number(),
    success: z.array(consequenceSchema),
    failure: z.array(consequenceSchema),
  }),
]);
const body = { at: z.number(), author };
const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ ...body, type: z.literal(type), ...shape });

const action = z.discriminatedUnion("type", [
  of("join", { person: id, name: z.string(), host: z.boolean() }),
  of("sit", { person: id, seat: nullableId }),
  of("post", { person: id, post: z.nullable(z.enum(POSTS)) }),
  of("hold", { seat: id, person: nullableId }),
  of("leave", { person: id }),
  of("staff", { person: id, staff: z.nullable(staff) }),
  of("control", { seat: id, by: z.enum(["human", "bot"]) }),
  of("begin", {}),
  of("pause", { until: z.number().nullish(), why: z.string().nullish() }),
  of("resume", {}),
  of("extend", { seconds: z.number() }),
  of("advance", { cause: z.enum(["done", "deadline", "host"]) }),
  of("turns", { turns: z.int() }),
  of("end", {}),
  of("pose", { turn: z.int(), polls: z.array(pollSchema) }),
  of("guess", { seat: id, poll: id, band: z.nullable(z.enum(BANDS.map((b) => b.id))), value: z.number() }),
  of("insight", { about: nullableId, text: z.string() }),
  of("lock", { locked: z.boolean() }),
  of("schedule", {
    deadline: z.number().nullish(),
    seconds: z.partialRecord(z.enum(PHASES), z.number()).optional(),
    grace: z.number().nullish(),
  }),
  of("rollback", { turn: z.int(), phase: z.enum(PHASES), why: z.string() }),
  of("gate", { before: z.enum(["nothing", "nuclear", "results"]), seconds: z.number() }),
  of("permit", { seat: id, order: actionId, target: nullableId, allow: z.boolean(), why: z.string() }),
  of("propose", { seat: id, kind: z.enum(["action", "question"]), text: z.string(), why: z.string() }),
  of("claim", { proposal: id, claim: z.boolean() }),
  of("rule", { proposal: id, verdict, why: z.string() }),
  of("correct", { variable: id, key: id, to: z.number(), why: z.string() }),
  of("override", { of: overruledSchema, why: z.string() }),
  of("room", { seat: id, name: z.string(), seats: z.array(id) }),
  of("speech", { rules: z.partialRecord(z.enum(PHASES), z.enum(SPEECH_RULES)) }),
  of("plan-injects", { injects: injectsSchema }),
  of("inject", { inject: id, do: injectMove }),
  of("message", {
    seat: id,
    to: z.union([z.array(id), z.enum(["press", "team"])]),
    words: spoken,
    about: nullableId,
    room: id.optional(),
    form: z.enum(FORMS).optional(),
  }),
  of("request", {
    seat: id,
    to: z.array(id),
    kind: z.enum(REQUEST_KINDS),
    about: nullableId,
    terms: nullableId,
    words: z.nullable(remark),
  }),
  of("answer", { seat: id, request: id, accept: z.boolean() }),
  of("withdraw", { seat: id, request: id }),
  of("draft", { seat: id, orders: z.array(order.extend({ id, by: id, adopted: z.boolean() })) }),
  of("believe", { seat: id, belief: z.strictObject({ value: z.number(), why: z.string() }) }),
  of("ready", { seat: id, ready: z.boolean() }),
  of("seal", { seat: id, orders: z.nullable(z.array(order)) }),
  of("object", { seat: id }),
  of("unseal", { seat: id }),
  of("invoke", { seat: id, obligation: id, invoke: z.boolean() }),
  of("commit", { seat: id, obligation: id, choice: z.enum(COMMITMENTS), words: z.nullable(remark) }),
]);

const unit = z.number().min(0).max(1);

const fingerprint = z.string().regex(/^[0-9a-f]{32}$/);

const options = z.strictObject({
  name: z.string(),
  preset: z.enum(PRESETS),
  treaties: z.record(id, z.partialRecord(z.enum(TREATY_PARAMETERS), unit)),
  personas: z.record(id, id),
  humans: z.array(id),
  dealt: z.boolean(),
  formation: id.optional(),
  anonymous: z.boolean().optional(),
  leaders: z.boolean().optional(),
  injects: z.optional(injectsSchema),
  carried: z
    .strictObject({
      crises: z.int().min(1),
      values: z.record(z.string(), z.record(z.string(), z.number())),
      treaties: z.array(treatySchema),
    })
    .optional(),
  fork: z
    .strictObject({
      parent: id,
      position: fingerprint,
      turn: z.int().min(1),
      get options(): z.ZodType<GameOptions> {
        return options as unknown as z.ZodType<GameOptions>;
      },
      seed: fingerprint,
      actions: z.array(action),
    })
    .optional(),
});

/** Schema of a record file. */
const recordSchema = z.strictObject({
  format: z.literal("casus-record"),
  version: z.literal(1),
  id,
  scenario: z.strictObject({ id, hash: fingerprint }),
  options,
  seed: fingerprint,
  rules: z.int(),
  actions: z.array(action),
  hash: fingerprint,
});

/** The same format as a JSON schema, published beside every exported record. */
export const recordSchemaJson = (): object => z.toJSONSchema(recordSchema, { reused: "ref" });

/** A checked record file, or every problem in it. */
export type ParsedRecord =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** Checks a record file; says every fault at once, with its path. */
export function parseRecord(json: unknown): ParsedRecord {
  const parsed = recordSchema.safeParse(json);
  if (parsed.success) return { ok: true, record: parsed.data as GameRecord };
  return { ok: false, problems: problemsOf(parsed.error.issues, json) };
}
