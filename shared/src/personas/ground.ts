import { opposed } from "../engine/index.ts";
import type { Mind } from "./mind.ts";

type Zone = Mind["scenario"]["zones"][number];

/** What a bot reads from the map: who borders on whom, and what lies open. Geography decides, never names (P2). */

const zonesOf = ({ scenario }: Mind, owner: string): readonly Zone[] =>
  scenario.zones.filter((z) => z.owner === owner);

/**
 * The zone of a victim that is least held among those its opponents can reach, over a border or over a sea they border
 * on. Of equals the first; undefined where nothing can be reached.
 */
export function outpostOf(mind: Mind, victim: string): string | undefined {
  const { scenario, view } = mind;
  const byId = new Map(scenario.zones.map((z) => [z.id, z]));
  const hostile = (id: string): boolean => {
    const owner = byId.get(id)?.owner ?? null;
    return owner !== null && opposed(scenario, owner, victim);
  };
  const within = zonesOf(mind, victim).filter((z) =>
    z.adjacent.some(
      (id) => hostile(id) || (byId.get(id)?.owner === null && byId.get(id)?.adjacent.some(hostile)),
    ),
  );
  const forces = Object.values(view.forces);
  let outpost: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { id } of within) {
    let held = 0;
    for (const { zone, owner, strength } of forces)
      if (zone === id && !opposed(scenario, owner, victim)) held += strength;
    if (held >= least) continue;
    outpost = id;
    least = held;
  }
  return outpost;
}

/** Open water beside a victim's outpost, where its ships can be pressed; undefined inland. */
export function watersOf(mind: Mind, victim: string): string | undefined {
  const { zones } = mind.scenario;
  const id = outpostOf(mind, victim);
  const outpost = zones.find((z) => z.id === id);
  return zones.find((z) => z.owner === null && outpost?.adjacent.includes(z.id))?.id;
}
