import { C } from "../coefficients.ts";
import { keyText, uniform } from "../draw.ts";
import { penetration } from "../observe.ts";
import { allianceKey, dyadBetween, protectors, wards } from "../relations.ts";
import { later, type Work } from "../work.ts";
import type { ActionId } from "./catalogue.ts";
import { mandatedLevel } from "./diplomacy.ts";
import { add, dyadsHere, type Effect, type Execution, fronts, provoke, read, resents } from "./effect.ts";

/** Information and economic acts: pressure in the open. */

const against = ({ act }: Execution): string => act.target ?? "";

const disinform: Effect = (doing) => {
  const { act, work } = doing;
  const key = { turn: act.turn, rule: "H2", subject: act.actor, object: against(doing) };
  const u = uniform(work.game.seed, key);
  const reason = { rule: "H2", draw: { key: keyText(key), u, p: 1 }, cause: act.id };
  const blow = (3 + 5 * u) * penetration(work.game, against(doing));
  for (const variable of ["approval", "cohesion"] as const)
    later(work, variable, against(doing), -0.5 * blow, reason);
  add(doing, "humiliation", against(doing), 3, "D4");
};

const rally: Effect = (doing) => {
  const { act, work } = doing;
  add(doing, "resilience", act.actor, 5, "H4");
  add(doing, "cohesion", act.actor, 2, "H4");
  const polarisation = read(doing, "polarisation", act.actor);
  add(doing, "approval", act.actor, C.solidarity * (1 - C.polarisedRally * polarisation), "D1", [
    "solidarity",
    "polarisedRally",
  ]);
  add(doing, "humiliation", act.actor, -3, "D4");
  for (const { ally } of wards(work.game.scenario, act.actor))
    add(doing, "audienceCost", allianceKey(act.actor, ally), 2, "S3");
};

const sanction: Effect = (doing) => {
  add(doing, "treasury", against(doing), -2, "A5", [], {}, [against(doing)]);
  provoke(doing, 5, "L6");
};

function setMeasure(work: Work, id: string, level: number): void {
  work.game.measures = work.game.measures.map((m) => (m.id === id ? { ...m, level } : m));
}

/** Carrying out what a body has decided: never off-treaty policy while the mandate covers it (Y15). */
const carryOutMandate: Effect = (doing) => {
  const { act, work } = doing;
  const mandate = work.game.mandates.find((m) => m.id === act.mandate);
  if (!mandate) return;
  setMeasure(work, mandate.measure, mandatedLevel(mandate.breadth));
  add(doing, "treasury", against(doing), -1, "A5", [], {}, [against(doing)]);
  provoke(doing, 1, "L6");
};

/** Stopping transit, energy or trade on one's own authority (Y15). */
const coerce: Effect = (doing) => {
  const { act, work } = doing;
  const own = work.game.measures.find(
    (m) => m.kind === "restriction" && m.by === act.actor && m.against === act.target,
  );
  if (own) setMeasure(work, own.id, 3);
  add(doing, "treasury", against(doing), -3, "A5", [], {}, [against(doing)]);
  add(doing, "approval", against(doing), -1, "D1");
  add(doing, "humiliation", against(doing), 4, "D4");
  for (const dyad of dyadsHere(doing)) add(doing, "pretext", dyad, 10, "P2");
  provoke(doing, 12, "L6");
};

/** Arms for a third party. Those that came from a protector want its consent before they are passed on (Y11). */
const transferArms: Effect = (doing) => {
  const { act, work } = doing;
  for (const { dyad, enemy, sign } of fronts(work.game, against(doing))) {
    add(doing, "arms", dyad, 0.05 * sign, "A6");
    const between = dyadBetween(work.game.scenario, act.actor, enemy);
    if (between !== null && resents(doing, enemy)) add(doing, "hostility", between, 6, "L6");
  }
  for (const { protector } of protectors(work.game.scenario, act.actor))
    if (act.consent[protector] === undefined && protector !== act.target)
      add(doing, "alignment", allianceKey(protector, act.actor), -0.05, "Y11");
};

export const PRESSURE: Partial<Record<ActionId, Effect>> = {
  I01: disinform,
  I02: rally,
  E01: sanction,
  E02: carryOutMandate,
  E03: coerce,
  E04: transferArms,
};
