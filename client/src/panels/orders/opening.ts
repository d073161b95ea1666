import type { ActionId, Order, Rejection } from "@casus/shared/engine";
import { check, choices, type PublicScenario, type View } from "@casus/shared/projection";

/** The first way to give an order that the rules allow; else the first way there is, and the reason against it. */
export function opening(
  view: View,
  scenario: PublicScenario,
  action: ActionId,
): { readonly order: Order; readonly refusal: Rejection | null } {
  let first: { readonly order: Order; readonly refusal: Rejection } | null = null;
  for (const c of choices(view, scenario, action)) {
    const order: Order = {
      action,
      ...(c.target ? { target: c.target } : {}),
      ...(c.about ? { about: c.about } : {}),
      ...(c.terms ? { terms: c.terms } : {}),
      ...(c.zone ? { zone: c.zone } : {}),
    };
    const no = check(view, scenario, order);
    if (no === null) return { order, refusal: null };
    first ??= { order, refusal: no };
  }
  return first ?? { order: { action }, refusal: check(view, scenario, { action }) };
}
