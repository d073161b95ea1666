import { describe, expect, test } from "vitest";
import { C, checkSheet, type Game, groundOf, type Order, sigmoid, uniform, value } from "../engine/index.ts";
import { must, onward, opened, orderOf, turn } from "../engine/notation.ts";
import { compliance, provocation, restraintBonus } from "../engine/plan.ts";
import { sketch } from "../engine/sketch.ts";
import { project } from "../projection/index.ts";
import { publicScenario } from "../scenario/index.ts";
import { levelLogits, targetOf } from "./adversary.ts";
import { concession, mandate, prudence, reassurance, restraint } from "./ally.ts";
import { characterOf, DOCTRINES, isPersona, PERSONA_NAMES } from "./character.ts";
import { chooseOrders } from "./choose.ts";
import { type Mind, mindOf } from "./mind.ts";
import { botActions } from "./play.ts";
import { LEVELS } from "./pressure.ts";
import { loyalty } from "./standing.ts";
import { answers, consult } from "./talk.ts";
import { temptation } from "./temptation.ts";

const TEXT = "P>J\nX>Y\nJ|X hostility=60\nJ|Y\npact: P J\nunion: X Y\ngoods: P J X broad";
const START = opened(sketch(TEXT));
const mind = (game: Game, seat: string, persona = ""): Mind =>
  mindOf({ ...game, scenario: publicScenario(game.scenario) as never }, project(game, { seat }), persona);
const orders = (text: string): readonly Order[] => (text === "" ? [] : text.split(",").map(orderOf));
/** How often over many seeds. */
const share = (of: (game: Game) => boolean, game: (seed: string) => Game, n = 120): number => {
  let hits = 0;
  for (let i = 0; i < n; i++) if (of(game(`bots ${i}`))) hits++;
  return hits / n;
};
const reseeded =
  (game: Game) =>
  (seed: string): Game => ({ ...game, seed: opened(game.scenario, { seed }).seed });

describe("thinking", () => {
  test("[P1] a bot files a legal sheet within its points, the same whenever it is asked", () => {
    for (let i = 0; i < 30; i++) {
      let game = opened(sketch(TEXT), { seed: `sheet ${i}` });
      for (let t = 0; t < 3 && game.stage.kind === "running"; t++) {
        for (const seat of ["P", "J", "X", "Y"]) {
          const sheet = chooseOrders(mind(game, seat, "revisionist"));
          expect(checkSheet(sheet, groundOf(game, seat))).toBeNull();
          expect(chooseOrders(mind(structuredClone(game), seat, "revisionist"))).toEqual(sheet);
        }
        game = onward(turn(game, { X: "M04>J" }).game).game;
      }
    }
  });
  test("[P1] its luck is its own: another seat's or turn's draws are others", () => {
    const { draw } = mind(START, "X");
    expect(draw("level")).toBe(mind(START, "X").draw("level"));
    const key = { turn: 1, rule: "P1", subject: "X", slot: "level" };
    expect(draw("level")).toBe(uniform(START.seed, key));
    expect(draw("level")).not.toBe(mind(START, "Y").draw("level"));
    expect(draw("level")).not.toBe(mind(onward(turn(START).game).game, "X").draw("level"));
  });
  test("[P11] doctrines bend the card inside its bounds; an unknown one plays it as it is", () => {
    const card = project(START, { seat: "X" }).card;
    if (!card) throw new Error("no card");
    expect(characterOf(card, "nobody")).toMatchObject({ hawk: 0.3, risk: 0.3, aims: 0.3, hybrid: 0 });
    for (const name of PERSONA_NAMES) {
      const { hawk, risk, aims } = characterOf(card, name);
      for (const x of [hawk, risk, aims]) expect(x >= 0 && x <= 1).toBe(true);
    }
    expect(characterOf(card, "revisionist").aims).toBeGreaterThan(characterOf(card, "status-quo").aims);
    const wild = { ...card, traits: { ...card.traits, hawk: 0.9 } };
    expect(characterOf(wild, "reckless-driver").hawk).toBe(1);
    expect([isPersona("satellite"), isPersona("x"), Object.keys(DOCTRINES).length]).toEqual([
      true,
      false,
      PERSONA_NAMES.length,
    ]);
  });
});

