import { IN_THE_OPEN } from "./act.ts";
import { C } from "./coefficients.ts";
import { heat } from "./ladder.ts";
import { sigmoid } from "./maths.ts";
import { dyadBetween, dyadKey, dyadsIn, protectors, seatOf } from "./relations.ts";
import type { ScriptedAccident } from "./setup.ts";
import type { Act, Game } from "./state.ts";
import { ARMED_ATTACK } from "./vocabulary.ts";
import { chance, change, emit, value, type Work } from "./work.ts";

/** Where an accident stands on the ladder: with loss of life, and without. */
const LETHAL = 11;
const NEAR_MISS = 4;
/** Rung from which forces rub against each other often enough to raise the risk (X1). */
const RUBBING = 6;

/** What the risk of an accident is made of. */
const RISK = [
  "accidentBase",
  "accidentProximity",
  "accidentTempo",
  "accidentHostility",
  "accidentDeconfliction",
] as const;

/** Probability of a lethal accident in a dyad this turn (X1). */
export function accidentRisk(
  game: Pick<Game, "scenario" | "values">,
  defender: string,
  challenger: string,
): { readonly p: number; readonly inputs: Readonly<Record<string, number>> } {
  const dyad = dyadKey(defender, challenger);
  let level = 0;
  for (const { key } of protectors(game.scenario, defender))
    level = Math.max(level, value(game, "posture", key));
  const proximity = value(game, "proximity", dyad);
  const rung = value(game, "rung", dyad);
  const hostility = value(game, "hostility", dyad);
  const deconfliction = value(game, "deconfliction", dyad);
  const tempo = value(game, "tempo", dyad);
  const p = sigmoid(
    C.accidentBase +
      C.accidentProximity * proximity * (1 + C.accidentPosture * level) +
      C.accidentTempo * ((rung >= RUBBING ? 0.5 : 0) + 0.5 * tempo) +
      C.accidentHostility * heat(hostility) +
      C.accidentDeconfliction * deconfliction,
  );
  return { p, inputs: { proximity, posture: level, rung, hostility, deconfliction, tempo } };
}

/** Where forces rub, accidents happen: near-misses often, lethal ones rarely, and few of those become a clash (X1 to X3). */
export function accidents(work: Work, turn: number): void {
  const { game } = work;
  if (game.scenario.scripted) {
    for (const one of game.scenario.scripted.accidents) if (one.turn === turn) told(work, one);
    return;
  }
  for (const { key: dyad, defender, challenger } of dyadsIn(game.scenario)) {
    if (game.wars.some((w) => w.outcome === null)) return;
    const { p, inputs } = accidentRisk(work.game, defender, challenger);
    const worst = chance(work, { turn, rule: "X1", subject: defender, object: challenger }, p);
    if (worst.hit) {
      lethal(work, turn, defender, challenger);
      emit(work, {
        kind: "accident",
        rule: "X1",
        subject: dyad,
        inputs,
        coefficients: RISK,
        draw: worst.draw,
        output: "lethal",
        seen: "all",
      });
      continue;
    }
    const nearP = Math.min(C.nearMissCap, p * C.nearMissRatio);
    const near = chance(work, { turn, rule: "X3", subject: defender, object: challenger }, nearP);
    if (!near.hit) continue;
    emit(work, {
      kind: "accident",
      rule: "X3",
      subject: dyad,
      inputs,
      coefficients: ["nearMissRatio", "nearMissCap"],
      draw: near.draw,
      output: "near-miss",
      seen: "all",
    });
    change(work, "tempo", dyad, 0.03, { rule: "X3" });
  }
}

function lethal(work: Work, turn: number, defender: string, challenger: string): void {
  const dyad = dyadKey(defender, challenger);
  const act: Act = {
    ...IN_THE_OPEN,
    id: `t${turn}.accident.${dyad}`,
    turn,
    actor: "nature",
    action: "X01",
    target: defender,
    about: dyad,
    rung: LETHAL,
    outcome: "lethal",
  };
  const hostility = value(work.game, "hostility", dyad);
  change(work, "hostility", dyad, 8, { rule: "X1", cause: act.id });
  change(work, "casualties", defender, 0.5, { rule: "A8", cause: act.id });
  const { hawk } = seatOf(work.game.scenario, defender).traits;
  const p = sigmoid(
    C.clashBase +
      C.clashHostility * heat(hostility) +
      C.clashDeconfliction * value(work.game, "deconfliction", dyad) +
      C.clashHawk * hawk,
  );
  const { hit, draw } = chance(work, { turn, rule: "X2", subject: defender, object: challenger }, p);
  work.game.acts = [...work.game.acts, act];
  if (hit) work.game.acts = [...work.game.acts, clash(act, challenger)];
  emit(work, {
    kind: "accident",
    rule: "X2",
    subject: dyad,
    inputs: { hostility, hawk },
    coefficients: ["clashBase", "clashHostility", "clashDeconfliction", "clashHawk"],
    draw,
    output: hit ? "clash" : "contained",
    cause: act.id,
    seen: "all",
  });
}

/** Fire exchanged after an accident: an armed attack that nobody planned and that lights no match (X2). */
const clash = (accident: Act, challenger: string): Act => ({
  ...accident,
  id: `${accident.id}.clash`,
  actor: challenger,
  action: "M13",
  about: null,
  rung: ARMED_ATTACK,
  inResponseTo: accident.id,
  outcome: "clash",
});

/** An accident a script tells of: it happens in every world, for nobody meant it (A20). */
function told(work: Work, { turn, victim, other, outcome }: ScriptedAccident): void {
  const dyad = dyadBetween(work.game.scenario, victim, other) ?? "";
  const act: Act = {
    ...IN_THE_OPEN,
    id: `t${turn}.accident.${victim}.${other}`,
    turn,
    actor: "nature",
    action: "X01",
    target: victim,
    about: dyad,
    rung: outcome === "near-miss" ? NEAR_MISS : LETHAL,
    outcome,
  };
  work.game.acts = [...work.game.acts, act];
  if (outcome === "clash") work.game.acts = [...work.game.acts, clash(act, other)];
  emit(work, { kind: "accident", rule: "A20", subject: dyad, cause: act.id, output: outcome, seen: "all" });
  if (outcome === "near-miss") return;
  change(work, "hostility", dyad, 8, { rule: "A20", cause: act.id });
  change(work, "casualties", victim, 0.5, { rule: "A8", cause: act.id });
}
