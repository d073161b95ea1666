import type { View } from "@casus/shared/projection";
import { describe, expect, test } from "vitest";
import { nextTask } from "./next-task.ts";

const given = (
  phase: string,
  more: { desk?: object | null; requests?: object; obligations?: object; paused?: number } = {},
) =>
  nextTask({
    stage: { kind: "running", turn: 1, turns: 4, phase, quietAnnounced: false },
    clock: { deadline: null, paused: more.paused ?? null },
    you: { person: "p1", seat: "LT", host: false, staff: null, sees: ["LT"], watching: false },
    seats: { LT: { control: "human", holder: "p1" } },
    requests: more.requests ?? {},
    obligations: more.obligations ?? {},
    desk: more.desk === null ? null : { draft: [], sealing: { kind: "open" }, ready: false, ...more.desk },
  } as unknown as View);

const ask = { r: { id: "r", from: "EU", to: ["LT"], status: "open", answers: {} } };
const order = (adopted: boolean) => ({ id: "o", by: "p2", adopted, action: "D03" });

describe("the one next task", () => {
  test.each([
    ["reading", given("intelligence"), { kind: "read" }],
    ["read already", given("intelligence", { desk: { ready: true } }), { kind: "wait", for: "reading" }],
    ["a request waits", given("consultation", { requests: ask }), { kind: "answer", requests: 1 }],
    ["nothing asked", given("consultation"), { kind: "talk" }],
    ["an empty sheet", given("orders"), { kind: "draft" }],
    [
      "a team's proposals",
      given("orders", { desk: { draft: [order(false)] } }),
      { kind: "proposals", count: 1 },
    ],
    ["a sheet to seal", given("orders", { desk: { draft: [order(true)] } }), { kind: "seal", orders: 1 }],
    [
      "sealed",
      given("orders", { desk: { sealing: { kind: "sealed", by: "p1" } } }),
      { kind: "wait", for: "sealing" },
    ],
    ["the reveal", given("resolution"), { kind: "watch" }],
    [
      "attacked",
      given("obligation", {
        obligations: { o: { id: "o", status: "invocation", victim: "LT", protector: "US" } },
      }),
      { kind: "invoke", obligation: "o" },
    ],
    [
      "owing",
      given("obligation", {
        obligations: { o: { id: "o", status: "decision", victim: "PL", protector: "LT" } },
      }),
      { kind: "decide", obligation: "o" },
    ],
    [
      "others owe",
      given("obligation", {
        obligations: { o: { id: "o", status: "decision", victim: "LT", protector: "US" } },
      }),
      { kind: "wait", for: "deciding" },
    ],
    ["no seat", given("orders", { desk: null }), { kind: "observe" }],
    ["paused", given("orders", { paused: 4000 }), { kind: "paused" }],
  ])("%s", (_, task, expected) => expect(task).toEqual(expected));
});
