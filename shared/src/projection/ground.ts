import {
  type ActionId,
  type Ask,
  checkOrder,
  checkRequest,
  checkSheet,
  choicesOf,
  type Ground,
  type Order,
  type Rejection,
} from "../engine/index.ts";
import { listsOf } from "./project.ts";
import type { PublicScenario, View } from "./view.ts";

/** The ground an order is judged on, from a view: the same rules the reducer applies, with nothing it may not know. */
export function groundOfView(view: View, scenario: PublicScenario): Ground {
  const { treaties, mandates, measures, plans, wars, incidents, acts } = listsOf(view);
  return {
    seat: view.you.seat ?? "",
    turn: view.stage.kind === "lobby" ? 0 : view.stage.turn,
    scenario,
    values: view.values,
    treaties,
    mandates,
    measures,
    dispute: view.dispute,
    plans,
    wars,
    incidents,
    agreed: view.agreed,
    consents: view.consents,
    acts: () => acts.map((act) => ({ ...act, knownTo: act.exposed ? "all" : [] })),
  };
}

/** Whether this seat may give the order: null, or why not. */
export const check = (view: View, scenario: PublicScenario, order: Order): Rejection | null =>
  checkOrder(order, groundOfView(view, scenario));

/** Whether this seat may ask this of these: null, or why not. */
export const checkAsk = (view: View, scenario: PublicScenario, ask: Ask): Rejection["code"] | null =>
  checkRequest(groundOfView(view, scenario), ask);

/** Whether a whole sheet may be sealed. */
export const checkOrders = (
  view: View,
  scenario: PublicScenario,
  orders: readonly Order[],
): Rejection | null => checkSheet(orders, groundOfView(view, scenario));

/** Every way to fill an action's blanks that is legal now. */
export const choices = (view: View, scenario: PublicScenario, action: ActionId): readonly Order[] =>
  choicesOf(action, groundOfView(view, scenario));
