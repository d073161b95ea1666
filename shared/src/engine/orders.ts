import { type ActionId, type ActionInfo, actionInfo, isAction } from "./actions/catalogue.ts";
import { memory } from "./memory.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { adversaries, allies, dyadBetween, dyadKey, rolesOf, wards } from "./relations.ts";
import type { Scenario, SeatSetup, Treaty } from "./setup.ts";
import { actAlias, sees } from "./sight.ts";
import type { Act, Consent, Game, Incident, Order, Plan, War } from "./state.ts";
import { amendmentsOf } from "./terms.ts";
import type { Values } from "./variables.ts";
import { MANDATE_BREADTHS } from "./vocabulary.ts";
import { atWar, fightBeside, underFire } from "./war.ts";
import { value } from "./work.ts";

/** Action points a seat may spend in a turn (O1). */
const ACTION_POINTS = 3;
/** Acts above this rung, and offensive ones, are prepared a turn ahead unless one means to deceive (O10). */
const PREPARED_ABOVE = 8;
/** Turns for which an act can still be answered in kind or exposed. */
const ANSWERABLE = 2;

/**
 * What the legality of an order is judged on: only things its seat knows, so that the same function serves the reducer,
 * the interface and the bots, and a refusal can give nothing away.
 */
export interface Ground {
  readonly seat: string;
  readonly turn: number;
  readonly scenario: Omit<Scenario, "seats" | "events"> & {
    readonly seats: readonly Pick<SeatSetup, "id" | "side" | "role" | "nuclear">[];
  };
  readonly values: Values;
  readonly treaties: readonly Treaty[];
  readonly mandates: Game["mandates"];
  readonly measures: Game["measures"];
  readonly dispute: Game["dispute"];
  readonly plans: readonly Plan[];
  readonly wars: readonly War[];
  /** What stands open; without its author where that is not known. */
  readonly incidents: readonly SeenIncident[];
  readonly agreed: readonly string[];
  /** Consents this seat has given or been given. */
  readonly consents: readonly Consent[];
  /** Acts this seat has seen; the author is null where it does not know. */
  readonly acts: () => readonly SeenFromHere[];
}

type SeenFromHere = Pick<Act, "id" | "turn" | "action" | "target" | "rung" | "visibility" | "knownTo"> & {
  readonly actor: string | null;
};

/** An incident as one seat knows it. */
export type SeenIncident = Omit<Incident, "by"> & { readonly by: string | null };

/** What stands open as a seat may know it: whoever cannot tell who did it does not learn it here (V2). */
export const seenIncidents = (
  game: Pick<Game, "incidents" | "acts">,
  seat: string | null,
): readonly SeenIncident[] =>
  game.incidents.flatMap((incident) => {
    const act = game.acts.find((a) => a.id === incident.act);
    const sight = !act || act.knownTo === "all" ? "author" : seat === null ? null : sees(act, seat);
    if (sight === null || !act) return [];
    return [sight === "author" ? incident : { ...incident, by: null, act: actAlias(act) }];
  });

/** The ground a seat of this game stands on. */
export function groundOf(game: Game, seat: string): Ground {
  let seen: readonly SeenFromHere[] | null = null;
  return {
    seat,
    turn: game.stage.kind === "running" ? game.stage.turn : 0,
    scenario: game.scenario,
    values: game.values,
    treaties: game.treaties,
    mandates: game.mandates,
    measures: game.measures,
    dispute: game.dispute,
    plans: game.plans.filter((p) => p.actor === seat || p.knownTo.includes(seat)),
    wars: game.wars,
    incidents: seenIncidents(game, seat),
    agreed: game.agreed,
    consents: game.consents.filter((c) => c.by === seat || c.to === seat),
    acts: () => {
      if (seen) return seen;
      const acts: SeenFromHere[] = [];
      for (const act of game.acts) {
        const sight = sees(act, seat);
        if (sight !== null) acts.push(sight === "author" ? act : { ...act, id: actAlias(act), actor: null });
      }
      seen = acts;
      return seen;
    },
  };
}

