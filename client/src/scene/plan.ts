import type { LonLat, SceneForce, SceneModel } from "./model.ts";

/** One signal's turn on the stage, in milliseconds from the start of the plan. */
export interface Beat {
  id: string;
  start: number;
  end: number;
}

/** Signals that became fresh with this model, in the model's order. */
export function freshSignals(before: SceneModel | undefined, after: SceneModel): string[] {
  const known = new Set(before?.signals.filter((s) => s.fresh).map((s) => s.id));
  return after.signals.filter((s) => s.fresh && !known.has(s.id)).map((s) => s.id);
}

/** Beats of equal length that overlap a little and together last `duration`; ids unknown to the model are left out. */
export function planBeats(ids: string[], model: SceneModel, duration: number, overlap = 0.35): Beat[] {
  const known = new Set(model.signals.map((s) => s.id));
  const cast = ids.filter((id, i) => known.has(id) && ids.indexOf(id) === i);
  if (cast.length === 0) return [];
  const beat = duration / (1 + (cast.length - 1) * (1 - overlap));
  return cast.map((id, i) => {
    const start = i * beat * (1 - overlap);
    return { id, start, end: start + beat };
  });
}

/** 0 before its beat (not drawn), 1 after it, between the two in it. */
export function progress(beat: Beat, now: number): number {
  return Math.min(1, Math.max(0, (now - beat.start) / (beat.end - beat.start)));
}

/** Forces that are elsewhere than they were, by id, with where they come from; what is new has nowhere to come from. */
export function movedForces(before: SceneModel, after: SceneModel): ReadonlyMap<string, LonLat> {
  const stood = new Map(before.forces.map((f) => [f.id, f]));
  const moves = new Map<string, LonLat>();
  for (const { id, at } of after.forces) {
    const old = stood.get(id)?.at;
    if (old && (old[0] !== at[0] || old[1] !== at[1])) moves.set(id, old);
  }
  return moves;
}

/** Forces on their way from where they stood, at 0..1 of it; slow at both ends. */
export function underWay(forces: SceneForce[], from: ReadonlyMap<string, LonLat>, t: number): SceneForce[] {
  const e = t * t * (3 - 2 * t);
  return forces.map((f) => {
    const old = from.get(f.id);
    return old ? { ...f, at: [old[0] + (f.at[0] - old[0]) * e, old[1] + (f.at[1] - old[1]) * e] } : f;
  });
}
