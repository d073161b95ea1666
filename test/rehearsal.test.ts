import { loadInjects } from "@casus/maps";
import type { Inject, InjectPlan } from "@casus/shared/engine";
import type { Glance } from "@casus/shared/projection";
import type { Enrolled } from "@casus/shared/protocol";
import type { AfterActionReview } from "@casus/shared/review";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, bootHere, eventually, host, join, Player, post, SCENARIO, type Server } from "./server.ts";

/** Three games at once with twenty-four people, run by one white cell, from the class list to the review. */

let server: Server;
beforeAll(async () => {
  server = await bootHere({ CASUS_ABSENCE: "600" });
});
afterAll(() => server.stop());

const SEATS = ["US", "LT", "EU", "RU"];
const GAMES = ["Treatment", "Control", "Free"];

interface Table {
  readonly cell: Player;
  readonly people: Player[];
  readonly codes: readonly string[];
}

const listOf = async (cell: Player) =>
  ((await cell.ask({ type: "injects" })) as { injects: readonly Inject[] }).injects;

async function table(name: string, i: number): Promise<Table> {
  const injects = i < 2 ? [...loadInjects(SCENARIO)] : [];
  const treaties = i === 0 ? { nato: { automaticity: 0.95 } } : {};
  const admission = await host(server.url, { seat: null, name, humans: SEATS, injects, treaties });
  const cell = await Player.connect(server.url, admission);
  const names = SEATS.flatMap((seat) => [1, 2].map((n) => ({ name: `${name} ${seat} ${n}`, seat })));
  const { people: enrolled } = (await cell.ask({ type: "enrol", people: names })) as {
    people: readonly Enrolled[];
  };
  const codes = enrolled.map(({ code }) => code ?? "");
  await cell.must({ type: "lock", locked: true });
  const people = await Promise.all(
    codes.map(async (code) => Player.connect(server.url, await join(server.url, code, null))),
  );
  return { cell, people, codes };
}

/** Everybody of a game talks, answers and seals; a turn goes by. */
async function turn({ cell, people }: Table, n: number): Promise<void> {
  await eventually(() => cell.view?.stage.kind === "running" && cell.view.stage.turn === n, `turn ${n}`);
  await Promise.all(
    people.map(async (person, i) => {
      const seat = person.view?.you.seat ?? "";
      await person.must({
        type: "message",
        to: [seat === "RU" ? "LT" : "RU"],
        text: `Word ${n} of ${i}`,
        about: null,
      });
      if ((person.view?.desk?.polls.length ?? 0) > 0)
        await person.must({ type: "guess", poll: `q${n}.1`, band: "press", value: 50 + i });
      await person.must({ type: "believe", value: 10 * (i + 1), why: "" });
    }),
  );
  await cell.must({ type: "advance" });
  await cell.must({ type: "advance" });
  await cell.must({ type: "advance" });
  await cell.must({ type: "advance" });
  await eventually(async () => {
    const stage = (await cell.fresh()).stage;
    if (stage.kind === "running" && stage.turn === n && stage.phase === "obligation")
      await cell.send({ type: "advance" });
    return stage.kind !== "running" || stage.turn > n;
  }, `the end of turn ${n}`);
}

test("three games of twenty-four people are run at once by one white cell", {
  timeout: 180_000,
}, async () => {
  const began = performance.now();
  const tables = await Promise.all(GAMES.map(table));
  const [a, b, c] = tables as [Table, Table, Table];
  expect(tables.flatMap((t) => t.people)).toHaveLength(24);
  const tokens = tables.map((t) => t.cell.admission.token);
  const look = async () =>
    (await (await post(`${server.url}/glance`, { tokens })).json()) as readonly Glance[];
  expect((await look()).map((g) => [g.name, g.stage, g.here])).toEqual(
    GAMES.map((name) => [name, "lobby", 9]),
  );

  const move = { kind: "move", turn: 1, of: "adversary" } as const;
  for (const { cell } of tables) {
    await cell.must({ type: "pose", turn: 1, polls: [move] });
    await cell.must({ type: "begin" });
  }
  // Held back in one game, fired by hand in another: the two must not touch.
  await a.cell.must({ type: "inject", inject: "K01", do: { kind: "hold" } });
  const note: InjectPlan = {
    id: "x1",
    title: "A word",
    turn: 9,
    phase: "orders",
    when: null,
    audience: ["LT"],
    form: "intelligence",
    from: "Services",
    text: "Known to Vilnius alone.",
    effects: [{ kind: "value", variable: "hostility", key: "LT|RU", by: 5 }],
    expected: "They ask.",
    automatic: false,
  };
  await b.cell.must({ type: "plan-injects", injects: [note] });
  await b.cell.must({ type: "inject", inject: "x1", do: { kind: "fire" } });

  // The network goes for one of each team's two; a code given anew brings them back, each code once.
  for (const t of tables) {
    t.people[1]?.drop();
    await eventually(async () => (await look()).some((g) => g.here < 9), "the gap");
  }
  for (const t of tables) {
    const person = t.people[1]?.admission.person ?? "";
    const { code } = (await t.cell.ask({ type: "reissue", person })) as { code: string };
    const used = await post(`${server.url}/join`, { code: t.codes[1], name: null });
    expect(used.status).toBe(404);
    t.people[1] = await Player.connect(server.url, await join(server.url, code, null));
  }

  await c.cell.must({ type: "pause" });
  expect((await look())[2]?.paused).toBe(true);
  expect(await c.people[0]?.send({ type: "resume" })).toMatchObject({ code: "host-only" });
  await c.cell.must({ type: "resume" });

  await Promise.all(tables.map((t) => turn(t, 1)));
  await Promise.all(tables.map((t) => turn(t, 2)));
  expect((await listOf(a.cell)).find(({ id }) => id === "K01")?.status.kind).toBe("due");
  expect((await look())[0]?.due).toBeGreaterThan(0);
  expect((await listOf(b.cell)).find(({ id }) => id === "K01")?.status).toMatchObject({
    kind: "fired",
    by: null,
  });
  expect(await listOf(c.cell)).toEqual([]);
  await a.cell.must({ type: "inject", inject: "K01", do: { kind: "fire" } });
  for (const person of b.people.filter((p) => p.view?.you.seat !== "LT"))
    expect(JSON.stringify([await person.fresh(), person.messages])).not.toContain("Known to Vilnius alone.");
  await a.cell.must({ type: "insight", about: "LT", text: "They compared notes first." });

  const reviews = await Promise.all(
    tables.map(async ({ cell }) => {
      await cell.must({ type: "end" });
      const { game } = cell.admission;
      const response = await fetch(`${server.url}/games/${game}/review`, { headers: bearer(cell.admission) });
      expect(response.status).toBe(200);
      return (await response.json()) as AfterActionReview;
    }),
  );
  const [first, second, third] = reviews as [AfterActionReview, AfterActionReview, AfterActionReview];
  expect(first.insights).toHaveLength(1);
  expect(second.injects.find(({ id }) => id === "x1")).toMatchObject({ expected: "They ask." });
  expect(third.injects).toEqual([]);
  for (const review of reviews) {
    expect(review.forecasts.all.filter((f) => f.about === "q1.1")).toHaveLength(8);
    expect(review.forecasts.bySeat.length).toBeGreaterThan(0);
    expect(review.forecasts.partners.some((p) => p.side === "adversary")).toBe(true);
  }
  console.info(`rehearsal: ${Math.round(performance.now() - began)} ms`);
});
