import type { Message } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";
import { useEffect, useMemo, useState } from "react";
import { create } from "zustand";
import { type Beat, beatAfter, dwell, revealPlan, unrevealed } from "../panels/reveal/reveal-plan.ts";
import { useTable } from "../store.ts";
import { pastView, useBefore } from "./past.ts";
import { actsOfTurn, turnOf, useView } from "./table.ts";
import { setUi, useUi } from "./ui.ts";

// Ladder, map, cables and the reveal panel stand at the same beat of the same turn: it lives here once.

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

interface Play {
  readonly playing: boolean;
  readonly speed: Speed;
  /** A past turn that is being shown again, with how it began. */
  readonly replay: {
    readonly turn: number;
    readonly beat: number;
    readonly view: View;
    readonly before: View | null;
  } | null;
}
const STILL: Play = { playing: true, speed: 1, replay: null };
const usePlay = create<Play>(() => STILL);

export interface Reveal {
  readonly turn: number;
  readonly beats: readonly Beat[];
  /** The beat on screen; -1 before the first. */
  readonly beat: number;
  readonly over: boolean;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Acts that the reveal has not come to yet. */
  readonly hidden: ReadonlySet<string>;
  /** `live`: the week that was just played, at one's own pace; `led`: on all screens at once; `replay`: a past one. */
  readonly mode: "none" | "live" | "led" | "replay";
  /** How things stood before the orders, while they are being told. */
  readonly before: View | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What ladder, map and reveal show: the table as it is, or as it was in the turn that is being shown again. */
export function useShown(): View {
  const live = useView();
  return usePlay((s) => s.replay?.view) ?? live;
}

/** Where the telling stands for this person. Only the resolution phase, and a replay, hide anything. */
export function useReveal(): Reveal {
  const live = useTable((s) => s.view);
  const { playing, speed, replay } = usePlay();
  const view = replay?.view ?? live;
  const turn = view ? turnOf(view) : 0;
  const resolving = live?.stage.kind === "running" && live.stage.phase === "resolution";
  const acts = view?.acts;
  const beats = useMemo(() => (view && acts ? revealPlan(actsOfTurn(view, turn)) : []), [view, acts, turn]);
  const kept = useUi((s) => s.revealed[turn]);
  const led = useLed(beats, resolving && !replay);
  const before = useBefore();
  const mode = replay ? "replay" : !resolving ? "none" : led === null ? "live" : "led";
  const last = beats.length - 1;
  const at = { none: last, live: kept ?? -1, led: led ?? -1, replay: replay?.beat ?? -1 }[mode];
  const beat = Math.min(at, last);
  const hidden = useMemo(() => (mode === "none" ? NOTHING : unrevealed(beats, beat)), [mode, beats, beat]);
  return {
    turn,
    beats,
    beat,
    over: beat >= last,
    playing,
    speed,
    hidden,
    mode,
    before: replay ? replay.before : resolving && before.turn === turn ? before.view : null,
  };
}

/** The beat that the host's lead and the server's clock have come to; null while everybody goes at their own pace. */
function useLed(beats: readonly Beat[], resolving: boolean): number | null {
  const led = useTable((s) => s.pulse?.led);
  const skew = useTable((s) => s.skew);
  const [, tick] = useState(0);
  const on = resolving && led?.on === true;
  const elapsed = on && led.running ? Math.max(0, Date.now() + skew - led.since) / 1000 : 0;
  const { beat, left } = on ? beatAfter(beats, led.beat, elapsed) : { beat: -1, left: null };
  const waits = on && led.running ? left : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next beat has a timer of its own
  useEffect(() => {
    if (waits === null) return;
    const timer = setTimeout(() => tick((n) => n + 1), waits * 1000 + 20);
    return () => clearTimeout(timer);
  }, [waits === null, beat, led]);
  return on ? beat : null;
}

/** Treaties put to the test by what the reveal has already told. */
export function useTested() {
  const obligations = useTable((s) => s.view?.obligations);
  const { hidden } = useReveal();
  return Object.values(obligations ?? {}).filter((o) => o.act === null || !hidden.has(o.act));
}

/** Stands at another beat. In a led telling only the host's word moves anything. */
export function goTo({ mode, turn, playing }: Pick<Reveal, "mode" | "turn" | "playing">, beat: number) {
  if (mode === "led") return void lead(beat, playing);
  if (mode === "replay") usePlay.setState((s) => ({ replay: s.replay && { ...s.replay, beat } }));
  else setUi({ revealed: { ...useUi.getState().revealed, [turn]: beat } });
}

export function setPlaying({ mode, beat }: Pick<Reveal, "mode" | "beat">, playing: boolean) {
  usePlay.setState({ playing });
  if (mode === "led") lead(beat, playing);
}

export const setSpeed = (speed: Speed) => usePlay.setState({ speed });

function lead(beat: number, running: boolean) {
  void useTable
    .getState()
    .transport?.lead({ pace: "led", beat, running })
    .catch(() => {});
}

/** The host chooses: on all screens at once, from where this screen stands, or each at their own pace. */
export function setPace(led: boolean, beat: number) {
  const pace = led ? "led" : "own";
  void useTable
    .getState()
    .transport?.lead({ pace, beat, running: true })
    .catch(() => {});
}

/** Shows a past turn again from its beginning; the table goes on underneath. False where the server has no such turn. */
export async function showAgain(turn: number): Promise<boolean> {
  const [view, before] = await Promise.all([pastView(turn, "after"), pastView(turn, "before")]);
  if (view === null) return false;
  usePlay.setState({ replay: { turn, beat: -1, view, before }, playing: true });
  return true;
}

export const backToNow = () => usePlay.setState({ replay: null });

/** Cables as far as they had been said: all of them, or those up to the turn that is being shown again. */
export function useMessages(): readonly Message[] {
  const replay = usePlay((s) => s.replay?.turn);
  const messages = useTable((s) => s.messages);
  return useMemo(
    () => (replay === undefined ? messages : messages.filter((m) => m.turn <= replay)),
    [replay, messages],
  );
}

/** Cables of the turn that is being shown again; null while the table shows what is. */
export function useSaidThen(): readonly Message[] | null {
  const replay = usePlay((s) => s.replay?.turn);
  const messages = useTable((s) => s.messages);
  return useMemo(
    () => (replay === undefined ? null : messages.filter((m) => m.turn === replay)),
    [replay, messages],
  );
}

/** Seconds for the cables with which a week that is shown again begins. */
const READING = 4;

/** Moves the telling on by its own clock while it plays; mounted once, by the table. */
export function useRevealClock() {
  const reveal = useReveal();
  const { mode, turn, beats, beat, playing, speed } = reveal;
  const game = useTable((s) => s.game);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new game or turn puts the replay away
  useEffect(() => backToNow, [game]);
  const said = useSaidThen()?.length ?? 0;
  const moves = mode === "live" || mode === "replay";
  const stay = moves ? dwell(beats, beat, speed, said > 0 ? READING : undefined) : null;
  useEffect(() => {
    if (stay === null || !playing) return;
    const timer = setTimeout(() => goTo({ mode, turn, playing }, beat + 1), stay * 1000);
    return () => clearTimeout(timer);
  }, [mode, stay, playing, turn, beat]);
}
