import { loadScenario } from "@casus/maps";
import type { Message } from "@casus/shared/engine";
import type { Admission } from "@casus/shared/protocol";
import { parseRecord, replay } from "@casus/shared/review";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bearer,
  bootHere,
  eventually,
  host,
  hosting,
  Player,
  post,
  SCENARIO,
  type Server,
} from "./server.ts";

/** The review over a real server: what it gives out, to whom, and never before the end. */
let server: Server;
let hanna: Player;
let rita: Player;
let game: string;

/** Without any token. */
const get = (path: string) => fetch(`${server.url}/games/${game}/${path}`);
const put = (kind: string, body: unknown, who: Player, id = game) =>
  fetch(`${server.url}/games/${id}/notes/${kind}`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...bearer(who.admission) },
    body: JSON.stringify(body),
  });
const forking = (changes: object = {}) => ({
  ...hosting({ humans: [], seat: null, host: "Hanna" }),
  turn: 1,
  out: true,
  orders: {},
  ...changes,
});
const pageOf = async (who: Player): Promise<readonly Message[]> =>
  ((await who.ask({ type: "messages", before: null, limit: 100 })) as { items: Message[] }).items;
const textsOf = (messages: readonly Message[]) =>
  messages.flatMap((m) => (m.words.kind === "own" ? [m.words.text] : []));

const GATED = [
  "review",
  "review?soon=1",
  "record",
  "past/1/LT",
  "then/1",
  "family",
  "report",
  "export",
  "notes",
];
let early: Record<string, number>;

beforeAll(async () => {
  server = await bootHere();
  const admission = await host(server.url, { humans: ["LT", "RU"], seat: "LT" });
  game = admission.game;
  hanna = await Player.connect(server.url, admission);
  rita = await Player.enter(server.url, admission.code, "Rita", "RU");
  await hanna.must({ type: "begin" });
  const both = [hanna, rita];
  const on = (phase: string) => eventually(() => both.every((p) => p.phase === phase), phase);
  await on("intelligence");
  for (const p of both) await p.must({ type: "ready", ready: true });
  await on("consultation");
  await hanna.must({ type: "message", to: ["US"], text: "FIRST-CABLE", about: null });
  await hanna.must({ type: "message", to: ["US"], text: "SECOND-CABLE", about: null });
  await rita.must({ type: "message", to: "team", text: "RITA-TEAM", about: null });
  for (const p of both) await p.must({ type: "ready", ready: true });
  await on("orders");
  await hanna.must({ type: "believe", value: 40, why: "HANNA-WHY" });
  early = Object.fromEntries(
    await Promise.all(GATED.map(async (path) => [path, (await rita.get(path)).status] as const)),
  );
  await hanna.must({ type: "seal", orders: [] });
  await rita.must({ type: "seal", orders: [{ action: "H01", target: "LT", visibility: "covert" }] });
  await on("resolution");
  for (const p of both) await p.must({ type: "ready", ready: true });
  await eventually(() => both.every((p) => p.phase !== "resolution"), "the next turn");
});
afterAll(() => server.stop());

describe("before the review", () => {
  test("[R86] nothing of it is given out, by whatever road", async () => {
    expect(early).toEqual(Object.fromEntries(GATED.map((path) => [path, 409])));
    for (const path of GATED) expect((await get(path)).status, path).toBe(401);
    expect(
      (await put("sharing", { messages: "own", withheld: [], winner: false, step: null }, rita)).status,
    ).toBe(403);
  });

  test("[N11] another seat's sheet is shown only to who sees everything, until it is over", async () => {
    for (const who of [hanna, rita])
      for (const path of ["sheets/1", "sheets/1/RU", "sheets/1/LT"])
        expect((await who.get(path)).status, path).toBe(403);
  });

  test("[N11] nobody who plays forks a running game, its host neither: its fork's review would tell all", async () => {
    for (const who of [rita, hanna]) {
      const forked = await post(`${server.url}/games/${game}/fork`, forking(), bearer(who.admission));
      expect([forked.status, ((await forked.json()) as { code: string }).code]).toEqual([
        403,
        "white-cell-only",
      ]);
    }
  });

  test("[N11] who directs a running game forks it, and the fork's record stays closed until that is over", async () => {
    const admission = await host(server.url, { humans: ["LT"], seat: null });
    const cell = await Player.connect(server.url, admission);
    await cell.must({ type: "begin" });
    await eventually(() => cell.phase === "intelligence", "the first turn");
    const forked = await post(
      `${server.url}/games/${admission.game}/fork`,
      forking({ name: "While it runs" }),
      bearer(admission),
    );
    expect(forked.status).toBe(201);
    const own = (await forked.json()) as { game: string; token: string };
    const read = (path: string) => fetch(`${server.url}/games/${own.game}/${path}`, { headers: bearer(own) });
    for (const path of ["record", "export", "report"]) expect((await read(path)).status, path).toBe(409);
    expect((await read("review")).status).toBe(200);
  });
});

