import { type Game, newGame, type Seed } from "../../engine/index.ts";
import type { Scoreboard, Verdict } from "../after-action.ts";
import { DIRECTIONS, type Facts } from "../facts.ts";
import type { CodedCase } from "../nearest-case.ts";
import { scoreAlliance } from "../scoreboard.ts";
import { type VerdictOptions, verdictsOn } from "../verdict.ts";
import type { Expanded } from "./expand.ts";
import { perform, type Refused } from "./perform.ts";

/** What became of a script: the verdicts, the pair under examination and its direction first. */
export interface ScriptJudged {
  readonly verdicts: readonly Verdict[];
  /** What the rules did not allow; with any of it the verdicts are on another crisis than the script's. */
  readonly refused: readonly Refused[];
  readonly game: Game;
  /** Did each alliance deter, reassure, and avoid needless war? */
  readonly scoreboard: readonly Scoreboard[];
}

/** What a caller may choose. */
export interface ScriptOptions {
  readonly runs?: number;
  readonly cases?: readonly CodedCase[];
  /** Only the pair under examination, in its direction. */
  readonly examinedOnly?: boolean;
  readonly policy?: boolean;
  /** Luck; the same for the same script unless another is asked for. */
  readonly seed?: Seed;
}

/** Plays a script through the engine and judges what came of it as any game is judged (R71). */
export function judgeScript(expanded: Expanded, options: ScriptOptions = {}): ScriptJudged {
  const { scenario, pair, direction } = expanded;
  const { record, game, refused } = perform(expanded, options.seed);
  const opening = newGame({ id: game.id, scenario, options: record.options, seed: game.seed });
  const judged = options.examinedOnly ? [pair] : scenario.pairs;
  const scoreboard = judged.map((one) => scoreAlliance(game, opening, one));
  const { runs = 200, cases, policy } = options;
  const judge = (asked: NonNullable<VerdictOptions["asked"]>, worlds: number) =>
    asked.length === 0
      ? []
      : verdictsOn(record, scenario, {
          asked,
          runs: worlds,
          ...(cases && { cases }),
          ...(policy !== undefined && { policy }),
        });
  const first = judge(
    [{ pair, direction }, ...(options.examinedOnly ? [] : [{ pair, direction: other(direction) }])],
    runs,
  );
  const rest = scenario.pairs.flatMap((one) =>
    one === pair ? [] : DIRECTIONS.map((way) => ({ pair: one, direction: way })),
  );
  // The question was about one pair; the others are told with fewer worlds.
  const others = options.examinedOnly ? [] : judge(rest, Math.max(1, Math.ceil(runs / 4)));
  return { verdicts: [...first, ...others], refused, game, scoreboard };
}

const other = (direction: Facts["direction"]): Facts["direction"] =>
  direction === "forward" ? "reverse" : "forward";
