import { audience } from "../belief.ts";
import { C } from "../coefficients.ts";
import { closeIncidents, openIncident } from "../incident.ts";
import { allianceKey, allies, dyadBetween, dyadKey, treatiesBetween, wards } from "../relations.ts";
import { atWar, openWar, underFire } from "../war.ts";
import { has } from "../work.ts";
import type { ActionId } from "./catalogue.ts";
import {
  add,
  dyadsHere,
  type Effect,
  type Execution,
  fronts,
  provoke,
  read,
  resents,
  signal,
  wardsHere,
} from "./effect.ts";

/** Dyads in which an actor is the one defended. */
const defended = ({ work }: Execution, actor: string): readonly string[] =>
  work.game.scenario.dyads.filter((d) => d.defender === actor).map((d) => dyadKey(d.defender, d.challenger));

/** Moves one of the actor's tokens into a zone, so that the map and the local balance see it (A6). */
function moveInto({ work, act }: Execution): void {
  if (act.zone === null) return;
  const token = work.game.forces.find((f) => f.owner === act.actor && f.zone !== act.zone);
  if (!token) return;
  const zone = act.zone;
  work.game.forces = work.game.forces.map((f) => (f.id === token.id ? { ...f, zone } : f));
}

const exercise: Effect = (doing) => {
  add(doing, "readiness", doing.act.actor, 0.1, "A7", [], {}, [doing.act.actor]);
  provoke(doing, 1, "L6");
  for (const ally of wardsHere(doing))
    signal(doing, doing.act.actor, ally, C.jointExercise, C.jointExercise, ["jointExercise"]);
  for (const ally of allies(doing.work.game.scenario, doing.act.actor))
    for (const key of [allianceKey(doing.act.actor, ally), allianceKey(ally, doing.act.actor)])
      if (has(doing.work, "interoperability", key)) add(doing, "interoperability", key, 0.02, "A7");
};

const showForce: Effect = (doing) => {
  const { act, work } = doing;
  for (const { ally } of wards(work.game.scenario, act.actor)) signal(doing, act.actor, ally, 0.1, 0.2, []);
  for (const dyad of dyadsHere(doing)) {
    add(doing, "proximity", dyad, 0.1, "X1");
    add(doing, "tempo", dyad, 0.1, "X1");
  }
  if (act.target !== null) add(doing, "humiliation", act.target, 2, "D4");
  provoke(doing, 4, "L6");
  moveInto(doing);
};

const patrol: Effect = (doing) => {
  for (const dyad of dyadsHere(doing)) {
    add(doing, "proximity", dyad, 0.15, "X1");
    add(doing, "alert", dyad, 0.01, "A6");
  }
  add(doing, "humiliation", doing.act.actor, -4, "D4");
  moveInto(doing);
};

const probe: Effect = (doing) => {
  for (const dyad of dyadsHere(doing)) {
    add(doing, "proximity", dyad, 0.1, "X1");
    add(doing, "tempo", dyad, 0.1, "X1");
  }
  if (doing.act.target !== null) add(doing, "humiliation", doing.act.target, 5, "D4");
  provoke(doing, 4, "L6");
};

const alert: Effect = (doing) => {
  const { act } = doing;
  for (const dyad of dyadsHere(doing)) {
    const sign = dyad.startsWith(`${act.actor}|`) ? 1 : -1;
    add(doing, "alert", dyad, sign * C.alertGain, "A6", ["alertGain"]);
  }
  add(doing, "readiness", act.actor, 0.1, "A7", [], {}, [act.actor]);
  add(doing, "humiliation", act.actor, -2, "D4");
  provoke(doing, 3, "L6");
};

/** Posture is a level: deploying sets it, and its credibility and local balance come from the level alone (S4). */
function deploy(doing: Execution, level: number, strength: number, hostility: number): void {
  const { act, work } = doing;
  const ally = act.target ?? "";
  const key = allianceKey(act.actor, ally);
  const raised = level - read(doing, "posture", key);
  if (raised > 0) {
    add(doing, "posture", key, raised, "S4");
    add(doing, "creep", key, raised, "R40");
  }
  for (const dyad of defended(doing, ally)) add(doing, "hostility", dyad, hostility, "L6");
  const home =
    work.game.scenario.zones.find((z) => z.id === act.zone) ??
    work.game.scenario.zones.find((z) => z.owner === ally);
  if (home)
    work.game.forces = [
      ...work.game.forces,
      {
        id: `${act.id}.force`,
        owner: act.actor,
        name: "",
        symbol: level >= 3 ? "mechanised" : "infantry",
        zone: home.id,
        strength,
      },
    ];
}

