import {
  type CoefficientName,
  derivedSeed,
  type Game,
  type GameOptions,
  type Otherwise,
  type Scenario,
  seedFrom,
  withCoefficients,
} from "../engine/index.ts";
import { type Played, playBots } from "../personas/index.ts";
import {
  couldChange,
  decidingRule,
  establish,
  type Facts,
  makeRecord,
  type VerdictLabel,
  verdictsOn,
} from "../review/index.ts";
import { crisis, type Shape } from "./crisis.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { BALTIC, FRAUGHT, HOT, type Setting } from "./setting.ts";

/** Starting points of arms: settings by name. */
export const PROFILES = { baltic: BALTIC, hot: HOT, fraught: FRAUGHT } as const satisfies Record<
  string,
  Setting
>;

/** One arm of an experiment: a world, as data. Two arms with the same data are the same games. */
export type Arm = (
  | {
      readonly profile: keyof typeof PROFILES;
      /** What is set otherwise than in the profile. */
      readonly set?: Partial<Setting>;
      readonly shape?: Shape;
    }
  | {
      /** A scenario of the library. */
      readonly scenario: string;
      readonly treaties?: GameOptions["treaties"];
      readonly personas?: GameOptions["personas"];
    }
) & {
  readonly coefficients?: Partial<Record<CoefficientName, number>>;
  readonly otherwise?: Otherwise;
};

/** What of a game has to be looked at: verdicts cost replays, near misses the events. */
export interface Need {
  readonly label?: boolean;
  readonly reverse?: boolean;
  readonly events?: boolean;
}

/** How games are played. */
export interface Playing {
  /** Any text; the i-th game of every arm plays by the i-th seed derived from it. */
  readonly seed: string;
  /** Worlds per counterfactual where a verdict hangs on one (R52). */
  readonly runs: number;
  /** Scenarios of the library by id. */
  readonly load: (id: string) => Scenario;
  /** Coefficients of every arm, for calibration; an arm's own come on top. */
  readonly coefficients?: Partial<Record<CoefficientName, number>>;
}

/** Plays games `from` to `to` of an arm (E1). Any share of them can be played anywhere: each has its own seed. */
export function play(
  arm: Arm,
  need: Need,
  from: number,
  to: number,
  { seed, runs, load, coefficients }: Playing,
): readonly Outcome[] {
  const scenario =
    "profile" in arm ? crisis({ ...PROFILES[arm.profile], ...arm.set }, arm.shape) : load(arm.scenario);
  const options: GameOptions = {
    name: "experiment",
    preset: "none",
    treaties: "scenario" in arm ? (arm.treaties ?? {}) : {},
    personas: "scenario" in arm ? (arm.personas ?? {}) : {},
    humans: [],
    dealt: false,
  };
  const pair = scenario.pairs[0];
  if (!pair) throw new Error(`${scenario.id}: an experiment needs a pair`);
  const first = seedFrom(seed);
  return withCoefficients({ ...coefficients, ...arm.coefficients }, () =>
    Array.from({ length: to - from }, (_, i) => {
      const played = playBots(
        {
          scenario,
          options,
          seed: derivedSeed(first, from + i),
          ...(arm.otherwise && { otherwise: arm.otherwise }),
        },
        { log: need.events === true },
      );
      const labels = {
        label: need.label ? labelOf(played, "forward", runs) : null,
        reverse: need.reverse ? labelOf(played, "reverse", runs) : null,
      };
      return outcomeOf(played.game, played.events, pair, labels);
    }),
  );
}

/**
 * The verdict on the first pair of a game. Other worlds are played only where they could change it; whether a challenge
 * that passed was deterred is not asked, for that alone would take worlds in every other game (E5).
 */
function labelOf({ game, actions }: Played, direction: Facts["direction"], runs: number): VerdictLabel {
  const [pair] = game.scenario.pairs as [Game["scenario"]["pairs"][number]];
  const { facts } = establish(game, pair, direction);
  if (!couldChange(facts, [0])) return decidingRule(facts).label;
  const asked = { runs, pairs: [pair], directions: [direction] } as const;
  const [verdict] = verdictsOn(makeRecord(game, actions), game.scenario, asked);
  return (verdict?.label ?? "NONE") as VerdictLabel;
}
