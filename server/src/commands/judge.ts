import { readdirSync } from "node:fs";
import path from "node:path";
import {
  afterAction,
  BASE_RATE,
  caseSchema,
  decide,
  judgeScript,
  NO_FACTS,
  parseCase,
  parseRecord,
  type Verdict,
} from "@casus/shared/review";
import { Command } from "@commander-js/extra-typings";
import { ROOT } from "../build.ts";
import { codedCases } from "../cases.ts";
import { BadInput, JSON_ONLY, kindOf, print, readJson, scenarioNamed, whole } from "./input.ts";
import { refusal } from "./refusal.ts";

export const command = new Command("judge")
  .description("verdicts of case files or records, with every conjunct and the rule it rests on")
  .argument("[file...]", "cases (script or coded facts) and records of games")
  .option("--examined", "of a case only the pair it asks about")
  .option(
    "--summary",
    "scripted cases against their answer keys, a line each; all in maps/cases if no file is named",
  )
  .option("--schema", "print the JSON schema of a case file")
  .option("--runs <n>", "worlds per counterfactual", whole(1, 10_000), 200)
  .addOption(JSON_ONLY)
  .action((files, { examined, summary, schema, runs, json }) => {
    if (schema) print(true, caseSchema(), []);
    else if (summary) summarise(files.length > 0 ? files : ourCases(), runs, json);
    else if (files.length === 0)
      throw new BadInput("judge: expected at least one file, --summary or --schema");
    else {
      const options: Options = { runs, examinedOnly: examined ?? false };
      const judgements = all(files, (file) => judge(file, options)).flat();
      print(json, judgements, [...judgements.flatMap(told), ...baseRate(judgements)]);
    }
  });

/** What a verdict rests on: acts played through the rules, facts somebody coded, or a game people played. */
type Basis = "script" | "coded facts" | "record";

/** A verdict as scripts read it. */
interface Judgement {
  readonly id: string;
  readonly basis: Basis;
  readonly pair: string;
  readonly direction: string;
  readonly label: string;
  readonly tags: readonly string[];
  readonly nearest: readonly unknown[];
  readonly conjuncts: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly expected: string;
    readonly holds: boolean;
    readonly interval: readonly [number, number] | null;
    readonly rule: string;
    readonly evidence: readonly string[];
  }[];
  /** The rest only where a game was played. */
  readonly rule: string;
  readonly match?: string | null;
  readonly modes?: Verdict["modes"];
  readonly worlds?: Verdict["worlds"];
  readonly nearestCase?: Verdict["nearestCase"];
  readonly scoreboard?: { readonly deter: number; readonly reassure: number; readonly avoid: number };
}

interface Options {
  readonly runs: number;
  readonly examinedOnly: boolean;
}

/** Does it for every file; what is wrong with any of them is said of all of them at once. */
function all<T>(files: readonly string[], judgeOne: (file: string) => T): readonly T[] {
  const faults: string[] = [];
  const found: T[] = [];
  for (const file of files)
    try {
      found.push(judgeOne(file));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(error.message);
    }
  if (faults.length > 0) throw new BadInput(faults.join("\n"));
  return found;
}

const ourCases = (): string[] =>
  readdirSync(path.join(ROOT, "maps/cases"))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => path.join(ROOT, "maps/cases", name));

function judge(file: string, options: Options): readonly Judgement[] {
  const json = readJson(file);
  switch (kindOf(json)) {
    case "case": {
      const one = readCase(file, json);
      return one.script ? judgeScripted(file, one, options) : [judgeCoded(one)];
    }
    case "record": {
      const parsed = parseRecord(json);
      if (!parsed.ok) throw invalid(file, parsed.problems);
      const review = afterAction(parsed.record, scenarioNamed(parsed.record.scenario.id), {
        runs: options.runs,
        cases: codedCases(),
      });
      return review.verdicts.map((verdict) => ({
        ...judgement(review.game.id, "record", verdict),
        ...boardOf(review.scoreboard, verdict),
      }));
    }
    default:
      throw new BadInput(`${file}: expected a case (with "script" or "facts") or a record (with "actions")`);
  }
}

type ReadCase = Extract<ReturnType<typeof parseCase>, { ok: true }>["value"];

function readCase(file: string, json: unknown): ReadCase {
  const parsed = parseCase(json);
  if (!parsed.ok) throw invalid(file, parsed.problems);
  return parsed.value;
}

/** A scripted case is played, and judged by what came of it. What the rules refuse spoils it: it would be another crisis. */
function judgeScripted(
  file: string,
  one: Extract<ReadCase, { script: object }>,
  options: Options,
): readonly Judgement[] {
  // What it is set beside are other cases: one is always nearest to itself.
  const cases = codedCases().filter(({ id }) => id !== one.id);
  const { verdicts, refused, scoreboard } = judgeScript(one.expanded, { ...options, cases });
  if (refused.length > 0) throw invalid(file, refused.map(refusal));
  return verdicts.map((verdict) => ({
    ...judgement(one.id, "script", verdict),
    ...boardOf(scoreboard, verdict),
  }));
}

/** A coded case states its facts, so nothing in it is played or estimated, and its own acts are the evidence. */
function judgeCoded({ id, protector, ally, facts }: Extract<ReadCase, { script?: undefined }>): Judgement {
  const coded = { ...NO_FACTS, ...facts };
  const { label, tags, nearest, conjuncts, rule } = decide(coded);
  return {
    id,
    basis: "coded facts",
    pair: `${protector ?? "?"}>${ally ?? "?"}`,
    direction: coded.direction,
    label,
    tags,
    rule,
    nearest,
    conjuncts: conjuncts.map((conjunct) => ({ ...conjunct, interval: null, evidence: [] })),
  };
}

