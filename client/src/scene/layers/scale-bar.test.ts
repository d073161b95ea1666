import { expect, it } from "vitest";
import { scaleOf } from "./scale-bar.ts";

it.each([
  [0.44, 50, 114],
  [1.2, 100, 83],
  [0.05, 5, 100],
])("at %f km per pixel the bar is %i km", (kmPerPixel, km, width) => {
  const bar = scaleOf(kmPerPixel);
  expect(bar.km).toBe(km);
  expect(Math.round(bar.width)).toBe(width);
});
