import {
  actionInfo,
  exp,
  type Game,
  type Order,
  protectors,
  type Seed,
  uniform,
  violenceOf,
} from "../engine/index.ts";
import { LEVELS, levelLogits, mindOf, pressure } from "../personas/index.ts";
import { look } from "../projection/index.ts";
import { personaOf } from "./recorded.ts";

/** Where an adversary's orders against an ally and its protectors stand among the five levels of P2, none to war. */
function levelOf(game: Game, orders: readonly Order[], ally: string): number {
  const aimed = [ally, ...protectors(game.scenario, ally).map(({ protector }) => protector)];
  const rung = orders.reduce(
    (most, o) =>
      o.target === undefined || aimed.includes(o.target)
        ? Math.max(most, violenceOf({ action: o.action, rung: actionInfo(o.action).rung }))
        : most,
    0,
  );
  return rung >= 14 ? 4 : rung >= 13 ? 3 : rung >= 6 ? 2 : rung >= 3 ? 1 : 0;
}

/** A show of force: from here on a government could have gone further, and did not. */
const DISPLAY = 2;

/** Upper bound of each level's part of (0, 1), by what the challenger's persona believes (P2). */
function bounds(game: Game, seat: string, ally: string): readonly number[] {
  const mind = mindOf(game, look(game, { seat }), personaOf(game, seat));
  const weights = levelLogits(mind, ally).map(exp);
  const total = weights.reduce((sum, w) => sum + w, 0);
  let below = 0;
  return weights.map((w) => {
    below += w / total;
    return below;
  });
}

/**
 * Forbearance is as structural as commitment (R58): an adversary that showed force and went no further has its latent u
 * drawn from the part of (0, 1) that agrees with that, and the same u is asked again in a world with less to hold it back.
 * Where it would have attacked there, it attacks; in all else its orders stand.
 */
export function adversaryOrders(
  world: Game,
  node: Game,
  seat: string,
  ally: string,
  orders: readonly Order[],
  seed: Seed,
): readonly Order[] {
  const level = levelOf(node, orders, ally);
  const turn = node.stage.kind === "running" ? node.stage.turn : 0;
  const preparing = world.plans.some(
    (p) =>
      p.actor === seat && p.target === ally && p.status === "prepared" && p.rung >= 13 && p.turn === turn - 1,
  );
  if (preparing && level < LEVELS.indexOf("limited")) {
    const plan = world.plans.find((p) => p.actor === seat && p.target === ally && p.status === "prepared");
    if (plan) return [attackOf(plan)];
  }
  if (level !== DISPLAY) return orders;
  const here = bounds(node, seat, ally);
  const low = here[level - 1] ?? 0;
  const u =
    low + ((here[level] ?? 1) - low) * uniform(seed, { turn, rule: "R58", subject: seat, object: ally });
  const there = bounds(world, seat, ally).findIndex((bound) => u < bound);
  if (there <= level) return orders;
  const mind = mindOf(world, look(world, { seat }), personaOf(world, seat));
  const further = pressure(mind, ally, LEVELS[there] ?? "war");
  return further.length > 0 ? further : orders;
}

const attackOf = ({ action, target, zone }: Game["plans"][number]): Order => ({
  action,
  ...(target !== null && { target }),
  ...(zone !== null && { zone }),
  inResponseTo: null,
});
