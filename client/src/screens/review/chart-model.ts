import type { LadderStep } from "@casus/shared/review";

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly step: LadderStep;
}

export interface Chart {
  readonly points: readonly Point[];
  readonly path: string;
  readonly x: (turn: number) => number;
  readonly y: (rung: number) => number;
}

const TOP = 19;

/**
 * The ladder over time as a staircase. Several steps of one turn stand side by side within it, in their order; the
 * line holds its height between them.
 */
export function ladderChart(
  steps: readonly LadderStep[],
  turns: number,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  /** The line ends with this turn. */
  until = turns,
): Chart {
  const width = (box.right - box.left) / Math.max(1, turns);
  // Turn 0 is the opening: it stands on the left edge.
  const x = (turn: number) => box.left + Math.max(0, turn - 1) * width;
  const y = (rung: number) => box.bottom - (rung / TOP) * (box.bottom - box.top);
  const points = steps.map((step) => {
    const together = steps.filter((s) => s.turn === step.turn);
    const place = (together.indexOf(step) + 1) / (together.length + 1);
    return { x: step.turn < 1 ? box.left : x(step.turn) + place * width, y: y(step.rung), step };
  });
  const first = points[0];
  const end = round(until < 1 ? box.left : x(until + 1));
  const path = first
    ? `M${box.left} ${first.step.turn < 1 ? first.y : y(0)}${points.map((p) => `H${round(p.x)}V${round(p.y)}`).join("")}H${end}`
    : `M${box.left} ${y(0)}H${end}`;
  return { points, path, x, y };
}

const round = (n: number) => Math.round(n * 10) / 10;
