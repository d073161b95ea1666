import { type ActionId, actionInfo, type Order, type Rejection } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import { check, choices } from "@casus/shared/projection";
import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, refusalWords } from "../../words.ts";
import { useAddOrder } from "./add-order.ts";
import { CostLine } from "./cost.tsx";
import { byFamily } from "./sheet-model.ts";

/** The first way to give this order that the rules allow; else the reason why there is none. */
function opening(
  view: View,
  scenario: PublicScenario,
  action: ActionId,
): { order: Order; refusal: Rejection | null } {
  let refusal: Rejection | null = null;
  for (const c of choices(view, scenario, action)) {
    const order: Order = {
      action,
      ...(c.target ? { target: c.target } : {}),
      ...(c.about ? { about: c.about } : {}),
      ...(c.terms ? { terms: c.terms } : {}),
    };
    const no = check(view, scenario, order);
    if (no === null) return { order, refusal: null };
    refusal ??= no;
  }
  return { order: { action }, refusal: refusal ?? check(view, scenario, { action }) };
}

/** Everything this crisis knows, folded away: possible things with a button, the others with the reason. */
export function AllActions() {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold all-actions" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <h2>{tt("orders.all")}</h2>
      </summary>
      {open && <List />}
    </details>
  );
}

function List() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const add = useAddOrder();
  const [query, setQuery] = useState("");
  const groups = useMemo(
    () =>
      byFamily(scenario).map((g) => ({
        ...g,
        rows: g.actions.map((id) => ({ id, ...opening(view, scenario, id) })),
      })),
    [view, scenario],
  );
  const wanted = query.trim().toLowerCase();
  const fits = (id: ActionId) =>
    !wanted || `${actionTitle(words, id)} ${words.say(`action.${id}.short`)}`.toLowerCase().includes(wanted);
  const found = groups
    .map((g) => ({ ...g, rows: g.rows.filter((r) => fits(r.id)) }))
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
        <section key={group.family} aria-label={tt(`orders.family.${group.family}`)}>
          <h3 className="label">{tt(`orders.family.${group.family}`)}</h3>
          <ul>
            {group.rows.map(({ id, order, refusal }) => (
              <li key={id} className="action-row" data-no={refusal !== null || undefined}>
                <div className="grow">
                  <p>{actionTitle(words, id)}</p>
                  {refusal ? (
                    <p className="note">{refusalWords(words, refusal, problem(refusal.code))}</p>
                  ) : (
                    <CostLine cost={actionInfo(id).cost} rung={actionInfo(id).rung} />
                  )}
                </div>
                {refusal === null && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`${tt("orders.add")}: ${actionTitle(words, id)}`}
                    title={tt("orders.add")}
                    onClick={() => add(order)}
                  >
                    <Plus size={17} aria-hidden />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
