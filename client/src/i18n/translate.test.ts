import { readdirSync } from "node:fs";
import { EN } from "@casus/shared/text";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { enInjects } from "./en-injects.ts";
import { enLesson } from "./en-lesson.ts";
import { enProjector } from "./en-projector.ts";
import { enReview } from "./en-review.ts";
import { enSetup } from "./en-setup.ts";
import { enWhiteCell } from "./en-white-cell.ts";
import { LANGUAGES } from "./language.ts";
import { tableEnglish } from "./table.ts";
import { type Entry, fill } from "./translate.ts";

describe("translate", () => {
  test("fills placeholders and leaves unknown ones standing", () => {
    expect(fill("Turn {n} of {of}", { n: 2 })).toBe("Turn 2 of {of}");
  });
  test.each([
    ["en", { one: "{n} seat", other: "{n} seats" }, ["1 seat", "0 seats", "4 seats"], [1, 0, 4]],
    [
      "lt",
      { one: "{n} vieta", few: "{n} vietos", other: "{n} vietų" },
      ["1 vieta", "21 vieta", "3 vietos", "11 vietų", "10 vietų"],
      [1, 21, 3, 11, 10],
    ],
    [
      "lv",
      { zero: "{n} vietu", one: "{n} vieta", other: "{n} vietas" },
      ["0 vietu", "1 vieta", "5 vietas", "11 vietu", "21 vieta"],
      [0, 1, 5, 11, 21],
    ],
  ] as const)("%s chooses the plural by n", (locale, entry, expected, counts) => {
    expect(counts.map((n) => fill(entry, { n }, locale))).toEqual(expected);
  });
});

const ENGLISH: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  home: en,
  table: tableEnglish,
  review: enReview,
  projector: enProjector,
  lesson: enLesson,
  setup: enSetup,
  injects: enInjects,
  "white-cell": enWhiteCell,
  rules: EN,
};
type Words = Readonly<Record<string, Entry>>;
/** Names of the modules in a folder beside this one. */
const modules = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url)).flatMap((file) =>
    file.endsWith(".ts") ? file.slice(0, -".ts".length) : [],
  );
const files: Record<string, Words> = {};
for (const language of LANGUAGES.filter((code) => code !== "en"))
  for (const file of modules(`${language}/`))
    files[`${language}/${file}`] = ((await import(`./${language}/${file}.ts`)) as { words: Words }).words;
const named = (file: string) => file.split("/") as [string, string];
const forms = (entry: Entry) => (typeof entry === "string" ? [entry] : Object.values(entry));
const holes = (entry: Entry) =>
  [...new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
/** The categories that whole numbers fall into; fractions are never counted here. */
const categories = (locale: string) => {
  const plural = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 200 }, (_, n) => plural.select(n)))].sort();
};

describe("catalogues", () => {
  test("no id of the table stands in two of its files", async () => {
    const ids: string[] = [];
    for (const file of modules("en-table/")) {
      const parts = (await import(`./en-table/${file}.ts`)) as Record<string, Words>;
      ids.push(...Object.values(parts).flatMap((part) => Object.keys(part)));
    }
    expect(ids.toSorted()).toEqual(Object.keys(tableEnglish).toSorted());
  });

  test("every language but English has a home", () => {
    const homes = Object.keys(files).filter((file) => named(file)[1] === "home");
    expect(homes.map((file) => named(file)[0]).sort()).toEqual(
      LANGUAGES.filter((l) => l !== "en").toSorted(),
    );
  });

  test.each(Object.entries(files))("%s says what English says, with the same parameters", (file, words) => {
    const [, name] = named(file);
    const wrong = Object.entries(words).flatMap(([id, entry]) => {
      const original = ENGLISH[name]?.[id];
      if (original === undefined) return [`${id} is not in English`];
      const [has, wants] = [holes(entry), holes(original)];
      return has.join() === wants.join() ? [] : [`${id} has ${has.join()}, English ${wants.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  test("the rules are translated where they have no parameters", () => {
    const rules = Object.entries(files).filter(([file]) => named(file)[1] === "rules");
    expect(
      rules.flatMap(([, words]) => Object.keys(words).filter((id) => holes(EN[id] ?? "").length)),
    ).toEqual([]);
  });

  test.each(Object.entries(files))("%s counts as its language counts", (file, words) => {
    const wanted = categories(named(file)[0]);
    const wrong = Object.entries(words)
      .filter(([, entry]) => typeof entry !== "string")
      .filter(([, entry]) => Object.keys(entry).sort().join() !== wanted.join())
      .map(([id]) => id);
    expect(wrong).toEqual([]);
  });
});
