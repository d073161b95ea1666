import { describe, expect, test } from "vitest";
import { C } from "./coefficients.ts";
import { opened, orderOf } from "./notation.ts";
import { propensity } from "./propensity.ts";
import type { Scenario, Treaty } from "./setup.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game } from "./state.ts";
import { casusFoederis } from "./treaty.ts";

const crisis = (pact: string, more = "") =>
  sketch(`
    P>J
    J|X hostility=60
    P|X
    J|Z
    pact: P J ${pact}
    goods: P J X broad
    ${more}
  `);

/** An attack as it would stand in the log. */
const attack = (rung: number, given: Partial<Act> = {}): Act => ({
  id: "t1.X.attack",
  turn: 1,
  actor: "X",
  action: rung <= 5 ? "H01" : rung >= 14 ? "M16" : rung === 13 ? "M15" : "M14",
  target: "J",
  about: null,
  terms: null,
  zone: "J-home",
  rung,
  flags: ["offensive"],
  visibility: "public",
  knownTo: "all",
  suspects: {},
  seemed: {},
  mandate: null,
  consent: {},
  lawful: false,
  purpose: null,
  harm: 0,
  prepared: true,
  inResponseTo: null,
  lead: rung,
  match: true,
  words: null,
  outcome: null,
  ...given,
});
const MATCH = attack(6, { id: "t1.J.match", actor: "J", target: "X", action: "M02" });
const STRIKE = attack(12, { id: "t1.J.strike", actor: "J", target: "X" });
const turnBefore = (act: Act): Act => ({ ...act, turn: 0 });

interface Case {
  readonly pact?: string;
  readonly attack?: Act | null;
  readonly earlier?: readonly Act[];
  readonly invoked?: boolean;
}
const tested = ({ pact = "", attack: by = attack(13), earlier = [], invoked = true }: Case) => {
  const game = opened(crisis(pact));
  const acts = [...earlier, ...(by ? [by] : [])];
  const treaty = game.treaties.find((t) => t.id === "pact") as Game["treaties"][number];
  return casusFoederis({ ...game, acts }, treaty, "P", "J", by, invoked);
};
/** Level owed, then the steps that did not pass. */
const owed = (given: Case): string => {
  const { owed: level, steps } = tested(given);
  return [level, ...steps.filter((s) => !s.passed).map((s) => s.step)].join(" ");
};

