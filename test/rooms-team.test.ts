import { afterAll, beforeAll, expect, test } from "vitest";
import { bootHere, eventually, host, Player, type Server } from "./server.ts";

// What team-mates have open: told among them and to nobody else, only when it changes, and never written down.

let server: Server;
let ana: Player;
let ben: Player;
let rita: Player;

beforeAll(async () => {
  server = await bootHere();
  const admission = await host(server.url, { humans: ["LT", "RU"], seat: "LT" });
  ana = await Player.connect(server.url, admission);
  ben = await Player.enter(server.url, admission.code, "Ben");
  rita = await Player.enter(server.url, admission.code, "Rita");
  await ben.must({ type: "sit", seat: "LT" });
  await rita.must({ type: "sit", seat: "RU" });
  await ana.must({ type: "begin" });
});
afterAll(async () => {
  for (const player of [ana, rita]) await player.leave();
  await server.stop();
});

test("a team-mate hears what one has open, and that it was closed", async () => {
  const seq = await ana.must({ type: "post", post: "defence" });
  ana.place("order:l1");
  await eventually(() => ben.team[ana.admission.person] === "order:l1", "the place");
  ana.place(null);
  await eventually(() => Object.keys(ben.team).length === 0, "the closing");
  expect([rita.told, ana.team]).toEqual([0, {}]);
  // Nothing was filed: the next action follows the one before.
  expect(await ana.must({ type: "post", post: null })).toBe(seq + 1);
});

test("saying the same again, or nonsense, is told to nobody", async () => {
  ana.place("channel:US");
  await eventually(() => ben.team[ana.admission.person] === "channel:US", "the place");
  const told = ben.told;
  for (const place of ["channel:US", "", 7, "x".repeat(500), { a: 1 }]) ana.place(place);
  // What comes after has arrived, so what came before it has too.
  ana.place("order:l2");
  await eventually(() => ben.team[ana.admission.person] === "order:l2", "the next place");
  expect(ben.told).toBe(told + 1);
});

test("whoever leaves the seat, or the table, has nothing open there any more", async () => {
  ben.place("order:l3");
  await eventually(() => ana.team[ben.admission.person] === "order:l3", "the place");
  await ana.must({ type: "move", person: ben.admission.person, seat: "RU" });
  await eventually(() => Object.keys(ana.team).length === 0, "an empty desk");
  ben.place("order:r1");
  await eventually(() => rita.team[ben.admission.person] === "order:r1", "the other seat's place");
  expect(ana.team).toEqual({});
  await ben.leave();
  await eventually(() => Object.keys(rita.team).length === 0, "an empty desk");
});

test("a newcomer finds what is open", async () => {
  rita.place("order:r2");
  const cleo = await Player.enter(server.url, ana.admission.code, "Cleo");
  await ana.must({ type: "move", person: cleo.admission.person, seat: "RU" });
  await cleo.leave();
  const again = await Player.connect(server.url, cleo.admission);
  await eventually(() => again.team[rita.admission.person] === "order:r2", "what is open");
  await again.leave();
});
