import { Fragment } from "react";
import { tt } from "../../i18n/table.ts";
import { useWords } from "../../state/table.ts";
import { rungInside } from "../../words.ts";
import { bandOf } from "../ladder/ladder-model.ts";
import type { SheetCost } from "./sheet-model.ts";

/** What an order costs and how high it reaches, in one quiet line. */
export function CostLine({
  cost,
  rung,
  children,
}: {
  cost: SheetCost;
  rung: number;
  children?: React.ReactNode;
}) {
  const words = useWords();
  const parts = [
    cost.points > 0 && tt("orders.cost.points", { n: cost.points }),
    cost.approval > 0 && tt("orders.cost.approval", { n: cost.approval }),
    cost.treasury > 0 && tt("orders.cost.treasury", { n: cost.treasury }),
  ].filter((part) => part !== false);
  return (
    <span className="cost-line">
      <span>
        {parts.length === 0 && tt("orders.cost.none")}
        {parts.map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ", "}
            <span className="cost-part">{part}</span>
          </Fragment>
        ))}
      </span>
      {rung > 0 && (
        <span className="rung-tag" data-band={bandOf(rung)}>
          <i aria-hidden />
          {tt("orders.rung.named", { rung, name: rungInside(words, rung) })}
        </span>
      )}
      {children}
    </span>
  );
}
