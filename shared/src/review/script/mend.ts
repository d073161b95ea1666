import type { z } from "zod";
import { expand } from "./expand.ts";
import { scriptSchema } from "./format.ts";
import type { Fault } from "./relations.ts";

/**
 * What else is wrong with a script that is not well formed, so that one reading shows names that lead nowhere too: the fields
 * at fault are taken out or put right, and the rest is read. Nothing where too much is missing for that. `issues` are the
 * schema's.
 */
export function furtherFaults(raw: unknown, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  const copy: unknown = structuredClone(raw);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) put(copy, [...issue.path, key]);
    else put(copy, issue.path, issue.code === "invalid_value" ? issue.values[0] : undefined);
  }
  const mended = scriptSchema.safeParse(copy);
  if (!mended.success) return [];
  const found = expand("X", "X", mended.data);
  if (found.ok) return [];
  // What another action would have needed says nothing about the one that was meant.
  const acts = issues.filter(({ path }) => path.at(-1) === "action").map(({ path }) => path);
  const guessed = acts.map(([turns, t, list, i]) =>
    list === "acts" ? `${String(turns)}[${String(t)}].acts[${String(i)}].` : `opening[${String(t)}].`,
  );
  return found.faults.filter(
    ({ path }) => /\.wh(o|ere)$/.test(path) || !guessed.some((act) => path.startsWith(act)),
  );
}

/** Something else instead of what stood there, or nothing; an action that is none becomes holding still. */
function put(script: unknown, path: readonly PropertyKey[], instead?: unknown): void {
  let holder = script as Record<PropertyKey, unknown> | undefined;
  for (const part of path.slice(0, -1)) holder = holder?.[part] as typeof holder;
  const last = path.at(-1);
  if (holder === null || typeof holder !== "object" || last === undefined) return;
  if (last === "action") holder[last] = "D01";
  else if (instead !== undefined) holder[last] = instead;
  else if (!Array.isArray(holder)) delete holder[last];
}
