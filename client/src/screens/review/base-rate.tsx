import type { AfterActionReview } from "@casus/shared/review";
import { tr } from "./tr.ts";

/** How rare it is in the record, beside every verdict. */
export function BaseRate({ review }: { review: AfterActionReview }) {
  const { joinsForTarget, joinsForInitiator, pairs, source } = review.baseRate;
  const share = (n: number) => `${Math.round((n > 1 ? n : n * 100) * 10) / 10} %`;
  return (
    <aside className="base-rate">
      <h3>{tr("verdict.base")}</h3>
      <p>
        {tr("verdict.base.line", {
          target: share(joinsForTarget),
          initiator: share(joinsForInitiator),
          pairs,
          source,
        })}
      </p>
    </aside>
  );
}
