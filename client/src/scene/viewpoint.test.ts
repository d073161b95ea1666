import { expect, it } from "vitest";
import { toWorld } from "./camera.ts";
import type { Theatre } from "./theatre.ts";
import { Viewpoint } from "./viewpoint.ts";

// A flat world of 100 pixels to the degree; only what a viewpoint asks of a theatre.
const theatre = {
  width: 4000,
  height: 2000,
  project: ([lon, lat]: [number, number]) => [lon * 100, lat * 100],
} as unknown as Theatre;
const opening = { ...theatre, opening: { center: [20, 10] as [number, number], zoom: 1 } };
const middle = (v: Viewpoint) =>
  toWorld(v.camera, [v.size.width / 2, v.size.height / 2]).map((n) => Math.round(n));

it("opens on the given place, with less ground on a narrow screen", () => {
  const wide = new Viewpoint(opening);
  wide.resize({ width: 1000, height: 700 });
  const narrow = new Viewpoint(opening);
  narrow.resize({ width: 390, height: 700 });
  expect([middle(wide), middle(narrow)]).toEqual([
    [2000, 1000],
    [2000, 1000],
  ]);
  expect(wide.camera.k).toBe(1);
  expect(narrow.camera.k).toBeGreaterThan(0.39);
});

it("keeps the middle when it is resized", () => {
  const v = new Viewpoint(opening);
  v.resize({ width: 1000, height: 700 });
  v.move({ ...v.camera, x: v.camera.x - 300 });
  v.resize({ width: 500, height: 400 });
  expect(middle(v)).toEqual([2300, 1000]);
});

it("arrives where it flies, and a hand on the map ends the flight", () => {
  const v = new Viewpoint(opening);
  v.resize({ width: 1000, height: 700 });
  const to = { x: -500, y: -300, k: 1.5 };
  v.fly(to, 0);
  v.advance(300);
  expect(v.camera.k).toBeGreaterThan(1);
  v.advance(600);
  expect(v.camera).toEqual(to);
  expect(v.flying).toBe(false);
  v.fly(v.home(), 1000);
  v.move(v.camera);
  expect(v.flying).toBe(false);
});

it("without an opening shows the whole frame", () => {
  const v = new Viewpoint(theatre);
  v.resize({ width: 1000, height: 500 });
  expect(v.camera).toEqual({ x: 0, y: 0, k: 0.25 });
});
