import type { Force, Scenario, Treaty } from "../engine/index.ts";
import {
  type Check,
  dyadKeys,
  knower,
  measureKnower,
  names,
  type Report,
  seatKnower,
  sideOf,
  unique,
  valueRange,
  zoneKnower,
} from "./reference.ts";
import { termsAtOdds } from "./terms-at-odds.ts";

function token(s: Scenario, path: string, force: Force, report: Report) {
  seatKnower(s, report)(`${path}.owner`, force.owner);
  zoneKnower(s, report)(`${path}.zone`, force.zone);
}

/** Terms that cannot stand together in one treaty. */
function contradictions(s: Scenario, path: string, treaty: Treaty, report: Report) {
  const { conditions = [], notices = [], status, parties } = treaty;
  const nuclear = s.seats.some((seat) => seat.nuclear && parties.includes(seat.id));
  for (const { field, message } of termsAtOdds(treaty, nuclear)) report(`${path}.${field}`, message);
  if (status === "in-force" && conditions.length > 0)
    report(
      `${path}.conditions`,
      `reforms are asked of a proposed treaty, and this one is ${status}; expected none`,
    );
  for (const [n, { of }] of conditions.entries())
    if (!parties.includes(of)) report(`${path}.conditions[${n}].of`, `${of} is not a party to ${treaty.id}`);
  for (const [n, { by }] of notices.entries())
    if (!parties.includes(by)) report(`${path}.notices[${n}].by`, `${by} is not a party to ${treaty.id}`);
}