describe("an adversary", () => {
  const logits = (text: string, persona = "", target = "J") =>
    levelLogits(mind(opened(sketch(text)), "X", persona), target);
  const at = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level);
  test.each([
    ["aims", "X aims=.8", "X aims=.2"],
    ["risk", "X risk=.9", "X risk=.1"],
    ["heat", "J|X hostility=95", "J|X hostility=20"],
    ["weak local balance", "J|X localBalance=.1", "J|X localBalance=.7"],
    ["a loose alliance", "pact: P J automaticity=.1 precision=.1", "pact: P J automaticity=.9 precision=.9"],
    ["a protector of poor repute", "P reputation=.2", "P reputation=.9"],
    ["a brigade less", "P>J posture=0", "P>J posture=3"],
  ])("[P2] %s make war more likely than not", (_what, more, less) => {
    const replaced = (line: string): string => {
      const [head] = line.split(" ");
      const lines = TEXT.split("\n").filter((l) => !l.startsWith(`${head} `) && l !== head);
      return [...lines, line].join("\n");
    };
    for (const level of ["limited", "war"] as const)
      expect(logits(replaced(more))[at(level)]).toBeGreaterThan(logits(replaced(less))[at(level)] as number);
  });
  test("[P2] a match invites an answer, and a salami slicer prefers the grey", () => {
    const lit = onward(turn(START, { J: "M04>X" }).game).game;
    const calm = onward(turn(START).game).game;
    expect(levelLogits(mind(lit, "X"), "J")[at("war")]).toBeGreaterThan(
      levelLogits(mind(calm, "X"), "J")[at("war")] as number,
    );
    expect(logits(TEXT, "salami-slicer")[at("grey")]).toBeGreaterThan(logits(TEXT)[at("grey")] as number);
    expect(logits(TEXT)[at("none")]).toBe(0);
  });
  test("[P2] it presses whom somebody protects, where hostility and pretext are highest", () => {
    const game = opened(
      sketch(
        "P>J\nP>K\nJ|X hostility=90 pretext=90\nK|X hostility=10 pretext=0\nL|X hostility=100 pretext=100\npact: P J K",
      ),
    );
    expect(share((g) => targetOf(mind(g, "X")) === "J", reseeded(game))).toBeGreaterThan(0.95);
  });
});

