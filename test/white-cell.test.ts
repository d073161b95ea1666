import type { Board } from "@casus/shared/projection";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootHere, eventually, host, Player, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

/** Hanna runs the exercise; Lena plays Lithuania, Ugo the United States, Rita Russia; Olga stands by. */
async function exercise() {
  const admission = await host(server.url, { seat: null, humans: ["LT", "US", "RU"] });
  const hanna = await Player.connect(server.url, admission);
  const enter = (name: string, seat: string | null) => Player.enter(server.url, admission.code, name, seat);
  const lena = await enter("Lena", "LT");
  const ugo = await enter("Ugo", "US");
  const rita = await enter("Rita", "RU");
  const olga = await enter("Olga", null);
  return { hanna, lena, ugo, rita, olga };
}
type Exercise = Awaited<ReturnType<typeof exercise>>;

async function begun(staff: "all" | readonly string[]): Promise<Exercise> {
  const all = await exercise();
  const person = all.olga.admission.person;
  await all.hanna.must({
    type: "staff",
    person,
    staff: { kind: "observer", sees: staff === "all" ? staff : [...staff] },
  });
  await all.hanna.must({ type: "begin" });
  await eventually(() => all.olga.phase === "intelligence", "the beginning");
  return all;
}

const seatOf = (board: Board | null, seat: string) => board?.seats.find((one) => one.seat === seat);

describe("the board", () => {
  test("tells the white cell, and nobody else, who is there, writes, seals and has not read", async () => {
    const { hanna, lena, rita, olga } = await begun([]);
    await eventually(() => seatOf(hanna.board, "LT")?.people[0]?.here === true, "Lena on the board");
    lena.attend({ writing: true, unread: 4 });
    await eventually(() => seatOf(hanna.board, "LT")?.people[0]?.writing === true, "Lena writing");
    expect(seatOf(hanna.board, "LT")?.unread).toBe(4);
    await lena.must({ type: "seal", orders: [] });
    await eventually(() => seatOf(hanna.board, "LT")?.sealing === "sealed", "the seal");
    expect(seatOf(hanna.board, "LT")).toMatchObject({ awaited: false, last: { what: "seal" } });
    rita.drop();
    await eventually(() => typeof seatOf(hanna.board, "RU")?.emptySince === "number", "Rita gone");
    expect([lena.board, olga.board]).toEqual([null, null]);
  });
});

describe("a view that is opened", () => {
  test("is the seat's, follows what happens there, and takes no orders", async () => {
    const { hanna, lena } = await begun([]);
    await lena.must({ type: "message", to: "team", text: "between us", about: null });
    expect(await hanna.ask({ type: "watch", seat: "LT" })).toEqual({ ok: true });
    await eventually(() => hanna.view?.you.watching === true, "the view");
    const draft = { id: "d", by: "x", adopted: true, action: "D03" } as const;
    await lena.must({ type: "draft", orders: [draft] });
    await eventually(() => hanna.view?.desk?.draft.length === 1, "the draft over her shoulder");
    const { you: _hers, ...watched } = hanna.view ?? {};
    const { you: _own, ...own } = await lena.fresh();
    expect(watched).toEqual(own);
    expect(hanna.messages.map((message) => message.from)).toEqual(["LT"]);
    expect(await hanna.send({ type: "ready", ready: true })).toMatchObject({ ok: false });
    await hanna.ask({ type: "watch", seat: null });
    await eventually(() => hanna.view?.you.watching === false, "her own view");
    expect(hanna.view?.desk).toBeNull();
  });

  test("opens for an observer as far as it was given, and shuts when it is taken back", async () => {
    const { hanna, lena, olga } = await begun(["LT"]);
    expect(await olga.ask({ type: "watch", seat: "US" })).toMatchObject({ ok: false, code: "may-not-watch" });
    expect(await lena.ask({ type: "watch", seat: "US" })).toMatchObject({ ok: false });
    await olga.ask({ type: "watch", seat: "LT" });
    await eventually(() => olga.view?.card !== null, "the card of Lithuania");
    await hanna.must({ type: "staff", person: olga.admission.person, staff: null });
    await eventually(() => olga.view?.you.watching === false, "the view to shut");
    expect(olga.view?.card).toBeNull();
    await lena.must({ type: "message", to: "team", text: "again between us", about: null });
    await olga.fresh();
    expect(olga.messages.map((message) => message.words)).not.toContainEqual({
      kind: "own",
      text: "again between us",
    });
  });
});

test("whoever opened the game runs it without a seat, and is not dealt one", async () => {
  const { hanna, lena } = await begun([]);
  expect(hanna.view?.you).toMatchObject({ seat: null, host: true, sees: "all" });
  await hanna.must({ type: "pause" });
  expect(await lena.send({ type: "resume" })).toMatchObject({ ok: false, code: "host-only" });
});
