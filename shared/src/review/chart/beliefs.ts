import { type Names, named, tellText } from "../../text/index.ts";
import type { AfterActionReview } from "../after-action.ts";
import type { ReviewChart } from "./charts.ts";
import { lines } from "./lines.ts";

/** What each seat believed of the other, over turns, beside how likely the other was to do it; marked where it was put to the test (R84). */
export function beliefCharts(review: AfterActionReview, names: Names): readonly ReviewChart[] {
  const say = (id: string, given: Readonly<Record<string, string | number>> = {}) =>
    tellText({ id: `report.${id}`, with: given }, names);
  const whole = (v: number) => String(Math.round(v));
  const seats = [...new Set(review.beliefs.map((b) => b.seat))];
  const turns = Math.max(1, review.end.turn);
  return seats.flatMap((seat): readonly ReviewChart[] => {
    const given = review.beliefs.filter((b) => b.seat === seat);
    const [one] = given;
    if (!one) return [];
    const at = (pick: (b: (typeof given)[number]) => number | null) =>
      Array.from({ length: turns + 1 }, (_, turn) => {
        const found = given.find((b) => b.turn === turn);
        return found ? pick(found) : null;
      });
    const notes = Array.from({ length: turns + 1 }, (_, turn) => {
      const outcome = given.find((b) => b.turn === turn)?.outcome ?? null;
      return outcome === null ? null : say(outcome === 1 ? "belief.happened" : "belief.not");
    });
    const title = say(`belief.${one.kind}`, { seat, of: one.of });
    const curves = [
      { name: say("belief.believed"), values: at((b) => b.median), style: 0, notes },
      { name: say("belief.intended"), values: at((b) => b.intended), style: 1 },
    ].filter((c) => c.values.some((v) => v !== null));
    const chart = lines(curves, {
      label: title,
      turn: say("turn"),
      min: 0,
      max: 100,
      ticks: [0, 50, 100].map((value) => ({ value, name: whole(value) })),
      format: whole,
    });
    const score = review.calibration.find((c) => c.seat === seat);
    const note = score
      ? say("belief.score", {
          seat: named(seat, names),
          tested: score.tested,
          brier: Math.round(score.brier * 100) / 100,
        })
      : say("belief.untested");
    return [{ ...chart, id: `belief.${seat}`, title, note, why: [] }];
  });
}
