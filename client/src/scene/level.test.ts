import { describe, expect, test } from "vitest";
import { atLevel, fromAfar, stacked } from "./level.ts";
import { EMPTY_MODEL, type SceneForce } from "./model.ts";

const force = (id: string, zone: string, more: Partial<SceneForce> = {}): SceneForce => ({
  id,
  zone,
  owner: "US",
  side: "allied",
  symbol: "armour-brigade",
  label: id,
  at: [zone.length, 50],
  strength: 0.3,
  ...more,
});

describe("level of detail", () => {
  test.each([
    [4, 3, true],
    [2, 3, false],
    [2, 60, true],
    [1, 60, false],
  ])("%d km a pixel and %i forces: from afar is %s", (km, forces, afar) =>
    expect(fromAfar(km, forces)).toBe(afar),
  );

  test("a zone's forces of one side stand behind the strongest; nothing is lost", () => {
    const all = [
      force("a", "x"),
      force("b", "x", { strength: 0.6, at: [3, 52] }),
      force("c", "x", { side: "adversary" }),
      force("d", "yy"),
      force("late", "x", { arriving: 2 }),
    ];
    const shown = stacked(all);
    expect(shown.map((f) => [f.id, f.others ?? []])).toEqual([
      ["b", ["a"]],
      ["c", []],
      ["d", []],
      ["late", []],
    ]);
    expect(shown[0]).toMatchObject({ at: [2, 51], strength: expect.closeTo(0.9) });
    expect(shown.flatMap((f) => [f.id, ...(f.others ?? [])]).sort()).toEqual(all.map((f) => f.id).sort());
  });

  test("what is selected stays in sight, and near by nothing changes", () => {
    const model = { ...EMPTY_MODEL, forces: [force("a", "x"), force("b", "x")] };
    expect(atLevel(model, false)).toBe(model);
    const chosen = { ...model, selected: { kind: "force", id: "a" } as const };
    expect(
      atLevel(chosen, true)
        .forces.map((f) => f.id)
        .sort(),
    ).toEqual(["a", "b"]);
  });
});
