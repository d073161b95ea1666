import { describe, expect, test } from "vitest";
import {
  ACTION_IDS,
  ACTIONS,
  COMMITMENTS,
  COUNCIL_RULES,
  END_KINDS,
  OBLIGATION_KINDS,
  PHASES,
  POSTS,
  PRESETS,
  PURPOSES,
  REJECTIONS,
  REQUEST_KINDS,
  ROLES,
  RUNGS,
  THRESHOLDS,
  TREATY_OBJECTS,
  TREATY_PARAMETERS,
  TRIGGERS,
  VARIABLES,
} from "../engine/index.ts";
import { IGNITERS, NO_FACTS, TAGS, VERDICTS } from "../review/facts.ts";
import { EN, GLOSSARY_IDS, REVIEW_EN } from "./index.ts";

const ids = (prefix: string, rows: readonly (string | number)[], columns: readonly string[]) =>
  rows.flatMap((row) => columns.map((column) => `${prefix}.${row}.${column}`));

const NAMED = ["name", "meaning"];
// biome-ignore format: a table, one line per vocabulary
const vocabularies: [string, string[]][] = [
  ["actions", ids("action", ACTION_IDS, ["title", "short", "effect", "story"])],
  ["rungs", ids("rung", RUNGS.map(({ rung }) => rung), NAMED)],
  ["thresholds", ids("threshold", THRESHOLDS.map(({ id }) => id), NAMED)],
  ["phases", ids("phase", PHASES, [...NAMED, "task"])],
  ["rejections", REJECTIONS.map((code) => `rejection.${code}`)],
  ["variables", ids("variable", VARIABLES.map(({ id }) => id), NAMED)],
  ["verdicts", ids("verdict", VERDICTS, NAMED)],
  ["verdicts on an ally that joined", ids("verdict", ["ENTANGLEMENT", "ALIGNED_INTERVENTION"], ["joined"])],
  ["tags", ids("tag", TAGS, NAMED)],
  ["facts", ids("fact", Object.keys(NO_FACTS), NAMED)],
  ["igniters", ids("igniter", IGNITERS, ["name"])],
  ["purposes", ids("purpose", PURPOSES, ["name"])],
  ["roles", ids("role", ROLES, ["name"])],
  ["commitments", ids("commitment", COMMITMENTS, [...NAMED, "story"])],
  ["ends", ids("end", END_KINDS, NAMED)],
  ["requests", ids("request", REQUEST_KINDS, ["name", "ask"])],
  ["posts", ids("post", POSTS, ["name"])],
  ["presets", ids("preset", PRESETS, NAMED)],
  ["treaty parameters", TREATY_PARAMETERS.flatMap((p) => [`parameter.${p}`, `value.${p}+`, `value.${p}-`])],
  ["treaty objects", TREATY_OBJECTS.map((o) => `object.${o}`)],
  ["obligations", ids("treaty.obligation", OBLIGATION_KINDS, ["text", "note"])],
  ["triggers", ids("treaty.trigger", TRIGGERS, ["text", "note"])],
  ["councils", [...ids("treaty.council", COUNCIL_RULES, ["text", "note"]), ...COUNCIL_RULES.map((c) => `value.${c}`)]],
  ["glossary", ids("glossary", GLOSSARY_IDS, ["term", "meaning"])],
];

test.each(vocabularies)("every one of the %s has its texts", (_, needed) => {
  expect(needed.filter((id) => !REVIEW_EN[id]?.trim())).toEqual([]);
});

describe("house style", () => {
  const texts = Object.entries(REVIEW_EN).filter(([id]) => !id.startsWith("report."));

  test("sentences end, titles do not", () => {
    const sentences = texts.filter(([id]) =>
      /\.(effect|story|meaning|risk|sentence|note)$|^rejection\./.test(id),
    );
    expect(sentences.filter(([, text]) => !/[.?!]$/.test(text))).toEqual([]);
    expect(texts.filter(([id, text]) => /\.(title|short|name)$/.test(id) && /[.!]$/.test(text))).toEqual([]);
  });

  test("no exclamation marks, double spaces or straight quotation marks", () => {
    expect(texts.filter(([, text]) => /!| {2}|"|\.\.\./.test(text))).toEqual([]);
  });

  test("no possessive of a parameter: names that end in s have none that reads well", () => {
    expect(texts.filter(([, text]) => /\}['’]s/.test(text))).toEqual([]);
  });

  test("short names of actions are short", () => {
    const long = ACTION_IDS.filter((id) => (EN[`action.${id}.short`] ?? "").split(" ").length > 4);
    expect(long).toEqual([]);
  });

  test("a story names a target only where every such order has one", () => {
    const optional = new Set<string>(["D03", "D04", "M01", "M03", "M05", "M10"]);
    const wrong = ACTIONS.filter(
      ({ id, target }) =>
        (target === "none" || optional.has(id)) && EN[`action.${id}.story`]?.includes("{target}"),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
