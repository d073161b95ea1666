import {
  type ActionId,
  acrossWater,
  adversaries,
  dyadBetween,
  needsPreparation,
  type Order,
  value,
} from "../engine/index.ts";
import type { Candidate, Situation } from "./situation.ts";

/** What one's own side could do to make the other bend: plans that are ready, and the kinds of pressure that fit (O14). */
export function coercing(table: Situation): readonly Candidate[] {
  const { foe, view, seat } = table;
  if (foe === null) return [];
  const ready = Object.values(view.plans)
    .filter((plan) => plan.actor === seat && plan.status === "prepared")
    .map(
      ({ action, target, zone, about }): Candidate => ({
        order: {
          action,
          ...(target !== null && { target }),
          ...(zone !== null && { zone }),
          ...(about !== null && { about }),
        },
        purpose: "coerce",
        weight: 4,
      }),
    );
  return [...ready, ...pressures(table, foe).map(candidate)];
}

type Pressure = readonly [action: ActionId, weight: number, target: string];

/** Kinds of pressure by who one is and what lies between: land is crossed, at sea ships are pressed. */
function pressures(table: Situation, foe: string): readonly Pressure[] {
  const { view, seat, scenario, challenger, rung } = table;
  const sea = acrossWater(scenario, seat, foe);
  const mine = Object.values(view.measures).filter((m) => m.by === seat && m.against === foe && m.level < 3);
  const tightens = mine.some((m) => m.kind === "restriction");
  const against = (kinds: readonly (readonly [ActionId, number])[], target = foe): readonly Pressure[] =>
    kinds.map(([action, weight]) => [action, weight, target]);
  const status = against(mine.some((m) => m.kind === "status") ? [["D11", 1.4]] : []);
  if (!challenger)
    return [
      ...status,
      ...against([
        ["E03", tightens ? 1.1 : 0.7],
        ["M02", 0.8],
        ["H01", 0.3],
      ]),
      ...against(sea ? [["M11", 0.7]] : []),
    ];
  const common = against([
    ["I01", 1.5],
    ["M02", 1.4],
    ["H01", 1.1],
    ["H02", rung >= 6 ? 0.9 : 0.3],
    ["M15", rung >= 8 ? 1.5 : 0.4],
    ["M19", rung >= 11 ? 1.4 : 0.1],
  ]);
  const other = elsewhere(table, foe);
  return sea
    ? [
        ...common,
        ...against([
          ["E03", tightens ? 1.45 : 0.3],
          ["M11", 1],
          ["M12", rung >= 8 ? 1.6 : 0.5],
          ["M04", 0.5],
        ]),
        ...against([["H09", 1.42]], other ?? foe),
      ]
    : [
        ...common,
        ...against([
          ["M04", 1],
          ["E03", 0.9],
          ["H05", 0.7],
          ["H07", 0.6],
          ["M12", rung >= 8 ? 1 : 0.2],
        ]),
      ];
}

/** Another whom somebody protects, where hostility and pretext come next: pressed while everybody looks at the first. */
function elsewhere({ view, scenario, seat }: Situation, foe: string): string | null {
  const heat = (id: string): number => {
    const dyad = dyadBetween(scenario, seat, id) ?? "";
    return value(view, "hostility", dyad) + value(view, "pretext", dyad);
  };
  const [next] = adversaries(scenario, seat)
    .filter((id) => id !== foe && scenario.alliances.some((a) => a.ally === id))
    .sort((a, b) => heat(b) - heat(a));
  return next ?? null;
}

const candidate = ([action, weight, target]: Pressure): Candidate => {
  const prepare = needsPreparation(action);
  const order: Order = { action, target, ...(prepare && { prepare: true }) };
  return { order, purpose: "coerce", weight, ...(prepare && { variant: "prepare" }) };
};
