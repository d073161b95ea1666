import type { Glance } from "@casus/shared/projection";
import type { Enrolled } from "@casus/shared/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bootHere, eventually, host, Player, post, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

const glances = async (tokens: readonly string[]) =>
  (await (await post(`${server.url}/glance`, { tokens })).json()) as readonly (Glance | null)[];

test("[W20] several games are seen from one page, each by its white cell and nobody else", async () => {
  const terms = { nato: { automaticity: 0.9 } };
  const [a, b] = [
    await host(server.url, { seat: null, name: "Treatment", treaties: terms }),
    await host(server.url, { seat: null, name: "Control" }),
  ];
  const hanna = await Player.connect(server.url, a);
  const lena = await Player.enter(server.url, a.code, "Lena", "LT");
  // Somebody the table still waits for, or the phase would be over.
  await Player.enter(server.url, a.code, "Ugo", "US");
  await hanna.must({ type: "begin" });
  await lena.must({ type: "seal", orders: [] });
  const [first, second, player, stranger] = await glances([a.token, b.token, lena.admission.token, "x"]);
  expect(first).toMatchObject({
    name: "Treatment",
    stage: "running",
    turn: 1,
    phase: "intelligence",
    people: 3,
    here: 3,
    seats: 2,
    done: 1,
    sealed: 1,
    due: 0,
  });
  expect(second).toMatchObject({ name: "Control", stage: "lobby", people: 1, here: 0 });
  expect([player, stranger]).toEqual([null, null]);
  expect(JSON.stringify(first)).not.toContain(a.token);
});

test("[W20] several games are paused, resumed, given time and told something at once, by each one's own white cell", async () => {
  const tables = await Promise.all(
    ["A", "B"].map(async (name) => {
      const cell = await Player.connect(
        server.url,
        await host(server.url, { seat: null, name, preset: "90" }),
      );
      const lena = await Player.enter(server.url, cell.admission.code, "Lena", "LT");
      await cell.must({ type: "begin" });
      await eventually(() => lena.phase === "intelligence", "the beginning");
      return { cell, lena };
    }),
  );
  const tokens = tables.map(({ cell }) => cell.admission.token);
  const all = async (what: object, by = tokens) =>
    (await post(`${server.url}/together`, { tokens: by, do: what })).json();
  const [a] = tables;
  expect(await all({ type: "pause", why: "Lunch" }, [a?.lena.admission.token ?? "", "x"])).toEqual([
    "host-only",
    "host-only",
  ]);
  expect(await all({ type: "pause", why: "Lunch" })).toEqual([null, null]);
  for (const { lena } of tables) {
    await eventually(() => lena.state.paused, "the pause");
    await eventually(
      () => lena.notices.some((n) => n.code === "paused" && n.with.why === "Lunch"),
      "the word",
    );
  }
  expect((await glances(tokens)).every((one) => one?.paused)).toBe(true);
  expect(await all({ type: "resume" })).toEqual([null, null]);
  const before = tables.map(({ cell }) => cell.view?.clock.deadline ?? 0);
  expect(await all({ type: "extend", seconds: 300 })).toEqual([null, null]);
  for (const [i, { cell }] of tables.entries())
    expect((await cell.fresh()).clock.deadline).toBeGreaterThan((before[i] ?? 0) + 250_000);
  expect(await all({ type: "tell", text: "Ten minutes to lunch" })).toEqual([null, null]);
  for (const { lena } of tables)
    await eventually(() => lena.notices.some((n) => n.with.text === "Ten minutes to lunch"), "the word");
  expect((await all({ type: "tell", text: "" })) as { code: string }).toMatchObject({ code: "invalid" });
});

test("[W20] what waits for a ruling or at the gate is seen from there too", async () => {
  const cell = await Player.connect(server.url, await host(server.url, { seat: null, humans: ["LT", "US"] }));
  const lena = await Player.enter(server.url, cell.admission.code, "Lena", "LT");
  await cell.must({ type: "gate", before: "results", seconds: 600 });
  await cell.must({ type: "begin" });
  await eventually(() => lena.phase === "intelligence", "the beginning");
  await lena.must({ type: "propose", kind: "question", text: "May we?", why: "" });
  const look = async () => (await glances([cell.admission.token]))[0];
  expect(await look()).toMatchObject({ asked: 1, gate: false });
  await cell.must({ type: "rule", proposal: "q1", verdict: { kind: "answer" }, why: "You may" });
  expect(await look()).toMatchObject({ asked: 0, askedFor: 0 });
  await lena.must({ type: "seal", orders: [] });
  await eventually(async () => (await look())?.gate === true, "the gate");
});

test("[W21] a class list gives everybody a code of their own, which also opens a locked door", async () => {
  const admission = await host(server.url, { seat: null });
  const hanna = await Player.connect(server.url, admission);
  const people = [
    { name: "Ada", seat: "LT" },
    { name: "Ben", seat: null },
    { name: "ada", seat: null },
    { name: "Cleo", seat: "XX" },
  ];
  const { people: enrolled } = (await hanna.ask({ type: "enrol", people })) as {
    people: readonly Enrolled[];
  };
  expect(enrolled.map(({ name, seat, refused }) => [name, seat, refused])).toEqual([
    ["Ada", "LT", null],
    ["Ben", null, null],
    ["ada", null, "name-taken"],
    ["Cleo", null, "unknown-seat"],
  ]);
  const codes = enrolled.flatMap(({ code }) => (code === null ? [] : [code]));
  expect(new Set(codes).size).toBe(3);
  await hanna.must({ type: "lock", locked: true });
  const refused = await post(`${server.url}/join`, { code: admission.code, name: "Dora" });
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: "joining-locked" }]);
  const ada = await Player.enter(server.url, codes[0] ?? "", null);
  expect(ada.view?.you.seat).toBe("LT");
  expect(ada.view?.game.locked).toBe(true);
  expect(await ada.ask({ type: "enrol", people: [{ name: "Eve", seat: null }] })).toMatchObject({
    code: "host-only",
  });
  expect(await ada.send({ type: "lock", locked: false })).toMatchObject({ code: "host-only" });
  await hanna.must({ type: "lock", locked: false });
  const dora = await Player.enter(server.url, admission.code, "Dora");
  await eventually(() => dora.view?.game.locked === false, "the open door");
});

test("a game stays awake while pages are reloaded, then sleeps, and is there again for whoever comes", async () => {
  const own = await bootHere();
  try {
    const awake = async () => ((await (await fetch(`${own.url}/health`)).json()) as { games: number }).games;
    const admission = await host(own.url, { name: "Tuesday" });
    await (await Player.connect(own.url, admission)).leave();
    await new Promise((done) => setTimeout(done, 3_000));
    expect(await awake()).toBe(1);
    await eventually(async () => (await awake()) === 0, "the game asleep", 20_000);
    const back = await Player.connect(own.url, admission);
    expect(back.view?.game.name).toBe("Tuesday");
    await back.leave();
  } finally {
    await own.stop();
  }
});
