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
  reduce,
  seedFrom,
  value,
} from "../engine/index.ts";
import { botActions } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { see, Worlds } from "./counterfactual.ts";
import { afterAction, makeRecord, parseRecord, replay } from "./index.ts";
import { as, person, recorded } from "./scripted.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const OPTIONS = { name: "", preset: "none", treaties: {}, personas: {}, humans: [], dealt: false } as const;

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
  test("[N7] the scoreboard of every pair has three numbers from 0 to 1", () => {
    for (const { deter, reassure, avoid } of review.scoreboard)
      for (const x of [deter, reassure, avoid]) expect(x >= 0 && x <= 1).toBe(true);
    expect(review.scoreboard).toHaveLength(SCENARIO.pairs.length);
  });
});
