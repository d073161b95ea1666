import { actionInfo } from "./actions/catalogue.ts";
import { cut, structureOf } from "./belief.ts";
import { C } from "./coefficients.ts";
import { clamp, logit, sigmoid } from "./maths.ts";
import { adversaries, allianceKey, allianceSetup, allies, protectors, seatOf, term } from "./relations.ts";
import type { Act, Game, Order, Plan } from "./state.ts";
import { chance, emit, value, type Work } from "./work.ts";

/** Writes a preparation down. Nobody else knows of it unless it leaks (O10). */
export function prepare(work: Work, actor: string, order: Order, turn: number): void {
  const { rung } = actionInfo(order.action);
  const plan: Plan = {
    id: `t${turn}.${actor}.plan.${order.action}${order.target ?? ""}`,
    turn,
    actor,
    action: order.action,
    target: order.target ?? null,
    about: order.about ?? null,
    zone: order.zone ?? null,
    rung,
    offTreaty: actionInfo(order.action).treaty === "outside",
    knownTo: [actor],
    restraints: [],
    status: "prepared",
    executedRung: null,
  };
  work.game.plans = [...work.game.plans, plan];
  emit(work, { kind: "plan", rule: "O10", subject: plan.id, output: "prepared", seen: [actor] });
}

/** Preparations leak to allies by how tightly they consult, and to adversaries a little (O9). */
export function leak(work: Work, turn: number): void {
  const { scenario, treaties } = work.game;
  for (const plan of work.game.plans) {
    if (plan.status !== "prepared") continue;
    const learned: string[] = [];
    const watchers = [...new Set([...allies(scenario, plan.actor), ...adversaries(scenario, plan.actor)])];
    for (const watcher of watchers) {
      if (plan.knownTo.includes(watcher)) continue;
      const ally = allies(scenario, plan.actor).includes(watcher);
      const consultation = term(treaties, watcher, plan.actor, "consultation");
      const open =
        value(work.game, "consultation", allianceKey(watcher, plan.actor)) > 0 ||
        value(work.game, "consultation", allianceKey(plan.actor, watcher)) > 0;
      const severed = cut(work.game, watcher, plan.actor);
      const p =
        ally && !severed
          ? clamp(C.learnBase + C.learnConsultation * consultation + (open ? C.learnWindow : 0), 0, 0.95)
          : C.learnAdversary;
      const seen = chance(work, { turn, rule: "O9", subject: watcher, object: plan.id }, p);
      if (!seen.hit) continue;
      learned.push(watcher);
      emit(work, {
        kind: "leak",
        rule: "O9",
        subject: plan.id,
        draw: seen.draw,
        inputs: { consultation, window: open, ally },
        coefficients: ally ? ["learnBase", "learnConsultation", "learnWindow"] : ["learnAdversary"],
        output: watcher,
        seen: [watcher],
      });
    }
    if (learned.length > 0)
      work.game.plans = work.game.plans.map((p) =>
        p.id === plan.id ? { ...p, knownTo: [...p.knownTo, ...learned] } : p,
      );
  }
}

/** Probability that a government drops a plan its allies restrain it from, by the tools used (P7). */
export function compliance(
  game: Pick<Game, "scenario" | "values" | "treaties" | "otherwise">,
  actor: string,
  restraints: readonly { readonly by: string; readonly bonus: number }[],
): { readonly p: number; readonly inputs: Readonly<Record<string, number>> } {
  let dependence = 0;
  let consultation = 0;
  for (const { by } of restraints) {
    if (cut(game, by, actor)) continue;
    dependence = Math.max(dependence, allianceSetup(game.scenario, by, actor)?.dependence ?? 0);
    consultation = Math.max(consultation, term(game.treaties, by, actor, "consultation"));
  }
  const { hawk } = seatOf(game.scenario, actor).traits;
  const backing = protectors(game.scenario, actor).reduce(
    (most, a) => Math.max(most, sigmoid(value(game, "backing", allianceKey(a.protector, actor)))),
    0,
  );
  const bonus = Math.min(
    C.complyCap,
    restraints.reduce((sum, r) => sum + r.bonus, 0),
  );
  const p = sigmoid(
    C.complyBase +
      C.complyDependence * dependence +
      C.complyConsultation * consultation +
      C.complyHawk * hawk +
      C.complyBacking * backing +
      bonus,
  );
  return { p, inputs: { dependence, consultation, backing, bonus } };
}

/** What each tool of restraint adds to compliance, in logit (P7). */
export const restraintBonus = (action: string): number =>
  ({ A06: C.complyPublic, A07: C.complyConditional, A08: C.complySuspended, A09: C.complyPaid })[action] ?? 0;

