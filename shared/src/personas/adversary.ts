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
import { grave, LEVELS, pending, pressure } from "./pressure.ts";

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
  const timid = unanswered(mind, target) ? C.greyUnanswered : 0;
  const pretext = C.pretextPull * (num(mind, "pretext", dyad) / 100);
  const threat = threatened(mind, target) ? C.threatStanding : 0;
  const crossed = redLineCrossed(mind, target) ? C.redLineCrossed : 0;
  const nuclear = shelter(mind, target) + C.attackFires * num(mind, "fires", target);
  return [
    0,
    C.greyBase + C.greyAims * aims + C.greyHeat * warm + hybrid + pretext + 0.5 * threat + timid,
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
      crossed +
      nuclear +
      momentum(mind, target, 10),
    C.warBase +
      C.warAims * aims +
      C.warHeat * warm +
      C.warRisk * risk +
      C.warAsymmetry * asymmetry +
      C.warCredibility * credible +
      C.warBalance * balance +
      (rung >= 9 ? C.warRung : 0) +
      C.warProvoked * provoked +
      crossed +
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

/** A prepared attack or blockade pulls towards being carried out. */
const momentum = (mind: Mind, target: string, rung: number): number =>
  mind.known.plans.some(
    (p) =>
      p.actor === mind.seat &&
      p.status === "prepared" &&
      p.target === target &&
      p.rung >= rung &&
      grave(p.action),
  )
    ? C.planMomentum
    : C.prepareEase;

/** Whether a target has done what this government said it would not bear (L8): words that have become a debt. */
const redLineCrossed = (mind: Mind, target: string): boolean =>
  mind.scenario.redLines.some(
    (line) =>
      line.by === mind.seat &&
      line.against === target &&
      mind.known.acts.some((a) => a.actor === target && a.action === line.action && a.turn > 0),
  );

/** Whether what it did in the grey zone two turns ago met no public answer, by its target or by those who protect it. */
function unanswered(mind: Mind, target: string): boolean {
  const grey = mind.known.acts.some(
    (a) =>
      a.actor === mind.seat && a.target === target && a.turn === mind.turn - 2 && a.rung >= 4 && a.rung <= 7,
  );
  if (!grey) return false;
  const friends = protectors(mind.scenario, target).map((a) => a.protector);
  return !mind.known.acts.some(
    (a) =>
      a.turn === mind.turn - 1 &&
      a.visibility === "public" &&
      a.actor !== null &&
      ((a.actor === target && a.rung >= 1) ||
        (friends.includes(a.actor) && (a.target === target || a.target === mind.seat))),
  );
}

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

/** The challenger's move: what it had prepared short of an attack, or a level by inverse CDF over its logits. */
export function challenge(mind: Mind): readonly Order[] {
  const ready = pending(mind);
  if (ready.length > 0) return ready;
  const target = targetOf(mind);
  if (target === null) return [];
  const level = LEVELS[pick(levelLogits(mind, target).map(exp), mind.draw("level"))] ?? "none";
  if (mind.character.follows && heatAround(mind, target) < 5 && mind.draw("act") < 0.6) return [];
  return pressure(mind, target, level);
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
