import type { Message, Request } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { type Channel, channelOf, channelsOf, isOwn, type Onlooker } from "./channels.ts";
import { entriesOf, keyOf } from "./entries.ts";

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
const ana: Onlooker = {
  seat: "LT",
  person: "ana",
  others: ["US", "EU", "RU"],
  foes: ["RU"],
  treaties: [],
  rooms: [],
  shared: false,
};
const all = (given: {
  who?: Partial<Onlooker>;
  messages?: Message[];
  requests?: Request[];
  seen?: Record<string, string>;
}): readonly Channel[] =>
  channelsOf({ ...ana, ...given.who }, given.messages ?? [], given.requests ?? [], given.seen ?? {});

describe("channels", () => {
  test("a channel is everybody in it but oneself, whoever spoke", () => {
    expect(channelOf(message("m1", "US", ["LT", "PL"]), "LT")).toBe("PL+US");
    expect(channelOf(message("m2", "LT", ["US", "PL"]), "LT")).toBe("PL+US");
    expect(channelOf(message("m3", "RU", "press"), "LT")).toBe("press");
  });
  test("every seat has its channel before a word is said; the other side's is a hotline; groups appear when used", () => {
    expect(all({}).map((c) => [c.id, c.kind])).toEqual([
      ["press", "press"],
      ["US", "pair"],
      ["EU", "pair"],
      ["RU", "hotline"],
    ]);
    const used = all({ who: { shared: true }, messages: [message("m1", "US", ["LT", "EU"])] });
    expect(used.map((c) => [c.id, c.kind])).toEqual([
      ["press", "press"],
      ["team", "team"],
      ["US", "pair"],
      ["EU", "pair"],
      ["RU", "hotline"],
      ["EU+US", "group"],
    ]);
  });
  test("a treaty of three or more has a council: the channel of all its parties", () => {
    const pact = { id: "pact", parties: ["US", "LT", "EU"], status: "in-force" as const };
    const found = all({ who: { treaties: [pact] }, messages: [message("m1", "US", ["LT", "EU"])] });
    expect(found.filter((c) => c.with.length > 1)).toMatchObject([
      { id: "EU+US", kind: "council", treaty: "pact", unread: 1 },
    ]);
    for (const other of [
      { ...pact, parties: ["US", "LT"] },
      { ...pact, parties: ["US", "EU", "RU"] },
      { ...pact, status: "ended" as const },
    ])
      expect(all({ who: { treaties: [other] } }).some((c) => c.kind === "council")).toBe(false);
  });
  test("unread counts what others said after the last message read", () => {
    const messages = [message("m1", "US", ["LT"]), message("m2", "LT", ["US"]), message("m3", "US", ["LT"])];
    const unread = (seen: Record<string, string>) =>
      all({ messages, seen }).find((c) => c.id === "US")?.unread;
    expect([unread({}), unread({ US: "m1" }), unread({ US: "m3" })]).toEqual([2, 1, 0]);
  });
  test("in the team's own room, what a team-mate wrote is unread and not one's own", () => {
    const said = (id: string, person: string) => ({ ...message(id, "LT", "team" as never), person });
    const messages = [said("m1", "ana"), said("m2", "ben")];
    const team = all({ who: { shared: true }, messages }).find((c) => c.id === "team");
    expect(team?.unread).toBe(1);
    expect(messages.map((m) => isOwn(m, ana))).toEqual([true, false]);
  });
  test("a request that waits for us is counted until it is answered", () => {
    const asks = (r: Request) => all({ requests: [r] }).find((c) => c.id === "EU")?.asks;
    expect(asks(request("r1", "EU", ["LT"]))).toBe(1);
    expect(asks(request("r1", "EU", ["LT"], { answers: { LT: "accepted" } }))).toBe(0);
    expect(asks(request("r1", "LT", ["EU"]))).toBe(0);
  });
});

describe("entries", () => {
  test("a request stands with its cable; one without a cable stands at the end of its turn", () => {
    const entries = entriesOf(
      "EU",
      "LT",
      [message("m1", "EU", ["LT"], 1), message("m2", "EU", ["LT"], 2, "r2"), message("m3", "EU", ["LT"], 3)],
      [request("r1", "EU", ["LT"], { turn: 1 }), request("r2", "EU", ["LT"], { turn: 2 })],
    );
    expect(
      entries.map((e) => (e.kind === "message" ? e.message.id + (e.request?.id ?? "") : keyOf(e))),
    ).toEqual(["t1", "m1", "r1", "t2", "m2r2", "t3", "m3"]);
  });
  test("a rule shows where reading stopped, and none where nothing came since", () => {
    const messages = [message("m1", "EU", ["LT"]), message("m2", "EU", ["LT"]), message("m3", "EU", ["LT"])];
    const keys = (read: string | null) => entriesOf("EU", "LT", messages, [], read).map(keyOf);
    expect(keys("m1")).toEqual(["t1", "m1", "new", "m2", "m3"]);
    expect(keys("m3")).toEqual(["t1", "m1", "m2", "m3"]);
    expect(keys(null)).toEqual(["t1", "m1", "m2", "m3"]);
  });
  test("requests of a channel without a word stand in it", () => {
    const entries = entriesOf(
      "EU",
      "LT",
      [],
      [request("r2", "EU", ["LT"], { turn: 2 }), request("r1", "LT", ["EU"])],
    );
    expect(entries.map(keyOf)).toEqual(["t2", "r1", "r2"]);
  });
});
