import { loadInjects } from "@casus/maps";
import type { Inject, InjectPlan } from "@casus/shared/engine";
import type { HostRequest } from "@casus/shared/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, bootHere, eventually, host, Player, post, SCENARIO, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

const SECRET = "Two trains that are on no timetable stand at Hrodna.";
const plan = (changes: Partial<InjectPlan> = {}): InjectPlan => ({
  id: "x1",
  title: "Trains",
  turn: 1,
  phase: "consultation",
  when: null,
  audience: ["LT"],
  form: "intelligence",
  from: "State security",
  text: SECRET,
  effects: [],
  expected: "",
  automatic: true,
  ...changes,
});

/** Hanna runs the exercise; Lena plays Lithuania, Ugo the United States. Everything each is sent is kept as text. */
async function exercise(injects: readonly InjectPlan[], more: Partial<HostRequest> = {}) {
  const admission = await host(server.url, {
    seat: null,
    humans: ["LT", "US"],
    injects: [...injects],
    ...more,
  });
  const hanna = await Player.connect(server.url, admission);
  const enter = (name: string, seat: string) => Player.enter(server.url, admission.code, name, seat);
  const lena = await enter("Lena", "LT");
  const ugo = await enter("Ugo", "US");
  await hanna.must({ type: "begin" });
  const listed = async () =>
    ((await hanna.ask({ type: "injects" })) as { injects: readonly Inject[] }).injects;
  return { hanna, lena, ugo, listed };
}

const said = (player: Player) => JSON.stringify([player.view, player.messages]);

