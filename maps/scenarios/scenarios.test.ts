import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ActionId, actionInfo, impossible } from "@casus/shared/engine";
import { publicScenario } from "@casus/shared/scenario";
import { hasText, SPEECH } from "@casus/shared/text";
import { describe, expect, test } from "vitest";
import { loadInjects, loadScenario, scenarioFiles, scenarioIds, theatreFolder } from "../index.ts";

const asset = (theatre: string, file: string): unknown =>
  JSON.parse(readFileSync(join(theatreFolder(theatre), file), "utf8"));

/** Waiting is not announced, nor is what can only be done covertly. */
const announced = (action: ActionId) =>
  action === "D01" ||
  actionInfo(action).visibility.every((v) => v === "covert") ||
  [`act.${action}`, `act.${action}.allied`].some((kind) => kind in SPEECH);

test("an unknown scenario or theatre is answered with those there are", () => {
  expect(() => loadScenario("../theatres")).toThrow(/unknown scenario.*kaliningrad-transit-2022/);
  expect(() => theatreFolder("atlantis")).toThrow(/unknown theatre.*baltic/);
});

test("every folder is one scenario", () => {
  expect(scenarioFiles()).toHaveLength(scenarioIds().length);
  expect(scenarioIds()).toContain("kaliningrad-transit-2022");
});

describe.each(scenarioIds())("%s", (id) => {
  const scenario = loadScenario(id);

  test("loads once and is shared", () => expect(loadScenario(id)).toBe(scenario));

  test("draws only symbols its theatre has", () => {
    const symbols = Object.keys(asset(scenario.theatre, "symbols.json") as object);
    const used = [...scenario.forces, ...scenario.reinforcements.map(({ force }) => force)];
    expect(used.filter(({ symbol }) => !symbols.includes(symbol))).toEqual([]);
  });

  test("names countries as the base map does", () => {
    const places = asset(scenario.theatre, "places.json") as { country: string }[];
    const known = new Set(places.map(({ country }) => country));
    const used = [
      ...scenario.seats.flatMap(({ countries }) => countries),
      ...scenario.zones.map((z) => z.country),
    ];
    expect(used.filter((name) => name !== "" && !known.has(name))).toEqual([]);
  });

  test("the public part holds no private trait, aim, value, secret or coming event", () => {
    const shown = JSON.stringify(publicScenario(scenario));
    for (const seat of scenario.seats) {
      expect(shown).not.toContain(seat.brief.secret);
      expect(shown).not.toContain(seat.brief.fears);
      for (const aim of seat.aims) expect(shown).not.toContain(aim.text);
    }
    for (const event of scenario.events) expect(shown).not.toContain(event.headline);
    expect(shown).not.toMatch(/"(persona|values|events|secret)":/);
  });

  test("a role sheet takes ninety seconds to read", () => {
    for (const { id: seat, brief } of scenario.seats) {
      const words = [brief.who, brief.wants, brief.fears, ...brief.knows, ...brief.powers, brief.secret].join(
        " ",
      );
      expect(words.split(/\s+/).length, seat).toBeLessThan(300);
    }
  });

  test("has a list of injects of its own, none of which is impossible", () => {
    const injects = loadInjects(id);
    expect(injects.length).toBeGreaterThan(10);
    const ids = injects.map((inject) => inject.id);
    for (const { when, turn } of injects)
      if (when) expect(impossible(when, { scenario, from: turn, injects: ids })).toBeNull();
    for (const inject of injects) expect(inject.expected).not.toBe("");
  });

  test("every action has an option card and words for its announcement", () => {
    const without = scenario.actions.filter(
      (action) =>
        action !== "X01" &&
        !(hasText(`option.${action}.title`) && hasText(`option.${action}.risk`) && announced(action)),
    );
    expect(without).toEqual([]);
  });

  test("every pair under judgement has a treaty between its ends", () => {
    for (const { protector, ally } of scenario.pairs)
      expect(
        scenario.treaties.some(({ parties }) => parties.includes(protector) && parties.includes(ally)),
      ).toBe(true);
  });

  test("a turn of the short preset takes eight minutes", () => {
    const { seconds, turns } = scenario.presets["60"];
    const total = Object.values(seconds).reduce((sum, s) => sum + s, 0) * turns;
    expect(total).toBeLessThanOrEqual(40 * 60);
  });
});
