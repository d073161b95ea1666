import { describe, expect, test } from "vitest";
import { must, onward, opened, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import { value } from "./work.ts";

const TEXT = "P>J\nH>J\nJ|X hostility=60\npact: P H J\ngoods: H J X broad";
const START = opened(sketch(TEXT));
const stage = (game: Game): string =>
  game.stage.kind === "running"
    ? `turn ${game.stage.turn}${game.stage.quietAnnounced ? " announced" : ""}`
    : game.stage.kind === "review"
      ? `${game.stage.end} in ${game.stage.turn}`
      : "lobby";
/** Plays turns of orders to the end, then empty ones. */
const play = (from: Game, turns: readonly Record<string, string>[], answers = {}): string => {
  let game = from;
  for (let i = 0; game.stage.kind === "running" && i < 30; i++)
    game = onward(turn(game, turns[i] ?? {}).game, answers).game;
  return stage(game);
};

describe("settling", () => {
  const settled = (orders: Record<string, string>, from = START) => {
    const { game } = turn(from, orders);
    return [game.dispute.settled, game.measures[0]?.level, game.mandates[0]?.breadth];
  };
  test("[N2] each may concede its own part, the holder any, and the mandate follows its holder", () => {
    expect(settled({ X: "D04=keep" })).toEqual(["keep", 2, "broad"]);
    expect(() => turn(START, { J: "D04=keep" })).toThrow(/needs-mandate/);
    const beyond = onward(turn(START, { J: "E03>X" }).game).game;
    expect(settled({ J: "D04=keep" }, beyond)).toEqual(["keep", 2, "broad"]);
    expect(settled({ H: "D04=ease" })).toEqual(["ease", 1, "narrow"]);
    expect(settled({ H: "D04=lift" })).toEqual(["lift", 0, "revoked"]);
    const narrowed = onward(turn(START, { H: "D12#goods-mandate=narrow" }).game).game;
    expect(settled({ X: "D04=ease" }, narrowed)).toEqual(["ease", 1, "narrow"]);
    expect(() => turn(START, { X: "D04=ease" })).toThrow(/needs-mandate/);
    expect(() => turn(START, { J: "D04=lift" })).toThrow(/needs-mandate/);
  });
  test("[N2] it lowers hostility and ends the game with the turn, unless there was an armed attack in it", () => {
    const { game } = turn(START, { X: "D04=keep" });
    expect(value(game, "hostility", "J|X")).toBeCloseTo(60 - 12);
    expect(stage(onward(game).game)).toBe("settlement in 1");
    const betrayed = turn(START, { H: "D04=ease", X: "M15>J@J-home" }).game;
    expect(stage(onward(betrayed, { J: "not" }).game)).toBe("turn 2");
  });
  test("[N1] the review opens for everybody, and nothing more is decided", () => {
    const over = onward(turn(START, { X: "D04=keep" }).game).game;
    expect(over.clock).toEqual({ deadline: null, paused: null });
    for (const body of [
      { type: "advance", cause: "host" },
      { type: "seal", seat: "J", orders: [] },
      { type: "end" },
    ] as const)
      expect(() => must(over, body)).toThrow(/game-over/);
    expect(must(over, { type: "join", person: "late", name: "Late", host: false }).people.late?.name).toBe(
      "Late",
    );
  });
});

describe("other ends", () => {
  test("[N3] quiet is announced in turn 4 at the earliest, and whoever acts breaks it", () => {
    let game = START;
    const seen = [stage(game)];
    while (game.stage.kind === "running") {
      game = onward(turn(game).game).game;
      seen.push(stage(game));
    }
    expect(seen).toEqual(["turn 1", "turn 2", "turn 3", "turn 4 announced", "quiet in 4"]);
    expect(play(START, [{}, {}, {}, { X: "M04>J" }])).toBe("deadline in 6");
    expect(play(START, [{}, {}, {}, { X: "D07>J" }])).toBe("quiet in 4");
    expect(play(START, [{}, {}, { J: "E02>X#goods-mandate" }])).toBe("quiet in 4");
    expect(play(START, [{}, { J: "E01>X" }])).toBe("quiet in 5");
  });
  test("[N4] a limited war is decided a turn after it opened, an open one two; then the game is over", () => {
    expect(play(START, [{}, { X: "M15>J@J-home" }], { J: "not" })).toBe("war in 3");
    expect(play(START, [{}, { X: "M16>J@J-home" }], { J: "not" })).toBe("war in 4");
    expect(play(START, [{ X: "M15>J@J-home" }, { J: "M16>X@X-home" }], { J: "not" })).toBe("war in 4");
  });
  test("[N5] the last turn ends the game, up to two later while people fight", () => {
    const noisy = { X: "M04>J" };
    const all = Array.from({ length: 6 }, () => noisy);
    expect(play(START, all)).toBe("deadline in 6");
    expect(play(must(START, { type: "turns", turns: 3 }), all)).toBe("deadline in 3");
    const late = [...all.slice(0, 5), { X: "M16>J@J-home" }];
    expect(play(START, late, { J: "not" })).toBe("war in 8");
    expect(play(START, [...late, {}, { J: "M16>X@X-home" }], { J: "not" })).toBe("deadline in 8");
  });
  test("[N5] the host, or a nuclear weapon, ends it at once", () => {
    expect(stage(must(START, { type: "end" }))).toBe("host in 1");
    const used = turn(START).game;
    const acts = [...used.acts, { ...turn(START, { X: "M04>J" }).game.acts[0], rung: 18 }] as Game["acts"];
    expect(stage(onward({ ...used, acts }).game)).toBe("nuclear in 1");
  });
});

test("[S9] words are free, immediate, and move nothing", () => {
  const say = {
    type: "message",
    seat: "J",
    words: { kind: "own", text: "No further." },
    about: null,
  } as const;
  for (const to of [["P"], "press", "team"] as const) {
    const said = must(START, { ...say, to: to as string[] | "press" }, { kind: "bot", seat: "J" });
    expect(said.messages).toMatchObject([{ id: "m1", from: "J", to, turn: 1 }]);
    expect({ ...said, messages: [] }).toEqual(START);
    expect(said.values).toBe(START.values);
  }
  for (const to of [["nobody"], ["J"]])
    expect(() => must(START, { ...say, to }, { kind: "bot", seat: "J" })).toThrow(/S9/);
});
