import type { PublicScenario, View } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { EMPTY_MODEL, type SceneModel } from "../../scene/model.ts";
import { contentOf, contentsOf } from "./contents.ts";

const scenario = {
  seats: [{ id: "LT", countries: ["Lithuania"], at: [25, 54] }],
  zones: [{ id: "vilnius", name: "Vilnius area", at: [25.1, 54.6] }],
} as unknown as PublicScenario;
const view = {
  you: { seat: "LT" },
  acts: {
    a: { id: "a", actor: "RU", suspect: null, rung: 8, words: "Answer for it.", inResponseTo: "b" },
    b: { id: "b" },
  },
  measures: { transit: { id: "transit", level: 2, levels: ["", "", "listed goods", ""] } },
  treaties: { nato: { name: "North Atlantic Treaty", parties: ["US", "LT"] } },
  values: { credibility: { "LT@US>LT": 1 }, posture: { "US>LT": 2 } },
} as unknown as View;
const signal = {
  kind: "threaten",
  side: "adversary",
  costly: true,
  visibility: "public",
  fresh: true,
  label: "A threat",
} as const;
const model: SceneModel = {
  ...EMPTY_MODEL,
  places: [
    {
      id: "vilnius",
      name: "Vilnius",
      kind: "capital",
      at: [25.28, 54.69],
      side: "allied",
      rank: 1,
      seat: "LT",
    },
  ],
  zones: [
    {
      id: "rail",
      name: "Rail",
      kind: "corridor",
      notional: true,
      state: "restricted",
      measure: "transit",
      line: [
        [20, 54],
        [24, 56],
      ],
    },
  ],
  forces: [
    {
      id: "wolf",
      owner: "LT",
      zone: "vilnius",
      side: "allied",
      symbol: "s",
      label: "Iron Wolf",
      at: [25, 54.5],
      strength: 0.5,
      readiness: 0.7,
      posture: 2,
      reach: 40,
    },
    {
      id: "late",
      owner: "LT",
      zone: "vilnius",
      side: "allied",
      symbol: "s",
      label: "Late",
      at: [25, 54.5],
      strength: 1,
      arriving: 2,
      conditional: true,
    },
  ],
  commitments: [
    { id: "US>LT", label: "US for LT", from: [0, 50], to: [20, 60], strength: 0.73, side: "allied" },
  ],
  signals: [{ ...signal, id: "a", from: [30, 55], to: [20, 57] }],
};
const given = { model, view, scenario };
const factsOf = (kind: "place" | "zone" | "force" | "signal" | "commitment" | "country", id: string) =>
  contentOf(given, { kind, id })?.facts.map((f) => [f.code, f.value]);

describe("what is on the map, as the list and the dossier have it", () => {
  test("everything drawn is listed", () => {
    const contents = contentsOf(given);
    expect(Object.entries(contents).map(([kind, list]) => [kind, list.map((c) => c.id)])).toEqual([
      ["signal", ["a"]],
      ["force", ["wolf", "late"]],
      ["zone", ["rail"]],
      ["place", ["vilnius"]],
      ["commitment", ["US>LT"]],
    ]);
    for (const one of Object.values(contents).flat()) expect(one.at).not.toBeNull();
  });
  test.each([
    [
      "force",
      "wolf",
      [
        ["owner", "LT"],
        ["zone", "Vilnius area"],
        ["strength", 50],
        ["readiness", 70],
        ["posture", 2],
        ["reach", 40],
      ],
    ],
    [
      "force",
      "late",
      [
        ["owner", "LT"],
        ["zone", "Vilnius area"],
        ["arriving", 2],
        ["conditional", "LT"],
      ],
    ],
    [
      "zone",
      "rail",
      [
        ["state", "restricted"],
        ["measure", "transit"],
        ["notional", 1],
      ],
    ],
    [
      "place",
      "vilnius",
      [
        ["kind", "capital"],
        ["seat", "LT"],
        ["here", "Iron Wolf"],
      ],
    ],
    [
      "commitment",
      "US>LT",
      [
        ["believed", 73],
        ["posture", 2],
        ["treaty", "North Atlantic Treaty"],
      ],
    ],
    [
      "signal",
      "a",
      [
        ["visibility", "public"],
        ["costly", 1],
        ["rung", 8],
        ["words", "a"],
        ["answers", "b"],
      ],
    ],
    [
      "country",
      "Lithuania",
      [
        ["seat", "LT"],
        ["together", 2],
      ],
    ],
  ] as const)("%s %s", (kind, id, facts) => expect(factsOf(kind, id)).toEqual(facts));
  test("what is not there has no dossier; a country nobody plays has an empty one", () => {
    expect(contentOf(given, { kind: "force", id: "sunk" })).toBeNull();
    expect(contentOf(given, undefined)).toBeNull();
    expect(contentOf(given, { kind: "country", id: "Sweden" })).toMatchObject({ facts: [], actor: null });
  });
});
