import { IN_THE_OPEN } from "./act.ts";
import { audience } from "./belief.ts";
import { C } from "./coefficients.ts";
import { keyText } from "./draw.ts";
import { violenceOf } from "./ladder.ts";
import { sigmoid } from "./maths.ts";
import { openTo } from "./obligation.ts";
import { votesForForce } from "./parliament.ts";
import { commitmentKey, isWar, latent, propensity } from "./propensity.ts";
import { adversaries, allianceKey, beliefKey, wards } from "./relations.ts";
import type { Act, Game, Obligation, Remark, War } from "./state.ts";
import { ARMED_ATTACK, type Commitment } from "./vocabulary.ts";
import { change, emit, value, type Work } from "./work.ts";

/** Carries out a decision: what is delivered, and what everybody concludes from it (Y12, S7). */
export function commit(work: Work, id: string, choice: Commitment, words: Remark | null): void {
  const o = work.game.obligations.find((one) => one.id === id);
  if (!o) return;
  const attack = work.game.acts.find((act) => act.id === o.act) ?? null;
  const armed = attack !== null && (violenceOf(attack) >= ARMED_ATTACK || o.owed >= 3);
  const war = isWar(work.game, o);
  const force = Math.max(war ? 4 : 3, o.owed);
  // What a person chose and its parliament let pass is one choice where other worlds ask it again (R54).
  const asked = work.game.latents[allianceKey(o.protector, o.victim)] === undefined;
  const refused =
    choice === "honour" && armed && asked && !votesForForce(work, o.protector, o.victim, o.strength);
  const delivered =
    choice === "decline"
      ? 0
      : choice === "part" || refused
        ? armed
          ? 2
          : 1
        : armed
          ? force
          : Math.max(1, o.owed === 0 ? 1 : Math.min(o.owed, 2));
  const { own, alliance } = propensity(work.game, o, war);
  const u = latent(work.game, o.protector, o.victim);
  const decided: Obligation = {
    ...o,
    status: "decided",
    decision: refused ? "part" : choice,
    refused,
    words,
    delivered: delivered as Obligation["delivered"],
    propensity: { own, alliance, u },
  };
  work.game.obligations = work.game.obligations.map((one) => (one.id === id ? decided : one));
  emit(work, {
    kind: "commitment",
    rule: "P5",
    subject: id,
    inputs: { own, alliance, owed: o.owed, delivered, fault: o.fault },
    coefficients: [
      "joinBase",
      "joinAlignment",
      "joinStrategic",
      "joinObligation",
      "joinReputation",
      "joinAudience",
    ],
    draw: { key: keyText(commitmentKey(o.protector, o.victim)), u, p: sigmoid(own + alliance) },
    output: decided.decision ?? choice,
    ...(o.act !== null && { cause: o.act }),
    seen: openTo(work.game, o),
  });
  concludeFrom(work, decided, armed);
}

/** Whoever fights for an ally fights in its war: on the side of the attacked, or of the attacker somebody else has joined against. */
function enter(war: War, { act, protector, victim, adversary }: Obligation): War {
  if (war.act === act && !war.defenders.includes(protector))
    return { ...war, defenders: [...war.defenders, protector] };
  const beside = war.outcome === null && war.attackers.includes(victim) && war.defenders.includes(adversary);
  return beside && !war.attackers.includes(protector)
    ? { ...war, attackers: [...war.attackers, protector] }
    : war;
}

/** Allies and adversaries learn from a commitment kept or broken (S7). */
function concludeFrom(work: Work, o: Obligation, armed: boolean): void {
  const { scenario } = work.game;
  const turn = o.turn;
  const kept = o.delivered >= o.owed;
  const act = armed ? actOfCommitment(o, turn, work.game) : null;
  if (act) work.game.acts = [...work.game.acts, act];
  if (act?.action === "M17") {
    work.game.wars = work.game.wars.map((war) => enter(war, o));
    change(work, "casualties", o.protector, 1, { rule: "A8", ...(o.act !== null && { cause: o.act }) });
  }
  const by = kept && o.decision !== "decline" ? C.pledgeKept : !kept ? C.declined : 0;
  if (by === 0) return;
  const key = allianceKey(o.protector, o.victim);
  for (const observer of [o.victim, ...adversaries(scenario, o.victim)])
    change(work, "credibility", beliefKey(observer, key), by, {
      rule: "S7",
      coefficients: [kept ? "pledgeKept" : "declined"],
      seen: [observer],
    });
  change(work, "reputation", o.protector, kept ? C.honouredReputation : C.declinedReputation, {
    rule: "S7",
    coefficients: [kept ? "honouredReputation" : "declinedReputation"],
  });
  if (!kept)
    change(
      work,
      "approval",
      o.protector,
      -C.backingDownApproval * value(work.game, "audienceCost", key) * audience(work.game, o.protector),
      {
        rule: "S7",
        coefficients: ["backingDownApproval"],
      },
    );
  for (const { ally } of wards(scenario, o.protector))
    if (ally !== o.victim)
      change(work, "credibility", beliefKey(ally, allianceKey(o.protector, ally)), by / 2, {
        rule: "S7",
        seen: [ally],
      });
}

/** A commitment stands in the log of acts, so that the ladder and the verdict see it. */
function actOfCommitment(o: Obligation, turn: number, game: Pick<Game, "acts">): Act | null {
  const attack = game.acts.find((act) => act.id === o.act);
  if (!attack) return null;
  const action = o.decision === "honour" ? "M17" : o.decision === "part" ? "M21" : "A11";
  const rung =
    action === "M17" ? (violenceOf(attack) > ARMED_ATTACK ? 15 : ARMED_ATTACK) : action === "M21" ? 6 : 0;
  return {
    ...IN_THE_OPEN,
    id: `t${turn}.${o.protector}.${action}${o.victim}`,
    turn,
    actor: o.protector,
    action,
    // Fighting is an act against the attacker; help and refusal are addressed to the ally.
    target: action === "M17" ? o.adversary : o.victim,
    about: o.id,
    zone: attack.zone,
    rung,
    lawful: true,
    inResponseTo: attack.id,
    words: o.words,
    outcome: o.decision,
  };
}
