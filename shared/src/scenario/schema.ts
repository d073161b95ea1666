import { z } from "zod";
import {
  ACTION_IDS,
  type ActionId,
  COUNCIL_RULES,
  MANDATE_BREADTHS,
  MEASURE_KINDS,
  OBLIGATION_KINDS,
  PHASES,
  PRESETS,
  ROLES,
  RUNGS,
  type Scenario,
  SIDES,
  TREATY_OBJECTS,
  TREATY_PARAMETERS,
  TREATY_STATUSES,
  TRIGGERS,
  type Variable,
  variableInfo,
} from "../engine/index.ts";

/** Share or degree. */
const unit = z.number().min(0).max(1);
const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "an id has letters, digits and hyphens only");
const seat = id;
const turn = z.int().min(1).max(24);
const rung = z
  .int()
  .min(0)
  .max(RUNGS.length - 1);
/** Longitude and latitude in degrees. */
const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
/** 0 none to 3 full stop. */
const measureLevel = z.int().min(0).max(3);
const signalLevel = z.int().min(0).max(3);
const involvementLevel = z.int().min(0).max(4);

/** The engine's table of variables says what a starting value may be. */
const within = (variable: Variable) =>
  z.number().min(variableInfo(variable).min).max(variableInfo(variable).max);

const actionId = z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]], {
  error: (issue) => `no such action in the catalogue: ${JSON.stringify(issue.input)}`,
});

const timePlan = z.strictObject({
  turns: turn,
  seconds: z.record(
    z.enum(PHASES),
    z
      .int()
      .min(0)
      .max(30 * 86_400),
  ),
});

const aimMetric = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rung-at-most"), dyad: text, rung }),
  z.strictObject({ kind: z.literal("territory-held"), actor: seat }),
  z.strictObject({ kind: z.literal("territory-taken"), from: seat }),
  z.strictObject({ kind: z.literal("measure-at-most"), measure: id, level: measureLevel }),
  z.strictObject({ kind: z.literal("measure-at-least"), measure: id, level: measureLevel }),
  z.strictObject({ kind: z.literal("mandate-kept"), mandate: id }),
  z.strictObject({ kind: z.literal("involvement-at-most"), actor: seat, level: involvementLevel }),
  z.strictObject({ kind: z.literal("value-at-least"), variable: text, key: text, value: z.number() }),
  z.strictObject({ kind: z.literal("value-at-most"), variable: text, key: text, value: z.number() }),
  z.strictObject({ kind: z.literal("settled") }),
  z.strictObject({ kind: z.literal("backed"), by: seat, signal: signalLevel }),
]);

const traits = z.strictObject({
  capability: unit,
  democracy: unit,
  hawk: unit,
  risk: unit,
  aims: unit,
  receptivity: z.number().min(0.6).max(1.4),
  spending: z.number().min(0).max(50),
});

const seatSetup = z.strictObject({
  id: seat,
  name: text,
  adjective: text,
  capital: text,
  voice: text,
  countries: z.array(text),
  at: place,
  role: z.enum(ROLES),
  side: z.enum(SIDES),
  traits,
  assessed: z.strictObject({ hawk: unit, risk: unit, aims: unit }),
  parliament: z.boolean().default(false),
  nuclear: z.boolean().default(false),
  election: z.int().min(0).max(30).default(0),
  start: z.strictObject({
    approval: within("approval"),
    polarisation: within("polarisation"),
    treasury: within("treasury"),
    resilience: within("resilience"),
    cohesion: within("cohesion"),
    reputation: within("reputation"),
    readiness: within("readiness"),
    burden: within("burden"),
    autonomy: within("autonomy").default(0.6),
  }),
  values: z.strictObject({
    issues: z.record(id, unit),
    lives: unit,
    treasure: unit,
    reputation: unit,
    autonomy: unit,
  }),
  aims: z.array(z.strictObject({ id, text, weight: unit, metric: aimMetric })).min(1),
  persona: id,
  brief: z.strictObject({
    who: text,
    wants: text,
    fears: text,
    knows: z.array(text),
    powers: z.array(text),
    secret: text,
  }),
});

const alliance = z.strictObject({
  protector: seat,
  ally: seat,
  alignment: unit,
  strategicValue: unit,
  dependence: unit,
  interoperability: unit,
  posture: z.int().min(0).max(4),
  creep: within("creep").default(0),
  support: unit.default(0.5),
});

const dyad = z.strictObject({
  defender: seat,
  challenger: seat,
  hostility: within("hostility"),
  share: unit,
  localBalance: within("localBalance"),
  exposure: unit,
  grievance: unit,
  pretext: within("pretext"),
  proximity: unit,
  tempo: unit,
  deconfliction: unit,
});

