import {
  type ActionId,
  actionInfo,
  allianceKey,
  type Commitment,
  needsPreparation,
  violenceOf,
} from "../../engine/index.ts";
import type { Filled } from "./fill.ts";
import type { Script } from "./format.ts";
import type { Relations } from "./relations.ts";

/** Action points of a turn (O1). */
const POINTS = 3;
/** Armed attack, force, and the rung from which an act is hostile enough for its place in a turn to matter. */
const ARMED = 13;
const FORCE = 11;
const HOSTILE = 5;
/** A script is played for at least so many turns, the last of them quiet: what did not happen takes time not to happen. */
const LEAST = 8;
const AFTERMATH = 2;

/** What happens in one turn of the game. */
export interface Step {
  /** Turn of the script it belongs to; null after its end. */
  readonly scripted: number | null;
  readonly orders: Filled[];
  readonly accidents: Filled[];
  /** Whether an attacked actor asks its protectors. */
  readonly invocations: Map<string, boolean>;
  /** What a protector decides, by alliance. */
  readonly decisions: Map<string, { readonly choice: Commitment; readonly words: string | null }>;
}

const RESPONSES: Partial<Record<ActionId, Commitment>> = {
  M17: "honour",
  A10: "honour",
  M21: "part",
  A11: "decline",
};

const hostile = ({ action, prepare }: Filled): boolean => {
  const { rung, flags } = actionInfo(action);
  return (
    !prepare &&
    rung >= HOSTILE &&
    (rung >= FORCE || flags.includes("provocative") || flags.includes("offensive"))
  );
};
const attacks = (act: Filled, victim: string, least: number): boolean =>
  !act.prepare &&
  act.toward === victim &&
  act.action !== "M17" &&
  (act.action === "X01"
    ? act.outcome === "clash"
    : violenceOf({ action: act.action, rung: actionInfo(act.action).rung }) >= least &&
      actionInfo(act.action).target === "adversary");

/**
 * Lays the script's turns out as turns of the game. One is one, unless an actor's acts need more than three points, or an
 * act answers another of the same turn: then it takes as many as that needs, and what is listed later comes later. Asking
 * for help and answering belong to the obligation phase of the turn of the attack.
 */
export function timeline(
  script: Script,
  acts: readonly (readonly Filled[])[],
  relations: Relations,
): readonly Step[] {
  const steps: Step[] = [];
  for (const [t, listed] of acts.entries()) {
    const turn = script.turns[t];
    steps.push(...layOut(t, listed, relations, turn?.simultaneous ?? false));
    const own = steps.filter((step) => step.scripted === t);
    for (const { who, invoke } of turn?.invocations ?? [])
      for (const step of own) step.invocations.set(who, invoke);
    for (const one of turn?.decisions ?? [])
      for (const step of own)
        step.decisions.set(allianceKey(one.who, one.for), { choice: one.choice, words: one.words ?? null });
  }
  answerAttacks(steps, relations);
  while (steps.length < LEAST || !steps.slice(-AFTERMATH).every(isQuiet)) steps.push(emptyStep(null));
  return steps;
}

const emptyStep = (scripted: number | null): Step => ({
  scripted,
  orders: [],
  accidents: [],
  invocations: new Map(),
  decisions: new Map(),
});
const isQuiet = (step: Step): boolean => step.orders.length + step.accidents.length === 0;

function layOut(
  t: number,
  listed: readonly Filled[],
  relations: Relations,
  together: boolean,
): readonly Step[] {
  const steps: Step[] = [emptyStep(t)];
  const placed: { readonly act: Filled; readonly at: number }[] = [];
  const side = (id: string) => relations.sides.get(id);
  const opposed = (a: string, b: string) =>
    relations.dyads.some(([d, c]) => (d === a && c === b) || (d === b && c === a)) ||
    (side(a) !== side(b) && side(a) !== "third" && side(b) !== "third");
  const after = (which: (before: Filled) => boolean): number =>
    placed.reduce((at, one) => (which(one.act) ? Math.max(at, one.at + 1) : at), 0);
  const put = (act: Filled, from: number) => {
    const cost = pointsOf(act);
    for (let at = from; ; at++) {
      while (steps.length <= at) steps.push(emptyStep(t));
      const step = steps[at] as Step;
      if (act.action === "X01") {
        step.accidents.push(act);
        placed.push({ act, at });
        return;
      }
      const mine = step.orders.filter((o) => o.who === act.who);
      const spent = mine.reduce((sum, o) => sum + pointsOf(o), 0);
      const twice = mine.some(
        (o) => o.action === act.action && o.toward === act.toward && o.about === act.about,
      );
      if (spent + cost > POINTS || twice) continue;
      step.orders.push(act);
      placed.push({ act, at });
      return;
    }
  };
  // Asking for help and answering come after what they are about, wherever in the turn they are listed.
  const about = (act: Filled) => (RESPONSES[act.action] ? 2 : act.action === "A03" ? 1 : 0);
  for (const act of [0, 1, 2].flatMap((part) => listed.filter((one) => about(one) === part))) {
    const attack = placed.find(
      (one) => one.act !== act && act.toward !== null && attacks(one.act, act.toward, ARMED),
    );
    const onSelf = placed.find((one) => attacks(one.act, act.who, ARMED));
    if (act.action === "A03" && onSelf) {
      steps[onSelf.at]?.invocations.set(act.who, true);
      continue;
    }
    const choice = RESPONSES[act.action];
    const asked = placed.find(
      (one) =>
        one.act.action === "A03" && one.act.who === act.toward && [act.who, null].includes(one.act.toward),
    );
    const opened = attack ?? (act.action === "M17" || act.action === "M21" ? undefined : asked);
    if (choice && act.toward !== null && opened && protects(relations, act.who, act.toward)) {
      const key = allianceKey(act.who, act.toward);
      const step = steps[opened.at] as Step;
      if (!step.decisions.has(key)) step.decisions.set(key, { choice, words: act.words });
      // Declining with a word about who should do it instead is an act of its own besides.
      if (choice !== "decline" || act.about === null) continue;
    }
    put(act, earliest(act));
  }
  return steps;

  function earliest(act: Filled): number {
    const { who, toward, action, answers } = act;
    const on = (victim: string | null, least: number) =>
      after((b) => victim !== null && attacks(b, victim, least) && b.who !== who);
    const bounds = [
      placed.reduce((at, one) => (one.act.who === who ? Math.max(at, one.at) : at), 0),
      hostile(act) && !together ? after((b) => hostile(b) && opposed(b.who, who)) : 0,
      answers ? after((b) => b.who === answers.who && b.action === answers.action) : 0,
      act.prepare
        ? 0
        : after((b) => b.prepare && b.who === who && b.action === action && b.toward === toward),
      action === "M13" ? on(who, 7) : 0,
      action === "M17" || action === "M21" ? on(toward, FORCE) : 0,
      action === "A10" || action === "A11" ? on(toward, 8) : 0,
      action === "D08" ? after((b) => opposed(b.who, who) && visibilityOf(b) === "covert") : 0,
      action === "M18" ? after((b) => b.who === who && (b.prepare || actionInfo(b.action).rung >= 6)) : 0,
      action === "D04" || action === "D03" || action === "D02"
        ? after((b) => b.who === who && hostile(b) && b.action !== action)
        : 0,
    ];
    return Math.max(...bounds);
  }
}

