import type { Script } from "./format.ts";
import { actsOf, type Report } from "./relations.ts";

/** Every actor, place and treaty a script names, acts aside, is one it has. */
export function checkNames(script: Script, report: Report): void {
  const ids = Object.keys(script.actors);
  const places = new Set([...ids.map(homeOf), ...(script.places ?? []).map((p) => p.id)]);
  const actor = (path: string, id: string | undefined) => {
    if (id !== undefined && !ids.includes(id))
      report(path, `is "${id}"; expected one of the actors ${ids.join(", ")}`);
  };
  const all = (path: string, list: readonly string[] | undefined) => {
    for (const [i, id] of (list ?? []).entries()) actor(`${path}[${i}]`, id);
  };
  const place = (path: string, id: string | undefined) => {
    if (id !== undefined && !places.has(id))
      report(path, `is "${id}"; expected one of the places ${[...places].join(", ")}`);
  };
  for (const id of ids)
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(id))
      report(`actors.${id}`, "is not an id: expected a letter, then letters, digits and hyphens, such as US");
  const { examine } = script;
  for (const end of ["protector", "ally", "adversary"] as const) actor(`examine.${end}`, examine[end]);
  if (examine.protector === examine.ally)
    report("examine.ally", "is the protector itself; expected another actor");
  for (const [i, one] of (script.alliances ?? []).entries()) {
    actor(`alliances[${i}].protector`, one.protector);
    actor(`alliances[${i}].ally`, one.ally);
    if (one.protector === one.ally)
      report(`alliances[${i}].ally`, "is the protector itself; expected another actor");
  }
  for (const [i, one] of (script.treaties ?? []).entries()) {
    all(`treaties[${i}].parties`, one.parties);
    all(`treaties[${i}].guarantors`, one.guarantors);
    all(`treaties[${i}].adversaries`, one.adversaries);
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
  for (const [i, one] of (script.dyads ?? []).entries()) {
    all(`dyads[${i}].between`, one.between);
    if (one.between[0] === one.between[1])
      report(`dyads[${i}].between`, "names one actor twice; expected two");
  }
  for (const [i, one] of (script.mandates ?? []).entries()) {
    actor(`mandates[${i}].holder`, one.holder);
    all(`mandates[${i}].bearers`, one.bearers);
    actor(`mandates[${i}].against`, one.against);
  }
  for (const [i, one] of (script.redLines ?? []).entries()) {
    actor(`redLines[${i}].by`, one.by);
    actor(`redLines[${i}].against`, one.against);
  }
  for (const [i, one] of (script.places ?? []).entries()) actor(`places[${i}].owner`, one.owner);
  for (const { act, path } of actsOf(script)) place(`${path}.where`, act.where);
  for (const [t, turn] of script.turns.entries()) {
    for (const [i, one] of (turn.invocations ?? []).entries())
      actor(`turns[${t}].invocations[${i}].who`, one.who);
    for (const [i, one] of (turn.decisions ?? []).entries()) {
      actor(`turns[${t}].decisions[${i}].who`, one.who);
      actor(`turns[${t}].decisions[${i}].for`, one.for);
    }
    for (const [i, one] of (turn.requests ?? []).entries()) {
      actor(`turns[${t}].requests[${i}].from`, one.from);
      all(`turns[${t}].requests[${i}].to`, one.to);
      all(`turns[${t}].requests[${i}].refusedBy`, one.refusedBy);
    }
  }
}

/** The place an actor has without saying so. */
export const homeOf = (actor: string): string => `${actor}-home`;
