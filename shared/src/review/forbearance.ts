import {
  type ActionId,
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
import { beginningOf } from "./fire.ts";
import { personaOf } from "./recorded.ts";

/** A show of force among the five levels of P2, none to war: from here on a government could have gone further, and did not. */
const DISPLAY = 2;
/** The rungs a show of force spans. */
const [SHOWN, SEIZED] = [6, 13];

const forceOf = (action: ActionId): number => violenceOf({ action, rung: actionInfo(action).rung });

/** Whom an adversary shows force to when it means the ally. */
const aimedAt = (game: Game, ally: string): readonly string[] => [
  ally,
  ...protectors(game.scenario, ally).map(({ protector }) => protector),
];

/** The gravest an adversary's orders do to the ally and its protectors. */
const gravest = (game: Game, orders: readonly Order[], ally: string): number =>
  orders
    .filter((o) => o.target === undefined || aimedAt(game, ally).includes(o.target))
    .reduce((most, o) => Math.max(most, forceOf(o.action)), 0);

/**
 * The rung at which a show of force stands before this turn, 0 if none does. Nobody sends home what it massed by doing nothing:
 * it stands until its author calms things, the ally settles with it, or the fire is out (R32).
 */
function standing(game: Game, turn: number, seat: string, ally: string): number {
  const aimed = aimedAt(game, ally);
  const since = beginningOf(game.acts, turn);
  let rung = 0;
  for (const a of game.acts) {
    if (a.turn < since || a.turn >= turn) continue;
    const force = forceOf(a.action);
    if (a.actor === seat && a.flags.includes("de-escalatory")) rung = 0;
    else if (a.actor === ally && a.action === "D04") rung = 0;
    else if (a.actor === seat && force >= SHOWN && force < SEIZED)
      if (a.target === null || aimed.includes(a.target)) rung = Math.max(rung, force);
  }
  return rung;
}

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
  const turn = node.stage.kind === "running" ? node.stage.turn : 0;
  const force = gravest(node, orders, ally);
  if (force >= SEIZED) return orders;
  const plan = world.plans.find(
    (p) =>
      p.actor === seat &&
      p.target === ally &&
      p.status === "prepared" &&
      p.rung >= SEIZED &&
      p.turn === turn - 1,
  );
  if (plan) return [attackOf(plan)];
  const calms = orders.some((o) => actionInfo(o.action).flags.includes("de-escalatory"));
  const shown = force >= SHOWN ? force : calms ? 0 : standing(node, turn, seat, ally);
  if (shown === 0) return orders;
  const here = bounds(node, seat, ally);
  const [from, to] = [here[DISPLAY - 1] ?? 0, here[DISPLAY] ?? 1];
  // The further it went, the nearer it was to going on: an ultimatum says more than a patrol.
  const low = from + ((to - from) * (shown - SHOWN)) / (SEIZED - SHOWN);
  const u = low + (to - low) * uniform(seed, { turn, rule: "R58", subject: seat, object: ally });
  const there = bounds(world, seat, ally).findIndex((bound) => u < bound);
  if (there <= DISPLAY) return orders;
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
