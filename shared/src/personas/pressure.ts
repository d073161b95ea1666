import {
  type ActionId,
  acrossWater,
  actionInfo,
  needsPreparation,
  type Order,
  pick,
} from "../engine/index.ts";
import { outpostOf, watersOf } from "./ground.ts";
import { didLately, type Mind, planned } from "./mind.ts";

/** How far a challenger goes this turn; the order is the order of the draw (P2). */
export const LEVELS = ["none", "grey", "display", "limited", "war"] as const;
/** One of these levels. */
export type Level = (typeof LEVELS)[number];

type Table = Readonly<Record<Exclude<Level, "none">, readonly (readonly [ActionId, weight: number])[]>>;

/** What fits a level against a neighbour on land. What a scenario does not offer, or makes no sense now, drops out (P2). */
const BY_LAND: Table = {
  grey: [
    ["I01", 0.45],
    ["H01", 0.3],
    ["E01", 0.12],
    ["D09", 0.13],
    ["H02", 0.08],
    ["H03", 0.08],
    ["H04", 0.04],
    ["H05", 0.1],
    ["H06", 0.12],
    ["H07", 0.08],
  ],
  display: [
    ["M02", 0.35],
    ["M04", 0.25],
    ["M05", 0.2],
    ["D10", 0.2],
  ],
  limited: [["M15", 1]],
  war: [["M16", 1]],
};

/** Across water: ships boarded and rammed, cables cut, a sea closed, an outlying island taken. */
const BY_SEA: Table = {
  grey: [
    ["I01", 0.24],
    ["H01", 0.16],
    ["H09", 0.16],
    ["E03", 0.14],
    ["H02", 0.08],
    ["H06", 0.08],
    ["E01", 0.08],
    ["D09", 0.06],
  ],
  display: [
    ["H09", 0.34],
    ["M02", 0.2],
    ["M04", 0.14],
    ["M05", 0.1],
    ["D10", 0.14],
    ["M11", 0.08],
  ],
  limited: [
    ["M12", 0.6],
    ["M15", 0.4],
  ],
  war: [["M16", 1]],
};

const AT_SEA = new Set<ActionId>(["H09", "M11", "M12"]);

/** An attack or a blockade: what a government decides anew when it has been prepared. */
export const grave = (action: ActionId): boolean => {
  const { rung, flags } = actionInfo(action);
  return rung >= 10 && (flags as readonly string[]).includes("offensive");
};

/** The act that fits a level against a target, prepared where it must be. */
export function pressure(mind: Mind, target: string, level: Level): readonly Order[] {
  if (level === "none") return [];
  const sea = acrossWater(mind.scenario, mind.seat, target);
  const fitting = (sea ? BY_SEA : BY_LAND)[level].filter(([action]) => sensible(mind, action, target));
  const ready = fitting.find(([action]) => planned(mind, action, target));
  const action =
    ready?.[0] ??
    fitting[
      pick(
        fitting.map(([, weight]) => weight),
        mind.draw("act"),
      )
    ]?.[0];
  return action === undefined ? [] : carriedOut(mind, action, target);
}

/** An act prepared last turn is carried out now, or prepared now; some strike from a standing start (O10). */
function carriedOut(mind: Mind, action: ActionId, target: string): readonly Order[] {
  const order: Order = { action, target, ...placeOf(mind, action, target) };
  if (!needsPreparation(action) || planned(mind, action, target)) return [order];
  const attack = action === "M15" || action === "M16";
  // Opportunists sometimes strike without warning, at the price of readiness and of having deceived.
  const atOnce = attack ? 0.25 * mind.character.risk : 0.3 + 0.5 * mind.character.risk;
  if (mind.draw("deceive") < atOnce) return [order];
  return attack ? [{ ...order, prepare: true }, { action: "M05" }] : [{ ...order, prepare: true }];
}

/** A lesser plan, ready from last turn, is carried out more often than dropped. */
export function pending(mind: Mind): readonly Order[] {
  const plan = mind.known.plans.find(
    (p) => p.actor === mind.seat && p.status === "prepared" && !grave(p.action) && p.target !== null,
  );
  if (!plan?.target || mind.draw("carry") >= 0.7) return [];
  return sensible(mind, plan.action, plan.target) ? carriedOut(mind, plan.action, plan.target) : [];
}

/** Ground is taken where it is least held, a country is invaded at its first zone, ships are pressed in open water. */
function placeOf(mind: Mind, action: ActionId, target: string): { readonly zone?: string } {
  const { zones } = mind.scenario;
  const zone =
    action === "M15"
      ? outpostOf(mind, target)
      : action === "M16"
        ? zones.find((z) => z.owner === target)?.id
        : AT_SEA.has(action)
          ? watersOf(mind, target)
          : undefined;
  return zone === undefined ? {} : { zone };
}

/** Whether the scenario offers it and there is something left for it to do. */
function sensible(mind: Mind, action: ActionId, target: string): boolean {
  if (!mind.scenario.actions.includes(action)) return false;
  const stands = (kind: string): boolean =>
    mind.known.incidents.some(
      (i) => i.status === "open" && i.kind === kind && i.by === mind.seat && i.against === target,
    );
  switch (action) {
    case "D10":
      return !didLately(mind, "D10", 3);
    case "E03":
      return mind.known.measures.some(
        (m) => m.kind === "restriction" && m.by === mind.seat && m.against === target && m.level < 3,
      );
    case "M11":
    case "H04":
      return !stands("detention");
    case "M12":
      return !stands("blockade");
    case "H07":
      return !stands("incursion");
    default:
      return true;
  }
}
