import { clamp } from "./maths.ts";
import { dyadBetween, dyadSetup } from "./relations.ts";
import type { Game } from "./state.ts";
import { change, type Work } from "./work.ts";

/** What rules for encounters add for good (X5). */
const AGREED = 0.3;

/** Deconfliction of a dyad without a hotline: where the crisis began, and what its ends have agreed (X5). */
export const withoutHotline = (
  { scenario, agreed }: Pick<Game, "scenario" | "agreed">,
  dyad: string,
): number =>
  clamp((dyadSetup(scenario, dyad)?.deconfliction ?? 0) + (agreed.includes(dyad) ? AGREED : 0), 0, 1);

/** Two adversaries agree how their forces keep out of each other's way; once is enough (X5). */
export function deconflict(work: Work, a: string, b: string, cause: string): void {
  const dyad = dyadBetween(work.game.scenario, a, b);
  if (dyad === null || work.game.agreed.includes(dyad)) return;
  work.game.agreed = [...work.game.agreed, dyad];
  change(work, "deconfliction", dyad, AGREED, { rule: "X5", cause });
}
