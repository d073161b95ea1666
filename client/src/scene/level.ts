import type { SceneForce, SceneModel } from "./model.ts";

/** Kilometres a pixel of the screen stands for from which a zone's forces are seen as one. */
const FAR = 3.2;
/** The same for a crowd. */
const CROWD = 26;
const FAR_FOR_CROWD = 1.9;

/** Whether forces are shown zone by zone: from far away, and sooner the more there are. */
export const fromAfar = (kmPerPixel: number, forces: number): boolean =>
  kmPerPixel > FAR || (forces > CROWD && kmPerPixel > FAR_FOR_CROWD);

/**
 * One symbol for all forces of a side in a zone: that of the strongest, with the others behind it and the strength of all.
 * What is only on its way keeps a symbol of its own. A selected force stays in sight.
 */
export function stacked(forces: readonly SceneForce[], selected?: string): SceneForce[] {
  const stacks = new Map<string, SceneForce[]>();
  const alone: SceneForce[] = [];
  for (const force of forces) {
    if (force.arriving !== undefined || force.id === selected) {
      alone.push(force);
      continue;
    }
    const key = `${force.side} ${force.zone}`;
    const stack = stacks.get(key);
    if (stack) stack.push(force);
    else stacks.set(key, [force]);
  }
  const merged = [...stacks.values()].map((stack) => {
    const [first, ...rest] = [...stack].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
    const lead = first as SceneForce;
    if (rest.length === 0) return lead;
    const middle = (axis: 0 | 1) => stack.reduce((sum, f) => sum + f.at[axis], 0) / stack.length;
    return {
      ...lead,
      at: [middle(0), middle(1)] as SceneForce["at"],
      strength: Math.min(
        1,
        stack.reduce((sum, f) => sum + f.strength, 0),
      ),
      others: rest.map((f) => f.id),
    };
  });
  return [...merged, ...alone];
}

/** The model as it is drawn at a distance; the same object where nothing changes. */
export function atLevel(model: SceneModel, afar: boolean): SceneModel {
  if (!afar) return model;
  const selected = model.selected?.kind === "force" ? model.selected.id : undefined;
  return { ...model, forces: stacked(model.forces, selected) };
}