const judgement = (id: string, basis: Basis, verdict: Verdict): Judgement => ({
  id,
  basis,
  pair: `${verdict.protector}>${verdict.ally}`,
  direction: verdict.direction,
  label: verdict.label,
  tags: verdict.tags,
  rule: verdict.rule,
  nearest: verdict.nearest,
  conjuncts: verdict.conjuncts,
  match: verdict.match,
  modes: verdict.modes,
  worlds: verdict.worlds,
  nearestCase: verdict.nearestCase,
});

function boardOf(
  boards: readonly { protector: string; ally: string; deter: number; reassure: number; avoid: number }[],
  { protector, ally, direction }: Verdict,
): Pick<Judgement, "scoreboard"> {
  const found = boards.find((b) => b.protector === protector && b.ally === ally);
  if (!found || direction === "reverse") return {};
  return { scoreboard: { deter: found.deter, reassure: found.reassure, avoid: found.avoid } };
}

const invalid = (file: string, problems: readonly { path: string; message: string }[]) =>
  new BadInput([`${file} is not valid:`, ...problems.map((p) => `  ${p.path}: ${p.message}`)].join("\n"));

const short = (x: unknown): string => (typeof x === "number" ? String(Math.round(x * 100) / 100) : String(x));

/** A judgement as a page to read. */
function told(one: Judgement): string[] {
  const { id, basis, pair, direction, label, tags, conjuncts, nearest, modes = [] } = one;
  const lines = [
    `${id}  ${pair}  ${direction}  ${[...new Set([label, ...tags])].join(" + ")}  (${basis})`,
    ...conjuncts.map((c) => {
      const interval = c.interval ? ` [${c.interval.map(short).join(", ")}]` : "";
      const because = c.evidence.length > 0 ? `  ${c.evidence.join(", ")}` : "";
      return `    ${c.holds ? "✓" : "✗"} ${c.name} = ${short(c.value)}${interval} (${c.expected})  [${c.rule}]${because}`;
    }),
  ];
  const near = nearest as readonly {
    label: string;
    change: { name: string; from: unknown; to: unknown };
  }[];
  for (const { label: other, change } of near)
    lines.push(`    ${other} if ${change.name} were ${short(change.to)} instead of ${short(change.from)}`);
  const [frozen, policy] = modes;
  if (frozen && policy && frozen.label !== policy.label)
    lines.push(
      `    with people's choices kept ${frozen.label}, with personas ${policy.label}: they differ in ${policy.because.join(", ")}`,
    );
  if (one.scoreboard) {
    const { deter, reassure, avoid } = one.scoreboard;
    lines.push(`    deter ${short(deter)}, reassure ${short(reassure)}, avoid ${short(avoid)}`);
  }
  if (one.nearestCase)
    lines.push(
      `    nearest coded case: ${one.nearestCase.id} ${one.nearestCase.title} (${one.nearestCase.label}, ${short(one.nearestCase.similarity)})`,
    );
  return lines;
}

/** Said wherever a game was judged: how rare the thing is. */
const baseRate = (judgements: readonly Judgement[]): readonly string[] =>
  judgements.some(({ basis }) => basis !== "coded facts") ? ["", BASE_RATE_NOTE] : [];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const BASE_RATE_NOTE = `How rare this is: a major power joined for an ally that was the target in ${percent(BASE_RATE.joinsForTarget)}, and for one that had begun in ${percent(BASE_RATE.joinsForInitiator)}, of ${BASE_RATE.pairs} (${BASE_RATE.source}). Crises told here are far hotter than the record.`;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly tags: readonly string[];
  readonly match: "primary" | "alternate" | "neither";
  /** What a second coder made of it, where one did. */
  readonly secondCoder: string | null;
}

/** The scripted cases scored against their keys: 1 for the label, ½ for a listed alternate. */
function summarise(files: readonly string[], runs: number, json: boolean | undefined): void {
  const rows = all(files, (file): Row | null => {
    const one = readCase(file, readJson(file));
    if (!one.script || !one.label) return null;
    const { verdicts, refused } = judgeScript(one.expanded, { runs, examinedOnly: true });
    if (refused.length > 0) throw invalid(file, refused.map(refusal));
    const label = verdicts[0]?.label ?? "";
    const listed: readonly string[] = one.alternates ?? [];
    return {
      id: one.id,
      key: one.label,
      label,
      tags: verdicts[0]?.tags ?? [],
      match: label === one.label ? "primary" : listed.includes(label) ? "alternate" : "neither",
      secondCoder: one.secondCoder?.label ?? null,
    };
  }).flatMap((row) => row ?? []);
  const n = Math.max(1, rows.length);
  const count = (...kinds: readonly Row["match"][]) => rows.filter((row) => kinds.includes(row.match)).length;
  const document = {
    cases: rows.length,
    runs,
    primary: count("primary") / n,
    primaryOrAlternate: count("primary", "alternate") / n,
    score: (count("primary") + 0.5 * count("alternate")) / n,
    rows,
  };
  print(json, document, [
    ...rows.map(
      (row) =>
        `${row.id}  ${{ primary: "✓", alternate: "~", neither: "✗" }[row.match]}  ${[...new Set([row.label, ...row.tags])].join(" + ")}${row.match === "primary" ? "" : `  (key: ${row.key})`}`,
    ),
    "",
    `${rows.length} scripted cases, ${runs} worlds each: the key's label in ${percent(document.primary)}, its label or an alternate in ${percent(document.primaryOrAlternate)}; score ${document.score.toFixed(3)}`,
  ]);
}
