import { z } from "zod";
import {
  ACTIONS,
  COMMITMENTS,
  COUNCIL_RULES,
  MANDATE_BREADTHS,
  OBLIGATION_KINDS,
  REQUEST_KINDS,
  ROLES,
  SIDES,
  TREATY_OBJECTS,
  TREATY_PARAMETERS,
  TRIGGERS,
  VISIBILITIES,
} from "../../engine/index.ts";
import { PERSONA_NAMES } from "../../personas/index.ts";
import { DIRECTIONS } from "../facts.ts";
import { CAPABILITIES, STAKES, TREATY_PRESETS, TURN_LENGTHS } from "./presets.ts";

/**
 * What a scripted crisis says: who there was, how they stood to one another, and what each did, turn by turn. Almost
 * everything has a default; what is not known is refused, every fault at once.
 */

const oneOf = <const T extends readonly string[]>(names: T) =>
  z.enum(names as unknown as readonly [T[number], ...T[number][]], `must be one of ${names.join(", ")}`);
const between = (min: number, max: number) => {
  const expected = `must be a number from ${min} to ${max}`;
  return z.number(expected).min(min, expected).max(max, expected);
};
const whole = (min: number, max: number) => {
  const expected = `must be a whole number from ${min} to ${max}`;
  return z.number(expected).min(min, expected).max(max, expected).multipleOf(1, expected);
};
const unit = between(0, 1);
const text = z.string("must be text").trim().min(1, "must not be empty");
const flag = z.boolean("must be true or false");
const id = z
  .string("must be text")
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, "must be an id: a letter, then letters, digits and hyphens, such as US");
const list = <T extends z.ZodType>(of: T) => z.array(of, "must be a list");
const names = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/** A list of all would help nobody: the message gives an id, a name, and the names that come near. */
const anAction = () =>
  z.enum(ACTION_WORDS as unknown as readonly [string, ...string[]], {
    error: ({ input }) => {
      const words = String(input)
        .toLowerCase()
        .split(/[^a-z0-9]+/);
      const near = ACTIONS.filter(({ id: code, name }) =>
        words.some(
          (word) => word === code.toLowerCase() || (word.length > 3 && name.includes(word.slice(0, 4))),
        ),
      ).map(({ id: code, name }) => `${code} (${name})`);
      const meant = near.length > 0 ? `; near it: ${near.join(", ")}` : "";
      return `must be an action, by id such as M16 or by name such as invasion${meant}`;
    },
  });

const ACTION_WORDS = [...ACTIONS.map((a) => a.id), ...ACTIONS.map((a) => a.name)] as readonly string[];

const actor = z.strictObject({
  name: text.exactOptional().describe("In full; the id where it is absent."),
  side: oneOf(SIDES)
    .exactOptional()
    .describe(
      "Camp: that of the ally, that of its adversary, or neither. Found from alliances where absent.",
    ),
  role: oneOf(ROLES).exactOptional().describe("What it is in the crisis as a whole; found where absent."),
  capability: z
    .union(
      [unit, oneOf(names(CAPABILITIES))],
      `must be a number from 0 to 1 or one of ${names(CAPABILITIES).join(", ")}`,
    )
    .exactOptional()
    .describe("Share of world capabilities; middle where absent."),
  democracy: unit.exactOptional().describe("0 to 1: how much its public can punish it; .5 where absent."),
  hawk: unit.exactOptional().describe("0 to 1; .3 where absent."),
  risk: unit.exactOptional().describe("0 to 1; .4 where absent."),
  aims: unit
    .exactOptional()
    .describe("0 to 1, how much it wants to change what is; .5 for adversaries, .1 for others where absent."),
  approval: between(0, 100).exactOptional(),
  treasury: between(0, 100).exactOptional().describe("What it can spend; 100 where absent."),
  nuclear: flag.exactOptional().describe("Whether it has nuclear weapons."),
  persona: oneOf(PERSONA_NAMES)
    .exactOptional()
    .describe("Who plays it in other worlds, and here if played is persona."),
  played: oneOf(["script", "persona"])
    .exactOptional()
    .describe(
      "script: does what the script says and nothing else (the default). persona: decides for itself.",
    ),
});

