import { audience } from "../belief.ts";
import { C } from "../coefficients.ts";
import { openIncident } from "../incident.ts";
import { allianceKey, allies, dyadKey } from "../relations.ts";
import type { Treaty } from "../setup.ts";
import { askedOver, noticeOf } from "../terms.ts";
import { emit, has } from "../work.ts";
import type { ActionId } from "./catalogue.ts";
import { ACTION_IDS } from "./catalogue.ts";
import { add, type Effect, type Execution, fronts, read, signal } from "./effect.ts";

/** Alliances between the actor and the target (or all its allies), whichever end it stands at. */
function ties(doing: Execution): readonly string[] {
  const { work, act } = doing;
  const partners = act.target === null ? allies(work.game.scenario, act.actor) : [act.target];
  return partners.flatMap((partner) => tiesBetween(doing, act.actor, partner));
}

/** Alliances between two actors, whichever protects. */
const tiesBetween = ({ work }: Execution, a: string, b: string): readonly string[] =>
  [allianceKey(a, b), allianceKey(b, a)].filter((key) => has(work.game, "alignment", key));

const toWard = ({ act }: Execution): string => allianceKey(act.actor, act.target ?? "");

/** Consulting opens a window of three turns in which plans are learned sooner and the duty to consult is met (O9, Y7). */
const consult: Effect = (doing) => {
  for (const key of ties(doing)) add(doing, "consultation", key, 3, "O9");
};

const shareIntelligence: Effect = (doing) => {
  for (const key of ties(doing)) {
    add(doing, "intelligence", key, 3, "S1");
    add(doing, "alignment", key, 0.02, "S8");
  }
};

/** Invoking a treaty in public ties the protector before its own audience (Y8). */
const invoke: Effect = (doing) => {
  const { act, work } = doing;
  if (act.visibility !== "public" || act.target === null) return;
  const by = C.invocationCost * audience(work.game, act.target);
  add(doing, "audienceCost", allianceKey(act.target, act.actor), by, "Y8", ["invocationCost"]);
};

/** Consent to a named act: its author no longer acts alone, and the patron shares the cost (Y11). */
const authorise: Effect = (doing) => {
  const { act, work } = doing;
  const action = namedAction(doing);
  if (act.target === null || action === null) return;
  const consent = {
    turn: act.turn,
    by: act.actor,
    to: act.target,
    action,
    proposed: act.terms === "propose",
  };
  work.game.consents = [...work.game.consents, consent];
};

/** The action an authorisation or a restraint is about: a plan's, an act's, or the action named. */
function namedAction({ act, work }: Execution): ActionId | null {
  const about = act.about ?? "";
  const plan = work.game.plans.find((p) => p.id === about);
  const past = work.game.acts.find((a) => a.id === about);
  const id = plan?.action ?? past?.action ?? about;
  return (ACTION_IDS as readonly string[]).includes(id) ? (id as ActionId) : null;
}

/** A word to an ally that it should hold still. What it does to a bot's plan is drawn after this class (P7). */
function restrain(doing: Execution, level: 1 | 2): void {
  const { act, work } = doing;
  work.game.plans = work.game.plans.map((plan) =>
    plan.actor === act.target &&
    plan.status === "prepared" &&
    (act.about === null || act.about === plan.id || act.about === plan.action)
      ? { ...plan, restraints: [...plan.restraints, { by: act.actor, act: act.id, level }] }
      : plan,
  );
}

const demarche: Effect = (doing) => {
  restrain(doing, 1);
  signal(doing, doing.act.actor, doing.act.target ?? "", C.demarcheCred, 0, ["demarcheCred"]);
};

/** A public complaint restrains more, and shows adversaries a split (S3). */
const complain: Effect = (doing) => {
  restrain(doing, 2);
  signal(doing, doing.act.actor, doing.act.target ?? "", C.visibleSplit, C.visibleSplit, ["visibleSplit"]);
  if (doing.act.target !== null) add(doing, "approval", doing.act.target, -1, "D1");
};

const condition: Effect = (doing) => {
  restrain(doing, 2);
  const key = toWard(doing);
  const ally = doing.act.target ?? "";
  add(doing, "backing", key, C.conditionalBacking, "P7", ["conditionalBacking"], {}, [doing.act.actor, ally]);
  signal(doing, doing.act.actor, ally, C.conditionalCred, 0, ["conditionalCred"]);
};

