import type { SceneModel } from "./model.ts";

/** One signal's turn on the stage, in milliseconds from the start of the plan. */
export interface Beat {
  id: string;
  start: number;
  end: number;
}

/** Signals that became fresh with this model, in the model's order: what `play` should be given. */
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
