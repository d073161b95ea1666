import { parseScenario } from "@casus/shared/scenario";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import kaliningrad from "../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with { type: "json" };
import { fetchWords } from "./i18n/catalogues.ts";
import { begin, choose } from "./i18n/language.ts";
import { actionShort, actionTitle, lexicon, rungInside, rungName, treatyWords } from "./words.ts";

const loaded = parseScenario(kaliningrad);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { scenario } = loaded;
const words = lexicon(scenario);

describe("the words of the rules in another language", () => {
  beforeAll(async () => {
    await begin(fetchWords);
    await choose("de");
  });
  afterAll(() => choose("en"));

  test("names that stand alone are translated", () => {
    expect(actionTitle(words, "A13")).toBe("Den Austritt aus dem Vertrag ankündigen");
    expect(actionShort(words, "A13")).toBe("Kündigung");
    expect(rungName(words, 10)).toBe("Blockade");
    expect(rungInside(words, 10)).toBe("Blockade");
    expect(words.maybe("variable.creep.name", "?")).toBe("Wachsende Zusage");
    expect(words.name("cap+")).toBe("längere Leine");
  });

  test("names of the scenario stay, without the English article", () => {
    expect(words.names.US).toBe("the United States");
    expect(words.name("US")).toBe("United States");
  });

  test("sentences of the rules are English, with English names in them", () => {
    expect(words.say("action.D07.story", { actor: "US", target: "RU", about: "", terms: "" })).toMatch(
      /^The United States .*Russia/,
    );
    const [treaty] = scenario.treaties;
    const clauses = treaty ? treatyWords(treaty, words.names) : [];
    expect(clauses.find((c) => c.id === "area")).toMatchObject({
      title: "Wo",
      text: expect.stringMatching(/^[A-Z][a-z]+ /),
    });
  });
});
