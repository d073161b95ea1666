import type { AfterActionReview, Verdict } from "@casus/shared/review";
import { tr } from "./tr.ts";
import { VerdictCard } from "./verdict-card.tsx";

export const keyOf = (v: Verdict) => `${v.protector}${v.ally}${v.direction}`;

/** The first pair in full, then every pair of which theory has something to say; the rest in one fold. */
export function Verdicts({ review }: { review: AfterActionReview }) {
  const [first, ...others] = review.verdicts;
  const telling = others.filter((v) => v.label !== "NONE");
  const quiet = others.filter((v) => v.label === "NONE");
  return (
    <section aria-labelledby="match" className="part">
      <h2 id="match">{tr("verdict.match")}</h2>
      {first && <VerdictCard verdict={first} review={review} open />}
      {telling.map((v) => (
        <VerdictCard key={keyOf(v)} verdict={v} review={review} open={false} />
      ))}
      {quiet.length > 0 && (
        <details className="fold">
          <summary>{tr("verdict.quiet", { n: quiet.length })}</summary>
          <div className="stack fold-body">
            {quiet.map((v) => (
              <VerdictCard key={keyOf(v)} verdict={v} review={review} open={false} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
