/**
 * Makes the golden records: one bots' game per kind of end, the first that a fixed series of seeds comes to. They hold
 * what was done, not what bots would do now, so only a change of the rules or of the scenario asks for new ones; say so
 * in CHANGELOG.md, because the records of players no longer replay either.
 *
 *     npx node test/golden/make.ts
 */
import { writeFileSync } from "node:fs";
import { loadScenario } from "@casus/maps";
import { derivedSeed, type GameOptions, seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { makeRecord } from "@casus/shared/review";

const ENDS = ["settlement", "war", "deadline"];
const SERIES = seedFrom("golden records");
const PATIENCE = 500;

const scenario = loadScenario("kaliningrad-transit-2022");
const options: GameOptions = {
  name: "Golden",
  preset: "none",
  treaties: {},
  personas: {},
  humans: [],
  dealt: false,
};

const wanted = new Set(ENDS);
for (let i = 0; i < PATIENCE && wanted.size > 0; i++) {
  const { game, actions } = playBots({ scenario, options, seed: derivedSeed(SERIES, i) }, { talk: true });
  const end = game.stage.kind === "review" ? game.stage.end : "none";
  if (!wanted.delete(end)) continue;
  const file = new URL(`${end}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(makeRecord(game, actions))}\n`);
  process.stdout.write(`${end}.json: game ${i}, ${actions.length} actions\n`);
}
if (wanted.size > 0) throw new Error(`no ${[...wanted].join(" or ")} among ${PATIENCE} games`);
