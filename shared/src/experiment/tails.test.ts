import { describe, expect, test } from "vitest";
import { atLeast, lnGamma, signTest, upperTail } from "./tails.ts";

/** Relative error. */
const off = (found: number, right: number): number => Math.abs(found / right - 1);

describe("[E3] tails", () => {
  test.each([
    [0, 0.5],
    [1.959963984540054, 0.025],
    [-1.2815515655446004, 0.9],
    [2.9, 0.0018658133003840378],
    [3, 0.001349898031630093],
    [5, 2.8665157187919333e-7],
    [10, 7.61985302416052e-24],
  ])("of the normal beyond %f", (z, right) => {
    expect(off(upperTail(z), right)).toBeLessThan(1e-9);
  });

  test.each([
    [8, 10, 0.5, 56 / 1024],
    [1, 3, 0.1, 0.271],
    [20, 100, 0.1, 0.0019785608657712376],
    [0, 5, 0.3, 1],
    [6, 5, 0.3, 0],
    [5, 5, 1, 1],
  ])("of the binomial: at least %i of %i with %f", (k, n, p, right) => {
    expect(Math.abs(atLeast(k, n, p) - right)).toBeLessThan(1e-12);
  });

  test("of the binomial, far out, keep their size", () => {
    expect(off(atLeast(60, 4000, 0.005), 3.4695146562331034e-13)).toBeLessThan(1e-9);
    expect(off(1 - atLeast(21, 4000, 0.01), 0.00034944368455459775)).toBeLessThan(1e-9);
  });

  test("rest on the logarithm of the gamma function", () => {
    expect(off(lnGamma(7.3), Math.log(6.3) + lnGamma(6.3))).toBeLessThan(1e-13);
    expect(off(lnGamma(0.5), 0.5 * Math.log(Math.PI))).toBeLessThan(1e-13);
    expect(off(lnGamma(0.2), 1.5240638224307843)).toBeLessThan(1e-12);
  });

  test("of the sign test are two-sided", () => {
    expect(signTest(8, 2)).toBeCloseTo(0.109375, 12);
    expect(signTest(2, 8)).toBeCloseTo(0.109375, 12);
    expect(signTest(5, 5)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
  });
});
