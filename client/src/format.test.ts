import { describe, expect, onTestFinished, test } from "vitest";
import { formatAgo, formatLeft, formatList, formatPercent, formatShortDate, formatSpan } from "./format.ts";
import { choose, LANGUAGES } from "./i18n/language.ts";

describe("format", () => {
  test.each([
    [0, "0:00"],
    [-5, "0:00"],
    [61_000, "1:01"],
    [3_725_000, "1:02:05"],
    [3 * 86_400_000, "3 days"],
  ])("%i ms left reads %s", (ms, text) => {
    expect(formatLeft(ms)).toBe(text);
  });
  test("the days of a turn", () => {
    expect(formatSpan("2022-06-18", 7)).toMatch(/^18\s?–\s?24 June 2022$/);
    expect(formatSpan("not a date", 7)).toBe("not a date");
  });
  test("a short day keeps the name of its month in every language", async () => {
    onTestFinished(() => choose("en"));
    for (const language of LANGUAGES) {
      await choose(language);
      expect([language, formatShortDate("2022-06-18")]).toEqual([
        language,
        expect.stringMatching(/\p{L}{2}/u),
      ]);
    }
  });
  test("small change", () => {
    expect(formatAgo(0, 120_000)).toBe("2 minutes ago");
    expect(formatPercent(0.256)).toBe("26\u00a0%");
    expect(formatList(["A", "B", "C"])).toBe("A, B and C");
  });
});
