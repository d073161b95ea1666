import { describe, expect, test } from "vitest";
import { must, onward, opened, turn } from "./notation.ts";
import { propensity } from "./propensity.ts";
import type { Scripted } from "./setup.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";

const TEXT = "P>J\nJ|X\nP|X\npact: P J automaticity=.7 precision=1";
const QUIET: Scripted = { accidents: [], era: false };
const scripted = (one: Scripted = QUIET, text = TEXT): Game =>
  opened({ ...sketch(text), scripted: one }, { options: { preset: "none" } });
const play = (
  game: Game,
  turns: readonly Record<string, string>[],
  answers: Parameters<typeof onward>[1] = {},
) =>
  turns.reduce(
    (now, orders) => (now.stage.kind === "running" ? onward(turn(now, orders).game, answers).game : now),
    game,
  );

describe("a scripted crisis", () => {
  test("[N10] is played to its last turn through quiet, settlement and war, and its wars are decided there", () => {
    expect(play(scripted(), [{}, {}, {}, {}, {}]).stage).toMatchObject({ kind: "running", turn: 6 });
    const war = play(scripted(), [{ X: "M16>J" }, {}, {}, {}], { J: "not" });
    expect(war.wars.map(({ due, outcome }) => [due, outcome])).toEqual([[6, null]]);
    const over = play(war, [{}, {}]);
    expect(over.stage).toEqual({ kind: "review", turn: 6, end: "deadline" });
    expect(over.wars[0]?.outcome).not.toBeNull();
    expect(play(opened(sketch(TEXT)), [{}, {}, {}, {}, {}]).stage.kind).toBe("review");
  });
  test("[A20] has the accidents of its script and no other, and a clash is an armed attack", () => {
    const one = (outcome: "near-miss" | "lethal" | "clash") =>
      play(scripted({ accidents: [{ turn: 2, victim: "J", other: "X", outcome }], era: false }), [{}, {}], {
        J: "not",
      }).acts.map(({ turn: at, actor, action, rung, match }) => [at, actor, action, rung, match]);
    expect(one("near-miss")).toEqual([[2, "nature", "X01", 4, false]]);
    expect(one("lethal")).toEqual([[2, "nature", "X01", 11, false]]);
    expect(one("clash")).toEqual([
      [2, "nature", "X01", 11, false],
      [2, "X", "M13", 13, false],
    ]);
    const rubbing = scripted(
      QUIET,
      TEXT.replace("J|X", "J|X proximity=1 tempo=1 hostility=100 deconfliction=0"),
    );
    expect(play(rubbing, [{}, {}, {}, {}, {}]).acts).toEqual([]);
  });
});

describe("what past crises ask of the rules", () => {
  test("[A9] joining against force short of war makes it one; nothing to join without force", () => {
    const start = opened(sketch(TEXT));
    const struck = play(start, [{ X: "M14>J" }]);
    const joined = turn(struck, { P: "M17>J" }).game;
    expect(joined.wars).toMatchObject([{ aggressor: "X", victim: "J", kind: "war", defenders: ["J", "P"] }]);
    expect(joined.acts.at(-1)).toMatchObject({ actor: "P", action: "M17", target: "X" });
    expect(() => turn(play(start, [{ X: "M04>J" }]), { P: "M17>J" })).toThrow("needs-attack");
  });
  test("[Y1] a victim that did not invoke may still do so later, once", () => {
    const attacked = play(opened(sketch(TEXT)), [{ X: "M15>J" }], { J: "not" });
    expect(attacked.obligations.map((o) => [o.status, o.owed])).toEqual([["not-invoked", 0]]);
    const later = turn(attacked, { J: "A03>P" }).game;
    expect(later.obligations.at(-1)).toMatchObject({ status: "decision", owed: 3, act: "t1.X.M15.J" });
  });
  test("[Y20] only the guarantors of a treaty owe what it promises", () => {
    const text = `${TEXT}\nJ>P\nP|X`;
    const owed = (guarantors?: readonly string[]) => {
      const base = sketch(text);
      const scenario = {
        ...base,
        treaties: base.treaties.map((t) => ({ ...t, ...(guarantors && { guarantors }) })),
      };
      const game = turn(opened(scenario), { X: "M16>J,D01" }).game;
      const other = turn(opened(scenario), { X: "M16>P" }).game;
      return [game, other].flatMap((g) => g.obligations.map((o) => [o.protector, o.treaty]));
    };
    expect(owed()).toEqual([
      ["P", "pact"],
      ["J", "pact"],
    ]);
    expect(owed(["P"])).toEqual([
      ["P", "pact"],
      ["J", ""],
    ]);
  });
  test("[P5] whoever depends on the one it is asked to help joins sooner", () => {
    const asked = { protector: "J", victim: "P", adversary: "X", strength: 0, fault: 0 } as const;
    const alliance = (dependence: number) =>
      propensity(opened(sketch(`P>J dependence=${dependence}\nJ>P\nJ|X\npact: P J`)), asked, true).alliance;
    expect(alliance(1) - alliance(0)).toBeCloseTo(2, 10);
  });
  test("[Y15] a mandate covers the further acts it names, and [Y11] consent to the greater act the lesser", () => {
    const base = sketch(`${TEXT}\ngoods: P J X broad`);
    const licensed = { ...base, mandates: base.mandates.map((m) => ({ ...m, covers: ["M14"] as const })) };
    const struck = (scenario: typeof base, first = {}) =>
      play(opened(scenario), [first, { J: "M14>X" }]).acts.at(-1);
    expect(struck(licensed)).toMatchObject({ mandate: "goods-mandate", match: false });
    expect(struck(base)).toMatchObject({ mandate: null, match: true });
    expect(struck(base, { P: "A04>J#M16" })?.consent).toEqual({ P: 1 });
    expect(struck(base, { P: "A04>J#M13" })?.consent).toEqual({});
  });
  test("[L7] who prepared something may stand down, and drops it", () => {
    const prepared = play(opened(sketch(TEXT)), [{ J: "+M14>X" }]);
    expect(turn(prepared, { J: "M18" }).game.plans).toMatchObject([{ status: "dropped", executedRung: 0 }]);
    expect(() => must(turn(opened(sketch(TEXT)), { J: "M18" }).game, { type: "begin" })).toThrow(
      "nothing-to-stand-down",
    );
  });
  test("[N2] where the dispute is about no measure each party may give up its own part", () => {
    const base = sketch(TEXT);
    const bare = { ...base, dispute: { ...base.dispute, measure: "", parties: ["J", "X"] } };
    expect(turn(opened(bare), { J: "D04=lift" }).game.dispute.settled).toBe("lift");
  });
});
