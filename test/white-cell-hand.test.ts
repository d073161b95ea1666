import type { Preview } from "@casus/shared/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootHere, eventually, host, Player, type Server } from "./server.ts";

/** What the white cell does with rooms, silence, the clock and results, over a real server. */
let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

/** Hanna directs; Lena, Ugo and Rita play Lithuania, the United States and Russia. */
async function exercise() {
  const admission = await host(server.url, { seat: null, humans: ["LT", "US", "RU"] });
  const hanna = await Player.connect(server.url, admission);
  const enter = (name: string, seat: string) => Player.enter(server.url, admission.code, name, seat);
  const lena = await enter("Lena", "LT");
  const ugo = await enter("Ugo", "US");
  const rita = await enter("Rita", "RU");
  await hanna.must({ type: "begin" });
  await eventually(() => rita.phase === "intelligence", "the beginning");
  return { hanna, lena, ugo, rita };
}
type Table = Awaited<ReturnType<typeof exercise>>;

const texts = (who: Player) => who.messages.flatMap((m) => (m.words.kind === "own" ? [m.words.text] : []));
const to = async ({ hanna, lena }: Table, phase: string) => {
  for (let guard = 0; lena.phase !== phase && guard < 8; guard++) {
    const at = lena.phase;
    await hanna.must({ type: "advance" });
    await eventually(() => lena.phase !== at, "the next phase");
  }
};

describe("who hears whom", () => {
  test("[W30] what is said in a room reaches its seats and the white cell, and nobody learns of it else", async () => {
    const { hanna, lena, ugo, rita } = await exercise();
    await rita.must({ type: "room", name: "Back channel", seats: ["LT"] });
    await eventually(() => Object.keys(lena.view?.rooms ?? {}).length === 1, "the room");
    const [room] = Object.values(lena.view?.rooms ?? {});
    const said = { type: "message", about: null, room: room?.id ?? "" } as const;
    await lena.must({ ...said, to: ["RU"], text: "ROOM-WORDS" });
    await eventually(() => texts(rita).includes("ROOM-WORDS"), "the words");
    await eventually(() => texts(hanna).includes("ROOM-WORDS"), "the white cell's copy");
    const outside = JSON.stringify([await ugo.fresh(), ugo.messages]);
    expect(outside).not.toContain("ROOM-WORDS");
    expect(outside).not.toContain("Back channel");
    expect(await ugo.send({ ...said, to: ["RU"], text: "Let me in" })).toMatchObject({
      code: "unknown-object",
    });
    expect(await lena.send({ type: "room", name: "Back channel", seats: ["RU"] })).toMatchObject({
      code: "name-taken",
    });
  });

  test("[W31] silence is kept by phase, for cables and requests, and does not bind the white cell", async () => {
    const table = await exercise();
    const { hanna, lena, ugo, rita } = table;
    const cable = (seat: string) => ({
      type: "message" as const,
      to: [seat],
      text: "A word",
      about: null,
    });
    await hanna.must({ type: "speech", rules: { intelligence: "team", consultation: "side" } });
    await eventually(() => lena.view?.speech.intelligence === "team", "the rule");
    expect(await lena.send(cable("US"))).toMatchObject({ code: "no-speech" });
    await lena.must({ type: "message", to: "team", text: "Among us", about: null });
    await to(table, "consultation");
    await lena.must(cable("US"));
    expect(await lena.send(cable("RU"))).toMatchObject({ code: "no-speech" });
    const ask = { type: "request", kind: "deconflict", about: null, terms: null, words: null } as const;
    expect(await rita.send({ ...ask, to: ["LT"] })).toMatchObject({ code: "no-speech" });
    await hanna.must({ type: "for", seat: "PL", do: { ...cable("RU") } });
    expect(await ugo.send({ type: "speech", rules: { orders: "all" } })).toMatchObject({ code: "host-only" });
    await to(table, "orders");
    await lena.must(cable("RU"));
  });

  test("[W32] a cable keeps its form, and moves nothing", async () => {
    const { lena, ugo } = await exercise();
    const before = JSON.stringify(lena.view?.values);
    await lena.must({ type: "message", to: ["US"], text: "We protest", about: null, form: "demarche" });
    await eventually(() => ugo.messages.some((m) => m.form === "demarche"), "the démarche");
    expect(JSON.stringify(lena.view?.values)).toBe(before);
    const odd = { type: "message", to: ["US"], text: "x", about: null, form: "sonnet" };
    expect(await lena.send(odd as never)).toMatchObject({ code: "invalid" });
  });
});

