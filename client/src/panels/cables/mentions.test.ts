import { describe, expect, test } from "vitest";
import { piecesOf, plain, written } from "./mentions.ts";

const article = { kind: "article", id: "nato.trigger", label: "What sets it off" } as const;

describe("mentions", () => {
  test("what is written is read again, among other words", () => {
    const text = `See ${written(article)}, and ${written({ kind: "act", id: "t1.LT|RU.M04", label: "The probe" })}.`;
    expect(piecesOf(text)).toEqual([
      "See ",
      article,
      ", and ",
      { kind: "act", id: "t1.LT|RU.M04", label: "The probe" },
      ".",
    ]);
    expect(plain(text)).toBe("See What sets it off, and The probe.");
  });
  test("brackets people write for other reasons stay as they are", () => {
    for (const text of ["[sic]", "[# no id]", "a [§", "", "[#A01 never closed", "[ #A01]"])
      expect(plain(text)).toBe(text);
    expect(piecesOf("[#A01]")).toEqual([{ kind: "action", id: "A01", label: "A01" }]);
  });
  test("a name cannot break out of its mention", () => {
    const sly = { ...article, label: "x] [#A01 y\nz" };
    expect(piecesOf(written(sly))).toEqual([{ ...article, label: "x   #A01 y z" }]);
  });
});