/** Withholding aid is a lever on whoever depends on it, and weakens it (P7). */
const suspendAid: Effect = (doing) => {
  restrain(doing, 2);
  const { act, work } = doing;
  const ally = act.target ?? "";
  add(doing, "alignment", toWard(doing), -0.05, "P7");
  add(doing, "backing", toWard(doing), C.suspendedBacking, "P7", ["suspendedBacking"], {}, [act.actor, ally]);
  for (const { dyad, sign } of fronts(work.game, ally)) add(doing, "arms", dyad, -0.02 * sign, "A6");
  if (act.visibility === "public") add(doing, "approval", ally, -1, "D1");
};

/** Paying an ally to hold still: money and arms for restraint, and one more thing the alliance costs (P7). */
const payForRestraint: Effect = (doing) => {
  restrain(doing, 2);
  const { act, work } = doing;
  const ally = act.target ?? "";
  add(doing, "treasury", ally, 4, "O4", [], {}, [act.actor, ally]);
  add(doing, "creep", toWard(doing), 0.5, "R40");
  for (const { dyad, sign } of fronts(work.game, ally)) add(doing, "arms", dyad, 0.02 * sign, "A6");
};

/** Suspending a treaty for oneself, leaving it on notice, or taking either back (Y17). */
const leave: Effect = (doing) => {
  const { act, work } = doing;
  const treaty = work.game.treaties.find((t) => t.id === act.about);
  if (!treaty) return;
  work.game.treaties = work.game.treaties.map((t) => (t.id === treaty.id ? noticed(t, act) : t));
  emit(work, {
    kind: "treaty",
    rule: "Y17",
    subject: treaty.id,
    output: act.terms ?? "exit",
    cause: act.id,
    seen: treaty.public ? "all" : treaty.parties,
  });
  const by = act.terms === "resume" ? -C.exitNotice / 2 : C.exitNotice;
  for (const partner of treaty.parties) {
    const heard = treaty.public ? by : 0;
    if (has(work.game, "alignment", allianceKey(act.actor, partner)))
      signal(doing, act.actor, partner, by, heard, ["exitNotice"]);
    if (has(work.game, "alignment", allianceKey(partner, act.actor)))
      signal(doing, partner, act.actor, by / 2, heard / 2, ["exitNotice"]);
    if (by < 0)
      for (const key of tiesBetween(doing, act.actor, partner)) add(doing, "alignment", key, -0.1, "Y17");
  }
  add(doing, "autonomy", act.actor, by < 0 ? 0.1 : -0.1, "Y17");
  if (by < 0) disentangle(doing, treaty);
};

/** Forces that trained, supplied and planned with a partner's are less without it: the closer, the dearer to leave (Y17). */
function disentangle(doing: Execution, treaty: Treaty): void {
  const { act } = doing;
  const closest = treaty.parties
    .flatMap((partner) => tiesBetween(doing, act.actor, partner))
    .reduce((most, key) => Math.max(most, read(doing, "interoperability", key)), 0);
  const by = C.disentangling * closest;
  add(doing, "readiness", act.actor, by, "Y17", ["disentangling"], { closest }, [act.actor]);
}

const noticed = (treaty: Treaty, { actor, terms, turn }: Execution["act"]): Treaty => {
  const others = treaty.notices.filter(({ by }) => by !== actor);
  if (terms === "resume") return { ...treaty, notices: others };
  const due = terms === "suspend" ? null : turn + noticeOf(treaty);
  return { ...treaty, notices: [...others, { by: actor, due }] };
};

/** Standing by a protector in public: closer to it, and nearer the line of fire (S11). */
const standBy: Effect = (doing) => {
  const { act, work } = doing;
  add(doing, "alignment", allianceKey(act.target ?? "", act.actor), 0.04, "S11");
  add(doing, "autonomy", act.actor, -0.05, "S11");
  for (const { dyad } of fronts(work.game, act.actor)) {
    add(doing, "exposure", dyad, 0.1, "S11");
    add(doing, "hostility", dyad, 1, "L6");
  }
};

