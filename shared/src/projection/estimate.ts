import {
  accidentRisk,
  actionInfo,
  adversaries,
  allianceKey,
  allies,
  C,
  clamp,
  compliance,
  dyadBetween,
  gains,
  type Order,
  propensity,
  protectors,
  restraintBonus,
  type Scenario,
  sigmoid,
  strongest,
  term,
  value,
} from "../engine/index.ts";
import type { Estimate } from "./staff.ts";
import type { PublicScenario, View } from "./view.ts";

/**
 * What the staff thinks an order would do, with its uncertainty (O15). It uses the rules' own formulas on what the seat
 * knows; where another government's character enters, it stands in what that government is assessed to be.
 */
export function estimate(view: View, scenario: PublicScenario, order: Order): readonly Estimate[] {
  const seat = view.you.seat;
  if (seat === null) return [];
  const known = {
    scenario: assessed(view, scenario),
    values: view.values,
    treaties: Object.values(view.treaties),
    otherwise: null,
  };
  const { target } = order;
  if (order.prepare) return [learned(view, scenario, seat)];
  const found: Estimate[] = [];
  const add = (one: Estimate | null) => {
    if (one) found.push(one);
  };
  switch (order.action) {
    case "A05":
    case "A06":
    case "A07":
      if (target !== undefined) {
        const { p, inputs } = compliance(known, target, [{ by: seat, bonus: restraintBonus(order.action) }]);
        add(probability("compliance", p, 0.15, "P7", { ...inputs, target }));
      }
      break;
    case "A03":
    case "A01":
      for (const { protector } of target ? [{ protector: target }] : protectors(scenario, seat).slice(0, 1))
        add(joining(view, known, protector, seat));
      break;
    case "D05":
    case "D06":
    case "A10":
    case "M06":
    case "M07":
      if (target !== undefined) add(credibility(view, scenario, seat, target, order));
      break;
    case "I01":
    case "H01":
      add(
        probability(
          "attribution",
          sigmoid(
            C.attributionBase +
              C.attributionIntelligence * (value(view, "resilience", target ?? "") / 100) +
              C.attributionDeniability,
          ),
          0.15,
          "S6",
          { target: target ?? "" },
        ),
      );
      break;
    case "M15":
    case "M16":
      if (target !== undefined) {
        const war = {
          id: "",
          turn: 0,
          act: "",
          aggressor: seat,
          victim: target,
          kind: "war",
          zone: null,
          defenders: [target],
          attackers: [seat],
          due: 0,
          outcome: null,
        } as const;
        const { p, inputs } = gains(known, war);
        add(probability("seizure", p, 0.12, "A7", inputs));
        for (const { protector } of protectors(scenario, target).slice(0, 1))
          add(joining(view, known, protector, target));
      }
      break;
    case "D04":
      break;
  }
  if (target !== undefined && ["M02", "M03", "M04", "M05"].includes(order.action)) {
    const dyad = dyadBetween(scenario, seat, target);
    if (dyad !== null) {
      const [defender = "", challenger = ""] = dyad.split("|");
      const { p, inputs } = accidentRisk(known, defender, challenger);
      add(probability("accident", Math.min(0.9, p * 1.3), p * 0.5, "X1", inputs));
    }
  }
  add(hostility(view, scenario, seat, order));
  return found;
}

/** The scenario with other governments' characters as they are assessed, and one's own as it is. */
function assessed(view: View, scenario: PublicScenario): Scenario {
  const seats = scenario.seats.map((s) => ({
    ...s,
    traits: { ...s.traits, ...s.assessed, ...(s.id === view.you.seat && view.card ? view.card.traits : {}) },
  }));
  return { ...scenario, seats } as unknown as Scenario;
}

function probability(
  id: string,
  mid: number,
  width: number,
  rule: string,
  inputs: Estimate["inputs"],
): Estimate {
  return {
    id,
    unit: "probability",
    mid,
    low: clamp(mid - width, 0.01, 0.99),
    high: clamp(mid + width, 0.01, 0.99),
    rule,
    inputs,
  };
}

/** Chance that an ally sees a preparation (O9). */
function learned(view: View, scenario: PublicScenario, seat: string): Estimate {
  const tightest = allies(scenario, seat).reduce(
    (most, a) => Math.max(most, term(Object.values(view.treaties), a, seat, "consultation")),
    0,
  );
  const p = clamp(C.learnBase + C.learnConsultation * tightest, 0, 0.95);
  return probability("learned", p, 0.1, "O9", {
    consultation: tightest,
    target: allies(scenario, seat)[0] ?? "",
  });
}

/** Chance that a protector joins if its ally suffers an armed attack (P5). */
function joining(
  view: View,
  known: Parameters<typeof propensity>[0],
  protector: string,
  victim: string,
): Estimate {
  const treaty = Object.values(view.treaties).find(
    (t) => t.parties.includes(protector) && t.parties.includes(victim),
  );
  const strength = treaty ? treaty.terms.automaticity : 0;
  const adversary = adversaries(known.scenario, victim)[0] ?? "";
  const { own, alliance } = propensity(known, { protector, victim, adversary, strength, fault: 0 }, true);
  return probability("join", sigmoid(own + alliance), 0.18, "P5", { own, alliance, target: protector });
}

/** What adversaries would believe of the commitment after it, from structure and the signal's weight (S2, S3). */
function credibility(
  view: View,
  scenario: PublicScenario,
  seat: string,
  ally: string,
  order: Order,
): Estimate | null {
  const key = allianceKey(seat, ally);
  const treaties = Object.values(view.treaties);
  const setup = scenario.alliances.find((a) => a.protector === seat && a.ally === ally);
  if (!setup) return null;
  const weight: Readonly<Record<string, number>> = {
    D05: C.cheapPublicAdversary,
    D06: C.handTying,
    A10: C.handTying,
    M06: C.postureCred2,
    M07: C.postureCred3,
  };
  const logit =
    C.credBase +
    C.credAlignment * value(view, "alignment", key) +
    C.credStrategic * setup.strategicValue +
    C.credCommitment * strongest(treaties, seat, ally) +
    C.credReputation * (value(view, "reputation", seat) - 0.5) +
    (weight[order.action] ?? 0);
  return probability("credibility", sigmoid(logit), 0.12, "S3", {
    actor: seat,
    target: ally,
    weight: weight[order.action] ?? 0,
  });
}

const HOSTILITY: Readonly<Record<string, number>> = {
  D03: -6,
  D04: -12,
  D07: 1,
  D08: 3,
  D09: 5,
  D10: 4,
  D12: -2,
  E01: 5,
  E02: 1,
  E03: 12,
  M01: 1,
  M02: 4,
  M04: 4,
  M05: 3,
  M07: 4,
  M10: 10,
  M13: 6,
  M14: 15,
  M15: 15,
  M16: 30,
  M18: -4,
};

/** Where hostility would stand with the other side (L6). */
function hostility(view: View, scenario: PublicScenario, seat: string, order: Order): Estimate | null {
  const by = HOSTILITY[order.action];
  const other = order.target ?? null;
  const dyad = other === null ? null : dyadBetween(scenario, seat, other);
  if (by === undefined || dyad === null) return null;
  const mid = clamp(value(view, "hostility", dyad) + by, 0, 100);
  return {
    id: "hostility",
    unit: "points",
    low: clamp(mid - 4, 0, 100),
    mid,
    high: clamp(mid + 4, 0, 100),
    rule: "L6",
    inputs: { by, rung: actionInfo(order.action).rung },
  };
}
