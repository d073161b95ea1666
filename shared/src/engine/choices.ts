import { type ActionId, actionInfo } from "./actions/catalogue.ts";
import type { Ground } from "./ground.ts";
import { exposable, leavings } from "./objects.ts";
import { checkOrder } from "./orders.ts";
import type { Order } from "./state.ts";
import { targetsOf } from "./targets.ts";
import { amendmentsOffered } from "./terms.ts";
import { MANDATE_BREADTHS } from "./vocabulary.ts";

/** Acts an ally may be consented to: those for which it would otherwise stand alone (Y11). */
const consentable = ({ scenario }: Ground): readonly ActionId[] =>
  scenario.actions.filter((id) => {
    const { flags, who } = actionInfo(id);
    return who.includes("junior") && (flags.includes("offensive") || flags.includes("provocative"));
  });

/** Every way the blanks of an action can be filled now; the interface offers these, and bots draw from them. */
export function choicesOf(action: ActionId, ground: Ground): readonly Order[] {
  const { seat } = ground;
  const orders = targetsOf(action, ground).flatMap((target): Order[] => {
    const base: Order = target === null ? { action } : { action, target };
    switch (action) {
      case "A04":
      case "A05":
      case "A07": {
        const plans = ground.plans
          .filter((p) => p.actor === target && p.status === "prepared")
          .map((p) => ({ ...base, about: p.id }));
        return action === "A04"
          ? [...plans, ...consentable(ground).map((about) => ({ ...base, about }))]
          : [...plans, base];
      }
      case "A12":
        return ground.treaties
          .filter((t) => t.parties.includes(seat) && t.parties.includes(target ?? ""))
          .flatMap((t) =>
            amendmentsOffered(t, ground.scenario).map((terms) => ({ ...base, about: t.id, terms })),
          );
      case "A13":
        return ground.treaties
          .filter((t) => t.parties.includes(seat) && t.parties.includes(target ?? ""))
          .flatMap((t) => leavings(t, seat).map((terms) => ({ ...base, about: t.id, terms })));
      case "D04":
        return target === null
          ? ground.dispute.terms.map((t) => ({ ...base, terms: t.id }))
          : ground.incidents
              .filter((i) => i.by === seat && i.against === target && i.status === "open")
              .map((i) => ({ ...base, about: i.id }));
      case "D08":
        return exposable(ground).map((a) => ({ ...base, about: a.id }));
      case "D12":
        return ground.mandates.flatMap((m) =>
          MANDATE_BREADTHS.map((terms) => ({ ...base, about: m.id, terms })),
        );
      case "E02":
        return ground.mandates.filter((m) => m.against === target).map((m) => ({ ...base, about: m.id }));
      case "M15":
      case "M16":
        return ground.scenario.zones.filter((z) => z.owner === target).map((z) => ({ ...base, zone: z.id }));
      default:
        return [base];
    }
  });
  return orders.filter((order) => checkOrder(order, ground) === null);
}
