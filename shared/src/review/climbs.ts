import { dyadsOf, type Game } from "../engine/index.ts";
import type { LadderStep } from "./after-action.ts";

/** Every step of a dyad's ladder, and the act that took it. */
export function climbs(game: Game, dyad: string): readonly LadderStep[] {
  const steps: LadderStep[] = [];
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  let rung = 0;
  for (let turn = 0; turn <= last; turn++) {
    const here = game.acts
      .filter((a) => a.turn === turn && dyadsOf(game, a).includes(dyad))
      .sort((a, b) => a.rung - b.rung);
    const top = here.at(-1);
    if (!top || top.rung < rung - 1) {
      rung = Math.max(0, rung - 1);
      steps.push({ turn, rung, by: null, act: null, lead: 0 });
      continue;
    }
    rung = top.rung;
    for (const act of here.filter((a) => a.rung === top.rung))
      steps.push({ turn, rung, by: act.actor, act: act.id, lead: act.lead });
  }
  return steps;
}
