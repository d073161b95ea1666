import { type ActionId, actionInfo, type DraftOrder, type Order } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";

export const POINTS = 3;

export interface SheetCost {
  readonly points: number;
  readonly approval: number;
  readonly treasury: number;
}

export function costOf(orders: readonly Pick<Order, "action">[]): SheetCost {
  const sum = { points: 0, approval: 0, treasury: 0 };
  for (const order of orders) {
    const { cost } = actionInfo(order.action);
    sum.points += cost.points;
    sum.approval += cost.approval;
    sum.treasury += cost.treasury;
  }
  return sum;
}

/** The sheet as it would be sealed: adopted lines without what only the draft needs. */
export const toSeal = (draft: readonly DraftOrder[]): readonly Order[] =>
  draft.filter((line) => line.adopted).map(({ id: _id, by: _by, adopted: _adopted, ...order }) => order);

/** Whether an order of the table is already on the sheet: same act, same target, same object. */
export const onSheet = (draft: readonly DraftOrder[], order: Order): DraftOrder | undefined =>
  draft.find(
    (line) =>
      line.action === order.action &&
      line.target === order.target &&
      (order.about === undefined || line.about === order.about),
  );

/** A new line; its holder's own lines count at once, a team-mate's are proposals until adopted. */
export const line = (order: Order, id: string, by: string, holds: boolean): DraftOrder => ({
  ...order,
  id,
  by,
  adopted: holds,
});

/** What the last hostile acts against this seat were, the latest first: what an order may answer. */
export function answerable(
  view: Pick<View, "acts" | "you">,
): readonly { id: string; turn: number; actor: string | null; action: ActionId }[] {
  return Object.values(view.acts)
    .filter((act) => act.actor !== view.you.seat && act.rung >= 3)
    .sort((a, b) => b.turn - a.turn || b.rung - a.rung)
    .slice(0, 8)
    .map(({ id, turn, actor, suspect, action }) => ({ id, turn, actor: actor ?? suspect, action }));
}
