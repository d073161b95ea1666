import { describe, expect, test } from "vitest";
import { type Alert, alertsOf, type Board, type SeatStatus } from "./index.ts";

const SEAT: SeatStatus = {
  seat: "LT",
  control: "human",
  holder: "a",
  people: [{ id: "a", here: true, writing: false, touched: 0, role: null }],
  emptySince: null,
  awaited: true,
  sealing: "open",
  lines: 0,
  proposals: 0,
  asks: [],
  unread: 0,
  beliefs: { given: 0, of: 1 },
  last: null,
};
const NOW = 1_000_000;
const ago = (seconds: number) => NOW - seconds * 1000;
const ask = (seconds: number) => [{ request: "r1", from: "US", at: ago(seconds) }];
const writing = [{ id: "a", here: true, writing: true, touched: ago(0), role: null }];
const two = (seconds: number, busy = false) => [
  { id: "a", here: true, writing: false, touched: ago(1), role: null },
  { id: "b", here: true, writing: busy, touched: ago(seconds), role: null },
];
const calm = { now: NOW, left: null, paused: false, phase: "consultation" };
const shown = (
  seat: Partial<SeatStatus>,
  moment: Partial<typeof calm> | { left: number } = {},
  since = ago(30),
) => {
  const board: Board = { since, due: 0, seats: [{ ...SEAT, ...seat }] };
  return alertsOf(board, { ...calm, ...moment }).map(({ kind, level }: Alert) => `${level} ${kind}`);
};

describe("[W5] somebody is stuck", () => {
  test.each([
    ["nobody there for 14 s", { emptySince: ago(14) }, {}, []],
    ["nobody there for 15 s", { emptySince: ago(15) }, {}, ["amber empty"]],
    ["nobody there for a minute", { emptySince: ago(60) }, {}, ["red empty"]],
    ["one of two quiet for 299 s", { people: two(299) }, {}, []],
    ["one of two quiet for five minutes", { people: two(300) }, {}, ["amber quiet"]],
    ["one of two typing for five minutes", { people: two(300, true) }, {}, []],
    ["silent for 89 s", { last: { at: ago(89), what: "draft" } }, {}, []],
    ["silent for 90 s", { last: { at: ago(90), what: "draft" } }, {}, ["amber silent"]],
    ["silent for three minutes", { last: { at: ago(180), what: "draft" } }, {}, ["red silent"]],
    ["silent, but writing", { last: { at: ago(180), what: "draft" }, people: writing }, {}, []],
    ["silent, and not waited for", { last: { at: ago(180), what: "seal" }, awaited: false }, {}, []],
    ["a request for 90 s", { asks: ask(90) }, {}, ["amber asked"]],
    ["a request for three minutes", { asks: ask(180) }, {}, ["red asked"]],
    ["five unopened messages", { unread: 5 }, {}, []],
    ["six unopened messages", { unread: 6 }, {}, ["amber unread"]],
    ["an open sheet, a minute left", {}, { phase: "orders", left: 60_000 }, ["amber unsealed"]],
    ["an open sheet, 25 s left", {}, { phase: "orders", left: 25_000 }, ["red unsealed"]],
    ["a sealed sheet, 25 s left", { sealing: "sealed" }, { phase: "orders", left: 25_000 }, []],
    ["an open sheet while people talk", {}, { left: 25_000 }, []],
    ["everything at once, while paused", { emptySince: ago(600), unread: 9 }, { paused: true }, []],
    ["a bot", { control: "bot", emptySince: ago(600), asks: ask(600) }, {}, []],
  ] as const)("%s", (_, seat, moment, expected) => {
    const since = "last" in seat ? ago(600) : ago(30);
    expect(shown(seat as Partial<SeatStatus>, moment, since)).toEqual(expected);
  });
  test("silence counts from the beginning of the phase", () => {
    expect(shown({ last: { at: ago(600), what: "seal" } }, {}, ago(20))).toEqual([]);
    expect(shown({}, {}, ago(100))).toEqual(["amber silent"]);
  });
  test("the gravest comes first, then the longest", () => {
    const board: Board = {
      since: ago(30),
      due: 0,
      seats: [
        { ...SEAT, seat: "A", asks: ask(100) },
        { ...SEAT, seat: "B", asks: ask(200) },
        { ...SEAT, seat: "C", asks: ask(150) },
      ],
    };
    expect(alertsOf(board, calm).map((alert) => alert.seat)).toEqual(["B", "C", "A"]);
  });
});
