import type { SeenAct, View } from "@casus/shared/projection";
import { consequence } from "../reveal/reveal-plan.ts";

const MOST = 6;

/**
 * Acts that came while this person was away, gravest first. Nothing for a first visit, and nothing while the reveal
 * of the turn is still to tell them.
 */
export function newSince(
  looked: { readonly acts: readonly string[]; readonly turn: number } | null,
  view: Pick<View, "acts" | "stage">,
): readonly SeenAct[] {
  if (looked === null || view.stage.kind !== "running" || view.stage.phase === "resolution") return [];
  if (view.stage.turn <= looked.turn) return [];
  const known = new Set(looked.acts);
  return Object.values(view.acts)
    .filter(
      (act) =>
        !known.has(act.id) &&
        act.action !== "D01" &&
        act.turn < (view.stage.kind === "running" ? view.stage.turn - 1 : 0),
    )
    .sort((a, b) => consequence(b) - consequence(a))
    .slice(0, MOST);
}
