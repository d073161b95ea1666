import { describe, expect, test } from "vitest";
import {
  above,
  below,
  type Counted,
  difference,
  interval,
  logisticSlope,
  logOddsRatio,
  logRatio,
  noDifference,
  pool,
  rarer,
  share,
  standardError,
} from "./contrast.ts";

/** `1`, `0` count once; `.` does not count. */
const games = (text: string): readonly Counted[] =>
  [...text].map((c) => ({ hits: c === "1" ? 1 : 0, of: c === "." ? 0 : 1 }));
const times = (text: string, n: number): readonly Counted[] => games(text.repeat(n));

describe("[E2] estimates", () => {
  test("of shares count what counts", () => {
    expect(share(games("1101"))).toMatchObject({ value: 0.75, n: 4 });
    expect(share(games("1..0.1"))).toMatchObject({ value: 2 / 3, n: 3 });
    expect(share(games("..."))).toMatchObject({ value: 0, n: 0 });
  });

  test("have the standard error of a mean, and of a mean of differences where they are paired", () => {
    const [a, b] = [times("1100", 25), times("1000", 25)];
    const sd = (values: readonly number[]) => {
      const mean = values.reduce((s, x) => s + x, 0) / values.length;
      return Math.sqrt(values.reduce((s, x) => s + (x - mean) ** 2, 0) / (values.length - 1));
    };
    const [one, two] = [a.map((g) => g.hits), b.map((g) => g.hits)];
    expect(standardError(share(a))).toBeCloseTo(sd(one) / 10, 12);
    const gap = difference(share(a), share(b));
    expect(gap.value).toBe(0.25);
    expect(standardError(gap)).toBeCloseTo(sd(one.map((x, i) => x - (two[i] ?? 0))) / 10, 12);
    expect(interval(gap)[1] - interval(gap)[0]).toBeCloseTo(2 * 1.959963984540054 * standardError(gap), 12);
  });

  test("of an odds ratio between unrelated arms have Woolf's standard error", () => {
    const [a, b] = [times("1100", 1000), times("1010", 1000)];
    const log = logOddsRatio(share(a), share(b));
    expect(log.value).toBeCloseTo(0, 12);
    expect(standardError(log)).toBeCloseTo(Math.sqrt(4 / 2000), 4);
    const uneven = logOddsRatio(share(times("1100000000", 100)), share(times("0010000000", 100)));
    expect(uneven.value).toBeCloseTo(Math.log(0.2 / 0.8 / (0.1 / 0.9)), 12);
  });

  test("of ratios take conditional shares, and exist where one side never happened", () => {
    const [a, b] = [games("11.0"), games("1.00")];
    expect(logRatio(share(a), share(b)).value).toBeCloseTo(Math.log(2 / 3 / (1 / 3)), 12);
    expect(logRatio(share(times("1", 9)), share(times("0", 9))).value).toBeCloseTo(
      Math.log((1 - 0.5 / 9) / (0.5 / 9)),
      12,
    );
  });

  test("of a slope over two arms are their log odds ratio, with its error", () => {
    const [a, b] = [times("1100", 500), times("1000", 500)];
    const slope = logisticSlope([
      { x: 0, games: b },
      { x: 2, games: a },
    ]);
    const log = logOddsRatio(share(a), share(b));
    expect(slope.value).toBeCloseTo(log.value / 2, 9);
    expect(standardError(slope)).toBeCloseTo(standardError(log) / 2, 9);
  });

  test("of several arms as one add up game by game", () => {
    expect(pool([games("1.0"), games("11.")])).toEqual([
      { hits: 2, of: 2 },
      { hits: 1, of: 1 },
      { hits: 0, of: 1 },
    ]);
    const twice = pool([times("1100", 25), times("1100", 25)]);
    expect(standardError(share(twice))).toBeCloseTo(standardError(share(times("1100", 25))), 12);
  });
});

describe("[E3] tests", () => {
  test("find nothing between arms that are the same", () => {
    const a = times("110.0", 20);
    expect(noDifference(a, a)).toMatchObject({ p: 1 });
    expect(difference(share(a), share(a))).toMatchObject({ value: 0 });
    expect(standardError(difference(share(a), share(a)))).toBe(0);
  });

  test("of yes and no are exact, and otherwise paired", () => {
    expect(noDifference(games("1111111100"), games("0000000011"))).toEqual({
      p: expect.closeTo(0.109375, 12),
      test: "McNemar exact (8 against 2)",
    });
    const [a, b] = [times("11.0", 50), times("1.00", 50)];
    const { p, test: name } = noDifference(a, b);
    const gap = difference(share(a), share(b));
    expect(name).toBe("paired z");
    expect(p).toBeCloseTo(2 * above(gap, 0), 12);
  });

  test("against a limit are one-sided and add up to 1", () => {
    const estimate = share(times("1100", 25));
    expect(above(estimate, 0.4) + below(estimate, 0.4)).toBeCloseTo(1, 12);
    expect(above(estimate, 0.5)).toBeCloseTo(0.5, 12);
    expect(above(estimate, 0.3)).toBeLessThan(1e-4);
    expect(above(difference(estimate, estimate), -0.01)).toBe(0);
  });

  test("of rarity are exact", () => {
    expect(rarer(games("0".repeat(20)), 0.1)).toBeCloseTo(0.9 ** 20, 12);
    expect(rarer(games("1".repeat(20)), 0.1)).toBe(1);
  });
});
