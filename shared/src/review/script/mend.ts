import type { z } from "zod";
import { expand } from "./expand.ts";
import { scriptSchema } from "./format.ts";
import type { Fault } from "./relations.ts";

/**
 * What else is wrong with a script that is not well formed, so that one reading shows names that lead nowhere too: the fields
 * at fault are taken out or put right, and the rest is read; lists that cannot be mended so are left out whole. Nothing
 * where too much is missing for that. `issues` are the schema's.
 */
export function furtherFaults(raw: unknown, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  const copy: unknown = structuredClone(raw);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) put(copy, [...issue.path, key]);
    else put(copy, issue.path, issue.code === "invalid_value" ? issue.values[0] : undefined);
  }
  let mended = scriptSchema.safeParse(copy);
  for (const { path } of mended.error?.issues ?? []) leaveOut(copy, path);
  if (!mended.success) mended = scriptSchema.safeParse(copy);
  if (!mended.success) return [];
  const found = expand("X", "X", mended.data);
  if (found.ok) return [];
  // What another action would have needed says nothing about the one that was meant.
  const acts = issues.filter(({ path }) => path.at(-1) === "action").map(({ path }) => path);
  const guessed = acts.map(([turns, t, list, i]) =>
    list === "acts" ? `${String(turns)}[${String(t)}].acts[${String(i)}].` : `opening[${String(t)}].`,
  );
  const known = issues.map(({ path }) => pathOf(path));
  return found.faults.filter(
    ({ path }) =>
      !known.some((one) => path === one || path.startsWith(`${one}[`)) &&
      (/\.wh(o|ere)$/.test(path) || !guessed.some((act) => path.startsWith(act))),
  );
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i === 0 ? "" : "."}${String(part)}`))
    .join("");

/** The list a field that cannot be mended is in: of the script, or of one of its turns. */
function leaveOut(script: unknown, path: readonly PropertyKey[]): void {
  const [list, turn, within] = path;
  const root = script as Record<PropertyKey, unknown>;
  if (list === "turns" && Array.isArray(root.turns) && typeof turn === "number" && within !== undefined)
    delete (root.turns[turn] as Record<PropertyKey, unknown> | undefined)?.[within];
  else if (list !== undefined && list !== "turns" && list !== "actors" && list !== "examine")
    delete root[list];
}

/** Something else instead of what stood there, or nothing; an action that is none becomes holding still. */
function put(script: unknown, path: readonly PropertyKey[], instead?: unknown): void {
  let holder = script as Record<PropertyKey, unknown> | undefined;
  for (const part of path.slice(0, -1)) holder = holder?.[part] as typeof holder;
  const last = path.at(-1);
  if (holder === null || typeof holder !== "object" || last === undefined) return;
  if (last === "action") holder[last] = "D01";
  else if (instead !== undefined) holder[last] = instead;
  // Too few names: twice the same one is no fault of the file.
  else if (Array.isArray(holder[last]) && holder[last].length === 1 && typeof holder[last][0] === "string")
    holder[last] = [holder[last][0], holder[last][0]];
  else if (!Array.isArray(holder)) delete holder[last];
}
