import { audience } from "../belief.ts";
import { C } from "../coefficients.ts";
import { withoutHotline } from "../deconfliction.ts";
import { keyText, uniform } from "../draw.ts";
import { clearBetween, release } from "../incident.ts";
import { sigmoid } from "../maths.ts";
import { attributionLogit } from "../observe.ts";
import { ratified } from "../parliament.ts";
import { allianceKey, dyadBetween, protectors, seatOf, wards } from "../relations.ts";
import type { Dispute, Measure, SettlementTerms } from "../setup.ts";
import { actNamed } from "../sight.ts";
import type { MandateBreadth } from "../vocabulary.ts";
import { emit } from "../work.ts";
import { pledge } from "./alliance.ts";
import type { ActionId } from "./catalogue.ts";
import {
  add,
  dyadsHere,
  dyadWithTarget,
  type Effect,
  fronts,
  provoke,
  read,
  signal,
  wardsHere,
} from "./effect.ts";

/** A direct line: both sides see more clearly and incidents are less likely to turn lethal, for three turns (X4). */
const hotline: Effect = (doing) => {
  for (const dyad of dyadsHere(doing)) {
    add(doing, "hotline", dyad, 3, "X4");
    add(doing, "deconfliction", dyad, 0.1, "X4");
  }
};

const deescalate: Effect = (doing) => {
  const { act, work } = doing;
  provoke(doing, -6, "L6");
  for (const dyad of dyadsHere(doing)) add(doing, "tempo", dyad, -0.05, "X1");
  add(doing, "approval", act.actor, -2 * seatOf(work.game.scenario, act.actor).traits.hawk, "D2");
};

/** Settling concedes one's own part: the measure is set to the terms, the incident closes, hostility falls (N2). */
const settle: Effect = (doing) => {
  const { act, work } = doing;
  const { dispute } = work.game;
  const incident = work.game.incidents.find((i) => i.id === act.about);
  if (incident) {
    release(work, incident, act.id);
    return;
  }
  const terms = dispute.terms.find((t) => t.id === act.terms);
  if (terms && !ratified(work, act.actor, terms, act.turn)) return;
  provoke(doing, -12, "L6");
  const tied = work.game.pledges.filter(
    (p) => p.by === act.actor && p.kind === "threat" && p.status === "standing",
  );
  for (const threat of tied) {
    work.game.pledges = work.game.pledges.map((p) =>
      p.id === threat.id ? { ...p, status: "withdrawn" } : p,
    );
    // Whoever yields to a mediator saves its face.
    const mediated = dyadsHere(doing).some((dyad) => read(doing, "mediation", dyad) > 0);
    const cost =
      C.handTyingCost * audience(work.game, act.actor) * C.backingDownApproval * (mediated ? 0.5 : 1);
    add(doing, "approval", act.actor, -cost, "S7", ["backingDownApproval", "handTyingCost"]);
  }
  if (!terms || dispute.settled !== null || !dispute.parties.includes(act.actor)) return;
  for (const { id, measure, holder } of work.game.mandates)
    if (terms.breadth !== null && measure === dispute.measure && holder === act.actor)
      setMandate(doing, id, terms.breadth);
  work.game.dispute = { ...dispute, settled: terms.id };
  clearBetween(work, dispute.parties, act.id);
  work.game.measures = measuresUnder(work.game.measures, dispute, terms);
  emit(work, {
    kind: "measure",
    rule: "N2",
    subject: dispute.measure,
    output: terms.id,
    cause: act.id,
    seen: "all",
  });
};

/** Measures as a bargain leaves them: the disputed one and those that are part of it at the levels agreed (N2). */
export const measuresUnder = (
  measures: readonly Measure[],
  dispute: Dispute,
  { level, also }: SettlementTerms,
): readonly Measure[] =>
  measures.map((m) => {
    const agreed = m.id === dispute.measure ? level : also.find(({ measure }) => measure === m.id)?.level;
    return agreed === undefined ? m : { ...m, level: agreed };
  });