describe("an ally", () => {
  const tempted = (text: string, seemed = 4, character = { hawk: 0.3, grievance: 0.3 }) =>
    provocation(opened(sketch(text)), "J", "X", seemed, character).logit;
  const crisis = (dyad = "", pact = "", alliance = "") => `P>J ${alliance}\nJ|X ${dyad}\npact: P J ${pact}`;
  const base = tempted(crisis());
  test.each<[string, number, number]>([
    ["grievance tempts", tempted(crisis(), 4, { hawk: 0.3, grievance: 0.8 }), base],
    ["hawks are tempted", tempted(crisis(), 4, { hawk: 0.9, grievance: 0.3 }), base],
    ["what looked severe tempts", tempted(crisis(), 9), base],
    ["automaticity tempts", tempted(crisis("", "automaticity=.9")), base],
    ["conditions restrain", base, tempted(crisis("", "conditionality=.9"))],
    ["consultation restrains", base, tempted(crisis("", "consultation=.9"))],
    ["exposure restrains", base, tempted(crisis("exposure=.95"))],
    ["weakness restrains", base, tempted(crisis("share=.01"))],
  ])("[P3] %s", (_what, more, less) => {
    expect(more).toBeGreaterThan(less);
  });
  test("[P3] below parity temptation rises with the log-odds of power by the slope that was estimated, above not at all", () => {
    const slope =
      (tempted(crisis("share=.2")) - tempted(crisis("share=.05"))) /
      (Math.log(0.2 / 0.8) - Math.log(0.05 / 0.95));
    expect(slope).toBeCloseTo(0.336);
    expect(tempted(crisis("share=.9"))).toBeCloseTo(tempted(crisis("share=.5")));
  });
  test("[P4] a protector answers a threatened ally from rung 4 up, by troops only when it is hot", () => {
    const spoken = (order: string) => {
      const game = onward(turn(START, { X: order }).game).game;
      return (action: string) =>
        share(
          (g) => reassurance(mind(g, "P", "steady-patron")).some((o) => o.action === action),
          reseeded(game),
          60,
        );
    };
    const [mild, grey, display] = [spoken("E01>J"), spoken("E03>J"), spoken("M04>J")];
    expect([mild("D05"), mild("D06"), mild("M06")]).toEqual([0, 0, 0]);
    expect(grey("D05")).toBeGreaterThan(0.2);
    expect([grey("D06"), grey("M06")]).toEqual([0, 0]);
    expect(display("D06")).toBeGreaterThan(0.2);
    expect(display("M06")).toBeGreaterThan(0.1);
  });
  const prepared = onward(turn(START, { J: "+E03>X" }).game).game;
  const known = { ...prepared, plans: prepared.plans.map((p) => ({ ...p, knownTo: ["J", "P"] })) };
  test("[P7] dependence, consultation and tools raise compliance; hawks and the well backed comply less", () => {
    const p = (text: string, bonus = 0) => compliance(opened(sketch(text)), "J", [{ by: "P", bonus }]).p;
    const middle = p(crisis());
    expect(p(crisis("", "", "dependence=.9"))).toBeGreaterThan(middle);
    expect(p(crisis("", "consultation=.9"))).toBeGreaterThan(middle);
    expect(p(`${crisis()}\nJ hawk=.9`)).toBeLessThan(middle);
    expect(p(crisis("", "conditionality=.9"))).toBeGreaterThan(middle);
    expect([restraintBonus("A05"), restraintBonus("A06"), restraintBonus("A07")]).toEqual([
      0,
      C.complyPublic,
      C.complyConditional,
    ]);
    expect(p(crisis(), 1.2)).toBeGreaterThan(middle);
    expect(p(crisis(), 99)).toBeCloseTo(p(crisis(), C.complyCap));
  });
  test("[P7] restrained bots drop their plans as often as that says; people decide for themselves", () => {
    const order = `A07>J#${known.plans[0]?.id}`;
    const outcome = (game: Game) => turn(game, { P: order, J: "E03>X" }).game;
    const p = compliance(known, "J", [{ by: "P", bonus: C.complyConditional }]).p;
    const dropped = share((g) => outcome(g).plans[0]?.status === "dropped", reseeded(known));
    expect(Math.abs(dropped - p)).toBeLessThan(0.13);
    expect(
      share((g) => turn(g, { J: "E03>X" }).game.plans[0]?.status === "executed", reseeded(known), 20),
    ).toBe(1);
    const person = { id: "ann", name: "ann", seat: "J", host: false, post: null };
    const human = (g: Game): Game => {
      const seated = {
        ...g,
        people: { ann: person },
        seats: {
          ...g.seats,
          J: { ...(g.seats.J as Game["seats"][string]), control: "human" as const, holder: "ann" },
        },
      };
      let now: Game = seated;
      for (let i = 0; i < 2; i++) now = must(now, { type: "advance", cause: "host" });
      now = must(now, { type: "seal", seat: "J", orders: orders("E03>X") }, { kind: "person", id: "ann" });
      now = must(now, { type: "seal", seat: "P", orders: orders(order) }, { kind: "bot", seat: "P" });
      return must(now, { type: "advance", cause: "host" });
    };
    expect(share((g) => human(g).plans[0]?.status === "executed", reseeded(known), 20)).toBe(1);
  });
  test("[P7] who fears entrapment restrains oftener", () => {
    const restrains = (fear: number) => {
      const values = { ...known.values, fearOfEntrapment: { ...known.values.fearOfEntrapment, "P>J": fear } };
      return share((g) => restraint(mind(g, "P")).length > 0, reseeded({ ...known, values }));
    };
    expect(restrains(90)).toBeGreaterThan(restrains(0) + 0.1);
  });
  test("[P8] the holder of a mandate narrows it as the crisis heats and turns pass", () => {
    const narrows = (game: Game) => share((g) => mandate(mind(g, "P")).length > 0, reseeded(game));
    const hot = onward(turn(START, { X: "M04>J" }).game).game;
    const later = onward(turn(onward(turn(hot, { X: "M04>J" }).game).game, { X: "M04>J" }).game).game;
    expect(narrows(hot)).toBeGreaterThan(narrows(START));
    expect(narrows(later)).toBeGreaterThan(narrows(hot));
    expect(narrows(later)).toBeLessThan(1);
  });
  test("[P9] a government under pressure consults, softens, protests and braces; one at peace does not", () => {
    const does = (game: Game) => (action: string) =>
      share((g) => prudence(mind(g, "J")).some((o) => o.action === action), reseeded(game), 60);
    const calm = does(START);
    const pressed = does(onward(turn(START, { X: "M04>J" }).game).game);
    for (const action of ["A01", "D03", "D07", "M05", "D02"]) {
      expect([action, calm(action)]).toEqual([action, 0]);
      expect([action, pressed(action) > 0.05]).toEqual([action, true]);
    }
  });
});

