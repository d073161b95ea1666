import { expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { type Action, type Game, newGame, reduce, seedFrom } from "../engine/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { project } from "./index.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario does not parse");
const { scenario } = parsed;

function played(actions: readonly Action[]): Game {
  const options = {
    name: "x",
    preset: "none",
    treaties: {},
    personas: {},
    humans: ["LT", "RU"],
    dealt: false,
  } as const;
  const start = newGame({ id: "g", scenario, options, seed: seedFrom("lobby") });
  return actions.reduce((game, action) => {
    const result = reduce(game, action);
    if (!result.ok) throw new Error(result.rejection.code);
    return result.game;
  }, start);
}

const server = { at: 0, author: { kind: "server" } } as const;
const seated: readonly Action[] = [
  { ...server, type: "join", person: "p", name: "Rasa", host: true },
  { ...server, type: "sit", person: "p", seat: "RU" },
];

test("[V9] hopping seats in the lobby reveals no seat's secret, aims, values or private traits", () => {
  const { brief, aims, values, traits } = scenario.seats.find((s) => s.id === "RU") ?? {};
  const inLobby = project(played(seated), { person: "p" }).card;
  expect(inLobby?.brief.who).toBe(brief?.who);
  expect(inLobby?.brief.secret).toBe("");
  expect(inLobby?.aims).toEqual([]);
  expect(inLobby?.values).not.toEqual(values);
  const playing = project(played([...seated, { ...server, type: "begin" }]), { person: "p" }).card;
  expect(playing).toEqual({ brief, aims, values, traits });
});