/** Cheap public talk is believed a little: more by allies than by adversaries (S3). */
const reassure: Effect = (doing) => {
  for (const ally of wardsHere(doing))
    signal(doing, doing.act.actor, ally, C.cheapPublicAlly, C.cheapPublicAdversary, [
      "cheapPublicAlly",
      "cheapPublicAdversary",
    ]);
  add(doing, "approval", doing.act.actor, 0.2 * C.solidarity, "D1", ["solidarity"]);
};

/** A public guarantee ties the speaker's hands before its own audience (S3). */
const guarantee: Effect = (doing) => {
  const { act, work } = doing;
  for (const ally of wardsHere(doing)) {
    signal(doing, act.actor, ally, C.handTying, C.handTying, ["handTying"]);
    const cost = C.handTyingCost * audience(work.game, act.actor);
    add(doing, "audienceCost", allianceKey(act.actor, ally), cost, "S3", [
      "handTyingCost",
      "audienceBase",
      "audienceDemocracy",
    ]);
  }
  pledge(doing, "guarantee", null);
};

const protest: Effect = (doing) => {
  provoke(doing, 1, "L6");
  add(doing, "humiliation", doing.act.actor, -5, "D4");
};

/** Naming the author of a hybrid act in public; services set to it may find who it was (H3). */
const expose: Effect = (doing) => {
  const { act, work } = doing;
  const hidden = actNamed(work.game.acts, act.about);
  if (!hidden) return;
  const key = { turn: act.turn, rule: "H3", subject: act.actor, object: hidden.id };
  const p = sigmoid(attributionLogit(work, act.actor, hidden.rung, 1));
  const u = uniform(work.game.seed, key);
  const knew = hidden.knownTo === "all" || hidden.knownTo.includes(act.actor);
  const right = knew || u < p;
  emit(work, {
    kind: "attribution",
    rule: "H3",
    subject: act.actor,
    cause: act.id,
    draw: { key: keyText(key), u, p: knew ? 1 : p },
    coefficients: ["attributionEffort"],
    output: right ? "exposed" : "not-proven",
    seen: "all",
  });
  if (!right) return;
  work.game.acts = work.game.acts.map((a) => (a.id === hidden.id ? { ...a, knownTo: "all" } : a));
  const dyad = dyadBetween(work.game.scenario, act.actor, hidden.actor);
  if (dyad !== null) add(doing, "hostility", dyad, 3, "L6");
  add(doing, "humiliation", act.actor, -3, "D4");
};

const expel: Effect = (doing) => {
  provoke(doing, 5, "L6");
  for (const dyad of dyadsHere(doing)) {
    if (read(doing, "hotline", dyad) === 0) continue;
    add(doing, "hotline", dyad, -3, "X4");
    const left = withoutHotline(doing.work.game, dyad);
    add(doing, "deconfliction", dyad, left - read(doing, "deconfliction", dyad), "X4");
  }
};

/** A threat with a deadline: a protector's is believed, and backing down from it costs at home (S3, S7). */
const threaten: Effect = (doing) => {
  const { act, work } = doing;
  const dyad = dyadWithTarget(doing);
  if (dyad !== null) {
    add(doing, "hostility", dyad, 4, "L6");
    add(doing, "tempo", dyad, 0.05, "X1");
  }
  if (act.visibility === "public") {
    for (const { ally } of wards(work.game.scenario, act.actor))
      signal(doing, act.actor, ally, 0, C.threatBelief, ["threatBelief"]);
    pledge(doing, "threat", act.turn + 2);
  }
};

/** Taking it to the body that holds the mandate: the holder changes it, anybody else asks (Y14). */
const multilateralise: Effect = (doing) => {
  const { act, work } = doing;
  const mandate = work.game.mandates.find((m) => m.id === act.about) ?? work.game.mandates[0];
  provoke(doing, -2, "L6");
  if (!mandate) return;
  const breadth = (act.terms ?? "narrow") as MandateBreadth;
  if (mandate.holder === act.actor) {
    setMandate(doing, mandate.id, breadth);
    return;
  }
  work.game.requests = [
    ...work.game.requests,
    {
      id: `${act.id}.mandate`,
      turn: act.turn + 1,
      from: act.actor,
      to: [mandate.holder],
      kind: "mandate",
      about: mandate.id,
      terms: breadth,
      words: act.words,
      answers: {},
      status: "open",
    },
  ];
};