describe("requests", () => {
  const offer = (game: Game, terms: string): Game =>
    must(
      game,
      { type: "request", seat: "J", to: ["X", "P"], kind: "settlement", about: null, terms, words: null },
      { kind: "bot", seat: "J" },
    );
  const scenario = sketch(TEXT);
  const worth = (x: number) => ({
    ...scenario,
    dispute: { ...scenario.dispute, terms: scenario.dispute.terms.map((t) => ({ ...t, worth: { X: x } })) },
  });
  const accepts = (x: number, persona = "") =>
    share(
      (g) => answers(mind(offer(g, "ease"), "X", persona)).some((s) => s.type === "answer" && s.accept),
      (seed) => opened(worth(x), { seed }),
    );
  test("[P10] a settlement is answered on its worth, and by who is asked", () => {
    expect(accepts(0.9)).toBeGreaterThan(accepts(-0.9) + 0.4);
    expect(accepts(0.4, "status-quo")).toBeGreaterThan(accepts(0.4, "revisionist"));
  });
  test("[P10] every open request is answered once", () => {
    const asked = offer(START, "ease");
    const first = botActions(must(asked, { type: "advance", cause: "host" }), 0).filter(
      (a) => a.type === "answer",
    );
    expect(first.map((a) => a.author)).toEqual([
      { kind: "bot", seat: "P" },
      { kind: "bot", seat: "X" },
    ]);
    expect(
      answers(
        mind(
          must(asked, { type: "answer", seat: "X", request: "r1", accept: true }, { kind: "bot", seat: "X" }),
          "X",
        ),
      ),
    ).toEqual([]);
  });
});

test("[P5] a bot joins where its u is below own interest and alliance; the same u, so more alliance never means less help", () => {
  const help = (pact: string): readonly number[] =>
    Array.from({ length: 60 }, (_, i) => {
      const attacked = turn(opened(sketch(`P>J\nJ|X\npact: P J ${pact}`), { seed: `join ${i}` }), {
        X: "M16>J@J-home",
      }).game;
      const { game } = onward(attacked, { J: "invoke" });
      return game.obligations[0]?.delivered ?? 0;
    });
  const loose = help("automaticity=.2 precision=.2");
  const tight = help("automaticity=.75 precision=.9");
  for (const [i, level] of loose.entries()) expect(tight[i]).toBeGreaterThanOrEqual(level);
  expect(tight.filter((d) => d === 4).length).toBeGreaterThan(loose.filter((d) => d === 4).length);
  const { game } = onward(turn(START, { X: "M16>J@J-home" }).game, { J: "invoke" });
  const decided = game.obligations[0];
  const { own, alliance, u } = decided?.propensity ?? { own: 0, alliance: 0, u: 0 };
  expect(decided?.decision === "honour").toBe(u < sigmoid(own + alliance));
  expect(value(game, "audienceCost", "P>J")).toBeGreaterThan(0);
});

