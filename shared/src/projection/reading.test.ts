import { describe, expect, test } from "vitest";
import type { Game } from "../engine/index.ts";
import { onward, opened, orderOf, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { project } from "./project.ts";
import { contingencies, IMAGINED, readingOf } from "./reading.ts";
import type { PublicScenario } from "./view.ts";

const TEXT =
  "P>J\nX>Y\nJ|X hostility=60\npact: P J automaticity=0.7 conditionality=0.9\nunion: X Y\ngoods: P J X broad";

const seen = (game: Game, seat: string) => project(game, { seat });
const scenarioOf = (game: Game) => game.scenario as unknown as PublicScenario;
const reading = (game: Game, seat: string, text: string) => {
  const found = readingOf(seen(game, seat), scenarioOf(game), orderOf(text));
  if (!found) throw new Error("no reading");
  return found;
};
/** Levels owed by P to J, gravest contingency first. */
const owed = (game: Game, seat = "J", text = "pact") => {
  const view = seen(game, seat);
  const treaty = view.treaties[text];
  if (!treaty) throw new Error("no treaty");
  return contingencies(view, scenarioOf(game), treaty, "P", "J").map((c) => c.test.owed);
};

describe("what would trigger a treaty now", () => {
  test("[Y22] by its trigger: an armed attack only, any attack, or hidden ones too", () => {
    const at = (trigger: string) =>
      owed(
        opened(
          sketch(
            `${TEXT}\n`.replace(
              "pact: P J",
              `pact: P J trigger=${trigger} hybridRung=4 objects=territory,forces,cyber`,
            ),
          ),
        ),
      );
    expect(IMAGINED.map((one) => one.id)).toEqual([
      "invasion",
      "clash",
      "proxies",
      "vessels",
      "sabotage",
      "cyber",
    ]);
    const armed = at("armed-attack");
    expect(armed[0]).toBeGreaterThanOrEqual(3);
    expect(armed.slice(1).every((level) => level <= 1)).toBe(true);
    const any = at("any-attack");
    expect(any[1]).toBeGreaterThan(armed[1] as number);
    expect(any[4]).toBeLessThanOrEqual(1);
    // Without a proven author nothing beyond consulting is owed, whatever sets the treaty off.
    expect(any[2]).toBe(1);
    const hybrid = at("hybrid");
    expect(hybrid[4]).toBeGreaterThan(any[4] as number);
  });
  test("[Y22] an ally that has lit the match gets less, and its protector sees that too", () => {
    const calm = opened(sketch(TEXT));
    const rash = onward(turn(calm, { J: "E03>X" }).game).game;
    expect(owed(rash)[0]).toBeLessThan(owed(calm)[0] as number);
    expect(owed(rash, "P")).toEqual(owed(rash, "J"));
  });
  test("[Y22] it is a function of the view: what a seat cannot know changes nothing", () => {
    const calm = opened(sketch(TEXT));
    const dark = onward(turn(calm, { X: "H01>J" }).game).game;
    const hidden = {
      ...dark,
      acts: dark.acts.map((a) =>
        a.action === "H01" ? { ...a, knownTo: ["X"], suspects: {}, match: true } : a,
      ),
    };
    const louder = {
      ...hidden,
      acts: hidden.acts.map((a) => (a.action === "H01" ? { ...a, lead: 9, consent: { P: 1 as const } } : a)),
    };
    expect(owed(louder)).toEqual(owed(hidden));
  });
});

describe("the treaty reading of an order", () => {
  const calm = opened(sketch(TEXT));
  test("[O17] coercion on one's own authority lights a match, and costs what protectors would owe", () => {
    const found = reading(calm, "J", "E03>X");
    expect(found).toMatchObject({ kind: "outside", mandate: null, lead: 5, match: true });
    const [pact] = found.owed;
    expect(pact?.protector).toBe("P");
    expect(pact?.after).toBeLessThan(pact?.before as number);
    // And that is what is owed once it is done.
    const done = onward(turn(calm, { J: "E03>X" }).game).game;
    expect(owed(done)[0]).toBe(pact?.after);
  });
  test("[O17] the same within a mandate, or after the other side went as far, does not; a preparation is read as what it prepares", () => {
    const mandated = reading(calm, "J", "E02>X#goods-mandate");
    expect(mandated).toMatchObject({ kind: "in", mandate: "goods-mandate", match: false });
    const prepared = reading(calm, "J", "+E03>X");
    expect(prepared).toEqual(reading(calm, "J", "E03>X"));
    const provoked = onward(turn(calm, { X: "M04>J" }).game).game;
    const answer = reading(provoked, "J", "E03>X");
    expect(answer).toMatchObject({ lead: -2, match: false });
    for (const found of [mandated, answer])
      for (const { before, after } of found.owed) expect(after).toBe(before);
  });
  test("[O17] a seat nobody protects has nothing to lose there; nobody's seat has no reading", () => {
    expect(reading(calm, "P", "E03>X").owed).toEqual([]);
    expect(readingOf(project(calm, { person: "guest" }), scenarioOf(calm), { action: "D01" })).toBeNull();
  });
});
