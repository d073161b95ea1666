import { parseArgs } from "node:util";
import { parseRecord, replay } from "@casus/shared/review";
import { BadInput, print, readJson, scenarioNamed } from "./input.ts";

export const usage = "replay RECORD [--json]         play a record again and compare its hash";

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new BadInput(`replay: expected one record\n  ${usage}`);
  const parsed = parseRecord(readJson(file));
  if (!parsed.ok)
    throw new BadInput(
      [`${file} is not a record:`, ...parsed.problems.map((p) => `  ${p.path}: ${p.message}`)].join("\n"),
    );
  const { record } = parsed;
  const played = replay(record, scenarioNamed(record.scenario.id));
  if (!played.ok) throw new BadInput(`${file}: ${played.problem.path}: ${played.problem.message}`);
  const { game, hash, verified } = played;
  const turns = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  print(values.json, { id: record.id, turns, hash, verified }, [`${record.id}: ${turns} turns, ${hash}`]);
  if (!verified)
    process.stderr.write(`${file}: the replay ends in ${hash}, the record says ${record.hash}\n`);
  return verified ? 0 : 1;
}
