import type { Order } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";
import type { ForkRequest } from "@casus/shared/protocol";
import { useEffect, useState } from "react";
import { loadDesk, loadSheets } from "../../api.ts";
import { Seat } from "../../design/seat.tsx";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, type Lexicon } from "../../words.ts";
import { mayStand, SeatOrders } from "./seat-orders.tsx";
import { tr } from "./tr.ts";

/** What a seat does in the first turn of a fork: what it did, what its bot decides anew, nothing, or another sheet. */
export type Plan =
  | { readonly kind: "played" }
  | { readonly kind: "free" }
  | { readonly kind: "still" }
  | { readonly kind: "other"; readonly desk: View; readonly orders: readonly Order[] };

/** Every seat's plan; who has none does what it did. */
export type Plans = Readonly<Record<string, Plan>>;

const HOW = ["played", "free", "still", "other"] as const;

/** The plans as a fork is asked for, or null while one of them could not have been sealed. */
export function askedOf(
  plans: Plans,
  scenario: ReturnType<typeof useScenario>,
): Pick<ForkRequest, "orders" | "played"> | null {
  const orders: ForkRequest["orders"] = {};
  const played: string[] = [];
  for (const { id } of scenario.seats) {
    const plan = plans[id] ?? { kind: "played" };
    if (plan.kind === "played") played.push(id);
    else if (plan.kind === "still") orders[id] = [];
    else if (plan.kind === "other") {
      if (!mayStand(plan.desk, scenario, plan.orders)) return null;
      orders[id] = plan.orders.map(inOwnWords);
    }
  }
  return { orders, played };
}

/** Each seat's sheet of the turn, as it was sealed, and a hand on it. */
export function ForkSheets(p: {
  turn: number;
  token: string;
  plans: Plans;
  onChange: (plans: Plans) => void;
}) {
  const { turn, token, plans, onChange } = p;
  const { game } = useView();
  const scenario = useScenario();
  const words = useWords();
  const [sheets, setSheets] = useState<Readonly<Record<string, readonly Order[]>> | null>(null);
  useEffect(() => {
    let gone = false;
    setSheets(null);
    void loadSheets(game.id, token, turn).then(
      (found) => gone || setSheets(found),
      // The turn that is being played: nothing of it is fixed yet.
      () => gone || setSheets({}),
    );
    return () => {
      gone = true;
    };
  }, [game.id, token, turn]);

  async function plan(seat: string, kind: Plan["kind"]) {
    if (kind !== "other") return onChange({ ...plans, [seat]: { kind } });
    const desk = await loadDesk(game.id, token, turn, seat).catch(() => null);
    if (desk) onChange({ ...plans, [seat]: { kind, desk, orders: (sheets?.[seat] ?? []).filter(real) } });
  }

  return (
    <fieldset className="stack">
      <legend>{tr("fork.orders")}</legend>
      <p className="note">{tr("fork.orders.line")}</p>
      <ul className="fork-seats">
        {scenario.seats.map(({ id, name }) => {
          const chosen = plans[id] ?? { kind: "played" };
          return (
            <li key={id}>
              <Seat id={id} size={20} />
              <span className="small quiet">
                {sheets && (sheets[id] ? sheetLine(sheets[id], words) : tr("fork.unsealed"))}
              </span>
              <select
                className="input small"
                aria-label={tr("fork.does", { seat: name })}
                value={chosen.kind}
                onChange={(e) => void plan(id, e.target.value as Plan["kind"])}
              >
                {HOW.map((how) => (
                  <option key={how} value={how}>
                    {tr(`fork.how.${how}`)}
                  </option>
                ))}
              </select>
              {chosen.kind === "other" && (
                <SeatOrders
                  desk={chosen.desk}
                  orders={chosen.orders}
                  onChange={(orders) => onChange({ ...plans, [id]: { ...chosen, orders } })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** What a bot announced is not said again by whoever takes its sheet over. */
const inOwnWords = ({ words, ...order }: Order) => (typeof words === "string" ? { ...order, words } : order);

/** Waiting is what an empty sheet does. */
const real = ({ action }: Order): boolean => action !== "D01";

const sheetLine = (orders: readonly Order[], words: Lexicon): string =>
  orders
    .filter(real)
    .map((o) =>
      [actionTitle(words, o.action), o.target ? words.name(o.target) : ""].filter(Boolean).join(", "),
    )
    .join("; ") || tr("fork.nothing");
