import { accidents } from "./accident.ts";
import { type ActionId, actionInfo } from "./actions/catalogue.ts";
import { measuresUnder, setMandate } from "./actions/diplomacy.ts";
import { EFFECTS } from "./actions/index.ts";
import { C } from "./coefficients.ts";
import { deconflict } from "./deconfliction.ts";
import { uniform } from "./draw.ts";
import { clearBetween, release } from "./incident.ts";
import { climb, isMatch, lead, lineCrossed, warns } from "./ladder.ts";
import { openObligations } from "./obligation.ts";
import { attribute, harmOf, lookAgain, perceive } from "./observe.ts";
import { costOf, needsPreparation } from "./orders.ts";
import { ratified } from "./parliament.ts";
import { compliance, leak, prepare, restraintBonus } from "./plan.ts";
import { allianceKey, beliefKey, dyadBetween, dyadKey } from "./relations.ts";
import { sees } from "./sight.ts";
import type { Act, Order, Request } from "./state.ts";
import { amended, canBeSigned, unmet, widens } from "./terms.ts";
import { CLASSES, type MandateBreadth } from "./vocabulary.ts";
import { decideWars, fightBeside, openWars, weighBalance } from "./war.ts";
import { chance, change, emit, has, later, merge, type Work } from "./work.ts";

interface Sealed {
  readonly actor: string;
  readonly order: Order;
}

/**
 * Resolution (A1): stand-downs, alliance, information, diplomacy, economics, hybrid, posture, force. Within a class every
 * order reads the same snapshot and the effects are merged, so that neither names nor the order of filing can matter.
 */
