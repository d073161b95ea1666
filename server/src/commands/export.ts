import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packOf, parseNotes, parseRecord, replay } from "@casus/shared/review";
import { Command } from "@commander-js/extra-typings";
import { codedCases } from "../cases.ts";
import { BadInput, JSON_ONLY, print, readJson, scenarioNamed } from "./input.ts";

export const command = new Command("export")
  .description(
    "the debrief pack: record with its schema, tables with a codebook, a report that prints, gradebook",
  )
  .argument("<record>", "a record of a game that is over")
  .requiredOption("--out <folder>", "where the files go; it is made if need be")
  .option("--pseudonymised", "people by number, without their names")
  .option("--no-grades", "leave the gradebook out")
  .option("--notes <file>", "the facilitator's notes, to be printed in the report")
  .addOption(JSON_ONLY)
  .action(run);

interface Given {
  readonly out: string;
  readonly pseudonymised?: true | undefined;
  readonly grades: boolean;
  readonly notes?: string | undefined;
  readonly json?: true | undefined;
}

function run(file: string, given: Given): void {
  const parsed = parseRecord(readJson(file));
  if (!parsed.ok) throw new BadInput(listed(file, "a record", parsed.problems));
  const notes = given.notes === undefined ? null : parseNotes(readJson(given.notes));
  if (notes !== null && !notes.ok) throw new BadInput(listed(given.notes ?? "", "notes", notes.problems));
  const scenario = scenarioNamed(parsed.record.scenario.id);
  const played = replay(parsed.record, scenario);
  if (!played.ok) throw new BadInput(`${file}: ${played.problem.path}: ${played.problem.message}`);
  if (played.game.stage.kind !== "review")
    throw new BadInput(`${file}: the game is not over; a running one is exported when it has ended`);
  const files = packOf(parsed.record, scenario, {
    pseudonymised: given.pseudonymised ?? false,
    grades: given.grades,
    cases: codedCases(),
    ...(notes?.ok && { notes: notes.notes }),
  });
  if (existsSync(given.out) && !existsSync(path.join(given.out, ".")))
    throw new BadInput(`--out: ${given.out} is a file, expected a folder`);
  mkdirSync(given.out, { recursive: true });
  for (const { name, text } of files) writeFileSync(path.join(given.out, name), text);
  print(
    given.json,
    { out: given.out, files: files.map(({ name, text }) => ({ name, bytes: text.length })) },
    [`${files.length} files in ${given.out}; open report.html first`],
  );
}

const listed = (
  file: string,
  what: string,
  problems: readonly { readonly path: string; readonly message: string }[],
): string => [`${file} is not ${what}:`, ...problems.map((p) => `  ${p.path}: ${p.message}`)].join("\n");
