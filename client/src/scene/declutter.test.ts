import { expect, it } from "vitest";
import { type Box, declutter } from "./declutter.ts";

const box = (x: number, y: number, fixed = false): Box => ({ at: [x, y], half: [12, 10], fixed });
const clear = (boxes: Box[], at: [number, number][]) => {
  for (let i = 0; i < at.length; i++)
    for (let j = i + 1; j < at.length; j++) {
      const [a, b] = [at[i], at[j]] as [[number, number], [number, number]];
      expect(Math.abs(a[0] - b[0]) >= 24 - 0.1 || Math.abs(a[1] - b[1]) >= 20 - 0.1, `${i} and ${j}`).toBe(
        true,
      );
    }
  expect(at).toHaveLength(boxes.length);
};

it("leaves alone what does not overlap", () =>
  expect(declutter([box(0, 0), box(100, 0)])).toEqual([
    [0, 0],
    [100, 0],
  ]));

it("parts a pile in one place", () => {
  const pile = [box(0, 0), box(1, 1), box(2, -1), box(60, 5)];
  clear(pile, declutter(pile));
});

it("moves around what is fixed", () => {
  const [moved, mark] = declutter([box(3, 0), box(0, 0, true)]);
  expect(mark).toEqual([0, 0]);
  expect(Math.abs(moved?.[0] ?? 0) >= 24 || Math.abs(moved?.[1] ?? 0) >= 20).toBe(true);
});

it("is the same every time", () => {
  const pile = Array.from({ length: 12 }, (_, i) => box((i * 7) % 40, (i * 11) % 30));
  expect(declutter(pile)).toEqual(declutter(pile));
});
