import { memory } from "./memory.ts";
import { dyadKey } from "./relations.ts";
import type { Scenario, Zone } from "./setup.ts";

/** Whether two face each other across water only: both have ground, and no zone of the one borders on one of the other. */
export function acrossWater({ zones }: Pick<Scenario, "zones">, a: string, b: string): boolean {
  const known = apart(zones);
  const key = dyadKey(a, b);
  let across = known.get(key);
  if (across === undefined) {
    across = areApart(zones, a, b);
    known.set(key, across);
  }
  return across;
}

const apart = memory((_zones: readonly Zone[]) => new Map<string, boolean>());

function areApart(zones: readonly Zone[], a: string, b: string): boolean {
  const of = (owner: string) => zones.filter((z) => z.owner === owner);
  const theirs = new Set(of(b).map((z) => z.id));
  const ours = of(a);
  return ours.length > 0 && theirs.size > 0 && !ours.some((z) => z.adjacent.some((id) => theirs.has(id)));
}