/** Level of the measure a mandate's breadth allows: broad 2, narrow 1, revoked 0. */
export const mandatedLevel = (breadth: MandateBreadth): number =>
  ({ revoked: 0, narrow: 1, broad: 2 })[breadth];

/** Changes a mandate; bearers that keep to it follow, so the measure moves with it unless it went beyond (Y14). */
export function setMandate(
  doing: { work: Parameters<typeof emit>[0]; act: { id: string } },
  id: string,
  breadth: MandateBreadth,
): void {
  const { work, act } = doing;
  const before = work.game.mandates.find((m) => m.id === id);
  if (!before || before.breadth === breadth) return;
  work.game.mandates = work.game.mandates.map((m) => (m.id === id ? { ...m, breadth } : m));
  const covered = mandatedLevel(before.breadth);
  work.game.measures = work.game.measures.map((m) =>
    m.id === before.measure && m.level === covered ? { ...m, level: mandatedLevel(breadth) } : m,
  );
  emit(work, { kind: "mandate", rule: "Y14", subject: id, output: breadth, cause: act.id, seen: "all" });
}

/** A new status declared on one's own authority: independence, annexation, nationalisation (L8). */
const changeStatus: Effect = (doing) => {
  const { act, work } = doing;
  work.game.measures = work.game.measures.map((m) =>
    m.kind === "status" && m.by === act.actor && m.against === act.target ? { ...m, level: 3 } : m,
  );
  provoke(doing, 8, "L6");
  for (const dyad of dyadsHere(doing)) add(doing, "pretext", dyad, 15, "P2");
  if (act.target !== null) add(doing, "humiliation", act.target, 8, "D4");
  const polarisation = read(doing, "polarisation", act.actor);
  add(doing, "approval", act.actor, 2 * C.solidarity * (1 - C.polarisedRally * polarisation), "D1", [
    "solidarity",
    "polarisedRally",
  ]);
  add(doing, "autonomy", act.actor, 0.1, "R43");
};

/** Good offices: for two turns terms are easier to take on both sides, the more so the weightier the mediator (N2). */
const mediate: Effect = (doing) => {
  const { act, work } = doing;
  const { capability } = seatOf(work.game.scenario, act.actor).traits;
  for (const { dyad } of fronts(work.game, act.target ?? "")) {
    add(doing, "mediation", dyad, 2, "N2");
    add(doing, "hostility", dyad, -1 - Math.min(3, 20 * capability), "L6");
  }
};

/** Rights for a minority take the neighbour's pretext away, and please who asked for them (Y18). */
const reform: Effect = (doing) => {
  const { act, work } = doing;
  for (const { dyad } of fronts(work.game, act.actor)) add(doing, "pretext", dyad, -10, "P2");
  for (const { protector } of protectors(work.game.scenario, act.actor))
    add(doing, "alignment", allianceKey(protector, act.actor), 0.02, "Y18");
  add(doing, "cohesion", act.actor, 4, "H2");
};

/** Rights taken away hand the neighbour a pretext, and trouble the protectors' publics. */
const rollBack: Effect = (doing) => {
  const { act, work } = doing;
  for (const { dyad } of fronts(work.game, act.actor)) add(doing, "pretext", dyad, 20, "P2");
  for (const { protector } of protectors(work.game.scenario, act.actor)) {
    add(doing, "alignment", allianceKey(protector, act.actor), -0.03, "Y18");
    add(doing, "approval", protector, -3, "D1");
  }
  add(doing, "cohesion", act.actor, -6, "H2");
  provoke(doing, 6, "L6");
};

export const DIPLOMACY: Partial<Record<ActionId, Effect>> = {
  D01: () => {},
  D02: hotline,
  D03: deescalate,
  D04: settle,
  D05: reassure,
  D06: guarantee,
  D07: protest,
  D08: expose,
  D09: expel,
  D10: threaten,
  D11: changeStatus,
  D12: multilateralise,
  D13: mediate,
  D14: reform,
  D15: rollBack,
};