describe("in the review", () => {
  beforeAll(async () => {
    expect(
      (await put("sharing", { messages: "own", withheld: [], winner: false, step: null }, hanna)).status,
    ).toBe(200);
    await hanna.must({ type: "end" });
    await eventually(() => rita.phase === "review", "the review");
  });

  test("[V7] what the host keeps back stays with those who had it, until it is let out", async () => {
    const read = async () => textsOf(await pageOf(rita));
    expect(await read()).toEqual(["RITA-TEAM"]);
    expect(textsOf(await pageOf(hanna)).sort()).toEqual(["FIRST-CABLE", "RITA-TEAM", "SECOND-CABLE"]);
    const first = (await pageOf(hanna)).find((m) => m.words.kind === "own" && m.words.text === "FIRST-CABLE");
    const sharing = { messages: "open", withheld: [first?.id], winner: false, step: null };
    expect((await put("sharing", sharing, hanna)).status).toBe(200);
    expect((await read()).sort()).toEqual(["RITA-TEAM", "SECOND-CABLE"]);
    const record = await (await rita.get("record")).text();
    expect(record).not.toContain("FIRST-CABLE");
    expect(record).toContain("SECOND-CABLE");
    const parsed = parseRecord(JSON.parse(record));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(replay(parsed.record, loadScenario(SCENARIO))).toMatchObject({ verified: true });
    expect(await (await hanna.get("record")).text()).toContain("FIRST-CABLE");
    expect(await (await rita.get("notes")).text()).not.toContain(first?.id);
  });

  test("[N8] the next crisis of a campaign opens where this one ended, and has a record of its own that replays", async () => {
    const response = await post(
      `${server.url}/games/${game}/next`,
      hosting({ humans: ["LT"], seat: "LT", formation: "nato" }),
      bearer(hanna.admission),
    );
    expect(response.status).toBe(201);
    const next = await Player.connect(server.url, (await response.json()) as Admission);
    await next.must({ type: "begin" });
    await next.must({ type: "end" });
    const parsed = parseRecord(await (await next.get("record")).json());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.record.options).toMatchObject({ carried: { crises: 1 }, formation: "nato" });
    expect(replay(parsed.record, loadScenario(SCENARIO))).toMatchObject({ verified: true });
    await next.leave();
  });

  test("[R86] a person reads its own, the host everybody's; edits are the host's", async () => {
    expect((await put("answers", { surprise: "RITA-ANSWER" }, rita)).status).toBe(200);
    expect((await put("guess", { label: "NONE" }, rita)).status).toBe(200);
    expect((await put("consent", { agreed: false }, rita)).status).toBe(200);
    expect((await put("story", { order: [], text: {}, notes: {}, hidden: [], added: [] }, rita)).status).toBe(
      403,
    );
    expect((await put("sheet", { criteria: [1], marks: {} }, hanna)).status).toBe(400);
    expect((await put("nonsense", {}, hanna)).status).toBe(404);
    await put("answers", { surprise: "HANNA-ANSWER" }, hanna);
    const mine = await (await rita.get("notes")).json();
    expect(Object.values(mine.answers)).toEqual([{ surprise: "RITA-ANSWER" }]);
    expect(mine.tally).toEqual({ NONE: 1 });
    const all = await (await hanna.get("notes")).json();
    expect(Object.keys(all.answers)).toHaveLength(2);
  });

  test("a step of the story is on everybody's screens, and only its host puts it there", async () => {
    const sharing = { messages: "open", withheld: [], winner: false, step: "1.act.x" };
    expect((await put("sharing", sharing, rita)).status).toBe(403);
    expect((await put("sharing", sharing, hanna)).status).toBe(200);
    await eventually(() => rita.state.step === "1.act.x", "the step");
    await put("sharing", { ...sharing, step: null }, hanna);
    await eventually(() => rita.state.step === "", "the end of it");
  });

  test("[R87] a turn as a seat knew it: a hidden act without its author, and the letters it never saw", async () => {
    const seen = await (await rita.get("past/1/LT")).json();
    const covert = seen.acts.find((a: { truth: { action: string } }) => a.truth.action === "H01");
    expect(covert.truth.actor).toBe("RU");
    if (covert.seen !== null) expect([null, "RU"]).toContain(covert.seen.actor);
    expect(seen.unread).toContainEqual({ from: "RU", to: "team", messages: 1 });
    expect(seen.numbers.length).toBeGreaterThan(0);
    expect((await rita.get("past/9/LT")).status).toBe(404);
    expect((await rita.get("past/1/XX")).status).toBe(404);
  });

  test("[R85] the host takes everything home in one file; others a report in which nothing kept back stands", async () => {
    expect((await rita.get("export")).status).toBe(403);
    const zip = Buffer.from(await (await hanna.get("export?pseudonymised=1")).arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe("PK");
    expect(zip.includes("gradebook.csv")).toBe(true);
    const report = await (await rita.get("report")).text();
    expect(report).toContain("<!doctype html>");
    expect(report).not.toMatch(/RITA-ANSWER|FIRST-CABLE/);
  });

  test("[N11] forks are played out by bots, with orders and terms of one's own, and stand beside their parent", async () => {
    const by = (body: unknown) => post(`${server.url}/games/${game}/fork`, body, bearer(rita.admission));
    expect((await by(forking({ turn: 9 }))).status).toBe(409);
    expect((await by({ ...forking(), turn: 0 })).status).toBe(400);
    const refused = await by(forking({ orders: { LT: [{ action: "M17", target: "RU" }] } }));
    expect([refused.status, (await refused.json()).with.seat]).toEqual([409, "LT"]);
    const sheets = await (await rita.get("sheets/1")).json();
    expect(sheets.RU).toMatchObject([{ action: "H01", target: "LT", visibility: "covert" }]);
    const desk = await (await rita.get("sheets/1/LT")).json();
    expect(desk).toMatchObject({ you: { seat: "LT" }, stage: { turn: 1, phase: "orders" } });
    expect((await rita.get("sheets/9")).status).toBe(404);
    const made = await by(
      forking({
        name: "Calm",
        treaties: { nato: { automaticity: 1 } },
        orders: { LT: [] },
        played: ["RU", "LT", "US"],
      }),
    );
    expect(made.status).toBe(201);
    const calmly = (await made.json()) as { game: string; token: string };
    const acted = await fetch(`${server.url}/games/${calmly.game}/then/1`, { headers: bearer(calmly) });
    const done = Object.values(
      (await acted.json()).acts as Record<string, { turn: number; actor: string; action: string }>,
    );
    expect(done.filter((a) => a.turn === 1 && a.actor === "RU").map((a) => a.action)).toContain("H01");
    expect(done.filter((a) => a.turn === 1 && a.actor === "LT").map((a) => a.action)).toEqual([]);
    const lobby = await by(forking({ out: false, humans: ["LT"], seat: "LT", name: "With people", turn: 2 }));
    const there = await Player.connect(server.url, await lobby.json());
    expect(there.phase).toBe("lobby");
    await there.must({ type: "begin" });
    await eventually(() => there.phase === "intelligence", "the fork's turn");
    expect(there.view?.stage).toMatchObject({ turn: 2 });
    expect(Object.values(there.view?.acts ?? {}).some((a) => a.turn === 1)).toBe(true);
    const family = (await (await rita.get("family")).json()) as {
      name: string;
      relation: string;
      outcome: object | null;
    }[];
    const calm = family.find((one) => one.name === "Calm");
    expect(calm).toMatchObject({
      relation: "fork",
      turn: 1,
      treaties: { nato: { automaticity: 1 } },
      stage: "review",
    });
    expect(calm?.outcome).toHaveProperty("verdicts");
    expect(family.find((one) => one.name === "With people")).toMatchObject({
      stage: "running",
      outcome: null,
    });
    expect(family.find((one) => one.relation === "self")?.outcome).toHaveProperty("scoreboard");
  });
});
