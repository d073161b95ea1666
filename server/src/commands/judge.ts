import { parseArgs } from "node:util";
import { afterAction, type CaseFile, decide, NO_FACTS, parseCase, parseRecord } from "@casus/shared/review";
import { BadInput, kindOf, print, readJson, scenarioNamed } from "./input.ts";

export const usage = "judge FILE… [--json]           verdicts of case files or records, with every conjunct";

/** A verdict as scripts read it. */
interface Judgement {
  readonly id: string;
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
}

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new BadInput(`judge: expected at least one file\n  ${usage}`);
  const judgements = positionals.flatMap(judge);
  print(
    values.json,
    judgements,
    judgements.flatMap(({ id, pair, direction, label, tags, conjuncts }) => [
      `${id}  ${pair}  ${direction}  ${[label, ...tags].join(" + ")}`,
      ...conjuncts.map(
        (c) => `    ${c.holds ? "✓" : "✗"} ${c.name} = ${c.value} (${c.expected})  [${c.rule}]`,
      ),
    ]),
  );
  return 0;
}

function judge(file: string): readonly Judgement[] {
  const json = readJson(file);
  switch (kindOf(json)) {
    case "case": {
      const parsed = parseCase(json);
      if (!parsed.ok) throw invalid(file, parsed.problems);
      return [judgeCase(parsed.value)];
    }
    case "record": {
      const parsed = parseRecord(json);
      if (!parsed.ok) throw invalid(file, parsed.problems);
      const review = afterAction(parsed.record, scenarioNamed(parsed.record.scenario.id));
      return review.verdicts.map(({ protector, ally, direction, label, tags, nearest, conjuncts }) => ({
        id: review.game.id,
        pair: `${protector}>${ally}`,
        direction,
        label,
        tags,
        nearest,
        conjuncts,
      }));
    }
    default:
      throw new BadInput(`${file}: expected a case (with "facts") or a record (with "actions")`);
  }
}

/** A coded case states its facts, so nothing in it is estimated and its own acts are the evidence. */
function judgeCase({ id, protector, ally, facts }: CaseFile): Judgement {
  const all = { ...NO_FACTS, ...facts };
  const { label, tags, nearest, conjuncts } = decide(all);
  return {
    id,
    pair: `${protector} > ${ally}`,
    direction: all.direction,
    label,
    tags,
    nearest,
    conjuncts: conjuncts.map((conjunct) => ({ ...conjunct, interval: null, evidence: [] })),
  };
}

const invalid = (file: string, problems: readonly { path: string; message: string }[]) =>
  new BadInput([`${file} is not valid:`, ...problems.map((p) => `  ${p.path}: ${p.message}`)].join("\n"));
