import { MessageCircleQuestionMark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { formatPercent } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useView, useWords } from "../../state/table.ts";
import { actionTitle } from "../../words.ts";

const Propose = lazy(() => import("./propose.tsx").then((m) => ({ default: m.Propose })));

/** What this government asked of the white cell, and the way to ask. */
export function Proposals() {
  const { proposals } = useView();
  const [asking, setAsking] = useState(false);
  const all = Object.values(proposals).toReversed();
  return (
    <section className="stack" aria-label={tt("propose.mine")}>
      <div>
        <button type="button" className="button tight" onClick={() => setAsking(true)}>
          <MessageCircleQuestionMark size={15} aria-hidden /> {tt("propose.open")}
        </button>
      </div>
      {all.length > 0 && (
        <ul className="stack">
          {all.map((one) => (
            <li key={one.id} className="small">
              {one.text} <Ruled id={one.id} />
            </li>
          ))}
        </ul>
      )}
      <Suspense fallback={null}>{asking && <Propose onClose={() => setAsking(false)} />}</Suspense>
    </section>
  );
}

function Ruled({ id }: { id: string }) {
  const words = useWords();
  const one = useView().proposals[id];
  if (!one) return null;
  const { ruling, outcome } = one;
  if (ruling === null) return <span className="chip">{tt("propose.waits")}</span>;
  const said = tt(`propose.ruled.${ruling.kind}`, {
    action: "order" in ruling && ruling.order ? actionTitle(words, ruling.order.action) : "",
    p: "p" in ruling && ruling.p !== undefined ? formatPercent(ruling.p) : "",
  });
  return (
    <>
      <strong>{said}</strong> <span className="faint">{ruling.why}</span>{" "}
      {outcome !== null && <span className="chip">{tt(`propose.outcome.${outcome}`)}</span>}
    </>
  );
}
