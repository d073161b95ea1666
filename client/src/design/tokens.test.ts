import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const TOKENS = Object.fromEntries(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
) as Record<string, { light: string; dark: string }>;

/** Relative luminance of WCAG 2, 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
const between = (one: string, other: string, theme: "light" | "dark") =>
  contrast(TOKENS[one]?.[theme] ?? "", TOKENS[other]?.[theme] ?? "");

const SIDES = ["allied", "adversary", "third"] as const;
const READ: [string, string][] = [
  ...["paper", "sheet", "inset"].flatMap((ground) =>
    ["ink", "ink-2"].map((ink): [string, string] => [ink, ground]),
  ),
  ["ink-3", "paper"],
  ["ink-3", "sheet"],
  ...SIDES.map((side): [string, string] => [side, `${side}-fill`]),
  ...SIDES.map((side): [string, string] => [side, "sheet"]),
  ...["call", "alarm", "well"].map((mood): [string, string] => [mood, `${mood}-fill`]),
];
describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(READ)("%s can be read on %s", (ink, ground) => {
    expect(between(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each([
    ["allied", "adversary"],
    ["adversary", "third"],
    ["third", "allied"],
  ])("%s and %s differ without their colour", (one, other) => {
    expect(between(one, other, theme)).toBeGreaterThanOrEqual(1.25);
  });
  test.each(["rule-strong", "focus", "call-mark"])("%s can be seen on sheets", (line) => {
    expect(between(line, "sheet", theme)).toBeGreaterThanOrEqual(line === "call-mark" ? 2 : 3);
  });
});