/** A treaty as it stands in a file. */
export const treatySchema = z.strictObject({
  id,
  name: text,
  parties: z.array(seat).min(2),
  obligation: z.enum(OBLIGATION_KINDS),
  terms: z.record(z.enum(TREATY_PARAMETERS), unit),
  trigger: z.enum(TRIGGERS),
  hybridRung: rung,
  objects: z.array(z.enum(TREATY_OBJECTS)).min(1),
  area: z.array(id),
  adversaries: z.array(seat),
  priorConsent: z.boolean(),
  consultationDuty: z.boolean(),
  umbrella: z.boolean(),
  public: z.boolean(),
  burdenFloor: z.number().min(0).max(10),
  council: z.enum(COUNCIL_RULES),
  unilateralCap: rung,
  status: z.enum(TREATY_STATUSES).default("in-force"),
  conditions: z.array(z.strictObject({ of: seat, action: actionId })).default([]),
  notices: z.array(z.strictObject({ by: seat, due: z.nullable(turn) })).default([]),
  guarantors: z.array(seat).min(1).exactOptional(),
});

const mandate = z.strictObject({
  id,
  name: text,
  holder: seat,
  bearers: z.array(seat).min(1),
  against: seat,
  measure: id,
  breadth: z.enum(MANDATE_BREADTHS),
  covers: z.array(actionId).exactOptional(),
});

const measure = z.strictObject({
  id,
  name: text,
  kind: z.enum(MEASURE_KINDS).default("restriction"),
  levels: z.tuple([text, text, text, text]),
  by: seat,
  against: seat,
  level: measureLevel,
});

const dispute = z.strictObject({
  id,
  name: text,
  measure: id,
  parties: z.array(seat).min(2),
  terms: z
    .array(
      z.strictObject({
        id,
        name: text,
        level: measureLevel,
        worth: z.record(seat, z.number().min(-1).max(1)),
        breadth: z.nullable(z.enum(MANDATE_BREADTHS)),
        also: z.array(z.strictObject({ measure: id, level: measureLevel })).default([]),
      }),
    )
    .min(1),
});

const zone = z.strictObject({
  id,
  name: text,
  at: place,
  /** Name on the theatre's base map; empty at sea. */
  country: z.string(),
  owner: z.nullable(seat),
  adjacent: z.array(id),
});

const force = z.strictObject({
  id,
  owner: seat,
  name: text,
  symbol: id,
  zone: id,
  strength: z.number().positive().max(40),
});

const reinforcement = z.strictObject({
  id,
  turn,
  dyad: text,
  gain: within("arrivals"),
  force,
  onlyIfCommitted: z.boolean(),
});

const datedEvent = z.strictObject({
  id,
  turn,
  headline: text,
  text,
  effects: z.array(z.strictObject({ variable: text, key: text, by: z.number() })),
  notional: z.boolean(),
});

const openingAct = z.strictObject({
  actor: seat,
  action: actionId,
  target: z.nullable(seat),
  about: z.nullable(id),
  words: z.nullable(text),
});

const pressItem = z.strictObject({
  id,
  headline: text,
  text,
  outlet: text,
  date: z.iso.date(),
  notional: z.boolean(),
});

const scripted = z.strictObject({
  accidents: z.array(
    z.strictObject({
      turn: z.int().min(1),
      victim: seat,
      other: seat,
      outcome: z.enum(["near-miss", "lethal", "clash"]),
    }),
  ),
  era: z.boolean(),
});

/**
 * A scenario file: shape and ranges, nothing unknown allowed. What refers to something else in the file is
 * checked in `check.ts`, which can say more than a schema.
 */
export const scenarioFile = z.strictObject({
  id,
  title: text,
  summary: text,
  theatre: id,
  begins: z.iso.date(),
  turnDays: z.int().min(1).max(400),
  presets: z.record(z.enum(PRESETS), timePlan),
  seats: z.array(seatSetup).min(3).max(12),
  alliances: z.array(alliance).min(1),
  dyads: z.array(dyad).min(1),
  treaties: z.array(treatySchema).min(1),
  mandates: z.array(mandate),
  measures: z.array(measure),
  dispute,
  zones: z.array(zone).min(1),
  forces: z.array(force),
  reinforcements: z.array(reinforcement),
  events: z.array(datedEvent),
  opening: z.array(openingAct),
  press: z.array(pressItem),
  pairs: z.array(z.strictObject({ protector: seat, ally: seat, adversary: seat })).min(1),
  actions: z.array(actionId).min(1),
  redLines: z.array(z.strictObject({ id, by: seat, against: seat, action: actionId, text })).default([]),
  offence: unit.default(0.5),
  formation: z.nullable(z.strictObject({ treaty: id, turns: turn })).default(null),
  sources: z.array(z.strictObject({ id, citation: text })).min(1),
  scripted: scripted.exactOptional(),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

// Does not compile when the file's shape and the engine's drift apart, whichever of the two moved.
true satisfies Same<Frozen<z.infer<typeof scenarioFile>>, Scenario>;
