import type { ActionId } from "./actions/catalogue.ts";
import type { Ground } from "./ground.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { dyadKey } from "./relations.ts";
import type { Treaty } from "./setup.ts";
import type { Order } from "./state.ts";
import { amendmentsOf } from "./terms.ts";
import { MANDATE_BREADTHS } from "./vocabulary.ts";
import { atWar, fightBeside, underFire } from "./war.ts";
import { value } from "./work.ts";

/** Turns for which an act can still be answered in kind or exposed. */
const ANSWERABLE = 2;
/** Rung from which an alliance may decide on collective defence without a war (Y12). */
const HOT = 8;

/** What is asked of these in play is not asked of a script, which tells what was done (N10). */
const TOLD = new Set<ActionId>(["A10", "A11", "D04", "D08", "D11", "M08", "M13", "M18", "M19", "M20", "M21"]);

/** What an action must be about, with the terms it may have. Empty: nothing it could be about now. */
export function checkObject(order: Order, ground: Ground): Rejection | null {
  const { seat, turn, scenario } = ground;
  const given = {
    action: order.action,
    target: order.target ?? "",
    about: order.about ?? "",
    terms: order.terms ?? "",
  };
  if (scenario.scripted && TOLD.has(order.action)) return null;
  switch (order.action) {
    case "A04":
      return order.about ? null : refuse("needs-object", "O6", given);
    case "A10":
    case "A11":
      return atWarOrHot(order.target ?? "", ground) ? null : refuse("needs-attack", "Y12", given);
    case "A12": {
      const treaty = ground.treaties.find((t) => t.id === order.about);
      if (!areParties(treaty, seat, order.target)) return refuse("needs-object", "Y13", given);
      return amendmentsOf(treaty, ground.scenario).includes(order.terms ?? "")
        ? null
        : refuse("needs-terms", "Y13", given);
    }
    case "A13": {
      const treaty = ground.treaties.find((t) => t.id === order.about);
      if (!areParties(treaty, seat, order.target)) return refuse("needs-object", "Y17", given);
      return leavings(treaty, seat).includes(order.terms ?? "") ? null : refuse("needs-terms", "Y17", given);
    }
    case "D11":
      return ground.acts().some((a) => a.actor === seat && a.action === "D11" && a.target === order.target)
        ? refuse("already-done", "L8", given)
        : null;
    case "M08":
      return ground.consents.some((c) => c.by === order.target && c.to === seat && c.action === "M08")
        ? null
        : refuse("needs-consent", "Y11", given);
    case "M19":
    case "M20": {
      if (ground.scenario.seats.find((s) => s.id === seat)?.nuclear !== true)
        return refuse("no-weapons", "S13", given);
      return order.action === "M20" && value(ground, "nuclearAlert", seat) === 0
        ? refuse("needs-signal", "S13", { ...given, first: "M19" })
        : null;
    }
    case "D04": {
      if (order.about !== undefined)
        return ground.incidents.some((i) => i.id === order.about && i.by === seat && i.status === "open")
          ? null
          : refuse("nothing-to-settle", "I3", given);
      if (ground.dispute.settled !== null || !ground.dispute.parties.includes(seat))
        return refuse("nothing-to-settle", "N2", given);
      const terms = ground.dispute.terms.find((t) => t.id === order.terms);
      if (!terms) return refuse("needs-terms", "N2", given);
      return concedes(terms.id, ground) ? null : refuse("needs-mandate", "N2", given);
    }
    case "D08":
      return exposable(ground).some((a) => a.id === order.about) ? null : refuse("needs-object", "H3", given);
    case "D12": {
      const mandate = ground.mandates.find((m) => m.id === order.about);
      if (!order.about && ground.mandates.length === 0) return null;
      if (!mandate) return refuse("needs-object", "Y14", given);
      if (!(MANDATE_BREADTHS as readonly string[]).includes(order.terms ?? ""))
        return refuse("needs-terms", "Y14", given);
      return mandate.breadth === order.terms ? refuse("needs-terms", "Y14", given) : null;
    }
    case "E02": {
      const mandate = ground.mandates.find((m) => m.id === order.about && m.bearers.includes(seat));
      if (!mandate) return refuse("needs-object", "Y15", given);
      return mandate.breadth === "revoked" ? refuse("needs-mandate", "Y15", given) : null;
    }
    case "M13":
      return ground
        .acts()
        .some(
          (a) =>
            a.rung >= 7 &&
            a.turn >= turn - ANSWERABLE &&
            a.turn > 0 &&
            a.target === seat &&
            a.actor === order.target,
        )
        ? null
        : refuse("nothing-to-respond-to", "O8", given);
    case "M15":
    case "M16":
      return order.zone === undefined ||
        ground.scenario.zones.some(
          (z) => z.id === order.zone && (z.owner === order.target || scenario.scripted !== undefined),
        )
        ? null
        : refuse("unknown-object", "O6", { ...given, zone: order.zone });
    case "M17":
      return fightBeside(ground.wars, ground.acts(), seat, order.target, turn)
        ? null
        : refuse("needs-attack", "A9", given);
    case "M21":
      return ground.wars.some((w) => atWar(w, order.target)) || underFire(order.target, ground.acts(), turn)
        ? null
        : refuse("needs-attack", "A9", given);
    case "M18":
      return ground.acts().some((a) => a.actor === seat && a.rung >= 6) ||
        ground.incidents.some((i) => i.by === seat && i.status === "open") ||
        ground.plans.some((p) => p.actor === seat && p.status === "prepared")
        ? null
        : refuse("nothing-to-stand-down", "L7", given);
    default:
      return order.zone === undefined || ground.scenario.zones.some((z) => z.id === order.zone)
        ? null
        : refuse("unknown-object", "O6", { ...given, zone: order.zone });
  }
}