const alliance = z.strictObject({
  protector: id,
  ally: id,
  stake: oneOf(STAKES)
    .exactOptional()
    .describe(
      "How much the protector cares about the ally's fate on its own account, promises aside; some where absent.",
    ),
  allyStake: oneOf(STAKES)
    .exactOptional()
    .describe("How much the ally cares about the protector's own quarrels; marginal where absent."),
  dependence: unit.exactOptional().describe("How much the ally depends on the protector; .6 where absent."),
  interoperability: unit.exactOptional(),
  posture: whole(0, 4)
    .exactOptional()
    .describe(
      "Protector's troops with the ally at the start: 0 none, 1 trainers, 2 tripwire, 3 brigade, 4 more.",
    ),
});

const treaty = z.strictObject({
  id: id.exactOptional(),
  name: text.exactOptional(),
  preset: oneOf(names(TREATY_PRESETS)).exactOptional().describe("defence-pact where absent."),
  parties: list(id).min(2, "must name at least two parties"),
  guarantors: list(id).exactOptional().describe("Parties that owe; the preset says where absent."),
  obligation: oneOf(OBLIGATION_KINDS).exactOptional(),
  ...(Object.fromEntries(TREATY_PARAMETERS.map((p) => [p, unit.exactOptional()])) as Record<
    (typeof TREATY_PARAMETERS)[number],
    z.ZodExactOptional<typeof unit>
  >),
  trigger: oneOf(TRIGGERS).exactOptional(),
  hybridRung: whole(0, 19).exactOptional(),
  objects: list(oneOf(TREATY_OBJECTS)).exactOptional(),
  area: list(id)
    .exactOptional()
    .describe("Places it covers, by id: ACTOR-home, or one of places. Absent: everywhere."),
  adversaries: list(id).exactOptional().describe("Whom it is against; absent: anybody."),
  priorConsent: flag.exactOptional(),
  consultationDuty: flag.exactOptional(),
  umbrella: flag.exactOptional(),
  secret: flag.exactOptional(),
  council: oneOf(COUNCIL_RULES).exactOptional(),
  burdenFloor: between(0, 10).exactOptional(),
  unilateralCap: whole(0, 19).exactOptional(),
});

const dyad = z.strictObject({
  between: z.tuple([id, id], "must name two actors: who is defended, who challenges"),
  hostility: between(0, 100).exactOptional(),
  share: unit.exactOptional(),
  localBalance: between(0, 0.95).exactOptional(),
  exposure: unit.exactOptional(),
  grievance: unit.exactOptional(),
  pretext: between(0, 100).exactOptional(),
  proximity: unit.exactOptional(),
  tempo: unit.exactOptional(),
  deconfliction: unit.exactOptional(),
});

const mandate = z.strictObject({
  id,
  name: text.exactOptional(),
  holder: id.describe("The body, as an actor, that gave it."),
  bearers: list(id).min(1, "must name at least one bearer"),
  against: id,
  breadth: oneOf(MANDATE_BREADTHS).exactOptional(),
  covers: list(anAction()).exactOptional().describe("Acts it licenses beside the restriction itself (E02)."),
});

const redLine = z.strictObject({
  by: id,
  against: id,
  action: anAction().describe("The act it has said it would not bear."),
});

const place = z.strictObject({ id, name: text.exactOptional(), owner: id.exactOptional() });

