import type { AllianceSetup, DyadSetup, Scenario, SeatSetup, Treaty } from "./setup.ts";
import type { Side } from "./vocabulary.ts";

/** Who stands to whom how. All of it follows from the scenario, and from treaties in force where those are given. */

type Relations = Pick<Scenario, "alliances" | "dyads"> & {
  readonly seats: readonly Pick<SeatSetup, "id" | "side" | "role">[];
};

export const allianceKey = (protector: string, ally: string): string => `${protector}>${ally}`;
export const dyadKey = (defender: string, challenger: string): string => `${defender}|${challenger}`;
export const beliefKey = (observer: string, alliance: string): string => `${observer}@${alliance}`;

const split = new Map<string, readonly [string, string]>();

/** The two ends of an alliance or dyad key. */
export function ends(key: string): readonly [string, string] {
  let found = split.get(key);
  if (!found) {
    const [a = "", b = ""] = key.split(/[>|]/);
    found = [a, b];
    split.set(key, found);
  }
  return found;
}

export function seatOf<S extends { readonly id: string }>(
  scenario: { readonly seats: readonly S[] },
  id: string,
): S {
  const seat = scenario.seats.find((one) => one.id === id);
  if (!seat) throw new Error(`no seat ${id}`);
  return seat;
}

export const sideOf = (scenario: Relations, id: string): Side => seatOf(scenario, id).side;

/** Whether two actors stand on opposite sides of the crisis. */
export const opposed = (scenario: Relations, a: string, b: string): boolean => {
  const [x, y] = [sideOf(scenario, a), sideOf(scenario, b)];
  return x !== y && x !== "third" && y !== "third";
};

/** Key of the dyad between two opposed actors, whichever way round; null where the scenario has none. */
export function dyadBetween(scenario: Relations, a: string, b: string): string | null {
  for (const { defender, challenger } of scenario.dyads)
    if ((defender === a && challenger === b) || (defender === b && challenger === a))
      return dyadKey(defender, challenger);
  return null;
}

export const dyadSetup = (scenario: Relations, key: string): DyadSetup | null =>
  scenario.dyads.find((d) => dyadKey(d.defender, d.challenger) === key) ?? null;

export const allianceSetup = (scenario: Relations, protector: string, ally: string): AllianceSetup | null =>
  scenario.alliances.find((a) => a.protector === protector && a.ally === ally) ?? null;

/** Alliances in which the actor protects. */
export const wards = (scenario: Relations, actor: string): readonly AllianceSetup[] =>
  scenario.alliances.filter((a) => a.protector === actor);

/** Alliances in which the actor is protected. */
export const protectors = (scenario: Relations, actor: string): readonly AllianceSetup[] =>
  scenario.alliances.filter((a) => a.ally === actor);

/** Everybody the actor has an alliance with, either way round. */
export const allies = (scenario: Relations, actor: string): readonly string[] => {
  const found = new Set<string>();
  for (const a of scenario.alliances) {
    if (a.protector === actor) found.add(a.ally);
    if (a.ally === actor) found.add(a.protector);
  }
  return [...found];
};

/** Actors on the other side of a dyad with this one. */
export const adversaries = (scenario: Relations, actor: string): readonly string[] => {
  const found: string[] = [];
  for (const d of scenario.dyads) {
    if (d.defender === actor) found.push(d.challenger);
    if (d.challenger === actor) found.push(d.defender);
  }
  return found;
};

/** Roles an actor has in any of its relations; they decide what it may order. */
export function rolesOf(scenario: Relations, actor: string): readonly string[] {
  const roles = new Set<string>([seatOf(scenario, actor).role]);
  for (const a of scenario.alliances) {
    if (a.protector === actor) roles.add("patron");
    if (a.ally === actor) roles.add("junior");
  }
  for (const d of scenario.dyads) if (d.challenger === actor) roles.add("adversary");
  return [...roles];
}

/** Treaties that bind both. */
export const treatiesBetween = (treaties: readonly Treaty[], a: string, b: string): readonly Treaty[] =>
  treaties.filter((t) => t.parties.includes(a) && t.parties.includes(b));

/** The strongest value of a treaty term between two actors; 0 without a treaty. */
export const term = (
  treaties: readonly Treaty[],
  a: string,
  b: string,
  name: keyof Treaty["terms"],
): number => treatiesBetween(treaties, a, b).reduce((most, t) => Math.max(most, t.terms[name]), 0);
