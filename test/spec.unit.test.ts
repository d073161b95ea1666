import { globSync, readFileSync } from "node:fs";
import { loadScenario } from "@casus/maps";
import { REJECTIONS, seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { describe, expect, test } from "vitest";

/** The rules, the tests that cite them, and the code that names them hold together. */

const ROOT = `${import.meta.dirname}/..`;
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, "utf8");
const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|\.tsc|build|dist)$/.test(path) });
const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (m) => m[1] as string);

const CHAPTERS = "TOAYSLHDXIPNVJWQRE";
const SPEC = read("shared/SPEC.md");
const rules = all(SPEC, /^- \*\*([A-Z]\d+)\*\* \S/gm);
const tests = files("{shared,maps,server,client,test}/**/*.test.{ts,tsx}");
const sources = files("shared/src/**/*.ts").filter((path) => !path.endsWith(".test.ts"));

/** Ids at the head of a title: `test("[T1] [T2] …`, also of a table's. */
const cited = new Set(
  tests
    .flatMap((path) => all(read(path), /["'`]((?:\[[A-Z]\d+\] ?)+)/g))
    .flatMap((head) => all(head, /\[([A-Z]\d+)\]/g)),
);

describe("the rules", () => {
  test("have each a number of their own, in the chapter of its letter, in order", () => {
    expect(new Set(rules).size).toBe(rules.length);
    const letters = rules.map((id) => id[0] as string);
    expect(letters.filter((letter, i) => letter !== letters[i - 1]).join("")).toBe(CHAPTERS);
    for (const [i, id] of rules.entries()) {
      const before = rules[i - 1];
      if (before?.[0] === id[0]) expect(Number(id.slice(1))).toBeGreaterThan(Number(before?.slice(1)));
    }
  });
  test("are each cited by a test, and every rule a test cites exists", () => {
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
    expect([...cited].filter((id) => CHAPTERS.includes(id[0] as string) && !rules.includes(id))).toEqual([]);
  });
  test("are all there that the code names", () => {
    const named = sources.flatMap((path) => {
      const text = read(path);
      return [
        ...all(text, /\brule: "([A-Z]\d+)"/g),
        ...all(text, /\breader: "([A-Z]\d+)"/g),
        ...all(text, /\brefuse\([^)]*?, "([A-Z]\d+)"/gs),
        ...all(text, /\((?:[A-Z]\d+(?:, | and | to ))*([A-Z]\d{1,2})(?:, [A-Z]\d+)*\)\.?(?: \*\/|$)/gm),
      ].map((id) => `${id} ${path}`);
    });
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((line) => !rules.includes(line.split(" ")[0] as string))).toEqual([]);
  });
  test("name only coefficients that exist, and every coefficient is named by a rule or a series of them", () => {
    const table = all(read("shared/src/engine/coefficients.ts"), /\{ name: "(\w+)"/g);
    const inSpec = all(SPEC, /`([a-z]+[A-Z]\w*)`/g);
    const known = new Set(table);
    expect(inSpec.filter((name) => !known.has(name))).toEqual([]);
    const series = all(SPEC, /`([a-z]+)…`/g);
    const covered = (name: string): boolean =>
      inSpec.includes(name) ||
      SPEC.includes(`\`${name}\``) ||
      series.some((head) => name.startsWith(head)) ||
      /^posture(Cred|Gain)\d$/.test(name);
    expect(table.filter((name) => !covered(name))).toEqual([]);
  });
});

test("[A12] every event of a played game names a rule of this document", () => {
  const scenario = loadScenario("kaliningrad-transit-2022");
  const named = new Set<string>();
  for (let i = 0; i < 12; i++) {
    const options = { name: "", preset: "none", treaties: {}, humans: [], dealt: false } as const;
    const personas = {
      RU: i % 2 ? "revisionist" : "opportunist",
      LT: i % 3 ? "cautious-junior" : "reckless-driver",
    };
    const { events } = playBots({ scenario, seed: seedFrom(`spec ${i}`), options: { ...options, personas } });
    for (const { rule } of events) named.add(rule);
  }
  expect(named.size).toBeGreaterThan(25);
  expect([...named].filter((id) => !rules.includes(id))).toEqual([]);
});

test("every way to be refused is tried by a test", () => {
  // The server's: a body too large never reaches the rules.
  const outside = ["too-long"];
  const tried = new Set(tests.flatMap((path) => REJECTIONS.filter((code) => read(path).includes(code))));
  expect(REJECTIONS.filter((code) => !tried.has(code) && !outside.includes(code))).toEqual([]);
});

test("everything the doors of shared export says what it is for", () => {
  const bare = files("shared/src/*/index.ts").flatMap((door) =>
    Array.from(read(door).matchAll(/^export (?:type )?\{([^}]*)\} from "\.\/(.+)";$/gm)).flatMap(
      ([, names, file]) => {
        const source = read(door.replace("index.ts", file as string));
        return (names as string)
          .split(",")
          .map((name) => name.replace(/\btype\b/, "").trim())
          .filter((name) => name !== "")
          .filter(
            (name) =>
              !new RegExp(
                `\\*/\\n(?://[^\\n]*\\n)*export (?:abstract |async )?(?:const|function|type|interface|class) ${name}\\b`,
              ).test(source),
          )
          .map((name) => `${door} ${name}`);
      },
    ),
  );
  expect(bare).toEqual([]);
});
