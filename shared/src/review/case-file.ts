import { z } from "zod";
import { ACTION_IDS } from "../engine/index.ts";
import {
  DIRECTIONS,
  FACT_RANGES,
  type FactName,
  IGNITERS,
  NO_FACTS,
  type NumericFact,
  VERDICTS,
} from "./facts.ts";

/** How far the facts of a case were checked against a source that was read. */
const CASE_QUALITIES = ["verified", "partial", "background"] as const;
/** Where a label comes from: a source names it, it follows from a source's facts, or the authors chose it. */
const LABEL_BASES = ["source", "derived", "author"] as const;

const text = z.string().trim().min(1, "must not be empty");
const label = z.enum(VERDICTS, `must be one of ${VERDICTS.join(", ")}`);
const alternates = z.array(label).refine((all) => new Set(all).size === all.length, "names a label twice");

function numeric(name: NumericFact) {
  const { min, max, whole } = FACT_RANGES[name];
  const expected = `must be ${whole ? "a whole number" : "a number"} from ${min} to ${max}`;
  const number = z.number(expected).min(min, expected).max(max, expected);
  // Not z.int(): that ends the whole reading at the first fraction and hides later problems.
  return whole ? number.multipleOf(1, expected) : number;
}

function fact(name: FactName) {
  if (name === "direction") return z.enum(DIRECTIONS, `must be one of ${DIRECTIONS.join(", ")}`);
  if (name === "igniter") return z.enum(IGNITERS, `must be one of ${IGNITERS.join(", ")}`);
  return typeof NO_FACTS[name] === "boolean"
    ? z.boolean("must be true or false")
    : numeric(name as NumericFact);
}

type FactSchemas = { [Name in FactName]: z.ZodExactOptional<z.ZodType<(typeof NO_FACTS)[Name]>> };
const facts = z.strictObject(
  Object.fromEntries(
    (Object.keys(NO_FACTS) as FactName[]).map((name) => [name, fact(name).exactOptional()]),
  ) as unknown as FactSchemas,
);

const act = z.strictObject({
  actor: text.describe("Who acted, by name; Chance for an accident nobody is held to have caused."),
  action: z
    .enum(ACTION_IDS, "must be the id of an action in the catalogue, such as D07, or null")
    .nullable()
    .describe(
      "The nearest action of the catalogue, or null where none comes near or the act was only prepared.",
    ),
  note: text.describe("What was done, in a few words."),
});

const secondCoder = z.strictObject({
  label,
  alternates,
  confidence: z.enum(["high", "medium", "low"], "must be one of high, medium, low"),
});

const notAlternateToItself = (coded: { label: string; alternates: string[] }) =>
  !coded.alternates.includes(coded.label);

/**
 * One historical or hypothetical crisis, coded: who, what happened in order, the facts that differ from
 * `NO_FACTS`, and the label with where it comes from.
 */
export const CaseFile = z
  .strictObject({
    $schema: z.literal("./case.schema.json").exactOptional(),
    id: z.string().regex(/^[A-Z]\d{2,}$/, "must be a capital letter and a number, such as C06"),
    title: text,
    year: z
      .string()
      .regex(
        /^(hypothetical|\d{4}(-(\d{2}|\d{4})?)?)$/,
        "must be a year, years such as 2014-15 or 2021-, or hypothetical",
      ),
    theatre: text.describe("Region, by name."),
    protector: text.describe("Who gave the commitment, in both directions."),
    ally: text.describe("Whom it protects. In the reverse direction, whoever bore the protector's policy."),
    adversary: text,
    treaty: text.describe("What was promised, to whom, where, and on what condition."),
    acts: z.array(act).min(1, "must list at least one act").describe("One act each, in order."),
    facts: facts.describe("Only the facts that differ from nothing having happened; facts.ts explains each."),
    label,
    alternates: alternates.describe("Other labels that can be defended."),
    reason: text.describe("Why this label, in one or two sentences."),
    source: text.describe("What the facts and the label rest on."),
    quality: z
      .enum(CASE_QUALITIES, `must be one of ${CASE_QUALITIES.join(", ")}`)
      .describe(
        "verified: a source was read; partial: the event was found, the rest is background; background: neither.",
      ),
    labelBasis: z
      .enum(LABEL_BASES, `must be one of ${LABEL_BASES.join(", ")}`)
      .describe(
        "source: a source names or discusses the label; derived: it follows from a source's facts; author: ours.",
      ),
    secondCoder: secondCoder
      .exactOptional()
      .describe("What a second person made of the same crisis, independently."),
    script: z.array(z.unknown()).exactOptional().describe("Reserved for scripted turns; not read yet."),
  })
  .refine(notAlternateToItself, {
    path: ["alternates"],
    message: "repeats the label",
    // Asked even when other fields are wrong, so that one reading shows every problem.
    when: ({ value }) => codedLabel.safeParse(value).success,
  })
  .describe("A crisis coded for Casus.");
/** The same format as a JSON schema, for editors; `maps/cases/case.schema.json` holds it. */
export const caseSchema = () => z.toJSONSchema(CaseFile);
/** A checked case file. */
export type CaseFile = z.infer<typeof CaseFile>;

const codedLabel = z.object({ label: z.string(), alternates: z.array(z.string()) });

/** Something wrong with a file: where, such as `acts[2].action`, and what. The path of the file itself is empty. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

const dotted = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: dotted([...issue.path, key]),
      message: "is not a field of a case file",
    }));
  if (issue.code === "invalid_type" && issue.input === undefined)
    return [{ path: dotted(issue.path), message: "is missing" }];
  return [{ path: dotted(issue.path), message: issue.message }];
}

/** Checks parsed JSON against the case format; refuses with every problem at once. */
export function parseCase(
  json: unknown,
):
  | { readonly ok: true; readonly value: CaseFile }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const parsed = CaseFile.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
}
