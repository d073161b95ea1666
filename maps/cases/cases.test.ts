import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../shared/src/engine/index.ts";
import { type CaseFile, caseSchema, parseCase } from "../../shared/src/review/case-file.ts";
import { decide, decidingRule, THRESHOLDS } from "../../shared/src/review/decide.ts";
import { type FactName, type Facts, NO_FACTS } from "../../shared/src/review/facts.ts";
import { nearestCase } from "../../shared/src/review/nearest-case.ts";
import { judgeScript } from "../../shared/src/review/script/judge.ts";
import { TREATY_PRESETS } from "../../shared/src/review/script/presets.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const names = readdirSync(new URL(".", import.meta.url)).filter((name) => /^c\d+-.*\.json$/.test(name));
const parsed = names.map((name) => ({ name, result: parseCase(read(name)) }));
const wrong = parsed.flatMap(({ name, result }) =>
  result.ok ? [] : result.problems.map(({ path, message }) => `${name} ${path} ${message}`),
);
type Keyed = CaseFile & Required<Pick<CaseFile, "label" | "facts" | "alternates">>;
/** Cases with an answer key; all of ours have one. */
const keyed = parsed.flatMap(({ result }) => (result.ok ? [result.value] : [])) as Keyed[];
const facts = (coded: Keyed): Facts => ({ ...NO_FACTS, ...coded.facts });
const named = (id: string) => keyed.find((coded) => coded.id === id) as Keyed;

describe("the files", () => {
  test("[R27] each parses and stands under its own id", () => {
    expect(wrong).toEqual([]);
    expect(keyed.length).toBeGreaterThanOrEqual(53);
    expect(keyed.map(({ id }) => id.toLowerCase())).toEqual(names.map((name) => name.split("-")[0]));
  });
  test("[R27] the published schema is the one the parser uses", () => {
    expect(read("case.schema.json")).toEqual(caseSchema());
  });
  test("[R27] facts are stated only where something happened", () => {
    for (const coded of keyed)
      for (const [name, value] of Object.entries(coded.facts))
        expect(value, `${coded.id} ${name}`).not.toBe(NO_FACTS[name as FactName]);
  });
  test("[R27] every problem of a bad file is reported at once, with its path", () => {
    const {
      title: _,
      script: __,
      ...untitled
    } = read("c06-kaliningrad-transit.json") as Record<string, unknown>;
    const bad = {
      ...untitled,
      id: "C 6",
      year: true,
      acts: [{ actor: "", action: "Z99", note: "acts" }],
      facts: { owed: 5, chain: 1.5, igniter: "somebody", offTreaty: 1, dA: 0.3 },
      alternates: ["NONE", "SELF_RESTRAINT"],
      verdict: "NONE",
    };
    const found = parseCase(bad);
    expect(found.ok ? [] : found.problems.map(({ path, message }) => `${path}: ${message}`).sort()).toEqual([
      'acts[0].action: is "Z99"; must be the id of an action in the catalogue, such as D07, or null',
      'acts[0].actor: is ""; must not be empty',
      "alternates: repeats the label",
      "facts.chain: is 1.5; must be a whole number from 0 to 5",
      "facts.dA: is not a field here",
      'facts.igniter: is "somebody"; must be one of none, ally, adversary, accident, patron, mutual',
      "facts.offTreaty: is 1; must be true or false",
      "facts.owed: is 5; must be a whole number from 0 to 4",
      'id: is "C 6"; must be letters, digits, hyphens and underscores, such as C06',
      "title: is missing",
      "verdict: is not a field here",
      "year: is true; must be a year or text",
    ]);
  });
  test("[R27] what is not an object is refused, not thrown at", () => {
    for (const junk of [null, [], "case", 6]) expect(parseCase(junk).ok).toBe(false);
  });
});

