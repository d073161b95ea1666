import type { ActionId } from "./actions/catalogue.ts";
import { measuresUnder, setMandate } from "./actions/diplomacy.ts";
import { C } from "./coefficients.ts";
import { deconflict } from "./deconfliction.ts";
import { clearBetween, release } from "./incident.ts";
import { ratified } from "./parliament.ts";
import { allianceKey, beliefKey, dyadKey } from "./relations.ts";
import type { Request } from "./state.ts";
import { amended, canBeSigned, unmet, widens } from "./terms.ts";
import type { MandateBreadth } from "./vocabulary.ts";
import { change, emit, has, merge, type Work } from "./work.ts";

/** Requests everybody accepted take effect before the orders do; the rest lapse (O12). */
export function agreeRequests(work: Work, turn: number): void {
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
export function keepPromises(work: Work, turn: number): void {
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
