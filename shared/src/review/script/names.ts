import type { Script } from "./format.ts";
import { actsOf, type Report } from "./relations.ts";

/** Every actor, place and treaty a script names, acts aside, is one it has. */
export function checkNames(script: Script, report: Report): void {
  const names = namesOf(script, report);
  const { actor, place } = names;
  for (const id of Object.keys(script.actors))
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(id))
      report(`actors.${id}`, "is not an id: expected a letter, then letters, digits and hyphens, such as US");
  const { examine } = script;
  for (const end of ["protector", "ally", "adversary"] as const) actor(`examine.${end}`, examine[end]);
  if (examine.protector === examine.ally)
    report("examine.ally", "is the protector itself; expected another actor");
  checkTies(script, names, report);
  checkTreaties(script, names, report);
  for (const [i, one] of (script.places ?? []).entries()) actor(`places[${i}].owner`, one.owner);
  for (const { act, path } of actsOf(script)) place(`${path}.where`, act.where);
  for (const [t, turn] of script.turns.entries()) checkTurn(turn, `turns[${t}]`, names);
}

/** Reports what is none of the script's actors or places, by the path where it stands; what is absent is no fault. */
interface Names {
  readonly ids: readonly string[];
  actor(path: string, id: string | undefined): void;
  actors(path: string, ids: readonly string[] | undefined): void;
  place(path: string, id: string | undefined): void;
}

function namesOf(script: Script, report: Report): Names {
  const ids = Object.keys(script.actors);
  const places = new Set([...ids.map(homeOf), ...(script.places ?? []).map((p) => p.id)]);
  const actor: Names["actor"] = (path, id) => {
    if (id !== undefined && !ids.includes(id))
      report(path, `is "${id}"; expected one of the actors ${ids.join(", ")}`);
  };
  return {
    ids,
    actor,
    actors: (path, list) => {
      for (const [i, id] of (list ?? []).entries()) actor(`${path}[${i}]`, id);
    },
    place: (path, id) => {
      if (id !== undefined && !places.has(id))
        report(path, `is "${id}"; expected one of the places ${[...places].join(", ")}`);
    },
  };
}

/** Alliances, dyads, mandates and red lines. */
function checkTies(script: Script, { actor, actors }: Names, report: Report): void {
  for (const [i, one] of (script.alliances ?? []).entries()) {
    actor(`alliances[${i}].protector`, one.protector);
    actor(`alliances[${i}].ally`, one.ally);
    if (one.protector === one.ally)
      report(`alliances[${i}].ally`, "is the protector itself; expected another actor");
  }
  for (const [i, one] of (script.dyads ?? []).entries()) {
    actors(`dyads[${i}].between`, one.between);
    if (one.between[0] === one.between[1])
      report(`dyads[${i}].between`, "names one actor twice; expected two");
  }
  for (const [i, one] of (script.mandates ?? []).entries()) {
    actor(`mandates[${i}].holder`, one.holder);
    actors(`mandates[${i}].bearers`, one.bearers);
    actor(`mandates[${i}].against`, one.against);
  }
  for (const [i, one] of (script.redLines ?? []).entries()) {
    actor(`redLines[${i}].by`, one.by);
    actor(`redLines[${i}].against`, one.against);
  }
}

function checkTreaties(script: Script, { ids, actors, place }: Names, report: Report): void {
  for (const [i, one] of (script.treaties ?? []).entries()) {
    actors(`treaties[${i}].parties`, one.parties);
    actors(`treaties[${i}].guarantors`, one.guarantors);
    actors(`treaties[${i}].adversaries`, one.adversaries);
    for (const [n, id] of (one.area ?? []).entries()) place(`treaties[${i}].area[${n}]`, id);
    for (const [n, id] of (one.guarantors ?? []).entries())
      if (ids.includes(id) && !one.parties.includes(id))
        report(
          `treaties[${i}].guarantors[${n}]`,
          `is "${id}", no party; expected one of ${one.parties.join(", ")}`,
        );
    for (const [n, id] of (one.adversaries ?? []).entries())
      if (one.parties.includes(id))
        report(
          `treaties[${i}].adversaries[${n}]`,
          `is "${id}", a party to the treaty; expected another actor`,
        );
  }
}

function checkTurn(turn: Script["turns"][number], at: string, { actor, actors }: Names): void {
  for (const [i, one] of (turn.invocations ?? []).entries()) actor(`${at}.invocations[${i}].who`, one.who);
  for (const [i, one] of (turn.decisions ?? []).entries()) {
    actor(`${at}.decisions[${i}].who`, one.who);
    actor(`${at}.decisions[${i}].for`, one.for);
  }
  for (const [i, one] of (turn.requests ?? []).entries()) {
    actor(`${at}.requests[${i}].from`, one.from);
    actors(`${at}.requests[${i}].to`, one.to);
    actors(`${at}.requests[${i}].refusedBy`, one.refusedBy);
  }
}

/** The place an actor has without saying so. */
export const homeOf = (actor: string): string => `${actor}-home`;