describe("the labels", () => {
  test("[R28] the coded facts of every case give its label", () => {
    const judged = keyed.map((coded) => `${coded.id} ${decide(facts(coded)).label}`);
    expect(judged).toEqual(keyed.map(({ id, label }) => `${id} ${label}`));
  });
  test("[R28] the README counts what the labels rest on", () => {
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
    const bases = new Set(keyed.flatMap(({ labelBasis, quality }) => [labelBasis, quality]));
    const told = Array.from(readme.matchAll(/^\| `(\w+)`\s*\| (\d+)/gm), ([, key, count]) => [
      key,
      Number(count),
    ]).filter(([key]) => bases.has(key as never));
    const found = told.map(([key]) => [
      key,
      keyed.filter(({ labelBasis, quality }) => key === labelBasis || key === quality).length,
    ]);
    expect(told).toHaveLength(6);
    expect(found).toEqual(told);
  });
  test("[R28] the second coder agrees on 42, on 52 with the first coder's alternates, on all with either's", () => {
    const same = keyed.filter(({ label, secondCoder }) => secondCoder?.label === label);
    const listed = keyed.filter(
      ({ label, alternates, secondCoder }) =>
        secondCoder && [label, ...alternates].includes(secondCoder.label),
    );
    const either = keyed.filter(
      (coded) => listed.includes(coded) || coded.secondCoder?.alternates.includes(coded.label),
    );
    expect([same, listed, either].map((some) => some.length)).toEqual([42, 52, 53]);
  });
  test("[R6] the ENTRAPMENT cases lose the label with any one conjunct", () => {
    const entrapped = keyed.filter(({ label }) => label === "ENTRAPMENT");
    expect(entrapped.map(({ id }) => id)).toEqual(["C13", "C16", "C17", "C20"]);
    const changes: [Partial<Facts>, string][] = [
      [{ consent: 1 }, "ENTANGLEMENT"],
      [{ igniter: "adversary" }, "ENTANGLEMENT"],
      [{ offTreaty: false }, "ENTANGLEMENT"],
      [{ mandated: true }, "ENTANGLEMENT"],
      [{ matchEffect: 0 }, "ENTANGLEMENT"],
      [{ ownInterest: 0 }, "ALIGNED_INTERVENTION"],
      [{ allianceEffect: 0 }, "ALIGNED_INTERVENTION"],
      [{ involvement: 0 }, "DECOUPLED"],
    ];
    for (const coded of entrapped)
      for (const [change, label] of changes)
        expect(decide({ ...facts(coded), ...change }).label, `${coded.id} ${JSON.stringify(change)}`).toBe(
          label,
        );
  });
  test("[R26] few labels hang on where the effects' threshold lies", () => {
    const changedAt = (value: number) => {
      const thresholds = {
        ...THRESHOLDS,
        allianceEffect: { ...THRESHOLDS.allianceEffect, value },
        matchEffect: { ...THRESHOLDS.matchEffect, value },
      };
      return keyed.filter((coded) => decidingRule(facts(coded), thresholds).label !== coded.label).length;
    };
    expect([0.1, 0.2, 0.3, 0.35, 0.4, 0.45].map(changedAt)).toEqual([0, 0, 0, 1, 1, 5]);
  });
  test("[R22] a case is nearest to itself, a crisis without facts to none", () => {
    for (const coded of keyed) {
      const nearest = nearestCase(facts(coded), keyed);
      expect(nearest?.similarity).toBeCloseTo(1, 12);
    }
    expect(nearestCase(facts(named("C20")), keyed)?.case.id).toBe("C20");
    expect(nearestCase(NO_FACTS, keyed)).toBeUndefined();
    expect(nearestCase(facts(named("C20")), [])).toBeUndefined();
  });
  test("[R22] a new war by an off-treaty ally is set beside a coded entrapment", () => {
    const war: Facts = { ...facts(named("C17")), owed: 3, restraint: 1, plan: true };
    expect(nearestCase(war, keyed)?.case.label).toBe("ENTRAPMENT");
  });
});

describe("the README", () => {
  const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
  /** Cells of every table line that begins with this. */
  const rows = (first: RegExp): string[][] =>
    readme
      .split("\n")
      .filter((line) => line.startsWith("| ") && first.test(line.split("|")[1]?.trim() ?? ""))
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  test("[R70] tells of every action what the catalogue says", () => {
    const seat = { patron: "P", junior: "J", adversary: "X", third: "T" };
    const target = { none: "–", ally: "ally", adversary: "adversary", any: "another" };
    const told = rows(/^[ADEHIMX]\d\d$/).map(([id, name, , who, toward, rung, points, treaty]) =>
      [id, name, who, toward, rung, points, treaty].join(" | "),
    );
    const mark = { offensive: "o", provocative: "p", "de-escalatory": "d", restraint: "r" } as const;
    const known = ACTIONS.map((a) => {
      const flags: readonly string[] = a.flags;
      const marks = Object.entries(mark).flatMap(([flag, letter]) => (flags.includes(flag) ? [letter] : []));
      const chance = a.id === "X01";
      return [
        a.id,
        a.name,
        chance ? "chance" : a.who.map((role) => seat[role]).join(" "),
        chance ? "victim" : target[a.target],
        a.rung,
        a.cost.points,
        [a.treaty, marks.join("")].filter(Boolean).join(", "),
      ].join(" | ");
    });
    expect(told).toEqual(known);
  });
  test("[R70] tells of every treaty preset its five terms", () => {
    const told = rows(/^`[\w-]+`( \(default\))?$/).filter(([, auto]) => /^[.\d]+$/.test(auto ?? ""));
    const terms = told
      .filter(([name]) => (name?.replace(/`|\W*default\W*/g, "") ?? "") in TREATY_PRESETS)
      .map(([name, ...cells]) => [name?.replace(/`|\W*default\W*/g, ""), ...cells.slice(0, 5).map(Number)]);
    const known = Object.entries(TREATY_PRESETS).map(([name, preset]) => {
      const { automaticity, precision, conditionality, consultation, exit } = preset.terms;
      return [name, automaticity, precision, conditionality, consultation, exit];
    });
    expect(terms).toEqual(known);
  });
  test("[R71] shows two crises that can be judged as they stand, and says rightly how", () => {
    const examples = [...readme.matchAll(/```json\n(\{[\s\S]*?)```/g)].map(([, text = ""]) =>
      JSON.parse(text),
    );
    const labels = examples.map((example) => {
      const found = parseCase(example);
      if (!found.ok) throw new Error(found.problems.map((p) => `${p.path}: ${p.message}`).join("\n"));
      if (!found.value.script) throw new Error("no script");
      return judgeScript(found.value.expanded, { runs: 24, examinedOnly: true }).verdicts[0]?.label;
    });
    expect(labels).toEqual(["ENTANGLEMENT", "ENTRAPMENT"]);
  });
});
