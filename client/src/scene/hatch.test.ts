import { expect, it } from "vitest";
import { hatch } from "./hatch.ts";
import { insideArea } from "./pick.ts";
import type { Area } from "./theatre.ts";

const everywhere = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };
const ring: Area = [
  [0, 0, 100, 0, 100, 100, 0, 100],
  [30, 30, 70, 30, 70, 70, 30, 70],
];
const segments = (flat: number[]) =>
  Array.from(
    { length: flat.length / 4 },
    (_, i) => flat.slice(i * 4, i * 4 + 4) as [number, number, number, number],
  );

it("draws only inside, and not in holes", () => {
  const lines = segments(hatch([ring], 9, everywhere));
  expect(lines.length).toBeGreaterThan(20);
  for (const [ax, ay, bx, by] of lines) {
    expect(Math.abs(bx - ax - (by - ay))).toBeLessThan(1e-9);
    for (const t of [0.02, 0.5, 0.98])
      expect(insideArea(ring, [ax + (bx - ax) * t, ay + (by - ay) * t])).toBe(true);
  }
});

it("runs on through a border between two areas of the same side", () => {
  const whole = hatch([[[0, 0, 100, 0, 100, 100, 0, 100]]], 9, everywhere);
  const halves = hatch(
    [[[0, 0, 50, 0, 50, 100, 0, 100]], [[50, 0, 100, 0, 100, 100, 50, 100]]],
    9,
    everywhere,
  );
  const total = (flat: number[]) =>
    segments(flat).reduce((s, [ax, ay, bx, by]) => s + Math.hypot(bx - ax, by - ay), 0);
  expect(total(halves)).toBeCloseTo(total(whole), 6);
});

it("leaves out what the view cannot show", () => {
  const seen = hatch([ring], 9, { x0: 0, y0: 0, x1: 20, y1: 20 });
  expect(seen.length).toBeLessThan(hatch([ring], 9, everywhere).length);
});
