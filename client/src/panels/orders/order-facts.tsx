import { actionInfo, type Order } from "@casus/shared/engine";
import { readingOf } from "@casus/shared/projection";
import { Flame } from "lucide-react";
import { useMemo } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { Term } from "../../design/term.tsx";
import { capital } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { Amendment } from "../treaty/amendment.tsx";
import { StaffEstimate } from "./staff-estimate.tsx";

/** Everything the staff can say about an order before it is given: effect, who sees it, the treaty, what would come of it. */
export function OrderFacts({ order }: { order: Order }) {
  const view = useView();
  const words = useWords();
  const info = actionInfo(order.action);
  const treaty = order.action === "A12" ? view.treaties[order.about ?? ""] : undefined;
  const seen = order.prepare ? "prepared" : (order.visibility ?? info.visibility[0] ?? "public");
  return (
    <div className="stack order-facts">
      <p lang="en">
        <Gloss>{words.say(`action.${order.action}.effect`)}</Gloss>
      </p>
      <p className="note">
        <Gloss>{`${tt(`orders.sight.${seen}`)} ${tt(`orders.reversible.${info.reversible}`)}`}</Gloss>
      </p>
      {treaty && order.terms !== undefined && <Amendment treaty={treaty} code={order.terms} />}
      <TreatyReading order={order} />
      <StaffEstimate order={order} />
    </div>
  );
}

/** What the order does to the fault test of one's own treaties. */
function TreatyReading({ order }: { order: Order }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const reading = useMemo(() => readingOf(view, scenario, order), [view, scenario, order]);
  if (!reading) return null;
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? words.name(id);
  const less = reading.owed.filter((o) => o.after < o.before);
  const hostile = actionInfo(order.action).rung >= 3;
  const mandate = view.mandates[reading.mandate ?? ""]?.name;
  return (
    <section className="stack" style={{ "--gap": "var(--s1)" } as React.CSSProperties}>
      <h4 className="label">
        <Term id="treaty">{tt("orders.reading")}</Term>
      </h4>
      <p className="small">
        {order.prepare && tt("orders.reading.prepared")}{" "}
        <strong>{capital(tt(`orders.treaty.${reading.kind}`))}.</strong>{" "}
        {mandate && tt("orders.reading.mandate", { mandate })}{" "}
        {hostile &&
          (reading.lead > 0 ? tt("orders.reading.lead", { n: reading.lead }) : tt("orders.reading.behind"))}
      </p>
      {reading.line && <p className="small">{tt("orders.reading.line", { text: reading.line })}</p>}
      {reading.match && (
        <p className="small reading-match">
          <Flame size={14} aria-hidden />
          <Term id="match">{tt("orders.reading.match")}</Term>
        </p>
      )}
      {less.map((o) => (
        <p key={o.protector} className="small">
          {tt("orders.reading.less", {
            protector: name(o.protector),
            before: tt(`orders.reading.owed.${o.before}`),
            after: tt(`orders.reading.owed.${o.after}`),
          })}
        </p>
      ))}
      {reading.owed.length > 0 && less.length === 0 && (
        <p className="small quiet">{tt("orders.reading.same")}</p>
      )}
    </section>
  );
}
