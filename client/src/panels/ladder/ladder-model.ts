import { actionInfo, type Order, RUNGS, THRESHOLDS, type ThresholdId } from "@casus/shared/engine";
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

/** Lowest rung of an act that breaks a quiet spell, as the rule of the lead has it. */
const NOISY = 3;

/** The highest rung each end of a pair has gone to against the other since the last quiet turn. */
export interface Standing {
  readonly defender: number;
  readonly challenger: number;
}

/** How far each side has gone; `hidden` acts have not been revealed yet. What has no known author is nobody's. */
export function standingOf(
  dyad: Pick<Dyad, "id" | "defender" | "challenger">,
  acts: readonly SeenAct[],
  hidden: ReadonlySet<string> = new Set(),
): Standing {
  const shown = acts.filter((act) => !hidden.has(act.id));
  const latest = Math.max(0, ...shown.map((act) => act.turn));
  const noisy = (turn: number) =>
    shown.some((act) => act.turn === turn && act.rung >= NOISY && act.action !== "X01");
  let since = latest;
  while (since > 0 && (noisy(since) || noisy(since - 1))) since -= 1;
  const highest = (by: string) =>
    Math.max(
      0,
      ...shown
        .filter((act) => act.turn >= since && act.actor === by && belongs(act, dyad))
        .map((act) => act.rung),
    );
  return { defender: highest(dyad.defender), challenger: highest(dyad.challenger) };
}

/** An order on this seat's sheet and the rung it would be on. */
export interface Ahead {
  readonly order: Pick<Order, "action" | "target" | "prepare">;
  readonly rung: number;
}

/** The orders of one's own sheet that would be a step on this pair's ladder, the highest first. */
export function sheetOn(
  dyad: Pick<Dyad, "defender" | "challenger">,
  orders: readonly Ahead["order"][],
  seat: string | null,
): readonly Ahead[] {
  const other =
    seat === dyad.defender ? dyad.challenger : seat === dyad.challenger ? dyad.defender : undefined;
  if (other === undefined) return [];
  return orders
    .filter((order) => order.target === other)
    .map((order) => ({ order, rung: actionInfo(order.action).rung }))
    .filter(({ rung }) => rung > 0)
    .sort((a, b) => b.rung - a.rung);
}

/**
 * The ladder of one pair, top rung first, with every act on its rung. `hidden` acts have not been revealed yet; `before`
 * is where the pair stood before this turn's orders, from where the telling climbs.
 */
export function ladderOf(
  dyad: Dyad,
  acts: readonly SeenAct[],
  hidden: ReadonlySet<string> = new Set(),
  before = 0,
): readonly Rung[] {
  const shown = acts.filter((act) => belongs(act, dyad) && !hidden.has(act.id));
  const waiting = acts.some((act) => belongs(act, dyad) && hidden.has(act.id));
  const turn = Math.max(0, ...acts.map((act) => act.turn));
  // While acts are still to be shown the pair's value would give them away: go by what has been shown.
  const told = shown.filter((act) => act.turn === turn).map((act) => act.rung);
  const current = waiting ? Math.max(before, ...told) : dyad.rung;
  return [...RUNGS].reverse().map(({ rung }) => ({
    rung,
    band: bandOf(rung),
    steps: shown.filter((act) => act.rung === rung && rung > 0),
    reached: rung <= current,
    current: rung === current,
    threshold: THRESHOLDS.find((threshold) => threshold.after === rung - 1)?.id ?? null,
  }));
}

/** One pair's rungs turn by turn as a stepped line in a box, for a small multiple; y grows downwards. */
export function steppedLine(series: readonly number[], width: number, height: number, turns: number): string {
  const x = (turn: number) => (turn / Math.max(1, turns)) * width;
  const y = (rung: number) => height - (rung / (RUNGS.length - 1)) * height;
  const round = (v: number) => Math.round(v * 10) / 10;
  return series
    .map((rung, turn) =>
      turn === 0 ? `M0 ${round(y(rung))}` : `H${round(x(turn - 0.5))}V${round(y(rung))}H${round(x(turn))}`,
    )
    .join("");
}