describe("the clock in the white cell's hand", () => {
  test("[W10] a break is told to all and ends by the clock", async () => {
    const { hanna, lena, rita } = await exercise();
    await hanna.must({ type: "pause", until: Date.now() + 900, why: "Coffee" });
    await eventually(() => lena.notices.some((n) => n.code === "break"), "the break");
    expect(lena.notices.at(-1)?.with).toMatchObject({ by: "Hanna", why: "Coffee" });
    expect(lena.state.paused).toBe(true);
    await eventually(() => !lena.state.paused, "the end of the break", 5_000);
    await eventually(() => rita.notices.some((n) => n.code === "resumed"), "being told");
  });

  test("[W11] a phase ends at the date that was set, orders only after their grace", async () => {
    const table = await exercise();
    const { hanna, lena } = table;
    const month = Date.now() + 30 * 86_400_000;
    await hanna.must({ type: "schedule", deadline: month });
    await eventually(() => lena.view?.clock.deadline === month, "the date");
    expect(await hanna.send({ type: "schedule", deadline: Date.now() + 40 * 86_400_000 })).toMatchObject({
      code: "out-of-range",
    });
    await hanna.must({ type: "schedule", deadline: Date.now() + 400 });
    await eventually(() => lena.phase === "consultation", "the end of the phase", 5_000);
    await hanna.must({ type: "schedule", grace: 2 });
    await to(table, "orders");
    const deadline = Date.now() + 300;
    await hanna.must({ type: "schedule", deadline });
    await eventually(() => Date.now() > deadline + 300, "a moment after the deadline");
    expect(lena.phase).toBe("orders");
    await lena.must({ type: "seal", orders: [] });
    await eventually(() => lena.phase === "resolution", "the end of the grace", 6_000);
    expect(Date.now()).toBeGreaterThanOrEqual(deadline + 2000);
  });
});

describe("results in the white cell's hand", () => {
  test("[W45] [W46] what chance and treaties say is shown at the gate and overruled there; out of range is refused", async () => {
    const table = await exercise();
    const { hanna, lena, ugo, rita } = table;
    await hanna.must({ type: "gate", before: "results", seconds: 600 });
    await to(table, "orders");
    for (const one of [lena, ugo]) await one.must({ type: "seal", orders: [] });
    await rita.must({ type: "seal", orders: [{ action: "M12", target: "LT" }] });
    await eventually(async () => (await hanna.fresh()).control?.gate?.open === true, "the gate");
    const preview = async () => (await hanna.ask({ type: "preview" })) as Preview;
    const [first] = (await preview()).draws;
    expect(first).toBeDefined();
    const why = "For the sake of the lesson";
    const of = { kind: "draw", key: first?.key ?? "", to: !first?.hit } as const;
    expect(await lena.send({ type: "override", of, why })).toMatchObject({ code: "white-cell-only" });
    expect(await lena.ask({ type: "preview" })).toMatchObject({ code: "white-cell-only" });
    await hanna.must({ type: "override", of, why });
    expect((await preview()).draws.find(({ key }) => key === of.key)?.hit).toBe(of.to);
    const owed = { kind: "owed", obligation: "t1.US>LT" } as const;
    expect(await hanna.send({ type: "override", of: { ...owed, to: 7 }, why })).toMatchObject({
      code: "out-of-range",
      with: { given: 7, least: 0, most: 4 },
    });
    const number = { type: "correct", variable: "approval", key: "LT", why } as const;
    expect(await hanna.send({ ...number, to: 140 })).toMatchObject({
      code: "out-of-range",
      with: { given: 140, least: 0, most: 100 },
    });
    await hanna.must({ ...number, to: 61 });
    expect(lena.view?.values.approval?.LT).not.toBe(61);
    await hanna.must({ type: "advance" });
    await eventually(() => lena.phase === "resolution", "the reveal");
    expect(lena.view?.values.approval?.LT).toBe(61);
    expect(JSON.stringify(await lena.fresh())).not.toContain(why);
    const control = (await hanna.fresh()).control;
    expect(control?.overrides).toMatchObject([{ ...of, by: hanna.admission.person, why, turn: 1 }]);
    await hanna.must({ ...number, to: 55 });
    await eventually(() => lena.view?.values.approval?.LT === 55, "the correction afterwards");
  });
});

test("[W7] how somebody did on their role is told to the white cell alone", async () => {
  const { hanna, lena, ugo } = await exercise();
  lena.role({ seat: "LT", right: 2, of: 3 });
  lena.role({ seat: "US", right: 3, of: 3 });
  const roleOf = (id: string) => hanna.board?.seats.flatMap((s) => s.people).find((p) => p.id === id)?.role;
  await eventually(() => roleOf(lena.admission.person) != null, "the answers");
  expect(roleOf(lena.admission.person)).toEqual({ right: 2, of: 3 });
  expect(ugo.board).toBeNull();
});
