import type { Remark } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { headlinesOf, playersTexts } from "./headlines.ts";

type View = Parameters<typeof headlinesOf>[0];
type Messages = Parameters<typeof headlinesOf>[1];

const act = (id: string, rung: number, words: Remark | null = null, turn = 2) => [
  id,
  {
    id,
    turn,
    rung,
    words,
    action: "M06",
    actor: "LT",
    exposed: true,
    visibility: "public",
    match: false,
    lead: 0,
  },
];
const view = (phase: string, ...acts: ReturnType<typeof act>[]) =>
  ({
    stage: { kind: "running", turn: 2, turns: 4, phase },
    acts: Object.fromEntries(acts),
    headlines: { e1: { turn: 1, headline: "Gas alert", text: "", notional: false } },
    obligations: {},
  }) as unknown as View;
const press = (id: string, text: string, turn = 2) =>
  ({ id, from: "RU", to: "press", turn, at: 0, words: { kind: "own", text } }) as unknown as Messages[number];
const BOTS = { kind: "template", id: "speech.act.M06.2", with: { target: "LT" } } as const;
const HELD = { hold: true, passed: [] };
const none = new Set<string>();
const ids = (...given: Parameters<typeof headlinesOf>) => headlinesOf(...given).map((h) => h.id);

describe("headlines", () => {
  test("the acts that weigh most, then dated events; never more than three", () => {
    const told = view("obligation", act("a1", 2), act("a2", 12), act("a3", 6));
    expect(ids(told, [], HELD, none)).toEqual(["a2", "a3", "a1"]);
    expect(ids(view("obligation", act("a1", 2)), [], HELD, none)).toEqual(["a1", "e1"]);
  });
  test("what has not been revealed is not there, nor is this turn before it is told", () => {
    expect(ids(view("resolution", act("a1", 12), act("a2", 2)), [], HELD, new Set(["a1"]))).toEqual([
      "a2",
      "e1",
    ]);
    expect(ids(view("orders", act("a1", 12)), [], HELD, none)).toEqual(["e1"]);
  });
  test("what players wrote waits for the host", () => {
    const told = view("obligation", act("a1", 12, "Never again."));
    const said = [press("m1", "We are calm.")];
    const held = headlinesOf(told, said, HELD, none);
    expect(held.map((h) => [h.id, "words" in h ? h.words : null])).toEqual([
      ["a1", null],
      ["e1", null],
    ]);
    expect(ids(told, said, { hold: true, passed: ["m1"] }, none)).toEqual(["m1", "a1", "e1"]);
    const open = headlinesOf(told, said, { hold: false, passed: [] }, none);
    expect(open.map((h) => ("words" in h ? h.words : null))).toEqual(["We are calm.", "Never again.", null]);
  });
  test("what bots announce does not wait", () => {
    const [told] = headlinesOf(view("obligation", act("a1", 12, BOTS)), [], HELD, none);
    expect(told).toMatchObject({ id: "a1", words: BOTS });
  });
  test("the host is shown what waits, the newest first, and nothing of bots", () => {
    const bot = { ...press("m2", ""), words: BOTS } as unknown as Messages[number];
    const told = view("obligation", act("a1", 12, "Never again."), act("a2", 8, BOTS));
    expect(playersTexts(told, [press("m0", "old", 0), press("m1", "new"), bot], 2).map((x) => x.id)).toEqual([
      "m1",
      "a1",
    ]);
  });
});
