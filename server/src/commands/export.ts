import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { packOf, parseNotes, parseRecord, replay } from "@casus/shared/review";
import { codedCases } from "../cases.ts";
import { BadInput, print, readJson, scenarioNamed } from "./input.ts";

export const usage = [
  "export RECORD --out DIR [--pseudonymised] [--no-grades] [--notes FILE] [--json]",
  "                               record, schema, tables with codebook, and a report that prints",
].join("\n");

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      out: { type: "string" },
      pseudonymised: { type: "boolean" },
      "no-grades": { type: "boolean" },
      notes: { type: "string" },
      json: { type: "boolean" },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.out === undefined)
    throw new BadInput(`export: expected one record and --out DIR\n  ${usage}`);
  const parsed = parseRecord(readJson(file));
  if (!parsed.ok) throw new BadInput(listed(file, "a record", parsed.problems));
  const notes = values.notes === undefined ? null : parseNotes(readJson(values.notes));
  if (notes !== null && !notes.ok) throw new BadInput(listed(values.notes ?? "", "notes", notes.problems));
  const scenario = scenarioNamed(parsed.record.scenario.id);
  const played = replay(parsed.record, scenario);
  if (!played.ok) throw new BadInput(`${file}: ${played.problem.path}: ${played.problem.message}`);
  if (played.game.stage.kind !== "review")
    throw new BadInput(`${file}: the game is not over; a running one is exported when it has ended`);
  const files = packOf(parsed.record, scenario, {
    pseudonymised: values.pseudonymised ?? false,
    grades: !values["no-grades"],
    cases: codedCases(),
    ...(notes?.ok && { notes: notes.notes }),
  });
  if (existsSync(values.out) && !existsSync(path.join(values.out, ".")))
    throw new BadInput(`--out: ${values.out} is a file, expected a folder`);
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of files) writeFileSync(path.join(values.out, name), text);
  print(
    values.json,
    { out: values.out, files: files.map(({ name, text }) => ({ name, bytes: text.length })) },
    [`${files.length} files in ${values.out}; open report.html first`],
  );
  return 0;
}

const listed = (
  file: string,
  what: string,
  problems: readonly { readonly path: string; readonly message: string }[],
): string => [`${file} is not ${what}:`, ...problems.map((p) => `  ${p.path}: ${p.message}`)].join("\n");
