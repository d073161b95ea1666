import { describe, expect, test } from "vitest";
import strait from "../../../maps/scenarios/the-strait/scenario.json" with { type: "json" };
import type { Commitment } from "../engine/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { verdictsOn } from "./index.ts";
import { person, recorded } from "./scripted.ts";

// Beckley's example (2015): the same attack on a Taiwan that kept still, and on one that had lit the match against
// advice; the rest of the crisis is played by bots.

const parsed = parseScenario(strait);
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO = parsed.scenario;
const RUNS = 60;

const STILL = { 1: "D03>CN", 2: "I02" };
const DECLARES = { 1: "+D11>CN", 2: "D11>CN" };
const ADVISES = { 1: "A05>TW", 2: "A07>TW" };

/** China prepares in the third week and lands in the fourth, on whomever; only what it answers may differ. */
const lands = (on: string, zone: string, answers: string) => ({
  3: `+M16>${on}@${zone},M05`,
  4: `M16>${on}@${zone}~${answers}`,
});

/** The verdict on Washington and an ally after Washington's choice. */
function verdict(played: {
  readonly ally?: string;
  readonly taiwan: Readonly<Record<number, string>>;
  readonly america?: Readonly<Record<number, string>>;
  readonly china: Readonly<Record<number, string>>;
  readonly choice: Commitment;
}) {
  const { ally = "TW", taiwan, america = ADVISES, china, choice } = played;
  const { game, record } = recorded(SCENARIO, "beckley", {
    US: person("US", america, choice, false),
    TW: person("TW", taiwan, "honour", false),
    JP: person("JP", {}, "honour", false),
    CN: person("CN", china, "honour", false),
  });
  const pair = { protector: "US", ally, adversary: "CN" };
  const [found] = verdictsOn(record, SCENARIO, { runs: RUNS, pairs: [pair], directions: ["forward"] });
  const owed = game.obligations.find((o) => o.victim === ally && o.protector === "US");
  return {
    label: found?.label,
    tags: found?.tags,
    igniter: found?.match,
    owed: owed?.owed,
    decided: owed?.decision,
    attack: game.acts.find((a) => a.action === "M16")?.id,
  };
}

const UNPROVOKED = lands("TW", "taipei", "none");
const ANSWERED = lands("TW", "taipei", "t2.TW.D11.CN");

describe("the same attack on Taiwan", { timeout: 30_000 }, () => {
  test("[R7] entangles a protector that fights for an ally that kept still", () => {
    expect(verdict({ taiwan: STILL, china: UNPROVOKED, choice: "honour" })).toEqual({
      label: "ENTANGLEMENT",
      tags: ["DETERRENCE_FAILED"],
      igniter: "t4.CN.M16.TW",
      owed: 1,
      decided: "honour",
      attack: "t4.CN.M16.TW",
    });
  });
  test("[R6] entraps one that fights for an ally that declared a new status against its advice", () => {
    expect(verdict({ taiwan: DECLARES, china: ANSWERED, choice: "honour" })).toEqual({
      label: "ENTRAPMENT",
      tags: ["RESTRAINT_FAILED", "DETERRENCE_FAILED"],
      igniter: "t2.TW.D11.CN",
      owed: 1,
      decided: "honour",
      attack: "t4.CN.M16.TW",
    });
  });
  test("[R23] with the protector's consent the declaration is its own policy too", () => {
    const agreed = { 1: "A04>TW#D11", 2: "D05>TW" };
    const { label } = verdict({ taiwan: DECLARES, america: agreed, china: ANSWERED, choice: "honour" });
    expect(label).toBe("ENTANGLEMENT");
  });
  test("[R10] a protector that stays out is decoupled from the match its ally lit", () => {
    const { label, tags } = verdict({ taiwan: DECLARES, china: ANSWERED, choice: "decline" });
    expect([label, tags]).toEqual(["DECOUPLED", ["RESTRAINT_FAILED", "DETERRENCE_FAILED"]]);
  });
  test("[R9] staying out of an unprovoked attack abandons whoever was owed defence, and nobody else", () => {
    const taiwan = verdict({ taiwan: STILL, china: UNPROVOKED, choice: "decline" });
    const japan = verdict({
      ally: "JP",
      taiwan: STILL,
      china: lands("JP", "okinawa", "none"),
      choice: "decline",
    });
    expect([taiwan.owed, taiwan.label, taiwan.tags]).toEqual([1, "NONE", ["DETERRENCE_FAILED"]]);
    expect([japan.owed, japan.label]).toEqual([3, "ABANDONMENT"]);
  });
});
