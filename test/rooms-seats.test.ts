import type { HostRequest } from "@casus/shared/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootHere, eventually, host, Player, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

/** Lena and Luka share Lithuania, Hanna plays the United States and hosts. */
async function sharedSeat(changes: Partial<HostRequest> = {}) {
  const admission = await host(server.url, { seat: "US", ...changes });
  const hanna = await Player.connect(server.url, admission);
  const lena = await Player.enter(server.url, admission.code, "Lena");
  const luka = await Player.enter(server.url, admission.code, "Luka");
  await lena.must({ type: "sit", seat: "LT" });
  await luka.must({ type: "sit", seat: "LT" });
  await hanna.must({ type: "begin" });
  await eventually(() => luka.phase === "intelligence", "the beginning");
  expect(luka.view?.seats.LT?.holder).toBe(lena.admission.person);
  return { hanna, lena, luka };
}

describe("a shared seat", () => {
  test("one seals, the other may object within ten seconds", async () => {
    const { lena, luka } = await sharedSeat();
    await lena.must({ type: "seal", orders: [] });
    await eventually(() => luka.view?.desk?.sealing.kind === "pending", "the pending seal");
    await luka.must({ type: "object" });
    await eventually(() => lena.view?.desk?.sealing.kind === "open", "the objection");
    const sealed = performance.now();
    await lena.must({ type: "seal", orders: [] });
    await eventually(() => luka.view?.desk?.sealing.kind === "sealed", "the seal", 15_000);
    expect(performance.now() - sealed).toBeGreaterThan(9_000);
  });

  test("nobody takes the seal from somebody who is there; from somebody who is gone, a team-mate does", async () => {
    const { hanna, lena, luka } = await sharedSeat();
    expect(await luka.send({ type: "seal", orders: [] })).toMatchObject({ ok: false, code: "holder-only" });
    expect(await luka.send({ type: "hold" })).toMatchObject({ ok: false, code: "seat-held" });
    expect(await hanna.send({ type: "invoke", obligation: "x", invoke: true })).toMatchObject({ ok: false });
    lena.drop();
    await eventually(() => !luka.state.present.includes(lena.admission.person), "Lena to be gone");
    await luka.must({ type: "hold" });
    await luka.must({ type: "seal", orders: [] });
  });

  test("a holder who is there may give the seal away", async () => {
    const { lena, luka } = await sharedSeat();
    await lena.must({ type: "hold" });
    await luka.must({ type: "hold" });
    expect(await lena.send({ type: "seal", orders: [] })).toMatchObject({ ok: false, code: "holder-only" });
  });

  test("a proposal reaches the team and nobody else; only the holder adopts", async () => {
    const { hanna, lena, luka } = await sharedSeat();
    const proposal = { id: "d1", by: "whoever", adopted: true, action: "D03" } as const;
    await luka.must({ type: "draft", orders: [proposal] });
    await eventually(() => lena.view?.desk?.draft.length === 1, "the proposal");
    expect(lena.view?.desk?.draft).toEqual([{ ...proposal, by: luka.admission.person, adopted: false }]);
    const before = hanna.version;
    await lena.must({ type: "draft", orders: [proposal] });
    await eventually(() => luka.view?.desk?.draft[0]?.adopted === true, "the adoption");
    expect(hanna.version).toBe(before);
  });
});

describe("an empty chair", () => {
  test("with a clock a bot sits down after a while, and stands up for whoever comes back", async () => {
    const { hanna, lena, luka } = await sharedSeat({ preset: "180" });
    lena.drop();
    await new Promise((done) => setTimeout(done, 1_000));
    luka.drop();
    const left = performance.now();
    await eventually(() => hanna.view?.seats.LT?.control === "bot", "the bot", 12_000);
    expect(performance.now() - left).toBeGreaterThan(4_500);
    await eventually(
      () => hanna.notices.some((n) => n.code === "bot-took-over" && n.with.seat === "LT"),
      "the notice",
    );
    const back = await Player.connect(server.url, luka.admission);
    await eventually(() => back.view?.seats.LT?.control === "human", "the seat to be given back");
    await eventually(() => back.view?.seats.LT?.holder === luka.admission.person, "the seal");
    await eventually(
      () => hanna.notices.some((n) => n.code === "seat-returned" && n.with.seat === "LT"),
      "the notice",
    );
    await back.must({ type: "draft", orders: [] });
  });

  test("without a clock it waits", async () => {
    const { hanna, lena, luka } = await sharedSeat();
    lena.drop();
    luka.drop();
    await new Promise((done) => setTimeout(done, 6_500));
    expect((await hanna.fresh()).seats.LT?.control).toBe("human");
  });

  test("a host's bot is not given back by itself", async () => {
    const { hanna, luka } = await sharedSeat();
    await hanna.must({ type: "control", seat: "LT", by: "bot" });
    const back = await Player.connect(server.url, luka.admission);
    await new Promise((done) => setTimeout(done, 300));
    expect((await back.fresh()).seats.LT?.control).toBe("bot");
    expect(await back.send({ type: "draft", orders: [] })).toMatchObject({ ok: false, code: "seat-is-bot" });
  });
});

test("alone against bots, the table moves as soon as the player is done", async () => {
  const solo = await Player.connect(server.url, await host(server.url, { solo: true, humans: ["LT"] }));
  for (const phase of ["intelligence", "consultation"] as const) {
    expect(solo.phase).toBe(phase);
    await solo.must({ type: "ready", ready: true });
    await eventually(() => solo.phase !== phase, phase);
  }
  await solo.must({ type: "seal", orders: [] });
  await eventually(() => solo.phase === "resolution", "the reveal");
});
