import { acrossWater, C, dyadSetup, type Order, provocation, sigmoid } from "../engine/index.ts";
import { dyadWith, enemies, hostileTo, type Mind, mainEnemy, num } from "./mind.ts";

/** How severe the latest hostile acts against this seat looked, in rungs. */
const seemedWorst = (mind: Mind): number =>
  hostileTo(mind, mind.seat).reduce((most, a) => Math.max(most, a.seemed), 0);

/** The temptation to light a match, felt by whoever is backed (P3); for a crusading patron, by itself. */
export function temptation(mind: Mind): readonly Order[] {
  const opponent = enemies(mind)[0];
  if (opponent === undefined) return [];
  const target = mainEnemy(mind) ?? opponent;
  const pending = mind.known.plans.find((p) => p.actor === mind.seat && p.status === "prepared");
  if (pending)
    return [
      {
        action: pending.action,
        ...(pending.target !== null && { target: pending.target }),
        ...(pending.zone !== null && { zone: pending.zone }),
        ...(pending.about !== null && { about: pending.about }),
      },
    ];
  const dyad = dyadSetup(mind.scenario, dyadWith(mind, target));
  const { logit } = provocation(
    {
      scenario: mind.scenario as never,
      values: mind.view.values,
      treaties: mind.known.treaties,
      otherwise: null,
    },
    mind.seat,
    target,
    seemedWorst(mind),
    { hawk: mind.character.hawk, grievance: (dyad?.grievance ?? 0) + mind.character.grievance },
  );
  if (mind.draw("tempted") >= sigmoid(logit + mind.character.crusade)) return [];
  return match(mind, target);
}

/** Pretext from which a country's minorities are an open wound. */
const WOUND = 30;

/** The match itself: a step of status where one is left to take, else coercion or a display, else a strike (P3). */
function match(mind: Mind, target: string): readonly Order[] {
  const { actions } = mind.scenario;
  const own = mind.known.measures.filter((m) => m.by === mind.seat && m.against === target && m.level < 3);
  if (actions.includes("D11") && own.some((m) => m.kind === "status"))
    return [{ action: "D11", target, prepare: true }];
  if (mind.draw("match") >= C.provokeLow) return [{ action: "M14", target, prepare: true }];
  // Where a minority is a wound no reform has closed, it is the nearest thing to a match.
  const wound = num(mind, "pretext", dyadWith(mind, target)) >= WOUND;
  const reformed = mind.known.acts.some((a) => a.actor === mind.seat && a.action === "D14");
  if (wound && !reformed && actions.includes("D15") && mind.draw("minority") < C.provokeMinority)
    return [{ action: "D15", target }];
  if (own.some((m) => m.kind === "restriction")) return [{ action: "E03", target, prepare: true }];
  const kind = mind.draw("match-kind");
  if (kind < 0.5 && actions.includes("M11") && acrossWater(mind.scenario, mind.seat, target))
    return [{ action: "M11", target, prepare: true }];
  return [{ action: kind < 0.5 ? "M02" : "M04", target }];
}
