import { actionInfo } from "@casus/shared/engine";
import type { OptionCard } from "@casus/shared/projection";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useDraft } from "../../state/draft.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAddOrder } from "./add-order.ts";
import { CostLine } from "./cost.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { onSheet } from "./sheet-model.ts";
import { Unfold } from "./unfold.tsx";

/** One option of the staff: a proposal to a head of government in a hurry. */
export function Card({ option }: { option: OptionCard }) {
  const view = useView();
  const words = useWords();
  const lines = useDraft((s) => s.lines);
  const add = useAddOrder();
  const [open, setOpen] = useState(false);
  const there = option.orders.every((order) => onSheet(lines, order));
  const prepared = option.orders.every((o) => o.prepare);
  const covert = option.orders.some((o) => (o.visibility ?? actionInfo(o.action).visibility[0]) === "covert");
  const others = option.seenBy === "all" ? [] : option.seenBy.filter((id) => id !== view.you.seat);
  const seen =
    option.seenBy === "all"
      ? tt("orders.seen.all")
      : prepared
        ? tt("orders.seen.prepared")
        : covert || others.length === 0
          ? tt("orders.seen.covert")
          : tt("orders.seen.some", { names: formatList(others.map(words.name)) });
  const title = words.say(option.title.id, option.title.with);
  return (
    <li className="card" data-purpose={option.purpose}>
      <p className="label">{tt(`orders.purpose.${option.purpose}`)}</p>
      <h3 lang="en">{title}</h3>
      <p className="risk">
        <span className="faint">{tt("orders.risk")}: </span>
        <span lang="en">
          <Gloss>{words.say(option.risk.id, option.risk.with)}</Gloss>
        </span>
      </p>
      <div className="card-foot">
        <CostLine cost={option.cost} rung={option.rung}>
          {option.cost.points > 0 && <span>{seen}</span>}
        </CostLine>
        <Unfold
          open={open}
          onChange={setOpen}
          label={`${tt("orders.edit")}, ${tt("orders.about.action", { title })}`}
          title={tt("orders.about.action", { title })}
        >
          <span className="phone-only" aria-hidden>
            {tt("orders.edit")}
          </span>
        </Unfold>
        <button
          type="button"
          className="button tight"
          disabled={there}
          onClick={() => {
            for (const order of option.orders) if (!onSheet(lines, order)) add(order);
          }}
        >
          {there ? <Check size={15} aria-hidden /> : <Plus size={15} aria-hidden />}
          {there ? tt("orders.added") : tt("orders.add")}
        </button>
      </div>
      {open && option.orders.map((order) => <OrderFacts key={order.action} order={order} />)}
    </li>
  );
}