describe("the casus-foederis test", () => {
  const covert = attack(13, { visibility: "covert", knownTo: ["X"] });
  test.each<[string, string, Case, string]>([
    ["Y10", "plain armed attack", {}, "2"],
    ["Y10", "open war weighs fully", { attack: attack(14) }, "3"],
    [
      "Y10",
      "automaticity of .8 needs no further decision",
      { pact: "automaticity=.8", attack: attack(14) },
      "4",
    ],
    ["Y10", "hardly a duty at all", { pact: "automaticity=.1" }, "1 level"],
    ["Y10", "nothing to answer is at most a duty to consult", { attack: null }, "1 act attribution level"],
    [
      "Y10",
      "harm without arms is at most answered short of force",
      { pact: "automaticity=1 precision=1 trigger=hybrid objects=cyber", attack: attack(5) },
      "2",
    ],
    [
      "Y10",
      "lethal force below an armed attack is not",
      { pact: "automaticity=.7 precision=1 trigger=any-attack", attack: attack(11) },
      "3",
    ],
    ["Y2", "territory is not covered", { pact: "objects=forces" }, "0 victim level"],
    [
      "Y2",
      "below 13 the object is forces",
      { pact: "objects=territory trigger=any-attack", attack: attack(12) },
      "0 victim level",
    ],
    [
      "Y2",
      "networks are not covered by default",
      { pact: "trigger=hybrid", attack: attack(4) },
      "0 victim level",
    ],
    [
      "Y2",
      "networks where the treaty says so",
      { pact: "trigger=hybrid objects=territory,cyber", attack: attack(4) },
      "2",
    ],
    [
      "Y2",
      "rammed boats are not forces",
      { pact: "trigger=hybrid", attack: attack(9, { action: "H09" }) },
      "0 victim level",
    ],
    [
      "Y2",
      "but coast guard",
      { pact: "trigger=hybrid objects=coast-guard", attack: attack(9, { action: "H09" }) },
      "2",
    ],
    ["Y2", "a mainland is no island", { pact: "objects=islands" }, "0 victim level"],
    ["Y3", "outside the area", { pact: "area=P-home" }, "0 place level"],
    ["Y3", "inside the area", { pact: "area=J-home" }, "2"],
    ["Y3", "no place named", { pact: "area=P-home", attack: attack(13, { zone: null }) }, "2"],
    ["Y5", "below the trigger", { attack: attack(12) }, "1 act level"],
    ["Y5", "any attack starts at 11", { pact: "trigger=any-attack", attack: attack(11) }, "2"],
    [
      "Y5",
      "any attack does not start at 10",
      { pact: "trigger=any-attack", attack: attack(10) },
      "1 act level",
    ],
    ["Y5", "another adversary than the one named", { pact: "adversaries=Z" }, "1 act level"],
    ["Y5", "the adversary named", { pact: "adversaries=X" }, "2"],
    [
      "Y5",
      "an unknown attacker is whom the victim takes it for",
      { pact: "adversaries=X", attack: { ...covert, actor: "Z", knownTo: ["Z"], suspects: { J: "X" } } },
      "1 attribution level",
    ],
    [
      "Y5",
      "nuclear forces on alert are a threat and no attack",
      { pact: "trigger=any-attack", attack: attack(17, { action: "M19" }) },
      "1 act level",
    ],
    ["Y4", "author unknown to the victim", { attack: covert }, "1 attribution level"],
    ["Y4", "author known to the victim", { attack: { ...covert, knownTo: ["X", "J"] } }, "2"],
    [
      "Y6",
      "the victim had struck first",
      { pact: "conditionality=.9", attack: attack(14), earlier: [turnBefore(MATCH)] },
      "1 initiator level",
    ],
    [
      "Y6",
      "fault weighs by conditionality",
      { pact: "conditionality=.2", attack: attack(14), earlier: [turnBefore(MATCH)] },
      "3 initiator",
    ],
    [
      "Y6",
      "both struck in one turn",
      { pact: "conditionality=.9", attack: attack(14), earlier: [MATCH] },
      "2 initiator",
    ],
    [
      "Y6",
      "the attacker had struck first",
      { earlier: [turnBefore(attack(7, { id: "probe" })), MATCH] },
      "2",
    ],
    ["Y6", "a match nobody can attribute", { earlier: [turnBefore({ ...MATCH, knownTo: ["J"] })] }, "2"],
    [
      "Y6",
      "a match this protector agreed to",
      { earlier: [turnBefore({ ...MATCH, consent: { P: 1 } })] },
      "2",
    ],
    [
      "Y6",
      "a match somebody else agreed to",
      { attack: attack(14), earlier: [turnBefore({ ...MATCH, consent: { Q: 1 } })] },
      "2 initiator",
    ],
    [
      "Y6",
      "a strike without the consent a treaty asks for",
      {
        pact: "priorConsent=true conditionality=.9",
        attack: attack(14),
        earlier: [turnBefore(attack(7)), STRIKE],
      },
      "1 initiator level",
    ],
    [
      "Y6",
      "consented to",
      {
        pact: "priorConsent=true conditionality=.9",
        attack: attack(14),
        earlier: [turnBefore(attack(7)), { ...STRIKE, consent: { P: 1 } }],
      },
      "3",
    ],
    [
      "Y6",
      "or by nobody known",
      {
        pact: "priorConsent=true conditionality=.9",
        attack: attack(14),
        earlier: [turnBefore(attack(7)), { ...STRIKE, knownTo: ["J"] }],
      },
      "3",
    ],
    ["Y7", "a duty to consult is met by invoking", { pact: "consultationDuty=true" }, "2"],
    [
      "Y7",
      "and missed without",
      { pact: "consultationDuty=true", invoked: false },
      "0 consultation invocation level",
    ],
    [
      "Y8",
      "nothing is owed to whoever does not ask",
      { attack: attack(16), invoked: false },
      "0 invocation level",
    ],
    [
      "Y9",
      "no consensus for an ally at fault",
      { pact: "council=consensus conditionality=0", attack: attack(14), earlier: [turnBefore(MATCH)] },
      "1 initiator council level",
    ],
    [
      "Y9",
      "half at fault is still agreed to",
      { pact: "council=consensus conditionality=0", attack: attack(14), earlier: [MATCH] },
      "3 initiator",
    ],
    [
      "Y9",
      "unless the treaty leaves no choice",
      {
        pact: "council=consensus conditionality=0 automaticity=.8",
        attack: attack(14),
        earlier: [turnBefore(MATCH)],
      },
      "4 initiator",
    ],
  ])("[%s] %s", (_rule, _what, given, expected) => {
    expect(owed(given)).toBe(expected);
  });
  test.each(["policy", "consultation"])("[Y16] a pact of %s owes at most consultation", (kind) => {
    expect(owed({ pact: `obligation=${kind} automaticity=1`, attack: attack(16) })).toBe("1 level");
  });
  test("[Y2] [Y3] [Y4] [Y5] [Y6] [Y7] [Y8] [Y9] [Y10] nine steps, always all, always in this order", () => {
    for (const given of [{}, { attack: null, invoked: false }])
      expect(tested(given).steps.map((s) => s.step)).toEqual([
        "victim",
        "place",
        "act",
        "attribution",
        "initiator",
        "consultation",
        "invocation",
        "council",
        "level",
      ]);
  });
  test("[Y2] an island is a zone with no land beside it; territory covers it too", () => {
    const base = crisis("objects=islands trigger=any-attack");
    const zones = base.zones.map((z) => ({ ...z, adjacent: [] as string[] }));
    const level = (objects: Treaty["objects"], scenario: Scenario = { ...base, zones }) => {
      const game = opened(scenario);
      const by = attack(13);
      const treaty = { ...(game.treaties[0] as Treaty), objects };
      return casusFoederis({ ...game, acts: [by] }, treaty, "P", "J", by, true).owed;
    };
    expect([level(["islands"]), level(["territory"]), level(["islands"], base)]).toEqual([2, 2, 0]);
  });
  test("[Y10] strength is automaticity × trigger × (1 − conditionality × fault), less a missed consultation", () => {
    const limited = C.triggerLimited + C.triggerPrecision * 0.6;
    expect(tested({}).strength).toBeCloseTo(0.5 * limited);
    expect(tested({ attack: attack(14) }).strength).toBeCloseTo(0.5);
    expect(tested({ attack: attack(14), earlier: [turnBefore(MATCH)] }).strength).toBeCloseTo(0.5 * 0.5);
    expect(
      tested({ attack: attack(14), pact: "consultationDuty=true", invoked: false }).strength,
    ).toBeCloseTo(0.5 - C.consultationMissed);
    expect(tested({ attack: attack(12) }).strength).toBe(0);
  });
});

test("[Y10] [P5] raising automaticity raises what is owed and what the alliance adds to joining", () => {
  const levels = [0, 0.2, 0.4, 0.6, 0.8, 1].map((a) =>
    tested({ pact: `automaticity=${a}`, attack: attack(14) }),
  );
  expect(levels.map((l) => l.owed)).toEqual([1, 2, 3, 3, 4, 4]);
  const added = levels.map(
    ({ strength }) =>
      propensity(
        opened(crisis("")),
        { protector: "P", victim: "J", adversary: "X", strength, fault: 0 },
        true,
      ).alliance,
  );
  expect([...added].sort((a, b) => a - b)).toEqual(added);
  expect(orderOf("A03>P!public")).toEqual({ action: "A03", target: "P", visibility: "public" });
});
