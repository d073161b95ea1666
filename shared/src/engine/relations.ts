import { memory } from "./memory.ts";
import type { AllianceSetup, DyadSetup, Scenario, SeatSetup, Treaty } from "./setup.ts";
import type { Side } from "./vocabulary.ts";

/** Who stands to whom how. All of it follows from the scenario, and from treaties in force where those are given. */

type Relations = Pick<Scenario, "alliances" | "dyads"> & {
  readonly seats: readonly Pick<SeatSetup, "id" | "side" | "role">[];
};

/**
 * Two names joined, and kept: a text made anew must be hashed anew wherever it is looked up, thousands of times a game.
 * What is kept is a property's name, of which there is one copy.
 */
function joinedBy(sign: string): (a: string, b: string) => string {
  const keys = new Map<string, Map<string, string>>();
  return (a, b) => {
    let from = keys.get(a);
    if (!from) {
      from = new Map();
      keys.set(a, from);
    }
    let key = from.get(b);
    if (key === undefined) {
      [key = ""] = Object.keys({ [a + sign + b]: true });
      from.set(b, key);
    }
    return key;
  };
}

/** Key of an alliance: `PROTECTOR>ALLY`. */
export const allianceKey: (protector: string, ally: string) => string = joinedBy(">");
/** Key of a dyad: `DEFENDER|CHALLENGER`. */
export const dyadKey: (defender: string, challenger: string) => string = joinedBy("|");
/** Key of what an observer believes of an alliance: `OBSERVER@PROTECTOR>ALLY`. */
export const beliefKey: (observer: string, alliance: string) => string = joinedBy("@");

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

const seatsById = memory((seats: readonly { readonly id: string }[]): ReadonlyMap<string, unknown> => {
  return new Map(seats.map((one) => [one.id, one]));
});

/** The seat of this id. Throws where there is none: ids are checked before they come here. */
export function seatOf<S extends { readonly id: string }>(
  scenario: { readonly seats: readonly S[] },
  id: string,
): S {
  const seat = seatsById(scenario.seats).get(id) as S | undefined;
  if (!seat) throw new Error(`no seat ${id}`);
  return seat;
}

/** Whether two actors stand on opposite sides of the crisis. */
export const opposed = (scenario: Relations, a: string, b: string): boolean =>
  opponents(scenario, a).includes(b);

/** An alliance of the scenario with its key. */
export interface Alliance extends AllianceSetup {
  readonly key: string;
  /** Who holds a belief about it, and the key of that belief: the ally, and every adversary of the ally. */
  readonly observers: readonly { readonly id: string; readonly belief: string }[];
}

/** An actor on the other side of a dyad, and the dyad's key. */
export interface Rival {
  readonly id: string;
  readonly dyad: string;
}

/** A dyad of the scenario with its key. */
export interface Dyad extends DyadSetup {
  readonly key: string;
}

/** What follows from a scenario alone, found once. */
interface Index {
  readonly dyads: ReadonlyMap<string, Dyad>;
  readonly allDyads: readonly Dyad[];
  readonly between: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly alliances: ReadonlyMap<string, Alliance>;
  readonly allAlliances: readonly Alliance[];
  readonly actors: ReadonlyMap<string, ActorIndex>;
}

interface ActorIndex {
  readonly wards: readonly Alliance[];
  readonly protectors: readonly Alliance[];
  readonly wardIds: readonly string[];
  readonly protectorIds: readonly string[];
  readonly ties: readonly Alliance[];
  readonly allies: readonly string[];
  readonly adversaries: readonly string[];
  readonly rivals: readonly Rival[];
  readonly opponents: readonly string[];
  readonly camp: readonly string[];
  readonly roles: readonly string[];
}

const indexOf = memory((scenario: Relations): Index => {
  const { seats } = scenario;
  const dyads = scenario.dyads.map((d) => ({ ...d, key: dyadKey(d.defender, d.challenger) }));
  const rivalsOf = (id: string): readonly Rival[] =>
    dyads.flatMap(({ key, defender, challenger }) =>
      defender === id
        ? [{ id: challenger, dyad: key }]
        : challenger === id
          ? [{ id: defender, dyad: key }]
          : [],
    );
  const alliances = scenario.alliances.map((a) => {
    const key = allianceKey(a.protector, a.ally);
    const observers = [a.ally, ...rivalsOf(a.ally).map((rival) => rival.id)];
    return { ...a, key, observers: observers.map((id) => ({ id, belief: beliefKey(id, key) })) };
  });
  const between = new Map<string, Map<string, string>>();
  const join = (a: string, b: string, key: string) =>
    between.set(a, (between.get(a) ?? new Map<string, string>()).set(b, key));
  for (const { key, defender, challenger } of dyads) {
    join(defender, challenger, key);
    join(challenger, defender, key);
  }
  const against = (side: Side): readonly string[] =>
    side === "third"
      ? []
      : seats.filter((other) => other.side !== side && other.side !== "third").map((other) => other.id);
  const actors = seats.map(({ id, role, side }): [string, ActorIndex] => {
    const wards = alliances.filter((a) => a.protector === id);
    const protectors = alliances.filter((a) => a.ally === id);
    const rivals = rivalsOf(id);
    const roles = new Set<string>([role]);
    if (wards.length > 0) roles.add("patron");
    if (protectors.length > 0) roles.add("junior");
    if (dyads.some((d) => d.challenger === id)) roles.add("adversary");
    const allies = new Set(
      alliances.flatMap((a) => (a.protector === id ? [a.ally] : a.ally === id ? [a.protector] : [])),
    );
    const of = {
      wards,
      protectors,
      wardIds: wards.map((a) => a.ally),
      protectorIds: protectors.map((a) => a.protector),
      ties: alliances.filter((a) => a.protector === id || a.ally === id),
      allies: [...allies],
      adversaries: rivals.map((rival) => rival.id),
      rivals,
      opponents: against(side),
      camp: seats.filter((other) => other.side === side).map((other) => other.id),
      roles: [...roles],
    };
    return [id, of];
  });
  return {
    between,
    dyads: new Map(dyads.map((d) => [d.key, d])),
    allDyads: dyads,
    alliances: new Map(alliances.map((a) => [a.key, a])),
    allAlliances: alliances,
    actors: new Map(actors),
  };
});

