import {
  adversaries,
  beliefKey,
  bySlot,
  dyadBetween,
  type Game,
  numberIn,
  protectorIds,
  protectors,
  rivals,
  seatOf,
  sigmoid,
  uniform,
  type Variable,
  wardIds,
} from "../engine/index.ts";
import { type Lists, listsOf, type PublicScenario, type SeenAct, type View } from "../projection/index.ts";
import { type Character, characterOf } from "./character.ts";

/** What a bot thinks with: the view of its seat, its character, and its own keyed luck. Nothing else of the game. */
export interface Mind {
  readonly seat: string;
  readonly view: View;
  /** The collections of the view as lists. */
  readonly known: Lists;
  /** The numbers of the view. */
  readonly values: View["values"];
  readonly scenario: PublicScenario;
  readonly character: Character;
  readonly turn: number;
  /** Whether its words are wanted; simulations leave them out, for free text has no causal force. */
  readonly talks: boolean;
  /** Acts seen this turn and the last. */
  readonly recent: readonly SeenAct[];
  /** What was worked out while thinking: hostile acts and heat by actor. */
  readonly noted: { readonly hostile: Map<string, readonly SeenAct[]>; readonly heat: Map<string, number> };
  /** Uniform draw of this seat and turn, by slot, and by whom or what it is about. */
  readonly draw: (slot: string, of?: string) => number;
  /** Uniform draw of the game for a kind of words, the same for every seat and turn; no decision hangs on it. */
  readonly start: (kind: string) => number;
}

/** The mind of a seat. Only `view` and the draws come from the game. */
export function mindOf(
  game: Pick<Game, "seed" | "options" | "stage"> & { readonly scenario: PublicScenario },
  view: View,
  persona: string,
  talks = false,
): Mind {
  const seat = view.you.seat ?? "";
  const turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const { card } = view;
  if (!card) throw new Error("a bot needs a seat");
  const known = listsOf(view);
  return {
    seat,
    view,
    known,
    values: view.values,
    scenario: game.scenario,
    character: characterOf(card, persona),
    turn,
    talks,
    recent: since(known.acts, turn - 1),
    noted: { hostile: new Map(), heat: new Map() },
    draw: bySlot(game.seed, { turn, rule: "P1", subject: seat }),
    start: (kind) => uniform(game.seed, { turn: 0, rule: "P15", subject: kind }),
  };
}

/** Acts from a turn on; they stand in the order of their turns. */
function since(acts: readonly SeenAct[], turn: number): readonly SeenAct[] {
  let first = acts.length;
  while (first > 0 && (acts[first - 1] as SeenAct).turn >= turn) first--;
  return acts.slice(first);
}

/** A number this seat knows; 0 where it knows none. */
export const num = ({ values }: Mind, variable: Variable, subject: string): number =>
  numberIn(values, variable, subject) ?? 0;

export const enemies = ({ scenario, seat }: Mind): readonly string[] => adversaries(scenario, seat);

export const dyadWith = ({ scenario, seat }: Mind, other: string): string =>
  dyadBetween(scenario, seat, other) ?? "";

/** Allies this seat protects, and those that protect it. */
export const protectedBy = ({ scenario, seat }: Mind): readonly string[] => protectorIds(scenario, seat);
export const protects = ({ scenario, seat }: Mind): readonly string[] => wardIds(scenario, seat);

/** Acts since the last turn that were aimed at an actor by its adversaries, most severe first. */
export function hostileTo({ scenario, recent, noted }: Mind, actor: string): readonly SeenAct[] {
  let hostile = noted.hostile.get(actor);
  if (!hostile) {
    const against = adversaries(scenario, actor);
    hostile = recent
      .filter((a) => a.target === actor && a.actor !== null && against.includes(a.actor))
      .sort((a, b) => b.rung - a.rung);
    noted.hostile.set(actor, hostile);
  }
  return hostile;
}

/** Highest rung of an actor's dyads. */
export function heatAround(mind: Mind, actor: string): number {
  let heat = mind.noted.heat.get(actor);
  if (heat === undefined) {
    heat = 0;
    for (const { dyad } of rivals(mind.scenario, actor)) heat = Math.max(heat, num(mind, "rung", dyad));
    mind.noted.heat.set(actor, heat);
  }
  return heat;
}

/**
 * Belief, as a probability, that somebody would fight for this ally and make a difference: each protector counts as far as it is
 * a match for this government, and one is enough (P2). The protector named is the one that counts most.
 */
export function believed(
  mind: Mind,
  ally: string,
): { readonly p: number; readonly protector: string | null } {
  const own = seatOf(mind.scenario, mind.seat).traits.capability;
  let best = { p: 0, protector: null as string | null };
  let none = 1;
  for (const { key, protector } of protectors(mind.scenario, ally)) {
    const held = numberIn(mind.values, "credibility", beliefKey(mind.seat, key));
    if (held === undefined) continue;
    const p =
      sigmoid(held) * (own > 0 ? Math.min(1, seatOf(mind.scenario, protector).traits.capability / own) : 1);
    none *= 1 - p;
    if (p > best.p) best = { p, protector };
  }
  return { p: 1 - none, protector: best.protector };
}

/** Whether this seat has an act against a target prepared and ready. */
export const planned = (mind: Mind, action: string, target: string): boolean =>
  mind.known.plans.some(
    (p) => p.actor === mind.seat && p.status === "prepared" && p.action === action && p.target === target,
  );

/** Whether this seat did something of the kind in the last turns. */
export const didLately = (mind: Mind, action: string, turns: number): boolean =>
  mind.known.acts.some((a) => a.actor === mind.seat && a.action === action && a.turn >= mind.turn - turns);

/** The enemy whose acts hurt most, or with whom hostility is highest. */
export function mainEnemy(mind: Mind): string | null {
  const worst = hostileTo(mind, mind.seat)[0]?.actor;
  if (worst) return worst;
  let best: string | null = null;
  let most = 0;
  for (const { id, dyad } of rivals(mind.scenario, mind.seat)) {
    const hostility = num(mind, "hostility", dyad);
    if (best !== null && hostility <= most) continue;
    best = id;
    most = hostility;
  }
  return best;
}
