import { type Act, type Game, isArmedAttack, type Pair, treatiesBetween } from "../engine/index.ts";

/**
 * Armed attacks on what the alliance is there to protect: on the ally, wherever, or, where every treaty of the pair names
 * an area and the act a place, inside one of them (R38).
 */
export function attacksOnCore(game: Game, { protector, ally }: Pair): readonly Act[] {
  const ties = treatiesBetween(game.treaties, protector, ally);
  const bounded = ties.length > 0 && ties.every((t) => t.area.length > 0);
  return game.acts.filter(
    (a) =>
      a.turn > 0 &&
      a.target === ally &&
      a.actor !== protector &&
      isArmedAttack(a) &&
      a.action !== "M17" &&
      (!bounded || a.zone === null || ties.some((t) => t.area.includes(a.zone as string))),
  );
}