const visibilityOf = (act: Filled) => act.visibility ?? actionInfo(act.action).visibility[0];

const pointsOf = ({ action, prepare }: Filled): number =>
  prepare && needsPreparation(action) ? 1 : actionInfo(action).cost.points;

const protects = ({ alliances }: Relations, protector: string, ally: string): boolean =>
  alliances.some(([p, a]) => p === protector && a === ally);

/**
 * Who is attacked and what its protectors make of it, where the script says so only later or not at all. One that never
 * asks in the script asks at once, unless the first answer comes later and is to fight: then it is given as an order in
 * its own time. A protector's first later answer is its answer; one that the script is silent about has declined.
 */
function answerAttacks(steps: readonly Step[], relations: Relations): void {
  for (const [at, step] of steps.entries()) {
    const victims = new Set(
      [...step.orders, ...step.accidents]
        .filter((act) => act.toward !== null && attacks(act, act.toward, ARMED))
        .map((act) => act.toward as string),
    );
    for (const victim of victims) {
      const protectors = relations.alliances.filter(([, a]) => a === victim).map(([p]) => p);
      if (!step.invocations.has(victim))
        step.invocations.set(victim, asksAtOnce(steps, at, victim, protectors));
      if (step.invocations.get(victim)) for (const p of protectors) answerLater(steps, at, p, victim);
    }
    for (const asking of step.orders)
      if (asking.action === "A03" && asking.toward !== null)
        answerLater(steps, at, asking.toward, asking.who);
  }
}

const isResponse = (act: Filled, protector: string | undefined, victim: string): boolean =>
  RESPONSES[act.action] !== undefined &&
  act.toward === victim &&
  (protector === undefined || act.who === protector);

function asksAtOnce(
  steps: readonly Step[],
  at: number,
  victim: string,
  protectors: readonly string[],
): boolean {
  const step = steps[at] as Step;
  if (protectors.some((p) => step.decisions.has(allianceKey(p, victim)))) return true;
  const later = steps.slice(at + 1).flatMap((s) => s.orders);
  if (later.some((act) => act.action === "A03" && act.who === victim)) return false;
  const first = later.find((act) => isResponse(act, undefined, victim));
  return first === undefined || first.action === "A11" || first.action === "M21";
}

/** Whether somebody had come against it with an armed attack by then, or joined a war it had begun. */
function foughtBefore(steps: readonly Step[], at: number, victim: string): boolean {
  const before = steps.slice(0, at + 1).flatMap((s) => [...s.orders, ...s.accidents]);
  return before.some(
    (act) =>
      attacks(act, victim, ARMED) ||
      (act.action === "M17" &&
        before.some((b) => b.who === victim && act.toward !== null && attacks(b, act.toward, FORCE))),
  );
}

/** Takes a protector's first later answer out of the orders and makes it its decision. */
function answerLater(steps: readonly Step[], at: number, protector: string, victim: string): void {
  const step = steps[at] as Step;
  const key = allianceKey(protector, victim);
  if (step.decisions.has(key) || !steps[at]) return;
  const armed = foughtBefore(steps, at, victim);
  for (const later of steps.slice(at + 1)) {
    if ([...later.orders, ...later.accidents].some((act) => attacks(act, victim, ARMED))) return;
    const i = later.orders.findIndex(
      (act) => isResponse(act, protector, victim) && (armed || act.action === "A10" || act.action === "A11"),
    );
    const found = later.orders[i];
    if (!found) continue;
    // As in the turn itself, a word about who should do it instead is an act besides.
    if (found.action !== "A11" || found.about === null) later.orders.splice(i, 1);
    step.decisions.set(key, { choice: RESPONSES[found.action] ?? "decline", words: found.words });
    return;
  }
}
