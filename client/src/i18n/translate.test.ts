import { describe, expect, test } from "vitest";
import { fill, translator } from "./translate.ts";

describe("translate", () => {
  test("fills placeholders and leaves unknown ones standing", () => {
    expect(fill("Turn {n} of {of}", { n: 2 })).toBe("Turn 2 of {of}");
  });
  test("chooses the plural by n", () => {
    const t = translator({ seats: { one: "{n} seat", other: "{n} seats" } });
    expect([t("seats", { n: 1 }), t("seats", { n: 0 }), t("seats", { n: 4 })]).toEqual([
      "1 seat",
      "0 seats",
      "4 seats",
    ]);
  });
});
