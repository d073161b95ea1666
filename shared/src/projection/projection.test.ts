import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Act,
  actAlias,
  choicesOf,
  type Event,
  type Game,
  groundOf,
  hashJson,
  needsPreparation,
  newGame,
  type Order,
  reduce,
  type Scenario,
  seedFrom,
  VARIABLES,
  value,
} from "../engine/index.ts";
import { must, onward, opened, orderOf, step, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { botActions, playBots } from "../personas/index.ts";
import { parseScenario, publicScenario } from "../scenario/index.ts";
import {
  check,
  checkOrders,
  choices,
  dateOf,
  estimate,
  explain,
  mayKnow,
  messagesFor,
  optionsFor,
  project,
} from "./index.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO: Scenario = parsed.scenario;
const PUBLIC = publicScenario(SCENARIO);
const SEATS = SCENARIO.seats.map((s) => s.id);
const options = { name: "", preset: "none", treaties: {}, personas: {}, humans: [], dealt: false } as const;

/** Moments of played games: each orders phase, each obligation phase, and the review. */
const moments: Game[] = [];
const reviews: Game[] = [];
beforeAll(() => {
  for (const [i, persona] of [
    "opportunist",
    "revisionist",
    "salami-slicer",
    "revisionist",
    "opportunist",
  ].entries()) {
    const chosen = {
      ...options,
      personas: { RU: persona, LT: i % 2 ? "reckless-driver" : "cautious-junior" },
    };
    const { game } = playBots(
      { scenario: SCENARIO, options: chosen, seed: seedFrom(`views ${i}`) },
      {
        log: false,
        until: (now) => {
          const { stage } = now;
          if (
            stage.kind === "running" &&
            (stage.phase === "orders" || stage.phase === "obligation") &&
            moments.at(-1) !== now
          )
            moments.push(now);
          return false;
        },
      },
    );
    reviews.push(game);
  }
});

/** The same game with everything changed that seat A must not know: B's desk, character, luck; covert authors; plans. */
function otherwise(game: Game, a: string, b: string): Game {
  const scenario = {
    ...game.scenario,
    seats: game.scenario.seats.map((s) =>
      s.id !== b
        ? s
        : {
            ...s,
            traits: { ...s.traits, hawk: 0.99, risk: 0.01, aims: 0.77 },
            values: { ...s.values, lives: 0.9 },
            aims: [],
            persona: "revisionist",
            brief: {
              ...s.brief,
              secret: "changed",
              wants: "changed",
              fears: "changed",
              knows: [],
              powers: [],
            },
          },
    ),
    events: game.scenario.events.filter((e) => game.stage.kind === "running" && e.turn <= game.stage.turn),
  };
  const desk = game.seats[b];
  const seats = desk && {
    ...game.seats,
    [b]: {
      ...desk,
      draft: [{ ...orderOf("D07>RU"), id: "x", by: "somebody", adopted: true }],
      orders: [orderOf("M05")],
      beliefs: [{ turn: 1, person: "p", value: 3, why: "secret" }],
    },
  };
  const hidden = (act: Act): boolean =>
    act.knownTo !== "all" && !act.knownTo.includes(a) && act.visibility === "covert";
  const other = (actor: string): string =>
    SCENARIO.seats.find(
      (s) => s.id !== actor && s.id !== a && s.side === SCENARIO.seats.find((x) => x.id === actor)?.side,
    )?.id ?? actor;
  const renamed = (id: string): string => {
    const act = game.acts.find((one) => one.id === id);
    return act && hidden(act) ? id.replace(`.${act.actor}.`, `.${other(act.actor)}.`) : id;
  };
  const values = Object.fromEntries(
    Object.entries(game.values).map(([variable, numbers]) => [
      variable,
      Object.fromEntries(
        Object.entries(numbers).map(([subject, x]) => [
          subject,
          mayKnow(variable, subject, a) ? x : x + 0.001,
        ]),
      ),
    ]),
  );
  return {
    ...game,
    scenario,
    seats: seats ?? game.seats,
    values,
    seed: game.seed,
    acts: game.acts.map((act) => ({
      ...act,
      id: renamed(act.id),
      inResponseTo: act.inResponseTo && renamed(act.inResponseTo),
      ...(hidden(act) && { actor: other(act.actor), terms: "changed", words: "changed", lead: 9 }),
    })),
    obligations: game.obligations.map((o) => ({ ...o, act: o.act && renamed(o.act) })),
    plans: game.plans.filter((p) => p.actor === a || p.knownTo.includes(a)),
    consents: [],
    latents: { "US>LT": 0.5 },
    options: { ...game.options, personas: { ...game.options.personas, [b]: "satellite" } },
  };
}

describe("secrecy", () => {
  test("[V1] changing only what a seat may not know changes nothing in its view, nor in its options", () => {
    expect(moments.length).toBeGreaterThan(12);
    let compared = 0;
    for (const game of moments)
      for (const a of SEATS)
        for (const b of SEATS) {
          if (a === b) continue;
          const view = project(game, { seat: a });
          const changed = project(otherwise(game, a, b), { seat: a });
          expect(hashJson(changed), `${a} and the secrets of ${b}`).toBe(hashJson(view));
          if (compared++ % 5 === 0) expect(optionsFor(changed, PUBLIC)).toEqual(optionsFor(view, PUBLIC));
        }
  });
  test("[V1] nobody's view holds another's card, seed, luck or the names of covert authors", () => {
    for (const game of moments)
      for (const seat of SEATS) {
        const text = JSON.stringify(project(game, { seat }));
        for (const { id, brief } of SCENARIO.seats) if (id !== seat) expect(text).not.toContain(brief.secret);
        expect(text).not.toMatch(/"(seed|latents|personas|propensity)"/);
        for (const act of game.acts)
          if (act.knownTo !== "all" && !act.knownTo.includes(seat))
            expect([act.id, text.includes(`"${act.id}"`)]).toEqual([act.id, false]);
      }
  });
  test("[V1] without a seat one sees what is public, in the review everything", () => {
    const [game] = moments;
    const nobody = project(game as Game, { person: "stranger" });
    expect([
      nobody.card,
      nobody.desk,
      Object.keys(nobody.plans),
      Object.keys(nobody.values.treasury ?? {}),
    ]).toEqual([null, null, [], []]);
    for (const over of reviews) {
      const open = project(over, { person: "stranger" });
      expect(open.values).toBe(over.values);
      expect(Object.values(open.acts).every((a) => a.actor !== null)).toBe(true);
      expect(Object.keys(open.plans)).toHaveLength(over.plans.length);
    }
  });
});

const TEXT = "P>J\nX>Y\nJ|X hostility=60\nJ|Y\npact: P J\nunion: X Y\ngoods: P J X broad\nJ resilience=0";
const START = opened(sketch(TEXT));
const view = (game: Game, seat: string) => project(game, { seat });

describe("what a view holds", () => {
  test("[V2] public acts are everybody's, private ones both ends', covert ones their author's and effects", () => {
    const { game } = turn(START, { X: "M04>J,H01>J", P: "A05>J" });
    const hidden = {
      ...game,
      acts: game.acts.map((a) =>
        a.visibility === "covert" ? { ...a, knownTo: ["X"], suspects: { J: "Y" } } : a,
      ),
    };
    const told = (seat: string) =>
      Object.values(view(hidden, seat).acts)
        .map((a) => `${a.action} by ${a.actor}`)
        .sort();
    expect(told("X")).toEqual(["H01 by X", "M04 by X"]);
    expect(told("Y")).toEqual(["M04 by X"]);
    expect(told("P")).toEqual(["A05 by P", "M04 by X"]);
    expect(told("J")).toEqual(["A05 by P", "H01 by null", "M04 by X"]);
    const felt = Object.values(view(hidden, "J").acts).find((a) => a.action === "H01");
    expect(felt).toMatchObject({
      id: actAlias(hidden.acts.find((a) => a.action === "H01") as Act),
      suspect: "Y",
      lead: null,
      words: null,
      exposed: false,
      match: false,
    });
  });
  test("[V3] of numbers it holds those the table allows", () => {
    const seen = (seat: string | null, key: string): boolean => {
      const [variable = "", subject = ""] = key.split(":");
      return mayKnow(variable, subject, seat);
    };
    for (const [key, who] of [
      ["approval:J", ["P", "J", "X", null]],
      ["treasury:J", ["J"]],
      ["readiness:X", ["X"]],
      ["alignment:P>J", ["P", "J"]],
      ["fearOfAbandonment:P>J", ["J"]],
      ["fearOfEntrapment:P>J", ["P"]],
      ["backing:P>J", ["J"]],
      ["credibility:X@P>J", ["X"]],
      ["hostility:J|X", ["P", "J", "X", null]],
      ["nonsense:J", []],
    ] as const)
      expect([key, ["P", "J", "X", null].filter((seat) => seen(seat, key))]).toEqual([key, who]);
    for (const { id } of VARIABLES)
      for (const seat of ["P", "J", "X"])
        for (const subject of Object.keys(START.values[id] ?? {}))
          expect(view(START, seat).values[id]?.[subject] !== undefined).toBe(mayKnow(id, subject, seat));
  });
  test("[V4] a leaked plan shows neither who else knows nor who else restrains", () => {
    const { game } = turn(START, { J: "+E03>X" });
    const plan = {
      ...game.plans[0],
      knownTo: ["J", "P", "X"],
      restraints: [{ by: "P", act: null, level: 1 }],
    } as Game["plans"][number];
    const known = { ...game, plans: [plan] };
    expect(view(known, "P").plans[plan.id]).toMatchObject({ knownTo: ["P"], restraints: [{ by: "P" }] });
    expect(view(known, "X").plans[plan.id]).toMatchObject({ knownTo: ["X"], restraints: [] });
    expect(view(known, "J").plans[plan.id]?.restraints).toHaveLength(1);
    expect(view(known, "Y").plans).toEqual({});
  });
  test("[V5] the table says how many are awaited and whether oneself, never who", () => {
    const bare = newGame({
      id: "g",
      scenario: sketch(TEXT),
      seed: START.seed,
      options: { ...options, humans: ["P", "J"] },
    });
    let game = bare;
    for (const [person, seat] of [
      ["ann", "J"],
      ["cleo", "P"],
    ] as const) {
      game = must(game, { type: "join", person, name: person, host: false });
      game = must(game, { type: "sit", person, seat });
    }
    game = must(game, { type: "join", person: "guest", name: "guest", host: false });
    game = must(game, { type: "begin" });
    game = must(game, { type: "ready", seat: "P", ready: true }, { kind: "person", id: "cleo" });
    expect(["ann", "cleo", "guest"].map((person) => project(game, { person }).waiting)).toEqual([
      { count: 1, of: 2, you: true },
      { count: 1, of: 2, you: false },
      { count: 1, of: 2, you: false },
    ]);
    expect(Object.keys(view(game, "X").seats.P ?? {})).toEqual(["control", "holder"]);
    expect([view(game, "J").desk?.question, view(game, "P").desk?.question]).toMatchObject([
      { kind: "back", of: "P" },
      null,
    ]);
  });
  test("[V6] obligations of public treaties are public, of secret ones the parties'; decisions undissected", () => {
    const seen = (text: string) => {
      const { game } = onward(turn(opened(sketch(text)), { X: "M15>J@J-home" }).game, {
        J: "invoke",
        P: "honour",
      });
      return ["P", "J", "X", "Y"].map((seat) =>
        Object.values(view(game, seat).obligations).map((o) => [o.decision, "propensity" in o]),
      );
    };
    expect(seen(TEXT)).toEqual([
      [["honour", false]],
      [["honour", false]],
      [["honour", false]],
      [["honour", false]],
    ]);
    expect(seen(TEXT.replace("pact: P J", "pact: P J public=false"))).toEqual([
      [["honour", false]],
      [["honour", false]],
      [],
      [],
    ]);
  });
  test("[V6] an attack the public cannot attribute keeps its alias in the obligation", () => {
    const dark = onward(turn(START, { X: "H01>J" }).game).game;
    const hidden = { ...dark, acts: dark.acts.map((a) => ({ ...a, knownTo: ["X", "J"] })) };
    const { game } = turn(hidden, { J: "A03>P" });
    const acts = ["J", "X", "P", "Y"].map((seat) => Object.values(view(game, seat).obligations)[0]?.act);
    expect(acts).toEqual(["t1.X.H01.J", "t1.X.H01.J", "t1.unknown.H01.J", "t1.unknown.H01.J"]);
  });
  test("[V7] cables are both ends', team talk the team's, the press everybody's; requests as well", () => {
    let game = START;
    const say = (to: string[] | "press" | "team") => {
      game = must(
        game,
        { type: "message", seat: "J", to, words: { kind: "own", text: "x" }, about: null },
        { kind: "bot", seat: "J" },
      );
    };
    say(["P"]);
    say("team");
    say("press");
    game = must(
      game,
      { type: "request", seat: "J", to: ["P"], kind: "support", about: null, terms: null, words: null },
      { kind: "bot", seat: "J" },
    );
    const seated = {
      ...game,
      people: Object.fromEntries(
        ["J", "P", "X"].map((seat) => [seat, { id: seat, name: seat, seat, host: false, post: null }]),
      ),
    };
    const read = (person: string) => messagesFor(seated, person).map((m) => m.id);
    expect([read("J"), read("P"), read("X"), read("nobody")]).toEqual([
      ["m1", "m2", "m3"],
      ["m1", "m3"],
      ["m3"],
      ["m3"],
    ]);
    expect(["J", "P", "X"].map((seat) => Object.keys(view(game, seat).requests).length)).toEqual([1, 1, 0]);
  });
  test("[V1] dates count on from the first day, over months and years", () => {
    expect(["2022-06-18", "2023-12-30", "2024-02-28", "2023-02-28"].map((d) => dateOf(d, 7))).toEqual([
      "2022-06-25",
      "2024-01-06",
      "2024-03-06",
      "2023-03-07",
    ]);
  });
});

describe("what cannot be counted", () => {
  const truth = value(START, "localBalance", "J|X");
  const guess = (game: Game, seat: string) => value(view(game, seat), "localBalance", "J|X");
  test("[V10] each staff has an error of its own that stays, and the truth comes with the review", () => {
    expect(guess(START, "J")).not.toBe(truth);
    expect(guess(START, "J")).not.toBe(guess(START, "X"));
    const moved = turn(START, { J: "M05>X" }).game;
    const error = guess(START, "J") - truth;
    expect(guess(moved, "J") - value(moved, "localBalance", "J|X")).toBeCloseTo(error);
    const over: Game = { ...START, stage: { kind: "review", turn: 1, end: "host" } };
    expect(guess(over, "J")).toBe(truth);
  });
  test("[V10] of oneself and one's allies one knows; intelligence that is shared makes the error smaller", () => {
    expect(value(view(START, "J"), "cohesion", "J")).toBe(value(START, "cohesion", "J"));
    expect(value(view(START, "P"), "cohesion", "J")).toBe(value(START, "cohesion", "J"));
    expect(value(view(START, "X"), "cohesion", "J")).not.toBe(value(START, "cohesion", "J"));
    const shared = turn(START, { P: "A02>J" }).game;
    const before = Math.abs(guess(START, "J") - truth);
    expect(Math.abs(guess(shared, "J") - value(shared, "localBalance", "J|X"))).toBeCloseTo(0.6 * before);
  });
});

describe("explaining", () => {
  const played = (): { game: Game; events: Event[] } => {
    const events: Event[] = [];
    let game = START;
    for (const orders of [
      { X: "H01>J,I01>J", P: "D06>J" },
      { X: "M04>J", J: "D03" },
    ] as Record<string, string>[]) {
      const first = turn(game, orders);
      const then = onward(first.game);
      events.push(...first.events, ...then.events);
      game = then.game;
    }
    const person = (seat: string) => ({ id: seat, name: seat, seat, host: false, post: null });
    return { game: { ...game, people: { J: person("J"), X: person("X"), P: person("P") } }, events };
  };
  const { game, events } = played();
  test("[V8] an explanation gives events, but no draws, private traits or hidden causes before the review", () => {
    for (const seat of ["J", "X", "P", "stranger"])
      for (const { id } of VARIABLES)
        for (const subject of Object.keys(game.values[id] ?? {})) {
          const found = explain(events, game, { person: seat }, `${id}:${subject}`);
          if (!mayKnow(id, subject, seat === "stranger" ? null : seat)) expect(found).toEqual([]);
          for (const event of found) {
            expect(event).not.toHaveProperty("draw");
            expect(Object.keys(event.inputs ?? {})).not.toContain("u");
            if (event.subject !== seat)
              for (const trait of ["hawk", "risk", "aims"])
                expect(event.inputs ?? {}).not.toHaveProperty(trait);
            const cause = game.acts.find((a) => a.id === event.cause);
            if (cause && cause.knownTo !== "all") expect(cause.knownTo).toContain(seat);
          }
        }
    const approval = explain(events, game, { person: "J" }, "approval:J");
    expect(approval.map((e) => e.rule)).toContain("H2");
    const [first] = approval;
    expect(first?.before).toBeDefined();
  });
  test("[V8] in the review it gives all of it", () => {
    const over = must(game, { type: "end" });
    const found = explain(events, over, { person: "stranger" }, "cohesion:J");
    expect(found.some((e) => e.draw !== undefined && e.cause?.includes(".X.I01"))).toBe(true);
  });
});

describe("options on the table", () => {
  test("[O14] five to eight legal cards, always one that waits, one that restrains or reassures, one that settles", () => {
    for (const game of moments) {
      if (game.stage.kind !== "running" || game.stage.phase !== "orders") continue;
      for (const seat of SEATS) {
        const seen = view(game, seat);
        const cards = optionsFor(seen, PUBLIC);
        const purposes = cards.map((c) => c.purpose);
        expect(cards.length).toBeGreaterThanOrEqual(5);
        expect(cards.length).toBeLessThanOrEqual(8);
        expect(purposes).toContain("wait");
        expect(purposes).toContain("settle");
        expect(purposes.some((p) => p === "restrain" || p === "reassure")).toBe(true);
        expect(new Set(cards.map((c) => c.id)).size).toBe(cards.length);
        for (const card of cards) {
          expect(checkOrders(seen, PUBLIC, card.orders)).toBeNull();
          expect(card.orders).toHaveLength(1);
        }
      }
    }
  });
  test("[O14] they change with the situation, not with the asking", () => {
    const sets = moments.map((game) =>
      optionsFor(view(game, "LT"), PUBLIC)
        .map((c) => c.id)
        .sort()
        .join(),
    );
    expect(new Set(sets).size).toBeGreaterThan(5);
    const [game] = moments as [Game];
    expect(optionsFor(view(game, "LT"), PUBLIC)).toEqual(
      optionsFor(view(structuredClone(game), "LT"), PUBLIC),
    );
    expect(optionsFor(project(game, { person: "stranger" }), PUBLIC)).toEqual([]);
    expect(optionsFor(view(reviews[0] as Game, "LT"), PUBLIC)).toEqual([]);
  });
  test("[O13] what the view judges legal the reducer takes, and the other way round", () => {
    for (const game of moments.slice(0, 6))
      for (const seat of SEATS) {
        const seen = view(game, seat);
        for (const { id: action } of ACTIONS) {
          const offered = choices(seen, PUBLIC, action);
          expect(offered).toEqual(choicesOf(action, groundOf(game, seat)));
          for (const order of offered) expect(check(seen, PUBLIC, order)).toBeNull();
        }
      }
  });
});

const withPreparation = (orders: readonly Order[]): readonly Order[] =>
  orders.flatMap((order) =>
    needsPreparation(order.action) ? [order, { ...order, prepare: true }] : [order],
  );

describe("estimates", () => {
  test("[O15] probabilities with bounds, from what the seat knows; points where the rule says points", () => {
    const rules = new Set<string>();
    for (const game of moments.slice(0, 8))
      for (const seat of SEATS)
        for (const { id: action } of ACTIONS)
          for (const order of withPreparation(choices(view(game, seat), PUBLIC, action).slice(0, 2)))
            for (const one of estimate(view(game, seat), PUBLIC, order)) {
              rules.add(one.rule);
              expect(one.low).toBeLessThanOrEqual(one.mid + 0.01);
              expect(one.high).toBeGreaterThanOrEqual(one.mid - 0.01);
              if (one.unit === "probability") expect(one.low >= 0 && one.high <= 1).toBe(true);
            }
    expect([...rules].sort()).toEqual(["A7", "L6", "O9", "P5", "P7", "S3", "S6", "X1"]);
  });
  test("[O15] what it says of hostility is what the act then does", () => {
    const scenario = sketch(TEXT);
    const open = publicScenario(scenario);
    const near = onward(turn(START, { X: "M04>J", J: "+E03>X" }).game).game;
    for (const text of [
      "D03>X",
      "D07>X",
      "D09>X",
      "D10>X",
      "E01>X",
      "E02>X#goods-mandate",
      "E03>X",
      "M01>X",
      "M02>X",
      "M04>X",
      "M05>X",
      "M10>X",
      "M13>X",
      "M14>X",
      "M15>X@X-home",
      "M16>X@X-home",
    ]) {
      const order: Order = orderOf(text);
      const said = estimate(view(near, "J"), open, order).find((e) => e.id === "hostility");
      let now = near;
      while (now.stage.kind === "running" && now.stage.phase !== "orders")
        now = step(now, { type: "advance", cause: "host" }).game;
      now = must(now, { type: "seal", seat: "J", orders: [order] }, { kind: "bot", seat: "J" });
      const then = step(now, { type: "advance", cause: "host" }).game;
      expect([text, said?.mid]).toEqual([text, expect.closeTo(value(then, "hostility", "J|X"))]);
    }
  });
});

test("[V1] bots are handed views: what they do does not depend on what they cannot know", () => {
  for (const game of moments) {
    if (game.stage.kind !== "running" || game.stage.phase !== "orders") continue;
    for (const a of SEATS) {
      const only = (g: Game): string =>
        JSON.stringify(
          botActions(
            {
              ...g,
              seats: Object.fromEntries(
                Object.entries(g.seats).map(([id, s]) => [
                  id,
                  { ...s, control: id === a ? ("bot" as const) : ("human" as const) },
                ]),
              ),
            },
            0,
          ),
        );
      const b = SEATS[(SEATS.indexOf(a) + 1) % SEATS.length] as string;
      expect(only(otherwise(game, a, b))).toBe(only(game));
    }
  }
  expect(reduce(moments[0] as Game, { at: 0, author: { kind: "server" }, type: "begin" }).ok).toBe(false);
});

describe("options in another theatre", () => {
  const strait = parseScenario(
    JSON.parse(
      readFileSync(new URL("../../../maps/scenarios/the-strait/scenario.json", import.meta.url), "utf8"),
    ),
  );
  if (!strait.ok) throw new Error("the scenario is not valid");
  const crisis = strait.scenario;
  /** What the cards of a seat hold over the orders phases of a few games, as `+D11>CN`. */
  const dealt = (seat: string): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let i = 0; i < 6; i++)
      playBots(
        { scenario: crisis, options, seed: seedFrom(`cards ${i}`) },
        {
          log: false,
          until: (now) => {
            if (now.stage.kind !== "running" || now.stage.phase !== "orders") return false;
            for (const { orders } of optionsFor(project(now, { seat }), publicScenario(crisis)))
              for (const o of orders) found.add(`${o.prepare ? "+" : ""}${o.action}>${o.target ?? ""}`);
            return false;
          },
        },
      );
    return found;
  };
  test.each([
    ["TW", ["+D11>CN"], ["+E03>CN"]],
    ["US", ["E04>TW", "A05>TW"], []],
    ["CN", ["+E03>TW", "+M12>TW", "+H09>PH"], ["M04>TW"]],
    ["AU", ["D13>TW"], ["D13>CN"]],
  ])("[O14] %s finds what fits a quarrel at sea: %j, not %j", (seat, there, not) => {
    const cards = dealt(seat);
    for (const card of there) expect(cards).toContain(card);
    for (const card of not) expect(cards).not.toContain(card);
  });
});
