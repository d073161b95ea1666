import { expect, test } from "vitest";
import { smallestSquares } from "./least-squares.ts";

const near = (found: readonly number[], right: readonly number[]) =>
  found.forEach((x, i) => {
    expect(Math.abs(x - (right[i] ?? 0))).toBeLessThan(0.02);
  });

test("[E6] least squares are found inside the unit box", async () => {
  near(await smallestSquares(async ([x = 0, y = 0]) => [3 * (x - 0.7), x + y - 0.9], [0.2, 0.9]), [0.7, 0.2]);
  near(await smallestSquares(async ([x = 0]) => [x - 1.4], [0.5]), [1]);
  near(
    await smallestSquares(async ([x = 0, y = 0]) => [30 * (x * x - 0.25), 30 * (x * y - 0.4)], [0.9, 0.3]),
    [0.5, 0.8],
  );
});

test("[E6] a parameter nothing depends on stays where it was, and the search ends", async () => {
  let asked = 0;
  const found = await smallestSquares(
    async ([x = 0]) => {
      asked++;
      return [x - 0.3];
    },
    [0.8, 0.6],
  );
  near(found, [0.3, 0.6]);
  expect(asked).toBeLessThan(30);
});
