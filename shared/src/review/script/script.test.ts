import { describe, expect, test } from "vitest";
import { parseCase } from "../case-file.ts";
import { establish } from "../establish.ts";
import type { Expanded } from "./expand.ts";
import { judgeScript } from "./judge.ts";
import { perform } from "./perform.ts";

// biome-ignore lint/suspicious/noExplicitAny: files come as JSON, before anything has checked them.
type Json = any;

/** `X M16 J`, `J M14 X prepare`: who, what, toward whom; `k=v` for the rest. */
const act = (text: string): Json => {
  const words = text.split(" ");
  const [who, action, toward] = words.filter((word) => !word.includes("=") && word !== "prepare");
  const rest = words.filter((word) => word.includes("=")).map((word) => word.split("="));
  return {
    who,
    action,
    ...(toward && toward !== "-" && { toward }),
    ...(words.includes("prepare") && { prepare: true }),
    ...Object.fromEntries(rest.map(([key = "", value = ""]) => [key, key.endsWith("Of") ? [value] : value])),
  };
};
const file = (turns: string[][], more: Json = {}): Json => ({
  id: "T1",
  title: "A test",
  script: {
    examine: { protector: "P", ally: "J", adversary: "X" },
    actors: { P: {}, J: {}, X: {} },
    treaties: [{ parties: ["P", "J"] }],
    turns: turns.map((acts) => ({ acts: acts.map(act) })),
    ...more,
  },
});
function expanded(json: Json): Expanded {
  const parsed = parseCase(json);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.path}: ${p.message}`).join("\n"));
  if (!parsed.value.script) throw new Error("no script");
  return parsed.value.expanded;
}
const problems = (json: Json): string[] => {
  const parsed = parseCase(json);
  return parsed.ok ? [] : parsed.problems.map((p) => `${p.path}: ${p.message}`);
};
/** Acts in play, by turn: `1 X M16 J`. */
const played = (json: Json): string[] => {
  const { game, refused } = perform(expanded(json));
  expect(refused).toEqual([]);
  return game.acts.map((a) => [a.turn, a.actor, a.action, a.target ?? "-"].join(" "));
};
const decided = (json: Json): string[] =>
  perform(expanded(json)).game.obligations.map((o) => `${o.turn} ${o.protector} ${o.decision ?? o.status}`);

describe("a script and its turns", () => {
  test("[R70] three names and an act are enough; everything else has a default", () => {
    const { scenario, pair, direction, scripted, steps } = expanded({
      id: "T",
      title: "Bare",
      script: {
        examine: { protector: "P", ally: "J" },
        actors: { P: {}, J: {}, X: {} },
        turns: [{ acts: [{ who: "X", action: "M16" }] }],
      },
    });
    expect([pair, direction, scripted]).toEqual([
      { protector: "P", ally: "J", adversary: "X" },
      "forward",
      ["P", "J", "X"],
    ]);
    expect(scenario.seats.map((s) => [s.id, s.side, s.role])).toEqual([
      ["P", "allied", "patron"],
      ["J", "allied", "junior"],
      ["X", "adversary", "adversary"],
    ]);
    expect(scenario.alliances.map((a) => `${a.protector}>${a.ally}`)).toEqual(["P>J"]);
    expect(steps).toHaveLength(8);
    expect(played(file([["X M16"]]))).toEqual(["1 X M16 J", "1 P A11 J"]);
  });
  test("[R70] a turn is one of the game unless points or answers ask for more", () => {
    expect(played(file([["X M04 J", "J D07 X", "P D05 J"]])).map((line) => line[0])).toEqual(["1", "1", "1"]);
    expect(played(file([["P M07 J", "P M06 J", "P D06 J"], ["X M04 J"]])).sort()).toEqual([
      "1 P M06 J",
      "1 P M07 J",
      "2 P D06 J",
      "3 X M04 J",
    ]);
    expect(played(file([["X M14 J", "J M13 X"]]))).toEqual(["1 X M14 J", "2 J M13 X"]);
    expect(played(file([["J M14 X prepare", "J M14 X"]])).at(-1)).toBe("2 J M14 X");
  });
  test("[R70] hostile acts of two sides come one after the other, unless they are said to be simultaneous", () => {
    const turns = [["J M02 X", "X M14 J"]];
    expect(played(file(turns))).toEqual(["1 J M02 X", "2 X M14 J"]);
    const together = file(turns);
    together.script.turns[0].simultaneous = true;
    expect(played(together)).toEqual(["1 J M02 X", "1 X M14 J"]);
  });
  test("[R70] what an act answered is the gravest of the fire, what the script says, or nothing", () => {
    const answers = (json: Json) => {
      const { game } = perform(expanded(json));
      return game.acts.findLast((a) => a.actor === "X")?.inResponseTo;
    };
    expect(answers(file([["J E03 X"], ["J D09 X"], ["X M14 J"]]))).toBe("t1.J.E03.X");
    const said = file([["J E03 X"], ["J D09 X"], ["X M14 J"]]);
    said.script.turns[2].acts[0].answers = "J expel-diplomats";
    expect(answers(said)).toBe("t2.J.D09.X");
    expect(answers(file([["X M14 J"]]))).toBe(null);
  });
  test("[R70] a fire that went out is not answered unless the script says so", () => {
    const last = (answers?: string | null) => {
      const json = file([["J E03 X"], [], [], ["X M14 J"]]);
      if (answers !== undefined) json.script.turns[3].acts[0].answers = answers;
      return perform(expanded(json)).game.acts.at(-1)?.inResponseTo;
    };
    expect([last(), last("J E03"), last(null)]).toEqual([null, "t1.J.E03.X", null]);
  });
  test("[R46] an era is what its turns make it, or what the script says", () => {
    const era = (more: Json) =>
      establish(perform(expanded(file([["X M04 J"], []], more))).game, PAIR, "forward").facts.era;
    expect([era({}), era({ turnLength: "year" }), era({ turnLength: 183 }), era({ era: true })]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(era({ turnLength: "year", era: false })).toBe(false);
    // Twelve months, of whatever length they are counted, make a year; eleven do not.
    const months = (n: number) =>
      expanded(file([["X M04 J"], ...new Array<string[]>(n - 1).fill([])], { turnLength: "month" })).scenario;
    expect([months(11), months(12)].map(({ scripted }) => scripted?.era)).toEqual([false, true]);
  });
});

const PAIR = { protector: "P", ally: "J", adversary: "X" };

describe("what scripts show", () => {
  test("[R47] an ally that gives notice or denies access hedges; its protector's notice is none of it", () => {
    const hedging = (...turns: string[][]) =>
      establish(perform(expanded(file(turns))).game, PAIR, "forward").facts.hedging;
    expect([hedging(["J A13 P"]), hedging(["J A16 P"]), hedging(["P A13 J"]), hedging(["J A15 P"])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test("[R39] to settle with an ultimatum standing, or after an armed attack, is to yield", () => {
    const calm = (...turns: string[][]) =>
      establish(perform(expanded(file(turns))).game, PAIR, "forward").facts.deescalated;
    expect(calm(["X D10 J"], ["J D04 X"])).toBe(false);
    expect(calm(["X D10 J"], [], [], [], ["J D04 X"])).toBe(true);
    expect(calm(["X M04 J"], ["J D04 X"])).toBe(true);
    expect(calm(["X D10 J"], ["J D03 X"])).toBe(true);
    expect(calm(["X M14 J"], ["J D04 X"])).toBe(true);
    expect(calm(["X M15 J"], ["J D04 X"])).toBe(false);
    expect(calm(["X M15 J"], [], [], [], ["J D04 X"])).toBe(false);
  });
  test("[R32] the gravest act decides which fire is asked about; two quiet turns put one out", () => {
    const lit = (json: Json) => establish(perform(expanded(json)).game, PAIR, "forward").facts.igniter;
    expect(lit(file([["X M04 J"], ["J M14 X"]]))).toBe("adversary");
    expect(lit(file([["X M04 J"], [], ["J M14 X"]]))).toBe("adversary");
    expect(lit(file([["X M04 J"], [], [], ["J M14 X"]]))).toBe("ally");
    const answered = file([["X M04 J"], [], [], ["J M14 X"]]);
    answered.script.turns[3].acts[0].answers = "X M04";
    expect(lit(answered)).toBe("adversary");
  });
  test("[R31] [R44] troops beside a partner are in its cause, and in its line of fire", () => {
    const json = file([["P M16 X"], ["J A17 P"], ["X M13 P"]]);
    const { game } = perform(expanded(json));
    const { juniorInvolvement, juniorExposure } = establish(game, PAIR, "reverse").facts;
    expect([juniorInvolvement, juniorExposure]).toEqual([2, 2]);
    const one = (M21: string[][]) =>
      establish(perform(expanded(file(M21))).game, PAIR, "forward").facts.material;
    expect([one([["X M14 J"], ["P M21 J"]]), one([["X M14 J"], ["P M21 J"], ["P M21 J"]])]).toEqual([1, 2]);
  });
  test("[R45] a threat nobody had given reason for announces a plan; force undone under pressure was given up", () => {
    const plan = (...turns: string[][]) => {
      const { plan: had, compliance } = establish(perform(expanded(file(turns))).game, PAIR, "forward").facts;
      return [had, compliance];
    };
    expect(plan(["J D10 X"], ["P A05 J"])).toEqual([true, 1]);
    expect(plan(["X M14 J"], ["J D10 X"])).toEqual([false, 0]);
    expect(plan(["J D10 X"], ["J M14 X"])).toEqual([true, 0]);
    expect(plan(["J M14 X prepare"], ["J M14 X"], ["P A08 J"], ["J M18"])).toEqual([true, 1]);
  });
});

describe("other worlds of people", () => {
  const worlds = (turns: string[][], more: Json = {}) => {
    const [verdict] = judgeScript(expanded(file(turns, more)), { runs: 48, examinedOnly: true }).verdicts;
    if (!verdict) throw new Error("no verdict");
    return verdict;
  };
  const effect = (turns: string[][], more: Json = {}) =>
    worlds(turns, more).modes.find((m) => m.mode === "frozen")?.alliance.mean ?? 0;
  test("[R54] who joined by order would have joined less without the alliance, and as much without a tie", () => {
    const joined = [["X M16 J"], ["P M17 J"]];
    expect(effect(joined)).toBeGreaterThan(0.25);
    expect(effect(joined, { treaties: [] })).toBe(0);
    // A stake of its own would have brought it in more often anyway.
    expect(effect(joined, { alliances: [{ protector: "P", ally: "J", stake: "vital" }] })).toBeLessThan(
      effect(joined),
    );
  });
  test("[R53] in reverse what replays measured is the ally's: no interval stands beside the protector's", () => {
    const json = file([["P M16 X"], ["J M17 P"], ["X M14 J"]], {
      examine: { protector: "P", ally: "J", adversary: "X", direction: "reverse" },
      alliances: [{ protector: "P", ally: "J", allyStake: "vital" }],
    });
    const [verdict] = judgeScript(expanded(json), { runs: 12 }).verdicts;
    const found = (name: string) => verdict?.conjuncts.find((c) => c.name === name);
    expect([verdict?.label, found("juniorInvolvement")?.value]).toEqual(["ALIGNED_INTERVENTION", 4]);
    expect([found("allianceEffect")?.interval, found("matchEffect")?.interval]).toEqual([null, null]);
  });
  test("[R54] showing force is a step of its own", () => {
    expect(effect([["X M14 J"], ["P M02 X", "P D06 J"]])).toBeGreaterThan(0.25);
  });
  test("[R58] an adversary that showed force and went no further would have gone further without the alliance", () => {
    const held = (first: string, aims: number) =>
      worlds([[first], ["P D06 J"], ["X M02 J"], ["X M04 J"]], {
        actors: { P: {}, J: {}, X: { aims, risk: 0.8 } },
        alliances: [{ protector: "P", ally: "J", stake: "marginal" }],
        dyads: [{ between: ["J", "X"], hostility: 90 }],
      }).modes[0]?.deterrence.mean ?? 0;
    expect(held("X D10 J", 0.9)).toBeGreaterThan(0.1);
    expect(held("X D10 J", 0.9)).toBeGreaterThan(held("X D10 J", 0.1));
  });
  test("[R58] a show of force stands until its author calms things, and says the more the further it went", () => {
    const held = (...turns: string[][]) =>
      worlds(turns, {
        actors: { P: {}, J: {}, X: { aims: 0.8, risk: 0.7 } },
        alliances: [{ protector: "P", ally: "J", stake: "marginal" }],
        dyads: [{ between: ["J", "X"], hostility: 80 }],
      }).modes[0]?.deterrence.mean ?? 0;
    const left = held(["X M10 J"], ["P D06 J"], [], []);
    const takenBack = held(["X M10 J"], ["P D06 J", "X M18"], [], []);
    expect(left).toBeGreaterThan(takenBack);
    expect(takenBack).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(held(["X M02 J"], ["P D06 J"], [], []));
  });
  test("[R59] [R50] both modes are reported; where they part, the facts that part them", () => {
    const { modes, label } = worlds([["X M16 J"], ["P M17 J"]]);
    expect(modes.map((m) => [m.mode, m.runs])).toEqual([
      ["frozen", 48],
      ["policy", 12],
    ]);
    expect(modes[0]?.label).toBe(label);
    expect(modes[0]?.because).toEqual([]);
    expect((modes[1]?.because.length ?? 0) > 0).toBe(modes[1]?.label !== label);
  });
  test("[R43] staying out spares lives, and loses what one cares for", () => {
    const own = (stake: string) =>
      worlds([["X M16 J"], ["P M17 J"]], { alliances: [{ protector: "P", ally: "J", stake }] }).modes[0]
        ?.ownInterest;
    expect([own("marginal"), own("vital")].map((band) => Math.sign(band ?? 0))).toEqual([-1, 1]);
  });
});

describe("asking and answering", () => {
  test.each<[string, string[][], string[]]>([
    ["an attack, silence", [["X M16 J"]], ["1 P decline"]],
    ["joining in the same turn", [["X M16 J", "P M17 J"]], ["1 P honour"]],
    ["determining that the case has come", [["P A10 J", "X M16 J"]], ["1 P honour"]],
    ["helping without fighting", [["X M16 J", "P M21 J"]], ["1 P part"]],
    ["asked at once, answered later", [["X M16 J", "J A03 P"], ["P M17 J"]], ["1 P honour"]],
    ["coming later of itself", [["X M16 J"], ["P M17 J"]], ["1 P not-invoked"]],
    ["asking later", [["X M16 J"], ["J A03 P", "P A11 J"]], ["1 P not-invoked", "2 P decline"]],
    ["declining later", [["X M16 J"], ["P A11 J"]], ["1 P decline"]],
    ["asking without an attack", [["X D10 J"], ["J A03 P"]], ["2 P honour"]],
    ["named enemy instead of partner", [["X M16 J", "P M17 X"]], ["1 P honour"]],
    ["an accident that ends in shots", [["X X01 J outcome=clash", "P M17 J"]], ["1 P honour"]],
  ])("[R72] %s", (_what, turns, expected) => {
    expect(decided(file(turns))).toEqual(expected);
  });
  test("[R72] declining with another named is the answer and the word about the other, in that turn or later", () => {
    const shifted = (turns: string[][]) => {
      const json = file(turns, { actors: { P: {}, J: {}, X: {}, Q: { side: "allied" } } });
      const { game } = perform(expanded(json));
      return [game.obligations[0]?.decision, establish(game, PAIR, "forward").facts.burdenShifted];
    };
    expect(shifted([["X M16 J", "P A11 J about=Q"]])).toEqual(["decline", true]);
    expect(shifted([["X M16 J"], ["P A11 J about=Q"]])).toEqual(["decline", true]);
    expect(shifted([["X M16 J"], ["P A11 J"]])).toEqual(["decline", false]);
  });
  test("[R72] who joins a war against somebody has attacked it: what comes after its asking is the answer", () => {
    const more = {
      actors: { P: {}, J: {}, X: {}, Y: { side: "adversary" } },
      treaties: [{ parties: ["P", "J"] }, { id: "theirs", parties: ["X", "Y"] }],
    };
    expect(decided(file([["J M14 Y"], ["X M17 Y"], ["J A03 P"], ["P M17 J"]], more))).toContain("3 P honour");
  });
  test("[R72] the script can say it outright, and consent comes before the act", () => {
    const json = file([["X M16 J"]]);
    json.script.turns[0].decisions = [{ who: "P", for: "J", choice: "part" }];
    expect(decided(json)).toEqual(["1 P part"]);
    json.script.turns[0].invocations = [{ who: "J", invoke: false }];
    expect(decided(json)).toEqual(["1 P not-invoked"]);
    const agreed = file([["J M14 X"]]);
    agreed.script.turns[0].acts[0].consentOf = ["P"];
    expect(perform(expanded(agreed)).game.acts[0]?.consent).toEqual({ P: 1 });
    const proposed = file([["J M14 X"]]);
    proposed.script.turns[0].acts[0].proposedBy = ["P"];
    expect(perform(expanded(proposed)).game.acts[0]?.consent).toEqual({ P: 2 });
    const blank = file([["P A04 J"], ["J D10 X"], ["J M16 X"]]);
    expect(perform(expanded(blank)).game.acts.map((a) => a.consent)).toEqual([{}, { P: 1 }, { P: 1 }]);
  });
  test("[R71] an actor left to its persona decides for itself; the others do what they are told", () => {
    const json = file([["X M16 J"]]);
    json.script.actors.P = { played: "persona" };
    const { game, record } = perform(expanded(json));
    expect(record.options.humans).toEqual(["J", "X"]);
    expect(game.obligations[0]?.status).toBe("decided");
    expect(game.acts.filter((a) => a.actor === "X")).toHaveLength(1);
  });
  test("[R71] what the rules refuse is reported with its path, and left out", () => {
    const { refused, game } = perform(expanded(file([["P M17 J"], ["P H01 J", "P A17 J"]])));
    expect(refused.map((r) => [r.path, r.rejection.code])).toEqual([
      ["turns[0].acts[0]", "needs-attack"],
      ["turns[1].acts[1]", "wrong-target"],
    ]);
    expect(game.acts.map((a) => a.action)).toEqual(["H01"]);
  });
});

describe("faults", () => {
  test("[R70] what an act needs and the script lacks is said with the act", () => {
    expect(problems(file([["J E02 X", "P A13 J"]], { treaties: [] }))).toEqual([
      "script.turns[0].acts[0].about: is missing; expected a mandate, under mandates, with J among its bearers",
      "script.turns[0].acts[1].about: is missing; expected a treaty, under treaties, between P and J",
    ]);
  });
  test("[N10] what play asks for before an act, a script need not tell", () => {
    const told = [["J M13 X", "J D08 X"], ["P A04 J"], ["T D07"], ["J X01"]];
    expect(played(file(told, { actors: { P: {}, J: {}, X: {}, T: {} } }))).toEqual([
      "1 J D08 X",
      "1 J M13 X",
      "2 P A04 J",
      "3 T D07 X",
      "4 nature X01 X",
    ]);
  });
  test("[R27] are reported all at once, with path, value and what was expected", () => {
    const json = file([["X M16 J", "Q D07 X", "P Z99 J"], ["J M14 J"]]);
    json.script.actors.P = { capability: "huge", democracy: 2 };
    json.script.treaties.push({ preset: "WEU", parties: ["P"] });
    json.script.turns[1].acts.push({ action: "D07" }, { who: "J", action: "D07", toward: "X", answers: "X" });
    json.script.wars = [];
    expect(problems(json).sort()).toEqual([
      expect.stringMatching(
        /^script\.actors\.P\.capability: is "huge"; must be a number from 0 to 1 or one of/,
      ),
      "script.actors.P.democracy: is 2; must be a number from 0 to 1",
      expect.stringMatching(/^script\.treaties\[1\]\.parties: is \["P"\]; must name at least two parties/),
      expect.stringMatching(/^script\.treaties\[1\]\.preset: is "WEU"; must be one of NATO, /),
      'script.turns[0].acts[1].who: is "Q"; expected one of the actors P, J, X',
      expect.stringMatching(
        /^script\.turns\[0\]\.acts\[2\]\.action: is "Z99"; must be an action, by id such as M16/,
      ),
      'script.turns[1].acts[0].toward: is "J", who did it; expected another actor',
      "script.turns[1].acts[1].who: is missing; expected the actor who did it",
      'script.turns[1].acts[2].answers: is "X"; expected an actor and an action, such as "P D07", or null',
      "script.wars: is not a field here",
    ]);
  });
  test("[R27] names that lead nowhere are told beside fields that are wrong, and no fault is made up", () => {
    const json = file(
      [
        ["X M16 J where=moon", "Q D07 X", "X proxies J"],
        ["J m14 K where=moon", "P A05 K"],
      ],
      {
        examine: { protector: "P", ally: "K" },
      },
    );
    json.script.actors.P = { side: "neutral", size: 3 };
    json.script.turns[1].acts.push({ actor: "P", action: "D07", toward: "X" });
    json.script.turns[1].decisions = [{ who: "P", for: "K", choice: "refuse" }];
    json.year = -1.5;
    expect(problems(json).sort()).toEqual([
      'script.actors.P.side: is "neutral"; must be one of allied, adversary, third',
      "script.actors.P.size: is not a field here",
      'script.examine.ally: is "K"; expected one of the actors P, J, X',
      'script.turns[0].acts[0].where: is "moon"; expected one of the places P-home, J-home, X-home',
      'script.turns[0].acts[1].who: is "Q"; expected one of the actors P, J, X',
      expect.stringMatching(/acts\[2\]\.action: is "proxies"; .*; near it: H08 \(deniable-proxies\)$/),
      expect.stringMatching(/acts\[0\]\.action: is "m14"; .*; near it: M14 \(limited-strike\)$/),
      'script.turns[1].acts[0].where: is "moon"; expected one of the places P-home, J-home, X-home',
      'script.turns[1].acts[1].toward: is "K"; expected one of the actors P, J, X',
      "script.turns[1].acts[2].actor: is not a field here",
      "script.turns[1].acts[2].who: is missing; expected the actor who did it",
      'script.turns[1].decisions[0].choice: is "refuse"; must be one of honour, part, decline',
      'script.turns[1].decisions[0].for: is "K"; expected one of the actors P, J, X',
      "year: is -1.5; must be a year or text",
    ]);
    const valid = file([["X M16 J"]]);
    expect(problems({ ...valid, year: 1974 })).toEqual([]);
  });
  test("[R27] names that lead nowhere too, once the shape is right", () => {
    const json = file([["X M16 J", "Q D07 X"], ["J M14 J"]], { examine: { protector: "P", ally: "K" } });
    json.script.treaties = [{ parties: ["P", "J"], area: ["moon"], guarantors: ["X"] }];
    json.script.turns[1].acts.push({ action: "D07" }, { who: "J", action: "D07", toward: "X", answers: "X" });
    expect(problems(json).sort()).toEqual([
      'script.examine.ally: is "K"; expected one of the actors P, J, X',
      'script.treaties[0].area[0]: is "moon"; expected one of the places P-home, J-home, X-home',
      'script.treaties[0].guarantors[0]: is "X", no party; expected one of P, J',
      'script.turns[0].acts[1].who: is "Q"; expected one of the actors P, J, X',
      'script.turns[1].acts[0].toward: is "J", who did it; expected another actor',
      "script.turns[1].acts[1].who: is missing; expected the actor who did it",
      'script.turns[1].acts[2].answers: is "X"; expected an actor and an action, such as "P D07", or null',
    ]);
  });
  test("[R27] names that lead nowhere are told though some lists cannot be mended", () => {
    const json = file([["X M16 J", "Q D07 X"]]);
    json.script.actors["1x"] = {};
    json.script.treaties = [{ parties: ["P"] }, { parties: ["P", "Z"] }];
    json.script.dyads = [{ hostility: 3 }, { between: ["P", "Z"] }];
    expect(problems(json).sort()).toEqual([
      'script.actors.1x: is "1x"; must be an id: a letter, then letters, digits and hyphens',
      "script.dyads[0].between: is missing",
      'script.treaties[0].parties: is ["P"]; must name at least two parties',
      'script.treaties[1].parties[1]: is "Z"; expected one of the actors P, J, X',
      'script.turns[0].acts[1].who: is "Q"; expected one of the actors P, J, X',
    ]);
  });
  test("[R27] treaties that contradict themselves or one another, and decisions nobody is asked for", () => {
    const json = file([["X M16 J"]]);
    json.script.treaties = [
      { parties: ["P", "J"], id: "a", obligation: "policy", automaticity: 0.9, umbrella: true },
      { parties: ["P", "P"], id: "a" },
      { parties: ["P", "J"], trigger: "hybrid", hybridRung: 14, objects: ["vessels"] },
      { parties: ["P", "J"], hybridRung: 5 },
      { parties: ["P", "J"], preset: "NATO", trigger: "hybrid", hybridRung: 5 },
    ];
    json.script.turns[0].decisions = [{ who: "P", for: "X", choice: "honour" }];
    expect(problems(json)).toEqual([
      expect.stringMatching(
        /^script\.treaties\[0\]\.automaticity: .*\(0\.9\).*\(policy\); expected less than 0\.8/,
      ),
      "script.treaties[0].umbrella: none of P, J has nuclear weapons; expected false",
      'script.treaties[1].id: is "a", the id of treaties[0] too; expected another id',
      'script.treaties[1].parties: is ["P","P"]; expected each party once',
      expect.stringMatching(/^script\.treaties\[2\]\.hybridRung: rung 14 is an armed attack/),
      expect.stringMatching(
        /^script\.treaties\[2\]\.objects: a hybrid trigger never fires for vessels alone/,
      ),
      'script.treaties[3].hybridRung: is 5, but the trigger is armed-attack; expected none, or the trigger "hybrid"',
      'script.turns[0].decisions[0].for: is "X", whom P does not protect; expected J',
    ]);
  });
  test("[R71] the pair under examination and its direction come first", () => {
    const json = file([["P M14 X"], ["X M14 J"]], {
      examine: { protector: "P", ally: "J", adversary: "X", direction: "reverse" },
    });
    const { verdicts } = judgeScript(expanded(json), { runs: 4 });
    expect(verdicts.map((v) => [v.protector, v.ally, v.direction]).slice(0, 2)).toEqual([
      ["P", "J", "reverse"],
      ["P", "J", "forward"],
    ]);
  });
});
