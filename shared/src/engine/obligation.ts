import { audience } from "./belief.ts";
import { C } from "./coefficients.ts";
import { isArmedAttack, violenceOf } from "./ladder.ts";
import type { Node } from "./propensity.ts";
import { allianceKey, dyadBetween } from "./relations.ts";
import type { Act, Game, Obligation } from "./state.ts";
import { blamed, faultOf, strongestCase } from "./treaty.ts";
import { ARMED_ATTACK } from "./vocabulary.ts";
import { change, emit, type Work } from "./work.ts";

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
export const openTo = ({ treaties }: Pick<Game, "treaties">, o: Obligation): "all" | readonly string[] =>
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

/** What the white cell said an obligation asks; undefined where it said nothing (W46). */
function overruled({ overrides }: Pick<Game, "overrides">, id: string): Obligation["owed"] | undefined {
  const found = overrides?.findLast((one) => one.kind === "owed" && one.obligation === id);
  return found?.kind === "owed" ? (found.to as Obligation["owed"]) : undefined;
}

/** The victim asks, or does not: it may decline to invoke (Y8). One answer serves all its protectors. */
export function answerInvocation(work: Work, victim: string, invoke: boolean): void {
  work.game.obligations = work.game.obligations.map((o): Obligation => {
    if (o.victim !== victim || o.status !== "invocation") return o;
    if (!invoke) return { ...o, status: "not-invoked", owed: 0 };
    const attack = work.game.acts.find((act) => act.id === o.act) ?? null;
    const found = strongestCase(work.game, o.protector, victim, attack, true);
    const next: Obligation = { ...o, status: "decision", ...(found ?? {}), owed: found?.owed ?? 0 };
    emitTest(work, next);
    return { ...next, owed: overruled(work.game, o.id) ?? next.owed };
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
        C.invocationCost * audience(work.game, protector),
        {
          rule: "Y8",
          coefficients: ["invocationCost"],
        },
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
