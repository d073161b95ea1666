import { parseRecord, replay } from "@casus/shared/review";
import { Command } from "@commander-js/extra-typings";
import { BadInput, JSON_ONLY, print, readJson, scenarioNamed } from "./input.ts";

export const command = new Command("replay")
  .description("play a record again and compare its hash; ends with code 1 if it is another game")
  .argument("<record>", "a record, as the review hands it out")
  .addOption(JSON_ONLY)
  .action((file, { json }) => {
    process.exitCode = run(file, json);
  });

function run(file: string, json: true | undefined): number {
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
  print(json, { id: record.id, turns, hash, verified }, [`${record.id}: ${turns} turns, ${hash}`]);
  if (!verified)
    process.stderr.write(`${file}: the replay ends in ${hash}, the record says ${record.hash}\n`);
  return verified ? 0 : 1;
}
