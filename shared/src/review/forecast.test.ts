import { describe, expect, test } from "vitest";
import { bandOf, type Game, reduce } from "../engine/index.ts";
import { lobby, must, onward, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { project } from "../projection/index.ts";
import { binsOf, brierBy, brierOf, type Forecast, forecastsOf, partnersOf } from "./forecast.ts";

const CRISIS = sketch(`
  P>J alignment=.6
  J|X hostility=50
  pact: P J
`);
const HOST = { kind: "person", id: "h" } as const;
const P = (id: string) => ({ kind: "person", id }) as const;

/** Hanna hosts; Jonas and Julia play J, Paula P. */
function table(): Game {
  let game = lobby(CRISIS, { options: { humans: ["J", "P"] } });
  for (const [person, seat] of [
    ["h", null],
    ["jonas", "J"],
    ["julia", "J"],
    ["paula", "P"],
  ] as const) {
    game = must(game, { type: "join", person, name: person, host: person === "h" });
    if (seat) game = must(game, { type: "sit", person, seat });
  }
  return game;
}

const MOVE = { kind: "move", turn: 1, of: "adversary" } as const;
const WAR = {
  kind: "chance",
  turn: 1,
  text: "Will there be shooting by the end of next turn?",
  when: { kind: "war", between: [] },
  due: 2,
} as const;

const posed = () =>
  must(must(table(), { type: "pose", turn: 1, polls: [MOVE, WAR] }, HOST), { type: "begin" }, HOST);
const answered = (
  game: Game,
  person: string,
  poll: string,
  band: "calm" | "press" | "strike" | null,
  value: number,
) => must(game, { type: "guess", seat: person === "paula" ? "P" : "J", poll, band, value }, P(person));
const refused = (game: Game, body: Parameters<typeof must>[1], author: Parameters<typeof must>[2]) => {
  const result = reduce(game, { at: 0, author: author ?? { kind: "server" }, ...body });
  return result.ok ? null : result.rejection.code;
};

describe("questions of the white cell", () => {
  test("[Q1] it puts up to two to a turn, until the first is answered; nothing waits for an answer", () => {
    expect(refused(table(), { type: "pose", turn: 1, polls: [MOVE, MOVE, MOVE] }, HOST)).toBe("out-of-range");
    expect(refused(table(), { type: "pose", turn: 1, polls: [MOVE] }, P("jonas"))).toBe("white-cell-only");
    expect(refused(table(), { type: "pose", turn: 2, polls: [MOVE] }, HOST)).toBe("out-of-range");
    expect(refused(table(), { type: "pose", turn: 1, polls: [{ ...WAR, text: " " }] }, HOST)).toBe(
      "name-empty",
    );
    const game = posed();
    expect(must(game, { type: "pose", turn: 1, polls: [WAR] }, HOST).polls).toHaveLength(1);
    const one = answered(game, "jonas", "q1.1", "press", 80);
    expect(refused(one, { type: "pose", turn: 1, polls: [] }, HOST)).toBe("already-decided");
    expect(refused(one, { type: "pose", turn: 2, polls: [{ ...MOVE, turn: 2 }] }, HOST)).toBeNull();
    const ready = ["J", "P"].reduce(
      (now, seat) => must(now, { type: "ready", seat, ready: true }, P(seat === "J" ? "jonas" : "paula")),
      game,
    );
    expect(refused(ready, { type: "advance", cause: "done" }, undefined)).toBeNull();
  });

  test("[Q2] each person answers once, a desk sees its own answers only, and not what decides", () => {
    let game = answered(posed(), "jonas", "q1.1", "press", 80);
    game = answered(game, "jonas", "q1.1", "strike", 60);
    game = answered(game, "paula", "q1.2", null, 30);
    expect(project(game, { person: "julia" }).desk?.guesses).toEqual([
      { poll: "q1.1", person: "jonas", seat: "J", band: "strike", value: 60 },
    ]);
    expect(project(game, { seat: "X" }).desk?.guesses).toEqual([]);
    expect(project(game, { seat: "P" }).desk?.polls).toEqual([
      { id: "q1.1", kind: "move", about: "X", text: null, due: null },
      { id: "q1.2", kind: "chance", about: null, text: WAR.text, due: 2 },
    ]);
    expect(JSON.stringify(project(game, { seat: "P" }))).not.toContain('"when"');
    expect(refused(game, { type: "guess", seat: "J", poll: "q1.1", band: null, value: 4 }, P("jonas"))).toBe(
      "wrong-answer",
    );
    expect(
      refused(game, { type: "guess", seat: "J", poll: "q1.2", band: "calm", value: 4 }, P("jonas")),
    ).toBe("wrong-answer");
    expect(refused(game, { type: "guess", seat: "J", poll: "q9", band: null, value: 4 }, P("jonas"))).toBe(
      "unknown-object",
    );
    expect(
      refused(game, { type: "guess", seat: "J", poll: "q1.2", band: null, value: 101 }, P("jonas")),
    ).toBe("out-of-range");
    const late = turn(game, {}).game;
    expect(refused(late, { type: "guess", seat: "J", poll: "q1.2", band: null, value: 4 }, P("jonas"))).toBe(
      "too-late",
    );
  });

  test("[Q3] what was asked about is found to have come about at the end of a turn, or not when its turn is over", () => {
    const happened = (game: Game) => game.polls?.map((p) => (p.kind === "chance" ? p.happened : "move"));
    const quiet = onward(turn(posed()).game).game;
    expect(happened(quiet)).toEqual(["move", null]);
    expect(happened(onward(turn(quiet).game).game)).toEqual(["move", false]);
    const shot = onward(turn(posed(), { X: "M15>J@J-home" }).game).game;
    expect(happened(shot)).toEqual(["move", true]);
    expect(happened(must(quiet, { type: "end" }, HOST))).toEqual(["move", false]);
  });
});

describe("forecasts", () => {
  const one = (p: number, came: boolean | null, person = "a"): Forecast => ({
    turn: 1,
    seat: "J",
    person,
    about: "back",
    p,
    came,
  });

  test("[Q4] every answer is a probability and what came of it, or null where it was never tested", () => {
    let game = answered(posed(), "jonas", "q1.1", "strike", 60);
    game = answered(game, "julia", "q1.1", "calm", 90);
    game = answered(game, "paula", "q1.2", null, 30);
    const after = onward(turn(game, { X: "M15>J@J-home" }).game).game;
    const back = {
      turn: 1,
      seat: "J",
      kind: "back",
      of: "P",
      median: 70,
      spread: 0,
      outcome: null,
      intended: null,
    } as const;
    const beliefs = [{ ...back, answers: [{ person: "jonas", value: 70, why: "" }] }];
    expect(forecastsOf(after, beliefs)).toEqual([
      { turn: 1, seat: "J", person: "jonas", about: "back", p: 0.7, came: null },
      { turn: 1, seat: "J", person: "jonas", about: "q1.1", p: 0.6, came: true },
      { turn: 1, seat: "J", person: "julia", about: "q1.1", p: 0.9, came: false },
      { turn: 1, seat: "P", person: "paula", about: "q1.2", p: 0.3, came: true },
    ]);
  });

  test("[Q5] the Brier score is the mean squared error of what was tested", () => {
    expect(brierOf([one(1, true), one(0, false)])).toBe(0);
    expect(brierOf([one(0.5, true), one(0.5, false)])).toBe(0.25);
    expect(brierOf([one(0.8, true), one(0.6, false), one(1, null)])).toBeCloseTo((0.04 + 0.36) / 2);
    expect(brierOf([one(1, null)])).toBeNull();
    expect(brierBy([one(0.9, true, "b"), one(0.9, false, "a"), one(1, null, "c")], "person")).toEqual([
      { name: "b", n: 1, brier: expect.closeTo(0.01) },
      { name: "a", n: 1, brier: expect.closeTo(0.81) },
    ]);
  });

  test("[Q5] calibration says how often things came that were given each probability", () => {
    const bins = binsOf([one(0.1, false), one(0.15, true), one(0.9, true), one(1, true), one(0.5, null)], 5);
    expect(bins.map(({ n }) => n)).toEqual([2, 0, 0, 0, 2]);
    expect(bins[0]).toMatchObject({ from: 0, to: 0.2, said: 0.125, came: 0.5 });
    expect(bins[4]).toMatchObject({ said: 0.95, came: 1 });
    expect(bins[2]).toMatchObject({ said: null, came: null });
  });

  test("[Q6] what A believed of B stands beside what B had ordered and what it did", () => {
    let game = answered(posed(), "jonas", "q1.1", "calm", 60);
    game = answered(game, "julia", "q1.1", "strike", 60);
    game = answered(game, "paula", "q1.1", "press", 60);
    const after = turn(game, { X: "+M15>J@J-home" }).game;
    expect(partnersOf(after, [])).toEqual([
      {
        turn: 1,
        who: "P",
        of: "X",
        side: "adversary",
        believed: { band: "press" },
        intended: { band: "strike" },
        did: { band: "calm" },
      },
      // Of two that were named as often the graver is what the seat expected.
      {
        turn: 1,
        who: "J",
        of: "X",
        side: "adversary",
        believed: { band: "strike" },
        intended: { band: "strike" },
        did: { band: "calm" },
      },
    ]);
    const bots = ["J", "P"].reduce(
      (now, seat) => must(now, { type: "control", seat, by: "bot" }, HOST),
      posed(),
    );
    const attacked = onward(turn(bots, { X: "M15>J@J-home" }).game, { J: "invoke", P: "part" }).game;
    const back = {
      turn: 1,
      seat: "J",
      kind: "back",
      of: "P",
      median: 70,
      spread: 0,
      answers: [],
      outcome: 1,
      intended: 50,
    } as const;
    expect(partnersOf(attacked, [back])).toEqual([
      {
        turn: 1,
        who: "J",
        of: "P",
        side: "partner",
        believed: { p: 0.7 },
        intended: { p: 0.5 },
        did: { p: 1 },
      },
    ]);
  });

  test("[Q2] the bands are read off the ladder", () => {
    expect([0, 2, 3, 5, 6, 10, 11, 19].map(bandOf)).toEqual([
      "calm",
      "calm",
      "press",
      "press",
      "threaten",
      "threaten",
      "strike",
      "strike",
    ]);
  });
});