export function resolve(work: Work, turn: number): void {
  agreeRequests(work, turn);
  let sealed: Sealed[] = Object.values(work.game.seats).flatMap((seat) =>
    seat.orders.map((order) => ({ actor: seat.id, order })),
  );
  for (const { actor, order } of sealed) pay(work, actor, order);
  for (const { actor, order } of sealed) if (order.prepare) prepare(work, actor, order, turn);
  sealed = sealed.filter(({ order }) => !order.prepare);
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
  const acts = byLot(work, sealed, turn)
    .map(({ actor, order }) => ({ order, act: actOf(work, actor, order, turn) }))
    .filter(({ act }) => !held(work, act));
  if (acts.length === 0) return;
  work.game.acts = [...work.game.acts, ...acts.map(({ act }) => act)];
  for (const { act, order } of acts) {
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

/** The act an order becomes, with everything the ladder and the verdict will ask of it. */
function actOf(work: Work, actor: string, order: Order, turn: number): Act {
  const { game } = work;
  const info = actionInfo(order.action);
  const mandate = mandateFor(work, actor, order);
  const { rung } = info;
  const deed = { actor, action: order.action, target: order.target ?? null, mandate };
  const line = lineCrossed(game.scenario, deed);
  const ahead = lead(game, actor, rung, turn, line?.by);
  const secret = game.treaties.find((t) => t.id === order.about && !t.public);
  const visibility = secret ? "private" : (order.visibility ?? info.visibility[0] ?? "public");
  const plan = game.plans.find(
    (p) =>
      p.actor === actor &&
      p.action === order.action &&
      p.target === (order.target ?? null) &&
      p.status === "prepared" &&
      p.turn < turn,
  );
  const draft = {
    id: `t${turn}.${actor}.${order.action}${order.target ? `.${order.target}` : ""}${order.about && order.about !== mandate ? `.${order.about}` : ""}`,
    turn,
    actor,
    action: order.action,
    target: order.action === "M17" ? foeIn(work, actor, order.target, turn) : (order.target ?? null),
    about: order.about ?? null,
    terms: order.terms ?? null,
    zone: order.zone ?? null,
    rung,
    flags: info.flags,
    visibility,
    mandate,
    consent: consentsFor(work, actor, order.action),
    lawful:
      order.action === "M03" ||
      order.action === "M13" ||
      (order.action === "M11" && game.scenario.zones.some((z) => z.id === order.zone && z.owner === actor)),
    prepared: plan !== undefined || !needsPreparation(order.action),
    inResponseTo: order.inResponseTo ?? null,
    lead: ahead,
    purpose: order.purpose ?? null,
    words: order.words ?? null,
    outcome: null,
  } as const;
  return {
    ...draft,
    match: isMatch(draft, line !== undefined) && !warns(game, deed),
    harm: harmOf(work, draft),
    seemed: perceive(work, draft),
    ...(secret ? { knownTo: secret.parties, suspects: {} } : attribute(work, draft)),
  };
}

/** Joining a war at a partner's side is an act against the other side, or no ladder and no verdict would see it (A9). */
const foeIn = ({ game }: Work, actor: string, partner: string | undefined, turn: number): string | null =>
  fightBeside(
    game.wars,
    game.acts.filter((a) => sees(a, actor) === "author"),
    actor,
    partner,
    turn,
  )?.foe ?? null;

/** A mandate covers carrying out its measure, as far as it goes (Y15). */
function mandateFor(work: Work, actor: string, order: Order): string | null {
  const found = work.game.mandates.find(
    (m) =>
      m.bearers.includes(actor) &&
      m.breadth !== "revoked" &&
      (order.action === "E02"
        ? m.id === order.about
        : m.against === order.target && m.covers?.includes(order.action)),
  );
  return found?.id ?? null;
}

/** Whoever agreed to an act agreed to the lesser ones on the way to it (Y11). */
function consentsFor(work: Work, actor: string, action: ActionId): Readonly<Record<string, 1 | 2>> {
  const given: Record<string, 1 | 2> = {};
  const { rung } = actionInfo(action);
  for (const c of work.game.consents)
    if (c.to === actor && (c.action === action || actionInfo(c.action).rung > rung))
      given[c.by] = c.proposed || given[c.by] === 2 ? 2 : 1;
  return given;
}

/** Bots drop what their allies restrain them from with the probability of P7; people decide for themselves. */
function restrained(work: Work, sealed: readonly Sealed[], turn: number): Sealed[] {
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

function finishPlan(work: Work, act: Act): void {
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
function dropStalePlans(work: Work, turn: number): void {
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

/** Requests everybody accepted take effect before the orders do; the rest lapse (O12). */
function agreeRequests(work: Work, turn: number): void {
  for (const request of work.game.requests) {
    if (request.status !== "open" || request.turn > turn) continue;
    const accepted = request.to.every((seat) => request.answers[seat] === "accepted");
    const status = accepted ? "accepted" : "lapsed";
    work.game.requests = work.game.requests.map((r) => (r.id === request.id ? { ...r, status } : r));
    emit(work, {
      kind: "request",
      rule: "O12",
      subject: request.id,
      output: status,
      seen: [request.from, ...request.to],
    });
    if (!accepted) continue;
    takeEffect(work, request.id, turn);
    merge(work);
  }
}

function takeEffect(work: Work, id: string, turn: number): void {
  const request = work.game.requests.find((r) => r.id === id);
  if (!request) return;
  const act = { id };
  switch (request.kind) {
    case "restrain":
      for (const seat of request.to) restrainBy(work, request, seat);
      return;
    case "authorise":
      for (const by of request.to)
        work.game.consents = [
          ...work.game.consents,
          {
            turn,
            by,
            to: request.from,
            action: planAction(work, request.about),
            proposed: request.terms === "propose",
          },
        ];
      return;
    case "mandate":
      if (request.about !== null && request.terms !== null)
        setMandate({ work, act }, request.about, request.terms as MandateBreadth);
      return;
    case "amend":
      amend(work, request.about ?? "", request.terms ?? "", id);
      return;
    case "settlement":
      settleBy(work, request.terms ?? "", id, turn);
      return;
    case "release": {
      const incident = work.game.incidents.find((i) => i.id === request.about);
      if (incident) release(work, incident, id);
      return;
    }
    case "deconflict":
      for (const other of request.to) deconflict(work, request.from, other, id);
      return;
    case "accede":
      accede(work, request.about ?? "", id);
      return;
    case "support":
    case "reinforce":
      return;
  }
}

/** Acts by which a promised word, and a promised force, are given. */
const GIVEN = { support: ["D05", "D06", "A10", "M06", "M07"], reinforce: ["M06", "M07"] } as const;

/** Whoever accepted to back or reinforce an ally owes it the act in the same turn; it is believed, or missed (S10). */
function keepPromises(work: Work, turn: number): void {
  for (const request of work.game.requests) {
    if (request.turn !== turn || request.status !== "accepted") continue;
    if (request.kind !== "support" && request.kind !== "reinforce") continue;
    const acts: readonly string[] = GIVEN[request.kind];
    for (const promiser of request.to) {
      const key = allianceKey(promiser, request.from);
      // A power that asks another to step in for their ally is promised nothing itself.
      if (!has(work.game, "backing", key)) continue;
      const kept = work.game.acts.some(
        (a) =>
          a.turn === turn &&
          a.actor === promiser &&
          acts.includes(a.action) &&
          (a.target === request.from || a.target === null),
      );
      const reason = {
        rule: "S10",
        inputs: { kind: request.kind, kept },
        coefficients: [kept ? "promiseKept" : "promiseBroken"] as const,
        cause: request.id,
      };
      const by = kept ? C.promiseKept : C.promiseBroken;
      change(work, "credibility", beliefKey(request.from, key), by, { ...reason, seen: [request.from] });
      change(work, "backing", key, by, { ...reason, seen: [request.from] });
      if (!kept) change(work, "alignment", key, -0.02, { ...reason, seen: [promiser, request.from] });
    }
  }
}

const planAction = (work: Work, about: string | null): ActionId =>
  work.game.plans.find((p) => p.id === about)?.action ?? ((about ?? "D01") as ActionId);

/** Whoever agreed to hold still has been restrained; a bot drops what it had planned and takes it off its sheet (P7). */
function restrainBy(work: Work, { from, about }: Request, seat: string): void {
  const bot = work.game.seats[seat]?.control === "bot";
  const held = work.game.plans.filter(
    (p) => p.actor === seat && p.status === "prepared" && (about === null || about === p.id),
  );
  work.game.plans = work.game.plans.map((p) =>
    held.includes(p)
      ? {
          ...p,
          restraints: [...p.restraints, { by: from, act: null, level: 1 }],
          ...(bot && { status: "dropped", executedRung: 0 }),
        }
      : p,
  );
  const before = work.game.seats[seat];
  if (!bot || !before) return;
  const orders = before.orders.filter(
    (o) => !held.some((p) => p.action === o.action && p.target === (o.target ?? null)),
  );
  work.game.seats = { ...work.game.seats, [seat]: { ...before, orders } };
}

/** An amendment everybody accepted; one that widens the commitment is a step of creep (Y13, R40). */
function amend(work: Work, treaty: string, terms: string, cause: string): void {
  const found = work.game.treaties.find((t) => t.id === treaty);
  const next = found && amended(found, terms);
  if (!found || !next) return;
  work.game.treaties = work.game.treaties.map((t) => (t.id === treaty ? next : t));
  const seen = next.public ? "all" : next.parties;
  emit(work, { kind: "treaty", rule: "Y13", subject: treaty, output: terms, cause, seen });
  if (!widens(terms)) return;
  for (const { protector, ally } of work.game.scenario.alliances)
    if (next.parties.includes(protector) && next.parties.includes(ally))
      change(work, "creep", allianceKey(protector, ally), terms.endsWith("+") ? 0.5 : 1, {
        rule: "R40",
        inputs: { terms },
        cause,
      });
}

/** A proposed treaty enters into force when all its parties accept and what was asked for has been done (Y18). */
function accede(work: Work, treaty: string, cause: string): void {
  const found = work.game.treaties.find((t) => t.id === treaty && canBeSigned(t));
  if (!found || unmet(found, work.game.acts).length > 0) return;
  work.game.treaties = work.game.treaties.map((t) => (t.id === treaty ? { ...t, status: "in-force" } : t));
  emit(work, {
    kind: "treaty",
    rule: "Y18",
    subject: treaty,
    output: "in-force",
    cause,
    seen: found.public ? "all" : found.parties,
  });
}

/** A settlement all its parties accepted closes the dispute on its terms (N2). */
function settleBy(work: Work, terms: string, cause: string, turn: number): void {
  const { dispute } = work.game;
  const chosen = dispute.terms.find((t) => t.id === terms);
  if (!chosen || dispute.settled !== null) return;
  const passed = dispute.parties.map((party) => ratified(work, party, chosen, turn));
  if (passed.includes(false)) return;
  clearBetween(work, dispute.parties, cause);
  if (chosen.breadth !== null)
    for (const mandate of work.game.mandates)
      if (mandate.measure === dispute.measure)
        setMandate({ work, act: { id: cause } }, mandate.id, chosen.breadth);
  work.game.measures = measuresUnder(work.game.measures, dispute, chosen);
  work.game.dispute = { ...dispute, settled: terms };
  emit(work, { kind: "measure", rule: "N2", subject: dispute.measure, output: terms, cause, seen: "all" });
  for (const d of work.game.scenario.dyads)
    if (dispute.parties.includes(d.defender) && dispute.parties.includes(d.challenger))
      change(work, "hostility", dyadKey(d.defender, d.challenger), -12, { rule: "L6", cause });
}
