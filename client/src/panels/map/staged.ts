import type { SeenAct } from "@casus/shared/projection";
import type { SceneModel } from "../../scene/model.ts";

/**
 * The map in the middle of a reveal, from the one before the orders and the one after them: what an act has moved is shown
 * with the act, all else stays as it was until the telling is over. Forces move with their owner's acts, a route changes
 * with the first act of pressure, a commitment with whoever gives it.
 */
export function staged(
  before: SceneModel,
  after: SceneModel,
  told: readonly SeenAct[],
  over: boolean,
): SceneModel {
  if (over) return after;
  const movers = new Set(told.map((act) => act.actor));
  const pressed = told.some((act) => /^[EM]|^D0[234]/.test(act.action));
  const old = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const [stood, lay, promised] = [old(before.forces), old(before.zones), old(before.commitments)];
  const left = before.forces.filter((f) => !after.forces.some((one) => one.id === f.id));
  return {
    ...after,
    forces: [
      ...after.forces.flatMap((force) => (movers.has(force.owner) ? force : (stood.get(force.id) ?? []))),
      ...left.filter((force) => !movers.has(force.owner)),
    ],
    zones: pressed ? after.zones : after.zones.map((zone) => lay.get(zone.id) ?? zone),
    commitments: after.commitments.map((c) =>
      movers.has(c.id.split(">")[0] ?? "") ? c : (promised.get(c.id) ?? c),
    ),
  };
}
