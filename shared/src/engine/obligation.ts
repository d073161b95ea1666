import { IN_THE_OPEN } from "./act.ts";
import { strongest, tiesOf } from "./belief.ts";
import { C } from "./coefficients.ts";
import { keyText, uniform } from "./draw.ts";
import { isArmedAttack, violenceOf } from "./ladder.ts";
import { sigmoid } from "./maths.ts";
import { votesForForce } from "./parliament.ts";
import {
  adversaries,
  allianceKey,
  allianceSetup,
  beliefKey,
  dyadBetween,
  protectors,
  seatOf,
  term,
  wards,
} from "./relations.ts";
import type { Act, Game, Obligation, War } from "./state.ts";
import { blamed, faultOf, strongestCase } from "./treaty.ts";
import { ARMED_ATTACK, type Commitment } from "./vocabulary.ts";
import { change, emit, value, type Work } from "./work.ts";

/** Opens what this turn's attacks and invocations may oblige (Y1). The victim first says whether it invokes. */
export function openObligations(work: Work, turn: number): void {
  const { game } = work;
  const attacks = game.acts.filter(
    (act) =>
      isArmedAttack(act) &&
      // Whoever honoured a commitment last turn fights those it is against: their protectors are asked now (Y19).
      (act.turn === turn || (act.turn === turn - 1 && act.action === "M17")),
  );
  const invocations = game.acts.filter((act) => act.turn === turn && act.action === "A03");
  for (const { protector, ally } of game.scenario.alliances) {
    const attack = attacks
      .filter((act) => act.target === ally && act.actor !== protector)
      .reduce<Act | null>((top, act) => (top && top.rung >= act.rung ? top : act), null);
    const invoked = invocations.some(
      (act) => act.actor === ally && (act.target === protector || act.target === null),
    );
    if (!attack && !invoked) continue;
    const recent = attack ?? latestAttack(game, ally, turn);
    const earlier = game.obligations.find(
      (o) => o.protector === protector && o.victim === ally && o.act !== null && o.act === recent?.id,
    );
    // Whoever did not invoke at first may still do so; one attack is decided on once.
    if (earlier && !(earlier.status === "not-invoked" && invoked)) continue;
    const found = strongestCase(game, protector, ally, recent, invoked);
    if (!found) {
      if (recent) open(work, turn, protector, ally, recent, null, invoked);
      continue;
    }
    open(work, turn, protector, ally, recent, found, invoked);
  }
}

/**
 * The gravest act of an adversary, of this turn or the two before, that could be invoked: by harm where a council may
 * weigh it, else by rung. What friends do on one's soil is no attack, nor are accidents.
 */
const latestAttack = (
  game: Pick<Game, "acts" | "wars" | "scenario">,
  ally: string,
  turn: number,
): Act | null => {
  const recent = game.acts
    .filter(
      (act) =>
        act.target === ally &&
        act.rung >= 4 &&
        act.turn >= turn - 2 &&
        (act.action === "M17" || dyadBetween(game.scenario, act.actor, ally) !== null),
    )
    .reduce<Act | null>((top, act) => (top === null || weightOf(act) >= weightOf(top) ? act : top), null);
  if (recent && violenceOf(recent) >= ARMED_ATTACK) return recent;
  // While a war is open, what it began with can still be invoked.
  const war = game.wars.findLast((w) => w.outcome === null && w.victim === ally);
  return game.acts.find((act) => act.id === war?.act) ?? recent;
};

const weightOf = (act: Act): number => violenceOf(act) + (act.harm >= C.armedEquivalent ? 10 : 0);

