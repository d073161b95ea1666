import { type Act, adversaries, type Game, type Pair, seatOf } from "../engine/index.ts";
import { against, ids } from "./involvement.ts";

/**
 * Who else could have carried the defence and did not (R41): protectors that owed it, and others that face the attacker,
 * each of at least half the protector's weight.
 */
export function otherBalancers(
  game: Game,
  { protector, ally }: Pair,
  attack: Act | undefined,
): readonly string[] {
  if (!attack) return [];
  const enough = seatOf(game.scenario, protector).traits.capability / 2;
  const foes = new Set(adversaries(game.scenario, attack.actor));
  return game.scenario.seats
    .filter(({ id, traits }) => {
      if ([protector, ally, attack.actor].includes(id) || traits.capability < enough) return false;
      const bound = owedBy(game, id, ally);
      if (bound.some((o) => o.delivered >= o.owed)) return false;
      if (bound.length === 0 && !foes.has(id)) return false;
      return !game.acts.some(
        (a) => a.turn >= attack.turn && a.actor === id && a.target === attack.actor && a.rung >= 6,
      );
    })
    .map(({ id }) => id);
}

/** What a protector owed an ally beyond consultation. */
export const owedBy = (game: Game, protector: string, ally: string): Game["obligations"] =>
  game.obligations.filter((o) => o.protector === protector && o.victim === ally && o.owed >= 2);

/** The task passed on by a typed act: asking another to reinforce, declining and pointing to another, a bargain of one's own (R41). */
export function burdenShifted(
  game: Game,
  { protector, ally }: Pair,
  others: readonly string[],
): readonly string[] {
  const requests = game.requests.filter(
    (r) => r.from === protector && (r.kind === "reinforce" || r.kind === "support") && r.about === ally,
  );
  const foes = adversaries(game.scenario, ally);
  const challenged = against(game, ally)[0]?.turn ?? Number.POSITIVE_INFINITY;
  const acts = game.acts.filter(
    (a) =>
      a.actor === protector &&
      ((a.action === "A11" && a.about !== null && others.includes(a.about)) ||
        (a.action === "D04" && a.turn >= challenged && a.target !== null && foes.includes(a.target))),
  );
  return [...requests.map((r) => r.id), ...ids(acts)];
}
