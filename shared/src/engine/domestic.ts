import { C } from "./coefficients.ts";
import { keyText, uniform } from "./draw.ts";
import { sigmoid } from "./maths.ts";
import { allianceKey, allianceSetup, protectors, rivals, seatOf, treatiesBetween } from "./relations.ts";
import type { Act, Game } from "./state.ts";
import { chance, change, emit, value, type Work } from "./work.ts";

/** Publics of states on the front dislike every rung above this one (D3). */
const FRONTLINE_RUNG = 9;
/** Humiliation above this, unanswered, costs approval each turn (D4). */
const HUMILIATED = 5;

/** Approval with which a new government begins (D6). */
const NEW_GOVERNMENT = 55;

/** What a turn did to governments at home (D1 to D5). */
export function domesticTurn(work: Work, turn: number): void {
  const { game } = work;
  const backing = game.acts.filter(
    (a) =>
      a.turn === turn &&
      (a.action === "D05" || a.action === "D06" || a.action === "M06" || a.action === "M07"),
  );
  const fighting = game.acts.filter((a) => a.turn === turn && a.action === "M17");
  for (const { id, role } of game.scenario.seats) {
    const backed = backing.some(
      (a) =>
        (a.target === id || a.target === null) &&
        a.actor !== id &&
        allianceSetup(game.scenario, a.actor, id) !== null,
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
    for (const { protector, key } of protectors(game.scenario, id)) {
      const gap = 1 - burdenOf(game, protector, id, key);
      change(work, "approval", protector, C.burdenDrift * gap * 0.3, {
        rule: "D5",
        inputs: { gap },
        coefficients: ["burdenDrift"],
      });
    }
    for (const act of fighting) if (act.actor === id) fightingFor(work, act);
  }
}

/**
 * The ally's share of the burden, 0 to 1: what it carries, what it spends against the floor its treaties set, and how
 * well it can work with the protector, in equal parts (D5).
 */
export function burdenOf(
  game: Pick<Game, "values" | "treaties">,
  protector: string,
  ally: string,
  key: string = allianceKey(protector, ally),
): number {
  const carried = value(game, "burden", ally);
  let floor = 0;
  for (const treaty of treatiesBetween(game.treaties, protector, ally))
    floor = Math.max(floor, treaty.burdenFloor);
  const spent = floor > 0 ? Math.min(1, value(game, "spending", ally) / floor) : carried;
  return (carried + spent + value(game, "interoperability", key)) / 3;
}

/** A public that would fight for this ally rallies when it does, and one that would not turns away (D8). */
function fightingFor(work: Work, act: Act): void {
  const { game } = work;
  const war = game.wars.find((w) => w.defenders.includes(act.actor) && w.aggressor === act.target);
  const support = war && allianceSetup(game.scenario, act.actor, war.victim)?.support;
  if (support === undefined) return;
  change(work, "approval", act.actor, C.supportApproval * (support - 0.5), {
    rule: "D8",
    inputs: { support },
    coefficients: ["supportApproval"],
    cause: act.id,
  });
}

/**
 * An election falls due: the less approved a government, the likelier it goes. A new one is not bound by the old one's
 * words, and may see its allies with other eyes, the more so the more polarised the country (D6).
 */
export function elections(work: Work, turn: number): void {
  for (const { id } of work.game.scenario.seats) {
    const left = value(work.game, "election", id);
    if (left <= 0) continue;
    change(work, "election", id, -1, { rule: "D6" });
    if (left > 1) continue;
    const approval = value(work.game, "approval", id);
    const p = sigmoid(C.electionSlope * (50 - approval));
    const { hit, draw } = chance(work, { turn: 0, rule: "D6", subject: id }, p);
    emit(work, {
      kind: "election",
      rule: "D6",
      subject: id,
      inputs: { approval },
      coefficients: ["electionSlope"],
      draw,
      output: hit ? "turnover" : "returned",
      seen: "all",
    });
    if (hit) turnover(work, id, turn);
  }
}

function turnover(work: Work, id: string, turn: number): void {
  const swing = C.electionSwing * value(work.game, "polarisation", id);
  const key = { turn: 0, rule: "D6", subject: id, slot: "swing" };
  const u = uniform(work.game.seed, key);
  const reason = { rule: "D6", coefficients: ["electionSwing"] as const };
  const drawn = { ...reason, draw: { key: keyText(key), u, p: 0.5 } };
  for (const { protector, ally } of work.game.scenario.alliances) {
    if (protector !== id && ally !== id) continue;
    const key = allianceKey(protector, ally);
    change(work, "alignment", key, swing * (2 * u - 1), { ...drawn, seen: [protector, ally] });
    if (protector === id)
      change(work, "audienceCost", key, -value(work.game, "audienceCost", key) / 2, reason);
  }
  change(work, "approval", id, NEW_GOVERNMENT - value(work.game, "approval", id), reason);
  work.game.pledges = work.game.pledges.map((p) =>
    p.by === id && p.status === "standing" && p.turn < turn ? { ...p, status: "withdrawn" } : p,
  );
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
  for (const { dyad } of rivals(work.game.scenario, id)) top = Math.max(top, value(work.game, "rung", dyad));
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