/** Points, approval and treasury an order costs; preparing costs one point, haggling over a treaty in a hot crisis double. */
export function costOf(
  order: Order,
  ground: Pick<Ground, "values" | "scenario" | "seat">,
): ActionInfo["cost"] {
  if (order.prepare) return { points: 1, approval: 0, treasury: 0 };
  const { cost } = actionInfo(order.action);
  if (order.action === "A12" && hottestRung(ground) > 6) return { ...cost, approval: cost.approval * 2 };
  return cost;
}

function hottestRung({ values, scenario, seat }: Pick<Ground, "values" | "scenario" | "seat">): number {
  let top = 0;
  for (const enemy of adversaries(scenario, seat)) {
    const dyad = dyadBetween(scenario, seat, enemy);
    if (dyad !== null) top = Math.max(top, value({ values }, "rung", dyad));
  }
  return top;
}

/** Returning fire and joining a war answer what nobody could prepare for: doing so deceives nobody. */
const ANSWERS = new Set<ActionId>(["M13", "M17"]);

/** Whether an act of this kind should be prepared a turn ahead (O10). */
export const needsPreparation = (action: ActionId): boolean => {
  const { flags, rung } = actionInfo(action);
  return !ANSWERS.has(action) && (flags.includes("offensive") || rung > PREPARED_ABOVE);
};

const offered = memory((actions: readonly ActionId[]) => new Set(actions));

/** Whether this crisis offers an action at all. */
const isOffered = ({ actions }: Pick<Ground["scenario"], "actions">, action: ActionId): boolean =>
  offered(actions).has(action);

/** Checks one order against what its seat knows: null if it may be given. */
export function checkOrder(order: Order, ground: Ground): Rejection | null {
  if (!isAction(order.action)) return refuse("unknown-action", "O2", { action: order.action });
  const info = actionInfo(order.action);
  const given = { action: info.id };
  if (!isOffered(ground.scenario, info.id)) return refuse("not-available", "O2", given);
  const { formation } = ground.scenario;
  const bargaining = formation !== null && ground.turn <= formation.turns;
  if (bargaining && (!["alliance", "diplomacy"].includes(info.family) || info.rung > 3))
    return refuse("before-the-crisis", "Y18", given);
  // A script tells what was done: history has not asked whose part it was.
  const free = ground.scenario.scripted !== undefined;
  if (!free && !info.who.some((role) => rolesOf(ground.scenario, ground.seat).includes(role)))
    return refuse("not-your-role", "O3", given);
  if (!free && order.visibility && !info.visibility.includes(order.visibility))
    return refuse("wrong-visibility", "O6", { ...given, visibility: order.visibility });
  const cost = costOf(order, ground);
  if (cost.treasury > value(ground, "treasury", ground.seat))
    return refuse("treasury-too-low", "O4", {
      ...given,
      needed: cost.treasury,
      held: Math.floor(value(ground, "treasury", ground.seat)),
    });
  if (order.prepare) {
    if (!needsPreparation(info.id)) return refuse("not-prepared", "O10", given);
    if (
      ground.plans.some(
        (p) =>
          p.actor === ground.seat &&
          p.status === "prepared" &&
          p.action === info.id &&
          p.target === (order.target ?? null),
      )
    )
      return refuse("already-prepared", "O10", given);
  }
  return checkTarget(order, info, ground) ?? checkObject(order, ground);
}

function checkTarget(order: Order, info: ActionInfo, ground: Ground): Rejection | null {
  const given = { action: info.id, target: order.target ?? "" };
  const options = targetsOf(info.id as ActionId, ground);
  if (order.target === undefined) return options.includes(null) ? null : refuse("needs-target", "O5", given);
  if (!ground.scenario.seats.some((s) => s.id === order.target)) return refuse("unknown-target", "O5", given);
  return options.includes(order.target) ? null : refuse("wrong-target", "O5", given);
}

