import { C } from "../coefficients.ts";
import { keyText, uniform } from "../draw.ts";
import { sigmoid } from "../maths.ts";
import { attributionLogit } from "../observe.ts";
import { allianceKey, dyadBetween, dyadSetup, seatOf, wards } from "../relations.ts";
import { actNamed } from "../sight.ts";
import type { MandateBreadth } from "../vocabulary.ts";
import { emit } from "../work.ts";
import { pledge } from "./alliance.ts";
import type { ActionId } from "./catalogue.ts";
import {
  add,
  audience,
  dyadsHere,
  dyadWithTarget,
  type Effect,
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
  const terms = dispute.terms.find((t) => t.id === act.terms);
  provoke(doing, -12, "L6");
  const tied = work.game.pledges.filter(
    (p) => p.by === act.actor && p.kind === "threat" && p.status === "standing",
  );
  for (const threat of tied) {
    work.game.pledges = work.game.pledges.map((p) =>
      p.id === threat.id ? { ...p, status: "withdrawn" } : p,
    );
    const cost = C.handTyingCost * audience(work.game, act.actor) * C.backingDownApproval;
    add(doing, "approval", act.actor, -cost, "S7", ["backingDownApproval", "handTyingCost"]);
  }
  if (!terms || dispute.settled !== null || !dispute.parties.includes(act.actor)) return;
  for (const { id, measure, holder } of work.game.mandates)
    if (terms.breadth !== null && measure === dispute.measure && holder === act.actor)
      setMandate(doing, id, terms.breadth);
  work.game.dispute = { ...dispute, settled: terms.id };
  work.game.measures = work.game.measures.map((m) =>
    m.id === dispute.measure ? { ...m, level: terms.level } : m,
  );
  emit(work, {
    kind: "measure",
    rule: "N2",
    subject: dispute.measure,
    output: terms.id,
    cause: act.id,
    seen: "all",
  });
};

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
    const before = dyadSetup(doing.work.game.scenario, dyad)?.deconfliction ?? 0;
    add(doing, "hotline", dyad, -3, "X4");
    add(doing, "deconfliction", dyad, before - read(doing, "deconfliction", dyad), "X4");
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
  D12: multilateralise,
};
