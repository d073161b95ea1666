import { describe, expect, it } from "vitest";
import { EMPTY_MODEL, type SceneForce, type SceneModel, type SceneSignal } from "./model.ts";
import { freshSignals, movedForces, planBeats, progress, underWay } from "./plan.ts";

const signal = (id: string, fresh = true): SceneSignal => ({
  id,
  kind: "warn",
  from: [25, 54],
  side: "allied",
  visibility: "public",
  costly: false,
  fresh,
  label: id,
});
const model = (...signals: SceneSignal[]): SceneModel => ({ ...EMPTY_MODEL, signals });

describe("freshSignals", () => {
  it("names what became fresh, once", () => {
    const first = model(signal("a"), signal("b", false));
    expect(freshSignals(undefined, first)).toEqual(["a"]);
    expect(freshSignals(first, first)).toEqual([]);
    expect(freshSignals(first, model(signal("a"), signal("b"), signal("c")))).toEqual(["b", "c"]);
  });
});

describe("planBeats", () => {
  const three = model(signal("a"), signal("b"), signal("c"));

  it("fills the duration in the order given", () => {
    const beats = planBeats(["c", "a", "b"], three, 3000);
    expect(beats.map((b) => b.id)).toEqual(["c", "a", "b"]);
    expect(beats[0]?.start).toBe(0);
    expect(beats.at(-1)?.end).toBeCloseTo(3000);
  });

  it("gives one signal all the time, unknown and repeated ones none", () => {
    expect(planBeats(["a", "ghost", "a"], three, 1000)).toEqual([{ id: "a", start: 0, end: 1000 }]);
    expect(planBeats(["ghost"], three, 1000)).toEqual([]);
  });

  it("has a signal wait, appear and stay", () => {
    const beat = { id: "a", start: 100, end: 300 };
    expect([50, 100, 200, 300, 900].map((t) => progress(beat, t))).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe("moves", () => {
  const force = (id: string, lon: number) => ({ id, at: [lon, 50] }) as SceneForce;
  const forces = (...list: SceneForce[]): SceneModel => ({ ...EMPTY_MODEL, forces: list });

  it("are what stands elsewhere now; what is new or gone does not move", () => {
    const before = forces(force("a", 1), force("b", 2), force("gone", 3));
    const after = forces(force("a", 5), force("b", 2), force("new", 4));
    expect([...movedForces(before, after)]).toEqual([["a", [1, 50]]]);
  });

  it("begin where a force stood and end where it stands", () => {
    const from = new Map([["a", [1, 50] as [number, number]]]);
    const at = (t: number) => underWay([force("a", 5), force("b", 2)], from, t).map((f) => f.at[0]);
    expect([at(0), at(0.5), at(1)]).toEqual([
      [1, 2],
      [3, 2],
      [5, 2],
    ]);
  });
});
