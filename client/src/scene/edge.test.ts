import { expect, it } from "vitest";
import { onEdge } from "./edge.ts";

const view = { width: 1000, height: 600 };

it("leaves what is in view where it is, up to the very edge", () =>
  expect(onEdge([995, 300], [500, 300], view)).toEqual({ at: [995, 300], outside: false }));

it("brings what is outside to the edge, on the way from the other end", () => {
  const { at, outside } = onEdge([-4000, 300], [500, 300], view);
  expect(outside).toBe(true);
  expect(at).toEqual([30, 300]);
  const corner = onEdge([5000, -9000], [500, 300], view).at;
  expect(corner[1]).toBe(20);
  expect(corner[0]).toBeGreaterThan(500);
});
