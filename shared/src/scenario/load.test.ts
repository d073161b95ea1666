import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../engine/index.ts";
import { parseScenario, publicScenario } from "./index.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
// biome-ignore lint/suspicious/noExplicitAny: a file one breaks on purpose
const fresh = (): any => JSON.parse(readFileSync(file, "utf8"));

/** Problems of the shipped scenario after a change to it, as `path: message`. */
// biome-ignore lint/suspicious/noExplicitAny: a file one breaks on purpose
function problemsAfter(change: (json: any) => void): string[] {
  const json = fresh();
  change(json);
  const parsed = parseScenario(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

test("the shipped scenario is valid and comes back as it was", () => {
  const parsed = parseScenario(fresh());
  expect(parsed).toMatchObject({ ok: true, scenario: fresh() });
});

// biome-ignore lint/suspicious/noExplicitAny: a file one breaks on purpose
const breakages: [string, (s: any) => void, string][] = [
  [
    "help by itself where none is promised",
    (s) => {
      s.treaties[0].obligation = "consultation";
      s.treaties[0].terms.automaticity = 0.9;
    },
    'treaties[0].terms.automaticity: help cannot follow by itself (0.9) where none is promised (consultation); expected less than 0.8, or the obligation "defence"',
  ],
  [
    "a hybrid trigger as high as an armed attack",
    (s) => {
      s.treaties[0].trigger = "hybrid";
    },
    'treaties[0].hybridRung: rung 13 is an armed attack, not hybrid harm; expected 12 or lower, or the trigger "armed-attack"',
  ],
  [
    "an umbrella without weapons",
    (s) => {
      s.treaties[1].umbrella = true;
    },
    "treaties[1].umbrella: none of EU, LT, PL has nuclear weapons; expected false",
  ],
  [
    "reforms asked of a treaty in force",
    (s) => {
      s.treaties[0].conditions = [{ of: "LT", action: "D14" }];
    },
    "treaties[0].conditions: reforms are asked of a proposed treaty, and this one is in-force; expected none",
  ],
  [
    "bargaining over a treaty that stands",
    (s) => {
      s.formation = { treaty: "nato", turns: 2 };
    },
    "formation.treaty: nato is in-force; expected a proposed treaty",
  ],
  [
    "a red line drawn against a friend",
    (s) => {
      s.redLines[0].against = "BY";
    },
    "redLines[0].against: BY is on the same side as RU",
  ],
  ["an unknown party", (s) => s.treaties[0].parties.push("FR"), 'treaties[0].parties[4]: unknown seat "FR"'],
  ["a party twice", (s) => s.treaties[0].parties.push("LT"), 'treaties[0].parties[4]: "LT" is there twice'],
  [
    "an unknown covered zone",
    (s) => s.treaties[0].area.push("moon"),
    'treaties[0].area[9]: unknown zone "moon"',
  ],
  [
    "a party as adversary",
    (s) => s.treaties[0].adversaries.push("LT"),
    "treaties[0].adversaries[0]: LT is a party",
  ],
  [
    "terms out of range",
    (s) => {
      s.treaties[0].terms.automaticity = 1.2;
    },
    "treaties[0].terms.automaticity: is 1.2; expected at most 1",
  ],
  [
    "a missing term",
    (s) => {
      delete s.treaties[0].terms.exit;
    },
    "treaties[0].terms.exit: is missing; expected a number",
  ],
  [
    "aims that do not weigh 1",
    (s) => {
      s.seats[1].aims[0].weight = 0.5;
    },
    "seats[1].aims: the aims of LT weigh 1.200",
  ],
  [
    "a value card off by a tenth",
    (s) => {
      s.seats[0].values.lives = 0.35;
    },
    "seats[0].values: the value card of US sums to 1.100",
  ],
  [
    "an aim about no measure",
    (s) => {
      s.seats[1].aims[1].metric.measure = "toll";
    },
    'seats[1].aims[1].metric.measure: unknown measure "toll"',
  ],
  [
    "an aim about no variable",
    (s) => {
      s.seats[1].aims[4].metric.variable = "mood";
    },
    'seats[1].aims[4].metric.variable: unknown variable "mood"',
  ],
  [
    "an aim with a wrong key",
    (s) => {
      s.seats[1].aims[4].metric.key = "LT|RU";
    },
    'seats[1].aims[4].metric.key: "LT|RU" is not a key of approval; expected SEAT',
  ],
  [
    "an aim beyond its variable",
    (s) => {
      s.seats[1].aims[4].metric.value = 140;
    },
    "seats[1].aims[4].metric.value: 140 is outside",
  ],
  [
    "a role against its side",
    (s) => {
      s.seats[5].role = "junior";
    },
    "seats[5].side: BY has the role junior",
  ],
  [
    "an alliance across the sides",
    (s) => {
      s.alliances[0].ally = "BY";
    },
    "alliances[0]: US and BY are on different sides",
  ],
  [
    "a dyad the wrong way round",
    (s) => {
      s.dyads[0].defender = "RU";
      s.dyads[0].challenger = "LT";
    },
    "dyads[0].defender: RU is not on the allied side",
  ],
  ["a dyad missing", (s) => s.dyads.pop(), "dyads: EU|BY is missing"],
  [
    "a pair without alliance",
    (s) => s.pairs.push({ protector: "LT", ally: "PL", adversary: "RU" }),
    'pairs[5]: unknown alliance "LT>PL"',
  ],
  [
    "a pair against a friend",
    (s) => {
      s.pairs[0].adversary = "PL";
    },
    "pairs[0].adversary: PL is on the same side",
  ],
  ["an unknown action", (s) => s.actions.push("Z99"), 'actions[68]: no such action in the catalogue: "Z99"'],
  [
    "nothing to do",
    (s) => {
      s.actions = s.actions.filter((a: string) => a !== "D01");
    },
    "actions: D01 (hold)",
  ],
  [
    "an incomplete preset",
    (s) => {
      delete s.presets["90"];
    },
    "presets.90: is missing; expected an object",
  ],
  [
    "a preset without a phase",
    (s) => {
      delete s.presets["90"].seconds.orders;
    },
    "presets.90.seconds.orders: is missing; expected a number",
  ],
  [
    "a mandate for another's measure",
    (s) => {
      s.mandates[0].bearers = ["PL"];
    },
    "mandates[0].bearers: LT applies transit",
  ],
  [
    "terms worth nothing to a party",
    (s) => {
      delete s.dispute.terms[0].worth.RU;
    },
    "dispute.terms[0].worth: does not say",
  ],
  [
    "terms that change a mandate that is not there",
    (s) => {
      s.mandates = [];
      s.seats[2].aims[1].metric = { kind: "settled" };
    },
    "dispute.terms[0].breadth: no mandate covers",
  ],
  [
    "a one-way border",
    (s) => s.zones[0].adjacent.push("masuria"),
    "zones[0].adjacent[4]: masuria does not name vilnius",
  ],
  [
    "a token nowhere",
    (s) => {
      s.forces[0].zone = "riga";
    },
    'forces[0].zone: unknown zone "riga"',
  ],
  [
    "a token twice",
    (s) => {
      s.reinforcements[0].force.id = "eu-efp";
    },
    'reinforcements[0].force.id: "eu-efp" is there twice',
  ],
  [
    "an arrival after the end",
    (s) => {
      s.reinforcements[0].turn = 12;
    },
    "reinforcements[0].turn: no preset is longer than 8 turns",
  ],
  [
    "an event that moves nothing known",
    (s) => {
      s.events[0].effects[0].key = "FR";
    },
    'events[0].effects[0].key: "FR" is not a key of treasury',
  ],
  [
    "an opening act of nobody",
    (s) => {
      s.opening[0].actor = "UN";
    },
    'opening[0].actor: unknown seat "UN"',
  ],
  [
    "a date that is none",
    (s) => {
      s.begins = "2022-06-31";
    },
    'begins: is "2022-06-31"; expected a date such as 2022-06-17',
  ],
  [
    "a word nobody knows",
    (s) => {
      s.seats[0].colour = "blue";
    },
    "seats[0].colour: is not a field here",
  ],
];

describe("a scenario is refused with", () => {
  test.each(breakages)("%s", (_, change, expected) => {
    expect(problemsAfter(change).join("\n")).toContain(expected);
  });

  test("all its problems at once, of shape and of reference", () => {
    const problems = problemsAfter((s) => {
      s.turnDays = 0;
      s.treaties[0].parties.push("FR");
      s.pairs[0].ally = "EE";
      s.forces = "many";
    });
    expect(problems).toHaveLength(4);
  });

  test("references too, where a field beside them is missing, and none that are made up", () => {
    const problems = problemsAfter((s) => {
      delete s.seats[0].persona;
      delete s.seats[1].start;
      delete s.alliances[0].posture;
      s.treaties[0].parties.push("FR");
      s.forces[0].zone = "nowhere";
    });
    expect(problems.map((one) => one.split(": ")[0]).sort()).toEqual([
      "alliances[0].posture",
      "forces[0].zone",
      "seats[0].persona",
      "seats[1].start",
      expect.stringMatching(/^treaties\[0\]\.parties\[\d+\]$/),
    ]);
  });

  /** Every place of a document, as a function that puts something else there. */
  function* places(node: object): Generator<(value: unknown) => void> {
    for (const key of Object.keys(node)) {
      const held = node as Record<string, unknown>;
      yield (value) => {
        held[key] = value;
      };
      if (typeof held[key] === "object" && held[key] !== null) yield* places(held[key]);
    }
  }

  test("problems, never a crash, wherever the junk is", () => {
    const count = [...places(fresh())].length;
    const junk = [null, 7, "junk", {}, []];
    for (let at = 0; at < count; at += 23) {
      const json = fresh();
      const put = [...places(json)][at];
      put?.(junk[at % junk.length]);
      expect(() => parseScenario(json)).not.toThrow();
    }
  });

  test.each([[null], ["{}"], [[]], [{}]])("a sentence, whatever it is: %j", (json) => {
    const parsed = parseScenario(json);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
  });
});

test("what is public keeps the assessed traits and drops the true ones", () => {
  const scenario: Scenario = fresh();
  const [first] = publicScenario(scenario).seats;
  expect(first?.assessed).toEqual(scenario.seats[0]?.assessed);
  expect(Object.keys(first?.traits ?? {})).toEqual(["capability", "democracy", "receptivity", "spending"]);
  expect(Object.keys(first?.brief ?? {})).toEqual(["who"]);
});
