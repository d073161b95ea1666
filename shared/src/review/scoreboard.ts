import {
  allianceKey,
  beliefKey,
  type Game,
  isArmedAttack,
  type Pair,
  RUNGS,
  sigmoid,
  value,
} from "../engine/index.ts";
import type { ActorScore, Scoreboard } from "./after-action.ts";
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

/**
 * The same three for one actor, the adversary too: attacked or diminished; what its alliances scored, from either end;
 * how high it climbed itself and whether a match was its own (N9).
 */
export function scoreActor(game: Game, seat: string, boards: readonly Scoreboard[]): ActorScore {
  const acts = game.acts.filter((a) => a.turn > 0);
  const attacked = acts.some((a) => a.target === seat && a.actor !== seat && isArmedAttack(a)) ? 1 : 0;
  const lost = game.wars.some((w) => w.victim === seat && w.outcome === "gained") ? 1 : 0;
  const harm = acts.filter((a) => a.target === seat && a.actor !== seat && a.mandate === null);
  const challenge = attacked === 1 ? 0 : harm.reduce((most, a) => Math.max(most, a.rung), 0);
  const own = boards.filter((b) => b.protector === seat || b.ally === seat);
  const assured = own.length === 0 ? null : own.reduce((sum, b) => sum + b.reassure, 0) / own.length;
  const highest = acts.reduce((most, a) => (a.actor === seat ? Math.max(most, a.rung) : most), 0);
  const lit = acts.some((a) => a.actor === seat && a.match) ? 1 : 0;
  const heat = (RUNGS[highest]?.weight ?? 0) / 60;
  return {
    seat,
    deter: bounded(1 - 0.6 * attacked - 0.4 * lost - 0.3 * Math.min(1, challenge / 12)),
    reassure: assured,
    avoid: bounded(1 - 0.7 * Math.min(1, heat) - 0.3 * lit),
    because: {
      deter: { attacked, lost, challengedAt: challenge },
      reassure: { alliances: own.length },
      avoid: { highestRung: highest, litTheMatch: lit },
    },
  };
}

const bounded = (x: number): number => Math.min(1, Math.max(0, x));
