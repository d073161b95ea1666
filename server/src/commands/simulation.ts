import {
  type Action,
  derivedSeed,
  type Game,
  type GameOptions,
  type Scenario,
  seedFrom,
} from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { couldChange, decidingRule, establish, makeRecord, verdictsOn } from "@casus/shared/review";

export interface Plan {
  readonly scenario: string;
  readonly seed: string;
  /** Time preset, which sets the number of turns. */
  readonly preset: GameOptions["preset"];
  readonly treaties: GameOptions["treaties"];
  readonly personas: GameOptions["personas"];
  /** Replays per counterfactual world, where a verdict hangs on one. */
  readonly runs: number;
}

/** What is counted over many games; sums of it add up, however the games are shared out. */
export interface Tally {
  readonly games: number;
  /** Time spent playing, without the verdicts. */
  readonly seconds: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}

export const add = (a: Tally, b: Tally): Tally => ({
  games: a.games + b.games,
  seconds: a.seconds + b.seconds,
  verdicts: sum(a.verdicts, b.verdicts),
  counts: sum(a.counts, b.counts),
});

function sum(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const total: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) total[name] = (total[name] ?? 0) + count;
  return total;
}

/** Plays games `from` to `to` of a plan: each has its own seed, so that any share of them can be played anywhere. */
export function simulate(plan: Plan, scenario: Scenario, from: number, to: number): Tally {
  const options: GameOptions = {
    name: "simulated",
    preset: plan.preset,
    treaties: plan.treaties,
    personas: plan.personas,
    humans: [],
    dealt: false,
  };
  let tally: Tally = { games: 0, seconds: 0, verdicts: {}, counts: {} };
  for (let i = from; i < to; i++) {
    const started = performance.now();
    const { game, actions } = playBots({ scenario, options, seed: derivedSeed(seedFrom(plan.seed), i) });
    const seconds = (performance.now() - started) / 1000;
    tally = add(tally, {
      games: 1,
      seconds,
      verdicts: { [verdict(game, actions, plan.runs)]: 1 },
      counts: outcome(game),
    });
  }
  return tally;
}

/** The verdict on the scenario's first pair; worlds are played only where something they could find would change the label. */
function verdict(game: Game, actions: readonly Action[], runs: number): string {
  const [pair] = game.scenario.pairs;
  if (pair === undefined) return "NONE";
  const { facts } = establish(game, pair, "forward");
  if (!couldChange(facts)) return decidingRule(facts).label;
  const asked = { runs, pairs: [pair], directions: ["forward"] } as const;
  return verdictsOn(makeRecord(game, actions), game.scenario, asked)[0]?.label ?? "NONE";
}

/** What happened in a game, each as 0 or 1. */
function outcome(game: Game): Record<string, number> {
  const { stage, obligations, wars, acts } = game;
  const decided = obligations.filter((o) => o.decision !== null);
  const found: Record<string, boolean> = {
    war: wars.length > 0,
    armedAttack: acts.some((act) => act.turn > 0 && act.rung >= 13),
    obligation: obligations.length > 0,
    honoured: decided.some((o) => o.decision !== "decline"),
    declined: decided.some((o) => o.decision === "decline"),
    [`end.${stage.kind === "review" ? stage.end : "none"}`]: true,
  };
  return Object.fromEntries(Object.entries(found).map(([name, holds]) => [name, holds ? 1 : 0]));
}
