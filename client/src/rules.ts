import { type ActionId, actionInfo, type Order, type Rejection } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import type { Estimate, OptionCard } from "../../shared/src/projection/staff.ts";

// TEMPORARY stand-in until shared/projection exports the staff.
export type { Estimate, OptionCard };
export interface Choice {
  readonly target: string | null;
  readonly about?: string;
  readonly terms?: string;
}
export function choices(view: View, scenario: PublicScenario, action: ActionId): readonly Choice[] {
  const info = actionInfo(action);
  const me = scenario.seats.find((s) => s.id === view.you.seat);
  if (info.target === "none") return [{ target: null }];
  const out = scenario.seats.filter(
    (s) => s.id !== me?.id && (info.target === "any" || (info.target === "ally") === (s.side === me?.side)),
  );
  return out.flatMap((s) =>
    action === "D04"
      ? scenario.dispute.terms.map((x) => ({ target: s.id, about: scenario.dispute.id, terms: x.id }))
      : [{ target: s.id }],
  );
}
export function check(_view: View, _scenario: PublicScenario, order: Order): Rejection | null {
  return actionInfo(order.action).who.includes("junior")
    ? null
    : { code: "not-your-role", rule: "O2", with: {} };
}
export const estimate = (_v: View, _s: PublicScenario, order: Order): readonly Estimate[] =>
  order.action === "D03"
    ? []
    : [
        {
          id: "attack",
          unit: "probability",
          low: 0.04,
          mid: 0.09,
          high: 0.17,
          rule: "P2",
          inputs: { target: "RU" },
        },
      ];
const card = (
  id: string,
  purpose: OptionCard["purpose"],
  action: ActionId,
  target?: string,
  more: Partial<Order> = {},
): OptionCard => ({
  id,
  purpose,
  title: {
    id: `option.${action}.title`,
    with: { target: target ?? "", about: more.about ?? "", terms: more.terms ?? "", measure: "transit" },
  },
  risk: { id: `option.${action}.risk`, with: { target: target ?? "" } },
  orders: [{ action, ...(target ? { target } : {}), ...more }],
  cost: actionInfo(action).cost,
  seenBy: actionInfo(action).visibility[0] === "public" ? "all" : target ? [target] : [],
  rung: actionInfo(action).rung,
});
export const optionsFor = (_view: View, _scenario: PublicScenario): readonly OptionCard[] => [
  card("o1", "consult", "A01"),
  card("o2", "wait", "D01"),
  card("o3", "deter", "M05", "RU"),
  card("o4", "settle", "D04", "RU", { about: "kaliningrad-transit", terms: "rail-exemption" }),
  card("o5", "reassure", "D03", "RU"),
  card("o6", "press", "E02", "RU", { about: "transit" }),
];