const mobilise: Effect = (doing) => {
  const { act } = doing;
  add(doing, "readiness", act.actor, 0.3, "A7", [], {}, [act.actor]);
  for (const dyad of dyadsHere(doing)) {
    const sign = dyad.startsWith(`${act.actor}|`) ? 1 : -1;
    add(doing, "alert", dyad, sign * 0.05, "A6");
    add(doing, "tempo", dyad, 0.2, "X1");
    add(doing, "hostility", dyad, 10, "L6");
  }
};

/** Lethal force in answer to force: proportionate, and inside the treaty when it responds (L4). */
const returnFire: Effect = (doing) => {
  if (doing.act.target !== null) add(doing, "casualties", doing.act.target, 1, "A8");
  add(doing, "humiliation", doing.act.actor, -15, "D4");
  provoke(doing, 6, "L6");
};

/** A strike reaches deeper with long-range fires (A8). */
const strike: Effect = (doing) => {
  if (doing.act.target !== null) {
    const reach = 1 + 0.5 * read(doing, "fires", doing.act.actor);
    add(doing, "casualties", doing.act.target, 2, "A8");
    add(doing, "readiness", doing.act.target, -0.15 * reach, "A7");
    add(doing, "humiliation", doing.act.target, 10, "D4");
  }
  provoke(doing, 15, "L6");
};

const seize: Effect = (doing) => {
  if (doing.act.target !== null) add(doing, "casualties", doing.act.target, 1, "A8");
  provoke(doing, 15, "L6");
};

const invade: Effect = (doing) => {
  if (doing.act.target !== null) add(doing, "casualties", doing.act.target, 2, "A8");
  add(doing, "casualties", doing.act.actor, 1, "A8");
  provoke(doing, 30, "L6");
};

/** Fighting on a partner's side: the war's list of belligerents grows; where there was none yet, now there is one (A9). */
const join: Effect = (doing) => {
  const { act, work, order } = doing;
  const { wars, acts } = work.game;
  const its = wars.find((w) => atWar(w, order.target) && atWar(w, act.target ?? ""));
  const byFoe = acts.filter((a) => a.actor === act.target);
  const blow = its ? undefined : underFire(order.target, byFoe, act.turn);
  const war = blow ? openWar(work, blow, "war", act.turn) : its;
  work.game.wars = work.game.wars.map((w) =>
    w !== war
      ? w
      : w.victim === order.target
        ? { ...w, defenders: [...w.defenders, act.actor] }
        : { ...w, attackers: [...w.attackers, act.actor] },
  );
  add(doing, "casualties", act.actor, 1, "A8");
};

/** Standing down takes two rungs off, and is dear to whoever had tied its hands (L7, S7). */
const standDown: Effect = (doing) => {
  const { act, work } = doing;
  closeIncidents(work, (i) => i.by === act.actor && i.kind !== "detention", act.id);
  add(doing, "readiness", act.actor, -0.15, "A7", [], {}, [act.actor]);
  work.game.plans = work.game.plans.map((p) =>
    p.actor === act.actor && p.status === "prepared" ? { ...p, status: "dropped", executedRung: 0 } : p,
  );
  for (const dyad of dyadsHere(doing)) {
    add(doing, "hostility", dyad, -4, "L6");
    add(doing, "proximity", dyad, -0.1, "X1");
    add(doing, "tempo", dyad, -0.1, "X1");
    const mine = dyad.startsWith(`${act.actor}|`) ? 1 : -1;
    if (read(doing, "alert", dyad) * mine > 0)
      add(doing, "alert", dyad, -mine * C.alertGain, "A6", ["alertGain"]);
  }
  for (const { ally } of wards(work.game.scenario, act.actor)) {
    const key = allianceKey(act.actor, ally);
    const tied = read(doing, "audienceCost", key);
    if (tied <= 0) continue;
    add(doing, "approval", act.actor, -C.backingDownApproval * tied * audience(work.game, act.actor), "S7", [
      "backingDownApproval",
    ]);
    add(doing, "audienceCost", key, -tied / 2, "S7");
    signal(doing, act.actor, ally, C.backingDown / 2, C.backingDown / 2, ["backingDown"]);
  }
};

/** Bases for good: more than a deployment, dear to leave, and a piece of the host's freedom of action (S4). */
const base: Effect = (doing) => {
  deploy(doing, 4, 3, 6);
  const { act, work } = doing;
  add(doing, "creep", allianceKey(act.actor, act.target ?? ""), 1, "R40");
  add(doing, "autonomy", act.target ?? "", -0.05, "R43");
  for (const treaty of treatiesBetween(work.game.treaties, act.actor, act.target ?? ""))
    work.game.treaties = work.game.treaties.map((t) =>
      t.id === treaty.id ? { ...t, terms: { ...t.terms, exit: Math.max(0, t.terms.exit - 0.1) } } : t,
    );
};

