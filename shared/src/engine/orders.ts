import { type ActionId, type ActionInfo, actionInfo, isAction } from "./actions/catalogue.ts";
import type { Ground, SeenFromHere } from "./ground.ts";
import { memory } from "./memory.ts";
import { checkObject } from "./objects.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { adversaries, allies, rivals, rolesOf } from "./relations.ts";
import type { Order } from "./state.ts";
import { checkTarget } from "./targets.ts";
import { value } from "./work.ts";

/** Action points a seat may spend in a turn (O1). */
const ACTION_POINTS = 3;
/** Acts above this rung, and offensive ones, are prepared a turn ahead unless one means to deceive (O10). */
const PREPARED_ABOVE = 8;

/** Points, approval and treasury an order costs; preparing costs one point, haggling over a treaty in a hot crisis double. */
export function costOf(
  order: Order,
  ground: Pick<Ground, "values" | "scenario" | "seat">,
): ActionInfo["cost"] {
  if (order.prepare) return { points: 1, approval: 0, treasury: 0 };
  const { cost } = actionInfo(order.action);
  if (order.action === "A12" && hottestRung(ground) > 6) return { ...cost, approval: cost.approval * 2 };
  return cost;
}

function hottestRung({ values, scenario, seat }: Pick<Ground, "values" | "scenario" | "seat">): number {
  let top = 0;
  for (const { dyad } of rivals(scenario, seat)) top = Math.max(top, value({ values }, "rung", dyad));
  return top;
}

/** Returning fire and joining a war answer what nobody could prepare for: doing so deceives nobody. */
const ANSWERS = new Set<ActionId>(["M13", "M17"]);

/** Whether an act of this kind should be prepared a turn ahead (O10). */
export const needsPreparation = (action: ActionId): boolean => {
  const { flags, rung } = actionInfo(action);
  return !ANSWERS.has(action) && (flags.includes("offensive") || rung > PREPARED_ABOVE);
};

const offered = memory((actions: readonly ActionId[]) => new Set(actions));

/** Whether this crisis offers an action at all. */
const isOffered = ({ actions }: Pick<Ground["scenario"], "actions">, action: ActionId): boolean =>
  offered(actions).has(action);

/** Checks one order against what its seat knows: null if it may be given. */
export function checkOrder(order: Order, ground: Ground): Rejection | null {
  if (!isAction(order.action)) return refuse("unknown-action", "O2", { action: order.action });
  const info = actionInfo(order.action);
  const given = { action: info.id };
  if (!isOffered(ground.scenario, info.id)) return refuse("not-available", "O2", given);
  const { formation } = ground.scenario;
  const bargaining = formation !== null && ground.turn <= formation.turns;
  if (bargaining && ((info.family !== "alliance" && info.family !== "diplomacy") || info.rung > 3))
    return refuse("before-the-crisis", "Y18", given);
  // A script tells what was done: history has not asked whose part it was.
  const free = ground.scenario.scripted !== undefined;
  const roles = rolesOf(ground.scenario, ground.seat);
  if (!free && !info.who.some((role) => roles.includes(role))) return refuse("not-your-role", "O3", given);
  if (!free && order.visibility && !info.visibility.includes(order.visibility))
    return refuse("wrong-visibility", "O6", { ...given, visibility: order.visibility });
  const cost = costOf(order, ground);
  if (cost.treasury > value(ground, "treasury", ground.seat))
    return refuse("treasury-too-low", "O4", {
      ...given,
      needed: cost.treasury,
      held: Math.floor(value(ground, "treasury", ground.seat)),
    });
  if (order.prepare) {
    if (!needsPreparation(info.id)) return refuse("not-prepared", "O10", given);
    if (
      ground.plans.some(
        (p) =>
          p.actor === ground.seat &&
          p.status === "prepared" &&
          p.action === info.id &&
          p.target === (order.target ?? null),
      )
    )
      return refuse("already-prepared", "O10", given);
  }
  return checkTarget(order, info, ground) ?? checkObject(order, ground);
}

/**
 * What an order answers, where the player has not said: the hostile act since the last turn that looked most severe, by
 * its target if that is an adversary, else against oneself or an ally (O8).
 */
export function withAntecedent(order: Order, ground: Ground): Order {
  if (order.inResponseTo !== undefined || order.action === "D01") return order;
  const { scenario, seat, turn } = ground;
  const foes = adversaries(scenario, seat);
  const friends = allies(scenario, seat);
  const foe = order.target !== undefined && foes.includes(order.target) ? order.target : null;
  let provoking: SeenFromHere | null = null;
  for (const act of ground.acts()) {
    if (act.turn < turn - 1 || act.turn === 0 || act.rung < 3) continue;
    const { actor, target } = act;
    if (actor === null || !foes.includes(actor)) continue;
    const concerns = foe === null ? target === seat || friends.includes(target ?? "") : actor === foe;
    if (concerns && (provoking === null || act.rung > provoking.rung)) provoking = act;
  }
  return { ...order, inResponseTo: provoking?.id ?? null };
}

/** Checks a whole sheet: every order, the points, the treasury, and no order twice (O1, O4, O7). */
export function checkSheet(orders: readonly Order[], ground: Ground): Rejection | null {
  for (const order of orders) {
    const refusal = checkOrder(order, ground);
    if (refusal) return refusal;
  }
  return checkTogether(orders, ground);
}

const same = (a: Order, b: Order): boolean =>
  a.action === b.action && (a.target ?? "") === (b.target ?? "") && (a.about ?? "") === (b.about ?? "");

/** Whether orders that are each legal fit on one sheet. */
export function checkTogether(orders: readonly Order[], ground: Ground): Rejection | null {
  let points = 0;
  let treasury = 0;
  for (let i = 0; i < orders.length; i++) {
    const order = orders[i] as Order;
    for (let earlier = 0; earlier < i; earlier++)
      if (same(orders[earlier] as Order, order))
        return refuse("duplicate-order", "O7", { action: order.action, target: order.target ?? "" });
    const cost = costOf(order, ground);
    points += cost.points;
    treasury += cost.treasury;
  }
  if (points > ACTION_POINTS) return refuse("too-many-points", "O1", { given: points, most: ACTION_POINTS });
  const held = value(ground, "treasury", ground.seat);
  if (treasury > held) return refuse("treasury-too-low", "O4", { needed: treasury, held: Math.floor(held) });
  return null;
}
