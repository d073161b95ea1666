import { accidents } from "./accident.ts";
import { actOf } from "./act.ts";
import { actionInfo } from "./actions/catalogue.ts";
import { EFFECTS } from "./actions/index.ts";
import { agreeRequests, keepPromises } from "./agreement.ts";
import { C } from "./coefficients.ts";
import { uniform } from "./draw.ts";
import { climb, lineCrossed } from "./ladder.ts";
import { openObligations } from "./obligation.ts";
import { lookAgain } from "./observe.ts";
import { costOf } from "./orders.ts";
import { dropStalePlans, finishPlan, leak, prepare, restrained, type Sealed } from "./plan.ts";
import { dyadBetween } from "./relations.ts";
import type { Act, Order } from "./state.ts";
import { CLASSES } from "./vocabulary.ts";
import { decideWars, openWars, weighBalance } from "./war.ts";
import { change, emit, later, merge, type Work } from "./work.ts";

/**
 * Resolution (A1): stand-downs, alliance, information, diplomacy, economics, hybrid, posture, force. Within a class every
 * order reads the same snapshot and the effects are merged, so that neither names nor the order of filing can matter.
 */
export function resolve(work: Work, turn: number): void {
  agreeRequests(work, turn);
  const filed: Sealed[] = [];
  for (const { id: actor, orders } of Object.values(work.game.seats))
    for (const order of orders) filed.push({ actor, order });
  for (const { actor, order } of filed) pay(work, actor, order);
  for (const { actor, order } of filed) if (order.prepare) prepare(work, actor, order, turn);
  let sealed = filed.filter(({ order }) => !order.prepare);
  for (const cls of CLASSES) {
    const here = sealed.filter(({ order }) => actionInfo(order.action).class === cls);
    if (here.length > 0) carryOut(work, here, turn);
    if (cls === "alliance") sealed = restrained(work, sealed, turn);
  }
  keepPromises(work, turn);
  dropStalePlans(work, turn);
  weighBalance(work);
  accidents(work, turn);
  climb(work, turn, "orders");
  decideWars(work, turn);
  openWars(work, turn);
  openObligations(work, turn);
  lookAgain(work, turn);
  leak(work, turn);
}

/** Approval and treasury are paid in full when the order is carried out, whatever comes of it (O4). */
function pay(work: Work, actor: string, order: Order): void {
  const cost = costOf(order, { values: work.game.values, scenario: work.game.scenario, seat: actor });
  const reason = { rule: "O4", inputs: { action: order.action } };
  change(work, "approval", actor, -cost.approval, reason);
  change(work, "treasury", actor, -cost.treasury, { ...reason, seen: [actor] });
}

function carryOut(work: Work, sealed: readonly Sealed[], turn: number): void {
  const done: { readonly act: Act; readonly order: Order }[] = [];
  for (const { actor, order } of byLot(work, sealed, turn)) {
    const act = actOf(work, actor, order, turn);
    if (!held(work, act)) done.push({ act, order });
  }
  if (done.length === 0) return;
  const acts = work.game.acts.slice();
  for (const { act } of done) acts.push(act);
  work.game.acts = acts;
  for (const { act, order } of done) {
    emit(work, {
      kind: "act",
      rule: "A1",
      subject: act.id,
      inputs: { rung: act.rung, lead: act.lead, match: act.match, prepared: act.prepared },
      output: act.action,
      seen: act.knownTo,
    });
    finishPlan(work, act);
    if (!act.prepared && act.action !== "D01")
      change(work, "readiness", act.actor, C.unpreparedReadiness, {
        rule: "O10",
        coefficients: ["unpreparedReadiness"],
        cause: act.id,
        seen: [act.actor],
      });
    EFFECTS[act.action]?.({ work, act, order });
    crossLine(work, act);
  }
  merge(work);
}

/** An act somebody had said it would not bear makes more bad blood than the act itself (L8). */
function crossLine(work: Work, act: Act): void {
  const line = lineCrossed(work.game.scenario, act);
  if (!line) return;
  const dyad = dyadBetween(work.game.scenario, line.by, act.actor);
  const reason = { rule: "L8", inputs: { line: line.id }, coefficients: ["redLine"] as const, cause: act.id };
  if (dyad !== null) later(work, "hostility", dyad, C.redLine, reason);
  later(work, "humiliation", line.by, C.redLine / 2, reason);
}

/** What cannot be merged, such as two settlements, is done in an order that neither seats nor filing decide (A2). */
function byLot(work: Work, sealed: readonly Sealed[], turn: number): readonly Sealed[] {
  const lot = ({ actor, order }: Sealed): number =>
    uniform(work.game.seed, {
      turn,
      rule: "A2",
      subject: actor,
      object: order.action,
      slot: `${order.target ?? ""}|${order.about ?? ""}`,
    });
  return sealed.length < 2
    ? sealed
    : sealed
        .map((one) => ({ one, at: lot(one) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
}

/** In the world where the ally holds still, whatever would light a match is not done (R51). */
const held = (work: Work, act: Act): boolean =>
  work.game.otherwise?.kind === "holds" && work.game.otherwise.actor === act.actor && act.match;
