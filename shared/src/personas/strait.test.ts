import { describe, expect, test } from "vitest";
import transit from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with { type: "json" };
import strait from "../../../maps/scenarios/the-strait/scenario.json" with { type: "json" };
import { acrossWater, type Game, type Order, type Scenario } from "../engine/index.ts";
import { onward, opened, turn } from "../engine/notation.ts";
import { project } from "../projection/index.ts";
import { parseScenario, publicScenario } from "../scenario/index.ts";
import { levelLogits } from "./adversary.ts";
import { concession, reassurance, restraint } from "./ally.ts";
import { outpostOf, watersOf } from "./ground.ts";
import { type Mind, mindOf } from "./mind.ts";
import { LEVELS, type Level, pressure } from "./pressure.ts";
import { escort, letGo, mediation } from "./standing.ts";
import { consult } from "./talk.ts";
import { temptation } from "./temptation.ts";

const scenarioOf = (json: unknown): Scenario => {
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error("the scenario is not valid");
  return parsed.scenario;
};
const STRAIT = scenarioOf(strait);
const TRANSIT = scenarioOf(transit);
const START = opened(STRAIT);
const mind = (game: Game, seat: string, persona = ""): Mind =>
  mindOf({ ...game, scenario: publicScenario(game.scenario) as never }, project(game, { seat }), persona);
