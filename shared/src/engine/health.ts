import { tiesOf } from "./belief.ts";
import { burdenOf } from "./domestic.ts";
import { adversaries, allianceKey, allianceSetup, dyadBetween, dyadKey, dyadSetup } from "./relations.ts";
import type { DyadSetup } from "./setup.ts";
import type { Game } from "./state.ts";
import { noticeOf } from "./terms.ts";
import { value } from "./work.ts";

/** Steps of creep, and levels of posture, that count as a commitment gone out of hand. */
const SWOLLEN = 4;
/** Share of a dyad's capabilities with which a war can be started in earnest. */
const CAN_START = 0.25;
/** Risk from which an ally is of the middle class, and of the high one. */
const CLASSES = [0.1, 0.3] as const;

/** A game, or as much of one as a seat may see. */
type Known = Pick<Game, "values" | "treaties" | "otherwise"> & {
  readonly scenario: Parameters<typeof adversaries>[0];
};

/** How an alliance stands, in three gauges of 0 to 1: vague promises, swelling costs and closed doors are how alliances fail. */
export interface Health {
  /** How clearly it says when it applies. */
  readonly clarity: number;
  /** What it costs its protector: burden not carried by the ally, posture, and steps by which it has grown. */
  readonly cost: number;
  /** How hard it would be to leave: notice, and forces grown together. */
  readonly exit: number;
}

/** The three gauges of an alliance (Y21). A pair without a treaty in force promises nothing and is left at will. */
export function healthOf(game: Known, protector: string, ally: string): Health {
  const key = allianceKey(protector, ally);
  const ties = tiesOf(game, protector, ally);
  const carried = burdenOf(game, protector, ally);
  const creep = Math.min(1, value(game, "creep", key) / SWOLLEN);
  const posture = Math.min(1, value(game, "posture", key) / SWOLLEN);
  const notice = ties.reduce((most, t) => Math.max(most, noticeOf(t)), 0) / 4;
  return {
    clarity: ties.reduce((most, t) => Math.max(most, t.terms.precision * (t.public ? 1 : 0.5)), 0),
    cost: (1 - carried + creep + posture) / 3,
    exit: ties.length === 0 ? 0 : (notice + value(game, "interoperability", key)) / 2,
  };
}

/** The class of ally that can start what it cannot finish, with what puts it there. */
export interface AllyRisk {
  /** Whether it could start a war in earnest, 0 to 1. */
  readonly start: number;
  /** How far it falls short of its adversary, 0 to 1. */
  readonly short: number;
  readonly dependence: number;
  readonly risk: number;
  readonly class: "low" | "middle" | "high";
}

/**
 * Beckley's riskiest allies are strong enough to start a war and too weak to finish it: judged against the adversary the
 * ally is most at odds with (Y21). Without one it risks nothing.
 */
export function riskOf(game: Known, protector: string, ally: string): AllyRisk {
  const dependence = allianceSetup(game.scenario, protector, ally)?.dependence ?? 0;
  const hottest = adversaries(game.scenario, ally)
    .flatMap((enemy) => dyadSetup(game.scenario, dyadBetween(game.scenario, ally, enemy) ?? "") ?? [])
    .reduce<DyadSetup | null>(
      (top, one) => (top && heatOf(game, top) >= heatOf(game, one) ? top : one),
      null,
    );
  if (!hottest) return { start: 0, short: 0, dependence, risk: 0, class: "low" };
  const share = hottest.defender === ally ? hottest.share : 1 - hottest.share;
  const start = Math.min(1, share / CAN_START);
  const short = Math.max(0, 1 - share / (1 - share));
  const risk = start * short * dependence;
  const [middle, high] = CLASSES;
  return { start, short, dependence, risk, class: risk < middle ? "low" : risk < high ? "middle" : "high" };
}

const heatOf = (game: Known, { defender, challenger }: DyadSetup): number =>
  value(game, "hostility", dyadKey(defender, challenger));
