import { expect, it } from "vitest";
import { onEdge } from "./edge.ts";

const view = { width: 1000, height: 600 };

it("leaves what is in view where it is, up to the very edge", () =>
  expect(onEdge([995, 300], view)).toEqual({ at: [995, 300], outside: false }));

it.each([
  ["west", [-4000, 300], [30, 300]],
  ["south", [500, 9000], [500, 580]],
  ["north-east, by the nearer edge", [1500, -700], [780, 20]],
] as [string, [number, number], [number, number]][])(
  "brings what is outside to the edge: %s",
  (_, at, edge) => {
    const shown = onEdge(at, view);
    expect(shown.outside).toBe(true);
    expect(shown.at.map(Math.round)).toEqual(edge);
  },
);
