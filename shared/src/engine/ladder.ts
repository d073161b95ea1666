import { C } from "./coefficients.ts";
import { HOLDS_AT, openBetween } from "./incident.ts";
import { clamp } from "./maths.ts";
import { dyadBetween, dyadsIn, opponents } from "./relations.ts";
import type { RedLine, Scenario } from "./setup.ts";
import type { Act, Game } from "./state.ts";
import { ARMED_ATTACK } from "./vocabulary.ts";
import { change, value, type Work } from "./work.ts";

/** Lowest rung of an act that breaks a quiet spell. */
const NOISY = 3;
/** Lowest rung, and lowest lead, of an act that can light a match (L4). */
const MATCH_RUNG = 5;
const MATCH_LEAD = 2;

/** Rungs a dyad falls further when one of its ends stands down (L7). */
export const STAND_DOWN = 2;

/** The lead that is enough beyond a red line: who was told beforehand need not outrun the teller (L9). */
const CROSSING_LEAD = 0;

type Deed = Pick<Act, "actor" | "action" | "target" | "mandate">;

/** The red line an act is beyond; a mandated act is beyond none (L8). */
export const lineCrossed = (
  { redLines }: Pick<Scenario, "redLines">,
  { actor, action, target, mandate }: Deed,
): RedLine | undefined =>
  mandate === null
    ? redLines.find((l) => l.against === actor && l.action === action && (target === null || target === l.by))
    : undefined;

/** A threat against somebody who has not crossed one's red line only says again where it runs (L9). */
export const warns = ({ scenario, acts }: Pick<Game, "scenario" | "acts">, threat: Deed): boolean =>
  threat.action === "D10" &&
  scenario.redLines.some(
    (l) =>
      l.by === threat.actor &&
      l.against === threat.target &&
      !acts.some((a) => a.turn > 0 && a.actor === l.against && lineCrossed(scenario, a)?.id === l.id),
  );

/**
 * How far an act goes beyond everything the other side has done since the last quiet turn (L3). Covert acts count at
 * their true rung; acts of the same turn do not count, for nobody had seen them. Threats of `unheeded` are left out: they
 * are about the very act (L9).
 */
export function lead(
  game: Pick<Game, "scenario" | "acts">,
  actor: string,
  rung: number,
  turn: number,
  unheeded: string | null = null,
): number {
  const others = opponents(game.scenario, actor);
  let highest = 0;
  let noisyTurn = turn;
  for (let i = game.acts.length - 1; i >= 0; i--) {
    const act = game.acts[i] as Act;
    if (act.turn >= turn) continue;
    if (act.turn < noisyTurn - 1) break;
    if (act.rung >= NOISY && act.action !== "X01") noisyTurn = act.turn;
    if (act.action === "D10" && act.actor === unheeded) continue;
    if (others.includes(act.actor)) highest = Math.max(highest, act.rung);
  }
  return rung - highest;
}

/** Whether an act lights a match: hostile enough, well beyond the other side, not mandated, not law enforcement (L4). */
export const isMatch = (
  act: Pick<Act, "rung" | "lead" | "flags" | "mandate" | "lawful">,
  beyondRedLine = false,
): boolean =>
  act.rung >= MATCH_RUNG &&
  act.lead >= (beyondRedLine ? CROSSING_LEAD : MATCH_LEAD) &&
  (act.flags.includes("offensive") || act.flags.includes("provocative")) &&
  act.mandate === null &&
  !act.lawful;

/** What nuclear forces on alert are to whoever asks for violence: an explicit threat, however high the ladder has it (S13). */
const THREAT = 8;

/** The rung of an act as violence: what treaties and wars go by. */
export const violenceOf = ({ action, rung }: Pick<Act, "action" | "rung">): number =>
  action === "M19" ? THREAT : rung;

/** Violence from rung 13 up: troops sent to a friend's war (M22) attack nobody yet (A9). */
export const isArmedAttack = (act: Pick<Act, "action" | "target" | "rung">): boolean =>
  violenceOf(act) >= ARMED_ATTACK && act.target !== null && act.action !== "M22";

/** The dyad an act moves: the one with its target; for an accident, the one it happened in. */
export function dyadsOf(
  game: Pick<Game, "scenario">,
  act: Pick<Act, "actor" | "target" | "action" | "about">,
): readonly string[] {
  if (act.action === "X01") return act.about === null ? [] : [act.about];
  const dyad = act.target === null ? null : dyadBetween(game.scenario, act.actor, act.target);
  return dyad === null ? [] : [dyad];
}

/**
 * Where a dyad comes to rest if nobody moves it: one rung under where it stood, `further` down where somebody stands down,
 * and no lower than what is open between its ends holds it (L2, I2).
 */
export function restingAt(
  game: Pick<Game, "incidents">,
  defender: string,
  challenger: string,
  before: number,
  further = 0,
): number {
  let held = Math.max(0, before - 1 - further);
  for (const i of openBetween(game, defender, challenger)) held = Math.max(held, HOLDS_AT[i.kind]);
  return held;
}

/**
 * Each dyad stands at the turn's highest act, or one rung lower than before (L2). Commitments made after the orders can
 * only raise it further.
 */
export function climb(work: Work, turn: number, after: "orders" | "commitments"): void {
  const { game } = work;
  const highest = new Map<string, Act>();
  const stoodDown: string[] = [];
  for (const act of game.acts) {
    if (act.turn !== turn) continue;
    if (act.action === "M18") stoodDown.push(act.actor);
    for (const dyad of dyadsOf(game, act))
      if (act.rung > (highest.get(dyad)?.rung ?? -1)) highest.set(dyad, act);
  }
  for (const { key: dyad, defender, challenger } of dyadsIn(game.scenario)) {
    const top = highest.get(dyad);
    const standDown = stoodDown.includes(defender) || stoodDown.includes(challenger) ? STAND_DOWN : 0;
    const before = value(game, "rung", dyad);
    const fallen =
      after === "orders"
        ? restingAt(game, defender, challenger, before, standDown)
        : Math.max(before, restingAt(game, defender, challenger, 0));
    const to = top && top.rung >= fallen ? top.rung : fallen;
    if (to === before) continue;
    change(work, "rung", dyad, to - before, {
      rule: "L2",
      inputs: { highest: top?.rung ?? 0, standDown },
      ...(top && { cause: top.id }),
    });
  }
}

/** Hostility drifts 5 % a turn back to where the crisis began (L5). */
export function coolDown(work: Work): void {
  for (const { key: dyad, hostility } of dyadsIn(work.game.scenario)) {
    const held = value(work.game, "hostility", dyad);
    change(work, "hostility", dyad, C.hostilityDecay * (hostility - held), {
      rule: "L5",
      inputs: { baseline: hostility },
      coefficients: ["hostilityDecay"],
    });
  }
}

/** Hostility on a scale from −1 to 1 around 50. */
export const heat = (hostility: number): number => clamp((hostility - 50) / 50, -1, 1);
