import { describe, expect, test } from "vitest";
import { amendmentsOffered, type Game, type Treaty } from "../engine/index.ts";
import { must, onward, opened, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { project } from "../projection/index.ts";
import { publicScenario } from "../scenario/index.ts";
import { levelLogits } from "./adversary.ts";
import { type Mind, mindOf } from "./mind.ts";
import { LEVELS } from "./pressure.ts";
import { answers, consult } from "./talk.ts";
import { temptation } from "./temptation.ts";

/** Roads into a war by way of an ally, as governments played by their doctrines take them. */
const mind = (game: Game, seat: string, persona = ""): Mind =>
  mindOf({ ...game, scenario: publicScenario(game.scenario) as never }, project(game, { seat }), persona);
/** How often over many seeds. */
const share = (of: (game: Game) => boolean, game: Game, n = 150): number => {
  let hits = 0;
  for (let i = 0; i < n; i++) {
    const { seed } = opened(game.scenario, { seed: `pathways ${i}` });
    if (of({ ...game, seed })) hits++;
  }
  return hits / n;
};

describe("the insured driver", () => {
  const lights = (persona: string, text: string) =>
    share((game) => temptation(mind(game, "J", persona)).length > 0, opened(sketch(text)));
  const insured = "P>J posture=3\nJ|X share=.4\npact: P J automaticity=.9 conditionality=0 consultation=0";
  const bare = "P>J alignment=0 strategicValue=0\nJ|X share=.4";
  test("[P3] [P11] drives less carefully, the reckless one far less, and the cautious one hardly", () => {
    const [reckless, plain, cautious] = ["reckless-driver", "", "cautious-junior"].map((p) =>
      lights(p, insured),
    ) as [number, number, number];
    expect(reckless).toBeGreaterThan(plain + 0.2);
    expect(plain).toBeGreaterThan(cautious);
    expect(lights("reckless-driver", bare)).toBeLessThan(reckless - 0.15);
  });
});

describe("minorities", () => {
  const START = opened(sketch("P>J\nJ|X hostility=60 pretext=30\npact: P J"));
  const logits = (orders: Record<string, string>) => {
    const after = onward(turn(START, orders).game).game;
    const hostility = { ...after.values.hostility, "J|X": 60 };
    return levelLogits(mind({ ...after, values: { ...after.values, hostility } }, "X"), "J");
  };
  test("[P2] rights taken back are a pretext for pressure, rights given take it away", () => {
    const at = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level);
    const given = logits({ J: "D14>X" });
    const quiet = logits({});
    for (const level of ["grey", "limited"] as const)
      expect(quiet[at(level)]).toBeGreaterThan(given[at(level)] ?? 0);
    const before = START.values.pretext?.["J|X"] ?? 0;
    const moved = (order: string) => (turn(START, { J: order }).game.values.pretext?.["J|X"] ?? 0) - before;
    expect([moved("D14>X"), moved("D15>X")]).toEqual([-10, 20]);
  });
});

describe("the bargain before", () => {
  const bargained = (hostility: number): Game => {
    const crisis = sketch(`P>J\nJ|X hostility=${hostility}\npact: P J status=proposed`);
    const game = opened({ ...crisis, formation: { treaty: "pact", turns: 2 } });
    return must(
      game,
      {
        type: "request",
        seat: "J",
        to: ["P"],
        kind: "amend",
        about: "pact",
        terms: "automaticity+",
        words: null,
      },
      { kind: "bot", seat: "J" },
    );
  };
  const agrees = (game: Game) =>
    share((g) => answers(mind(g, "P")).some((said) => said.type === "answer" && said.accept), game, 300);
  test("[P14] in calm a protector takes a guarantee for one it will never have to honour", () => {
    const calm = bargained(0);
    const inForce = { ...calm, treaties: calm.treaties.map((t) => ({ ...t, status: "in-force" as const })) };
    expect(agrees(calm)).toBeGreaterThan(agrees(bargained(100)) + 0.08);
    expect(agrees(calm)).toBeGreaterThan(agrees(inForce) + 0.08);
  });
  test("[P14] who is ready to sign signs with whoever is ready too", () => {
    const crisis = sketch("P>J\nJ|X hostility=90\npact: P J status=proposed");
    const signing = (game: Game, seat: string, to: string) =>
      must(
        game,
        { type: "request", seat, to: [to], kind: "accede", about: "pact", terms: null, words: null },
        { kind: "bot", seat },
      );
    const asked = signing(opened({ ...crisis, formation: { treaty: "pact", turns: 2 } }), "J", "P");
    expect(agrees(asked)).toBeLessThan(0.9);
    expect(agrees(signing(asked, "P", "J"))).toBeGreaterThan(0.99);
  });
  test("[P14] what the last turn of bargaining brought is signed in the turn after", () => {
    const crisis = sketch("P>J\nJ|X hostility=60 pretext=60\npact: P J status=proposed");
    const signs = (conditions: readonly { readonly of: string; readonly action: "D14" }[]): number => {
      const treaties = crisis.treaties.map((t) => ({ ...t, conditions }));
      const start = opened({ ...crisis, treaties, formation: { treaty: "pact", turns: 2 } });
      const third = onward(turn(onward(turn(start).game).game, { J: "D14>X" }).game).game;
      expect(third.stage).toMatchObject({ turn: 3 });
      return share(
        (g) => consult(mind(g, "J")).some((said) => said.type === "request" && said.kind === "accede"),
        third,
      );
    };
    expect(signs([{ of: "J", action: "D14" }])).toBeGreaterThan(0.65);
    expect(signs([])).toBeLessThan(0.4);
  });
  test("[P14] nobody is asked for a reform that the crisis does not offer", () => {
    const crisis = sketch("P>J\nJ|X hostility=60 pretext=60\npact: P J status=proposed");
    const demands = (without: string): number => {
      const actions = crisis.actions.filter((id) => id !== without);
      return share(
        (g) => consult(mind(g, "P")).some((said) => said.type === "request" && said.terms === "demand:J.D14"),
        opened({ ...crisis, actions, formation: { treaty: "pact", turns: 2 } }),
      );
    };
    expect([demands("D14"), demands("H08") > 0.1]).toEqual([0, true]);
    const draft = crisis.treaties[0] as Treaty;
    const offered = (actions: typeof crisis.actions) =>
      amendmentsOffered(draft, { ...crisis, actions }).filter((code) => code.startsWith("demand:"));
    expect(offered(crisis.actions)).toEqual(
      ["P.A14", "P.D03", "J.D14", "J.A14", "J.D03"].map((c) => `demand:${c}`),
    );
    expect(offered(["A14"])).toEqual(["demand:P.A14", "demand:J.A14"]);
  });
});

describe("demands", () => {
  const asks = (alliance: string): number => {
    const text = `P>J ${alliance}\nJ|X hostility=70\npact: P J`;
    const probed = onward(turn(opened(sketch(text)), { X: "M04>J" }).game).game;
    return share(
      (g) => consult(mind(g, "J")).some((said) => said.type === "request" && said.kind === "reinforce"),
      probed,
    );
  };
  test("[P9] an ally that believes in its protector asks for no troops, one that does not asks often", () => {
    expect(asks("posture=4 alignment=1 dependence=.1")).toBe(0);
    expect(asks("alignment=0")).toBeGreaterThan(0.2);
  });
});
