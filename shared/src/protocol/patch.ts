/**
 * A merge patch (RFC 7396) says "delete" with null, and so cannot set a field to null. Views are full of nulls that mean
 * "none", so in a patch those travel as this text, which no field of a view ever holds.
 */
const NONE = "\u0000";

/** The patch with each null that `view` really holds marked; the nulls left over delete. */
export function markNulls(patch: unknown, view: unknown): unknown {
  if (patch === null) return view === null ? NONE : null;
  if (typeof patch !== "object" || Array.isArray(patch)) return patch;
  const after = (view ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(patch).map(([name, part]) => [name, markNulls(part, after[name])]),
  );
}

/** Puts the nulls back where a marked patch has been applied. Changes `view`, which is the patcher's own copy. */
export function restoreNulls(view: unknown, patch: unknown): unknown {
  if (patch === NONE) return null;
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return view;
  const target = view as Record<string, unknown>;
  for (const [name, part] of Object.entries(patch))
    if (part !== null) target[name] = restoreNulls(target[name], part);
  return target;
}
