import { describe, expect, it } from "vitest";
import { distanceToPath, insideArea, nearest } from "./pick.ts";

const square = [0, 0, 10, 0, 10, 10, 0, 10];
const hole = [3, 3, 3, 7, 7, 7, 7, 3];

describe("insideArea", () => {
  it.each([
    [[1, 1], true],
    [[5, 5], false],
    [[11, 5], false],
    [[-1, 5], false],
    [[5, 9], true],
  ] as [[number, number], boolean][])("%j with a hole in the middle: %s", (point, inside) => {
    expect(insideArea([square, hole], point)).toBe(inside);
    // Winding must not matter.
    expect(insideArea([square, [3, 3, 7, 3, 7, 7, 3, 7]], point)).toBe(inside);
  });
});

describe("distanceToPath", () => {
  it("measures to the segment, not to its line", () => {
    expect(distanceToPath([0, 0, 10, 0], [5, 4])).toBe(4);
    expect(distanceToPath([0, 0, 10, 0], [13, 4])).toBe(5);
  });
});

describe("nearest", () => {
  const targets = [
    { what: "a", at: [0, 0] as [number, number], radius: 10 },
    { what: "b", at: [8, 0] as [number, number], radius: 10 },
  ];
  it("takes the nearer of two that overlap", () => {
    expect(nearest(targets, [3, 0])).toBe("a");
    expect(nearest(targets, [5, 0])).toBe("b");
    expect(nearest(targets, [40, 0])).toBeUndefined();
  });
});
