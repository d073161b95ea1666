import { type Act, adversaries, type Game, type Pair, seatOf } from "../engine/index.ts";
import { against, ids } from "./involvement.ts";

/**
 * Who else could carry the defence (R41): protectors that owed it and others that face the attacker, where they did not, and
 * whoever was passed the task, whatever it made of it; each of at least half the protector's weight.
 */
export function otherBalancers(
  game: Game,
  { protector, ally }: Pair,
  attack: Act | undefined,
): readonly string[] {
  if (!attack) return [];
  const enough = seatOf(game.scenario, protector).traits.capability / 2;
  const foes = new Set(adversaries(game.scenario, attack.actor));
  const asked = passedTo(game, protector, ally);
  return game.scenario.seats
    .filter(({ id, traits }) => {
      if ([protector, ally, attack.actor].includes(id) || traits.capability < enough) return false;
      const bound = owedBy(game, id, ally);
      if (bound.length === 0 && !foes.has(id)) return false;
      if (asked.has(id)) return true;
      if (bound.some((o) => o.delivered >= o.owed)) return false;
      return !game.acts.some(
        (a) => a.turn >= attack.turn && a.actor === id && a.target === attack.actor && a.rung >= 6,
      );
    })
    .map(({ id }) => id);
}

/** Whom a protector passed the task by name: asked to step in, or pointed to while it declined. */
const passedTo = (game: Game, protector: string, ally: string): ReadonlySet<string | null> =>
  new Set([
    ...passing(game, protector, ally).flatMap((r) => r.to),
    ...game.acts.flatMap((a) => (a.actor === protector && a.action === "A11" ? [a.about] : [])),
  ]);

const passing = (game: Game, protector: string, ally: string): Game["requests"] =>
  game.requests.filter(
    (r) => r.from === protector && (r.kind === "reinforce" || r.kind === "support") && r.about === ally,
  );

/** What a protector owed an ally beyond consultation. */
export const owedBy = (game: Game, protector: string, ally: string): Game["obligations"] =>
  game.obligations.filter((o) => o.protector === protector && o.victim === ally && o.owed >= 2);

/** The task passed on by a typed act: asking another to reinforce, declining and pointing to another, a bargain of one's own (R41). */
export function burdenShifted(
  game: Game,
  { protector, ally }: Pair,
  others: readonly string[],
): readonly string[] {
  const foes = adversaries(game.scenario, ally);
  const challenged = against(game, ally)[0]?.turn ?? Number.POSITIVE_INFINITY;
  const acts = game.acts.filter(
    (a) =>
      a.actor === protector &&
      ((a.action === "A11" && a.about !== null && others.includes(a.about)) ||
        (a.action === "D04" && a.turn >= challenged && a.target !== null && foes.includes(a.target))),
  );
  return [...passing(game, protector, ally).map((r) => r.id), ...ids(acts)];
}
