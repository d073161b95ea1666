import type { Glance } from "@casus/shared/projection";
import type { Enrolled } from "@casus/shared/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bootHere, eventually, host, join, Player, post, type Server } from "./server.ts";

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
  const lena = await Player.connect(server.url, await join(server.url, a.code, "Lena"));
  await lena.must({ type: "sit", seat: "LT" });
  // Somebody the table still waits for, or the phase would be over.
  const ugo = await Player.connect(server.url, await join(server.url, a.code, "Ugo"));
  await ugo.must({ type: "sit", seat: "US" });
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
  const ada = await Player.connect(server.url, await join(server.url, codes[0] ?? "", null));
  expect(ada.view?.you.seat).toBe("LT");
  expect(ada.view?.game.locked).toBe(true);
  expect(await ada.ask({ type: "enrol", people: [{ name: "Eve", seat: null }] })).toMatchObject({
    code: "host-only",
  });
  expect(await ada.send({ type: "lock", locked: false })).toMatchObject({ code: "host-only" });
  await hanna.must({ type: "lock", locked: false });
  const dora = await Player.connect(server.url, await join(server.url, admission.code, "Dora"));
  await eventually(() => dora.view?.game.locked === false, "the open door");
});
