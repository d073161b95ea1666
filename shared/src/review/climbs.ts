import { dyadsOf, type Game, type Values } from "../engine/index.ts";
import type { LadderStep } from "./after-action.ts";

/**
 * Every step of a dyad's ladder, and the acts that took it. Where the dyad stood is read off the numbers each turn left,
 * the opening first, so that the staircase and the number it ends on cannot differ, wherever the game was stopped.
 */
export function climbs(game: Game, dyad: string, ends: readonly Values[]): readonly LadderStep[] {
  return ends.flatMap((values, turn): LadderStep[] => {
    const rung = values.rung?.[dyad] ?? 0;
    const steps = game.acts
      .filter((a) => a.turn === turn && a.rung === rung && dyadsOf(game, a).includes(dyad))
      .map((act) => ({ turn, rung, by: act.actor, act: act.id, lead: act.lead }));
    return steps.length > 0 ? steps : [{ turn, rung, by: null, act: null, lead: 0 }];
  });
}