describe("what the literature expects of governments", () => {
  const played = (turns: readonly Readonly<Record<string, string>>[], text = TEXT): Game =>
    turns.reduce((game, each) => onward(turn(game, each).game).game, opened(sketch(text)));

  test("[P2] a test in the grey zone that met no public answer invites the next", () => {
    const grey = (game: Game) => levelLogits(mind(game, "X"), "J")[LEVELS.indexOf("grey")] as number;
    const timid = played([{ X: "I01>J" }, { J: "" }]);
    expect(grey(timid) - grey(played([{ X: "I01>J" }, { J: "M01" }]))).toBeCloseTo(C.greyUnanswered, 1);
    expect(grey(played([{ X: "I01>J" }, { P: "D05>J" }]))).toBeLessThan(grey(timid));
    // Words between allies that nobody else hears are no answer; nothing done is nothing to answer.
    expect(grey(played([{ X: "I01>J" }, { P: "A02>J" }]))).toBeGreaterThan(
      grey(played([{ X: "I01>J" }, { P: "D05>J" }])),
    );
    expect(grey(played([{}, {}]))).toBeLessThan(grey(timid));
  });

  test("[P2] each protector holds back as far as it is a match for the challenger, and together they hold back more", () => {
    const weight = (capability: number): number => {
      const sketched = sketch("P>J\nQ>J\nJ|X hostility=60\npact: P J\nother: Q J");
      const seats = sketched.seats.map((s) =>
        s.id === "P" ? { ...s, traits: { ...s.traits, capability } } : s,
      );
      return (levelLogits(mind(opened({ ...sketched, seats }), "X"), "J")[LEVELS.indexOf("war")] ??
        0) as number;
    };
    const own = START.scenario.seats.find(({ id }) => id === "X")?.traits.capability ?? 0;
    expect(weight(own / 2)).toBeLessThan(weight(own / 10));
    expect(weight(own)).toBeLessThan(weight(own / 2));
    // A giant fights no harder than an equal.
    expect(weight(own * 3)).toBe(weight(own));
    // Nobody's weight can be measured against nothing: an adversary without any takes every protector for a match.
    const bare = sketch(TEXT);
    const seats = bare.seats.map((s) => ({ ...s, traits: { ...s.traits, capability: 0 } }));
    expect(levelLogits(mind(opened({ ...bare, seats }), "X"), "J").every(Number.isFinite)).toBe(true);
  });

  test("[P3] where a minority is a wound it becomes the match, until a reform has closed it", () => {
    const wounded =
      "P>J\nJ|X hostility=60 pretext=60 grievance=.9 exposure=.1\npact: P J automaticity=.9\nJ hawk=.9";
    const rollback = (game: Game) =>
      share(
        (g) => temptation(mind(g, "J", "reckless-driver")).some((o) => o.action === "D15"),
        reseeded(game),
      );
    const open = rollback(onward(turn(opened(sketch(wounded))).game).game);
    expect(open).toBeGreaterThan(0.1);
    expect(rollback(onward(turn(opened(sketch(wounded)), { J: "D14>X" }).game).game)).toBe(0);
    expect(
      rollback(onward(turn(opened(sketch(wounded.replace("pretext=60", "pretext=10")))).game).game),
    ).toBe(0);
  });

  test("[P4] democracies tie their hands less often", () => {
    const tied = (democracy: number): number => {
      const game = played([{ X: "M04>J" }], `${TEXT}\nP democracy=${democracy}`);
      return share(
        (g) => reassurance(mind(g, "P", "steady-patron")).some((o) => o.action === "D06"),
        reseeded(game),
      );
    };
    expect(tied(0.9)).toBeLessThan(tied(0.1));
  });

  test("[P10] a challenger concedes more readily to whoever is protected, and more still under an umbrella", () => {
    const conceded = (pact: string): number => {
      const game = played([{}], TEXT.replace("pact: P J", `pact: P J ${pact}`));
      const willing = {
        ...game,
        dispute: {
          ...game.dispute,
          terms: game.dispute.terms.map((t) => ({ ...t, worth: { X: 0.5 } })),
        },
      };
      return share((g) => concession(mind(g, "X")).length > 0, reseeded(willing), 400);
    };
    const loose = conceded("automaticity=.1 precision=.1");
    const close = conceded("automaticity=.9 precision=.9");
    expect(close).toBeGreaterThan(loose);
    expect(conceded("automaticity=.9 precision=.9 umbrella=true")).toBeGreaterThan(close);
  });

  test("[P10] the protected hold out for longer, and longer still under an umbrella", () => {
    const conceded = (pact: string): number => {
      const text = TEXT.replace("pact: P J", `pact: P J ${pact}`);
      const game = played([{}], text);
      const terms = game.dispute.terms.map((t) => ({ ...t, level: 0, worth: { J: 0.4 } }));
      const willing = { ...game, dispute: { ...game.dispute, terms }, mandates: [] };
      return share((g) => concession(mind(g, "J")).length > 0, reseeded(willing), 400);
    };
    const loose = conceded("automaticity=.1 precision=.1");
    const close = conceded("automaticity=.9 precision=.9");
    expect(loose).toBeGreaterThan(close);
    expect(close).toBeGreaterThan(conceded("automaticity=.9 precision=.9 umbrella=true"));
  });

  test("[P10] crises ripen: the later the readier to concede, and to take what is offered", () => {
    const at = (game: Game, turn: number) => ({ ...game, stage: { ...game.stage, turn } }) as Game;
    const calm = played([{}]);
    const worth = (game: Game, value: number): Game => ({
      ...game,
      dispute: {
        ...game.dispute,
        terms: game.dispute.terms.map((t) => ({ ...t, worth: { X: value, J: value } })),
      },
    });
    const conceded = (turn: number) =>
      share((g) => concession(mind(g, "X")).length > 0, reseeded(at(worth(calm, 0.5), turn)), 400);
    expect(conceded(1)).toBe(0);
    expect(conceded(8)).toBeGreaterThan(conceded(2));
    const asked = must(worth(calm, 0.3), {
      type: "request",
      seat: "J",
      to: ["X"],
      kind: "settlement",
      about: calm.dispute.id,
      terms: calm.dispute.terms[0]?.id ?? "",
      words: null,
    });
    const accepted = (turn: number) =>
      share(
        (g) => answers(mind(g, "X")).some((said) => said.type === "answer" && said.accept),
        reseeded(at(asked, turn)),
        400,
      );
    expect(accepted(8)).toBeGreaterThan(accepted(2));
  });

  test("[P12] in its protector's quarrel an ally stands by it, the more so the more it fears to be left alone", () => {
    const text = "P>J dependence=1\nJ|X hostility=90\nP|X\npact: P J automaticity=.1";
    const lit = played([{ P: "M04>X" }, { X: "M02>J" }], text);
    const stands = (game: Game, action: string): number =>
      share((g) => loyalty(mind(g, "J")).some((o) => o.action === action), reseeded(game));
    const afraid = stands(lit, "A15");
    const fearless = {
      ...lit,
      values: { ...lit.values, fearOfAbandonment: { "P>J": 5 } },
    };
    expect(afraid).toBeGreaterThan(stands(lit, "A16"));
    expect(stands(fearless, "A16")).toBeGreaterThan(stands(fearless, "A15"));
    expect(stands(played([{}, { X: "M02>J" }], text), "A15")).toBe(0);
    expect(stands(played([{ P: "M04>X" }, {}], text), "A15")).toBe(0);
  });

  test("[P13] a balancer passes the buck where another is bound, more often where defence is believed to win", () => {
    const passed = (offence: number, text = "P>J\nQ>J\nQ>P\nJ|X\npact: P J\nother: Q J"): number => {
      const game = played([{ X: "M02>J" }], text);
      const held = { ...game, scenario: { ...game.scenario, offence } };
      return share(
        (g) =>
          consult(mind(g, "P")).some(
            (said) => said.type === "request" && said.kind === "reinforce" && said.about === "J",
          ),
        reseeded(held),
      );
    };
    expect(passed(0)).toBeGreaterThan(passed(1) + 0.2);
    expect(passed(0, "P>J\nJ|X\npact: P J")).toBe(0);
  });
});