/** Refusing bases or overflight, or dissenting in public: farther from the partner, and from the line of fire (S11). */
const standApart: Effect = (doing) => {
  const { act, work } = doing;
  for (const key of ties(doing)) {
    add(doing, "alignment", key, -0.06, "S11");
    add(doing, "interoperability", key, -0.05, "S11");
  }
  if (has(work, "alignment", allianceKey(act.target ?? "", act.actor)))
    signal(doing, act.target ?? "", act.actor, C.visibleSplit, C.visibleSplit, ["visibleSplit"]);
  add(doing, "autonomy", act.actor, 0.05, "S11");
  for (const { dyad } of fronts(work.game, act.actor)) {
    add(doing, "exposure", dyad, -0.1, "S11");
    add(doing, "hostility", dyad, -2, "L6");
  }
};

/** Troops for a partner's war far away: credit with it, and fewer of them at home (S12). */
const sendContingent: Effect = (doing) => {
  const { act, work } = doing;
  const partner = act.target ?? "";
  for (const key of ties(doing)) add(doing, "alignment", key, 0.05, "S12");
  const owed = allianceKey(partner, act.actor);
  if (has(work, "audienceCost", owed))
    add(doing, "audienceCost", owed, 4 * audience(work.game, partner), "S12");
  add(doing, "reputation", act.actor, 0.03, "S12");
  add(doing, "readiness", act.actor, -0.1, "S12", [], {}, [act.actor]);
  openIncident(work, act, "expedition", partner);
};

/** Determining that collective defence applies ties the actor hard, and joins without a further test (Y12). */
const determine: Effect = (doing) => {
  const key = toWard(doing);
  add(doing, "audienceCost", key, C.determinationCost * audience(doing.work.game, doing.act.actor), "Y12", [
    "determinationCost",
  ]);
  signal(doing, doing.act.actor, doing.act.target ?? "", C.handTying, C.handTying, ["handTying"]);
  pledge(doing, "guarantee", null);
};

/** Declining costs reputation and belief wherever it is seen (S7). */
const decline: Effect = (doing) => {
  add(doing, "reputation", doing.act.actor, C.declinedReputation, "S7", ["declinedReputation"]);
  signal(doing, doing.act.actor, doing.act.target ?? "", C.declined, C.declined, ["declined"]);
};

/** Tables an amendment for the next consultation; it takes effect when every party has accepted (Y13). */
const renegotiate: Effect = ({ work, act }) => {
  const treaty = work.game.treaties.find((t) => t.id === act.about);
  if (!treaty) return;
  work.game.requests = [
    ...work.game.requests,
    {
      id: `${act.id}.amend`,
      turn: act.turn + 1,
      from: act.actor,
      to: askedOver(treaty, act.terms ?? "", act.actor),
      kind: "amend",
      about: treaty.id,
      terms: act.terms,
      words: act.words,
      answers: {},
      status: "open",
    },
  ];
};

/** A larger share of the burden: aligns protectors and adds a little strength at home (D5). */
const pledgeBurden: Effect = (doing) => {
  const { act, work } = doing;
  add(doing, "burden", act.actor, 0.08, "D5");
  add(doing, "spending", act.actor, 0.25, "D5");
  for (const { protector, ally } of work.game.scenario.alliances)
    if (ally === act.actor) {
      add(doing, "alignment", allianceKey(protector, ally), 0.02, "D5");
      add(doing, "approval", protector, 0.5, "D5");
    }
  for (const { defender, challenger } of work.game.scenario.dyads)
    if (defender === act.actor) add(doing, "arrivals", dyadKey(defender, challenger), 0.01, "D5");
};

/** Puts a public word on the register of pledges. */
export function pledge({ work, act }: Execution, kind: "guarantee" | "threat", due: number | null): void {
  const about = act.target ?? "";
  work.game.pledges = [
    ...work.game.pledges,
    { id: `${act.id}.pledge`, turn: act.turn, by: act.actor, kind, about, due, status: "standing" },
  ];
}

export const ALLIANCE: Partial<Record<ActionId, Effect>> = {
  A01: consult,
  A02: shareIntelligence,
  A03: invoke,
  A04: authorise,
  A05: demarche,
  A06: complain,
  A07: condition,
  A08: suspendAid,
  A09: payForRestraint,
  A10: determine,
  A11: decline,
  A12: renegotiate,
  A13: leave,
  A14: pledgeBurden,
  A15: standBy,
  A16: standApart,
  A17: sendContingent,
};
