import { C } from "../coefficients.ts";
import { allianceKey, dyadKey, wards } from "../relations.ts";
import type { ActionId } from "./catalogue.ts";
import {
  add,
  audience,
  dyadsHere,
  type Effect,
  type Execution,
  provoke,
  read,
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

const strike: Effect = (doing) => {
  if (doing.act.target !== null) {
    add(doing, "casualties", doing.act.target, 2, "A8");
    add(doing, "readiness", doing.act.target, -0.15, "A7");
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

/** Fighting on a partner's side: the war's list of belligerents grows (A9). */
const join: Effect = (doing) => {
  const { act, work, order } = doing;
  work.game.wars = work.game.wars.map((war) => {
    if (war.outcome !== null) return war;
    if (war.victim === order.target && !war.defenders.includes(act.actor))
      return { ...war, defenders: [...war.defenders, act.actor] };
    if (war.aggressor === order.target && !war.attackers.includes(act.actor))
      return { ...war, attackers: [...war.attackers, act.actor] };
    return war;
  });
  add(doing, "casualties", act.actor, 1, "A8");
};

/** Standing down takes two rungs off, and is dear to whoever had tied its hands (L7, S7). */
const standDown: Effect = (doing) => {
  const { act, work } = doing;
  add(doing, "readiness", act.actor, -0.15, "A7", [], {}, [act.actor]);
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

export const MILITARY: Partial<Record<ActionId, Effect>> = {
  M01: exercise,
  M02: showForce,
  M03: patrol,
  M04: probe,
  M05: alert,
  M06: (doing) => deploy(doing, 2, 0.3, 2),
  M07: (doing) => deploy(doing, 3, 1, 4),
  M10: mobilise,
  M13: returnFire,
  M14: strike,
  M15: seize,
  M16: invade,
  M17: join,
  M18: standDown,
};
