import { C } from "./coefficients.ts";
import { adversaries, seatOf } from "./relations.ts";
import { change, value, type Work } from "./work.ts";

/** Publics of states on the front dislike every rung above this one (D3). */
const FRONTLINE_RUNG = 9;
/** Humiliation above this, unanswered, costs approval each turn (D4). */
const HUMILIATED = 5;

/** What a turn did to governments at home (D1 to D5). */
export function domesticTurn(work: Work, turn: number): void {
  const { game } = work;
  for (const { id, role } of game.scenario.seats) {
    const acted = game.acts.filter((a) => a.turn === turn);
    const backed = acted.some(
      (a) =>
        (a.action === "D05" || a.action === "D06" || a.action === "M06" || a.action === "M07") &&
        (a.target === id || a.target === null) &&
        a.actor !== id &&
        game.scenario.alliances.some((x) => x.protector === a.actor && x.ally === id),
    );
    const polarisation = value(game, "polarisation", id);
    if (backed)
      change(work, "approval", id, C.solidarity * (1 - C.polarisedRally * polarisation), {
        rule: "D1",
        inputs: { polarisation },
        coefficients: ["solidarity", "polarisedRally"],
      });
    strikesForAnAllyAtFault(work, id, turn);
    if (role === "junior") frontline(work, id);
    passivity(work, id, turn);
    const gap = 1 - value(game, "burden", id);
    for (const { protector, ally } of game.scenario.alliances)
      if (ally === id)
        change(work, "approval", protector, C.burdenDrift * gap * 0.3, {
          rule: "D5",
          inputs: { gap },
          coefficients: ["burdenDrift"],
        });
  }
}

/** Striking for an ally that lit the match costs a little, and only for strikes (D2). */
function strikesForAnAllyAtFault(work: Work, id: string, turn: number): void {
  const joined = work.game.obligations.some(
    (o) => o.protector === id && o.turn === turn && o.fault > 0 && o.delivered >= 3,
  );
  if (joined) change(work, "approval", id, C.faultStrikes, { rule: "D2", coefficients: ["faultStrikes"] });
  const casualties = value(work.game, "casualties", id);
  if (casualties > 0)
    change(work, "approval", id, C.casualtyApproval * casualties, {
      rule: "D2",
      inputs: { casualties },
      coefficients: ["casualtyApproval"],
    });
}

function frontline(work: Work, id: string): void {
  let top = 0;
  for (const enemy of adversaries(work.game.scenario, id))
    top = Math.max(
      top,
      value(work.game, "rung", `${id}|${enemy}`),
      value(work.game, "rung", `${enemy}|${id}`),
    );
  const above = Math.max(0, top - FRONTLINE_RUNG);
  if (above > 0)
    change(work, "approval", id, C.frontlineRung * above * 0.5, {
      rule: "D3",
      inputs: { rung: top },
      coefficients: ["frontlineRung"],
    });
}

/** A government that is humiliated and does nothing visible pays for it at home (D4). */
function passivity(work: Work, id: string, turn: number): void {
  const humiliation = value(work.game, "humiliation", id);
  if (humiliation < HUMILIATED) return;
  const answered = work.game.acts.some(
    (a) => a.turn === turn && a.actor === id && a.visibility === "public" && a.action !== "D01",
  );
  const { hawk } = seatOf(work.game.scenario, id).traits;
  if (!answered)
    change(work, "approval", id, C.passivity * (0.5 + hawk), {
      rule: "D4",
      inputs: { humiliation, hawk },
      coefficients: ["passivity"],
    });
  change(work, "humiliation", id, -2, { rule: "D4" });
}
