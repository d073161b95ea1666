import {
  dyadKey,
  dyadsOf,
  type Game,
  hashGame,
  median,
  RULES_VERSION,
  type Scenario,
  seedText,
  type Values,
} from "../engine/index.ts";
import { dateOf, questionFor } from "../projection/index.ts";
import type { AfterActionReview, BaseRate, BeliefScore, LadderStep, TurnStory } from "./after-action.ts";
import { scoreAims } from "./aims.ts";
import type { GameRecord } from "./record.ts";
import { scoreAlliance } from "./scoreboard.ts";
import { tell } from "./told.ts";
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
    ladder: Object.fromEntries(
      scenario.dyads.map((d) => [
        dyadKey(d.defender, d.challenger),
        climbs(game, dyadKey(d.defender, d.challenger)),
      ]),
    ),
    series: seriesOf(told.turnEnds),
    beliefs: beliefScores(game),
    aims: scoreAims(game),
    scoreboard: scenario.pairs.map((pair) => scoreAlliance(game, told.opening, pair)),
    verdicts: judgeAll(told, record, options),
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
]);

/** Curves of what moved or matters, one point per turn. */
function seriesOf(turnEnds: readonly Values[]): AfterActionReview["series"] {
  const series: Record<string, readonly number[]> = {};
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

/** Every step of a dyad's ladder, and the act that took it. */
function climbs(game: Game, dyad: string): readonly LadderStep[] {
  const steps: LadderStep[] = [];
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  let rung = 0;
  for (let turn = 0; turn <= last; turn++) {
    const here = game.acts
      .filter((a) => a.turn === turn && dyadsOf(game, a).includes(dyad))
      .sort((a, b) => a.rung - b.rung);
    const top = here.at(-1);
    if (!top || top.rung < rung - 1) {
      rung = Math.max(0, rung - 1);
      steps.push({ turn, rung, by: null, act: null, lead: 0 });
      continue;
    }
    rung = top.rung;
    for (const act of here.filter((a) => a.rung === top.rung))
      steps.push({ turn, rung, by: act.actor, act: act.id, lead: act.lead });
  }
  return steps;
}

/** Beliefs given at sealing, against what then happened. */
function beliefScores(game: Game): readonly BeliefScore[] {
  const scores: BeliefScore[] = [];
  for (const seat of Object.values(game.seats)) {
    const question = questionFor(game, seat.id);
    if (!question) continue;
    for (const turn of new Set(seat.beliefs.map((b) => b.turn))) {
      const given = seat.beliefs.filter((b) => b.turn === turn);
      const values = given.map((b) => b.value);
      scores.push({
        turn,
        seat: seat.id,
        kind: question.kind,
        of: question.of,
        median: median(values),
        spread: Math.max(...values) - Math.min(...values),
        answers: given.map(({ person, value, why }) => ({
          person: game.people[person]?.name ?? person,
          value,
          why,
        })),
        outcome: outcomeOf(game, question, turn),
      });
    }
  }
  return scores;
}

/** Whether what was asked came true: the plan dropped (heed), the commitment honoured (back, fight); null if never tested. */
function outcomeOf(
  game: Game,
  question: NonNullable<ReturnType<typeof questionFor>>,
  turn: number,
): 0 | 1 | null {
  if (question.kind === "heed") {
    const plans = game.plans.filter(
      (p) => p.actor === question.of && p.turn >= turn - 1 && p.restraints.length > 0,
    );
    if (plans.length === 0) return null;
    return plans.every((p) => (p.executedRung ?? 0) < p.rung) ? 1 : 0;
  }
  const [protector, victim] =
    question.kind === "back" ? [question.of, question.about] : [question.of, question.about];
  const test = game.obligations.find(
    (o) => o.protector === protector && o.victim === victim && o.turn >= turn && o.decision !== null,
  );
  return test ? (test.delivered >= Math.max(1, test.owed) ? 1 : 0) : null;
}
