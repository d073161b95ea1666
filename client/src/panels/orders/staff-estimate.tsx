import type { Order } from "@casus/shared/engine";
import { type Estimate, estimate } from "@casus/shared/projection";
import { useMemo } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { formatPercent } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { WhyEstimate } from "./why-estimate.tsx";

/** What the staff thinks an order would do, each with its uncertainty and its reason. */
export function StaffEstimate({ order }: { order: Order }) {
  const view = useView();
  const scenario = useScenario();
  const estimates = useMemo(() => estimate(view, scenario, order), [view, scenario, order]);
  return (
    <div className="stack" style={{ "--gap": "var(--s2)" } as React.CSSProperties}>
      <h4 className="label">{tt("orders.estimate")}</h4>
      {estimates.length === 0 ? (
        <p className="note">{tt("orders.estimate.none")}</p>
      ) : (
        estimates.map((e) => <Range key={e.id} estimate={e} order={order} />)
      )}
    </div>
  );
}

const LIMIT = { probability: 1, points: 100, rung: 19 } as const;

/** An estimate with its uncertainty: a stretch from low to high with a mark at the middle. */
function Range({ estimate: e, order }: { estimate: Estimate; order: Order }) {
  const view = useView();
  const words = useWords();
  const shown = (n: number) => (e.unit === "probability" ? formatPercent(n) : String(Math.round(n)));
  const given = {
    actor: view.you.seat ?? "",
    target: order.target ?? "",
    ...e.inputs,
    low: shown(e.low),
    mid: shown(e.mid),
    high: shown(e.high),
  };
  const at = (n: number) => `${Math.min(100, Math.max(0, (n / LIMIT[e.unit]) * 100))}%`;
  const name = words.maybe(`estimate.${e.id}.name`, e.id, given);
  return (
    <div className="estimate">
      <p>
        <strong>{name}</strong>{" "}
        <span className="quiet">
          <Gloss>
            {words.maybe(
              `estimate.${e.id}.sentence`,
              `${shown(e.mid)} (${shown(e.low)}, ${shown(e.high)})`,
              given,
            )}
          </Gloss>
        </span>{" "}
        <WhyEstimate estimate={e} name={name} />
      </p>
      <div className="range" aria-hidden>
        <i style={{ left: at(e.low), right: `calc(100% - ${at(e.high)})` }} />
        <b style={{ left: at(e.mid) }} />
      </div>
    </div>
  );
}
