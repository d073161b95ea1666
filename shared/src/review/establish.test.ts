import { describe, expect, test } from "vitest";
import type { Game, Pair } from "../engine/index.ts";
import { must, opened, played } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { establish } from "./establish.ts";
import type { Facts } from "./facts.ts";

const PAIR: Pair = { protector: "P", ally: "J", adversary: "X" };
const TEXT =
  "P>J\nQ>J\nX>Y\nJ|X hostility=60\nJ|Y\nP|X\npact: P Q J automaticity=.7 precision=1\nunion: X Y automaticity=.8\ngoods: P J X broad";
const START = opened(sketch(TEXT));
const facts = (
  turns: readonly Record<string, string>[],
  answers = {},
  direction: Facts["direction"] = "forward",
  from = START,
) => establish(played(from, turns, answers), PAIR, direction).facts;

describe("facts from the log", () => {
  test("[R30] from acts, never from names: other names give the same facts, and each keeps its evidence", () => {
    const names: Record<string, string> = { P: "Zeta", J: "Alef", X: "Mu", Q: "Nu", Y: "Xi" };
    const renamed = (text: string) => text.replace(/\b[PQJXY]\b/g, (id) => names[id] as string);
    const turns = [{ X: "M04>J", P: "D06>J,A05>J" }, { J: "+E03>X,D03" }, { J: "E03>X" }];
    const theirs = played(
      opened(sketch(renamed(TEXT))),
      turns.map((t) =>
        Object.fromEntries(
          Object.entries(t).map(([seat, sheet]) => [
            names[seat],
            sheet.replace(/>([PQJXY])/g, (_, id) => `>${names[id]}`),
          ]),
        ),
      ),
    );
    const ours = played(START, turns);
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
    const game = played(START, [{}]);
    const accident = {
      ...(played(START, [{ X: "M04>J" }]).acts[0] as Game["acts"][number]),
      id: "x",
      actor: "nature",
      action: "X01" as const,
      match: false,
      rung: 11,
    };
    const igniter = (acts: Game["acts"]) => establish({ ...game, acts }, PAIR, "forward").facts.igniter;
    const earlier = played(START, [{ J: "M02>X" }]).acts;
    expect([igniter([accident]), igniter([...earlier, { ...accident, turn: 2 }])]).toEqual([
      "accident",
      "ally",
    ]);
  });
  test("[R33] cost is what a protector that was drawn in has lost, in bands", () => {
    const drawn = (treasury: number, casualties = 0) => {
      const game = played(START, [{ X: "M04>J" }, { P: "M02>X" }]);
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
    const answered = played(start, [{ X: "M16>J@J-home" }, { Y: "M17>X~t1.P.M17J" }], answers);
    const apart = played(start, [{ X: "M16>J@J-home" }, { Y: "M17>X~none" }], answers);
    const chain = (game: Game) => establish(game, PAIR, "forward").facts.chain;
    expect([chain(answered), chain(apart)]).toEqual([2, 1]);
    expect(establish(answered, PAIR, "forward").evidence.chain).toEqual(["t1.P.M17J", "t2.Y.M17.X"]);
    expect(facts([{ X: "M16>J@J-home" }], { J: "invoke", P: "honour", Q: "honour" }).chain).toBe(1);
    expect(facts([{ X: "M16>J@J-home" }], { J: "invoke", P: "decline" }).chain).toBe(0);
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
