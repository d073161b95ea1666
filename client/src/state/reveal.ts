import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { type Beat, revealPlan, unrevealed } from "../panels/reveal/reveal-plan.ts";
import { useTable } from "../store.ts";
import { actsOfTurn, turnOf } from "./table.ts";
import { setUi, useUi } from "./ui.ts";

// Ladder, map and the reveal panel stand at the same beat: it lives here once.

interface Play {
  readonly playing: boolean;
}
const usePlay = create<Play>(() => ({ playing: true }));

export interface Reveal {
  readonly turn: number;
  readonly beats: readonly Beat[];
  /** The beat on screen; -1 before the first. */
  readonly beat: number;
  readonly over: boolean;
  readonly playing: boolean;
  /** Acts that the reveal has not come to yet. */
  readonly hidden: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where the reveal of this turn stands for this person. Only the resolution phase hides anything. */
export function useReveal(): Reveal {
  const view = useTable((s) => s.view);
  const turn = view ? turnOf(view) : 0;
  const playing = usePlay((s) => s.playing);
  const resolving = view?.stage.kind === "running" && view.stage.phase === "resolution";
  const acts = view?.acts;
  const beats = useMemo(() => (view && acts ? revealPlan(actsOfTurn(view, turn)) : []), [view, acts, turn]);
  const kept = useUi((s) => s.revealed[turn]);
  const beat = resolving ? Math.min(kept ?? -1, beats.length - 1) : beats.length - 1;
  const hidden = useMemo(() => (resolving ? unrevealed(beats, beat) : NOTHING), [resolving, beats, beat]);
  return { turn, beats, beat, over: beat >= beats.length - 1, playing, hidden };
}

/** Treaties put to the test by what the reveal has already told. */
export function useTested() {
  const obligations = useTable((s) => s.view?.obligations);
  const { hidden } = useReveal();
  return Object.values(obligations ?? {}).filter((o) => o.act === null || !hidden.has(o.act));
}

export function goTo(turn: number, beat: number) {
  setUi({ revealed: { ...useUi.getState().revealed, [turn]: beat } });
}

export const setPlaying = (playing: boolean) => usePlay.setState({ playing });

/** Moves the reveal on by its own clock while it plays; mounted once, by the table. */
export function useRevealClock() {
  const { turn, beats, beat, over, playing } = useReveal();
  const resolving = useTable((s) => s.view?.stage.kind === "running" && s.view.stage.phase === "resolution");
  const seconds = beats[beat]?.seconds ?? 0.6;
  useEffect(() => {
    if (!resolving || over || !playing) return;
    const timer = setTimeout(() => goTo(turn, beat + 1), seconds * 1000);
    return () => clearTimeout(timer);
  }, [resolving, over, playing, turn, beat, seconds]);
}
