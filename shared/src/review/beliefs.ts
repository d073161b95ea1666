import { type Game, median, propensity, sigmoid, standing } from "../engine/index.ts";
import { questionFor } from "../projection/index.ts";
import type { BeliefScore, Calibration } from "./after-action.ts";

/** Beliefs given at sealing, against what then happened and what the other was about to do (R84). */
export function beliefScores(game: Game, nodes: ReadonlyMap<number, Game>): readonly BeliefScore[] {
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
        intended: intentOf(nodes.get(turn), question),
      });
    }
  }
  return scores;
}

type Question = NonNullable<ReturnType<typeof questionFor>>;

/** How likely the other was, as things stood when beliefs were given, to do what was asked about: 0 to 100 (P5). Null where nobody can say. */
function intentOf(node: Game | undefined, { kind, of, about }: Question): number | null {
  if (!node || kind === "heed") return null;
  const now = standing(node, of, about);
  const { own, alliance } = propensity(node, now, now.war);
  return Math.round(100 * sigmoid(own + alliance));
}

/** Whether what was asked came true: the plan dropped (heed), the commitment honoured (back, fight); null if never tested. */
function outcomeOf(game: Game, question: Question, turn: number): 0 | 1 | null {
  if (question.kind === "heed") {
    const plans = game.plans.filter(
      (p) => p.actor === question.of && p.turn >= turn - 1 && p.restraints.length > 0,
    );
    if (plans.length === 0) return null;
    return plans.every((p) => (p.executedRung ?? 0) < p.rung) ? 1 : 0;
  }
  const { of: protector, about: victim } = question;
  const test = game.obligations.find(
    (o) => o.protector === protector && o.victim === victim && o.turn >= turn && o.decision !== null,
  );
  return test ? (test.delivered >= Math.max(1, test.owed) ? 1 : 0) : null;
}

/** Per seat, how far its numbers were from what came: mean of (belief − outcome)², 0 right and sure, 1 wrong and sure; 0.25 is what "fifty-fifty" earns (Brier 1950). */
export function calibrationOf(beliefs: readonly BeliefScore[]): readonly Calibration[] {
  const seats = [...new Set(beliefs.map((b) => b.seat))];
  return seats.flatMap((seat) => {
    const tested = beliefs.filter((b) => b.seat === seat && b.outcome !== null);
    if (tested.length === 0) return [];
    const errors = tested.map((b) => b.median / 100 - (b.outcome ?? 0));
    const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
    return [
      {
        seat,
        given: beliefs.filter((b) => b.seat === seat).length,
        tested: tested.length,
        brier: mean(errors.map((e) => e * e)),
        lean: mean(errors),
      },
    ];
  });
}
