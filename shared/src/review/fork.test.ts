import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Action, forkAt, type Game, newGame, reduce, seedFrom, value } from "../engine/index.ts";
import { botActions } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { type GameRecord, makeRecord, parseRecord, replay } from "./record.ts";
import { afterAction } from "./review.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const parsed = parseScenario(read("maps/scenarios/kaliningrad-transit-2022/scenario.json"));
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const PARENT = read("test/golden/kaliningrad-transit-2022.war.json") as GameRecord;
const seed = seedFrom(PARENT.seed);
const at = (turn: number) =>
  forkAt({ id: PARENT.id, scenario: SCENARIO, options: PARENT.options, seed, actions: PARENT.actions }, turn);

/** Bots play a fork to its end. */
function playedOn(
  turn: number,
  treaties = {},
  luck = "other luck",
): { game: Game; record: GameRecord; opening: Game } {
  const fork = at(turn);
  if (!fork) throw new Error("never came to that turn");
  const options = { ...PARENT.options, name: "Fork", treaties, fork };
  const opening = newGame({ id: "forked", scenario: SCENARIO, options, seed: seedFrom(luck) });
  let game = opening;
  const actions: Action[] = [];
  const take = (action: Action) => {
    const result = reduce(game, action);
    if (!result.ok) return;
    game = result.game;
    actions.push(action);
  };
  const server = { kind: "server" } as const;
  take({ at: 0, author: server, type: "begin" });
  for (let guard = 0; guard < 300 && game.stage.kind === "running"; guard++) {
    for (const action of botActions(game, 0, false)) take(action);
    take({ at: 0, author: server, type: "advance", cause: "host" });
  }
  return { game, record: { ...makeRecord(game, actions), options }, opening };
}

describe("a fork", () => {
  test("[N11] begins where its parent stood, with its own people, terms and luck", () => {
    const { opening, game } = playedOn(3, { nato: { automaticity: 0.95 } });
    const parent = replay(PARENT, SCENARIO);
    if (!parent.ok) throw new Error("the parent does not replay");
    const earlier = (g: Game) => g.acts.filter((a) => a.turn < 3).map((a) => a.id);
    expect(earlier(opening)).toEqual(earlier(parent.game));
    expect(opening.acts.every((a) => a.turn < 3)).toBe(true);
    expect(opening).toMatchObject({ stage: { kind: "lobby" }, people: {} });
    expect(opening.treaties.find((t) => t.id === "nato")?.terms.automaticity).toBe(0.95);
    expect(earlier(game)).toEqual(earlier(parent.game));
    expect(game.stage.kind).toBe("review");
    expect(game.acts.some((a) => a.turn >= 3)).toBe(true);
    expect(value(opening, "hostility", "LT|RU")).not.toBe(60);
    expect(playedOn(3, {}, "yet another").game.seed).not.toEqual(game.seed);
  });

  test("[N11] has a record that needs no other: it parses, replays, and can be forked again", () => {
    const { record } = playedOn(2);
    const read = parseRecord(JSON.parse(JSON.stringify(record)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(replay(read.record, SCENARIO)).toMatchObject({ ok: true, verified: true });
    const again = forkAt(
      {
        id: "forked",
        scenario: SCENARIO,
        options: record.options,
        seed: seedFrom(record.seed),
        actions: record.actions,
      },
      3,
    );
    expect(again).toMatchObject({ parent: "forked", turn: 3, options: { fork: { turn: 2 } } });
    if (!again) return;
    const third = newGame({
      id: "third",
      scenario: SCENARIO,
      options: { ...PARENT.options, fork: again },
      seed,
    });
    expect(third.acts.some((a) => a.turn === 2)).toBe(true);
  });

  test("[N11] is nothing for a turn the parent never came to", () => {
    expect(at(99)).toBeNull();
    expect(at(1)?.turn).toBe(1);
  });

  test("[N11] is reviewed from its parent's opening on, one point a turn", () => {
    const { record, game } = playedOn(3);
    const review = afterAction(record, SCENARIO, { runs: 8 });
    const last = game.stage.kind === "review" ? game.stage.turn : 0;
    for (const values of Object.values(review.series)) expect(values.length).toBe(last + 1);
    expect(review.story.some((b) => b.turn === 1)).toBe(true);
    expect(review.verdicts[0]?.worlds.map((w) => w.runs)).toEqual([8, 8, 8]);
  });
});
