import { loadScenario } from "@casus/maps";
import type { Series, View } from "@casus/shared/projection";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bootChild, bootHere, eventually, host, Player, SCENARIO, type Server } from "./server.ts";

let server: Server;
let lena: Player;
let rita: Player;

beforeAll(async () => {
  server = await bootHere();
  const humans = loadScenario(SCENARIO).seats.map((seat) => seat.id);
  const admission = await host(server.url, { humans, seat: "LT" });
  lena = await Player.connect(server.url, admission);
  rita = await Player.enter(server.url, admission.code, "Rita", "RU");
  for (const seat of humans.filter((id) => id !== "LT" && id !== "RU"))
    await lena.must({ type: "control", seat, by: "bot" });
  await lena.must({ type: "begin" });
  for (const phase of ["consultation", "orders"]) {
    await lena.must({ type: "ready", ready: true });
    await rita.must({ type: "ready", ready: true });
    await eventually(() => lena.phase === phase, phase);
  }
});
afterAll(async () => {
  await lena.leave();
  await rita.leave();
  await server.stop();
});

test("a host leads the reveal for all screens; nobody else does", async () => {
  expect(await rita.lead({ pace: "led", beat: 0, running: true })).toMatchObject({
    ok: false,
    code: "host-only",
  });
  expect(await lena.lead({ pace: "led", beat: 99, running: true })).toMatchObject({
    ok: false,
    code: "invalid",
  });
  expect(await lena.lead({ pace: "led", beat: 3, running: false })).toMatchObject({ ok: true });
  await eventually(() => rita.state.pace === "led" && rita.state.revealBeat === 3, "the host's lead");
  // A new week is told from its beginning, and goes by itself.
  await lena.must({ type: "seal", orders: [{ action: "D07", target: "RU", words: "We protest." }] });
  await rita.must({ type: "seal", orders: [{ action: "M01", target: "LT", words: "As announced." }] });
  await eventually(() => rita.phase === "resolution", "the reveal");
  await eventually(() => rita.state.revealBeat === -1 && rita.state.revealRunning, "the beginning");
  expect(rita.state.pace).toBe("led");
  expect(rita.state.revealSince).toBeGreaterThan(Date.now() - 60_000);
});

test("what is turned down for the projector is told to whoever wrote it, with the reason, and to nobody else", async () => {
  const act = () => Object.values(lena.view?.acts ?? {}).find(({ action }) => action === "M01");
  await eventually(() => act()?.words === "As announced.", "the words");
  const id = act()?.id ?? "";
  const shown = { show: "all", dyad: null, hold: true, passed: [], refused: [id] };
  const down = { ...shown, turnDown: { id, why: "Say what was announced" } };
  expect(await rita.screen(down)).toMatchObject({ ok: false, code: "host-only" });
  expect(await lena.screen({ ...down, show: "secrets" })).toMatchObject({ ok: false, code: "invalid" });
  expect([...rita.state.screenRefused]).toEqual([]);
  expect(await lena.screen(down)).toMatchObject({ ok: true });
  const told = { code: "turned-down", with: { words: "As announced.", why: "Say what was announced" } };
  await eventually(() => rita.notices.some(({ code }) => code === "turned-down"), "the notice");
  expect(rita.notices).toContainEqual(told);
  expect([...rita.state.screenRefused]).toEqual([id]);
  expect(lena.notices).not.toContainEqual(told);
});

test("[V11] a turn can be seen again as it was known then", async () => {
  const then = async (player: Player, moment: "before" | "after") =>
    ((await player.ask({ type: "past", turn: 1, moment })) as { view: View }).view;
  const before = await then(lena, "before");
  const after = await then(lena, "after");
  expect(before.stage).toMatchObject({ turn: 1, phase: "orders" });
  expect(after.stage).toMatchObject({ turn: 1, phase: "resolution" });
  expect(Object.values(before.acts).filter((act) => act.turn === 1)).toEqual([]);
  expect(Object.values(after.acts).some((act) => act.actor === "LT" && act.action === "D07")).toBe(true);
  // Each sees its own desk and nobody else's.
  expect((await then(rita, "after")).you.seat).toBe("RU");
  expect(await lena.ask({ type: "past", turn: 2, moment: "after" })).toMatchObject({ code: "unknown-turn" });
});

test("[V11] numbers have a history, as far as they are known", async () => {
  const history = async (player: Player, variable: string) =>
    ((await player.ask({ type: "history", variable })) as { series: Series }).series;
  expect((await history(lena, "rung"))["LT|RU"]).toHaveLength(2);
  expect(Object.keys(await history(rita, "treasury"))).toEqual(["RU"]);
  expect(await history(lena, "localBalance")).toEqual({});
});

test("what the host chose for all screens outlives the server", async () => {
  const first = await bootChild();
  const admission = await host(first.url, { seat: null, humans: ["LT"] });
  const hanna = await Player.connect(first.url, admission);
  await hanna.lead({ pace: "led", beat: 2, running: false });
  await eventually(() => hanna.state.pace === "led", "the choice");
  await hanna.leave();
  await first.stop();
  const second = await bootChild(first.folder);
  const again = await Player.connect(second.url, admission);
  expect(again.state).toMatchObject({ pace: "led", revealBeat: 2, revealRunning: false });
  await again.leave();
  await second.stop();
});
