import {
  C,
  exp,
  heat,
  logit,
  type Order,
  pick,
  protectors,
  structureOf,
  term,
  treatiesBetween,
} from "../engine/index.ts";
import { believed, didLately, dyadWith, enemies, heatAround, type Mind, num } from "./mind.ts";

/** How far a challenger goes this turn; the order is the order of the draw (P2). */
export const LEVELS = ["none", "grey", "display", "limited", "war"] as const;

/** Logits of the five levels against one target, from what the challenger believes (P2). */
export function levelLogits(mind: Mind, target: string): readonly number[] {
  const { aims, risk, hybrid } = mind.character;
  const dyad = dyadWith(mind, target);
  const warm = heat(num(mind, "hostility", dyad));
  const rung = num(mind, "rung", dyad);
  const { share } = structureOf(
    { scenario: mind.scenario as never, values: mind.view.values },
    mind.seat,
    target,
  );
  const asymmetry = logit(share);
  const balance = balanceOf(mind, dyad, target);
  const { p: credible, protector } = believed(mind, target);
  const automaticity = protector === null ? 0 : term(mind.known.treaties, protector, target, "automaticity");
  const provoked = mind.known.acts.some((a) => a.actor === target && a.match && a.turn >= mind.turn - 2)
    ? 1
    : 0;
  const pretext = C.pretextPull * (num(mind, "pretext", dyad) / 100);
  const threat = threatened(mind, target) ? C.threatStanding : 0;
  const nuclear = shelter(mind, target) + C.attackFires * num(mind, "fires", target);
  return [
    0,
    C.greyBase + C.greyAims * aims + C.greyHeat * warm + hybrid + pretext + 0.5 * threat,
    C.displayBase + C.displayAims * aims + C.displayHeat * warm + (rung >= 5 ? C.displayRung : 0) + threat,
    C.limitedBase +
      C.limitedAims * aims +
      C.limitedHeat * warm +
      C.limitedRisk * risk +
      C.limitedAsymmetry * asymmetry +
      C.limitedCredibility * credible * (C.limitedCredBase + C.limitedCredAuto * automaticity) +
      C.limitedBalance * balance +
      (rung >= 7 ? C.limitedRung : 0) +
      pretext +
      0.5 * threat +
      C.limitedProvoked * provoked +
      nuclear +
      momentum(mind, target, 13),
    C.warBase +
      C.warAims * aims +
      C.warHeat * warm +
      C.warRisk * risk +
      C.warAsymmetry * asymmetry +
      C.warCredibility * credible +
      C.warBalance * balance +
      (rung >= 9 ? C.warRung : 0) +
      C.warProvoked * provoked +
      nuclear +
      momentum(mind, target, 14),
  ];
}

/** What protectors' nuclear weapons take off an attack: an umbrella it knows of, and forces on alert (S13). */
function shelter(mind: Mind, target: string): number {
  let least = 0;
  for (const { protector } of protectors(mind.scenario, target)) {
    const umbrella = treatiesBetween(mind.known.treaties, protector, target).some((t) => t.umbrella);
    const alert = num(mind, "nuclearAlert", protector) > 0;
    least = Math.min(least, (umbrella ? C.attackUmbrella : 0) + (alert ? C.attackNuclear : 0));
  }
  return least;
}

const balanceOf = (mind: Mind, dyad: string, target: string): number => {
  const held = num(mind, "localBalance", dyad);
  return dyad.startsWith(`${target}|`) ? held : 1 - held;
};

/** A prepared attack pulls towards being carried out. */
const momentum = (mind: Mind, target: string, rung: number): number =>
  mind.known.plans.some(
    (p) => p.actor === mind.seat && p.status === "prepared" && p.target === target && p.rung >= rung,
  )
    ? C.planMomentum
    : C.prepareEase;

/** A threat of one's own that still stands pulls towards making it good. */
const threatened = (mind: Mind, target: string): boolean =>
  mind.known.pledges.some(
    (p) => p.by === mind.seat && p.kind === "threat" && p.about === target && p.status === "standing",
  );

/** The neighbour the challenger presses: where hostility and pretext are highest and the protector is not itself. */
export function targetOf(mind: Mind): string | null {
  const weaker = enemies(mind).filter((e) => mind.scenario.alliances.some((a) => a.ally === e));
  if (weaker.length === 0) return null;
  const weights = weaker.map((e) => {
    const dyad = dyadWith(mind, e);
    return exp((num(mind, "pretext", dyad) + num(mind, "hostility", dyad)) / 15);
  });
  return weaker[pick(weights, mind.draw("target"))] ?? null;
}

/** The challenger's move: a level by inverse CDF over its logits, then an act that fits it. */
export function challenge(mind: Mind): readonly Order[] {
  const target = targetOf(mind);
  if (target === null) return [];
  const logits = levelLogits(mind, target);
  const level = LEVELS[pick(logits.map(exp), mind.draw("level"))] ?? "none";
  const u = mind.draw("act");
  const prepared = (action: string) =>
    mind.known.plans.some(
      (p) => p.actor === mind.seat && p.status === "prepared" && p.action === action && p.target === target,
    );
  const attack = (action: "M15" | "M16"): readonly Order[] => {
    const zone = mind.scenario.zones.find((z) => z.owner === target)?.id;
    const order: Order = { action, target, ...(zone && { zone }) };
    if (prepared(action)) return [order];
    // Opportunists sometimes strike from a standing start, at the price of readiness and of having deceived.
    if (mind.draw("deceive") < 0.25 * mind.character.risk) return [order];
    return [{ ...order, prepare: true }, { action: "M05" }];
  };
  if (mind.character.follows && heatAround(mind, target) < 5 && u < 0.6) return [];
  switch (level) {
    case "none":
      return [];
    case "grey":
      if (u < 0.45) return [{ action: "I01", target }];
      if (u < 0.75) return [{ action: "H01", target }];
      if (u < 0.87) return [{ action: "E01", target }];
      return [{ action: "D09", target }];
    case "display":
      if (u < 0.35) return [{ action: "M02", target }];
      if (u < 0.6) return [{ action: "M04", target }];
      if (u < 0.8) return [{ action: "M05" }];
      return didLately(mind, "D10", 3) ? [{ action: "M02", target }] : [{ action: "D10", target }];
    case "limited":
      return attack("M15");
    case "war":
      return attack("M16");
  }
}

/** What a challenger says: a protest or a threat while the measure bites, a softer line once it has been eased. */
export function complaint(mind: Mind): readonly Order[] {
  const measure = mind.known.measures.find((m) => m.against === mind.seat);
  const target = measure?.by;
  if (!measure || target === undefined || mind.view.dispute.settled !== null) return [];
  const threatened = didLately(mind, "D10", 3);
  const u = mind.draw("complaint");
  if (measure.level >= 2) {
    if (!threatened && u < 0.15 + 0.35 * mind.character.aims)
      return [{ action: "D10", target, visibility: "public" }];
    return u < 0.7 ? [{ action: "D07", target }] : [];
  }
  return u < 0.4 + 0.15 * mind.character.conciliation ? [{ action: "D03" }] : [];
}
