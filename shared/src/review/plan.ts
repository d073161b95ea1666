import { type Act, type ActionId, actionInfo, type Game } from "../engine/index.ts";
import { highest, ids } from "./involvement.ts";

/** What an ally had prepared, or threatened before anybody had given it reason: the gravest (R45). */
export function planOf(game: Game, ally: string): Game["plans"][number] | null {
  const prepared = game.plans.filter((p) => p.actor === ally && p.offTreaty && p.rung >= 5);
  const threats = game.acts
    .filter((a) => a.turn > 0 && a.actor === ally && a.action === "D10" && a.match)
    .map((a) => announced(game, a));
  return [...prepared, ...threats].reduce<Game["plans"][number] | null>(
    (top, p) => (top && top.rung >= p.rung ? top : p),
    null,
  );
}

/** Limited force is what a threat of force announces. */
const ANNOUNCED = 12;

/** A threat as a plan: carried out by the gravest act against the same target since. */
function announced(game: Game, threat: Act): Game["plans"][number] {
  const since = game.acts.filter(
    (a) =>
      a.actor === threat.actor && a.target === threat.target && a.turn > threat.turn && a.action !== "D10",
  );
  const done = highest(since);
  return {
    id: threat.id,
    turn: threat.turn,
    actor: threat.actor,
    action: "M14",
    target: threat.target,
    about: null,
    zone: null,
    rung: ANNOUNCED,
    offTreaty: actionInfo(threat.action).treaty === "outside",
    knownTo: [],
    restraints: [],
    status: done >= ANNOUNCED ? "executed" : "dropped",
    executedRung: done >= 6 ? done : 0,
  };
}

/** Private words are 1; public ones, conditions, payments and withheld aid are 2 (R37). */
const RESTRAINTS: Partial<Record<ActionId, number>> = { A05: 1, A06: 2, A07: 2, A08: 2, A09: 2 };

export function restraintOf(
  game: Game,
  protector: string,
  ally: string,
): { readonly level: number; readonly acts: readonly Act[]; readonly evidence: readonly string[] } {
  const acts = game.acts.filter(
    (a) => a.actor === protector && a.target === ally && RESTRAINTS[a.action] !== undefined,
  );
  const asked = game.requests.filter(
    (r) => r.from === protector && r.to.includes(ally) && r.kind === "restrain",
  );
  const level = Math.max(0, ...acts.map((a) => RESTRAINTS[a.action] ?? 0), asked.length > 0 ? 1 : 0);
  return { level, acts, evidence: [...ids(acts), ...asked.map((r) => r.id)] };
}

/**
 * Share of the plan given up (R45): 1 − rung carried out / rung planned. What was carried out and then undone, because its
 * ally pressed, by standing down or settling, counts as given up after the event.
 */
export function complianceOf(
  game: Game,
  ally: string,
  plan: Game["plans"][number] | null,
  restraints: readonly Act[],
): number {
  const off = game.acts.filter((a) => a.actor === ally && a.match && a.flags.includes("offensive"));
  // What was done instead counts only where it was as far outside the treaty: fire returned is no remnant of a raid.
  const instead = game.acts.filter(
    (a) =>
      plan !== null &&
      a.actor === ally &&
      a.target === plan.target &&
      a.turn > plan.turn &&
      a.rung <= plan.rung &&
      actionInfo(a.action).treaty === "outside",
  );
  const done = plan?.status === "executed" ? (plan.executedRung ?? 0) : highest(instead);
  const last = off.at(-1);
  const pressed = restraints.find((a) => last !== undefined && a.turn >= last.turn);
  const undone =
    pressed !== undefined &&
    game.acts.some(
      (a) => a.actor === ally && (a.action === "M18" || a.action === "D04") && a.turn >= pressed.turn,
    );
  if (undone) return 1;
  return plan === null ? 0 : Math.min(1, Math.max(0, 1 - done / plan.rung));
}