/** What a party can concede by itself: a claim, or a measure of its own, within the mandate, and nothing of others'. */
function concedes(terms: string, { dispute, measures, mandates, seat }: Ground): boolean {
  const measure = measures.find((m) => m.id === dispute.measure);
  const wanted = dispute.terms.find((t) => t.id === terms);
  if (!wanted) return false;
  // Where the dispute is about no measure, each party may give up its own part of it.
  if (!measure) return true;
  const leavesOthersAlone = wanted.also.every(({ measure: id, level }) => {
    const m = measures.find((each) => each.id === id);
    if (!m || m.level === level) return true;
    return m.against === seat ? level > m.level : m.by === seat && level < m.level;
  });
  if (!leavesOthersAlone) return false;
  if (measure.against === seat) return wanted.level >= measure.level;
  const holder = mandates.find((m) => m.measure === measure.id)?.holder;
  const eased = wanted.level < measure.level;
  return eased && (holder === seat || (measure.by === seat && wanted.breadth === null));
}

const atWarOrHot = (ally: string, { wars, values, scenario }: Ground): boolean =>
  wars.some((w) => w.outcome === null && w.victim === ally) ||
  scenario.dyads.some(
    (d) =>
      (d.defender === ally || d.challenger === ally) &&
      value({ values }, "rung", dyadKey(d.defender, d.challenger)) >= HOT,
  );

export const exposable = (ground: Ground) =>
  ground
    .acts()
    .filter(
      (a) =>
        a.visibility === "covert" &&
        a.knownTo !== "all" &&
        a.turn >= ground.turn - ANSWERABLE &&
        a.actor !== ground.seat,
    );

/** Whether a treaty is one between these two, among others. */
const areParties = (treaty: Treaty | undefined, seat: string, target: string | undefined): treaty is Treaty =>
  treaty?.parties.includes(seat) === true && target !== undefined && treaty.parties.includes(target);

/** What a party can do about its membership now: leave on notice, suspend, or take either back (Y17). */
export function leavings(treaty: Treaty, seat: string): readonly string[] {
  if (treaty.notices.some(({ by }) => by === seat)) return ["resume"];
  return treaty.status === "in-force" ? ["suspend", "exit"] : [];
}
