import { expect, test } from "vitest";
import { smallest } from "./search.ts";

const fine = { finest: 0.005 };
const near = (found: readonly number[], right: readonly number[], by = 0.02) =>
  found.forEach((x, i) => {
    expect(Math.abs(x - (right[i] ?? 0))).toBeLessThan(by);
  });

test("[E6] the smallest sum is found inside the unit box", async () => {
  near(
    await smallest(async ([x = 0, y = 0]) => (3 * (x - 0.7)) ** 2 + (x + y - 0.9) ** 2, [0.2, 0.9], fine),
    [0.7, 0.2],
  );
  near(await smallest(async ([x = 0]) => (x - 1.4) ** 2, [0.5], fine), [1]);
  near(
    await smallest(async ([x = 0, y = 0]) => (x * x - 0.25) ** 2 + (x * y - 0.4) ** 2, [0.9, 0.3], fine),
    [0.5, 0.8],
    0.06,
  );
});

test("[E6] what is near enough is not searched further", async () => {
  let asked = 0;
  const loss = async ([x = 0]: readonly number[]) => {
    asked++;
    return Math.abs(x - 0.75);
  };
  expect(Math.abs(((await smallest(loss, [0.1], { enough: 0.3 }))[0] ?? 0) - 0.75)).toBeLessThan(0.3);
  expect(asked).toBeLessThan(5);
});

test("[E6] a parameter nothing depends on stays where it was, and the search ends", async () => {
  let asked = 0;
  const found = await smallest(
    async ([x = 0]) => {
      asked++;
      return (x - 0.3) ** 2;
    },
    [0.8, 0.6],
    { most: 40 },
  );
  near(found.slice(0, 1), [0.3]);
  expect(found[1]).toBe(0.6);
  expect(asked).toBeLessThanOrEqual(40);
});
