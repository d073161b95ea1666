import { describe, expect, test } from "vitest";
import { glossed } from "./glossed.ts";

const WORDS = [
  { id: "restraint", term: "alliance restraint" },
  { id: "audience-cost", term: "audience cost" },
  { id: "deterrence", term: "deterrence" },
  { id: "rest", term: "restraint" },
];
const marked = (text: string) =>
  glossed(text, WORDS)
    .map(({ text: words, term }) => (term ? `[${words}]` : words))
    .join("");

describe("glossed", () => {
  test.each([
    ["Nothing of the kind.", "Nothing of the kind."],
    ["Deterrence holds.", "[Deterrence] holds."],
    ["It pays audience costs at home.", "It pays [audience costs] at home."],
    ["Alliance restraint, then restraint.", "[Alliance restraint], then [restraint]."],
    ["Deterrence by deterrence", "[Deterrence] by deterrence"],
    ["undeterrenced", "undeterrenced"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});
