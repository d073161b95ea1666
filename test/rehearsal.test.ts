import { loadInjects, loadScenario } from "@casus/maps";
import type { Inject, InjectPlan } from "@casus/shared/engine";
import type { Enrolled } from "@casus/shared/protocol";
import { type AfterActionReview, parseRecord, replay } from "@casus/shared/review";
import { publicScenario } from "@casus/shared/scenario";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Facilitator, type Rulings, type Table } from "./rehearsal/facilitator.ts";
import { Hour } from "./rehearsal/hour.ts";
import { Somebody, type Wish } from "./rehearsal/people.ts";
import {
  bearer,
  bootHere,
  eventually,
  host,
  hosting,
  join,
  Player,
  post,
  SCENARIO,
  type Server,
} from "./server.ts";

/**
 * A lesson of three games and twenty-four people, run by one member of the white cell at the pace of a human, from the class
 * list to what is taken home. Everything goes through the real server; only the hour is the rehearsal's own.
 */
const GAMES = ["Treatment", "Control", "Free"] as const;
/** Two seats are shared: eight people. */
const CLASS = ["US", "LT", "LT", "EU", "PL", "RU", "RU", "BY"];
/** What we promise: nothing waits longer for the white cell. */
const PATIENCE = 120;

const WISHES: Readonly<Record<string, readonly Wish[]>> = {
  "Treatment LT 1": [
    {
      phase: "intelligence",
      kind: "action",
      text: "Invite observers of the OSCE on the trains",
      why: "Nobody can say then we smuggle",
    },
  ],
  "Treatment RU 1": [
    { phase: "consultation", kind: "question", text: "How long is the harbour open?", why: "" },
  ],
  "Control US 1": [
    {
      phase: "intelligence",
      kind: "action",
      text: "Say in Vilnius that we stand by it",
      why: "They doubt us",
    },
  ],
  "Free PL 1": [
    { phase: "intelligence", kind: "action", text: "Close the gap with a fence", why: "It is ours" },
  ],
  "Free BY 1": [{ phase: "consultation", kind: "question", text: "How long can we wait?", why: "" }],
};
const calmer = { kind: "value", variable: "hostility", key: "LT|RU", by: -5 } as const;
const RULINGS: Rulings = {
  OSCE: {
    verdict: { kind: "odds", p: 0.6, success: [calmer], failure: [{ ...calmer, by: 2 }] },
    why: "It has worked in two of three like it",
  },
  Vilnius: { verdict: { kind: "map", order: { action: "A02", target: "LT" } }, why: "That is a reassurance" },
  fence: { verdict: { kind: "refuse" }, why: "Not within this month" },
  "How long": { verdict: { kind: "answer" }, why: "Until the ice comes" },
};
const AD_HOC: InjectPlan = {
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

let hour: Hour;
let server: Server;
let games: Game[];
let cell: Facilitator;

interface Game extends Table {
  readonly people: Somebody[];
}

beforeAll(async () => {
  hour = new Hour();
  server = await bootHere({ CASUS_ABSENCE: "600" });
});
afterAll(async () => {
  hour.end();
  await server.stop();
});

const ask = async <T>(who: Player, question: Parameters<Player["ask"]>[0]) => (await who.ask(question)) as T;
const listOf = async (who: Player) =>
  (await ask<{ injects: readonly Inject[] }>(who, { type: "injects" })).injects;

/** A game from its class list: everybody has a code of their own, and the door is shut behind them. */
async function open(name: string, i: number): Promise<Game> {
  const admission = await host(server.url, {
    seat: null,
    name,
    preset: "90",
    humans: [...new Set(CLASS)],
    injects: i < 2 ? [...loadInjects(SCENARIO)] : [],
    treaties: i === 0 ? { nato: { automaticity: 0.95 } } : {},
  });
  const own = await Player.connect(server.url, admission);
  const names = CLASS.map((seat, n) => ({
    name: `${name} ${seat} ${CLASS.indexOf(seat) === n ? 1 : 2}`,
    seat,
  }));
  const { people: list } = await ask<{ people: readonly Enrolled[] }>(own, { type: "enrol", people: names });
  await own.must({ type: "lock", locked: true });
  const scenario = publicScenario(loadScenario(SCENARIO));
  const people: Somebody[] = [];
  for (const [n, { code, name: who }] of list.entries()) {
    const player = await Player.enter(server.url, code ?? "", null);
    people.push(new Somebody(player, hour, scenario, i * 100 + n, WISHES[who] ?? []));
  }
  const call = async (seat: string) => {
    const gone = people.find((one) => one.away && one.seat === seat);
    // Already on the way back.
    if (!gone) return;
    const { person } = gone.player.admission;
    const replaced = name === "Control";
    if (replaced) await own.must({ type: "remove", person });
    const [fresh] = replaced
      ? (
          await ask<{ people: Enrolled[] }>(own, {
            type: "enrol",
            people: [{ name: `${seat} substitute`, seat }],
          })
        ).people
      : [];
    const code = fresh?.code ?? (await ask<{ code: string }>(own, { type: "reissue", person })).code;
    await gone.enter(server.url, await join(server.url, code, null));
    if (replaced) await own.send({ type: "control", seat, by: "human" });
  };
  return { name, cell: own, people, call, overrides: new Map() };
}

/** What the white cell does of its own accord, by the minute. */
function plan(facilitator: Facilitator, [a, b, c]: readonly [Game, Game, Game]): void {
  const at = (minutes: number, seconds: number, what: string, run: () => Promise<unknown>) =>
    facilitator.plan(minutes * 60, seconds, what, async () => void (await run()));
  at(0.1, 8, "holds an inject", () => a.cell.must({ type: "inject", inject: "K01", do: { kind: "hold" } }));
  at(0.2, 15, "gives an inject another time", () =>
    b.cell.must({ type: "inject", inject: "K03", do: { kind: "retime", turn: 2, phase: "consultation" } }),
  );
  at(2, 45, "writes an inject of the moment", async () => {
    await c.cell.must({ type: "plan-injects", injects: [AD_HOC] });
    await c.cell.must({ type: "inject", inject: "x1", do: { kind: "fire" } });
  });
  at(3, 20, "stops before results", () => a.cell.must({ type: "gate", before: "results", seconds: 120 }));
  at(4, 6, "pauses", () => c.cell.must({ type: "pause", why: "Fire drill" }));
  at(5.5, 4, "goes on", () => c.cell.must({ type: "resume" }));
  at(6, 20, "files an insight", () =>
    a.cell.must({ type: "insight", about: "LT", text: "They compared notes first." }),
  );
  at(8, 20, "begins a phase again", async () => {
    const marks = (await b.cell.fresh()).control?.marks ?? [];
    const { turn, phase } = marks.at(-1) ?? { turn: 1, phase: "consultation" as const };
    await b.cell.must({ type: "rollback", turn, phase, why: "Minsk's screen was black" });
    await b.cell.send({ type: "resume" });
  });
}

/** People go away in the middle of it: one comes back by a new code, one is replaced, one is back before anybody rings. */
function dropOuts([a, b, c]: readonly [Game, Game, Game]): void {
  const drop = (game: Game, seat: string) => async () => {
    game.people.find((one) => one.seat === seat)?.drop();
    await eventually(() => game.cell.board?.seats.some((s) => s.emptySince !== null) ?? false, "the gap");
  };
  hour.after(3.5 * 60, drop(a, "US"));
  hour.after(5 * 60, drop(b, "PL"));
  hour.after(6.5 * 60, drop(c, "EU"));
  hour.after(6.5 * 60 + 10, async () => {
    const gone = c.people.find((one) => one.seat === "EU");
    if (gone?.away) await gone.enter(server.url, gone.player.admission);
  });
}

describe("three games of twenty-four people, run by one white cell", () => {
  test("nothing waits for it longer than two minutes", { timeout: 240_000 }, async () => {
    const began = performance.now();
    games = [];
    for (const [i, name] of GAMES.entries()) games.push(await open(name, i));
    const three = games as [Game, Game, Game];
    expect(games.flatMap((game) => game.people)).toHaveLength(24);
    cell = new Facilitator(hour, server.url, games, RULINGS);
    three[0].overrides.set(1, { variable: "approval", key: "LT", to: 61, why: "The poll of the day" });
    for (const game of games) {
      await game.cell.must({ type: "pose", turn: 1, polls: [{ kind: "move", turn: 1, of: "adversary" }] });
      await game.cell.must({ type: "begin" });
      await game.cell.must({ type: "turns", turns: 2 });
    }
    plan(cell, three);
    dropOuts(three);
    let rounds = 0;
    while ((await cell.round()) && rounds < 1500) rounds++;
    const minutes = Math.round((hour.now - hour.begun) / 60_000);
    console.info(
      `rehearsal: ${minutes} minutes of three games in ${Math.round(performance.now() - began)} ms; ${cell.settled.length} things done, the oldest had waited ${Math.round(cell.oldest.seconds)} s (${cell.oldest.what})`,
    );
    expect(cell.oldest.seconds, cell.oldest.what).toBeLessThanOrEqual(PATIENCE);
    expect(cell.left, "planned and not done").toBe(0);
    for (const game of games) expect((await game.cell.fresh()).stage.kind, game.name).toBe("review");
  });

  test("each table had its own hour, and nobody heard what was not for them", async () => {
    const [a, b, c] = games as [Game, Game, Game];
    const status = async (game: Game, id: string) =>
      (await listOf(game.cell)).find((one) => one.id === id)?.status;
    expect(cell.settled).toContain("Treatment: inject K01 is due");
    expect(await status(a, "K01")).toMatchObject({ kind: "fired", by: a.cell.admission.person });
    expect(await status(b, "K01")).toMatchObject({ kind: "fired", by: null });
    expect((await listOf(b.cell)).find(({ id }) => id === "K03")).toMatchObject({
      turn: 2,
      phase: "consultation",
    });
    expect((await listOf(c.cell)).map(({ id }) => id)).toEqual(["x1"]);
    for (const one of c.people.filter(({ seat }) => seat !== "LT"))
      expect(JSON.stringify(one.player.messages)).not.toContain("Known to Vilnius alone.");
    const proposals = async (game: Game) => Object.values((await game.cell.fresh()).proposals);
    expect((await proposals(a)).map((one) => [one.ruling?.kind, one.outcome !== null])).toEqual([
      ["odds", true],
      ["answer", false],
    ]);
    expect((await proposals(b)).map((one) => [one.ruling?.kind, one.outcome])).toEqual([["map", "done"]]);
    expect((await proposals(c)).map((one) => one.ruling?.kind)).toEqual(["refuse", "answer"]);
    for (const game of games)
      expect(
        game.people.every((one) => one.written > 0),
        game.name,
      ).toBe(true);
    expect(
      b.people.some((one) => one.player.view?.people[one.player.admission.person]?.name === "PL substitute"),
    ).toBe(true);
    const seen = a.people[0]?.player.notices.map(({ code }) => code) ?? [];
    expect(c.people[0]?.player.notices.map(({ code }) => code)).toContain("paused");
    expect(b.people[0]?.player.notices.map(({ code }) => code)).toContain("rolled-back");
    expect(seen).not.toContain("paused");
  });

  test("the review has what was done by hand, and all of it can be taken home", async () => {
    const [a] = games as [Game, Game, Game];
    for (const game of games) {
      const record = parseRecord(await (await game.cell.get("record")).json());
      if (!record.ok) throw new Error(JSON.stringify(record.problems));
      expect(replay(record.record, loadScenario(SCENARIO))).toMatchObject({ ok: true, verified: true });
    }
    const response = await a.cell.get("review");
    expect(response.status).toBe(200);
    const review = (await response.json()) as AfterActionReview;
    expect(review.forecasts.all.filter((one) => one.about === "q1.1").length).toBeGreaterThan(
      CLASS.length / 2,
    );
    expect(review.insights).toHaveLength(1);
    expect(review.injects.find(({ id }) => id === "K01")?.status.kind).toBe("fired");
    const zip = new Uint8Array(await (await a.cell.get("export")).arrayBuffer());
    expect([zip[0], zip[1]]).toEqual([0x50, 0x4b]);
    expect(await (await a.cell.get("report")).text()).toContain(a.name);
    const told = JSON.stringify((await a.cell.fresh()).control?.corrections);
    expect(told).toContain("The poll of the day");
  });

  test("a fork of it is another game, with another seed", async () => {
    const { cell: own } = games[2] as Game;
    const asked = {
      ...hosting({ humans: [], seat: null, host: "Hanna", name: "What if" }),
      turn: 1,
      out: false,
      orders: {},
    };
    const forked = await post(`${server.url}/games/${own.admission.game}/fork`, asked, bearer(own.admission));
    expect(forked.status, await forked.clone().text()).toBe(201);
    const fork = await Player.connect(server.url, await forked.json());
    expect(fork.view?.stage).toEqual({ kind: "lobby" });
    await fork.must({ type: "begin" });
    await eventually(
      () => fork.view?.stage.kind === "running" && fork.view.stage.turn === 1,
      "its first turn",
    );
    expect(fork.admission.game).not.toBe(own.admission.game);
  });
});
