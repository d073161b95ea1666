import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTION_IDS, REJECTIONS, type Treaty } from "../engine/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { dateText, daysAfter, EN, namesOf, render, renderWords, treatyText } from "./index.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error("the scenario is not valid");
const { scenario } = parsed;
const names = namesOf(scenario);

describe("names stand as they would in a sentence", () => {
  test.each([
    ["US", "the United States"],
    ["LT", "Lithuania"],
    ["EU", "the European Union"],
    ["suwalki", "the Suwałki corridor"],
    ["germany", "Germany"],
    ["nato", "the North Atlantic Treaty"],
    ["eu-mutual-assistance", "the Treaty on European Union, Article 42(7)"],
    ["eu-sanctions", "the EU sanctions mandate"],
    ["transit", "the stop on listed goods"],
    ["rail-exemption", "rail exemption"],
  ])("%s: %s", (id, name) => expect(names[id]).toBe(name));
});

describe("render", () => {
  // biome-ignore format: a table, one line per sentence
  const sentences: [string, Record<string, string | number>, string][] = [
    ["action.D06.story", { actor: "US", target: "LT" }, "The United States publicly guaranteed Lithuania."],
    ["action.A12.story", { actor: "LT", target: "US", about: "nato" }, "Lithuania proposed to the United States to change a clause of the North Atlantic Treaty."],
    ["action.D04.story", { actor: "RU", terms: "rail-exemption" }, "Russia settled: rail exemption."],
    ["rejection.wrong-target", { action: "A05", target: "US" }, "“Urge an ally in private to hold back” cannot be directed at the United States. Choose one of the targets offered."],
    ["rejection.not-prepared", { action: "H08" }, "“Send soldiers without badges” needs no preparation. Order it directly."],
    ["rejection.wrong-target", { action: "reinforce", target: "list:US|PL" }, "“Reinforcement” cannot be directed at the United States and Poland. Choose one of the targets offered."],
    ["rejection.unknown-action", { action: "H99" }, "“H99” is not an action of this game. Choose one from the catalogue."],
    ["rejection.needs-signal", { action: "M20", first: "M19" }, "Nobody uses such a weapon unannounced. Order “Signal with nuclear forces” before it."],
    ["rejection.too-many-points", { given: 5, most: 3 }, "The orders cost 5 action points; a turn has 3. Take something off the sheet."],
    ["request.settlement.ask", { actor: "EU", terms: "status-quo" }, "The European Union offers terms: status quo."],
    ["option.A04.title", { target: "LT", about: "E03" }, "Give Lithuania your consent: unilateral coercion"],
    ["speech.act.A12.1", { target: "US", terms: "automaticity+" }, "A good treaty should bear reading in a crisis. We propose a change of one clause: more automatic help."],
  ];
  test.each(sentences)("%s", (id, params, expected) => {
    expect(render({ id, with: params }, names)).toBe(expected);
  });

  test("a refusal calls an action as the line it stands under does", () => {
    const refused = REJECTIONS.map((code) => `rejection.${code}`).filter((id) => EN[id]?.includes("{action"));
    expect(refused.length).toBeGreaterThan(10);
    for (const id of refused)
      for (const action of ACTION_IDS)
        expect(render({ id, with: { action, target: "US" } }, names)).toContain(
          `“${EN[`action.${action}.title`]}”`,
        );
  });

  test("shows what is missing instead of hiding it", () => {
    expect(render({ id: "no.such.text", with: {} })).toBe("⟨no.such.text⟩");
    expect(render({ id: "action.D06.story", with: { actor: "US" } }, names)).toContain("{target}");
  });

  test("people's words are left alone", () => {
    expect(renderWords({ kind: "own", text: "the {target} can wait" }, names)).toBe("the {target} can wait");
  });
});

describe("a treaty's text", () => {
  const nato = scenario.treaties.find(({ id }) => id === "nato") as Treaty;
  const clause = (treaty: Treaty, id: string) => treatyText(treaty, names).find((each) => each.id === id);

  test.each<[Treaty["notices"], string]>([
    [[{ by: "LT", due: null }], "Suspended for the time being by Lithuania."],
    [
      [
        { by: "LT", due: 4 },
        { by: "PL", due: 5 },
      ],
      "Notice has been given. Leaving, with the turn: Lithuania (4) and Poland (5).",
    ],
    [
      [
        { by: "LT", due: null },
        { by: "PL", due: 5 },
      ],
      "Suspended for the time being by Lithuania. Leaving, with the turn: Poland (5).",
    ],
  ])("says who is going: %j", (notices, expected) => {
    expect(clause({ ...nato, notices }, "status")?.text).toBe(expected);
  });

  test("has no gaps and no repetition", () => {
    for (const treaty of scenario.treaties) {
      const clauses = treatyText(treaty, names);
      for (const { title, text, horns } of clauses) expect(title + text + horns.note).not.toMatch(/[{}⟨⟩]/);
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    }
  });

  test("names its parties and what it covers", () => {
    expect(clause(nato, "obligation")?.text).toBe(
      "The United States, Lithuania, Poland and the European Union promise each other help if one of them is attacked.",
    );
    expect(clause(nato, "objects")?.text).toBe(
      "Covered: territory, armed forces, public vessels and aircraft.",
    );
  });

  const with_ = (terms: Partial<Treaty["terms"]>): Treaty => ({
    ...nato,
    terms: { ...nato.terms, ...terms },
  });
  test.each([
    ["automaticity", with_({ automaticity: 0.1 }), { abandonment: 1, entrapment: -1 }],
    ["automaticity", with_({ automaticity: 0.9 }), { abandonment: -1, entrapment: 1 }],
    ["conditionality", with_({ conditionality: 0.7 }), { abandonment: 0, entrapment: -1 }],
    ["conditionality", with_({ conditionality: 0 }), { abandonment: 0, entrapment: 1 }],
    ["consultation", with_({ consultation: 0.9 }), { abandonment: -1, entrapment: -1 }],
    ["exit", with_({ exit: 0.6 }), { abandonment: 1, entrapment: -1 }],
    ["precision", with_({ precision: 0.1 }), { abandonment: 1, entrapment: -1 }],
    ["consent", { ...nato, priorConsent: true }, { abandonment: 1, entrapment: -1 }],
    ["publicity", { ...nato, public: false }, { abandonment: 1, entrapment: -1 }],
  ] as const)("%s moves the two risks as Snyder says", (id, treaty, risks) => {
    expect(clause(treaty, id)?.horns).toMatchObject(risks);
  });

  test("says nothing of automatic help where no help is promised", () => {
    expect(clause({ ...nato, obligation: "policy" }, "automaticity")).toBeUndefined();
  });
});

test("dates", () => {
  expect(dateText("2022-06-18")).toBe("18 June 2022");
  expect(daysAfter("2022-06-25", 7)).toBe("2022-07-02");
});
