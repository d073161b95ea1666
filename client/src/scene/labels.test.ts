import { describe, expect, it } from "vitest";
import { type Label, placeLabels, type Rect } from "./labels.ts";

const view: Rect = { x: 0, y: 0, width: 400, height: 300 };
const label = (id: string, at: [number, number], more: Partial<Label> = {}): Label => ({
  id,
  at,
  width: 60,
  height: 14,
  rank: 3,
  clearance: 8,
  must: false,
  ...more,
});
const place = (labels: Label[], hard: Rect[] = [], soft: Rect[] = []) =>
  placeLabels(labels, { hard, soft, view });
const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("placeLabels", () => {
  it("writes to the right of a lone mark", () =>
    expect(place([label("a", [100, 100])])).toEqual([{ id: "a", x: 108, y: 93, leader: false }]));

  it("lets no two labels overlap and covers no obstacle", () => {
    const crowd = Array.from({ length: 60 }, (_, i) => label(`l${i}`, [(i * 37) % 400, (i * 53) % 300]));
    const hard = [{ x: 150, y: 100, width: 80, height: 60 }];
    const rects = place(crowd, hard).map((p) => ({ ...p, width: 60, height: 14 }));
    expect(rects.length).toBeGreaterThan(10);
    rects.forEach((a, i) => {
      expect(overlaps(a, hard[0] as Rect)).toBe(false);
      for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
    });
  });

  it("gives room to the higher rank, and drops the lower when none is left", () => {
    const wall = [
      { x: 0, y: 0, width: 400, height: 90 },
      { x: 0, y: 110, width: 400, height: 190 },
      { x: 0, y: 90, width: 105, height: 20 },
    ];
    const placed = place(
      [label("minor", [100, 100], { rank: 4 }), label("major", [100, 100], { rank: 1 })],
      wall,
    );
    expect(placed.map((p) => p.id)).toEqual(["major"]);
  });

  it("moves a label that must be shown away from its mark, with a leader", () => {
    const around = [{ x: 20, y: 75, width: 160, height: 50 }];
    expect(place([label("a", [100, 100])], around)).toEqual([]);
    const [moved] = place([label("a", [100, 100], { must: true })], around);
    expect(moved).toMatchObject({ id: "a", leader: true });
  });

  it("shows it over something else rather than not at all", () =>
    expect(place([label("a", [100, 100], { must: true })], [view])).toHaveLength(1));

  it("prefers an anchor off the lines, but takes one on them", () => {
    const line = { x: 105, y: 90, width: 100, height: 20 };
    expect(place([label("a", [100, 100])], [], [line])[0]?.x).toBeLessThan(100);
    expect(place([label("a", [100, 100])], [], [view])).toHaveLength(1);
  });

  it("uses another point along a line when the first is taken", () => {
    const taken = { x: 0, y: 60, width: 200, height: 80 };
    const [p] = place([label("a", [100, 100], { alternatives: [[300, 100]] })], [taken]);
    expect(p?.x).toBeGreaterThan(200);
  });

  it("never writes across the edge of the view", () => {
    expect(place([label("a", [395, 100])])[0]?.x).toBeLessThan(395 - 60);
    expect(place([label("gone", [-200, 100], { must: true })])).toEqual([]);
  });

  it("does not depend on the order it is given", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => label(`l${i}`, [(i * 37) % 400, (i * 53) % 300]));
    expect(place([...crowd].reverse())).toEqual(place(crowd));
  });
});
