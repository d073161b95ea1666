import { describe, expect, test } from "vitest";
import { carriedInto, carry } from "./campaign.ts";
import { newGame } from "./fork.ts";
import { opened, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import { value } from "./work.ts";

const SCENARIO = sketch("P>J posture=1\nJ|X hostility=60\nP|X\npact: P J");

describe("campaigns", () => {
  const { game } = turn(opened(SCENARIO), { P: "M06>J", J: "A14", X: "M02>J" });
  const carried = carry(game);
  const next = newGame({
    id: "next",
    scenario: SCENARIO,
    options: { ...game.options, carried },
    seed: game.seed,
  });

  test("[N8] what was committed goes on, tempers cool by half, means recover", () => {
    expect(value(next, "posture", "P>J")).toBe(2);
    expect(value(next, "creep", "P>J")).toBe(value(game, "creep", "P>J"));
    expect(value(next, "spending", "J")).toBeCloseTo(2.25);
    const raised = value(game, "hostility", "J|X") - 60;
    expect(raised).toBeGreaterThan(0);
    expect(value(next, "hostility", "J|X")).toBeCloseTo(60 + raised / 2);
    expect(value(next, "treasury", "X")).toBe(80);
    expect(next.acts).toEqual([]);
  });
  test("[N8] treaties go on with what was changed in them, unless a party is not there", () => {
    const left = {
      ...carried,
      treaties: carried.treaties.map((t) => ({ ...t, status: "suspended" as const })),
    };
    expect(carriedInto(SCENARIO, left).treaties[0]?.status).toBe("suspended");
    const strange = {
      ...carried,
      treaties: carried.treaties.map((t) => ({ ...t, parties: ["P", "elsewhere"] })),
    };
    expect(carriedInto(SCENARIO, strange).treaties).toEqual(SCENARIO.treaties);
  });
  test("[N8] crises are counted, and another crisis takes what it knows", () => {
    expect(carried.crises).toBe(1);
    expect(carry(next).crises).toBe(2);
    const other = sketch("P>K\nK|X\nP|X\nalone: P K");
    const into = carriedInto(other, carried);
    expect(into.dyads.find((d) => d.defender === "K")).toEqual(other.dyads.find((d) => d.defender === "K"));
    expect(into.seats.find((s) => s.id === "X")?.start.reputation).toBe(value(game, "reputation", "X"));
  });
});
