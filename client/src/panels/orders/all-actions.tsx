import { type ActionId, actionInfo, type Order, type Rejection } from "@casus/shared/engine";
import { Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useUi } from "../../state/ui.ts";
import { actionTitle, refusalWords } from "../../words.ts";
import { folded } from "../cables/search.ts";
import { useAddOrder } from "./add-order.ts";
import { CostLine } from "./cost.tsx";
import { opening } from "./opening.ts";
import { OrderFacts } from "./order-facts.tsx";
import { byPurpose } from "./purposes.ts";
import { Unfold } from "./unfold.tsx";

/** Everything this crisis knows, folded away: possible things with a button, the others with the reason. */
export function AllActions() {
  const sought = useUi((s) => (s.sought?.kind === "action" ? s.sought.id : null));
  const [open, setOpen] = useState(sought !== null);
  useEffect(() => {
    if (sought !== null) setOpen(true);
  }, [sought]);
  return (
    <details className="fold all-actions" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <h2>{tt("orders.all")}</h2>
      </summary>
      {open && <List sought={sought} />}
    </details>
  );
}

function List({ sought }: { sought: string | null }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const [query, setQuery] = useState("");
  const groups = useMemo(
    () =>
      byPurpose(scenario).map((g) => ({
        ...g,
        rows: g.actions.map((id) => ({ id, ...opening(view, scenario, id) })),
      })),
    [view, scenario],
  );
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const fits = (id: ActionId, purpose: string) => {
    const info = actionInfo(id);
    const text = folded(
      [
        actionTitle(words, id),
        words.say(`action.${id}.short`),
        words.say(`action.${id}.effect`),
        purpose,
        tt(`orders.family.${info.family}`),
      ].join(" "),
    );
    return wanted.every((word) => text.includes(word));
  };
  const found = groups
    .map((g) => ({ ...g, rows: g.rows.filter((r) => fits(r.id, tt(`orders.purpose.${g.purpose}`))) }))
    .filter((g) => g.rows.length > 0);
  return (
    <div className="stack">
      <p className="note">{tt("orders.all.line")}</p>
      <input
        className="input"
        type="search"
        placeholder={tt("orders.all.search")}
        aria-label={tt("orders.all.search")}
        value={query}
        onChange={(e) => setQuery(e.target.value)}
      />
      {found.length === 0 && <p className="note">{tt("orders.all.none")}</p>}
      {found.map((group) => (
        <section key={group.purpose} aria-label={tt(`orders.purpose.${group.purpose}`)}>
          <h3 className="label">{tt(`orders.purpose.${group.purpose}`)}</h3>
          <ul>
            {group.rows.map((row) => (
              <ActionRow key={row.id} {...row} found={row.id === sought} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ActionRow(p: { id: ActionId; order: Order; refusal: Rejection | null; found: boolean }) {
  const words = useWords();
  const add = useAddOrder();
  const [open, setOpen] = useState(p.found);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!p.found) return;
    setOpen(true);
    row.current?.scrollIntoView({ block: "center" });
    row.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [p.found]);
  const info = actionInfo(p.id);
  const title = actionTitle(words, p.id);
  return (
    <li ref={row} data-found={p.found || undefined}>
      <div className="action-row" data-no={p.refusal !== null || undefined}>
        <div className="grow">
          <p>{title}</p>
          {p.refusal && <p className="note">{refusalWords(words, p.refusal, problem(p.refusal.code))}</p>}
          <CostLine cost={info.cost} rung={info.rung}>
            <span>{info.visibility.map((v) => tt(`orders.visibility.${v}`).toLowerCase()).join(", ")}</span>
            <span>{tt(`orders.treaty.${info.treaty}`)}</span>
          </CostLine>
        </div>
        <Unfold open={open} onChange={setOpen} label={tt("orders.about.action", { title })} />
        {p.refusal === null && (
          <button
            type="button"
            className="icon-button"
            aria-label={`${tt("orders.add")}: ${title}`}
            title={tt("orders.add")}
            onClick={() => add(p.order)}
          >
            <Plus size={17} aria-hidden />
          </button>
        )}
      </div>
      {open && <OrderFacts order={p.order} />}
    </li>
  );
}
