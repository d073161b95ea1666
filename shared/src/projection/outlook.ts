import {
  actionInfo,
  type Game,
  type Order,
  restingAt,
  STAND_DOWN,
  THRESHOLDS,
  type ThresholdId,
} from "../engine/index.ts";
import { readingOf } from "./reading.ts";
import type { PublicScenario, View } from "./view.ts";

/** One order on a ladder: its rung, and how far beyond everything the other side has done it would be (L3, L4). */
export interface PlannedStep {
  readonly order: Order;
  readonly rung: number;
  readonly lead: number;
  readonly match: boolean;
}

/** What a seat's own orders would do to one of its pairs if the other side did nothing this turn. */
export interface Outlook {
  /** `defender|challenger`. */
  readonly dyad: string;
  readonly now: number;
  /** Where the pair would stand after the turn (L2). */
  readonly to: number;
  /** Thresholds it would be pushed over, the lowest first. */
  readonly crosses: readonly ThresholdId[];
  /** Orders that take effect this turn and are steps on this ladder, the highest first. */
  readonly steps: readonly PlannedStep[];
  /** Steps that are only prepared: they move nothing before they are carried out (O10). */
  readonly prepared: readonly PlannedStep[];
}

/** The outlook for each pair of one's own seat, in the scenario's order; none without a seat. Of a view alone: no secrets. */
export function outlookOf(
  view: View,
  scenario: PublicScenario,
  orders: readonly Order[],
): readonly Outlook[] {
  const seat = view.you.seat;
  if (seat === null) return [];
  const further = orders.some((o) => o.action === "M18" && !o.prepare) ? STAND_DOWN : 0;
  const standing = { incidents: Object.values(view.incidents) } as unknown as Pick<Game, "incidents">;
  return scenario.dyads
    .filter(({ defender, challenger }) => defender === seat || challenger === seat)
    .map(({ defender, challenger }) => {
      const dyad = `${defender}|${challenger}`;
      const other = seat === defender ? challenger : defender;
      const now = Math.round(view.values.rung?.[dyad] ?? 0);
      const steps = orders
        .filter((order) => order.target === other)
        .flatMap((order) => stepOf(view, scenario, order))
        .sort((a, b) => b.rung - a.rung);
      const taken = steps.filter(({ order }) => !order.prepare);
      const to = Math.max(restingAt(standing, defender, challenger, now, further), taken[0]?.rung ?? 0);
      return {
        dyad,
        now,
        to,
        crosses: THRESHOLDS.filter(({ after }) => now <= after && to > after).map(({ id }) => id),
        steps: taken,
        prepared: steps.filter(({ order }) => order.prepare),
      };
    });
}

function stepOf(view: View, scenario: PublicScenario, order: Order): readonly PlannedStep[] {
  const { rung } = actionInfo(order.action);
  const reading = rung > 0 ? readingOf(view, scenario, order) : null;
  return reading === null ? [] : [{ order, rung, lead: reading.lead, match: reading.match }];
}
