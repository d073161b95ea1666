import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, decidingRule } from "./decide.ts";
import {
  DIRECTIONS,
  FACT_RANGES,
  type FactName,
  type Facts,
  IGNITERS,
  NO_FACTS,
  type NumericFact,
  TAGS,
  VERDICTS,
} from "./facts.ts";

const judge = (facts: Partial<Facts>) => decide({ ...NO_FACTS, ...facts });
/** Label and rule in one line, so that a case of the table is a line. */
const verdict = (facts: Partial<Facts>) => {
  const { rule, label } = judge(facts);
  return `${rule} ${label}`;
};

const EXPOSED: Partial<Facts> = { direction: "reverse", igniter: "patron", juniorExposure: 1 };
const JOINED: Partial<Facts> = {
  direction: "reverse",
  igniter: "adversary",
  juniorInvolvement: 2,
  juniorAllianceEffect: 0.25,
  juniorOwnInterest: -1,
};
const COMPELLED: Partial<Facts> = { involvement: 3, allianceEffect: 0.25, ownInterest: -1, cost: 1 };
const ENTRAPPED: Partial<Facts> = { ...COMPELLED, igniter: "ally", offTreaty: true, matchEffect: 0.25 };
const UNHELPED: Partial<Facts> = { igniter: "adversary", owed: 2, involvement: 1, challenge: 3 };
const LIT: Partial<Facts> = { igniter: "ally", offTreaty: true };
const HELD_BACK: Partial<Facts> = { plan: true, restraint: 1, compliance: 0.5 };
const DETERRED: Partial<Facts> = { challenge: 2, signal: 2, deterrenceEffect: 0.15 };

