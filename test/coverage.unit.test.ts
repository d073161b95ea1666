import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The concepts of the literature, the rules that embody them and the tests that show it hold together. */

const ROOT = `${import.meta.dirname}/..`;
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, "utf8");

const COVERAGE = read("shared/COVERAGE.md");
const RULES = Array.from(read("shared/SPEC.md").matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm), ([, id]) => id);
/** How many concepts each of the five texts contributes. */
const TEXTS = { "000": 25, "001": 8, "002": 21, "003": 53, "004": 14 };

interface Concept {
  readonly id: string;
  readonly said: string;
  readonly rules: readonly string[];
  readonly tests: readonly { readonly path: string; readonly title: string }[];
  /** Why it is content and not a rule; empty where it is a rule. */
  readonly why: string;
  /** Where content is: a path, or a path and a key in it. */
  readonly content: readonly string[];
  /** Parts of the line that are none of these. */
  readonly stray: readonly string[];
}

function parsed(line: string): Concept {
  const [head = "", ...parts] = line.split(" · ");
  const [, id = "", said = ""] = /^- \*\*(\d{3}-\d+)\*\* (.+)$/.exec(head) ?? [];
  const rules: string[] = [];
  const tests: { path: string; title: string }[] = [];
  const content: string[] = [];
  const stray: string[] = [];
  let why = "";
  for (const part of parts) {
    const shown = /^`([^`]+\.test\.ts)` “(.+)”$/.exec(part);
    if (shown) tests.push({ path: shown[1] ?? "", title: shown[2] ?? "" });
    else if (/^[A-Z]\d+(, [A-Z]\d+)*$/.test(part)) rules.push(...part.split(", "));
    else if (/^content: .+\.$/.test(part)) why = part.slice(9);
    else if (/^`[^`]+`$/.test(part)) content.push(part.slice(1, -1));
    else stray.push(part);
  }
  return { id, said, rules, tests, why, content, stray };
}

const CONCEPTS = COVERAGE.split("\n")
  .filter((line) => line.startsWith("- "))
  .map(parsed);

/** Titles as a file writes them; those of tables have places for what a row puts in. */
const titlesIn = (source: string): string[] =>
  Array.from(source.matchAll(/(?:\btest|\))\(\s*(["'`])((?:(?!\1).)+)\1,/g), ([, , title]) => title ?? "");

/** Whether a table's title becomes this one, with what is put in standing in the file as a text or a number. */
function madeFrom(template: string, title: string, source: string): boolean {
  const parts = template.split(/%[a-z]|\$\w+/);
  if (parts.length === 1) return false;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("(.+?)");
  const put = new RegExp(`^${pattern}$`).exec(title)?.slice(1);
  return (
    put?.every((text) => (/^-?[\d.]+$/.test(text) ? source.includes(text) : source.includes(`"${text}"`))) ??
    false
  );
}

const shows = (path: string, title: string): boolean => {
  if (!existsSync(`${ROOT}/${path}`)) return false;
  const source = read(path);
  return titlesIn(source).some((own) => own === title || madeFrom(own, title, source));
};

/** Whether there is such a file and, where a key is named, such a key or id in it. */
function stands(reference: string): boolean {
  const [path = "", key] = reference.split("#");
  if (!existsSync(`${ROOT}/${path}`)) return false;
  if (key === undefined) return true;
  return new RegExp(`(^|[\\s{"'])${key.replace(/[.-]/g, "\\$&")}(["']?: |",?$|")`, "m").test(read(path));
}

/** What is wrong with each concept, with its id. */
const wrong = (of: (concept: Concept) => readonly string[]): string[] =>
  CONCEPTS.flatMap((concept) => of(concept).map((what) => `${concept.id} ${what}`));

describe("the catalogue of concepts", () => {
  test("has every concept of the five texts, once, in order", () => {
    const expected = Object.entries(TEXTS).flatMap(([text, n]) =>
      Array.from({ length: n }, (_, i) => `${text}-${i + 1}`),
    );
    expect(expected).toHaveLength(121);
    expect(CONCEPTS.map((c) => c.id)).toEqual(expected);
  });
  test("says each in words of its own, and nothing is put off", () => {
    for (const { id, said } of CONCEPTS) expect([id, said.length > 20]).toEqual([id, true]);
    expect(new Set(CONCEPTS.map((c) => c.said)).size).toBe(CONCEPTS.length);
    expect(COVERAGE.match(/\b(TODO|TBD|PENDING|FIXME)\b|not yet/)?.[0]).toBeUndefined();
  });
  test("gives each a rule and a test, or says why it is content and where", () => {
    const bare = CONCEPTS.filter(({ rules, tests, why, content, stray }) => {
      const ruled = rules.length > 0 && tests.length > 0 && why === "";
      const told = why !== "" && content.length > 0;
      return !(ruled || told) || stray.length > 0;
    });
    expect(bare).toEqual([]);
  });
  test("names rules that exist", () => {
    expect(wrong(({ rules }) => rules.filter((rule) => !RULES.includes(rule)))).toEqual([]);
  });
  test("names tests that exist, by their title", () => {
    const missing = ({ tests }: Concept) => tests.filter(({ path, title }) => !shows(path, title));
    expect(wrong((concept) => missing(concept).map(({ path, title }) => `${path} ${title}`))).toEqual([]);
  });
  test("names tests of its own rules: each that cites rules cites one of them", () => {
    const elsewhere = ({ rules, tests }: Concept) =>
      tests
        .map(({ title }) => title)
        .filter((title) => {
          const cited = Array.from(title.matchAll(/\[([A-Z]\d+)\]/g), ([, rule]) => rule ?? "");
          return cited.length > 0 && !cited.some((rule) => rules.includes(rule));
        });
    expect(wrong(elsewhere)).toEqual([]);
  });
  test("names content that is there", () => {
    expect(wrong(({ content }) => content.filter((reference) => !stands(reference)))).toEqual([]);
  });
  test("counts itself right", () => {
    const told = CONCEPTS.filter((c) => c.why !== "").length;
    const counted = /(\d+) are rules with a test, (\d+) are content\./.exec(COVERAGE);
    expect(counted?.slice(1).map(Number)).toEqual([CONCEPTS.length - told, told]);
  });
});
