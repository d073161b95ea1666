import { allianceKey, beliefKey, type Game, type Pair, RUNGS, sigmoid, value } from "../engine/index.ts";
import type { Scoreboard } from "./after-action.ts";
import { establish } from "./establish.ts";

/** Did this alliance deter, reassure, and avoid unnecessary war? Three numbers from 0 to 1, never one (N7). */
export function scoreAlliance(game: Game, opening: Game, pair: Pair): Scoreboard {
  const { protector, ally } = pair;
  const key = allianceKey(protector, ally);
  const { facts } = establish(game, pair, "forward");
  const lost = game.wars.some((w) => w.victim === ally && w.outcome === "gained") ? 1 : 0;
  const attacked = facts.coreAttacked ? 1 : 0;
  const deter =
    1 - 0.6 * attacked - 0.4 * lost - (attacked === 0 ? 0.1 * Math.max(0, facts.challenge - 1) : 0);
  const believed = sigmoid(value(game, "credibility", beliefKey(ally, key)));
  const fear = value(game, "fearOfAbandonment", key) / 100;
  const fearBefore = value(opening, "fearOfAbandonment", key) / 100;
  const kept = game.obligations
    .filter((o) => o.protector === protector && o.victim === ally)
    .every((o) => o.delivered >= o.owed);
  const reassure = (kept ? 0.4 : 0) + 0.3 * believed + 0.3 * (1 - fear);
  const top = game.acts.reduce(
    (most, a) => (a.turn > 0 && [protector, ally].includes(a.target ?? "") ? Math.max(most, a.rung) : most),
    0,
  );
  const own = game.acts.reduce(
    (most, a) => (a.turn > 0 && [protector, ally].includes(a.actor) ? Math.max(most, a.rung) : most),
    0,
  );
  const heat = (RUNGS[Math.max(top, own)]?.weight ?? 0) / 60;
  const lit = facts.igniter === "ally" || facts.igniter === "patron" ? 1 : 0;
  const avoid = 1 - 0.7 * Math.min(1, heat) - 0.3 * lit;
  return {
    protector,
    ally,
    deter: bounded(deter),
    reassure: bounded(reassure),
    avoid: bounded(avoid),
    because: {
      deter: { attacked, lost, challenge: facts.challenge },
      reassure: { obligationsKept: kept ? 1 : 0, credibility: believed, fear, fearBefore },
      avoid: { highestRung: Math.max(top, own), litTheMatch: lit },
    },
  };
}

const bounded = (x: number): number => Math.min(1, Math.max(0, x));
