import { loadScenario } from "@casus/maps";
import { seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { decidingRule, establish } from "@casus/shared/review";
import { expect, test } from "vitest";

/** Labels of the first pair over games of the one-hour preset, before replays have their say. */
function labels(id: string, personas: Readonly<Record<string, string>>, games: number): ReadonlySet<string> {
  const scenario = loadScenario(id);
  const options = { name: "x", preset: "60", treaties: {}, personas, humans: [], dealt: false } as const;
  const pair = scenario.pairs[0];
  if (!pair) throw new Error("the scenario names no pair");
  const found = Array.from({ length: games }, (_, i) => {
    const { game } = playBots({ scenario, options, seed: seedFrom(`hour ${i}`) }, { log: false });
    expect(game.stage).toMatchObject({ kind: "review" });
    expect(game.stage.kind === "review" && game.stage.turn).toBeLessThanOrEqual(6);
    return decidingRule(establish(game, pair, "forward").facts).label;
  });
  return new Set(found);
}

test.each([
  ["kaliningrad-transit-2022", "LT", "RU"],
  ["the-strait", "TW", "CN"],
])("four turns of %s can end in several verdicts, and characters bend which", (id, junior, challenger) => {
  const usual = labels(id, {}, 60);
  const reckless = labels(id, { [junior]: "reckless-driver", [challenger]: "revisionist" }, 60);
  expect(usual).toContain("SELF_RESTRAINT");
  expect(reckless).toContain("RESTRAINT_SUCCEEDED");
  expect(new Set([...usual, ...reckless]).size).toBeGreaterThanOrEqual(4);
});
