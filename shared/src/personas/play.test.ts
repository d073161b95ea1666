import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Action,
  actionInfo,
  derivedSeed,
  type Event,
  type Game,
  hashGame,
  hashJson,
  newGame,
  type Order,
  reduce,
  Sitting,
  seedFrom,
  VARIABLES,
  value,
  waitingFor,
} from "../engine/index.ts";
import { listsOf, look, mayKnow, project } from "../projection/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { namesOf, renderWords, SPEECH } from "../text/index.ts";
import { botActions, playBots } from "./play.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error("the scenario is not valid");
const { scenario } = parsed;
const options = {
  name: "",
  preset: "none",
  treaties: {},
  personas: { LT: "reckless-driver", RU: "revisionist" },
  humans: [],
  dealt: false,
} as const;
const SEEDS = Array.from({ length: 12 }, (_, i) => derivedSeed(seedFrom("played through"), i));
const begun = (i: number): Game =>
  newGame({ id: "simulated", scenario, options, seed: SEEDS[i] ?? [0, 0, 0, 0] });
const server = { at: 0, author: { kind: "server" } } as const;

/** What has no place in a game of bots: some of it at no time, some of it too early or twice. */
const MISPLACED: readonly Action[] = [
  { ...server, type: "begin" },
  { ...server, type: "advance", cause: "deadline" },
  { ...server, type: "answer", seat: "LT", request: "r1", accept: true },
  { at: 0, author: { kind: "bot", seat: "US" }, type: "seal", seat: "LT", orders: [] },
  { at: 0, author: { kind: "bot", seat: "RU" }, type: "seal", seat: "RU", orders: [{ action: "A03" }] },
  { at: 0, author: { kind: "person", id: "nobody" }, type: "ready", seat: "LT", ready: true },
  { ...server, type: "invoke", seat: "LT", obligation: "none", invoke: true },
  { ...server, type: "commit", seat: "US", obligation: "none", choice: "honour", words: null },
];

describe("a game played through", () => {
  test("is the game its actions make one by one, whatever else is tried in between", () => {
    for (let i = 0; i < SEEDS.length; i++) {
      const { actions } = playBots(
        { scenario, options, seed: SEEDS[i] ?? [0, 0, 0, 0] },
        { talk: i % 2 === 0 },
      );
      const sitting = new Sitting(begun(i));
      let game = begun(i);
      const events: Event[] = [];
      for (const [n, action] of actions.entries())
        for (const tried of [MISPLACED[n % MISPLACED.length] as Action, action]) {
          const result = reduce(game, tried);
          expect(sitting.take(tried)).toEqual(result.ok ? null : result.rejection);
          if (!result.ok) continue;
          game = result.game;
          events.push(...result.events);
        }
      expect(game.stage.kind).toBe("review");
      expect(hashGame(sitting.game)).toBe(hashGame(game));
      expect(hashJson(sitting.events)).toBe(hashJson(events));
    }
  });

  test("leaves the game it began with, and those that were kept, as they were", () => {
    const { actions } = playBots({ scenario, options, seed: SEEDS[0] ?? [0, 0, 0, 0] });
    const start = begun(0);
    const before = hashGame(start);
    const sitting = new Sitting(start, false);
    const kept: { readonly game: Game; readonly hash: string }[] = [];
    for (const action of actions) {
      sitting.take(action);
      const game = sitting.kept();
      kept.push({ game, hash: hashGame(game) });
    }
    expect(hashGame(start)).toBe(before);
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(kept.length);
    for (const { game, hash } of kept) expect(hashGame(game)).toBe(hash);
    expect(sitting.events).toEqual([]);
  });

  test("[P1] bots that keep their view and their notes do what bots that look afresh would", () => {
    for (let i = 0; i < SEEDS.length; i++) {
      let game = begun(i);
      const go = (action: Action) => {
        const result = reduce(game, action);
        if (result.ok) game = result.game;
        return result.ok;
      };
      go({ ...server, type: "begin" });
      while (game.stage.kind === "running") {
        let moved = false;
        for (const action of botActions(game, 0, false)) moved = go(action) || moved;
        if (moved && game.stage.phase === "obligation") continue;
        expect(waitingFor(game)).toEqual([]);
        go({ ...server, type: "advance", cause: "done" });
      }
      const { game: played } = playBots({ scenario, options, seed: SEEDS[i] ?? [0, 0, 0, 0] });
      expect(hashGame(played)).toBe(hashGame(game));
    }
  });

  test("[V1] [V3] a view that is kept shows at every moment what would be sent, and no number more", () => {
    const { actions } = playBots({ scenario, options, seed: SEEDS[1] ?? [0, 0, 0, 0] });
    const sitting = new Sitting(begun(1), false);
    const seats = scenario.seats.map(({ id }) => ({ id, view: look(sitting.game, { seat: id }) }));
    for (const action of actions) {
      sitting.take(action);
      if (sitting.game.stage.kind !== "running") break;
      for (const { id, view } of seats) {
        const sent = project(sitting.kept(), { seat: id });
        const lists = listsOf(view);
        for (const name of ["acts", "plans", "requests", "treaties", "pledges", "wars", "incidents"] as const)
          expect([name, lists[name]]).toEqual([name, Object.values(sent[name])]);
        for (const { id: variable } of VARIABLES)
          for (const subject of Object.keys(sitting.game.values[variable] ?? {})) {
            const known = mayKnow(variable, subject, id);
            if ((sent.values[variable]?.[subject] !== undefined) !== known)
              throw new Error(`${variable} ${subject}`);
            if (value(view, variable, subject) !== (known ? sent.values[variable]?.[subject] : 0))
              throw new Error(`${id} reads another ${variable} of ${subject} than it is sent`);
          }
      }
    }
  });
});

