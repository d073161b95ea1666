import type { Message } from "@casus/shared/engine";
import type { PublicScenario, SeenAct, View } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { reachOf } from "./forces-model.ts";
import { LAYERS, withLayers } from "./layers.ts";
import { type Ground, sceneModel } from "./scene-model.ts";
import { isCostly, signalKind } from "./signals-model.ts";

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
const model = (acts: SeenAct[], more: object = {}, hidden?: Set<string>, messages: Message[] = []) =>
  sceneModel({
    messages,
    view: {
      stage: { kind: "running", turn: 2 },
      you: { seat: "LT" },
      requests: {},
      values: {},
      measures: { transit: { level: 2 } },
      forces: { f: { id: "f", owner: "RU", name: "F", symbol: "s", zone: "z", strength: 2 } },
      acts: Object.fromEntries(acts.map((a) => [a.id, a])),
      ...more,
    } as unknown as View,
    scenario,
    ground,
    say: {
      act: (a) => a.id,
      request: (r) => r.id,
      cables: (from, to, n) => `${from} to ${to}: ${n}`,
      commitment: (a, b) => `${a} for ${b}`,
      nameless: (owner) => `troops of ${owner}`,
    },
    ...(hidden ? { hidden } : {}),
  });

const sceneModelWith = (other: PublicScenario, more: object) => {
  const given = {
    stage: { kind: "running", turn: 2 },
    you: { seat: "LT" },
    requests: {},
    values: {},
    measures: {},
    forces: {},
    acts: {},
    ...more,
  };
  const say = {
    act: String,
    request: String,
    cables: String,
    commitment: String,
    nameless: (o: string) => `troops of ${o}`,
  };
  return sceneModel({ view: given as unknown as View, scenario: other, ground, say: say as never });
};

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
  test("a commitment is as strong as this seat believes it to be; to the public, as what stands there", () => {
    const strength = (more: object) => model([], more).commitments[0]?.strength;
    expect(strength({ values: { credibility: { "LT@US>LT": 2, "RU@US>LT": -2 } } })).toBeCloseTo(0.88);
    expect(strength({ values: { credibility: { "RU@US>LT": -2 } } })).toBeCloseTo(0.6);
    expect(strength({ you: { seat: null }, values: { posture: { "US>LT": 4 } } })).toBeCloseTo(1);
  });
  test("requests are private marks that wait; cables one quiet mark for each direction", () => {
    const request = { id: "r", turn: 2, from: "LT", to: ["US"], kind: "reinforce", status: "open" };
    const cable = (from: string, to: string[] | "press" | "team", turn = 2) =>
      ({ from, to, turn }) as Message;
    const said = [
      cable("US", ["LT"]),
      cable("US", ["LT"]),
      cable("RU", "press"),
      cable("LT", "team"),
      cable("US", ["LT"], 1),
    ];
    const { signals } = model([], { requests: { r: request } }, undefined, said);
    expect(signals.map((s) => [s.id, s.kind, s.visibility, s.fresh, s.quiet ?? false, s.label])).toEqual([
      ["r>US", "ask", "private", true, false, "r"],
      ["cables:US>LT", "message", "private", false, true, "US to LT: 2"],
      ["cables:RU>", "message", "public", false, true, "RU to null: 1"],
    ]);
  });
  test("a force abroad carries the posture it stands for, its readiness where known, and how far it reaches", () => {
    const zone = { ...scenario.zones[0], owner: "LT" };
    const scene = sceneModelWith({ ...scenario, zones: [zone] } as unknown as PublicScenario, {
      values: { posture: { "US>LT": 3 }, readiness: { US: 0.7 } },
      forces: { f: { id: "f", owner: "US", name: "", symbol: "rocket-brigade", zone: "z", strength: 2 } },
    });
    expect(scene.forces[0]).toMatchObject({ posture: 3, readiness: 0.7, reach: 500, label: "troops of US" });
    expect([reachOf("armour-brigade"), reachOf("fighter")]).toEqual([undefined, 800]);
  });
  test("who has no capital on the map speaks from an anchor", () => {
    expect(model([]).anchors.map((a) => a.id)).toEqual(["US", "RU"]);
  });
  test("what ties hands or sinks means is costly, a protest is not", () => {
    expect([isCostly("D10"), isCostly("D07")]).toEqual([true, false]);
  });
});

describe("layers", () => {
  const scene = model([act("a", {})], {
    forces: { f: { id: "f", owner: "RU", name: "F", symbol: "fighter", zone: "z", strength: 2 } },
  });
  test("every layer takes something away, and nothing else", () => {
    const sizes = (off: readonly (typeof LAYERS)[number][]) => {
      const m = withLayers(
        {
          ...scene,
          signals: [...scene.signals, { ...scene.signals[0], id: "c", quiet: true } as never],
          zones: [...scene.zones, { id: "gap", name: "", kind: "gap", notional: true }],
          places: [...scene.places, { ...scene.places[0], id: "p", seat: undefined } as never],
        },
        new Set(off),
      );
      return JSON.stringify(m);
    };
    const all = sizes([]);
    for (const layer of LAYERS) expect([layer, sizes([layer]) === all]).toEqual([layer, false]);
  });
  test("what is selected can be seen in any case", () => {
    const chosen = { ...scene, selected: { kind: "force", id: "f" } as const };
    expect(withLayers(chosen, new Set(LAYERS)).forces).toMatchObject([{ id: "f", reach: 800 }]);
    expect(withLayers(scene, new Set(["reach"])).forces[0]).not.toHaveProperty("reach");
  });
});
