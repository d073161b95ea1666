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
import { type Expanded, expand } from "./script/expand.ts";
import { type Script, scriptSchema } from "./script/format.ts";
import { furtherFaults } from "./script/mend.ts";
import type { Fault } from "./script/relations.ts";

/** How far the facts of a case were checked against a source that was read. */
const CASE_QUALITIES = ["verified", "partial", "background"] as const;
/** Where a label comes from: a source names it, it follows from a source's facts, or the authors chose it. */
const LABEL_BASES = ["source", "derived", "author"] as const;

const text = z.string("must be text").trim().min(1, "must not be empty");
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

const notAlternateToItself = (coded: { label?: string; alternates?: string[] }) =>
  coded.label === undefined || !coded.alternates?.includes(coded.label);

/** What a file says beside its script: what it is called, and what others made of it. Nothing in it is ever judged on. */
const about = {
  $schema: z.string().exactOptional(),
  id: z
    .string("must be text")
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "must be letters, digits, hyphens and underscores, such as C06"),
  title: text,
  year: z
    .union([text, z.number().int()], "must be a year or text")
    .exactOptional()
    .describe("A year, years such as 2014-15 or 2021-, or hypothetical."),
  theatre: text.exactOptional().describe("Region, by name."),
  protector: text.exactOptional().describe("Who gave the commitment, in both directions."),
  ally: text
    .exactOptional()
    .describe("Whom it protects. In the reverse direction, whoever bore the protector's policy."),
  adversary: text.exactOptional(),
  treaty: text.exactOptional().describe("What was promised, to whom, where, and on what condition."),
  alternates: alternates.exactOptional().describe("Other labels that can be defended."),
  reason: text.exactOptional().describe("Why this label, in one or two sentences."),
  source: text.exactOptional().describe("What the facts and the label rest on."),
  quality: z
    .enum(CASE_QUALITIES, `must be one of ${CASE_QUALITIES.join(", ")}`)
    .exactOptional()
    .describe(
      "verified: a source was read; partial: the event was found, the rest is background; background: neither.",
    ),
  labelBasis: z
    .enum(LABEL_BASES, `must be one of ${LABEL_BASES.join(", ")}`)
    .exactOptional()
    .describe(
      "source: a source names or discusses the label; derived: it follows from a source's facts; author: ours.",
    ),
  secondCoder: secondCoder
    .exactOptional()
    .describe("What a second person made of the same crisis, independently."),
} as const;

const notItself = {
  path: ["alternates"],
  message: "repeats the label",
  // Asked even when other fields are wrong, so that one reading shows every problem.
  when: ({ value }: { value: unknown }) => codedLabel.safeParse(value).success,
};

/** A crisis as its acts: what is judged is what comes of playing them. Facts and label, if given, are the answer key. */
const ScriptedCase = z
  .strictObject({
    ...about,
    script: scriptSchema.describe("What happened; the only thing judged."),
    label: label.exactOptional().describe("Answer key."),
    facts: facts
      .exactOptional()
      .describe("Answer key: facts as coded by hand, where they differ from nothing."),
  })
  .refine(notAlternateToItself, notItself)
  .describe("A crisis told turn by turn.");

/** A crisis as its facts: nothing is played, the rules are applied to what the coder says. */
const CodedCase = z
  .strictObject({
    ...about,
    acts: z.array(act).exactOptional().describe("What happened, in order; for readers."),
    facts: facts.describe("Only the facts that differ from nothing having happened; facts.ts explains each."),
    label: label.exactOptional().describe("Answer key."),
  })
  .refine(notAlternateToItself, notItself)
  .describe("A crisis coded as facts.");

/** The same format as a JSON schema, for editors; `maps/cases/case.schema.json` holds it. */
export const caseSchema = () => z.toJSONSchema(z.union([ScriptedCase, CodedCase]), { reused: "ref" });

/** A checked case file: a crisis to be played, or facts to be judged as they stand. */
export type CaseFile =
  | (z.infer<typeof ScriptedCase> & { readonly script: Script; readonly expanded: Expanded })
  | (z.infer<typeof CodedCase> & { readonly script?: undefined });

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
      message: "is not a field here",
    }));
  if (issue.code === "invalid_type" && issue.input === undefined)
    return [{ path: dotted(issue.path), message: "is missing" }];
  // What two fields say together has no one value to show.
  if (issue.code === "custom") return [{ path: dotted(issue.path), message: issue.message }];
  return [{ path: dotted(issue.path), message: `is ${shown(issue.input)}; ${issue.message}` }];
}

const inScript = ({ path, message }: Fault): Problem => ({ path: `script.${path}`, message });

/** What stood there, short enough for a line. */
function shown(given: unknown): string {
  const text = JSON.stringify(given) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * Checks parsed JSON against the case format; refuses with every problem at once. A file with a script is read as one,
 * and its script is expanded; any other must state facts.
 */
export function parseCase(
  json: unknown,
):
  | { readonly ok: true; readonly value: CaseFile }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (json === null || typeof json !== "object" || !("script" in json)) {
    const parsed = CodedCase.safeParse(json, { reportInput: true });
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  }
  const parsed = ScriptedCase.safeParse(json, { reportInput: true });
  const problems = parsed.success ? [] : parsed.error.issues.flatMap(problemsOf);
  const script = scriptSchema.safeParse(json.script);
  if (!script.success) {
    const named = furtherFaults(json.script, script.error.issues).map(inScript);
    return {
      ok: false,
      problems: [...problems, ...named.filter((p) => !problems.some((q) => q.path === p.path))],
    };
  }
  const { id, title } = json as { id?: unknown; title?: unknown };
  const found = expand(String(id ?? "X"), String(title ?? ""), script.data);
  if (!found.ok) return { ok: false, problems: [...problems, ...found.faults.map(inScript)] };
  if (!parsed.success) return { ok: false, problems };
  return { ok: true, value: { ...parsed.data, expanded: found.expanded } };
}