/** What comes up over many seeds. */
const seen = (of: (m: Mind) => readonly Order[], game: Game, seat: string, persona = "", n = 150) => {
  const found = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const luck = { ...game, seed: opened(game.scenario, { seed: `strait ${i}` }).seed };
    for (const { action, target } of of(mind(luck, seat, persona))) {
      const key = `${action}>${target ?? ""}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
};
const week = (orders: Record<string, string>, from = START): Game => onward(turn(from, orders).game).game;

describe("the map", () => {
  const here = mind(START, "CN");
  const there = mind(opened(TRANSIT), "RU");
  test("[P2] tells neighbours on land from those across water", () => {
    for (const seat of ["TW", "JP", "PH", "AU", "US"]) expect(acrossWater(STRAIT, "CN", seat)).toBe(true);
    for (const seat of ["LT", "PL"]) expect(acrossWater(TRANSIT, "RU", seat)).toBe(false);
  });
  test("[P2] shows the outlying zone that is held least, and the water beside it", () => {
    expect(["TW", "PH", "JP"].map((seat) => outpostOf(here, seat))).toEqual([
      "pratas",
      "second-thomas",
      "sakishima",
    ]);
    expect([watersOf(here, "PH"), watersOf(there, "LT")]).toEqual(["south-china-sea", undefined]);
    expect(outpostOf(there, "LT")).toBe("vilnius");
    const manned = START.forces.map((f) => (f.zone === "pratas" ? { ...f, strength: 9 } : f));
    expect(outpostOf(mind({ ...START, forces: manned }, "CN"), "TW")).toBe("kinmen");
  });
});

describe("a challenger", () => {
  const acts = (level: Level, target = "TW", game = START) =>
    [...seen((m) => pressure(m, target, level), game, "CN").keys()].map((key) => key.slice(0, 3)).sort();
  test("[P2] presses ships, closes the sea and takes an outlying island; on land it does none of that", () => {
    expect(acts("grey")).toEqual(expect.arrayContaining(["H09", "E03", "I01", "H02"]));
    expect(acts("display")).toEqual(expect.arrayContaining(["H09", "M11", "M02", "D10"]));
    expect(acts("limited")).toEqual(["M05", "M12", "M15"]);
    const levels: readonly Level[] = LEVELS;
    const land = levels.flatMap((level) =>
      [...seen((m) => pressure(m, "LT", level), opened(TRANSIT), "RU").keys()].map((key) => key.slice(0, 3)),
    );
    for (const action of ["H09", "M11", "M12", "E03"]) expect(land).not.toContain(action);
    expect(land).toContain("M04");
  });
  test("[P2] does not close a sea twice, nor tighten what is tight", () => {
    const closed = week({ CN: "M12>TW" });
    expect(acts("limited", "TW", closed)).toEqual(["M05", "M15"]);
    const tight = week({ CN: "E03>TW" });
    expect(acts("grey", "TW", tight)).not.toContain("E03");
    expect(acts("grey", "PH")).not.toContain("E03");
  });
  test("[P2] is pulled by a red line that its target has crossed, and by no other's", () => {
    const pull = (game: Game, target = "TW") =>
      levelLogits(mind(game, "CN"), target)[LEVELS.indexOf("war")] as number;
    const crossed = week({ TW: "D11>CN" });
    const undrawn = week({ TW: "D11>CN" }, opened({ ...STRAIT, redLines: [] }));
    expect(pull(crossed)).toBeGreaterThan(pull(undrawn) + 1);
    expect(pull(crossed, "PH")).toBeCloseTo(pull(undrawn, "PH"));
  });
  test("[P9] lets go in time of what it holds, and is asked for it before", () => {
    const held = week({}, week({ CN: "M11>PH" }));
    const freed = seen(letGo, { ...held, stage: { ...held.stage, turn: 3 } as never }, "CN", "status-quo");
    expect(freed.get("D04>PH")).toBeGreaterThan(0);
    const asks = Array.from({ length: 60 }, (_, i) =>
      consult(mind({ ...held, seed: opened(STRAIT, { seed: `ask ${i}` }).seed }, "PH")),
    ).flat();
    expect(asks.some((said) => said.type === "request" && said.kind === "release")).toBe(true);
  });
});

describe("allies across the water", () => {
  test("[P3] a tempted government takes the step of status it has, and seizes or strikes where it has none", () => {
    const junior = seen(temptation, START, "TW", "reckless-driver", 400);
    expect([...junior.keys()]).toEqual(["D11>CN"]);
    const other = seen(temptation, START, "PH", "reckless-driver", 400);
    expect([...other.keys()]).not.toContain("D11>CN");
    expect([...other.keys()]).toContain("M11>CN");
    const done = week({ TW: "D11>CN" });
    expect([...seen(temptation, done, "TW", "reckless-driver", 400).keys()]).not.toContain("D11>CN");
  });
  test("[P4] a protector arms whom it has promised no defence, and sends troops to whom it has", () => {
    const hot = week({ CN: "D10>TW,H09>PH,M02>PH" });
    const keys = [...seen(reassurance, hot, "US", "", 300).keys()];
    expect(keys).toEqual(expect.arrayContaining(["E04>TW", "M09>TW", "M07>PH"]));
    expect(keys.filter((key) => /^M0[67]>TW/.test(key))).toEqual([]);
  });
  test("[P4] a base is built where the host has agreed to it, and nowhere else", () => {
    const hot = week({ CN: "H09>PH" });
    const consents = [{ turn: 1, by: "PH", to: "US", action: "M08", proposed: false }] as const;
    expect(seen(reassurance, { ...hot, consents }, "US").get("M08>PH")).toBe(150);
    expect(seen(reassurance, hot, "US").has("M08>PH")).toBe(false);
  });
  test("[P7] a plan beyond a red line meets conditions, then money or aid held back; the act is rebuked in public", () => {
    const planned = turn(START, { TW: "+D11>CN" }).game;
    const known = (game: Game): Game => ({
      ...game,
      plans: game.plans.map((p) => ({ ...p, knownTo: [...p.knownTo, "US"] })),
    });
    const first = known(onward(planned).game);
    expect([...seen(restraint, first, "US").keys()].sort()).toEqual(["A05>TW", "A07>TW"]);
    const again = known(onward(turn(first, { US: "A07>TW", TW: "" }).game).game);
    const tools = [...seen(restraint, again, "US").keys()];
    expect(tools).toEqual(expect.arrayContaining(["A08>TW", "A09>TW"]));
    const declared = week({ TW: "D11>CN" });
    expect([...seen(restraint, declared, "US").keys()]).toEqual(["A06>TW"]);
  });
  test("[P9] ships pressed at sea are escorted where it happened", () => {
    const rammed = week({ CN: "H09>PH@south-china-sea" });
    const found = escort({ ...mind(rammed, "PH"), draw: () => 0 } as Mind);
    expect(found).toEqual([{ action: "M03", target: "CN", zone: "south-china-sea" }]);
    expect(seen(escort, week({ CN: "I01>PH" }), "PH").size).toBe(0);
  });
  test("[P9] who is no party to a heated dispute mediates, once in a while", () => {
    const heated = week({ CN: "D10>TW" });
    expect(seen(mediation, heated, "AU").get("D13>TW")).toBeGreaterThan(20);
    expect(seen(mediation, START, "AU").size).toBe(0);
    expect(seen(mediation, heated, "US").size).toBe(0);
    expect(seen(mediation, week({ AU: "D13>TW", CN: "D10>TW" }, heated), "AU").size).toBe(0);
  });
  test("[P10] each side concedes its own part only, when the terms suit it", () => {
    const second = week({});
    expect([...seen(concession, second, "CN", "status-quo", 400).keys()]).toEqual(["D04>"]);
    const terms = (seat: string, persona = "") =>
      new Set(
        Array.from({ length: 400 }, (_, i) => {
          const luck = { ...second, seed: opened(STRAIT, { seed: `concede ${i}` }).seed };
          return concession(mind(luck, seat, persona))[0]?.terms;
        }).filter((x) => x !== undefined),
      );
    expect([...terms("CN", "status-quo")]).toEqual(["let-be"]);
  });
});