describe("the rules in order", () => {
  test("[R1] an exposed ally that goes along with its protector's match is entrapped in reverse", () => {
    expect(verdict({ ...EXPOSED, juniorAccommodated: true })).toBe("R1 REVERSE_ENTRAPMENT");
    expect(verdict({ ...EXPOSED, juniorAccommodated: true, juniorExposure: 0 })).toBe("R17 NONE");
    expect(verdict({ ...EXPOSED, juniorAccommodated: true, direction: "forward" })).toBe("R17 NONE");
  });
  test("[R1] who fights beside its protector for a prize of its own was not dragged there", () => {
    const beside = { ...EXPOSED, juniorAccommodated: true, juniorInvolvement: 3 };
    expect(verdict({ ...beside, juniorOwnInterest: 0 })).toBe("R1 REVERSE_ENTRAPMENT");
    expect(verdict({ ...beside, juniorOwnInterest: 1 })).toBe("R4 ALIGNED_INTERVENTION");
  });
  test("[R2] an exposed ally that dissents is decoupled", () => {
    expect(verdict(EXPOSED)).toBe("R2 DECOUPLED");
    expect(judge(EXPOSED).tags).toEqual(["REVERSE_RESISTED"]);
  });
  test("[R3] an ally that joins against its interest for the alliance is entangled", () => {
    expect(verdict(JOINED)).toBe("R3 ENTANGLEMENT");
    expect(judge(JOINED).tags).toEqual(["REVERSE"]);
  });
  test("[R4] an ally that joins for any other reason is aligned", () => {
    expect(verdict({ ...JOINED, juniorOwnInterest: 0 })).toBe("R4 ALIGNED_INTERVENTION");
    expect(verdict({ ...JOINED, juniorAllianceEffect: 0.24 })).toBe("R4 ALIGNED_INTERVENTION");
    expect(verdict({ ...JOINED, juniorInvolvement: 1 })).toBe("R17 NONE");
  });
  test("[R5] two obligations fired in sequence make a chain, before entrapment is asked for", () => {
    expect(verdict({ ...ENTRAPPED, chain: 2 })).toBe("R5 CHAIN_GANGING");
    expect(verdict({ ...ENTRAPPED, chain: 2, involvement: 2 })).toBe("R6 ENTRAPMENT");
    expect(verdict({ ...ENTRAPPED, chain: 1 })).toBe("R6 ENTRAPMENT");
    expect(verdict({ chain: 2, involvement: 3, allianceEffect: 0.24 })).toBe("R12 ALIGNED_INTERVENTION");
  });
  test("[R6] entrapment holds at every threshold and at involvement short of force", () => {
    expect(verdict(ENTRAPPED)).toBe("R6 ENTRAPMENT");
    expect(verdict({ ...ENTRAPPED, involvement: 2 })).toBe("R6 ENTRAPMENT");
  });
  test("[R7] a compelled protector without an off-treaty ally is entangled", () => {
    for (const igniter of IGNITERS) expect(verdict({ ...COMPELLED, igniter })).toBe("R7 ENTANGLEMENT");
    expect(verdict({ ...COMPELLED, cost: 0 })).toBe("R12 ALIGNED_INTERVENTION");
  });
  test("[R8] help withheld and the task passed on is buck-passing", () => {
    expect(verdict({ ...UNHELPED, otherBalancers: 1, burdenShifted: true })).toBe("R8 BUCK_PASSING");
    expect(verdict({ ...UNHELPED, burdenShifted: true })).toBe("R9 ABANDONMENT");
  });
  test("[R9] help owed and withheld is abandonment, unless the ally lit the match off-treaty", () => {
    expect(verdict({ ...UNHELPED, otherBalancers: 1 })).toBe("R9 ABANDONMENT");
    expect(judge(UNHELPED).tags).toEqual(["PARTIAL"]);
    expect(judge({ ...UNHELPED, involvement: 0 }).tags).toEqual([]);
    expect(verdict({ ...UNHELPED, challenge: 2 })).toBe("R17 NONE");
    expect(verdict({ ...UNHELPED, challenge: 2, coreAttacked: true })).toBe("R9 ABANDONMENT");
    expect(verdict({ ...UNHELPED, owed: 1 })).toBe("R17 NONE");
    expect(verdict({ ...UNHELPED, material: 2 })).toBe("R17 NONE");
    expect(verdict({ ...UNHELPED, ...LIT })).toBe("R10 DECOUPLED");
    expect(verdict({ ...UNHELPED, ...LIT, mandated: true })).toBe("R9 ABANDONMENT");
  });
  test("[R10] a protector may stay out of a match its ally lit off-treaty", () => {
    expect(verdict(LIT)).toBe("R10 DECOUPLED");
    expect(verdict({ ...LIT, material: 2 })).toBe("R17 NONE");
  });
  test("[R11] a plan half given up under restraint is restraint that worked", () => {
    expect(verdict(HELD_BACK)).toBe("R11 RESTRAINT_SUCCEEDED");
    expect(verdict({ ...HELD_BACK, compliance: 0.49 })).toBe("R17 NONE");
    expect(verdict({ ...HELD_BACK, restraint: 0 })).toBe("R17 NONE");
    expect(verdict({ ...HELD_BACK, plan: false })).toBe("R17 NONE");
  });
  test("[R12] fighting without being compelled is aligned intervention", () => {
    expect(verdict({ involvement: 3 })).toBe("R12 ALIGNED_INTERVENTION");
    expect(verdict({ involvement: 2 })).toBe("R17 NONE");
  });
  test("[R13] an era in which the promise grew is creep", () => {
    expect(verdict({ ...DETERRED, era: true, creep: 2 })).toBe("R13 COMMITMENT_CREEP");
    expect(verdict({ era: true, creep: 1 })).toBe("R17 NONE");
    expect(verdict({ era: true, creep: 2, coreAttacked: true })).toBe("R17 NONE");
    expect(verdict({ creep: 2 })).toBe("R17 NONE");
  });
  test("[R14] a signalled challenge that the alliance made safer is deterrence", () => {
    expect(verdict(DETERRED)).toBe("R14 DETERRENCE_HELD");
    expect(verdict({ ...DETERRED, deterrenceEffect: 0.09 })).toBe("R17 NONE");
    expect(verdict({ ...DETERRED, coreAttacked: true })).toBe("R17 NONE");
    expect(verdict({ ...DETERRED, signal: 1 })).toBe("R17 NONE");
  });
  test("[R15] a pretext not taken is self-restraint", () => {
    expect(verdict({ challenge: 1, deescalated: true })).toBe("R15 SELF_RESTRAINT");
    expect(verdict({ challenge: 1 })).toBe("R17 NONE");
    expect(verdict({ challenge: 1, deescalated: true, coreAttacked: true })).toBe("R17 NONE");
  });
  test("[R16] a mandated measure handled calmly is self-restraint", () => {
    expect(verdict({ mandated: true, offTreaty: true, deescalated: true })).toBe("R16 SELF_RESTRAINT");
    expect(verdict({ mandated: true, offTreaty: true })).toBe("R17 NONE");
  });
  test("[R17] nothing happened", () => {
    expect(verdict({})).toBe("R17 NONE");
  });
});