test("[P15] no two governments say the same to the same ears in one turn, and none repeats itself in the press from turn to turn", () => {
  const said = SEEDS.flatMap((seed, i) =>
    playBots({ scenario, options, seed }, { talk: true }).game.messages.flatMap((m) =>
      m.words.kind === "template" ? [{ ...m, what: m.words.id, game: i }] : [],
    ),
  );
  const openly = said.filter((m) => m.to === "press");
  const twice = said.filter((m) =>
    said.some(
      (o) =>
        o !== m &&
        o.game === m.game &&
        o.turn === m.turn &&
        o.from !== m.from &&
        String(o.to) === String(m.to) &&
        o.what === m.what,
    ),
  );
  const again = openly.filter((m) =>
    openly.some((o) => o.game === m.game && o.turn === m.turn - 1 && o.from === m.from && o.what === m.what),
  );
  expect([twice, again]).toEqual([[], []]);
  const ways = (kind: string) => new Set(said.map((m) => m.what).filter((id) => id.includes(kind))).size;
  expect(ways("press.allied")).toBe(SPEECH["press.allied"].length);
  expect(openly.length).toBeGreaterThan(100);
  // The same government on the same occasion in other games: where it starts is drawn.
  const occasion = (m: (typeof said)[number]) => `${m.from} ${m.turn} ${m.what.replace(/\d+$/, "")}`;
  const [first] = openly.filter((m) => m.turn === 1);
  const elsewhere = openly.filter((m) => first !== undefined && occasion(m) === occasion(first));
  expect(new Set(elsewhere.map((m) => m.what)).size).toBeGreaterThan(1);
});

describe("[P16] bots have words for what they do, ask and decide", () => {
  const loud = SEEDS.map((seed) => playBots({ scenario, options, seed }, { talk: true }));
  const actions = loud.flatMap((played) => played.actions);
  const orders = actions.flatMap((a) => (a.type === "seal" ? (a.orders ?? []) : []));
  const covert = ({ action, visibility }: Order) =>
    (visibility ?? actionInfo(action).visibility[0]) === "covert";

  test("for everything that others see, and for nothing that is covert or only prepared", () => {
    const wrong = orders.filter(
      (o) => o.action !== "D01" && (o.words === undefined) !== (covert(o) || o.prepare === true),
    );
    expect(wrong).toEqual([]);
    expect(orders.filter(covert).length).toBeGreaterThan(0);
    expect(orders.filter((o) => o.prepare).length).toBeGreaterThan(0);
    const asked = actions.filter((a) => a.type === "request" || a.type === "commit");
    expect(asked.filter((a) => a.words === null)).toEqual([]);
    expect(new Set(asked.map((a) => a.type)).size).toBe(2);
  });

  test("without a hole in them", () => {
    const names = namesOf(scenario);
    const said = actions.flatMap((a) => ("words" in a && a.words ? [renderWords(a.words, names)] : []));
    const announced = orders.flatMap((o) => (o.words ? [renderWords(o.words, names)] : []));
    expect([...said, ...announced].filter((text) => /[{}⟨⟩]/.test(text))).toEqual([]);
  });

  test("and a game whose bots are silent goes the same way", () => {
    const silent = SEEDS.map((seed) => playBots({ scenario, options, seed }));
    expect(silent.map(({ game }) => [game.values, game.acts])).toEqual(
      loud.map(({ game }) => [game.values, game.acts.map((a) => (a.turn === 0 ? a : { ...a, words: null }))]),
    );
  });
});