function open(
  work: Work,
  turn: number,
  protector: string,
  victim: string,
  attack: Act | null,
  found: ReturnType<typeof strongestCase>,
  invoked: boolean,
): void {
  const obligation: Obligation = {
    id: `t${turn}.${protector}>${victim}`,
    turn,
    treaty: found?.treaty ?? "",
    victim,
    protector,
    adversary: blamed(work.game, victim, attack) ?? "",
    act: attack?.id ?? null,
    steps: found?.steps ?? [],
    // Without a treaty too: who lit the match weighs with an interest of one's own.
    fault: found?.fault ?? faultOf(work.game, victim, attack, protector, null),
    strength: found?.strength ?? 0,
    owed: found?.owed ?? 0,
    status: invoked ? "decision" : "invocation",
    decision: null,
    words: null,
    delivered: 0,
    refused: false,
    propensity: null,
  };
  work.game.obligations = [...work.game.obligations, obligation];
  emitTest(work, obligation);
}

/** Who may know of an obligation: everybody, unless the treaty behind it is secret (V6). */
const openTo = ({ treaties }: Pick<Game, "treaties">, o: Obligation): "all" | readonly string[] =>
  treaties.find((t) => t.id === o.treaty)?.public === false ? [o.victim, o.protector] : "all";

function emitTest(work: Work, obligation: Obligation): void {
  emit(work, {
    kind: "test",
    rule: "Y1",
    subject: obligation.id,
    inputs: Object.fromEntries(obligation.steps.map((s) => [s.step, s.value])),
    coefficients: ["triggerLimited", "triggerPrecision", "owedForce", "owedAssist"],
    output: String(obligation.owed),
    ...(obligation.act !== null && { cause: obligation.act }),
    seen: openTo(work.game, obligation),
  });
}

/** Obligations that still wait for somebody. */
export const pendingObligations = (game: Pick<Game, "obligations">): readonly Obligation[] =>
  game.obligations.filter((o) => o.status === "invocation" || o.status === "decision");

/** Seats an open obligation waits for: the victim to invoke, then the protector to decide. */
export const obliged = (obligation: Obligation): string =>
  obligation.status === "invocation" ? obligation.victim : obligation.protector;

/** The victim asks, or does not: it may decline to invoke (Y8). One answer serves all its protectors. */
export function answerInvocation(work: Work, victim: string, invoke: boolean): void {
  work.game.obligations = work.game.obligations.map((o): Obligation => {
    if (o.victim !== victim || o.status !== "invocation") return o;
    if (!invoke) return { ...o, status: "not-invoked", owed: 0 };
    const attack = work.game.acts.find((act) => act.id === o.act) ?? null;
    const found = strongestCase(work.game, o.protector, victim, attack, true);
    const next: Obligation = { ...o, status: "decision", ...(found ?? {}), owed: found?.owed ?? 0 };
    emitTest(work, next);
    return next;
  });
  emit(work, {
    kind: "commitment",
    rule: "Y8",
    subject: victim,
    output: invoke ? "invoked" : "not-invoked",
    seen: "all",
  });
  if (!invoke) return;
  for (const { protector, ally } of work.game.scenario.alliances)
    if (ally === victim)
      change(
        work,
        "audienceCost",
        allianceKey(protector, victim),
        C.invocationCost * democracy(work.game, protector),
        {
          rule: "Y8",
          coefficients: ["invocationCost"],
        },
      );
}

const democracy = (game: Pick<Game, "scenario">, actor: string): number =>
  C.audienceBase + C.audienceDemocracy * seatOf(game.scenario, actor).traits.democracy;

/** What a decision to join depends on, of an obligation or of how a pair stands without one. */
type Node = Pick<Obligation, "protector" | "victim" | "adversary" | "strength" | "fault">;

/**
 * Propensity to join at this node, in logit: what own interest says, and what the alliance adds (P5). Bots decide by
 * u < σ(own + alliance) with the same u in every world; people see it as the staff's decomposition.
 */
