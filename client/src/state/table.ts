import type { PublicScenario, SeenAct, View } from "@casus/shared/projection";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { type Pulse, useTable } from "../store.ts";
import { type Lexicon, lexicon } from "../words.ts";

// Readings of the store for the table and the review, which are shown only once view and scenario are there.

/** Another view for what is inside: a past turn's, or the one a seat had. Null for the table as it is. */
export const SeenAs = createContext<View | null>(null);

export function useView(): View {
  const given = useContext(SeenAs);
  const own = useTable((s) => (s.inPlace && s.view ? asHolder(s.view) : s.view));
  return given ?? (own as View);
}

const holders = new WeakMap<View, View>();
/** Who acts in a seat's place holds its pen: panels need not know that it is another's. */
function asHolder(view: View): View {
  const known = holders.get(view);
  if (known) return known;
  const person = view.seats[view.you.seat ?? ""]?.holder ?? view.you.person;
  const seen = { ...view, you: { ...view.you, person } };
  holders.set(view, seen);
  return seen;
}
export const useScenario = (): PublicScenario => useTable((s) => s.scenario) as PublicScenario;
export const usePulse = (): Pulse | null => useTable((s) => s.pulse);

let last: { scenario: PublicScenario; words: Lexicon } | null = null;
export function useWords(): Lexicon {
  const scenario = useScenario();
  return useMemo(() => {
    if (last?.scenario !== scenario) last = { scenario, words: lexicon(scenario) };
    return last.words;
  }, [scenario]);
}

export const actsOfTurn = (view: View, turn: number): readonly SeenAct[] =>
  Object.values(view.acts).filter((act) => act.turn === turn);

/** The current turn, 1 in the lobby. */
export const turnOf = (view: Pick<View, "stage">): number =>
  view.stage.kind === "lobby" ? 1 : view.stage.turn;

export function useMedia(query: string): boolean {
  const [matches, set] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => set(media.matches);
    change();
    media.addEventListener("change", change);
    return () => media.removeEventListener("change", change);
  }, [query]);
  return matches;
}

export const useReducedMotion = () => useMedia("(prefers-reduced-motion: reduce)");

/** Milliseconds until a moment of the server's clock, ticking once a second; null without one. */
export function useCountdown(due: number | null): number | null {
  const skew = useTable((s) => s.skew);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (due === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [due]);
  return due === null ? null : Math.max(0, due - (now + skew));
}

/** Milliseconds until the phase's deadline; what was left of it while paused; null without a deadline. */
export function useTimeLeft(): number | null {
  const pulse = usePulse();
  const clock = useTable((s) => s.view?.clock);
  // The view is sent whenever the clock changes; the pulse only fills in before the first one.
  const deadline = (clock ? clock.deadline : pulse?.deadline) || null;
  const paused = clock?.paused ?? null;
  const left = useCountdown(paused === null ? deadline : null);
  return paused ?? left;
}
