import type { SeatStatus } from "@casus/shared/projection";
import { expect, test } from "vitest";
import { fixture } from "../../dev/view.ts";
import { alertsNow, alertWords, seatLine } from "./seat-line.ts";
import { span } from "./span.ts";

const SEAT: SeatStatus = {
  seat: "LT",
  control: "human",
  holder: "a",
  people: [{ id: "a", here: true, writing: false, touched: null, role: null }],
  emptySince: null,
  awaited: true,
  sealing: "open",
  lines: 2,
  proposals: 1,
  asks: [{ request: "r1", from: "US", at: 40_000 }],
  unread: 3,
  beliefs: { given: 1, of: 2 },
  last: { at: 10_000, what: "draft" },
};
const name = () => "Lena";

test.each([
  [0, "0 s"],
  [89_000, "89 s"],
  [90_000, "2 min"],
  [5_400_000, "2 h"],
])("%i ms are %s", (ms, said) => {
  expect(span(ms)).toBe(said);
});

test("a row says what a seat does, what waits and since when", () => {
  expect(seatLine(SEAT, 100_000, name)).toEqual({
    doing: "present",
    sheet: "Open, 2 orders, 1 proposed",
    waiting: "1 request (60 s), 3 unread",
    belief: "1 of 2",
    last: "drafted, 2 min ago",
  });
  const people = [{ id: "a", here: true, writing: true, touched: 100_000, role: null }];
  expect(seatLine({ ...SEAT, people }, 100_000, name).doing).toBe("Lena: writing");
  expect(seatLine({ ...SEAT, awaited: false, sealing: "sealed" }, 100_000, name).doing).toBe("done");
  expect(seatLine({ ...SEAT, control: "bot" }, 100_000, name).sheet).toBe("");
});

test("what is stuck is said with the seat's name, and nothing is while paused", () => {
  const view = fixture("consultation", 1, "LT");
  const board = { since: 0, due: 0, seats: [{ ...SEAT, asks: [], emptySince: 30_000 }] };
  const [alert] = alertsNow(board, view, 60_000);
  expect(alert && alertWords(alert, "Lithuania", "")).toBe("Lithuania: nobody there for 30 s");
  expect(alertsNow(board, { ...view, clock: { deadline: null, paused: 5 } }, 60_000)).toEqual([]);
});
