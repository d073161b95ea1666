import { type Game, isWhiteCell } from "@casus/shared/engine";
import { attempt, isStep } from "./attempt.ts";
import type { Step } from "./bots.ts";

/** Puts people who have not chosen into the seats that are offered, the emptiest first; all at once. */
export function stragglers(start: Game, at: number): readonly Step[] {
  const steps: Step[] = [];
  let game = start;
  for (const person of Object.values(start.people)) {
    const standing = person.seat !== null || isWhiteCell(person) || person.staff !== undefined;
    if (game.options.dealt || standing) continue;
    const seat = emptiestSeat(game);
    if (seat === undefined) continue;
    const step = attempt(game, { at, author: { kind: "server" }, type: "sit", person: person.id, seat });
    if (!isStep(step)) continue;
    steps.push(step);
    game = step.game;
  }
  return steps;
}

function emptiestSeat({ people, options }: Game): string | undefined {
  const crowd = (seat: string) => Object.values(people).filter((person) => person.seat === seat).length;
  return [...options.humans].sort((a, b) => crowd(a) - crowd(b))[0];
}
