import { describe, expect, test } from "vitest";
import { insetBox, placeInsets } from "./insets.ts";
import type { LonLat } from "./model.ts";
import type { Point } from "./theatre.ts";

const inset = (id: string, corner: "top-right" | "bottom-left" | "bottom-right", zoom = 0.4) => ({
  id,
  name: id,
  center: [20, 55] as LonLat,
  zoom,
  corner,
});
const theatre = {
  insets: [inset("a", "bottom-left"), inset("b", "bottom-left"), inset("c", "top-right")],
  project: () => [500, 400] as Point,
};
const WIDE = { width: 1000, height: 700 };

describe("insets", () => {
  test("stand side by side in their corner, inside the view", () => {
    const placed = placeInsets(theatre, WIDE, 0.2);
    expect(placed.map((p) => p.inset.id)).toEqual(["a", "b", "c"]);
    for (const { rect } of placed) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y + rect.height).toBeLessThan(WIDE.height);
    }
    const [a, b, c] = placed.map((p) => p.rect);
    expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
    expect(c?.y).toBeLessThan(100);
    expect((c?.x ?? 0) + (c?.width ?? 0)).toBeGreaterThan(WIDE.width - 50);
  });
  test.each([
    ["a phone", { width: 390, height: 600 }, 0.2],
    ["a view as close as the inset", WIDE, 0.39],
  ])("there are none on %s", (_, view, k) => expect(placeInsets(theatre, view, k)).toEqual([]));
  test("show the ground about their centre", () => {
    const [a] = placeInsets(theatre, WIDE, 0.2);
    if (!a) throw new Error("no inset");
    const box = insetBox(a);
    expect((box.x0 + box.x1) / 2).toBeCloseTo(500);
    expect((box.y0 + box.y1) / 2).toBeCloseTo(400);
    expect((box.x1 - box.x0) * 0.4).toBeCloseTo(a.rect.width);
  });
});
