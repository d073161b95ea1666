import { type AfterActionReview, reviewCharts } from "@casus/shared/review";
import { useMemo } from "react";
import { useWords } from "../../state/table.ts";
import { Figure } from "./draw.tsx";
import { tr } from "./tr.ts";

/** Curves of what moved: hostility, credibility and fear of each pair, burden, creep, the risk of accidents. */
export function Charts({ review }: { review: AfterActionReview }) {
  const words = useWords();
  const charts = useMemo(() => reviewCharts(review, words.names), [review, words]);
  // The ladder has its own picture, with who took each step.
  const shown = charts.filter((chart) => chart.id !== "ladder");
  if (shown.length === 0) return null;
  return (
    <section className="part" aria-labelledby="curves">
      <h2 id="curves">{tr("charts.title")}</h2>
      <div className="charts">
        {shown.map((chart) => (
          <Figure key={chart.id} chart={chart} />
        ))}
      </div>
    </section>
  );
}
