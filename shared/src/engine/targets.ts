import { type ActionId, type ActionInfo, actionInfo } from "./actions/catalogue.ts";
import type { Ground } from "./ground.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { adversaries, allies, wards } from "./relations.ts";
import type { Order } from "./state.ts";

/** Whether an order has the kind of target its action needs (O5). */
export function checkTarget(order: Order, info: ActionInfo, ground: Ground): Rejection | null {
  const given = { action: info.id, target: order.target ?? "" };
  const options = targetsOf(info.id as ActionId, ground);
  if (order.target === undefined) return options.includes(null) ? null : refuse("needs-target", "O5", given);
  if (!ground.scenario.seats.some((s) => s.id === order.target)) return refuse("unknown-target", "O5", given);
  return options.includes(order.target) ? null : refuse("wrong-target", "O5", given);
}

/** Targets an action may have for this seat now; null stands for "none". */
export function targetsOf(
  action: ActionId,
  { scenario, seat, mandates }: Ground,
): readonly (string | null)[] {
  const info = actionInfo(action);
  const enemies = adversaries(scenario, seat);
  switch (info.target) {
    case "none":
      return [null];
    case "any": {
      if (action === "M09") return allies(scenario, seat);
      const others = scenario.seats.map((s) => s.id).filter((id) => id !== seat);
      // Whom one arms, joins or dissents from is no adversary; a mediator stands against neither.
      return others.filter((id) => !enemies.includes(id));
    }
    case "ally":
      if (["D05", "D06", "M06", "M07", "A07", "A04"].includes(action))
        return wards(scenario, seat).map((a) => a.ally);
      if (["A08", "A09", "M08"].includes(action)) return wards(scenario, seat).map((a) => a.ally);
      if (action === "A03" || action === "A15")
        return scenario.alliances.filter((a) => a.ally === seat).map((a) => a.protector);
      return allies(scenario, seat);
    case "adversary":
      if (action === "E02")
        return [...new Set(mandates.filter((m) => m.bearers.includes(seat)).map((m) => m.against))];
      if (
        action === "D03" ||
        action === "D04" ||
        action === "M05" ||
        action === "M10" ||
        action === "M03" ||
        action === "M01"
      )
        return [null, ...enemies];
      return enemies;
  }
}