describe("injects over the wire", () => {
  test("one for a seat reaches that seat when its moment comes, and no other ever before the review", async () => {
    const { hanna, lena, ugo, listed } = await exercise([plan()]);
    await eventually(() => lena.phase === "intelligence", "the beginning");
    expect(said(lena)).not.toContain(SECRET);
    await hanna.must({ type: "advance" });
    await eventually(() => said(lena).includes(SECRET), "the report");
    await ugo.fresh();
    expect(ugo.phase).toBe("consultation");
    expect(said(ugo)).not.toContain(SECRET);
    expect(said(ugo)).not.toContain("x1");
    const why = await ugo.ask({ type: "why", key: "hostility:LT|RU" });
    expect(JSON.stringify(why)).not.toContain("x1");
    expect((await listed())[0]?.status).toMatchObject({
      kind: "fired",
      turn: 1,
      phase: "consultation",
      by: null,
    });
    await hanna.must({ type: "end" });
    await eventually(() => said(ugo).includes(SECRET), "the review, where everything is open");
  });

  test("the list is the white cell's: nobody else may read it, change it or fire from it", async () => {
    const { hanna, lena, listed } = await exercise([plan({ turn: 9 })]);
    expect(await lena.ask({ type: "injects" })).toMatchObject({ ok: false, code: "white-cell-only" });
    for (const intent of [
      { type: "plan-injects", injects: [plan({ id: "x2", turn: 9 })] },
      { type: "inject", inject: "x1", do: { kind: "fire" } },
      { type: "pose", turn: 2, polls: [] },
    ] as const)
      expect(await lena.send(intent as never)).toMatchObject({ ok: false, code: "white-cell-only" });
    await hanna.must({ type: "inject", inject: "x1", do: { kind: "hold" } });
    await hanna.must({ type: "inject", inject: "x1", do: { kind: "retime", turn: 3, phase: "orders" } });
    expect(await listed()).toMatchObject([{ turn: 3, phase: "orders", status: { kind: "held" } }]);
    await hanna.must({ type: "inject", inject: "x1", do: { kind: "fire" } });
    await eventually(() => said(lena).includes(SECRET), "fired by hand");
    expect(await listed()).toMatchObject([{ status: { kind: "fired", by: hanna.admission.person } }]);
  });

  test("in the name of a government that nobody holds it is a cable like any other, and can be answered", async () => {
    const { hanna, lena, ugo } = await exercise([]);
    await eventually(() => lena.phase === "intelligence", "the beginning");
    const cable = plan({ id: "c1", turn: 5, form: "cable", from: "PL", text: "Warsaw would like a word." });
    await hanna.must({ type: "plan-injects", injects: [cable] });
    await hanna.must({ type: "inject", inject: "c1", do: { kind: "fire" } });
    await eventually(() => lena.messages.some((m) => m.from === "PL"), "the cable");
    const found = lena.messages.find((m) => m.from === "PL");
    expect(found).toMatchObject({ to: ["LT"], person: null, words: { kind: "own", text: cable.text } });
    expect(ugo.messages.filter((m) => m.from === "PL" && m.words.kind === "own")).toEqual([]);
    expect(await lena.send({ type: "message", to: ["PL"], text: "At four.", about: null })).toMatchObject({
      ok: true,
    });
    const held = plan({ id: "c2", turn: 5, form: "cable", from: "US", text: "Nobody says this." });
    await hanna.must({ type: "plan-injects", injects: [held] });
    expect(await hanna.send({ type: "inject", inject: "c2", do: { kind: "fire" } })).toMatchObject({
      code: "seat-held",
    });
  });

  test("a list with one fault is refused whole, at the door and at the table", async () => {
    const bad = await post(`${server.url}/games`, {
      ...{ scenario: SCENARIO, name: "Bad", host: "Hanna", preset: "none", humans: ["LT"], seat: null },
      ...{ dealt: false, solo: false, treaties: {}, personas: {} },
      injects: [plan(), plan({ id: "x2", audience: ["XX"] })],
    });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({
      code: "bad-inject",
      with: { inject: "x2", problem: "unknown-seat" },
    });
    const { hanna, listed } = await exercise([]);
    expect(
      await hanna.send({ type: "plan-injects", injects: [plan({ turn: 3 }), plan({ turn: 4 })] }),
    ).toMatchObject({ code: "bad-inject", with: { problem: "id-taken" } });
    expect(await listed()).toEqual([]);
  });

  test("a crisis's own list can be hosted with, and is read by the white cell of a game of it alone", async () => {
    const own = loadInjects(SCENARIO);
    const { hanna, lena, listed } = await exercise([plan()], { own: true });
    expect((await listed()).map(({ id }) => id)).toEqual([...own.map(({ id }) => id), "x1"]);
    const ask = async (scenario: string, who?: Player) =>
      (
        await fetch(`${server.url}/scenarios/${scenario}/injects`, {
          headers: who ? bearer(who.admission) : {},
        })
      ).text();
    const words = own.flatMap(({ title, text }) => [title, text]);
    for (const answer of [await ask(SCENARIO), await ask(SCENARIO, lena)]) {
      expect(JSON.parse(answer)).toEqual({ count: own.length });
      for (const word of words) expect(answer).not.toContain(word);
    }
    expect(JSON.parse(await ask("the-strait", hanna))).not.toHaveProperty("injects");
    expect(JSON.parse(await ask(SCENARIO, hanna))).toEqual({ count: own.length, injects: own });
    const about = await (await fetch(`${server.url}/scenarios/${SCENARIO}`)).text();
    for (const word of words) expect(about).not.toContain(word);
  });
});

test("questions are answered by people, never wait, and stay with the desk until the review", async () => {
  const { hanna, lena, ugo } = await exercise([]);
  const polls = [{ kind: "move", turn: 1, of: "adversary" } as const];
  await hanna.must({ type: "pose", turn: 1, polls });
  await eventually(() => lena.view?.desk?.polls.length === 1, "the question");
  expect(lena.view?.desk?.polls[0]).toMatchObject({ about: "RU" });
  await lena.must({ type: "guess", poll: "q1.1", band: "strike", value: 73 });
  await eventually(() => lena.view?.desk?.guesses.length === 1, "the answer");
  await ugo.fresh();
  expect(ugo.view?.desk?.guesses).toEqual([]);
  await hanna.must({ type: "end" });
});
