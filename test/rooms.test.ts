import { loadScenario } from "@casus/maps";
import type { View } from "@casus/shared/projection";
import { CLOSE, type MessagesMessage, PROTOCOL_VERSION } from "@casus/shared/protocol";
import { parseRecord, replay } from "@casus/shared/review";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bearer, bootHere, eventually, host, join, Player, post, SCENARIO, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

/** Two people at LT and US, the game begun. */
async function table(): Promise<{ hanna: Player; ugo: Player }> {
  const admission = await host(server.url);
  const hanna = await Player.connect(server.url, admission);
  const ugo = await Player.enter(server.url, admission.code, "Ugo", "US");
  await hanna.must({ type: "begin" });
  await eventually(() => ugo.phase === "intelligence", "the first phase");
  return { hanna, ugo };
}

async function ready(...players: readonly Player[]): Promise<void> {
  const phase = players[0]?.phase;
  for (const player of players) await player.must({ type: "ready", ready: true });
  await eventually(() => players.every((player) => player.phase !== phase), `${phase} to end`);
}

describe("a table", () => {
  test("from hosting to a turn's end; patches make what the server would send anew", async () => {
    const { hanna, ugo } = await table();
    await ready(hanna, ugo);
    await hanna.must({ type: "message", to: ["US"], text: "Are you with us?", about: null });
    await eventually(() => ugo.messages.some((m) => m.words.kind === "own"), "the cable");
    await ready(hanna, ugo);
    await hanna.must({ type: "seal", orders: [{ action: "D03" }] });
    expect(hanna.view?.desk?.sealing.kind).toBe("sealed");
    expect(ugo.view?.waiting).toMatchObject({ you: true });
    await ugo.must({ type: "seal", orders: [] });
    await eventually(() => hanna.phase === "resolution", "the reveal");
    await eventually(() => ugo.phase === "resolution", "the reveal");
    for (const player of [hanna, ugo]) {
      const patched = player.view;
      expect(await player.fresh()).toEqual(patched);
      expect(player.patches).toBeGreaterThan(0);
    }
  });

  test("a repeated intent is answered as the first time and done once", async () => {
    const { hanna } = await table();
    const text = "Said once.";
    const first = await hanna.send({ type: "message", to: "press", text, about: null }, "same");
    const again = await hanna.send({ type: "message", to: "press", text, about: null }, "same");
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    const refused = await hanna.send({ type: "unseal" }, "refused");
    expect(refused).toMatchObject({ ok: false, code: "not-sealed" });
    expect(await hanna.send({ type: "unseal" }, "refused")).toEqual(refused);
    await eventually(() => hanna.messages.length > 0, "the press");
    expect(hanna.messages.filter((m) => m.words.kind === "own" && m.words.text === text)).toHaveLength(1);
  });

  test.each([
    { what: "nothing", envelope: undefined, code: "version-mismatch" },
    {
      what: "an old client",
      envelope: { id: "1", version: 0, intent: { type: "begin" } },
      code: "version-mismatch",
    },
    { what: "no intent", envelope: { id: "1", version: PROTOCOL_VERSION }, code: "invalid" },
    {
      what: "somebody else's seat",
      envelope: { id: "1", version: PROTOCOL_VERSION, intent: { type: "seal", orders: [], seat: "US" } },
      code: "invalid",
    },
    {
      what: "a time of one's own",
      envelope: { id: "1", version: PROTOCOL_VERSION, at: 1, intent: { type: "begin" } },
      code: "invalid",
    },
  ])("an envelope with $what is refused as $code and changes nothing", async ({ envelope, code }) => {
    const player = await Player.connect(server.url, await host(server.url));
    const before = await player.fresh();
    expect(await player.raw(envelope)).toMatchObject({ ok: false, code });
    expect(await player.fresh()).toEqual(before);
  });

  test("deep nesting is refused and the server lives", async () => {
    const player = await Player.connect(server.url, await host(server.url));
    let deep: unknown = 1;
    for (let i = 0; i < 900; i++) deep = [deep];
    expect(await player.raw({ id: "1", version: PROTOCOL_VERSION, intent: deep })).toMatchObject({
      ok: false,
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  test("what is the host's is refused to others", async () => {
    const { ugo } = await table();
    for (const intent of [
      { type: "pause" },
      { type: "advance" },
      { type: "end" },
      { type: "control", seat: "RU", by: "human" },
      { type: "remove", person: "x" },
    ] as const)
      expect(await ugo.send(intent)).toMatchObject({ ok: false });
    expect(await ugo.ask({ type: "reissue", person: "x" })).toMatchObject({ ok: false, code: "host-only" });
  });

  test("a second tab takes the place of the first", async () => {
    const { hanna: first, ugo } = await table();
    const second = await Player.connect(server.url, first.admission);
    await eventually(() => first.closed !== null, "the first tab to close");
    expect(first.closed).toBe(CLOSE.replaced);
    expect(first.notices).toContainEqual({ code: "replaced", with: {} });
    await second.must({ type: "ready", ready: true });
    await eventually(() => ugo.state.present.length === 2, "both to be shown as present");
  });

  test("whoever is removed is out, and their token with them", async () => {
    const { hanna, ugo } = await table();
    await hanna.must({ type: "remove", person: ugo.admission.person });
    await eventually(() => ugo.closed !== null, "the removal");
    expect(ugo.closed).toBe(CLOSE.removed);
    await expect(Player.connect(server.url, ugo.admission)).rejects.toThrow("401");
    await eventually(() => hanna.view?.seats.US?.control === "bot", "a bot at the empty seat");
  });

  test("a personal code brings one person back, once, and ends the old device", async () => {
    const { hanna, ugo } = await table();
    const issued = (await hanna.ask({ type: "reissue", person: ugo.admission.person })) as { code: string };
    const back = await join(server.url, issued.code, null);
    expect(back).toMatchObject({ game: ugo.admission.game, person: ugo.admission.person });
    await Player.connect(server.url, back);
    await eventually(() => ugo.closed === CLOSE.replaced, "the old device to be replaced");
    await expect(Player.connect(server.url, ugo.admission)).rejects.toThrow("401");
    expect((await post(`${server.url}/join`, { code: issued.code, name: null })).status).toBe(404);
  });

  test("names are unique at a table", async () => {
    const admission = await host(server.url);
    const response = await post(`${server.url}/join`, { code: admission.code, name: "hanna" });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: "name-taken" });
  });

  test("whoever has not chosen is seated at the beginning, and latecomers where fewest are", async () => {
    const admission = await host(server.url, { humans: ["LT", "US", "EU"] });
    const hanna = await Player.connect(server.url, admission);
    await join(server.url, admission.code, "Ugo");
    await hanna.must({ type: "begin" });
    const late = await join(server.url, admission.code, "Ines");
    await eventually(
      () => (hanna.view?.people[late.person]?.seat ?? null) !== null,
      "a seat for the latecomer",
    );
    const view = hanna.view as View;
    const seats = Object.values(view.people).map((person) => person.seat);
    expect(seats.sort()).toEqual(["EU", "LT", "US"]);
    expect(view.people[late.person]?.name).toBe("Ines");
  });

  test("the newest messages come with joining, older ones when asked for", async () => {
    const { hanna, ugo } = await table();
    for (let i = 0; i < 45; i++) {
      await hanna.must({ type: "message", to: ["US"], text: `cable ${i}`, about: null });
      // No faster than a connection may.
      await new Promise((done) => setTimeout(done, 40));
    }
    const again = await Player.connect(server.url, ugo.admission);
    await eventually(() => again.messages.length > 0, "messages");
    expect(again.messages).toHaveLength(40);
    const [oldest] = again.messages;
    const older = (await again.ask({
      type: "messages",
      before: oldest?.id ?? null,
      limit: 100,
    })) as MessagesMessage;
    expect(older).toMatchObject({ earlier: false });
    expect(older.items).toHaveLength(5);
  });

  test("when the game is over there is a record that replays to the same game, and a review", async () => {
    const admission = await host(server.url);
    const hanna = await Player.connect(server.url, admission);
    // The lobby's changes are actions too: a record that began from their result could not be replayed.
    await hanna.must({ type: "control", seat: "EU", by: "human" });
    await hanna.must({ type: "control", seat: "US", by: "bot" });
    await hanna.must({ type: "begin" });
    await hanna.must({ type: "end" });
    await eventually(() => hanna.view?.stage.kind === "review", "the review");
    const read = async (what: string) =>
      (await fetch(`${server.url}/games/${admission.game}/${what}`, { headers: bearer(admission) })).json();
    const parsed = parseRecord(await read("record"));
    expect(parsed).toMatchObject({ ok: true, record: { id: admission.game, scenario: { id: SCENARIO } } });
    if (parsed.ok)
      expect(replay(parsed.record, loadScenario(SCENARIO))).toMatchObject({ ok: true, verified: true });
    expect(await read("review")).toMatchObject({
      game: { id: admission.game },
      end: { kind: "host" },
      verdicts: expect.arrayContaining([expect.objectContaining({ ally: "LT" })]),
    });
  });

  test("the public state stays whole while many come at once and large frames are being deflated", async () => {
    const admission = await host(server.url, { humans: ["LT", "US", "EU", "PL"] });
    const hanna = await Player.connect(server.url, admission);
    const complaints = vi.spyOn(console, "warn").mockImplementation(() => {});
    const faults = vi.spyOn(console, "error").mockImplementation(() => {});
    const crowd = await Promise.all(
      Array.from({ length: 24 }, async (_, i) => Player.enter(server.url, admission.code, `P${i}`)),
    );
    await hanna.must({ type: "begin" });
    await Promise.all(crowd.map((player) => player.must({ type: "believe", value: 50, why: "" })));
    const present = Object.keys((await hanna.fresh()).people).sort();
    for (const player of [hanna, ...crowd]) {
      await eventually(() => player.state.present.length === 25, "everybody to be present");
      expect([...player.state.present].sort()).toEqual(present);
      expect(player.state.phase).toBe("intelligence");
    }
    expect([...complaints.mock.calls, ...faults.mock.calls].flat().map(String).join()).not.toMatch(
      /definition mismatch|refId/,
    );
    vi.restoreAllMocks();
  });

  test("a flood closes the flooder only", async () => {
    const { hanna, ugo } = await table();
    const burst = Array.from({ length: 60 }, () => ugo.ask({ type: "view" }).catch(() => null));
    await Promise.allSettled(burst.slice(0, 1));
    await eventually(() => ugo.closed !== null, "the flood to be cut");
    await hanna.must({ type: "ready", ready: true });
  });
});
