import type { PublicScenario, SeenAct, View } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { type Ground, sceneModel, signalKind } from "./scene-model.ts";

const seat = (id: string, side: string, at: [number, number], countries: string[], capital: string) => ({
  id,
  side,
  at,
  countries,
  capital,
});
const scenario = {
  seats: [
    seat("US", "allied", [10, 57], ["United States"], "Washington"),
    seat("LT", "allied", [25, 54], ["Lithuania"], "Vilnius"),
    seat("RU", "adversary", [34, 56], ["Russia"], "Moscow"),
  ],
  alliances: [{ protector: "US", ally: "LT", posture: 2 }],
  dispute: { measure: "transit" },
  zones: [{ id: "z", at: [22, 54] }],
  reinforcements: [
    {
      turn: 3,
      onlyIfCommitted: false,
      force: { id: "late", owner: "US", name: "Late", symbol: "s", zone: "z", strength: 1 },
    },
  ],
} as unknown as PublicScenario;
const ground: Ground = {
  places: [{ id: "vilnius", name: "Vilnius", kind: "capital", at: [25, 54], rank: 1, country: "Lithuania" }],
  regions: [
    { id: "x-transit", name: "Rail", kind: "corridor", notional: true, measure: "transit", line: [] },
  ],
};
const act = (id: string, more: object): SeenAct =>
  ({
    id,
    turn: 2,
    actor: "RU",
    suspect: null,
    action: "D10",
    target: "LT",
    about: null,
    zone: null,
    visibility: "public",
    rung: 8,
    ...more,
  }) as SeenAct;
const model = (acts: SeenAct[], more: object = {}, hidden?: Set<string>) =>
  sceneModel({
    view: {
      stage: { kind: "running", turn: 2 },
      values: {},
      measures: { transit: { level: 2 } },
      forces: { f: { id: "f", owner: "RU", name: "F", symbol: "s", zone: "z", strength: 2 } },
      acts: Object.fromEntries(acts.map((a) => [a.id, a])),
      ...more,
    } as unknown as View,
    scenario,
    ground,
    label: (a) => a.id,
    ...(hidden ? { hidden } : {}),
  });

describe("scene model", () => {
  test.each([
    ["D05", "assure"],
    ["D06", "guarantee"],
    ["D10", "threaten"],
    ["A05", "restrain"],
    ["E03", "economic"],
    ["H01", "hybrid"],
    ["M05", "posture"],
    ["M15", "force"],
    ["X01", "accident"],
  ] as const)("%s is drawn as %s", (action, kind) => expect(signalKind(action)).toBe(kind));
  test("sides, capitals with their seat, and the state of the corridor come from the scenario and the view", () => {
    const scene = model([]);
    expect(scene.sides).toEqual({ "United States": "allied", Lithuania: "allied", Russia: "adversary" });
    expect(scene.places[0]).toMatchObject({ seat: "LT", side: "allied" });
    expect(scene.zones[0]?.state).toBe("restricted");
    expect(scene.commitments[0]?.strength).toBeCloseTo(0.6);
  });
  test("only this turn's acts are signals; hidden ones wait", () => {
    const scene = model([act("old", { turn: 1 }), act("a", {}), act("b", {})], {}, new Set(["b"]));
    expect(scene.signals.map((s) => [s.id, s.kind, s.costly])).toEqual([["a", "threaten", true]]);
  });
  test("an unattributed act is drawn where it was felt, without a side", () => {
    const [signal] = model([act("h", { actor: null, action: "H01", visibility: "covert" })]).signals;
    expect(signal).toMatchObject({ from: [25, 54], side: "third" });
    expect(signal).not.toHaveProperty("to");
  });
  test("an accident without a zone happens between the two", () => {
    const [signal] = model([
      act("x", { actor: "nature", action: "X01", target: null, about: "LT|RU" }),
    ]).signals;
    expect(signal).toMatchObject({ kind: "accident", from: [29.5, 55] });
  });
  test("scheduled forces are ghosts with the turns until they arrive, and tokens of a zone do not cover each other", () => {
    const [here, late] = model([]).forces;
    expect(late).toMatchObject({ id: "late", arriving: 1 });
    expect(here?.at).not.toEqual(late?.at);
  });
});