/** Targets an action may have for this seat now; null stands for "none". */
function targetsOf(action: ActionId, { scenario, seat, mandates }: Ground): readonly (string | null)[] {
  const info = actionInfo(action);
  const enemies = adversaries(scenario, seat);
  switch (info.target) {
    case "none":
      return [null];
    case "any": {
      if (action === "M09") return allies(scenario, seat);
      const others = scenario.seats.map((s) => s.id).filter((id) => id !== seat);
      // Whom one arms, joins or dissents from is no adversary; a mediator stands against neither.
      return others.filter((id) => !enemies.includes(id));
    }
    case "ally":
      if (["D05", "D06", "M06", "M07", "A07", "A04"].includes(action))
        return wards(scenario, seat).map((a) => a.ally);
      if (["A08", "A09", "M08"].includes(action)) return wards(scenario, seat).map((a) => a.ally);
      if (action === "A03" || action === "A15")
        return scenario.alliances.filter((a) => a.ally === seat).map((a) => a.protector);
      return allies(scenario, seat);
    case "adversary":
      if (action === "E02")
        return [...new Set(mandates.filter((m) => m.bearers.includes(seat)).map((m) => m.against))];
      if (
        action === "D03" ||
        action === "D04" ||
        action === "M05" ||
        action === "M10" ||
        action === "M03" ||
        action === "M01"
      )
        return [null, ...enemies];
      return enemies;
  }
}

/** What is asked of these in play is not asked of a script, which tells what was done (N10). */
const TOLD = new Set<ActionId>(["A10", "A11", "D04", "D08", "D11", "M08", "M13", "M18", "M19", "M20", "M21"]);

/** What an action must be about, with the terms it may have. Empty: nothing it could be about now. */
function checkObject(order: Order, ground: Ground): Rejection | null {
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
        ? refuse("needs-signal", "S13", given)
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
      value({ values }, "rung", dyadKey(d.defender, d.challenger)) >= PREPARED_ABOVE,
  );

const exposable = (ground: Ground) =>
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
function leavings(treaty: Treaty, seat: string): readonly string[] {
  if (treaty.notices.some(({ by }) => by === seat)) return ["resume"];
  return treaty.status === "in-force" ? ["suspend", "exit"] : [];
}

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
          .flatMap((t) => amendmentsOf(t, ground.scenario).map((terms) => ({ ...base, about: t.id, terms })));
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

/**
 * What an order answers, where the player has not said: the hostile act since the last turn that looked most severe, by
 * its target if that is an adversary, else against oneself or an ally (O8).
 */
export function withAntecedent(order: Order, ground: Ground): Order {
  if (order.inResponseTo !== undefined || order.action === "D01") return order;
  const { scenario, seat, turn } = ground;
  const foes = adversaries(scenario, seat);
  const own = [seat, ...allies(scenario, seat)];
  const foe = order.target !== undefined && foes.includes(order.target) ? order.target : null;
  let provoking: SeenFromHere | null = null;
  for (const act of ground.acts()) {
    if (act.turn < turn - 1 || act.turn === 0 || act.rung < 3) continue;
    if (act.actor === null || !foes.includes(act.actor)) continue;
    if (foe === null ? !own.includes(act.target ?? "") : act.actor !== foe) continue;
    if (provoking === null || act.rung > provoking.rung) provoking = act;
  }
  return { ...order, inResponseTo: provoking?.id ?? null };
}

/** Checks a whole sheet: every order, the points, the treasury, and no order twice (O1, O4, O7). */
export function checkSheet(orders: readonly Order[], ground: Ground): Rejection | null {
  for (const order of orders) {
    const refusal = checkOrder(order, ground);
    if (refusal) return refusal;
  }
  return checkTogether(orders, ground);
}

/** Whether orders that are each legal fit on one sheet. */
export function checkTogether(orders: readonly Order[], ground: Ground): Rejection | null {
  let points = 0;
  let treasury = 0;
  for (let i = 0; i < orders.length; i++) {
    const order = orders[i] as Order;
    const first = orders.findIndex(
      (other) =>
        other.action === order.action &&
        (other.target ?? "") === (order.target ?? "") &&
        (other.about ?? "") === (order.about ?? ""),
    );
    if (first < i)
      return refuse("duplicate-order", "O7", { action: order.action, target: order.target ?? "" });
    const cost = costOf(order, ground);
    points += cost.points;
    treasury += cost.treasury;
  }
  if (points > ACTION_POINTS) return refuse("too-many-points", "O1", { given: points, most: ACTION_POINTS });
  const held = value(ground, "treasury", ground.seat);
  if (treasury > held) return refuse("treasury-too-low", "O4", { needed: treasury, held: Math.floor(held) });
  return null;
}
