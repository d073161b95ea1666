import { describe, expect, test } from "vitest";
import { choicesOf } from "./choices.ts";
import { C } from "./coefficients.ts";
import { groundOf, seenIncidents } from "./ground.ts";
import { judged, must, onward, opened, turn } from "./notation.ts";
import { reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import type { Game, Incident } from "./state.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** What acts leave standing until it is undone: people and ships held, seas closed, ground taken, troops abroad. */
const TEXT = `
  P>J
  X>Y
  J|X hostility=60
  J|Y
  P|X
  pact: P J
  goods: P J X broad
  T role=third side=third
`;
const start = (seed = "quiet"): Game => opened(sketch(TEXT), { seed });
const START = start();
const moved = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
const open = (game: Game): string[] =>
  game.incidents.filter((i) => i.status === "open").map((i) => `${i.kind} ${i.by}>${i.against}`);
const played = (orders: Record<string, string>, from = START): Game => onward(turn(from, orders).game).game;
const bot = (seat: string) => ({ kind: "bot", seat }) as const;
const ask = (game: Game, from: string, to: string, about: string): Game | string => {
  const body = {
    type: "request",
    seat: from,
    to: [to],
    kind: "release",
    about,
    terms: null,
    words: null,
  } as const;
  const result = reduce(game, { at: 0, author: bot(from), ...body });
  return result.ok ? result.game : `${result.rejection.rule} ${result.rejection.code}`;
};
/** The same game in which everybody knows who did what. */
const exposed = (game: Game): Game => ({
  ...game,
  acts: game.acts.map((a) => ({ ...a, knownTo: "all" as const })),
});

describe("what is left standing", () => {
  test.each([
    ["X", "H04>J", "detention X>J"],
    ["X", "M11>J", "detention X>J"],
    ["X", "M11>J@X-home", "detention X>J"],
    ["X", "M12>J", "blockade X>J"],
    ["X", "H07>J", "incursion X>J"],
    ["X", "H08>J", "incursion X>J"],
    ["J", "A17>P", "expedition J>P"],
    ["P", "M22>J", "expedition P>J"],
  ])("[I1] %s %s leaves a %s", (seat, order, expected) => {
    expect(open(turn(START, { [seat]: order }).game)).toEqual([expected]);
  });
  test("[I1] one of a kind between two is enough; another kind, or the other way round, is another", () => {
    const once = played({ X: "H07>J" });
    expect(open(played({ X: "H08>J" }, once))).toEqual(["incursion X>J"]);
    expect(open(played({ X: "M11>J", Y: "H07>J", J: "M11>X" }, once)).sort()).toEqual([
      "detention J>X",
      "detention X>J",
      "incursion X>J",
      "incursion Y>J",
    ]);
    const again = played({ X: "H07>J" }, played({ X: "M18" }, once));
    expect(again.incidents.map((i) => `${i.id} ${i.status}`)).toEqual(["i1 closed", "i2 open"]);
  });
  test("[A9] [I1] troops sent to a friend's war attack nobody", () => {
    const sent = turn(START, { P: "M22>J" }).game;
    expect([sent.wars, sent.obligations]).toEqual([[], []]);
  });
});

describe("what it weighs", () => {
  test("[I2] each turn whoever it is against is humiliated, a blockade costs money, an expedition does neither", () => {
    const weighs = (orders: Record<string, string>, subject: string) => {
      const { game } = turn(START, orders);
      const next = onward(game).game;
      const later = onward(turn(next).game).game;
      return [moved(next, later, "humiliation", subject), moved(next, later, "treasury", subject)];
    };
    // Humiliation fades by 2 a turn above 5 (D4), and a turn pays a point (T2).
    expect(weighs({ X: "M12>J" }, "J")).toEqual([0, 1 - C.blockadeToll]);
    expect(weighs({ X: "M11>J" }, "J")).toEqual([0, 1]);
    expect(weighs({ X: "H07>J" }, "J")).toEqual([0, 1]);
    expect(weighs({ P: "M22>J" }, "J")).toEqual([0, 1]);
    expect(weighs({ X: "M02>J" }, "J")).toEqual([0, 1]);
    const held = played({ X: "M11>J@X-home" });
    expect(value(held, "humiliation", "J")).toBe(3 + 2);
    expect(value(played({ P: "M22>J" }), "humiliation", "J")).toBe(0);
  });
  test("[I2] an expedition loses a quarter band now and then", () => {
    const lost = Array.from({ length: 200 }, (_, i) => {
      const sent = turn(start(`far ${i}`), { J: "A17>P" }).game;
      const { game, events } = onward(sent);
      const loss = moved(sent, game, "casualties", "J");
      expect([0, 0.25]).toContain(loss);
      const event = events.find((e) => e.rule === "I2");
      expect(event?.draw?.p).toBe(loss > 0 ? C.expeditionLosses : undefined);
      return loss > 0 ? 1 : 0;
    });
    const share = lost.reduce((a: number, b) => a + b, 0) / lost.length;
    expect(Math.abs(share - C.expeditionLosses)).toBeLessThan(0.1);
  });
  test.each([
    ["M12>J", 10],
    ["H07>J", 5],
    ["M11>J", 3],
  ])("[I2] [L2] after %s the dyad does not fall below %i", (order, rung) => {
    let game = played({ X: order });
    for (let i = 0; i < 4; i++) game = onward(turn(game, { J: "M04>Y" }).game).game;
    const settledAt = Math.max(rung, value(played({ X: order }), "rung", "J|X") - 4);
    expect(value(game, "rung", "J|X")).toBe(settledAt);
  });
  test("[I2] [N3] a blockade and ground taken disturb the quiet; people held do not", () => {
    const end = (order: string) => {
      let game = START;
      for (let i = 0; i < 8 && game.stage.kind === "running"; i++)
        game = onward(turn(game, i === 0 ? { X: order } : {}).game).game;
      return game.stage.kind === "review" ? `${game.stage.end} ${game.stage.turn}` : "on";
    };
    expect(["M11>J", "M12>J", "H07>J"].map(end)).toEqual(["quiet 4", "deadline 6", "deadline 6"]);
  });
});

describe("giving it back", () => {
  const held = exposed(played({ X: "M11>J,H07>J" }));
  test("[I3] its author settles about it, and hostility falls", () => {
    const { game } = turn(held, { X: "D04>J#i2" });
    expect(open(game)).toEqual(["incursion X>J"]);
    expect(moved(held, game, "hostility", "J|X")).toBe(C.incidentClosed);
    expect(game.dispute.settled).toBeNull();
    expect([
      judged(held, "J", "D04>X#i2"),
      judged(game, "X", "D04>J#i2"),
      judged(held, "X", "D04>J#i9"),
    ]).toEqual(["I3 nothing-to-settle", "I3 nothing-to-settle", "I3 nothing-to-settle"]);
    expect(choicesOf("D04", groundOf(held, "X")).map((o) => o.about ?? o.terms)).toEqual([
      "keep",
      "i1",
      "i2",
    ]);
  });
  test("[I3] or when whoever it is against asks, and it agrees", () => {
    const asked = ask(held, "J", "X", "i1") as Game;
    const answered = must(asked, { type: "answer", seat: "X", request: "r1", accept: true }, bot("X"));
    expect(open(turn(answered).game)).toEqual(["detention X>J"]);
    const refused = must(asked, { type: "answer", seat: "X", request: "r1", accept: false }, bot("X"));
    expect(open(turn(refused).game)).toHaveLength(2);
    expect([
      ask(held, "P", "X", "i2"),
      ask(held, "J", "P", "i2"),
      ask(held, "J", "X", "i9"),
      ask(held, "X", "J", "i1"),
      typeof ask(held, "X", "J", "i2"),
    ]).toEqual(["O12 needs-object", "O12 wrong-target", "O12 needs-object", "O12 needs-object", "object"]);
  });
  test("[I3] standing down ends all but detentions", () => {
    expect(open(turn(held, { X: "M18" }).game)).toEqual(["detention X>J"]);
    const sent = played({ J: "A17>P" });
    expect(open(turn(sent, { J: "M18" }).game)).toEqual([]);
  });
  test("[I3] detentions of both sides are exchanged, other things are not", () => {
    const both = exposed(played({ J: "M11>X,H07>X" }, held));
    const { game } = turn(both, { X: "D04>J#i2" });
    expect(open(game).sort()).toEqual(["incursion J>X", "incursion X>J"]);
    expect(moved(both, game, "hostility", "J|X")).toBe(2 * C.incidentClosed);
  });
  test("[I3] [N2] a settled dispute ends all between its parties, agreed or conceded, and nothing of others", () => {
    const more = exposed(played({ X: "M12>J", Y: "H07>J", J: "M11>X" }, held));
    const conceded = turn(more, { X: "D04=keep" }).game;
    expect(conceded.dispute.settled).toBe("keep");
    expect(open(conceded)).toEqual(["incursion Y>J"]);
    const body = {
      type: "request",
      seat: "X",
      to: ["J", "P"],
      kind: "settlement",
      about: null,
      terms: "ease",
      words: null,
    } as const;
    const agreed = ["J", "P"].reduce(
      (now, seat) => must(now, { type: "answer", seat, request: "r1", accept: true }, bot(seat)),
      must(more, body, bot("X")),
    );
    expect(open(turn(agreed).game)).toEqual(["incursion Y>J"]);
  });
  test("[A2] [I3] what ends in a class is added to its other changes, and clamped once", () => {
    const calm = { ...held, values: { ...held.values, hostility: { ...held.values.hostility, "J|X": 4 } } };
    const { game, events } = turn(calm, { X: "D04>J#i2", J: "D09>X" });
    expect(value(game, "hostility", "J|X")).toBe(4 + C.incidentClosed + 5);
    const sum = events
      .filter((e) => e.variable === "hostility" && e.subject === "J|X")
      .reduce((total, e) => total + (e.by ?? 0), 0);
    expect(sum).toBe(C.incidentClosed + 5);
  });
});

describe("who knows of it", () => {
  const abducted = Array.from({ length: 12 }, (_, i) => turn(start(`night ${i}`), { X: "H04>J" }));
  const [hidden, known] = [false, true].map((knows) =>
    abducted.find(({ game }) => game.acts[0]?.knownTo.includes("J") === knows),
  );
  test("[I1] [V2] the author of a covert act does not leak through what it leaves", () => {
    const { game, events } = hidden as (typeof abducted)[number];
    const [incident] = game.incidents as [Incident];
    expect(seenIncidents(game, "J")).toEqual([{ ...incident, by: null, act: "t1.unknown.H04.J" }]);
    expect(seenIncidents(game, "X")).toEqual([incident]);
    expect(seenIncidents(game, "T")).toEqual([]);
    expect(seenIncidents(game, null)).toEqual([]);
    for (const event of events.filter((e) => e.kind === "incident")) expect(event.seen).not.toContain("J");
    expect(ask(onward(game).game, "J", "X", "i1")).toBe("O12 wrong-target");
    expect(ask(onward(game).game, "J", "Y", "i1")).toBe("O12 wrong-target");
  });
  test("[I1] [L6] nobody resents an abduction whose author it does not know", () => {
    expect([hidden, known].map((m) => moved(START, m?.game as Game, "hostility", "J|X"))).toEqual([0, 3]);
    const found = seenIncidents((known as (typeof abducted)[number]).game, "J");
    expect(found).toMatchObject([{ by: "X" }]);
  });
  test("[I3] [V2] that it is over is told to whoever knew whose it was", () => {
    const from = onward((hidden as (typeof abducted)[number]).game).game;
    const { events } = turn(from, { X: "D04>J#i1!private" });
    const told = events.filter((e) => e.kind === "incident").map((e) => e.seen);
    expect(told).toEqual([from.acts[0]?.knownTo]);
    const openly = turn(exposed(from), { X: "D04>J#i1!private" }).events.filter((e) => e.kind === "incident");
    expect(openly.map((e) => e.seen)).toEqual(["all"]);
  });
});
