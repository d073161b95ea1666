import {
  accidentRisk,
  dyadKey,
  type Game,
  hashGame,
  RULES_VERSION,
  type Scenario,
  seedText,
} from "../engine/index.ts";
import { dateOf } from "../projection/index.ts";
import type { AfterActionReview, BaseRate, TurnStory } from "./after-action.ts";
import { scoreAims } from "./aims.ts";
import { beliefScores, calibrationOf } from "./beliefs.ts";
import { climbs } from "./climbs.ts";
import { forecasts } from "./forecast.ts";
import { overruled } from "./overruled.ts";
import { trafficOf } from "./participation.ts";
import type { GameRecord } from "./record.ts";
import { scoreActor, scoreAlliance } from "./scoreboard.ts";
import { storyOf } from "./story.ts";
import { type Told, tell } from "./told.ts";
import { judgeAll, type VerdictOptions } from "./verdict.ts";

/** Share of ally–dispute pairs in which a major-power ally joined, from COW MID 5 and ATOP 5.1, 1946–2014. */
export const BASE_RATE: BaseRate = {
  joinsForTarget: 17 / 815,
  joinsForInitiator: 42 / 951,
  pairs: "ally–dispute pairs 1946–2014 in which a major power had a defence pact with one side only",
  source: "computed from COW MID 5.0 and ATOP 5.1",
};

/** The whole review of a finished game. A pure function of its record (R60). */
export function afterAction(
  record: GameRecord,
  scenario: Scenario,
  options: VerdictOptions = {},
): AfterActionReview {
  const told = tell(record, scenario);
  const { game } = told;
  const beliefs = beliefScores(game, told.sealed);
  const { people, letters } = trafficOf(record, scenario);
  const scoreboard = scenario.pairs.map((pair) => scoreAlliance(game, told.opening, pair));
  const end =
    game.stage.kind === "review"
      ? { kind: game.stage.end, turn: game.stage.turn }
      : { kind: "host" as const, turn: 0 };
  return {
    game: {
      id: record.id,
      name: record.options.name,
      scenario: scenario.id,
      seed: seedText(game.seed),
      rules: RULES_VERSION,
      hash: hashGame(game),
    },
    end,
    turns: stories(game),
    story: storyOf(told),
    ladder: Object.fromEntries(
      scenario.dyads.map((d) => [
        dyadKey(d.defender, d.challenger),
        climbs(game, dyadKey(d.defender, d.challenger), told.turnEnds),
      ]),
    ),
    series: seriesOf(told),
    beliefs,
    calibration: calibrationOf(beliefs),
    letters,
    participation: people,
    forecasts: forecasts(game, beliefs),
    injects: game.injects ?? [],
    overruled: overruled(game, record, scenario),
    insights: game.insights ?? [],
    aims: scoreAims(game),
    scoreboard,
    actors: scenario.seats.map(({ id }) => scoreActor(game, id, scoreboard)),
    verdicts: options.verdicts ?? judgeAll(told, record, options),
    baseRate: BASE_RATE,
  };
}

const TRACED = new Set([
  "rung",
  "hostility",
  "approval",
  "credibility",
  "backing",
  "fearOfAbandonment",
  "fearOfEntrapment",
  "audienceCost",
  "localBalance",
  "posture",
  "creep",
  "reputation",
  "burden",
  "treasury",
]);

/** Curves of what moved or matters, one point per turn; the risk of a lethal accident among them (X1). */
function seriesOf({ turnEnds, opening }: Told): AfterActionReview["series"] {
  const series: Record<string, readonly number[]> = {};
  for (const { defender, challenger } of opening.scenario.dyads)
    series[`accidentRisk:${dyadKey(defender, challenger)}`] = turnEnds.map(
      (values) => Math.round(accidentRisk({ ...opening, values }, defender, challenger).p * 1000) / 1000,
    );
  for (const [variable, numbers] of Object.entries(turnEnds[0] ?? {})) {
    if (!TRACED.has(variable)) continue;
    for (const subject of Object.keys(numbers))
      series[`${variable}:${subject}`] = turnEnds.map(
        (values) => Math.round((values[variable]?.[subject] ?? 0) * 1000) / 1000,
      );
  }
  return series;
}

function stories(game: Game): readonly TurnStory[] {
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  return Array.from({ length: last + 1 }, (_, turn) => ({
    turn,
    date: dateOf(game.scenario.begins, Math.max(0, turn - 1) * game.scenario.turnDays),
    acts: game.acts.filter((a) => a.turn === turn),
    headlines: game.scenario.events.filter((e) => e.turn === turn).map((e) => e.headline),
    obligations: game.obligations.filter((o) => o.turn === turn),
  }));
}
