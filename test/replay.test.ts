import { loadScenario } from "@casus/maps";
import { type GameRecord, parseRecord, replay } from "@casus/shared/review";
import { describe, expect, test } from "vitest";
import { goldenRecords } from "./golden/records.ts";

const checked = (json: unknown): GameRecord => {
  const parsed = parseRecord(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.record;
};
const again = (record: GameRecord) => replay(record, loadScenario(record.scenario.id));

describe("golden records", () => {
  test.each(goldenRecords)("%s ends as its name says, in the game it was made from", (file, json) => {
    const played = again(checked(json));
    if (!played.ok) throw new Error(`${played.problem.message} (if it was meant to: test/golden/make.ts)`);
    expect(played).toMatchObject({ verified: true, game: { stage: { kind: "review" } } });
    const { scenario, stage } = played.game;
    expect(`${scenario.id}.${stage.kind === "review" && stage.end}.json`).toBe(file);
  });

  test("there is a settlement and a war of each crisis, and a deadline", () => {
    expect(goldenRecords.map(([file]) => file)).toEqual([
      "kaliningrad-transit-2022.deadline.json",
      "kaliningrad-transit-2022.settlement.json",
      "kaliningrad-transit-2022.war.json",
      "the-strait.settlement.json",
      "the-strait.war.json",
    ]);
  });

  test.each(goldenRecords)("%s with one order left out is another game", (_file, json) => {
    const record = checked(json);
    const at = record.actions.findIndex((a) => a.type === "seal" && (a.orders ?? []).length > 0);
    const actions = record.actions.map((a, i) => (i === at && a.type === "seal" ? { ...a, orders: [] } : a));
    const played = again({ ...record, actions });
    expect(played.ok && played.verified).toBe(false);
  });

  test.each(goldenRecords)("%s with another seed is another game", (_file, json) => {
    const record = checked(json);
    const played = again({ ...record, seed: record.seed.replace(/./g, (x) => (x === "0" ? "1" : "0")) });
    expect(played.ok && played.verified).toBe(false);
  });
});
