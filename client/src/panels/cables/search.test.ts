import type { Message } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { find, readAhead } from "./search.ts";

const said = (id: string, text: string, from = "US"): Message => ({
  id,
  turn: 1,
  at: 0,
  from,
  person: null,
  to: ["LT"],
  words: { kind: "own", text },
  about: null,
});
const all = [
  said("m1", "We read the guidance as you do."),
  said(
    "m2",
    "Rūta asks about the railway, and about what the corridor is for when nobody uses the railway.",
    "EU",
  ),
  said("m3", "See [§nato.trigger What sets it off]."),
];
const say = (m: Message) => (m.words.kind === "own" ? m.words.text : "");
const look = (query: string, most = 10) =>
  find(query, all, say, (m) => (m.from === "EU" ? "European Union" : "United States"), most);
const ids = (query: string) => look(query).finds.map((f) => f.message.id);

describe("search", () => {
  test("every word must be there, in any order, whatever its case and its marks", () => {
    expect(ids("GUIDANCE read")).toEqual(["m1"]);
    expect(ids("ruta")).toEqual(["m2"]);
    expect(ids("guidance railway")).toEqual([]);
    expect(ids("  ")).toEqual([]);
  });
  test("the author's name and the name of what is mentioned are found, the signs around it are not", () => {
    expect(ids("union")).toEqual(["m2"]);
    expect(ids("sets it off")).toEqual(["m3"]);
    expect(ids("nato.trigger")).toEqual([]);
  });
  test("the newest come first, no more than asked for, and all are counted", () => {
    expect(ids("e")).toEqual(["m3", "m2", "m1"]);
    expect(look("e", 1)).toMatchObject({ count: 3, finds: [{ message: { id: "m3" } }] });
  });
  test("an excerpt begins near the match and marks it", () => {
    expect(look("corridor").finds[0]).toMatchObject({
      before: "… about the railway, and about what the ",
      match: "corridor",
    });
    expect(look("guidance").finds[0]).toMatchObject({
      before: "We read the ",
      match: "guidance",
      after: " as you do.",
    });
  });

  test("reading ahead stops when there is no time, and goes on where it stopped", () => {
    const long = Array.from({ length: 10 }, (_, i) => said(`r${i}`, `word ${i}`));
    const rendered: string[] = [];
    const noting = (m: Message) => {
      rendered.push(m.id);
      return say(m);
    };
    let steps = 4;
    expect(readAhead(long, noting, () => steps-- > 0)).toBe(false);
    expect(rendered).toEqual(["r9", "r8", "r7", "r6"]);
    expect(readAhead(long, noting, () => true)).toBe(true);
    expect(rendered).toHaveLength(10);
    expect(find("word", long, noting, () => "", 3).count).toBe(10);
    expect(rendered).toHaveLength(10);
  });
});