/** Treaties, mandates, measures and the dispute; the ground and what stands on it; what happens by itself. */
export const CRISIS_CHECKS: readonly Check[] = [
  {
    needs: ["seats", "zones", "treaties"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const zone = zoneKnower(s, report);
      for (const [at, treaty] of s.treaties.entries()) {
        const path = `treaties[${at}]`;
        names(`${path}.parties`, treaty.parties, seat, report);
        names(`${path}.adversaries`, treaty.adversaries, seat, report);
        names(`${path}.area`, treaty.area, zone, report);
        unique(`${path}.objects`, treaty.objects, report);
        contradictions(s, path, treaty, report);
        for (const [n, adversary] of treaty.adversaries.entries())
          if (treaty.parties.includes(adversary))
            report(`${path}.adversaries[${n}]`, `${adversary} is a party to ${treaty.id}`);
      }
    },
  },
  {
    needs: ["seats", "treaties", "formation", "redLines", "presets"],
    find(s, report) {
      const seat = seatKnower(s, report);
      if (s.formation) {
        const { treaty: id, turns } = s.formation;
        const draft = s.treaties.find((t) => t.id === id);
        const shortest = Math.min(...Object.values(s.presets).map((plan) => plan.turns));
        if (!draft)
          report(
            "formation.treaty",
            `unknown treaty "${id}"; known: ${s.treaties.map((t) => t.id).join(", ")}`,
          );
        else if (draft.status !== "proposed")
          report("formation.treaty", `${id} is ${draft.status}; expected a proposed treaty`);
        if (turns >= shortest)
          report("formation.turns", `${turns} turns of bargaining leave no crisis in a game of ${shortest}`);
      }
      for (const [at, { by, against }] of (s.redLines ?? []).entries()) {
        const known = [seat(`redLines[${at}].by`, by), seat(`redLines[${at}].against`, against)];
        if (known.every(Boolean) && sideOf(s, by) === sideOf(s, against))
          report(`redLines[${at}].against`, `${against} is on the same side as ${by}`);
      }
    },
  },
  {
    needs: ["seats", "measures", "mandates"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const measure = measureKnower(s, report);
      for (const [at, { by, against }] of s.measures.entries()) {
        const path = `measures[${at}]`;
        seat(`${path}.by`, by);
        if (seat(`${path}.against`, against) && by === against)
          report(`${path}.against`, `${by} cannot act against itself`);
      }
      for (const [at, mandate] of s.mandates.entries()) {
        const path = `mandates[${at}]`;
        seat(`${path}.holder`, mandate.holder);
        names(`${path}.bearers`, mandate.bearers, seat, report);
        seat(`${path}.against`, mandate.against);
        if (!measure(`${path}.measure`, mandate.measure)) continue;
        const covered = s.measures.find(({ id }) => id === mandate.measure);
        if (covered && covered.against !== mandate.against)
          report(
            `${path}.against`,
            `${covered.id} is directed at ${covered.against}, not ${mandate.against}`,
          );
        if (covered && !mandate.bearers.includes(covered.by))
          report(`${path}.bearers`, `${covered.by} applies ${covered.id} but is not a bearer`);
      }
    },
  },
  {
    needs: ["seats", "measures", "mandates", "dispute"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const { dispute } = s;
      measureKnower(s, report)("dispute.measure", dispute.measure);
      names("dispute.parties", dispute.parties, seat, report);
      unique(
        "dispute.terms",
        dispute.terms.map(({ id }) => id),
        report,
      );
      for (const side of ["allied", "adversary"] as const)
        if (!dispute.parties.some((party) => sideOf(s, party) === side))
          report("dispute.parties", `nobody on the ${side} side is a party`);
      const mandated = s.mandates.some(({ measure }) => measure === dispute.measure);
      for (const [at, terms] of dispute.terms.entries()) {
        const path = `dispute.terms[${at}]`;
        for (const name of Object.keys(terms.worth)) seat(`${path}.worth.${name}`, name);
        for (const party of dispute.parties)
          if (!(party in terms.worth))
            report(`${path}.worth`, `does not say what ${terms.id} is worth to ${party}`);
        // What a file may leave out is still left out here: references are followed in the file itself.
        const also = terms.also ?? [];
        for (const [n, { measure }] of also.entries()) {
          measureKnower(s, report)(`${path}.also[${n}].measure`, measure);
          if (measure === dispute.measure)
            report(`${path}.also[${n}].measure`, `the level of ${measure} is said by the terms themselves`);
        }
        unique(
          `${path}.also`,
          also.map(({ measure }) => measure),
          report,
        );
        if (terms.breadth !== null && !mandated)
          report(`${path}.breadth`, `no mandate covers ${dispute.measure}; expected null`);
      }
    },
  },
  {
    needs: ["seats", "redLines"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const lines = s.redLines ?? [];
      unique(
        "redLines",
        lines.map(({ id }) => id),
        report,
      );
      for (const [at, { by, against }] of lines.entries()) {
        const path = `redLines[${at}]`;
        const known = [seat(`${path}.by`, by), seat(`${path}.against`, against)];
        if (known.every(Boolean) && sideOf(s, by) === sideOf(s, against))
          report(`${path}.against`, `${against} is on the same side as ${by}`);
      }
    },
  },
  {
    needs: ["seats", "zones"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const zone = zoneKnower(s, report);
      for (const [at, { id, owner, country, adjacent }] of s.zones.entries()) {
        const path = `zones[${at}]`;
        if (owner !== null) seat(`${path}.owner`, owner);
        if ((owner === null) !== (country === ""))
          report(`${path}.country`, "a zone has an owner and a country, or, at sea, neither");
        names(`${path}.adjacent`, adjacent, zone, report);
        for (const [n, other] of adjacent.entries()) {
          const back = s.zones.find((each) => each.id === other);
          if (other === id) report(`${path}.adjacent[${n}]`, `${id} cannot border on itself`);
          else if (back && !back.adjacent.includes(id))
            report(`${path}.adjacent[${n}]`, `${other} does not name ${id} in return`);
        }
      }
    },
  },
  {
    needs: ["seats", "zones", "forces", "reinforcements", "dyads", "presets"],
    find(s, report) {
      const dyad = knower("dyad", dyadKeys(s), report);
      const longest = Math.max(...Object.values(s.presets).map(({ turns }) => turns));
      for (const [at, force] of s.forces.entries()) token(s, `forces[${at}]`, force, report);
      const taken = new Set(s.forces.map(({ id }) => id));
      for (const [at, { turn, dyad: key, force }] of s.reinforcements.entries()) {
        const path = `reinforcements[${at}]`;
        dyad(`${path}.dyad`, key);
        token(s, `${path}.force`, force, report);
        if (taken.has(force.id)) report(`${path}.force.id`, `"${force.id}" is there twice`);
        taken.add(force.id);
        if (turn > longest) report(`${path}.turn`, `no preset is longer than ${longest} turns`);
      }
    },
  },
  {
    needs: ["seats", "alliances", "dyads", "events", "presets"],
    find(s, report) {
      const longest = Math.max(...Object.values(s.presets).map(({ turns }) => turns));
      for (const [at, event] of s.events.entries()) {
        if (event.turn > longest) report(`events[${at}].turn`, `no preset is longer than ${longest} turns`);
        for (const [n, { variable, key }] of event.effects.entries())
          valueRange(s, `events[${at}].effects[${n}]`, variable, key, report);
      }
    },
  },
  {
    needs: ["actions"],
    find(s, report) {
      unique("actions", s.actions, report);
      if (!s.actions.includes("D01"))
        report("actions", "D01 (hold) must be available: it is what an empty sheet does");
    },
  },
  {
    needs: ["seats", "measures", "mandates", "opening"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const object = knower(
        "measure or mandate",
        new Set([...s.measures, ...s.mandates].map(({ id }) => id)),
        report,
      );
      for (const [at, { actor, target, about }] of s.opening.entries()) {
        seat(`opening[${at}].actor`, actor);
        if (target !== null) seat(`opening[${at}].target`, target);
        if (about !== null) object(`opening[${at}].about`, about);
      }
    },
  },
];