const act = z.strictObject({
  who: id.exactOptional().describe("Who did it. For X01: whose forces were the other part; may be absent."),
  action: anAction().describe("Id (D07) or name (protest) in the catalogue."),
  toward: id.exactOptional().describe("At whom it was directed."),
  about: text.exactOptional().describe("What it was about: an action, a treaty, a mandate, a third actor."),
  answers: z
    .union([text, z.null()])
    .exactOptional()
    .describe('What it answered: "RU M16", the latest such act; null for nothing. Found where absent.'),
  visibility: oneOf(VISIBILITIES).exactOptional(),
  prepare: flag.exactOptional().describe("Only prepared, or announced among allies; not done."),
  terms: text.exactOptional(),
  where: id.exactOptional().describe("A place; that of the target where absent."),
  consentOf: list(id).exactOptional().describe("Allies who had agreed beforehand."),
  proposedBy: list(id).exactOptional().describe("Allies who had put it forward."),
  refusedBy: list(id).exactOptional().describe("Who refuses what it asks for (A12, D12)."),
  outcome: oneOf(["near-miss", "lethal", "clash"])
    .exactOptional()
    .describe("For X01: whether somebody died (the default), nobody, or shots were fired over it."),
  words: text.exactOptional().describe("The words with which it was announced."),
  note: text.exactOptional().describe("For readers; nothing reads it."),
});

const invocation = z.strictObject({
  who: id,
  invoke: flag.describe("Whether the one attacked asked its allies for help."),
});
const decision = z.strictObject({
  who: id,
  for: id,
  choice: oneOf(COMMITMENTS).describe(
    "honour: fights or gives what is owed. part: helps without fighting. decline.",
  ),
  words: text.exactOptional(),
});
const request = z.strictObject({
  from: id,
  to: list(id).min(1, "must name at least one addressee"),
  kind: oneOf(REQUEST_KINDS),
  about: text.exactOptional(),
  terms: text.exactOptional(),
  refusedBy: list(id).exactOptional().describe("Addressees who refused; the others accepted."),
  unanswered: flag.exactOptional().describe("Nobody answered."),
  words: text.exactOptional(),
});

const turn = z.strictObject({
  note: text.exactOptional(),
  acts: list(act).exactOptional(),
  invocations: list(invocation).exactOptional(),
  decisions: list(decision).exactOptional(),
  requests: list(request).exactOptional(),
  simultaneous: flag
    .exactOptional()
    .describe(
      "Whether hostile acts of both sides happened at once; otherwise the later listed answers the earlier.",
    ),
});

/** The schema of a script. */
export const scriptSchema = z.strictObject({
  turnLength: z
    .union(
      [whole(1, 3650), oneOf(names(TURN_LENGTHS))],
      `must be a number of days or one of ${names(TURN_LENGTHS).join(", ")}`,
    )
    .exactOptional()
    .describe("How long a turn is; week where absent. A script that spans a year or more is an era."),
  begins: z.iso.date("must be a date such as 2022-06-13").exactOptional(),
  era: flag
    .exactOptional()
    .describe("Says whether the window is an era, where turns do not tell: linked crises."),
  offence: unit
    .exactOptional()
    .describe("How far offence was believed to have the advantage, 0 to 1; .5 where absent."),
  examine: z
    .strictObject({
      protector: id,
      ally: id,
      adversary: id.exactOptional(),
      direction: oneOf(DIRECTIONS).exactOptional(),
    })
    .describe("The pair on which the verdict is asked, and which way the risk ran."),
  actors: z
    .record(id, actor, {
      error: ({ code }) =>
        code === "invalid_key"
          ? "must be an id: a letter, then letters, digits and hyphens"
          : "must be an object of actors by id",
    })
    .refine((all) => Object.keys(all).length >= 2, "must name at least two actors"),
  alliances: list(alliance).exactOptional(),
  treaties: list(treaty).exactOptional(),
  dyads: list(dyad).exactOptional(),
  mandates: list(mandate).exactOptional(),
  redLines: list(redLine).exactOptional(),
  places: list(place).exactOptional().describe("Places beside the home of each actor, ACTOR-home."),
  opening: list(act).exactOptional().describe("What had been done before the first turn."),
  turns: list(turn).min(1, "must have at least one turn"),
});

/** A script of the right shape; whom and what it names is checked when it is expanded. */
export type Script = z.infer<typeof scriptSchema>;
/** One thing done in a script. */
export type ScriptAct = z.infer<typeof act>;

/** The id of an action given by id or name. */
export const actionNamed = (word: string): (typeof ACTIONS)[number]["id"] =>
  (ACTIONS.find((a) => a.id === word || a.name === word) ?? ACTIONS[0]).id;
