import { beforeAll, describe, expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import {
  type Action,
  carry,
  forkAt,
  type Game,
  type GameOptions,
  newGame,
  type Pair,
  reduce,
  type Scenario,
  seedFrom,
  value,
} from "../engine/index.ts";
import { must, onward, opened, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import type { War } from "../engine/state.ts";
import { botActions, playBots } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { scoreAims } from "./aims.ts";
import { see, Worlds } from "./counterfactual.ts";
import { establish, ownBand } from "./establish.ts";
import type { Facts } from "./facts.ts";
import { afterAction, makeRecord, parseRecord, replay } from "./index.ts";
import { payoff } from "./payoff.ts";
import { scoreAlliance } from "./scoreboard.ts";
import { as, person, recorded } from "./scripted.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const OPTIONS = { name: "", preset: "none", treaties: {}, personas: {}, humans: [], dealt: false } as const;

const PAIR: Pair = { protector: "P", ally: "J", adversary: "X" };
const TEXT =
  "P>J\nQ>J\nX>Y\nJ|X hostility=60\nJ|Y\nP|X\npact: P Q J automaticity=.7 precision=1\nunion: X Y automaticity=.8\ngoods: P J X broad";
const START = opened(sketch(TEXT));
/** Plays turns of orders, with the same answers to every obligation. */
const played = (turns: readonly Record<string, string>[], answers = {}, from = START): Game => {
  let game = from;
  for (const orders of turns)
    if (game.stage.kind === "running") game = onward(turn(game, orders).game, answers).game;
  return game;
};
const facts = (
  turns: readonly Record<string, string>[],
  answers = {},
  direction: Facts["direction"] = "forward",
  from = START,
) => establish(played(turns, answers, from), PAIR, direction).facts;

describe("facts from the log", () => {
  test("[R30] from acts, never from names: other names give the same facts, and each keeps its evidence", () => {
    const names: Record<string, string> = { P: "Zeta", J: "Alef", X: "Mu", Q: "Nu", Y: "Xi" };
    const renamed = (text: string) => text.replace(/\b[PQJXY]\b/g, (id) => names[id] as string);
    const turns = [{ X: "M04>J", P: "D06>J,A05>J" }, { J: "+E03>X,D03" }, { J: "E03>X" }];
    const theirs = played(
      turns.map((t) =>
        Object.fromEntries(
          Object.entries(t).map(([seat, sheet]) => [
            names[seat],
            sheet.replace(/>([PQJXY])/g, (_, id) => `>${names[id]}`),
          ]),
        ),
      ),
      {},
      opened(sketch(renamed(TEXT))),
    );
    const ours = played(turns);
    const other = establish(theirs, { protector: "Zeta", ally: "Alef", adversary: "Mu" }, "forward");
    const { facts: mine, evidence } = establish(ours, PAIR, "forward");
    expect(other.facts).toEqual(mine);
    for (const [fact, ids] of Object.entries(evidence))
      for (const id of ids as readonly string[])
        expect([
          fact,
          [...ours.acts, ...ours.plans, ...ours.obligations, ...ours.requests].some((x) => x.id === id),
        ]).toEqual([fact, true]);
    expect(evidence.igniter).toEqual(["t1.X.M04.J"]);
  });
  test("[R30] holding (D01) is not an act that changes a fact, and the order within a sheet is not either", () => {
    expect(facts([{ X: "M04>J,D01", P: "D01,D06>J" }])).toEqual(facts([{ X: "M04>J", P: "D06>J" }]));
    expect(facts([{ X: "M04>J,D09>J", P: "D05>J,A05>J" }])).toEqual(
      facts([{ X: "D09>J,M04>J", P: "A05>J,D05>J" }]),
    );
  });
  test.each<[number, string, Record<string, string>[], Record<string, string>]>([
    [0, "nothing", [{ X: "M04>J" }], {}],
    [1, "a word for the ally", [{ X: "M04>J", P: "D05>J" }], {}],
    [1, "a protest", [{ X: "M04>J" }, { P: "D07>X" }], {}],
    [0, "a protest where the ally is not at odds with anybody", [{ P: "D07>X" }], {}],
    [2, "a display", [{ X: "M04>J" }, { P: "M02>X" }], {}],
    [0, "troops on the ally's soil are a signal", [{ X: "M04>J" }, { P: "M07>J" }], {}],
    [3, "a strike", [{ X: "M04>J" }, { P: "M14>X" }], {}],
    [3, "limited force", [{ X: "M15>J@J-home" }], { J: "invoke", P: "honour" }],
    [4, "war", [{ X: "M16>J@J-home" }], { J: "invoke", P: "honour" }],
    [4, "joining by order", [{ X: "M16>J@J-home" }, { P: "M17>J" }], { J: "not" }],
    [0, "declining", [{ X: "M16>J@J-home" }], { J: "invoke", P: "decline" }],
  ])("[R31] involvement %i: %s", (level, _what, turns, answers) => {
    expect(facts(turns, answers).involvement).toBe(level);
  });
  test("[R31] support without fighting is material", () => {
    const part = facts([{ X: "M15>J@J-home" }], { J: "invoke", P: "part" });
    expect([part.involvement, part.material]).toEqual([0, 2]);
  });
  test.each<[Facts["igniter"], string, Record<string, string>[]]>([
    ["none", "nothing happened", [{}]],
    ["none", "nothing went far enough", [{ X: "I01>J" }]],
    ["adversary", "the first stroke", [{ X: "M04>J" }, { J: "M14>X" }]],
    ["ally", "the first stroke", [{ J: "M02>X" }, { X: "M14>J" }]],
    ["mutual", "both at once", [{ J: "M02>X", X: "M04>J" }]],
    ["patron", "the protector's own", [{ P: "M02>X" }]],
    ["ally", "both of one side, the ally higher", [{ J: "M04>X", P: "M02>X" }]],
    ["patron", "both of one side, neither higher", [{ J: "M02>X", P: "M02>X" }]],
    ["none", "somebody else's quarrel", [{ Y: "M04>Q" }]],
  ])("[R32] igniter %s: %s", (igniter, _what, turns) => {
    const start = opened(sketch(`${TEXT}\nQ|Y`));
    expect(facts(turns, {}, "forward", start).igniter).toBe(igniter);
  });
  test("[R32] an accident counts where nothing came before it", () => {
    const game = played([{}]);
    const accident = {
      ...(played([{ X: "M04>J" }]).acts[0] as Game["acts"][number]),
      id: "x",
      actor: "nature",
      action: "X01" as const,
      match: false,
      rung: 11,
    };
    const igniter = (acts: Game["acts"]) => establish({ ...game, acts }, PAIR, "forward").facts.igniter;
    const earlier = played([{ J: "M02>X" }]).acts;
    expect([igniter([accident]), igniter([...earlier, { ...accident, turn: 2 }])]).toEqual([
      "accident",
      "ally",
    ]);
  });
  test("[R33] cost is what a protector that was drawn in has lost, in bands", () => {
    const drawn = (treasury: number, casualties = 0) => {
      const game = played([{ X: "M04>J" }, { P: "M02>X" }]);
      const at = (name: string, x: number) => ({ [name]: { ...game.values[name], P: x } });
      return establish(
        {
          ...game,
          values: {
            ...game.values,
            ...at("treasury", 80 - treasury),
            ...at("approval", 50),
            ...at("casualties", casualties),
          },
        },
        PAIR,
        "forward",
      ).facts.cost;
    };
    expect([4, 5, 15, 16, 35, 36].map((lost) => drawn(lost))).toEqual([0, 1, 1, 2, 2, 3]);
    expect([drawn(0, 1), drawn(6, 2)]).toEqual([1, 2]);
    expect(facts([{ P: "E01>X,M05" }]).cost).toBe(0);
  });
  test("[R34] off-treaty: the ally's match, offensive or above its cap; a mandate stands beside it", () => {
    const off = (turns: Record<string, string>[], text = TEXT) => {
      const { offTreaty, mandated } = facts(turns, {}, "forward", opened(sketch(text)));
      return [offTreaty, mandated];
    };
    expect(off([{ J: "E03>X" }])).toEqual([true, false]);
    expect(off([{ J: "M02>X" }])).toEqual([false, false]);
    expect(off([{ J: "M02>X" }], TEXT.replace("pact: P Q J", "pact: P Q J unilateralCap=5"))).toEqual([
      true,
      false,
    ]);
    expect(off([{ J: "E02>X#goods-mandate" }])).toEqual([true, true]);
    expect(off([{ J: "E02>X#goods-mandate" }, { X: "M04>J" }, { J: "M14>X" }])).toEqual([true, false]);
  });
  test("[R34] [Y11] consent of the protector is kept with the act", () => {
    const agreed = [{ P: "A04>J#E03", J: "+E03>X" }, { J: "E03>X" }];
    expect(facts(agreed).consent).toBe(1);
    expect(facts([{ Q: "A04>J#E03", J: "+E03>X" }, { J: "E03>X" }]).consent).toBe(0);
  });
  test("[R35] the strongest signal counts", () => {
    const signal = (...orders: string[]) => facts(orders.map((P) => ({ P }))).signal;
    expect([signal(""), signal("D05>J"), signal("D06>J"), signal("M06>J"), signal("M07>J", "D05>J")]).toEqual(
      [0, 1, 2, 2, 3],
    );
  });
  test("[R36] owed is what the ledger shows; at least to consult once challenged; honoured in full it is not exceeded", () => {
    const owed = (turns: Record<string, string>[], answers = {}, from = START) =>
      facts(turns, answers, "forward", from).owed;
    expect([owed([{}]), owed([{ X: "E01>J" }]), owed([{ X: "M15>J@J-home" }], { J: "not" })]).toEqual([
      0, 1, 1,
    ]);
    expect(owed([{ X: "M15>J@J-home" }], { J: "invoke", P: "decline" })).toBe(3);
    const bound = opened(sketch(TEXT.replace("automaticity=.7", "automaticity=.9")));
    expect(owed([{ X: "M15>J@J-home" }], { J: "invoke", P: "decline" }, bound)).toBe(4);
    expect(owed([{ X: "M15>J@J-home" }], { J: "invoke", P: "honour" }, bound)).toBe(3);
    expect(owed([{ X: "E01>J" }], {}, opened(sketch("P>J\nJ|X")))).toBe(0);
  });
  test("[R37] restraint: private 1, public or conditional 2", () => {
    const restraint = (P: string) => facts([{ P }]).restraint;
    expect([restraint(""), restraint("A05>J"), restraint("A06>J"), restraint("A07>J")]).toEqual([0, 1, 2, 2]);
    const asked = must(
      START,
      { type: "request", seat: "P", to: ["J"], kind: "restrain", about: null, terms: null, words: null },
      { kind: "bot", seat: "P" },
    );
    expect(facts([{}], {}, "forward", asked).restraint).toBe(1);
  });
  test.each<[number, boolean, string]>([
    [0, false, "D07>J"],
    [1, false, "E01>J"],
    [2, false, "M04>J"],
    [3, false, "M14>J"],
    [3, true, "M15>J@J-home"],
    [4, true, "M16>J@J-home"],
  ])("[R38] challenge %i, core attacked %s: %s", (challenge, core, order) => {
    const found = facts([{ X: order }], { J: "not" });
    expect([found.challenge, found.coreAttacked]).toEqual([challenge, core]);
  });
  test("[R39] calming counts after the first hostile act, done or accepted", () => {
    expect(facts([{ X: "M04>J" }, { J: "D03" }]).deescalated).toBe(true);
    expect(facts([{ J: "D03" }, { X: "M04>J" }]).deescalated).toBe(false);
    expect(facts([{ X: "M04>J" }, { J: "M05" }]).deescalated).toBe(false);
  });
  test("[R40] creep is how far posture rose, a word that ties, and every ten points sunk into the ally", () => {
    expect([
      facts([{ P: "M06>J" }]).creep,
      facts([{ P: "M06>J" }, { P: "M07>J" }]).creep,
      facts([{ P: "D06>J" }, { P: "D06>J" }]).creep,
      facts([{ Q: "M07>J" }]).creep,
    ]).toEqual([2, 4, 1, 0]);
  });
  test("[R41] another balancer with weight that fell short; the task passed by a typed request", () => {
    const others = (Q: string, text = TEXT) =>
      facts([{ X: "M15>J@J-home" }], { J: "invoke", P: "honour", Q }, "forward", opened(sketch(text)))
        .otherBalancers;
    expect([others("decline"), others("honour"), others("decline", `${TEXT}\nQ capability=.01`)]).toEqual([
      1, 0, 0,
    ]);
    const passed = (about: string | null) => {
      const start = opened(sketch(`${TEXT}\nP>Q`));
      const game = must(
        start,
        { type: "request", seat: "P", to: ["Q"], kind: "reinforce", about, terms: null, words: null },
        { kind: "bot", seat: "P" },
      );
      return facts([{}], {}, "forward", game).burdenShifted;
    };
    expect([passed("J"), passed(null)]).toEqual([true, false]);
    const order = (P: string) =>
      facts([{ X: "M15>J@J-home" }, { P }], { J: "invoke", P: "decline", Q: "decline" }).burdenShifted;
    expect([order("A11>J#Q"), order("A11>J"), order("A11>J#Y")]).toEqual([true, false, false]);
    // Whoever was passed the task counts though it took it up: then the burden was shifted indeed.
    const caught = (P: string) =>
      facts([{ X: "M15>J@J-home" }, { P }], { J: "invoke", P: "decline", Q: "honour" }).otherBalancers;
    expect([caught("A11>J#Q"), caught("A11>J")]).toEqual([1, 0]);
  });
  test("[R42] a chain counts alliances that pulled one another in, each answering the one before", () => {
    const start = opened(sketch(`${TEXT.replace("X>Y", "Y>X")}\nP|Y`));
    const answers = { J: "invoke", P: "honour", Q: "decline" } as const;
    const answered = played([{ X: "M16>J@J-home" }, { Y: "M17>X~t1.P.M17J" }], answers, start);
    const apart = played([{ X: "M16>J@J-home" }, { Y: "M17>X~none" }], answers, start);
    const chain = (game: Game) => establish(game, PAIR, "forward").facts.chain;
    expect([chain(answered), chain(apart)]).toEqual([2, 1]);
    expect(establish(answered, PAIR, "forward").evidence.chain).toEqual(["t1.P.M17J", "t2.Y.M17.X"]);
    expect(facts([{ X: "M16>J@J-home" }], { J: "invoke", P: "honour", Q: "honour" }).chain).toBe(1);
    expect(facts([{ X: "M16>J@J-home" }], { J: "invoke", P: "decline" }).chain).toBe(0);
  });
  test("[R43] payoff reads lives, treasure, home and territory, not reputation; bands at 5 and 15", () => {
    const base = payoff(START, "P");
    const with_ = (name: string, x: number) =>
      payoff({ ...START, values: { ...START.values, [name]: { ...START.values[name], P: x } } }, "P");
    expect(base).toBeCloseTo(100);
    expect(
      [with_("casualties", 6), with_("treasury", 0), with_("approval", 0)].map((x) => Math.round(base - x)),
    ).toEqual([22, 22, 6]);
    expect(base - with_("autonomy", 0)).toBeCloseTo((0.5 * 0.1 * 100) / 0.9);
    expect([with_("reputation", 0), with_("readiness", 0)]).toEqual([base, base]);
    const war = { victim: "J", aggressor: "X", outcome: "gained" } as unknown as War;
    expect(base - payoff({ ...START, wars: [war] }, "P")).toBeCloseTo((0.5 * 0.4 * 100) / 0.9);
    expect(base - payoff({ ...START, wars: [war] }, "J")).toBeCloseTo((0.4 * 100) / 0.9);
    const cares = sketch(TEXT);
    const stake = {
      ...START,
      scenario: {
        ...cares,
        seats: cares.seats.map((s) => ({ ...s, values: { ...s.values, issues: { "fate-J": 0.4 } } })),
      },
    };
    const fate = (one: Partial<War>) => payoff({ ...stake, wars: [{ ...war, ...one }] }, "P");
    expect([fate({}), fate({ outcome: null }), fate({ outcome: "repelled" })].map(Math.round)).toEqual([
      56, 78, 100,
    ]);
    expect(Math.round(fate({ victim: "X", aggressor: "J", outcome: "repelled" }))).toBe(67);
    expect([-20, -15, -14, -5, -4, 0, 4, 5, 14, 15].map(ownBand)).toEqual([-2, -2, -1, -1, 0, 0, 0, 1, 1, 2]);
  });
  test("[R43] a measure counts as an issue by its id: by whose it is, how far it goes, and whether the sea is closed", () => {
    const bare = sketch("P>J\nJ|X\nvote: J X status");
    const issues = { territory: 0, vote: 0.5, lanes: 0.5 };
    const lanes = { ...bare.measures[0], id: "lanes", kind: "restriction", by: "X", against: "J", level: 1 };
    const crisis = {
      ...bare,
      seats: bare.seats.map((s) => ({
        ...s,
        values: { ...s.values, issues, lives: 0, treasure: 0, autonomy: 0 },
      })),
      measures: [...bare.measures, lanes],
    } as unknown as Scenario;
    const start = opened(crisis);
    const worth = (game: Game) => ["P", "J", "X"].map((seat) => Math.round(payoff(game, seat)));
    // Vote at 2 of 3: as it was for P, two thirds of what J wants, one third for X; lanes two thirds open.
    expect(worth(start)).toEqual([83, 67, 58]);
    const declared = turn(start, { J: "D11>X" }).game;
    expect(worth(declared)).toEqual([67, 83, 42]);
    const closed = turn(start, { X: "M12>J" }).game;
    expect(worth(closed)).toEqual([50, 33, 42]);
    const aim = { kind: "measure-at-most", measure: "lanes", level: 1 } as const;
    const aims = [{ id: "open", text: "open", weight: 1, metric: aim }];
    const scored = (game: Game) =>
      scoreAims({ ...game, scenario: { ...crisis, seats: crisis.seats.map((s) => ({ ...s, aims })) } })[0]
        ?.score;
    expect(scored(start)).toBe(1);
    expect(scored(closed)).toBeCloseTo(1 / 3);
  });
  test("[R44] reverse: how far the ally stood in the line of fire, and whether it went along", () => {
    const found = (turns: Record<string, string>[], answers = {}) => {
      const { igniter, juniorExposure, juniorAccommodated } = facts(turns, answers, "reverse");
      return [igniter, juniorExposure, juniorAccommodated];
    };
    expect(found([{ P: "M02>X" }, { X: "E01>J" }])).toEqual(["patron", 1, true]);
    expect(found([{ P: "M02>X" }, { X: "M04>J", J: "A05>P" }])).toEqual(["patron", 2, false]);
    expect(found([{ P: "M02>X" }, { X: "M15>J@J-home" }], { J: "not" })).toEqual(["patron", 3, true]);
    expect(found([{ P: "M02>X" }])).toEqual(["patron", 0, true]);
  });
  test("[R45] compliance is what was given up of the gravest plan", () => {
    const plan = (...turns: Record<string, string>[]) => {
      const { plan: had, compliance } = facts(turns);
      return [had, Math.round(compliance * 100) / 100];
    };
    expect(plan({ J: "D07>X" })).toEqual([false, 0]);
    expect(plan({ J: "+M14>X" }, { J: "M14>X" })).toEqual([true, 0]);
    expect(plan({ J: "+M14>X" }, {}, {})).toEqual([true, 1]);
    expect(plan({ J: "+M14>X" }, { J: "M02>X" }, {})).toEqual([true, 0.5]);
  });
});

const told = (game: Game, before = 99) =>
  game.acts.filter((a) => a.turn > 0 && a.turn < before).map((a) => a.id);

describe("records", () => {
  const { record, game } = recorded(SCENARIO, "record", { LT: person("LT", { 1: "D07>RU", 2: "D03,A01" }) });
  test("[R57] a record replays to the same fingerprint, bit by bit", () => {
    const again = replay(record, SCENARIO);
    expect(again).toMatchObject({ ok: true, verified: true, hash: record.hash });
    const parsedRecord = parseRecord(JSON.parse(JSON.stringify(record)));
    expect(parsedRecord.ok && replay(parsedRecord.record, SCENARIO)).toMatchObject({ verified: true });
    expect(again.ok && told(again.game)).toEqual(told(game));
  });
  test("[R57] [N8] [Y18] [N11] so does that of a campaign's next crisis, of one bargained over before, and of a fork of it", () => {
    const plays = (more: Partial<GameOptions>) => {
      let next = newGame({
        ...{ id: "next", scenario: SCENARIO, seed: game.seed },
        options: { ...game.options, humans: [], ...more },
      });
      const actions: Action[] = [];
      const take = (action: Action) => {
        const result = reduce(next, action);
        if (!result.ok) return;
        next = result.game;
        actions.push(action);
      };
      take({ at: 0, author: { kind: "server" }, type: "begin" });
      for (let i = 0; i < 80 && next.stage.kind === "running"; i++) {
        for (const action of botActions(next, 0, false)) take(action);
        take({ at: 0, author: { kind: "server" }, type: "advance", cause: "host" });
      }
      const made = makeRecord(next, actions);
      const parsedRecord = parseRecord(JSON.parse(JSON.stringify(made)));
      expect(parsedRecord.ok && replay(parsedRecord.record, SCENARIO)).toMatchObject({ verified: true });
      return { id: "next", scenario: SCENARIO, options: next.options, seed: next.seed, actions };
    };
    const bargained = plays({ carried: carry(game), formation: "nato" });
    const fork = forkAt(bargained, 3);
    expect(fork).not.toBeNull();
    if (fork) plays({ fork });
  });
  test("[R57] another scenario, other rules, a refused action, another hash, and junk are told apart", () => {
    const other = { ...SCENARIO, seats: SCENARIO.seats.map((s) => ({ ...s, persona: "opportunist" })) };
    const problem = (r: typeof record, s = SCENARIO) => {
      const result = replay(r, s);
      return result.ok ? String(result.verified) : result.problem.path;
    };
    const late = [...record.actions, { at: 0, author: { kind: "server" }, type: "begin" } as const];
    expect([
      problem(record, other),
      problem({ ...record, rules: 99 }),
      problem({ ...record, actions: late }),
      problem({ ...record, hash: "0".repeat(32) }),
      problem({ ...record, seed: "0".repeat(32) }).startsWith("actions") ||
        problem({ ...record, seed: "0".repeat(32) }) === "false",
    ]).toEqual(["scenario", "rules", `actions[${record.actions.length}]`, "false", true]);
    const bad = parseRecord({ ...record, seed: "x", rules: "1", actions: [{ type: "begin" }] });
    expect(bad.ok ? [] : bad.problems.map((p) => p.path)).toEqual(expect.arrayContaining(["seed", "rules"]));
    expect(parseRecord(null).ok).toBe(false);
  });
});

describe("other worlds", () => {
  const LT_STRIKES = { LT: person("LT", { 1: "+E03>RU", 2: "E03>RU,M02>RU" }) };
  const lit = recorded(SCENARIO, "worlds", LT_STRIKES, { RU: "revisionist" });
  const worlds = new Worlds(lit, 6);
  test("[R51] held still the ally lights no match, and everything else it does it may do", () => {
    expect(lit.game.acts.some((a) => a.actor === "LT" && a.match)).toBe(true);
    for (const game of worlds.games({ kind: "holds", actor: "LT" }))
      expect(game.acts.filter((a) => a.actor === "LT" && a.turn > 0 && a.match)).toEqual([]);
  });
  test("[R52] worlds share their luck: before anything differs, everything is the same", () => {
    const held = worlds.games({ kind: "holds", actor: "LT" });
    const asPlayed = worlds.games(null);
    expect(asPlayed[0]).toBe(lit.game);
    for (const [i, game] of asPlayed.entries()) {
      const first = game.acts.find((a) => a.actor === "LT" && a.turn > 0 && a.match)?.turn ?? 99;
      expect(told(held[i] as Game, first)).toEqual(told(game, first));
      expect(game.stage.kind).toBe("review");
    }
    expect(new Set(asPlayed.map((g) => told(g).join())).size).toBeGreaterThan(1);
    expect(worlds.games(null)).toBe(asPlayed);
  });
  test("[R50] people's orders are kept in every world; what answered something that did not happen is not", () => {
    const alone = worlds.games({ kind: "no-alliance", protector: "US", ally: "LT" });
    for (const game of alone.slice(0, 3))
      expect(game.acts.filter((a) => a.actor === "LT" && a.turn === 2).map((a) => a.action)).toEqual(
        expect.arrayContaining(["E03", "M02"]),
      );
    const answering = recorded(SCENARIO, "worlds", {
      LT: person("LT", { 1: "+E03>RU", 2: "E03>RU" }, "honour", false),
      RU: person("RU", { 3: "M04>LT~t2.LT.E03.RU,D07>LT~none" }, "honour", false),
    });
    const did = (game: Game) =>
      game.acts
        .filter((a) => a.actor === "RU" && a.turn === 3)
        .map((a) => a.action)
        .sort();
    expect(did(answering.game)).toEqual(["D07", "M04"]);
    expect(did(new Worlds(answering, 1).games({ kind: "holds", actor: "LT" })[0] as Game)).toEqual(["D07"]);
  });
  test("[R50] what people agreed to they agree to again, where it is offered", () => {
    const offer = (game: Game): readonly Action[] =>
      game.stage.kind === "running" && game.stage.turn === 2 && game.stage.phase === "consultation"
        ? [
            {
              ...as("EU"),
              type: "request",
              to: ["LT", "RU"],
              kind: "settlement",
              about: "kaliningrad-transit",
              terms: "rail-exemption",
              words: null,
            },
          ]
        : person("EU", {})(game);
    const agreed = recorded(SCENARIO, "agreed", {
      EU: offer,
      LT: person("LT", { 1: "M02>RU" }),
      RU: person("RU", {}),
    });
    expect(agreed.game.dispute.settled).toBe("rail-exemption");
    const held = new Worlds(agreed, 2).games({ kind: "holds", actor: "LT" });
    for (const game of held) expect(game.dispute.settled).toBe("rail-exemption");
  });
  test("[R54] a person's choice is made again in every world that asks the same", () => {
    const attack = (choice: "honour" | "part" | "decline") =>
      recorded(SCENARIO, "choice", {
        US: person("US", {}, choice),
        LT: person("LT", { 1: "D09>RU" }),
        RU: person("RU", { 2: "M16>LT@vilnius" }),
      });
    for (const choice of ["honour", "part", "decline"] as const) {
      const { game, record } = attack(choice);
      const of = (g: Game) => g.obligations.find((o) => o.protector === "US" && o.victim === "LT")?.decision;
      expect(of(game)).toBe(choice);
      const others = new Worlds({ game, record }, 5).games(null).slice(1);
      for (const g of others) expect([choice, of(g)]).toEqual([choice, choice]);
      const [without] = new Worlds({ game, record }, 1).games({
        kind: "no-alliance",
        protector: "US",
        ally: "LT",
      });
      expect(
        of(without as Game) === undefined || choice !== "decline" || of(without as Game) === "decline",
      ).toBe(true);
    }
  });
  test("[R56] without an alliance that pair's ties are gone and no other's", () => {
    const [alone] = worlds.games({ kind: "no-alliance", protector: "US", ally: "LT" }) as [Game];
    const ofPair = newGame({
      id: "g",
      scenario: SCENARIO,
      options: OPTIONS,
      seed: seedFrom("x"),
      otherwise: { kind: "no-alliance", protector: "US", ally: "LT" },
    });
    const whole = newGame({ id: "g", scenario: SCENARIO, options: OPTIONS, seed: seedFrom("x") });
    expect(value(ofPair, "credibility", "RU@US>LT")).toBeLessThan(value(whole, "credibility", "RU@US>LT"));
    for (const key of ["LT@EU>LT", "LT@PL>LT", "PL@US>PL"])
      expect(value(ofPair, "credibility", key)).toBe(value(whole, "credibility", key));
    expect(alone.forces.some((f) => f.id === "us-armour-lithuania")).toBe(false);
    expect(see(alone, { protector: "US", ally: "LT", adversary: "RU" }).end).not.toBe("host");
  });
});

describe("the review", () => {
  let review: ReturnType<typeof afterAction>;
  let game: Game;
  let record: ReturnType<typeof makeRecord>;
  beforeAll(() => {
    ({ game, record } = recorded(
      SCENARIO,
      "review 1",
      { LT: person("LT", { 1: "+E03>RU", 2: "E03>RU" }) },
      { RU: "revisionist" },
    ));
    review = afterAction(record, SCENARIO, { runs: 10 });
  });
  test("[R60] is a pure function of the record", () => {
    expect(afterAction(structuredClone(record), SCENARIO, { runs: 10 })).toEqual(review);
    expect(review.game.hash).toBe(record.hash);
    expect(review.verdicts).toHaveLength(2 * SCENARIO.pairs.length);
    for (const v of review.verdicts) {
      for (const id of v.conjuncts.flatMap((c) => c.evidence))
        expect(
          [...game.acts, ...game.plans, ...game.obligations, ...game.requests].some((x) => x.id === id),
        ).toBe(true);
      expect(v.match === null || game.acts.some((a) => a.id === v.match)).toBe(true);
    }
  });
  test("[R53] effects lie in their intervals, intervals in [−1, 1], and worlds are as many as runs", () => {
    for (const v of review.verdicts) {
      for (const { interval, value: x } of v.conjuncts)
        if (interval && typeof x === "number") {
          expect(interval[0]).toBeLessThanOrEqual(x);
          expect(interval[1]).toBeGreaterThanOrEqual(x);
          expect(interval[0] >= -1 && interval[1] <= 1).toBe(true);
        }
      for (const w of v.worlds) {
        expect(w.runs).toBe(10);
        expect(Object.values(w.ends).reduce((a, b) => a + (b ?? 0), 0)).toBe(10);
        for (const x of [w.involved, w.attacked]) expect(x >= 0 && x <= 1).toBe(true);
      }
    }
    expect(review.verdicts[0]?.worlds.map((w) => w.kind)).toEqual(["played", "held", "no-alliance"]);
  });
  test("[R55] uncertain is only what hangs on luck", () => {
    const tagged = review.verdicts.filter((v) => v.tags.includes("UNCERTAIN"));
    for (const v of tagged) expect(v.worlds.length).toBeGreaterThan(0);
    for (const v of review.verdicts)
      if (v.conjuncts.every((c) => !c.interval || c.interval[0] === c.interval[1]))
        expect(v.tags).not.toContain("UNCERTAIN");
    const few = afterAction(record, SCENARIO, { runs: 3 }).verdicts[0];
    const deterring = few?.conjuncts.find((c) => c.name === "deterrenceEffect");
    if (deterring) expect(deterring.interval).toEqual([0, 1]);
  });
  test("[N6] aims are scored from 0 to 1, a near miss in part", () => {
    for (let i = 0; i < 6; i++) {
      const { game: other } = playBots(
        { scenario: SCENARIO, options: OPTIONS, seed: seedFrom(`aims ${i}`) },
        { log: false },
      );
      for (const { seat, score, aims } of scoreAims(other)) {
        expect([seat, score >= -1e-9 && score <= 1 + 1e-9]).toEqual([seat, true]);
        for (const { value: x } of aims) expect(x >= 0 && x <= 1).toBe(true);
      }
    }
    const aim = (metric: Scenario["seats"][number]["aims"][number]["metric"], at: Game) => {
      const scenario = {
        ...at.scenario,
        seats: at.scenario.seats.map((s) => ({ ...s, aims: [{ id: "a", text: "", weight: 1, metric }] })),
      };
      return scoreAims({ ...at, scenario }).find((s) => s.seat === "P")?.score;
    };
    const display = played([{ X: "M04>J" }]);
    expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 7 }, display)).toBe(1);
    expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 6 }, display)).toBeCloseTo(0.75);
    expect(aim({ kind: "rung-at-most", dyad: "J|X", rung: 2 }, display)).toBe(0);
    expect(aim({ kind: "measure-at-most", measure: "goods", level: 1 }, display)).toBeCloseTo(2 / 3);
    expect(aim({ kind: "measure-at-least", measure: "goods", level: 2 }, display)).toBe(1);
    expect(
      aim({ kind: "mandate-kept", mandate: "goods-mandate" }, played([{ P: "D12#goods-mandate=narrow" }])),
    ).toBe(0.7);
    expect(aim({ kind: "territory-held", actor: "J" }, played([{ X: "M15>J@J-home" }], { J: "not" }))).toBe(
      0,
    );
    expect(
      aim({ kind: "involvement-at-most", actor: "P", level: 1 }, played([{ X: "M04>J" }, { P: "M02>X" }])),
    ).toBeCloseTo(2 / 3);
    expect(aim({ kind: "value-at-least", variable: "approval", key: "J", value: 60 }, START)).toBeCloseTo(
      1 - 10 / 30,
    );
    expect(aim({ kind: "settled" }, played([{ X: "D04=keep" }]))).toBe(1);
    const backed = (P: string) => {
      const at = played([{ P }]);
      const scenario = {
        ...at.scenario,
        seats: at.scenario.seats.map((s) => ({
          ...s,
          aims: [{ id: "a", text: "", weight: 1, metric: { kind: "backed", by: "P", signal: 2 } as const }],
        })),
      };
      return scoreAims({ ...at, scenario }).find((s) => s.seat === "J")?.score;
    };
    expect([backed("D06>J"), backed("D05>J")]).toEqual([1, expect.closeTo(2 / 3)]);
  });
  test("[N7] the scoreboard has three numbers from 0 to 1, each moved by what it is about", () => {
    const score = (turns: Record<string, string>[], answers = {}) =>
      scoreAlliance(played(turns, answers), START, PAIR);
    const calm = score([{}]);
    const attacked = score([{ X: "M16>J@J-home" }], { J: "invoke", P: "honour" });
    const left = score([{ X: "M16>J@J-home" }], { J: "invoke", P: "decline" });
    const rash = score([{ J: "M04>X" }]);
    for (const { deter, reassure, avoid } of [calm, attacked, left, rash])
      for (const x of [deter, reassure, avoid]) expect(x >= 0 && x <= 1).toBe(true);
    expect([calm.deter, calm.avoid]).toEqual([1, 1]);
    expect(attacked.deter).toBeLessThan(0.5);
    expect(left.reassure).toBeLessThan(attacked.reassure - 0.3);
    expect(rash.avoid).toBeLessThan(score([{ X: "M04>J" }]).avoid);
    for (const board of review.scoreboard)
      for (const x of [board.deter, board.reassure, board.avoid]) expect(x >= 0 && x <= 1).toBe(true);
  });
});
