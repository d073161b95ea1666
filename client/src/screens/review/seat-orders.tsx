import type { Order } from "@casus/shared/engine";
import { check, checkOrders, type View } from "@casus/shared/projection";
import { Plus, SlidersHorizontal, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { capital } from "../../format.ts";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { opening } from "../../panels/orders/opening.ts";
import { OrderEditor } from "../../panels/orders/order-editor.tsx";
import { byPurpose } from "../../panels/orders/purposes.ts";
import { costOf, POINTS } from "../../panels/orders/sheet-model.ts";
import { SeenAs, useScenario, useWords } from "../../state/table.ts";
import { actionTitle, refusalWords } from "../../words.ts";
import { tr } from "./tr.ts";
import "../../panels/orders/orders.css";

/** Another sheet for one seat and turn, with what the catalogue offered it then; every line that may not stand says why. */
export function SeatOrders(p: {
  desk: View;
  orders: readonly Order[];
  onChange: (orders: readonly Order[]) => void;
}) {
  const { desk, orders, onChange } = p;
  const scenario = useScenario();
  const words = useWords();
  const points = costOf(orders).points;
  const lines = orders.map((order) => check(desk, scenario, order));
  const whole = lines.every((no) => no === null) ? checkOrders(desk, scenario, orders) : null;
  return (
    <SeenAs value={desk}>
      <div className="stack seat-orders">
        {orders.length === 0 && <p className="note">{tr("fork.empty")}</p>}
        <ol className="lines">
          {orders.map((order, i) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the sheet
              key={`${i}${order.action}`}
              order={order}
              wrong={lines[i] ? refusalWords(words, lines[i], problem(lines[i].code)) : ""}
              onChange={(next) => onChange(orders.map((o, n) => (n === i ? clean({ ...o, ...next }) : o)))}
              onRemove={() => onChange(orders.filter((_, n) => n !== i))}
            />
          ))}
        </ol>
        {points > POINTS && <Refused words={tt("orders.over")} />}
        {points <= POINTS && whole && <Refused words={refusalWords(words, whole, problem(whole.code))} />}
        <Add desk={desk} onAdd={(order) => onChange([...orders, order])} />
      </div>
    </SeenAs>
  );
}

/** Whether this sheet could have been sealed then. */
export const mayStand = (desk: View, scenario: Parameters<typeof checkOrders>[1], orders: readonly Order[]) =>
  orders.every((order) => check(desk, scenario, order) === null) &&
  checkOrders(desk, scenario, orders) === null;

function Line(p: {
  order: Order;
  wrong: string;
  onChange: (next: Partial<Order>) => void;
  onRemove: () => void;
}) {
  const { order, wrong, onChange, onRemove } = p;
  const words = useWords();
  const [open, setOpen] = useState(false);
  const title = actionTitle(words, order.action);
  const target = order.target ? words.name(order.target) : "";
  return (
    <li className="line">
      <div className="line-head">
        <p className="grow">
          <strong>{title}</strong>
          {target && <span className="quiet">, {target}</span>}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-expanded={open}
          aria-label={`${tt("orders.edit")}: ${title}`}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={tt("orders.remove", { title })}
          onClick={onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
      {wrong && <Refused words={wrong} />}
      {open && <OrderEditor order={order} onChange={onChange} />}
    </li>
  );
}

/** The catalogue of that turn: what could be given in a list, the rest below with the reason against it. */
function Add({ desk, onAdd }: { desk: View; onAdd: (order: Order) => void }) {
  const scenario = useScenario();
  const words = useWords();
  const groups = useMemo(
    () =>
      byPurpose(scenario).map((g) => ({
        purpose: g.purpose,
        rows: g.actions.map((id) => ({ id, ...opening(desk, scenario, id) })),
      })),
    [desk, scenario],
  );
  const [chosen, setChosen] = useState("");
  const rows = groups.flatMap((g) => g.rows);
  const row = rows.find((r) => r.id === chosen);
  return (
    <div className="row replay-choose">
      <label className="field grow">
        <span>{tr("fork.add")}</span>
        <select className="input" value={chosen} onChange={(e) => setChosen(e.target.value)}>
          <option value="">{tr("fork.add.choose")}</option>
          {groups.map((g) => (
            <optgroup key={g.purpose} label={capital(tt(`orders.purpose.${g.purpose}`))}>
              {g.rows.map(({ id, refusal }) => (
                <option key={id} value={id}>
                  {actionTitle(words, id)}
                  {refusal ? ` (${tr("fork.add.no")})` : ""}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={!row || row.refusal !== null}
        onClick={() => {
          if (!row) return;
          onAdd(row.order);
          setChosen("");
        }}
      >
        <Plus size={16} aria-hidden /> {tr("fork.add.do")}
      </button>
      {row?.refusal && <Refused words={refusalWords(words, row.refusal, problem(row.refusal.code))} />}
    </div>
  );
}

/** Optional fields are absent rather than undefined: the wire refuses the latter. */
const clean = (order: Order): Order =>
  Object.fromEntries(
    Object.entries(order).filter(([, v]) => v !== undefined && v !== ""),
  ) as unknown as Order;