/** An order that was sealed, and whose it is. */
export interface Sealed {
  readonly actor: string;
  readonly order: Order;
}

/** Bots drop what their allies restrain them from with the probability of P7; people decide for themselves. */
export function restrained(work: Work, sealed: readonly Sealed[], turn: number): Sealed[] {
  return sealed.filter(({ actor, order }) => {
    if (work.game.seats[actor]?.control !== "bot") return true;
    const plan = work.game.plans.find(
      (p) =>
        p.actor === actor &&
        p.action === order.action &&
        p.target === (order.target ?? null) &&
        p.status === "prepared",
    );
    const fresh = plan?.restraints ?? [];
    if (!plan || fresh.length === 0) return true;
    const tools = fresh.map((r) => ({
      by: r.by,
      bonus: restraintBonus(work.game.acts.find((a) => a.id === r.act)?.action ?? ""),
    }));
    const { p, inputs } = compliance(work.game, actor, tools);
    const { hit, draw } = chance(work, { turn, rule: "P7", subject: actor, object: plan.action }, p);
    emit(work, {
      kind: "restraint",
      rule: "P7",
      subject: plan.id,
      inputs,
      coefficients: ["complyBase", "complyDependence", "complyConsultation", "complyHawk", "complyBacking"],
      draw,
      output: hit ? "complied" : "defied",
      seen: [actor, ...tools.map((t) => t.by)],
    });
    if (hit) closePlan(work, plan.id, "dropped", 0);
    return !hit;
  });
}

/** An act that had been prepared has been carried out. */
export function finishPlan(work: Work, act: Act): void {
  const plan = work.game.plans.find(
    (p) =>
      p.actor === act.actor &&
      p.action === act.action &&
      p.target === act.target &&
      p.status === "prepared" &&
      p.turn < act.turn,
  );
  if (plan) closePlan(work, plan.id, "executed", act.rung);
}

function closePlan(
  work: Work,
  id: string,
  status: "executed" | "dropped" | "downscaled",
  executedRung: number,
): void {
  work.game.plans = work.game.plans.map((p) => (p.id === id ? { ...p, status, executedRung } : p));
}

/** A plan not carried out within two turns is dropped, or scaled down to what was done against the same target (O11). */
export function dropStalePlans(work: Work, turn: number): void {
  for (const plan of work.game.plans) {
    if (plan.status !== "prepared" || plan.turn > turn - 2) continue;
    const instead = work.game.acts
      .filter(
        (a) => a.actor === plan.actor && a.target === plan.target && a.turn > plan.turn && a.rung < plan.rung,
      )
      .reduce((most, a) => Math.max(most, a.rung), 0);
    closePlan(work, plan.id, instead >= 5 ? "downscaled" : "dropped", instead >= 5 ? instead : 0);
    emit(work, {
      kind: "plan",
      rule: "O11",
      subject: plan.id,
      output: instead >= 5 ? "downscaled" : "dropped",
      seen: plan.knownTo,
    });
  }
}

/** How far somebody without a protector believes itself backed. */
const UNBACKED = sigmoid(-6);

/** Staff estimate of an ally's temptation to provoke, from structure and beliefs (P3). */
export function provocation(
  game: Pick<Game, "scenario" | "values" | "treaties" | "otherwise">,
  actor: string,
  opponent: string,
  seemed: number,
  character: { readonly hawk: number; readonly grievance: number },
): { readonly logit: number; readonly inputs: Readonly<Record<string, number>> } {
  const { share, exposure } = structureOf(game, actor, opponent);
  let backing = UNBACKED;
  let consultation = 0;
  for (const { key, protector } of protectors(game.scenario, actor)) {
    backing = Math.max(backing, sigmoid(value(game, "backing", key)));
    if (!cut(game, protector, actor))
      consultation = Math.max(consultation, term(game.treaties, protector, actor, "consultation"));
  }
  const asymmetry = Math.min(0, logit(share));
  const temptation =
    C.provokeBase +
    C.provokeGrievance * character.grievance +
    C.provokeHawk * character.hawk +
    C.provokeBacking * (backing - 0.25) +
    C.provokeAsymmetry * asymmetry +
    C.provokeExposure * exposure * (1 - C.provokeExposureBacked * backing) +
    C.provokeSeen * Math.max(0, seemed - 4) +
    C.provokeConsultation * consultation;
  const { hawk, grievance } = character;
  return { logit: temptation, inputs: { backing, consultation, share, exposure, seemed, hawk, grievance } };
}
