import type { Side } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import type { LonLat, SceneForce } from "../../scene/model.ts";

/**
 * Kilometres a weapon of this kind reaches, to the order of magnitude that is in every newspaper. Notional: it is there to
 * be argued about, and no rule reads it.
 */
const REACH_KM: Readonly<Record<string, number>> = {
  artillery: 40,
  rocket: 500,
  "air-defence": 250,
  fighter: 800,
  "recce-aircraft": 900,
  bomber: 2500,
  frigate: 180,
  "surface-combatant": 300,
  carrier: 900,
  submarine: 300,
  "coast-guard": 60,
};

const ECHELON = /-(company|battalion|brigade|corps)$/;

/** Reach by symbol key, such as `rocket-brigade`; troops that march have none of their own. */
export const reachOf = (symbol: string): number | undefined => REACH_KM[symbol.replace(ECHELON, "")];

/** Units the rules put somewhere have a branch but no echelon: troops for a tripwire are few, others a brigade. */
const drawnAs = (symbol: string): string =>
  symbol === "infantry" ? "infantry-battalion" : symbol === "mechanised" ? "mechanised-brigade" : symbol;

/** Several tokens in one zone stand beside each other, not on top of each other: a small ring around its point. */
function spread(at: readonly [number, number], index: number, of: number): LonLat {
  if (of === 1) return [at[0], at[1]];
  const angle = (index / of) * 2 * Math.PI - Math.PI / 2;
  return [at[0] + 0.42 * Math.cos(angle), at[1] + 0.24 * Math.sin(angle)];
}

/** Forces where they stand, and those that are on their way by the timetable; what this seat knows of each. */
export function forcesOf(
  view: View,
  scenario: PublicScenario,
  sideOf: (seat: string) => Side,
  turn: number,
  nameless: (owner: string) => string,
): SceneForce[] {
  const here = Object.values(view.forces);
  const coming = scenario.reinforcements
    .filter((r) => r.turn > turn && !view.forces[r.force.id])
    .map((r) => ({ ...r.force, arriving: r.turn - turn, conditional: r.onlyIfCommitted }));
  const all = [...here.map((f) => ({ ...f, arriving: 0, conditional: false })), ...coming];
  const most = Math.max(1, ...all.map((f) => f.strength));
  const zones = new Map(scenario.zones.map((zone) => [zone.id, zone]));
  const seats = new Map(scenario.seats.map((seat) => [seat.id, seat]));
  return all.flatMap((force) => {
    const zone = zones.get(force.zone);
    if (!zone) return [];
    const together = all.filter((f) => f.zone === force.zone);
    const index = together.findIndex((f) => f.id === force.id);
    const posture = view.values.posture?.[`${force.owner}>${zone.owner}`];
    const readiness = view.values.readiness?.[force.owner];
    const reach = reachOf(force.symbol);
    const home = seats.get(force.owner)?.at;
    return {
      id: force.id,
      side: sideOf(force.owner),
      owner: force.owner,
      zone: force.zone,
      symbol: drawnAs(force.symbol),
      label: force.name || nameless(force.owner),
      at: spread(zone.at, index, together.length),
      strength: force.strength / most,
      ...(posture !== undefined && zone.owner !== force.owner && { posture }),
      ...(readiness !== undefined && { readiness }),
      ...(reach !== undefined && { reach }),
      ...(force.arriving > 0 && {
        arriving: force.arriving,
        ...(home && { from: [home[0], home[1]] as LonLat }),
      }),
      ...(force.conditional && { conditional: true }),
    };
  });
}
