/**
 * Makes the golden records, and the golden export of a game with people in it: one bots' game per crisis and kind of end,
 * the first that a fixed series of seeds comes to. They hold what was done, not what bots would do now, so only a change of
 * the rules or of the scenario asks for new ones; say so in CHANGELOG.md, because the records of players no longer replay
 * either. Where a review or an export says something new of the same game, `export` writes that alone.
 *
 *     npx node test/golden/make.ts [export]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadScenario } from "@casus/maps";
import { derivedSeed, type GameOptions, seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { makeRecord, parseRecord } from "@casus/shared/review";
import { condensed, debriefed, packed } from "./export.ts";

const ENDS: Readonly<Record<string, readonly string[]>> = {
  "kaliningrad-transit-2022": ["settlement", "war", "deadline"],
  "the-strait": ["settlement", "war"],
};
const SERIES = seedFrom("golden records");
const PATIENCE = 500;

const options: GameOptions = {
  name: "Golden",
  preset: "none",
  treaties: {},
  personas: {},
  humans: [],
  dealt: false,
};

const folder = new URL("export/", import.meta.url);

if (process.argv[2] !== "export") {
  for (const [id, ends] of Object.entries(ENDS)) {
    const scenario = loadScenario(id);
    const wanted = new Set(ends);
    for (let i = 0; i < PATIENCE && wanted.size > 0; i++) {
      const { game, actions } = playBots({ scenario, options, seed: derivedSeed(SERIES, i) }, { talk: true });
      const end = game.stage.kind === "review" ? game.stage.end : "none";
      if (!wanted.delete(end)) continue;
      const file = `${id}.${end}.json`;
      writeFileSync(new URL(file, import.meta.url), `${JSON.stringify(makeRecord(game, actions))}\n`);
      process.stdout.write(`${file}: game ${i}, ${actions.length} actions\n`);
    }
    if (wanted.size > 0) throw new Error(`${id}: no ${[...wanted].join(" or ")} among ${PATIENCE} games`);
  }
  writeFileSync(new URL("game.json", folder), `${JSON.stringify(debriefed())}\n`);
}

// As it is read again: what is compared comes from the file.
const read = parseRecord(JSON.parse(readFileSync(new URL("game.json", folder), "utf8")));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
for (const [name, text] of packed(read.record))
  writeFileSync(new URL(`${name}.txt`, folder), condensed(name, text));
process.stdout.write(`export: ${read.record.actions.length} actions\n`);
