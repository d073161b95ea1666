import type { DraftOrder } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { mergeDraft } from "./merge-draft.ts";

const line = (id: string, words = ""): DraftOrder => ({ id, by: "p", adopted: true, action: "D03", words });
const told = (lines: readonly DraftOrder[]) => lines.map((l) => l.id + (l.words ?? ""));

describe("a sheet changed by two at once", () => {
  const before = [line("a"), line("b")];
  test("keeps the lines of both", () => {
    const merged = mergeDraft(before, [...before, line("mine")], [...before, line("theirs")]);
    expect(told(merged)).toEqual(["a", "b", "mine", "theirs"]);
  });
  test("keeps the words of each where they wrote in different lines, and one's own in the same", () => {
    expect(told(mergeDraft(before, [line("a", "1"), line("b")], [line("a"), line("b", "2")]))).toEqual([
      "a1",
      "b2",
    ]);
    expect(told(mergeDraft(before, [line("a", "1"), line("b")], [line("a", "3"), line("b")]))).toEqual([
      "a1",
      "b",
    ]);
  });
  test("a line that either took off is off", () => {
    expect(told(mergeDraft(before, [line("a")], before))).toEqual(["a"]);
    expect(told(mergeDraft(before, before, [line("b")]))).toEqual(["b"]);
    expect(told(mergeDraft(before, [line("a", "1"), line("b")], [line("b")]))).toEqual(["b"]);
  });
});
