import { THRESHOLDS } from "@casus/shared/engine";
import type { AfterActionReview } from "@casus/shared/review";
import { Mark } from "../../design/mark.tsx";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Why } from "../../design/why.tsx";
import { useScenario, useWords } from "../../state/table.ts";
import { rungName, story } from "../../words.ts";
import { ladderChart } from "./chart-model.ts";
import { tr } from "./tr.ts";

const W = 540;
const H = 300;
const BOX = { left: 136, right: W - 12, top: 14, bottom: H - 34 };
const SIZE = 20;

/** Every pair that moved, the hottest first: who took each step, as a staircase and as a table. */
export function LadderCharts({ review }: { review: AfterActionReview }) {
  const top = (steps: readonly { rung: number }[]) => Math.max(0, ...steps.map((s) => s.rung));
  const pairs = Object.entries(review.ladder)
    .filter(([, steps]) => top(steps) > 0)
    .sort(([, a], [, b]) => top(b) - top(a))
    .slice(0, 4);
  if (pairs.length === 0) return null;
  return (
    <section className="part" aria-labelledby="ladders">
      <h2 id="ladders">{tr("ladder.title")}</h2>
      <div className="charts">
        {pairs.map(([dyad]) => (
          <LadderChart key={dyad} dyad={dyad} review={review} />
        ))}
      </div>
    </section>
  );
}

/** One pair's staircase; `until` a turn, as it stood at its end, and `bare` without the table. */
export function LadderChart(p: { dyad: string; review: AfterActionReview; until?: number; bare?: boolean }) {
  const { dyad, review, until = Number.POSITIVE_INFINITY } = p;
  const scenario = useScenario();
  const words = useWords();
  const steps = (review.ladder[dyad] ?? []).filter((s) => s.turn <= until);
  const turns = Math.max(review.end.turn, ...review.turns.map((t) => t.turn));
  const chart = ladderChart(steps, turns, BOX, Math.min(until, turns));
  const seat = (id: string | null) => scenario.seats.find((s) => s.id === id);
  const [a, b] = dyad.split("|").map((id) => seat(id)?.name ?? id);
  const acts = new Map(review.turns.flatMap((t) => t.acts).map((act) => [act.id, act]));
  const what = (id: string | null) => {
    const act = id ? acts.get(id) : undefined;
    return act ? story(words, act) : tr("ladder.fell");
  };
  return (
    <figure className="chart">
      <figcaption className="display">
        {a} / {b}
      </figcaption>
      <ScrollX label={tr("ladder.label", { a: a ?? "", b: b ?? "" })}>
        <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={tr("ladder.label", { a: a ?? "", b: b ?? "" })}>
          {THRESHOLDS.map((t) => (
            <g key={t.id}>
              <line
                x1={BOX.left}
                x2={BOX.right}
                y1={chart.y(t.after + 0.5)}
                y2={chart.y(t.after + 0.5)}
                className="chart-threshold"
              />
              <text
                x={BOX.left - 14}
                y={chart.y(t.after + 0.5)}
                className="chart-label"
                textAnchor="end"
                dominantBaseline="central"
              >
                {words.say(`threshold.${t.id}.name`)}
              </text>
            </g>
          ))}
          {Array.from({ length: turns }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: turns are their number
            <g key={i}>
              <line
                x1={chart.x(i + 1)}
                x2={chart.x(i + 1)}
                y1={BOX.top}
                y2={BOX.bottom}
                className="chart-turn"
              />
              <text
                x={(chart.x(i + 1) + chart.x(i + 2)) / 2}
                y={H - 12}
                className="chart-label"
                textAnchor="middle"
              >
                {i + 1}
              </text>
            </g>
          ))}
          <text x={BOX.left - 14} y={H - 12} className="chart-label" textAnchor="end">
            {tr("ladder.turn")}
          </text>
          <path d={chart.path} className="chart-line" />
          {chart.points.map((p, i) => {
            const by = seat(p.step.by);
            if (!by) return null;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step has no id of its own
              <g key={i} transform={`translate(${p.x - SIZE / 2} ${p.y - SIZE / 2})`}>
                <title>{`${p.step.rung} ${rungName(words, p.step.rung)}: ${what(p.step.act)}`}</title>
                <Mark id={by.id} side={by.side} size={SIZE} />
              </g>
            );
          })}
        </svg>
      </ScrollX>
      {!p.bare && (
        <details className="fold">
          <summary className="small">{tr("ladder.table")}</summary>
          <ScrollX label={tr("ladder.table")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{tr("ladder.turn")}</th>
                  <th scope="col">{tr("ladder.rung")}</th>
                  <th scope="col">{tr("ladder.by")}</th>
                  <th scope="col">{tr("ladder.what")}</th>
                </tr>
              </thead>
              <tbody>
                {steps.map((s, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step has no id of its own
                  <tr key={i}>
                    <td className="number">{s.turn}</td>
                    <td>
                      {s.rung} {rungName(words, s.rung)}
                    </td>
                    <td>{seat(s.by)?.name ?? ""}</td>
                    <td>{what(s.act)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </details>
      )}
      {!p.bare && (
        <p className="small quiet chart-why">
          {tr("chart.why")}{" "}
          <Why
            k={`rung:${dyad}`}
            name={`${a} / ${b}`}
            value={String(Math.round(review.series[`rung:${dyad}`]?.at(-1) ?? 0))}
          />
        </p>
      )}
    </figure>
  );
}