/** Long-range fires for an ally: it can strike deep, and both sides have a reason to go first (A8). */
const deployFires: Effect = (doing) => {
  const { act, work } = doing;
  const ally = act.target ?? "";
  add(doing, "fires", ally, 1, "A8");
  for (const { dyad, sign } of fronts(work.game, ally)) {
    add(doing, "arms", dyad, 0.05 * sign, "A6");
    add(doing, "hostility", dyad, 5, "L6");
    add(doing, "tempo", dyad, 0.05, "X1");
  }
};

/** A ship or crew held is a chip until it is given back (I1). */
const seizeVessel: Effect = (doing) => {
  const { act, work } = doing;
  if (act.target === null) return;
  openIncident(work, act, "detention", act.target);
  add(doing, "humiliation", act.target, act.lawful ? 3 : 6, "D4");
  provoke(doing, act.lawful ? 4 : 8, "L6");
};

/** A sea or border closed by force takes its toll every turn until it is opened (I1). */
const blockade: Effect = (doing) => {
  const { act, work } = doing;
  if (act.target === null) return;
  openIncident(work, act, "blockade", act.target);
  add(doing, "humiliation", act.target, 6, "D4");
  for (const dyad of dyadsHere(doing)) add(doing, "tempo", dyad, 0.1, "X1");
  provoke(doing, 15, "L6");
  moveInto(doing);
};

/** Nuclear forces on alert, and said so: everybody reckons with more (S13). */
const signalNuclear: Effect = (doing) => {
  const { act, work } = doing;
  add(doing, "nuclearAlert", act.actor, 3, "S13");
  for (const { ally } of wards(work.game.scenario, act.actor)) {
    const ties = treatiesBetween(work.game.treaties, act.actor, ally);
    const umbrella = ties.some((t) => t.umbrella);
    const word = C.nuclearWord * (umbrella ? C.umbrellaWord : 1);
    signal(doing, act.actor, ally, word, word, ["nuclearWord", "umbrellaWord"]);
    // An umbrella is opened together: an ally not consulted minds.
    const key = allianceKey(act.actor, ally);
    if (ties.some((t) => t.consultationDuty) && read(doing, "consultation", key) === 0)
      add(doing, "alignment", key, -0.05, "S13");
  }
  for (const dyad of dyadsHere(doing)) add(doing, "tempo", dyad, 0.1, "X1");
  provoke(doing, 8, "L6");
};

/** Nuclear use ends the game: there is nothing left to win (N5). */
const useNuclear: Effect = (doing) => {
  if (doing.act.target !== null) add(doing, "casualties", doing.act.target, 6, "A8");
  add(doing, "reputation", doing.act.actor, -1, "N5");
  provoke(doing, 60, "L6");
};

/** Munitions, money and reconnaissance for a partner at war: help that is not fighting (Y12). */
const support: Effect = (doing) => {
  const { act, work } = doing;
  for (const { dyad, enemy, sign } of fronts(work.game, act.target ?? "")) {
    const fighting = work.game.wars.some(
      (w) => w.outcome === null && [w.victim, w.aggressor].includes(enemy),
    );
    if (!fighting) continue;
    add(doing, "arms", dyad, 0.06 * sign, "A6");
    const between = dyadBetween(work.game.scenario, act.actor, enemy);
    if (between !== null && resents(doing, enemy)) add(doing, "hostility", between, 2, "L6");
  }
};

/** One's own troops into a war that is not one's own: exposed, out of area, hard to leave (I1). */
const sendTroops: Effect = (doing) => {
  const { act, work } = doing;
  const host = act.target ?? "";
  for (const { dyad, enemy, sign } of fronts(work.game, host)) {
    add(doing, "arms", dyad, 0.05 * sign, "A6");
    const between = dyadBetween(work.game.scenario, act.actor, enemy);
    if (between !== null) add(doing, "hostility", between, 10, "L6");
  }
  if (has(work, "creep", allianceKey(act.actor, host)))
    add(doing, "creep", allianceKey(act.actor, host), 1, "R40");
  add(doing, "casualties", act.actor, 0.25, "A8");
  openIncident(work, act, "expedition", host);
};

export const MILITARY: Partial<Record<ActionId, Effect>> = {
  M01: exercise,
  M02: showForce,
  M03: patrol,
  M04: probe,
  M05: alert,
  M06: (doing) => deploy(doing, 2, 0.3, 2),
  M07: (doing) => deploy(doing, 3, 1, 4),
  M08: base,
  M09: deployFires,
  M10: mobilise,
  M11: seizeVessel,
  M12: blockade,
  M13: returnFire,
  M14: strike,
  M15: seize,
  M16: invade,
  M17: join,
  M18: standDown,
  M19: signalNuclear,
  M20: useNuclear,
  M21: support,
  M22: sendTroops,
};