describe("beside the label", () => {
  test("[R18] a mandate makes the difference to an act outside the treaty", () => {
    const measure = { igniter: "adversary", offTreaty: true, challenge: 2, deescalated: true } as const;
    expect(verdict(measure)).toBe("R17 NONE");
    expect(verdict({ ...measure, mandated: true })).toBe("R16 SELF_RESTRAINT");
  });
  test("[R19] the table names entrapment's conjuncts and the one that fails", () => {
    const { conjuncts } = judge({ ...ENTRAPPED, consent: 1 });
    expect(conjuncts.filter(({ holds }) => !holds)).toEqual([
      { name: "consent", value: 1, expected: "= 0", holds: false, rule: "R6" },
    ]);
    expect(judge(ENTRAPPED).conjuncts).toContainEqual({
      name: "matchEffect",
      value: 0.25,
      expected: "≥ 0.25",
      holds: true,
      rule: "R6",
    });
  });
  test("[R20] tags stand beside the label, each once", () => {
    const tags = (facts: Partial<Facts>) => judge(facts).tags;
    expect(tags({ ...ENTRAPPED, plan: true, restraint: 1, compliance: 0.49 })).toEqual(["RESTRAINT_FAILED"]);
    const near = "NEAR_ENTRAPMENT";
    expect(tags({ ...LIT, plan: true, restraint: 1 })).toEqual(["RESTRAINT_FAILED", near]);
    expect(tags({ ...LIT, restraint: 1 })).toEqual(["RESTRAINT_FAILED", near]);
    expect(tags({ ...LIT, restraint: 2, compliance: 0.5 })).toEqual(["RESTRAINT_EX_POST", near]);
    expect(tags({ ...LIT, coreAttacked: true })).toEqual(["DETERRENCE_FAILED"]);
    expect(tags({ ...LIT, mandated: true })).toEqual([]);
    expect(tags({ ...LIT, involvement: 3 })).toEqual([]);
    expect(tags({ hedging: true })).toEqual(["HEDGING"]);
    expect(tags({ coreAttacked: true, creep: 2 })).toEqual(["DETERRENCE_FAILED", "COMMITMENT_CREEP"]);
    expect(tags({ ...DETERRED, deterrenceEffect: 0.09 })).toEqual(["DETERRENCE_UNPROVEN"]);
  });
  test("[R21] the nearest verdicts hang on one fact each, the smallest change first", () => {
    expect(judge({ ...ENTRAPPED, allianceEffect: 0.3, matchEffect: 0.6 }).nearest).toEqual([
      { label: "ALIGNED_INTERVENTION", change: { name: "allianceEffect", from: 0.3, to: 0.24 } },
      { label: "ENTANGLEMENT", change: { name: "matchEffect", from: 0.6, to: 0.24 } },
    ]);
    expect(judge({ challenge: 1 }).nearest).toContainEqual({
      label: "SELF_RESTRAINT",
      change: { name: "deescalated", from: false, to: true },
    });
  });
});

const numeric = (name: NumericFact) => {
  const { min, max, whole } = FACT_RANGES[name];
  return whole
    ? fc.integer({ min, max })
    : fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);
};
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    (Object.keys(NO_FACTS) as FactName[]).map((name) => {
      if (name === "direction") return [name, fc.constantFrom(...DIRECTIONS)];
      if (name === "igniter") return [name, fc.constantFrom(...IGNITERS)];
      return [name, typeof NO_FACTS[name] === "boolean" ? fc.boolean() : numeric(name as NumericFact)];
    }),
  ) as { [Name in FactName]: fc.Arbitrary<Facts[Name]> },
);
const effect = fc.integer({ min: 25, max: 100 }).map((n) => n / 100);
/** Every fact R6 asks for drawn from what R6 allows; every other fact drawn freely. */
const entrapment: fc.Arbitrary<Facts> = fc
  .tuple(
    anyFacts,
    fc.record({
      involvement: fc.integer({ min: 2, max: 4 }),
      allianceEffect: effect,
      matchEffect: effect,
      ownInterest: fc.integer({ min: -2, max: -1 }),
      cost: fc.integer({ min: 1, max: 3 }),
      chain: fc.integer({ min: 0, max: 1 }),
    }),
  )
  .map(([facts, grounds]) => ({
    ...facts,
    ...grounds,
    direction: "forward",
    igniter: "ally",
    offTreaty: true,
    mandated: false,
    consent: 0,
  }));
