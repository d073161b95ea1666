import type { Game, Pair, Seed } from "../../engine/index.ts";
import type { Verdict } from "../after-action.ts";
import type { Facts } from "../facts.ts";
import type { CodedCase } from "../nearest-case.ts";
import { verdictsOn } from "../verdict.ts";
import type { Expanded } from "./expand.ts";
import { perform, type Refused } from "./perform.ts";

/** What became of a script: the verdicts, the pair under examination and its direction first. */
export interface ScriptJudged {
  readonly verdicts: readonly Verdict[];
  /** What the rules did not allow; with any of it the verdicts are on another crisis than the script's. */
  readonly refused: readonly Refused[];
  readonly game: Game;
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
  const ask = (pairs: readonly Pair[], directions: readonly Facts["direction"][]) =>
    pairs.length === 0
      ? []
      : verdictsOn(record, scenario, {
          pairs,
          directions,
          ...(options.runs !== undefined && { runs: options.runs }),
          ...(options.cases && { cases: options.cases }),
          ...(options.policy !== undefined && { policy: options.policy }),
        });
  const first = ask([pair], [direction]);
  if (options.examinedOnly) return { verdicts: first, refused, game };
  const others = scenario.pairs.filter((p) => p !== pair);
  return {
    verdicts: [
      ...first,
      ...ask([pair], [direction === "forward" ? "reverse" : "forward"]),
      ...ask(others, ["forward", "reverse"]),
    ],
    refused,
    game,
  };
}
