import { expect, test } from "vitest";
import { sketch } from "../engine/sketch.ts";
import { parseSetup, type Setup, setupFaults } from "./setup.ts";

const SCENARIO = sketch("P>J alignment=.6\nJ|X hostility=40\npact: P J");
const SETUP: Setup = {
  format: "casus-setup",
  version: 1,
  scenario: SCENARIO.id,
  name: "Tuesday",
  preset: "60",
  humans: ["P", "J"],
  dealt: false,
  treaties: { pact: { automaticity: 0.9 } },
  personas: { X: "opportunist" },
  formation: null,
  injects: [],
};

test("a set-up that was saved is read again, and nothing else is", () => {
  expect(parseSetup(JSON.parse(JSON.stringify(SETUP)))).toEqual({ ok: true, setup: SETUP });
  const wrong = parseSetup({
    ...SETUP,
    preset: "61",
    name: "",
    treaties: { pact: { automaticity: 7 } },
    more: 1,
  });
  expect(wrong.ok ? [] : wrong.problems.map(({ path, message }) => `${path}: ${message}`).sort()).toEqual([
    "more: is not a field here; expected none of that name",
    'name: is ""; expected at least 1 characters',
    'preset: is "61"; expected one of 60, 90, 180, correspondence, none',
    "treaties.pact.automaticity: is 7; expected at most 1",
  ]);
  expect(parseSetup("casus").ok).toBe(false);
});

test("names a set-up uses must be those of its scenario; all that are not are listed", () => {
  expect(setupFaults(SETUP, SCENARIO, ["opportunist"])).toEqual([]);
  const lost: Setup = {
    ...SETUP,
    scenario: "elsewhere",
    humans: ["P", "Q"],
    treaties: { peace: {} },
    personas: { X: "saint", Q: "opportunist" },
    formation: "peace",
    injects: [
      {
        id: "a",
        title: "News",
        turn: 1,
        phase: "orders",
        when: null,
        audience: ["Q"],
        form: "cable",
        from: "X",
        text: "Words.",
        effects: [],
        expected: "",
        automatic: true,
      },
    ],
  };
  expect(setupFaults(lost, SCENARIO, ["opportunist"]).map(({ path }) => path)).toEqual([
    "scenario",
    "humans.1",
    "treaties.peace",
    "personas.X",
    "personas.Q",
    "formation",
    "injects.0.audience",
  ]);
});