export function propensity(
  game: Pick<Game, "scenario" | "values" | "treaties" | "otherwise">,
  { protector, victim, adversary, strength, fault }: Node,
  war: boolean,
): { readonly own: number; readonly alliance: number } {
  const key = allianceKey(protector, victim);
  const setup = allianceSetup(game.scenario, protector, victim);
  const ties = tiesOf(game, protector, victim);
  const own =
    C.joinBase +
    C.joinAlignment * value(game, "alignment", key) +
    C.joinStrategic * (setup?.strategicValue ?? 0) +
    (war ? C.joinWar : C.joinLimited) +
    C.joinFault * fault;
  const dread = value(game, "nuclearAlert", adversary) > 0 ? C.joinNuclear : 0;
  if (ties.length === 0) return { own: own + dread, alliance: 0 };
  const conditionality = term(ties, protector, victim, "conditionality");
  const posture = value(game, "posture", key);
  // Whoever depends on the one it is asked to help joins so as not to be left alone itself.
  const dependence = allianceSetup(game.scenario, victim, protector)?.dependence ?? 0;
  const alliance =
    C.joinObligation * strength +
    C.joinReputation *
      strongest(ties, protector, victim) *
      (1 - C.joinReputationFault * conditionality * fault) +
    C.joinAudience * value(game, "audienceCost", key) +
    C.joinDependence * dependence +
    (posture >= 2 ? C.joinTripwire : 0) +
    (posture >= 3 ? C.joinBrigade : 0) +
    C.joinOffence * (game.scenario.offence - 0.5) +
    (anotherBalancer(game, protector, victim) ? C.joinBuck * (1 - game.scenario.offence) * 2 : 0);
  return { own: own + dread, alliance };
}

/** Whether somebody else of at least half the weight is bound to the same ally: the buck can be passed to it (P5). */
function anotherBalancer(game: Pick<Game, "scenario">, protector: string, victim: string): boolean {
  const mine = seatOf(game.scenario, protector).traits.capability;
  return protectors(game.scenario, victim).some(
    (a) => a.protector !== protector && seatOf(game.scenario, a.protector).traits.capability >= mine / 2,
  );
}

/** How a pair stands where nobody has asked: what would be owed for the latest blow, and whether there is open war (P5). */
export function standing(game: Game, protector: string, victim: string): Node & { readonly war: boolean } {
  const turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const attack = latestAttack(game, victim, turn);
  const found = strongestCase(game, protector, victim, attack, true);
  const fighting = game.wars.some((w) => w.outcome === null && w.victim === victim && w.kind === "war");
  return {
    protector,
    victim,
    adversary: blamed(game, victim, attack) ?? "",
    strength: found?.strength ?? 0,
    fault: found?.fault ?? faultOf(game, victim, attack, protector, null),
    war: fighting || (attack !== null && violenceOf(attack) > ARMED_ATTACK),
  };
}

/** The latent draw of a commitment: the same in every world and every turn, for it is the decider's character. */
const commitmentKey = (protector: string, victim: string) => ({
  turn: 0,
  rule: "P5",
  subject: protector,
  object: victim,
});

/** What a bot decides at this node (P5). */
export function botCommitment(game: Game, o: Obligation): Commitment {
  const war = isWar(game, o);
  const { own, alliance } = propensity(game, o, war);
  const u = latent(game, o.protector, o.victim);
  if (u < sigmoid(own + alliance)) return "honour";
  return u < sigmoid(own + alliance + C.joinPart) && o.owed >= 1 ? "part" : "decline";
}

/** The latent u of a decider; a counterfactual may fix it to agree with what a person chose (R54). */
const latent = (game: Pick<Game, "seed" | "latents">, protector: string, victim: string): number =>
  game.latents[allianceKey(protector, victim)] ?? uniform(game.seed, commitmentKey(protector, victim));

/** Whether an obligation was raised by open war rather than a limited attack. */
const isWar = (game: Pick<Game, "acts">, o: Pick<Obligation, "act">): boolean => {
  const attack = game.acts.find((act) => act.id === o.act);
  return attack !== undefined && violenceOf(attack) > ARMED_ATTACK;
};

/** Carries out a decision: what is delivered, and what everybody concludes from it (Y12, S7). */
export function commit(work: Work, id: string, choice: Commitment, words: string | null): void {
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
      -C.backingDownApproval * value(work.game, "audienceCost", key) * democracy(work.game, o.protector),
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