/** The alliances of the scenario with their keys. */
export const alliancesIn = (scenario: Relations): readonly Alliance[] => indexOf(scenario).allAlliances;

/** The dyads of the scenario with their keys. */
export const dyadsIn = (scenario: Relations): readonly Dyad[] => indexOf(scenario).allDyads;

/** Key of the dyad between two opposed actors, whichever way round; null where the scenario has none. */
export const dyadBetween = (scenario: Relations, a: string, b: string): string | null =>
  indexOf(scenario).between.get(a)?.get(b) ?? null;

/** The dyad as the scenario sets it up; null where there is none. */
export const dyadSetup = (scenario: Relations, key: string): Dyad | null =>
  indexOf(scenario).dyads.get(key) ?? null;

/** The alliance as the scenario sets it up; null where there is none. */
export const allianceSetup = (scenario: Relations, protector: string, ally: string): Alliance | null =>
  indexOf(scenario).alliances.get(allianceKey(protector, ally)) ?? null;

const actorOf = (scenario: Relations, actor: string): ActorIndex | undefined =>
  indexOf(scenario).actors.get(actor);

/** Alliances in which the actor protects. */
export const wards = (scenario: Relations, actor: string): readonly Alliance[] =>
  actorOf(scenario, actor)?.wards ?? [];

/** Alliances in which the actor is protected. */
export const protectors = (scenario: Relations, actor: string): readonly Alliance[] =>
  actorOf(scenario, actor)?.protectors ?? [];

/** Whom the actor protects. */
export const wardIds = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.wardIds ?? [];

/** Who protects the actor. */
export const protectorIds = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.protectorIds ?? [];

/** Everybody the actor has an alliance with, either way round. */
export const allies = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.allies ?? [];

/** Alliances of the actor, whichever end of them it is. */
export const ties = (scenario: Relations, actor: string): readonly Alliance[] =>
  actorOf(scenario, actor)?.ties ?? [];

/** The same actors as `adversaries`, each with the key of the dyad. */
export const rivals = (scenario: Relations, actor: string): readonly Rival[] =>
  actorOf(scenario, actor)?.rivals ?? [];

/** Actors on the other side of a dyad with this one. */
export const adversaries = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.adversaries ?? [];

/** Actors on the other side of the crisis, whether or not there is a dyad with them. */
export const opponents = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.opponents ?? [];

/** Actors of the same camp, itself among them. */
export const camp = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.camp ?? [];

/** Roles an actor has in any of its relations; they decide what it may order. */
export const rolesOf = (scenario: Relations, actor: string): readonly string[] =>
  actorOf(scenario, actor)?.roles ?? [];

const binding = memory((_treaties: readonly Treaty[]) => new Map<string, readonly Treaty[]>());

const binds = ({ status, parties, notices }: Treaty, who: string): boolean =>
  status === "in-force" &&
  parties.includes(who) &&
  !notices.some(({ by, due }) => by === who && due === null);

/** Treaties in force that bind both; kept with the list, which is replaced when a treaty changes. */
export function treatiesBetween(treaties: readonly Treaty[], a: string, b: string): readonly Treaty[] {
  const known = binding(treaties);
  const key = allianceKey(a, b);
  let found = known.get(key);
  if (!found) {
    found = treaties.filter((t) => binds(t, a) && binds(t, b));
    known.set(key, found);
  }
  return found;
}

/** The strongest value of a term among treaties; 0 without one. */
export function strongestTerm(ties: readonly Treaty[], name: keyof Treaty["terms"]): number {
  let most = 0;
  for (const { terms } of ties) if (terms[name] > most) most = terms[name];
  return most;
}

/** The strongest value of a treaty term between two actors; 0 without a treaty. */
export const term = (
  treaties: readonly Treaty[],
  a: string,
  b: string,
  name: keyof Treaty["terms"],
): number => strongestTerm(treatiesBetween(treaties, a, b), name);
