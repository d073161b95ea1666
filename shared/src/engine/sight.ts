import type { Act } from "./state.ts";

/**
 * What of an act a seat may know (V2). Public acts are seen by all. Private ones by both ends. Of covert ones the target
 * feels the effect, and whoever could attribute them knows the author.
 */
export function sees(
  act: Pick<Act, "visibility" | "actor" | "target" | "knownTo">,
  seat: string,
): "author" | "effect" | null {
  if (act.knownTo === "all" || act.knownTo.includes(seat)) return "author";
  return act.visibility === "covert" && act.target === seat ? "effect" : null;
}

/** The id of an act names its author, so to whoever cannot attribute it, it goes by another. */
export const actAlias = (act: Pick<Act, "turn" | "action" | "target">): string =>
  `t${act.turn}.unknown.${act.action}.${act.target ?? ""}`;

/** The act a seat means by an id, which may be an alias. */
export const actNamed = (acts: readonly Act[], id: string | null): Act | undefined =>
  id === null ? undefined : acts.find((act) => act.id === id || actAlias(act) === id);
