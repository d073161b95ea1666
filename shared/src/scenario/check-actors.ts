import type { AimMetric, Scenario } from "../engine/index.ts";
import {
  allianceKeys,
  type Check,
  dyadKeys,
  knower,
  measureKnower,
  type Report,
  seatKnower,
  sideOf,
  unique,
  valueRange,
} from "./reference.ts";

/** Weights are written with two decimals; this forgives only the arithmetic. */
const ROUNDING = 1e-6;

function metric(s: Scenario, path: string, m: AimMetric, report: Report) {
  const seat = seatKnower(s, report);
  switch (m.kind) {
    case "rung-at-most":
      knower("dyad", dyadKeys(s), report)(`${path}.dyad`, m.dyad);
      break;
    case "territory-held":
    case "involvement-at-most":
      seat(`${path}.actor`, m.actor);
      break;
    case "territory-taken":
      seat(`${path}.from`, m.from);
      break;
    case "measure-at-most":
    case "measure-at-least":
      measureKnower(s, report)(`${path}.measure`, m.measure);
      break;
    case "mandate-kept":
      knower("mandate", new Set(s.mandates.map(({ id }) => id)), report)(`${path}.mandate`, m.mandate);
      break;
    case "backed":
      seat(`${path}.by`, m.by);
      break;
    case "value-at-least":
    case "value-at-most": {
      const range = valueRange(s, path, m.variable, m.key, report);
      if (range && (m.value < range.min || m.value > range.max))
        report(
          `${path}.value`,
          `${m.value} is outside the range of ${m.variable}, ${range.min} to ${range.max}`,
        );
      break;
    }
    case "settled":
      break;
  }
}

/** Who is there, what each wants, and how they stand to one another. */
export const ACTOR_CHECKS: readonly Check[] = [
  {
    needs: ["seats"],
    find(s, report) {
      for (const side of ["allied", "adversary"] as const)
        if (!s.seats.some((seat) => seat.side === side)) report("seats", `no seat is on the ${side} side`);
      for (const [at, seat] of s.seats.entries()) {
        const path = `seats[${at}]`;
        if ((seat.role === "adversary") !== (seat.side === "adversary"))
          report(`${path}.side`, `${seat.id} has the role ${seat.role} but is on the ${seat.side} side`);
        const { issues, lives, treasure, reputation, autonomy } = seat.values;
        const card = [...Object.values(issues), lives, treasure, reputation, autonomy];
        const value = card.reduce((sum, weight) => sum + weight, 0);
        if (Math.abs(value - 1) > ROUNDING)
          report(`${path}.values`, `the value card of ${seat.id} sums to ${value.toFixed(3)}; expected 1`);
        const aims = seat.aims.reduce((sum, { weight }) => sum + weight, 0);
        if (Math.abs(aims - 1) > ROUNDING)
          report(`${path}.aims`, `the aims of ${seat.id} weigh ${aims.toFixed(3)} together; expected 1`);
        unique(
          `${path}.aims`,
          seat.aims.map(({ id }) => id),
          report,
        );
      }
    },
  },
  {
    needs: ["seats", "alliances", "dyads", "measures", "mandates"],
    find(s, report) {
      for (const [at, seat] of s.seats.entries())
        for (const [n, aim] of seat.aims.entries())
          metric(s, `seats[${at}].aims[${n}].metric`, aim.metric, report);
    },
  },
  {
    needs: ["seats", "alliances"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const keys = s.alliances.map((a) => `${a.protector}>${a.ally}`);
      unique("alliances", keys, report);
      for (const [at, { protector, ally }] of s.alliances.entries()) {
        const path = `alliances[${at}]`;
        const known = [seat(`${path}.protector`, protector), seat(`${path}.ally`, ally)];
        if (protector === ally) report(path, `${ally} cannot be its own ally`);
        else if (known.every(Boolean) && sideOf(s, protector) !== sideOf(s, ally))
          report(path, `${protector} and ${ally} are on different sides`);
      }
    },
  },
  {
    needs: ["seats", "dyads"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const keys = s.dyads.map((d) => `${d.defender}|${d.challenger}`);
      unique("dyads", keys, report);
      for (const [at, { defender, challenger }] of s.dyads.entries()) {
        const path = `dyads[${at}]`;
        if (seat(`${path}.defender`, defender) && sideOf(s, defender) !== "allied")
          report(`${path}.defender`, `${defender} is not on the allied side`);
        if (seat(`${path}.challenger`, challenger) && sideOf(s, challenger) !== "adversary")
          report(`${path}.challenger`, `${challenger} is not on the adversary side`);
      }
      for (const defender of s.seats.filter(({ side }) => side === "allied"))
        for (const challenger of s.seats.filter(({ side }) => side === "adversary"))
          if (!keys.includes(`${defender.id}|${challenger.id}`))
            report("dyads", `${defender.id}|${challenger.id} is missing: every ally faces every adversary`);
    },
  },
  {
    needs: ["seats", "alliances", "pairs"],
    find(s, report) {
      const seat = seatKnower(s, report);
      const alliance = knower("alliance", allianceKeys(s), report);
      unique(
        "pairs",
        s.pairs.map((pair) => `${pair.protector}>${pair.ally} ${pair.adversary}`),
        report,
      );
      for (const [at, { protector, ally, adversary }] of s.pairs.entries()) {
        const path = `pairs[${at}]`;
        alliance(path, `${protector}>${ally}`);
        if (seat(`${path}.adversary`, adversary) && sideOf(s, adversary) === sideOf(s, ally))
          report(`${path}.adversary`, `${adversary} is on the same side as ${ally}`);
      }
    },
  },
];
