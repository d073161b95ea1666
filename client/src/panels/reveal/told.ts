import type { View } from "@casus/shared/projection";
import { turnOf } from "../../state/table.ts";

/** The last turn whose orders have been told: it can be shown again. */
export function lastTold(view: Pick<View, "stage">): number {
  const told =
    view.stage.kind === "review" ||
    (view.stage.kind === "running" &&
      (view.stage.phase === "resolution" || view.stage.phase === "obligation"));
  return turnOf(view) - (told ? 0 : 1);
}
