import { actionInfo, type DraftOrder, type Order } from "@casus/shared/engine";
import { check, type OptionCard } from "@casus/shared/projection";
import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { changeDraft } from "../../state/draft.ts";
import { enter, leave, useWhoIsAt } from "../../state/presence.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, refusalWords, renderWords } from "../../words.ts";
import { CostLine } from "./cost.tsx";
import { OrderEditor } from "./order-editor.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { Unfold } from "./unfold.tsx";

/** One line of the sheet: what it is, whose proposal, what it costs, and everything that can be chosen about it. */
export function SheetLine(p: { line: DraftOrder; asPut: OptionCard["title"] | undefined; locked: boolean }) {
  const { line: l, locked } = p;
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const here = `order:${l.id}`;
  const others = useWhoIsAt(here);
  useEffect(() => {
    if (!open || locked) return;
    enter(here);
    return () => leave(here);
  }, [open, locked, here]);
  const title = actionTitle(words, l.action);
  const info = actionInfo(l.action);
  const by = view.people[l.by]?.name;
  const holds = view.seats[view.you.seat ?? ""]?.holder === view.you.person;
  const { id: _id, by: _by, adopted, ...order } = l;
  // What is sealed has been taken: the rules of the next turn say nothing about it.
  const wrong = locked ? null : check(view, scenario, order);
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
          {p.asPut && (
            <p className="note" lang="en">
              {words.say(p.asPut.id, p.asPut.with)}
            </p>
          )}
          {l.words && <p className="words small quiet">{renderWords(l.words, words.names)}</p>}
          <CostLine cost={info.cost} rung={info.rung}>
            {l.prepare && <span>{tt("orders.prepare")}</span>}
            {others && <span className="chip call">{tt("orders.at", { name: others })}</span>}
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
            <Unfold
              open={open}
              onChange={setOpen}
              label={`${tt("orders.edit")}: ${title}`}
              title={tt("orders.edit")}
            />
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
      {open && locked && <OrderFacts order={order} />}
    </li>
  );
}

/** Optional fields are absent rather than undefined: the wire refuses the latter. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== "")) as T;
