import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Event, type Game, seedFrom, VARIABLES, type VariableInfo } from "../engine/index.ts";
import { playBots } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { historyOf, isEstimate, mayKnow } from "./index.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const options = { name: "", preset: "none", treaties: {}, personas: {}, humans: [], dealt: false } as const;

let over: Game;
let running: Game;
let events: readonly Event[];
beforeAll(() => {
  const played = playBots({ scenario: SCENARIO, options, seed: seedFrom("history") });
  over = played.game;
  events = played.events;
  const turn = over.stage.kind === "lobby" ? 0 : over.stage.turn;
  running = {
    ...over,
    stage: { kind: "running", turn, turns: turn, phase: "resolution", quietAnnounced: false },
  };
});

describe("history", () => {
  test("[V11] has the opening, each turn's end and now", () => {
    const rung = historyOf(events, running, "LT", "rung");
    const series = rung["LT|RU"] ?? [];
    const turns = running.stage.kind === "running" ? running.stage.turn : 0;
    expect(series).toHaveLength(turns + 1);
    expect(series.at(-1)).toBe(running.values.rung?.["LT|RU"]);
    for (let turn = 1; turn < turns; turn++) {
      const last = events
        .filter((e) => e.variable === "rung" && e.subject === "LT|RU" && e.turn <= turn)
        .at(-1);
      if (last) expect(series[turn]).toBe(last.after);
    }
    expect(new Set(series).size).toBeGreaterThan(1);
  });
  test("[V11] a seat gets no more of it than it may know exactly; the review opens all of it", () => {
    for (const { id } of VARIABLES as readonly VariableInfo[]) {
      const held = Object.keys(running.values[id] ?? {});
      const shown = Object.keys(historyOf(events, running, "PL", id));
      expect([id, shown]).toEqual([
        id,
        held.filter((subject) => mayKnow(id, subject, "PL") && !isEstimate(SCENARIO, id, subject, "PL")),
      ]);
      expect(Object.keys(historyOf(events, over, null, id))).toEqual(held);
    }
  });
});
