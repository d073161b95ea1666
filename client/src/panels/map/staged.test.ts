import type { SeenAct } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { EMPTY_MODEL, type SceneForce, type SceneModel } from "../../scene/model.ts";
import { staged } from "./staged.ts";

const force = (id: string, owner: string, lon: number): SceneForce => ({
  id,
  owner,
  zone: "z",
  side: "allied",
  symbol: "s",
  label: id,
  at: [lon, 50],
  strength: 1,
});
const commitment = (strength: number) => ({
  id: "US>LT",
  label: "",
  from: [0, 0] as [number, number],
  to: [1, 1] as [number, number],
  strength,
  side: "allied" as const,
});
const zone = (state: "open" | "blocked") => ({
  id: "rail",
  name: "Rail",
  kind: "corridor" as const,
  notional: true,
  state,
});
const model = (more: Partial<SceneModel>): SceneModel => ({ ...EMPTY_MODEL, ...more });
const before = model({
  forces: [force("a", "US", 1), force("b", "RU", 2), force("gone", "RU", 3)],
  commitments: [commitment(0.4)],
  zones: [zone("open")],
});
const after = model({
  forces: [force("a", "US", 9), force("b", "RU", 8), force("new", "US", 5)],
  commitments: [commitment(0.8)],
  zones: [zone("blocked")],
});
const act = (actor: string, action: string) => ({ actor, action }) as SeenAct;
const shown = (told: SeenAct[], over = false) => {
  const s = staged(before, after, told, over);
  return {
    forces: s.forces.map((f) => `${f.id}${f.at[0]}`),
    strength: s.commitments[0]?.strength,
    rail: s.zones[0]?.state,
  };
};

describe("the map in the middle of a reveal", () => {
  test.each([
    ["nothing told", [], ["a1", "b2", "gone3"], 0.4, "open"],
    ["the patron's word", [act("US", "D05")], ["a9", "new5", "b2", "gone3"], 0.8, "open"],
    ["the adversary's blockade", [act("RU", "E03")], ["a1", "b8"], 0.4, "blocked"],
  ] as const)("after %s", (_, told, forces, strength, rail) => {
    const got = shown([...told]);
    expect([...got.forces].sort()).toEqual([...forces].sort());
    expect(got).toMatchObject({ strength, rail });
  });
  test("over, it is as it is", () => expect(staged(before, after, [], true)).toBe(after));
});
