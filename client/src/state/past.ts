import type { View } from "@casus/shared/projection";
import { create } from "zustand";
import { ask, useTable } from "../store.ts";

// Views of this seat as they were: asked for once, and kept for as long as the table is open.

const kept = new Map<string, Promise<View | null>>();

/** The view of an earlier turn, before its orders took effect or as it ended; null where there is none to be had. */
export function pastView(turn: number, moment: "before" | "after"): Promise<View | null> {
  const { view, game } = useTable.getState();
  const key = `${game} ${view?.you.seat} ${turn} ${moment}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = ask<{ view?: View }>({ type: "past", turn, moment }).then((reply) => reply?.view ?? null);
  kept.set(key, asked);
  void asked.then((found) => {
    // The end of the turn that is being played is not its end yet.
    if (found === null || moment === "after") kept.delete(key);
  });
  return asked;
}

/** How things stood before the orders of this turn: seen by this tab as they came, or asked for after a reload. */
export const useBefore = create<{ readonly turn: number; readonly view: View | null }>(() => ({
  turn: 0,
  view: null,
}));

useTable.subscribe(({ view }, { view: old }) => {
  if (view === old || view?.stage.kind !== "running" || view.stage.phase !== "resolution") return;
  const { turn } = view.stage;
  if (useBefore.getState().turn === turn) return;
  const fresh = old?.stage.kind === "running" && old.stage.turn === turn && old.stage.phase === "orders";
  useBefore.setState({ turn, view: fresh ? old : null });
  if (fresh) return;
  void pastView(turn, "before").then((found) => {
    if (found && useBefore.getState().turn === turn) useBefore.setState({ view: found });
  });
});
