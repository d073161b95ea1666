import { acrossWater, allianceKey, C, type Order, sigmoid } from "../engine/index.ts";
import { watersOf } from "./ground.ts";
import { didLately, enemies, heatAround, hostileTo, type Mind, num, protectedBy, protects } from "./mind.ts";

/** What governments do beside the quarrel itself: escort, mediate, let go of what they hold, stand by or apart (P9). */

const offers = ({ scenario }: Mind, action: Order["action"]): boolean => scenario.actions.includes(action);

/** Ships pressed at sea are escorted: police work, not a challenge (L4). */
export function escort(mind: Mind): readonly Order[] {
  const pressed = hostileTo(mind, mind.seat).find((a) => ["H09", "M11", "M12"].includes(a.action));
  if (!pressed?.actor || mind.draw("escort") >= 0.35 + 0.3 * mind.character.hawk) return [];
  const zone =
    pressed.zone ?? (acrossWater(mind.scenario, mind.seat, pressed.actor) && watersOf(mind, mind.seat));
  return [{ action: "M03", target: pressed.actor, ...(zone && { zone }) }];
}

/** Good offices, from whoever stands a step aside while others heat up. */
export function mediation(mind: Mind): readonly Order[] {
  const { dispute } = mind.view;
  if (!offers(mind, "D13") || dispute.settled !== null || dispute.parties.includes(mind.seat)) return [];
  let target: string | null = null;
  for (const party of dispute.parties) {
    if (heatAround(mind, party) < 5 || enemies(mind).includes(party)) continue;
    if (target === null || heatAround(mind, party) > heatAround(mind, target)) target = party;
  }
  if (target === null || didLately(mind, "D13", 1)) return [];
  return mind.draw("mediate") < 0.35 + 0.15 * mind.character.conciliation ? [{ action: "D13", target }] : [];
}

/** What is held is let go when it has served its turn: ships and people sooner than a sea. */
export function letGo(mind: Mind): readonly Order[] {
  const held = mind.known.incidents.find(
    (i) => i.status === "open" && i.by === mind.seat && i.kind !== "expedition" && i.turn <= mind.turn - 2,
  );
  if (!held) return [];
  const readiness = (held.kind === "detention" ? 0.45 : 0.2) + 0.15 * mind.character.conciliation;
  return mind.draw("release.", held.id) < readiness - 0.3 * mind.character.aims
    ? [{ action: "D04", target: held.against, about: held.id }]
    : [];
}

/**
 * A protector that has lit a match asks where its allies stand, whether it says so or not: one that is pressed for it
 * stands by it, or apart, and the more it fears to be abandoned the more readily it stands by (P12).
 */
export function loyalty(mind: Mind): readonly Order[] {
  if (hostileTo(mind, mind.seat).length === 0) return [];
  for (const patron of protectedBy(mind)) {
    const lit = mind.known.acts.some((a) => a.actor === patron && a.match && a.turn >= mind.turn - 3);
    if (!lit || protects(mind).includes(patron)) continue;
    if (didLately(mind, "A15", 3) || didLately(mind, "A16", 3)) continue;
    if (mind.draw("asked.", patron) >= C.standAsked) continue;
    const fear = num(mind, "fearOfAbandonment", allianceKey(patron, mind.seat)) / 100;
    const by = mind.draw("loyalty.", patron) < sigmoid(C.standBase + C.standFear * fear);
    const action = by ? "A15" : "A16";
    if (offers(mind, action)) return [{ action, target: patron }];
  }
  return [];
}
