import { type AddressInfo, connect, createServer, type Server as Relay } from "node:net";
import { loadScenario } from "@casus/maps";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootHere, eventually, host, join, Player, SCENARIO, type Server } from "./server.ts";

/**
 * What a seat may not know never reaches its machine: every byte from the server to one seat's connection is kept by a
 * relay in between and searched for what only the others know.
 */
let server: Server;
let tap: { url: string; bytes: () => string; relay: Relay };

beforeAll(async () => {
  server = await bootHere();
  tap = await listenIn(server.url);
});
afterAll(async () => {
  tap.relay.close();
  await server.stop();
});

/** Relays to the server and keeps what comes back, uncompressed: no offer of deflate or gzip passes. */
async function listenIn(url: string): Promise<typeof tap> {
  const kept: Buffer[] = [];
  const relay = createServer((client) => {
    const upstream = connect(Number(new URL(url).port), "127.0.0.1");
    client.on("data", (chunk) => {
      const text = chunk.toString("latin1");
      const plain = text
        .replace(/\r\nsec-websocket-extensions:[^\r]*/i, "")
        .replace(/\r\naccept-encoding:[^\r]*/i, "");
      upstream.write(Buffer.from(plain, "latin1"));
    });
    upstream.on("data", (chunk) => {
      kept.push(chunk);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
  });
  await new Promise<void>((done) => relay.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    bytes: () => Buffer.concat(kept).toString("utf8"),
    relay,
  };
}

describe("the bytes that reach one seat", () => {
  test("hold its own secrets and none of the others', through joining, turns and a reload", async () => {
    const scenario = loadScenario(SCENARIO);
    const admission = await host(server.url, { humans: ["LT", "US", "RU"], seat: "LT" });
    const lena = await Player.connect(server.url, admission);
    const rita = await Player.enter(server.url, admission.code, "Rita", "RU");
    // The one who is listened to: the United States.
    const ugo = await Player.connect(tap.url, await join(server.url, admission.code, "Ugo"));
    await ugo.must({ type: "sit", seat: "US" });
    await lena.must({ type: "begin" });
    await eventually(() => ugo.phase === "intelligence", "the beginning");

    const SENTINELS = {
      cable: "SENTINEL-cable-to-RU",
      team: "SENTINEL-team",
      draft: "SENTINEL-draft-words",
      request: "SENTINEL-request",
      belief: "SENTINEL-belief",
    };
    const KNOWN = { press: "known-press", cable: "known-cable" };
    let reloaded = ugo;
    /** Everything heard while the game was on: in the review all is open. */
    let bytes = "";
    for (let turn = 1; turn <= 2; turn++) {
      const all = [lena, rita, reloaded];
      for (const player of all) await player.must({ type: "ready", ready: true });
      await eventually(() => all.every((player) => player.phase === "consultation"), "consultation");
      await lena.must({ type: "message", to: ["RU"], text: SENTINELS.cable, about: null });
      await lena.must({ type: "message", to: "team", text: SENTINELS.team, about: null });
      await lena.must({ type: "message", to: "press", text: KNOWN.press, about: null });
      await lena.must({ type: "message", to: ["US"], text: KNOWN.cable, about: null });
      await lena.must({ type: "believe", value: 40 + turn, why: SENTINELS.belief });
      const draft = { id: "d", by: "x", adopted: true, action: "D03", words: SENTINELS.draft } as const;
      await lena.must({ type: "draft", orders: [draft] });
      await lena.send({
        type: "request",
        to: ["RU"],
        kind: "settlement",
        about: "kaliningrad-transit",
        terms: "status-quo",
        words: SENTINELS.request,
      });
      // A phone that reloads in the middle of it.
      reloaded = await Player.connect(tap.url, ugo.admission);
      const now = [lena, rita, reloaded];
      for (const player of now) await player.must({ type: "ready", ready: true });
      await eventually(() => now.every((player) => player.phase === "orders"), "orders");
      await lena.must({ type: "seal", orders: [{ action: "D03", words: `sealed words ${turn}` }] });
      await rita.must({ type: "seal", orders: [] });
      expect(tap.bytes(), "before the reveal").not.toContain(`sealed words ${turn}`);
      await reloaded.must({ type: "seal", orders: [] });
      await eventually(() => now.every((player) => player.phase === "resolution"), "the reveal");
      bytes = tap.bytes();
      for (const player of now) await player.must({ type: "ready", ready: true });
      await eventually(
        () => now.every((player) => ["intelligence", "review"].includes(player.phase)),
        "the next turn",
      );
      if (lena.phase === "review") break;
    }

    const heard = (texts: readonly string[]) => texts.filter((text) => bytes.includes(text));
    const secretOf = (id: string) => scenario.seats.find((seat) => seat.id === id)?.brief.secret ?? "";
    const open = [...Object.values(KNOWN), secretOf("US")];
    expect(heard(open)).toEqual(open);
    const others = scenario.seats.filter((seat) => seat.id !== "US").map((seat) => seat.brief.secret);
    expect(heard([...Object.values(SENTINELS), ...others, lena.admission.token, "seed"])).toEqual([]);
  });
});
