import { expect, test } from "vitest";
import { EMPTY_MODEL, type SceneModel } from "./model.ts";
import { Performance } from "./performance.ts";

const signal = {
  kind: "warn",
  from: [25, 54],
  side: "allied",
  visibility: "public",
  costly: false,
  label: "",
} as const;
const model = (ids: string[], lon = 20): SceneModel => ({
  ...EMPTY_MODEL,
  signals: ids.map((id) => ({ ...signal, from: [25, 54], id, fresh: true })),
  forces: [
    { id: "f", owner: "US", zone: "z", side: "allied", symbol: "s", label: "", at: [lon, 50], strength: 1 },
  ],
});

test("plays what is new once, moves what has moved, and then keeps still", () => {
  const p = new Performance();
  p.plan(model(["a"]), model(["a", "b"], 24), 2, 1000);
  expect([p.progressOf("a", 1000), p.progressOf("b", 1000), p.progressOf("b", 2000)]).toEqual([1, 0, 0.5]);
  expect([...p.playing]).toEqual(["b"]);
  expect(p.forces(model([], 24).forces, 1350)[0]?.at[0]).toBeCloseTo(22);
  expect(p.going(1500)).toBe(true);
  expect(p.going(3001)).toBe(false);
  expect([p.progressOf("b", 3001), p.forces(model([], 24).forces, 3001)[0]?.at[0]]).toEqual([1, 24]);
});

test("the same model again interrupts nothing, and skipping ends everything", () => {
  const p = new Performance();
  const after = model(["b"], 24);
  p.plan(model([]), after, 2, 0);
  p.plan(after, { ...after, selected: { kind: "place", id: "x" } }, 2, 500);
  expect(p.progressOf("b", 1000)).toBe(0.5);
  p.skip();
  expect([p.going(1000), p.progressOf("b", 1000)]).toEqual([false, 1]);
});

test("without time for them new signals are at rest at once", () => {
  const p = new Performance();
  p.plan(model([]), model(["b"]), 0, 0);
  expect([p.going(0), p.progressOf("b", 0)]).toEqual([false, 1]);
});