/** The protector fought, and the ally did not give up what it had planned. */
const warByAlly = entrapment.map((facts): Facts => ({ ...facts, involvement: 4, compliance: 0 }));

const label = (facts: Facts) => decidingRule(facts).label;
const always = <T>(facts: fc.Arbitrary<T>, holds: (facts: T) => void) =>
  fc.assert(
    fc.property(facts, (each) => void holds(each)),
    { numRuns: 300 },
  );

describe("what any facts must obey", () => {
  test("[R6] facts that meet every conjunct are entrapment, whatever else is true", () => {
    always(entrapment, (facts) => expect(label(facts)).toBe("ENTRAPMENT"));
  });
  test("[R6] entrapment is given only when every conjunct of its rule holds", () => {
    always(fc.oneof(anyFacts, entrapment), (facts) => {
      const { conjuncts, ...decision } = decide(facts);
      const charge = conjuncts.filter(({ rule }) => rule === "R6");
      if (decision.label === "ENTRAPMENT") expect(charge.every(({ holds }) => holds)).toBe(true);
      expect(charge).toHaveLength(8);
    });
  });
  test("[R23] one conjunct less, and entrapment is entanglement", () => {
    const others = IGNITERS.filter((igniter) => igniter !== "ally");
    always(
      fc.tuple(entrapment, fc.constantFrom(...others), fc.constantFrom(1, 2)),
      ([facts, igniter, consent]) => {
        const without: Partial<Facts>[] = [
          { consent },
          { mandated: true },
          { igniter },
          { offTreaty: false },
          { matchEffect: 0 },
        ];
        for (const change of without) expect(label({ ...facts, ...change })).toBe("ENTANGLEMENT");
      },
    );
  });
  test("[R23] a protector that keeps out of the ally's match is decoupled", () => {
    always(entrapment, (facts) => {
      expect(label({ ...facts, involvement: 0, material: 0 })).toBe("DECOUPLED");
    });
  });
  test("[R24] without a loss, or without the alliance's effect, the war was the protector's own", () => {
    always(fc.tuple(warByAlly, fc.constantFrom(0, 1, 2)), ([facts, ownInterest]) => {
      expect(label({ ...facts, ownInterest })).toBe("ALIGNED_INTERVENTION");
      expect(label({ ...facts, allianceEffect: 0 })).toBe("ALIGNED_INTERVENTION");
    });
  });
  test("[R25] owing more never lifts the charge of abandonment", () => {
    const unhelped = fc.tuple(anyFacts, fc.integer({ min: 2, max: 4 })).map(
      ([facts, owed]): Facts => ({
        ...facts,
        direction: "forward",
        involvement: 0,
        material: 0,
        owed,
        chain: 0,
      }),
    );
    always(unhelped, (facts) => {
      if (label(facts) !== "ABANDONMENT") return;
      for (let owed = facts.owed; owed <= 4; owed += 1) expect(label({ ...facts, owed })).toBe("ABANDONMENT");
    });
  });
  test("[R21] each nearest verdict follows from its one change, and there are at most two", () => {
    always(anyFacts, (facts) => {
      const decision = decide(facts);
      expect(decision.nearest.length).toBeLessThanOrEqual(2);
      for (const { label: other, change } of decision.nearest) {
        expect(other).not.toBe(decision.label);
        expect(facts[change.name]).toBe(change.from);
        expect(label({ ...facts, [change.name]: change.to })).toBe(other);
      }
    });
  });
  test("[R19] the conjuncts of the deciding rule all hold, and labels and tags are known ones", () => {
    always(anyFacts, (facts) => {
      const decision = decide(facts);
      expect(
        decision.conjuncts.filter(({ rule }) => rule === decision.rule).every(({ holds }) => holds),
      ).toBe(true);
      expect(VERDICTS).toContain(decision.label);
      for (const tag of decision.tags) expect(TAGS).toContain(tag);
    });
  });
  test("[R1] in the forward direction nothing hangs on what the ally bore", () => {
    always(fc.tuple(anyFacts, anyFacts), ([facts, other]) => {
      const forward: Facts = { ...facts, direction: "forward" };
      const {
        juniorExposure,
        juniorAccommodated,
        juniorInvolvement,
        juniorOwnInterest,
        juniorAllianceEffect,
      } = other;
      const changed = {
        juniorExposure,
        juniorAccommodated,
        juniorInvolvement,
        juniorOwnInterest,
        juniorAllianceEffect,
      };
      expect(label({ ...forward, ...changed })).toBe(label(forward));
    });
  });
});
