import type { Message, Request } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { channelOf, channelsOf, entriesOf, isOwn } from "./channels.ts";

const message = (
  id: string,
  from: string,
  to: Message["to"],
  turn = 1,
  about: string | null = null,
): Message => ({
  id,
  turn,
  at: Number(id.slice(1)),
  from,
  person: null,
  to,
  words: { kind: "own", text: id },
  about,
});
const request = (id: string, from: string, to: string[], more: Partial<Request> = {}): Request => ({
  id,
  turn: 1,
  from,
  to,
  kind: "support",
  about: null,
  terms: null,
  words: null,
  answers: {},
  status: "open",
  ...more,
});
const base = {
  seat: "LT",
  person: "ana",
  others: ["US", "EU"],
  shared: false,
  messages: [],
  requests: [],
  seen: {},
};

describe("channels", () => {
  test("a channel is everybody in it but oneself, whoever spoke", () => {
    expect(channelOf(message("m1", "US", ["LT", "PL"]), "LT")).toBe("PL+US");
    expect(channelOf(message("m2", "LT", ["US", "PL"]), "LT")).toBe("PL+US");
    expect(channelOf(message("m3", "RU", "press"), "LT")).toBe("press");
  });
  test("every seat has its channel before a word is said; groups appear when used", () => {
    expect(channelsOf(base).map((c) => c.id)).toEqual(["press", "US", "EU"]);
    const used = channelsOf({ ...base, shared: true, messages: [message("m1", "US", ["LT", "EU"])] });
    expect(used.map((c) => [c.id, c.kind])).toEqual([
      ["press", "press"],
      ["team", "team"],
      ["US", "pair"],
      ["EU", "pair"],
      ["EU+US", "group"],
    ]);
  });
  test("unread counts what others said after the last message read", () => {
    const messages = [message("m1", "US", ["LT"]), message("m2", "LT", ["US"]), message("m3", "US", ["LT"])];
    const unread = (seen: Record<string, string>) =>
      channelsOf({ ...base, messages, seen }).find((c) => c.id === "US")?.unread;
    expect([unread({}), unread({ US: "m1" }), unread({ US: "m3" })]).toEqual([2, 1, 0]);
  });
  test("in the team's own room, what a team-mate wrote is unread and not one's own", () => {
    const said = (id: string, person: string) => ({ ...message(id, "LT", "team" as never), person });
    const messages = [said("m1", "ana"), said("m2", "ben")];
    const team = channelsOf({ ...base, shared: true, messages }).find((c) => c.id === "team");
    expect(team?.unread).toBe(1);
    expect(messages.map((m) => isOwn(m, base))).toEqual([true, false]);
  });
  test("a request that waits for us is counted until it is answered", () => {
    const asks = (r: Request) => channelsOf({ ...base, requests: [r] }).find((c) => c.id === "EU")?.asks;
    expect(asks(request("r1", "EU", ["LT"]))).toBe(1);
    expect(asks(request("r1", "EU", ["LT"], { answers: { LT: "accepted" } }))).toBe(0);
    expect(asks(request("r1", "LT", ["EU"]))).toBe(0);
  });
  test("a request stands with its cable; one without a cable stands at the end of its turn", () => {
    const entries = entriesOf(
      "EU",
      "LT",
      [message("m1", "EU", ["LT"], 1), message("m2", "EU", ["LT"], 2, "r2"), message("m3", "EU", ["LT"], 3)],
      [request("r1", "EU", ["LT"], { turn: 1 }), request("r2", "EU", ["LT"], { turn: 2 })],
    );
    expect(
      entries.map((e) =>
        e.kind === "turn"
          ? `T${e.turn}`
          : e.kind === "request"
            ? e.request.id
            : e.message.id + (e.request?.id ?? ""),
      ),
    ).toEqual(["T1", "m1", "r1", "T2", "m2r2", "T3", "m3"]);
  });
});
