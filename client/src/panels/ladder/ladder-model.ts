import { RUNGS, THRESHOLDS, type ThresholdId } from "@casus/shared/engine";
import type { PublicScenario, SeenAct, View } from "@casus/shared/projection";

export interface Dyad {
  readonly id: string;
  readonly defender: string;
  readonly challenger: string;
  readonly rung: number;
}

export interface Rung {
  readonly rung: number;
  /** Which stretch between thresholds it lies in, 0 to 6. */
  readonly band: number;
  readonly steps: readonly SeenAct[];
  readonly reached: boolean;
  readonly current: boolean;
  /** The threshold that lies just below this rung. */
  readonly threshold: ThresholdId | null;
}

export const bandOf = (rung: number) => THRESHOLDS.filter((threshold) => threshold.after < rung).length;

/** Every adversarial pair, the hottest first; ties keep the scenario's order. */
export function dyadsOf(view: Pick<View, "values">, scenario: PublicScenario): readonly Dyad[] {
  return scenario.dyads
    .map(({ defender, challenger }) => {
      const id = `${defender}|${challenger}`;
      return { id, defender, challenger, rung: Math.round(view.values.rung?.[id] ?? 0) };
    })
    .sort((a, b) => b.rung - a.rung);
}

/** Whether an act moves this pair's ladder: it went from one to the other, or is an accident between them. */
export function belongs(act: SeenAct, dyad: Pick<Dyad, "id" | "defender" | "challenger">): boolean {
  if (act.action === "X01") return act.about === dyad.id;
  const by = act.actor ?? act.suspect;
  return (
    (by === dyad.defender && act.target === dyad.challenger) ||
    (by === dyad.challenger && act.target === dyad.defender) ||
    // An act nobody owns up to still happened to its victim.
    (by === null && (act.target === dyad.defender || act.target === dyad.challenger))
  );
}

/** The ladder of one pair, top rung first, with every act on its rung. `hidden` acts have not been revealed yet. */
export function ladderOf(
  dyad: Dyad,
  acts: readonly SeenAct[],
  hidden: ReadonlySet<string> = new Set(),
): readonly Rung[] {
  const shown = acts.filter((act) => belongs(act, dyad) && !hidden.has(act.id));
  const waiting = acts.some((act) => belongs(act, dyad) && hidden.has(act.id));
  // While acts are still to be shown the pair's value would give them away: go by what has been shown.
  const current = waiting ? Math.max(0, ...shown.filter(latest(shown)).map((act) => act.rung)) : dyad.rung;
  return [...RUNGS].reverse().map(({ rung }) => ({
    rung,
    band: bandOf(rung),
    steps: shown.filter((act) => act.rung === rung && rung > 0),
    reached: rung <= current,
    current: rung === current,
    threshold: THRESHOLDS.find((threshold) => threshold.after === rung - 1)?.id ?? null,
  }));
}

const latest = (acts: readonly SeenAct[]) => {
  const turn = Math.max(0, ...acts.map((act) => act.turn));
  return (act: SeenAct) => act.turn === turn;
};
