import type { DraftOrder, Order } from "@casus/shared/engine";
import { actionInfo } from "@casus/shared/engine";
import { check, type OptionCard, optionsFor } from "@casus/shared/projection";
import { Check, ChevronDown, Plus, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { Term } from "../../design/term.tsx";
import { formatList } from "../../format.ts";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { changeDraft, useDraft } from "../../state/draft.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, refusalWords } from "../../words.ts";
import { useAddOrder } from "./add-order.ts";
import { AllActions } from "./all-actions.tsx";
import { CostLine } from "./cost.tsx";
import { OrderEditor } from "./order-editor.tsx";
import { SealBox } from "./seal-box.tsx";
import { costOf, onSheet, POINTS } from "./sheet-model.ts";
import "./orders.css";

/** What this government will do: its sheet, the options its staff puts on the table, and everything else behind them. */
export function OrderSheet() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const lines = useDraft((s) => s.lines);
  const refusal = useDraft((s) => s.refusal);
  // The options are drawn from the whole view: recomputed when it changes, not at every keystroke.
  const options = useMemo(() => optionsFor(view, scenario), [view, scenario]);
  const adopted = lines.filter((l) => l.adopted);
  const cost = costOf(adopted);
  const sealed = view.desk?.sealing.kind === "sealed";
  if (!view.desk) return null;

  return (
    <div className="orders">
      <section aria-labelledby="sheet-title" className="sheet-box">
        <header className="row" style={{ justifyContent: "space-between" }}>
          <h2 id="sheet-title">{tt("orders.sheet")}</h2>
          <Points used={cost.points} />
        </header>
        {lines.length === 0 ? (
          <p className="note">{tt("orders.empty", { standing: actionTitle(words, view.desk.standing) })}</p>
        ) : (
          <ol className="lines">
            {lines.map((l) => (
              <SheetLine key={l.id} line={l} locked={sealed} />
            ))}
          </ol>
        )}
        {cost.points > POINTS && <Refused words={tt("orders.over")} />}
        {refusal && <Refused words={refusalWords(words, refusal, problem(refusal.code))} />}
        {(lines.length > 0 || sealed || view.desk.sealing.kind === "pending") && (
          <SealBox over={cost.points > POINTS} />
        )}
      </section>
      {!sealed && (
        <>
          <section aria-labelledby="table-title" className="stack">
            <header>
              <h2 id="table-title">{tt("orders.table")}</h2>
              <p className="note">{tt("orders.table.line")}</p>
            </header>
            <ul className="cards">
              {options.map((option) => (
                <Card key={option.id} option={option} />
              ))}
            </ul>
          </section>
          <AllActions />
          {lines.length === 0 && <SealBox over={false} />}
        </>
      )}
    </div>
  );
}

function Points({ used }: { used: number }) {
  return (
    <span className="points" data-over={used > POINTS || undefined}>
      {Array.from({ length: POINTS }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three places that never move
        <i key={i} data-used={i < used || undefined} aria-hidden />
      ))}
      <span className="number small">{tt("orders.points", { used, of: POINTS })}</span>
    </span>
  );
}

/** One option of the staff: a proposal to a head of government in a hurry. */
function Card({ option }: { option: OptionCard }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const lines = useDraft((s) => s.lines);
  const add = useAddOrder();
  const there = option.orders.every((order) => onSheet(lines, order));
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
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
          : tt("orders.seen.some", { names: formatList(others.map(name)) });
  return (
    <li className="card" data-purpose={option.purpose}>
      <p className="label">{tt(`orders.purpose.${option.purpose}`)}</p>
      <h3>{words.say(option.title.id, option.title.with)}</h3>
      <p className="risk">
        <span className="faint">{tt("orders.risk")}: </span>
        {words.say(option.risk.id, option.risk.with)}
      </p>
      <div className="card-foot">
        <CostLine cost={option.cost} rung={option.rung}>
          {option.cost.points > 0 && <span>{seen}</span>}
        </CostLine>
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
    </li>
  );
}

function SheetLine({ line: l, locked }: { line: DraftOrder; locked: boolean }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const title = actionTitle(words, l.action);
  const info = actionInfo(l.action);
  const by = view.people[l.by]?.name;
  const holds = view.seats[view.you.seat ?? ""]?.holder === view.you.person;
  const { id: _id, by: _by, adopted, ...order } = l;
  const wrong = check(view, scenario, order);
  const target = scenario.seats.find((s) => s.id === l.target)?.name;
  const change = (next: Partial<Order>) =>
    changeDraft((lines) => lines.map((other) => (other.id === l.id ? clean({ ...other, ...next }) : other)));
  return (
    <li className="line" data-proposal={!adopted || undefined}>
      <div className="line-head">
        <div className="grow">
          <h3>
            {title}
            {target && <span className="quiet">, {target}</span>}
          </h3>
          {l.words && <p className="words small quiet">{l.words}</p>}
          <CostLine cost={info.cost} rung={info.rung}>
            {l.prepare && <span>{tt("orders.prepare")}</span>}
            {(!adopted || by !== view.people[view.you.person ?? ""]?.name) && by && (
              <span className="chip call">{tt("orders.proposal", { name: by })}</span>
            )}
          </CostLine>
        </div>
        {!locked && (
          <div className="row" style={{ "--gap": "0" } as React.CSSProperties}>
            {!adopted && holds && (
              <button
                type="button"
                className="button tight"
                onClick={() =>
                  changeDraft((lines) => lines.map((o) => (o.id === l.id ? { ...o, adopted: true } : o)))
                }
              >
                {tt("orders.adopt")}
              </button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-expanded={open}
              aria-label={`${tt("orders.edit")}: ${title}`}
              title={tt("orders.edit")}
              onClick={() => setOpen(!open)}
            >
              <ChevronDown size={17} aria-hidden style={{ transform: open ? "rotate(180deg)" : "none" }} />
            </button>
            {(holds || l.by === view.you.person) && (
              <button
                type="button"
                className="icon-button"
                aria-label={tt("orders.remove", { title })}
                title={tt("orders.remove", { title })}
                onClick={() => changeDraft((lines) => lines.filter((o) => o.id !== l.id))}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            )}
          </div>
        )}
      </div>
      {wrong && <Refused words={refusalWords(words, wrong, problem(wrong.code))} />}
      {open && !locked && <OrderEditor order={order} onChange={change} />}
      {open && (
        <p className="note">
          <Term id="treaty">{tt(`orders.treaty.${info.treaty}`)}</Term>
        </p>
      )}
    </li>
  );
}

/** Optional fields are absent rather than undefined: the wire refuses the latter. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== "")) as T;
