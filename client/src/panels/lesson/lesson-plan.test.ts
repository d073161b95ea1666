import { describe, expect, test } from "vitest";
import kaliningrad from "../../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { castOf, leadOf, type Scene, STEPS } from "./lesson-plan.ts";

const scene = (phase: string, change: Partial<Scene> & { turn?: number; desk?: object } = {}): Scene =>
  ({
    view: {
      stage: { kind: "running", turn: change.turn ?? 1, turns: 3, phase },
      you: { seat: "LT", person: "p", host: true },
      requests: {},
      obligations: {},
      desk: { ready: false, sealing: { kind: "open" }, beliefs: [], question: { of: "US" }, ...change.desk },
    },
    messages: [],
    ui: { desk: "cables", sheet: null, actor: null, dyad: null, asked: false },
    lines: 0,
    told: false,
    patron: "US",
    foe: "RU",
    ...change,
  }) as unknown as Scene;
const at = (done: string[], s: Scene) => {
  const lead = leadOf(done, s);
  return lead.kind === "step" ? `${lead.step}${lead.met ? " done" : ""}` : lead.kind;
};
const ui = (change: object) => ({ ui: { ...scene("orders").ui, ...change } });

describe("the guided crisis", () => {
  test.each([
    ["begins with the file on the adversary", [], scene("intelligence"), "dossier"],
    [
      "which is opened on a desk",
      [],
      scene("intelligence", ui({ desk: "dossiers", actor: "RU" })),
      "dossier done",
    ],
    ["or as a sheet", [], scene("intelligence", ui({ sheet: "dossiers", actor: "RU" })), "dossier done"],
    ["not one's own", [], scene("intelligence", ui({ desk: "dossiers", actor: "LT" })), "dossier"],
    ["what the phase left behind is left out", [], scene("consultation"), "cable"],
    [
      "a cable to the protector",
      [],
      scene("consultation", { messages: [{ from: "LT", to: ["LT", "US"] }] as never }),
      "cable done",
    ],
    [
      "the press is no cable",
      [],
      scene("consultation", { messages: [{ from: "LT", to: "press" }] as never }),
      "cable",
    ],
    [
      "an answer from there is not ours",
      [],
      scene("consultation", { messages: [{ from: "US", to: ["LT", "US"] }] as never }),
      "cable",
    ],
    ["one order on the sheet", [], scene("orders", { lines: 1 }), "option done"],
    [
      "whoever sealed at once has done all of it",
      ["option", "belief"],
      scene("orders", { desk: { sealing: { kind: "sealed" } } }),
      "seal done",
    ],
    ["the telling has ended", [], scene("resolution", { told: true }), "watch done"],
    ["nothing to say of the test", [], scene("obligation"), "wait"],
    ["a number asked why", [], scene("intelligence", { turn: 2, ...ui({ asked: true }) }), "why done"],
    ["then one plays on", ["why"], scene("orders", { turn: 2 }), "on"],
    ["late in the game too", [], scene("orders", { turn: 3 }), "why"],
    ["and it is over when everything was done", STEPS.map((s) => s.id), scene("orders", { turn: 2 }), "over"],
  ])("%s", (_, done, given, expected) => {
    expect(at(done as string[], given as Scene)).toBe(expected);
  });
  test("the cast comes from the scenario", () => {
    expect(castOf(kaliningrad as never, "LT")).toEqual({ patron: "US", foe: "RU" });
    expect(castOf(kaliningrad as never, "RU").foe).toBe("LT");
  });
});
