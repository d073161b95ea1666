import { describe, expect, it } from "vitest";
import { along, beside, bowed, dashed, length, sampled, through, trimmed, upTo } from "./curve.ts";

const straight = [0, 0, 100, 0];

describe("curve", () => {
  it("joins its ends and bows to one side, so that a reply is another line", () => {
    const there = bowed([0, 0], [100, 0]);
    const back = bowed([100, 0], [0, 0]);
    expect(there.slice(0, 2)).toEqual([0, 0]);
    expect(there.slice(-2)).toEqual([100, 0]);
    expect(Math.sign(along(there, 0.5).at[1])).toBe(-Math.sign(along(back, 0.5).at[1]));
  });

  it("is cut by length", () => {
    expect(length(upTo(bowed([0, 0], [300, 120]), 0.4))).toBeCloseTo(
      0.4 * length(bowed([0, 0], [300, 120])),
      6,
    );
    expect(along(straight, 0.25)).toEqual({ at: [25, 0], angle: 0 });
  });

  it("runs smoothly through every point it is given", () => {
    const path = through([0, 0, 10, 0, 10, 10, 20, 10]);
    for (const [i, p] of [
      [0, [0, 0]],
      [6, [10, 0]],
      [12, [10, 10]],
      [18, [20, 10]],
    ] as [number, number[]][])
      expect(path.slice(i * 2, i * 2 + 2)).toEqual(p);
    expect(path).toHaveLength(38);
  });

  it("is sampled evenly across its corners", () =>
    expect(sampled([0, 0, 15, 0, 15, 25], 10)).toEqual([
      [5, 0],
      [15, 0],
      [15, 10],
      [15, 20],
    ]));

  it("is dashed over its whole length", () => {
    const dashes = dashed([0, 0, 7, 0, 100, 0], 6, 4);
    expect(dashes).toHaveLength(10);
    expect(dashes[1]).toEqual([10, 0, 16, 0]);
    expect(dashes[0]).toEqual([0, 0, 6, 0]);
  });

  it("can begin with a gap, so that dots fall between dashes", () => {
    expect(dashed([0, 0, 100, 0], 2, 8, 5)[0]).toEqual([5, 0, 7, 0]);
    expect(dashed([0, 0, 100, 0], 2, 8, 5)[1]).toEqual([15, 0, 17, 0]);
  });

  it("keeps off the marks at its ends, unless it is too short", () => {
    const cut = trimmed(straight, 10, 20);
    expect(cut.slice(0, 2).map(Math.round)).toEqual([10, 0]);
    expect(cut.slice(-2).map(Math.round)).toEqual([80, 0]);
    expect(trimmed([0, 0, 20, 0], 10, 10)).toEqual([0, 0, 20, 0]);
  });

  it("runs beside itself at an even distance", () => expect(beside(straight, 3)).toEqual([0, 3, 100, 3]));
});
