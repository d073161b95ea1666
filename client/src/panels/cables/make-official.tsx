import { type ActionId, actionInfo, type Order } from "@casus/shared/engine";
import { check, choices } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { Modal } from "../../design/modal.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle } from "../../words.ts";
import { useAddOrder } from "../orders/add-order.ts";
import { CostLine } from "../orders/cost.tsx";
import type { Channel } from "./channels.ts";
import { plain } from "./mentions.ts";

/** Acts that are words: what a message can be made into. */
const SIGNALS: readonly ActionId[] = [
  "D05",
  "D06",
  "A15",
  "D03",
  "D02",
  "D07",
  "D10",
  "D08",
  "A05",
  "A06",
  "A07",
  "A03",
  "A11",
  "D12",
  "A01",
];

/** What is written becomes an order with these words: the acts that are words and that the rules would take now. */
export function MakeOfficial(p: {
  channel: Channel;
  text: string;
  onClose: () => void;
  onDone: (title: string) => void;
}) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const put = useAddOrder();
  const open = SIGNALS.filter((id) => scenario.actions.includes(id)).flatMap((action): Order[] => {
    const wanted = p.channel.with[0];
    const all = choices(view, scenario, action);
    const choice =
      all.find((c) => c.target === wanted) ??
      (wanted === undefined || all.every((c) => c.target === null) ? all[0] : undefined);
    if (!choice) return [];
    const order: Order = {
      action,
      ...(choice.target ? { target: choice.target } : {}),
      ...(choice.about ? { about: choice.about } : {}),
      ...(choice.terms ? { terms: choice.terms } : {}),
      words: plain(p.text).slice(0, LIMITS.words),
    };
    return check(view, scenario, order) === null ? [order] : [];
  });
  function add(order: Order) {
    put(order);
    p.onDone(actionTitle(words, order.action));
    p.onClose();
  }
  return (
    <Modal title={tt("cables.official.title")} open onClose={p.onClose}>
      <p className="quiet">{tt("cables.official.line")}</p>
      <blockquote className="words official-quote">{plain(p.text)}</blockquote>
      <ul className="choices">
        {open.map((order) => (
          <li key={order.action}>
            <button type="button" className="signal" onClick={() => add(order)}>
              <span className="display">{actionTitle(words, order.action)}</span>
              <span className="note">{words.say(`action.${order.action}.effect`)}</span>
              <CostLine cost={actionInfo(order.action).cost} rung={actionInfo(order.action).rung} />
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
