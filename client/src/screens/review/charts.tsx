import { type AfterActionReview, type ReviewChart, reviewCharts } from "@casus/shared/review";
import { useMemo, useState } from "react";
import { capital } from "../../format.ts";
import { useWords } from "../../state/table.ts";
import { Figure } from "./draw.tsx";
import { tr } from "./tr.ts";

/** Curves of what moved: hostility, burden, creep, the risk of accidents; belief and fear of one pair at a time. */
export function Charts({ review }: { review: AfterActionReview }) {
  const words = useWords();
  const charts = useMemo(() => reviewCharts(review, words.names), [review, words]);
  // The ladder has its own picture, with who took each step.
  const common = charts.filter((chart) => chart.id !== "ladder" && pairOf(chart) === null);
  const pairs = review.scoreboard
    .map(({ protector, ally }) => ({ key: `${protector}>${ally}`, protector, ally }))
    .filter(({ key }) => charts.some((chart) => pairOf(chart) === key));
  const [pair, setPair] = useState(pairs[0]?.key ?? "");
  if (charts.length === 0) return null;
  const name = (id: string) => words.names[id] ?? id;
  return (
    <>
      {common.length > 0 && (
        <section className="part" aria-labelledby="curves">
          <h2 id="curves">{tr("charts.title")}</h2>
          <div className="charts">
            {common.map((chart) => (
              <Figure key={chart.id} chart={chart} />
            ))}
          </div>
        </section>
      )}
      {pairs.length > 0 && (
        <section className="part" aria-labelledby="pair-curves">
          <h2 id="pair-curves">{tr("charts.pair")}</h2>
          <label className="field letters-phase">
            <span>{tr("charts.pair.choose")}</span>
            <select className="input" value={pair} onChange={(e) => setPair(e.target.value)}>
              {pairs.map(({ key, protector, ally }) => (
                <option key={key} value={key}>
                  {capital(tr("board.pair", { protector: name(protector), ally: name(ally) }))}
                </option>
              ))}
            </select>
          </label>
          <div className="charts">
            {charts
              .filter((chart) => pairOf(chart) === pair)
              .map((chart) => (
                <Figure key={chart.id} chart={chart} />
              ))}
          </div>
        </section>
      )}
    </>
  );
}

/** The alliance a chart is about; null for one about everybody. */
const pairOf = ({ id }: ReviewChart): string | null => /^(?:credibility|fear)\.(.+)$/.exec(id)?.[1] ?? null;
