import {
  actionInfo,
  adversaries,
  allianceKey,
  allies,
  checkOrder,
  choicesOf,
  costOf,
  dyadBetween,
  type Ground,
  type Order,
  treatiesBetween,
  value,
} from "../engine/index.ts";
import { coercing } from "./coercing.ts";
import { groundOfView } from "./ground.ts";
import { type Candidate, type Situation, situation } from "./situation.ts";
import type { OptionCard } from "./staff.ts";
import type { PublicScenario, View } from "./view.ts";

/** Fewest and most cards on the table (O14). */
const FEWEST = 5;
const MOST = 8;

/**
 * The options on the table (O14): five to eight unranked cards for this seat and this moment, always with one that waits,
 * one that restrains or reassures, and one that settles. Reads a view, so it cannot depend on what the seat cannot know.
 */
export function optionsFor(view: View, scenario: PublicScenario): readonly OptionCard[] {
  if (view.you.seat === null || view.stage.kind !== "running") return [];
  const ground = groundOfView(view, scenario);
  const table = situation(view, scenario, ground.seat);
  const all = [
    ...waiting(),
    ...restraining(table),
    ...reassuring(table),
    ...settling(table, ground),
    ...deterring(table),
    ...pressing(table, ground),
    ...coercing(table),
  ]
    .filter(({ order }) => checkOrder(order, ground) === null)
    .sort((a, b) => b.weight - a.weight);
  const chosen: Candidate[] = [];
  const take = (fits: (c: Candidate) => boolean) => {
    const found = all.find((c) => fits(c) && !chosen.some((x) => same(x.order, c.order)));
    if (found) chosen.push(found);
  };
  take((c) => c.purpose === "wait");
  take((c) => c.purpose === "restrain" || c.purpose === "reassure");
  take((c) => c.purpose === "settle");
  for (const candidate of all) {
    if (chosen.length >= MOST) break;
    const enough = chosen.length >= FEWEST && candidate.weight < 1;
    const crowded = chosen.filter((c) => c.purpose === candidate.purpose).length >= 2;
    if (!enough && !crowded && !chosen.some((c) => c.order.action === candidate.order.action))
      chosen.push(candidate);
  }
  return shuffled(chosen, view.desk?.deal ?? 0).map((c) => card(c, ground));
}

const same = (a: Order, b: Order): boolean =>
  a.action === b.action && a.target === b.target && a.about === b.about && a.terms === b.terms;

const waiting = (): readonly Candidate[] => [{ order: { action: "D01" }, purpose: "wait", weight: 1 }];

function restraining({ view, seat, scenario, wards: guarded, turn }: Situation): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const plan of Object.values(view.plans)) {
    if (plan.actor === seat || plan.status !== "prepared" || !allies(scenario, seat).includes(plan.actor))
      continue;
    found.push({
      order: { action: "A05", target: plan.actor, about: plan.id },
      purpose: "restrain",
      weight: 6,
      variant: "plan",
    });
    found.push({
      order: { action: "A07", target: plan.actor, about: plan.id },
      purpose: "restrain",
      weight: 5,
    });
    for (const [action, weight] of [
      ["A08", 2.4],
      ["A09", 2.2],
    ] as const)
      found.push({ order: { action, target: plan.actor, about: plan.id }, purpose: "restrain", weight });
  }
  for (const ally of allies(scenario, seat)) {
    const rash = Object.values(view.acts).some((a) => a.actor === ally && a.turn >= turn - 1 && a.match);
    const tight = Object.values(view.measures).some((m) => m.by === ally && m.level > 2);
    const ward = guarded.some((w) => w.ally === ally);
    found.push({
      order: { action: "A05", target: ally },
      purpose: "restrain",
      weight: rash || tight ? 5 : ward ? 1.2 : 0.3,
    });
    found.push({ order: { action: "A06", target: ally }, purpose: "restrain", weight: rash ? 3 : 0.1 });
  }
  return found;
}

function reassuring({
  wards: guarded,
  protectors: guards,
  rung,
  view,
  seat,
  turn,
}: Situation): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { ally, threat } of guarded) {
    found.push({ order: { action: "D05", target: ally }, purpose: "reassure", weight: 1.4 + 0.15 * threat });
    const tied = Object.values(view.pledges).some(
      (p) => p.by === seat && p.about === ally && p.status === "standing",
    );
    found.push({
      order: { action: "D06", target: ally },
      purpose: "reassure",
      weight: tied ? 0.2 : threat >= 6 ? 3.5 : 0.8,
    });
  }
  const consulted = Object.values(view.acts).some(
    (a) => a.actor === seat && a.action === "A01" && a.turn >= turn - 1,
  );
  found.push({ order: { action: "A01" }, purpose: "consult", weight: consulted ? 0.3 : 1.2 + 0.15 * rung });
  for (const guard of guards)
    found.push({ order: { action: "A02", target: guard }, purpose: "consult", weight: 0.6 });
  found.push({
    order: { action: "I02" },
    purpose: "reassure",
    weight: 0.7 + (value(view, "humiliation", seat) > 5 ? 1.5 : 0),
  });
  if (guards.length > 0) found.push({ order: { action: "A14" }, purpose: "reassure", weight: 0.6 });
  for (const guard of guards)
    found.push({ order: { action: "A15", target: guard }, purpose: "reassure", weight: 0.4 });
  return found;
}

function settling({ view, foe, rung, seat }: Situation, ground: Ground): readonly Candidate[] {
  const found: Candidate[] = choicesOf("D04", ground).map((order) => {
    if (order.about !== undefined)
      return { order, purpose: "settle" as const, weight: 1.8 + 0.12 * rung, variant: "release" };
    const worth = view.dispute.terms.find((t) => t.id === order.terms)?.worth[seat] ?? 0;
    return { order, purpose: "settle" as const, weight: 1.5 + worth + 0.1 * rung };
  });
  found.push({ order: { action: "D03" }, purpose: "settle", weight: 0.9 + 0.12 * rung });
  if (foe !== null)
    found.push({ order: { action: "D02", target: foe }, purpose: "settle", weight: 0.8 + 0.15 * rung });
  for (const order of choicesOf("D12", ground)) {
    const mandate = view.mandates[order.about ?? ""];
    const holder = mandate?.holder === seat;
    const narrowing = order.terms === "narrow";
    if (order.terms === "revoked" && rung < 9) continue;
    found.push({
      order,
      purpose: narrowing ? "settle" : "press",
      weight: (holder ? 2 : 1) + (narrowing ? 0.15 * rung : -0.5),
      variant: holder ? (order.terms ?? "narrow") : "ask",
    });
  }
  if (rung >= 7) found.push({ order: { action: "M18" }, purpose: "settle", weight: 1 });
  for (const order of choicesOf("D13", ground))
    if (view.dispute.parties.includes(order.target ?? "") && !view.dispute.parties.includes(seat))
      found.push({
        order,
        purpose: "settle",
        weight: 1 + 0.1 * rungAround(view, ground, order.target ?? ""),
      });
  const asked = Object.values(view.treaties).some((t) =>
    t.conditions.some((c) => c.of === seat && c.action === "D14"),
  );
  if (foe !== null && (asked || troubled(view, ground, seat)))
    found.push({ order: { action: "D14", target: foe }, purpose: "settle", weight: asked ? 4 : 0.6 });
  return found;
}

/** Highest rung of an actor's dyads. */
const rungAround = (view: View, { scenario }: Ground, actor: string): number =>
  adversaries(scenario, actor).reduce(
    (most, foe) => Math.max(most, value(view, "rung", dyadBetween(scenario, actor, foe) ?? "")),
    0,
  );

/** Whether somebody has a pretext against this seat that a reform would take away. */
const troubled = (view: View, { scenario }: Ground, seat: string): boolean =>
  scenario.dyads.some(
    (d) => d.defender === seat && value(view, "pretext", `${d.defender}|${d.challenger}`) > 40,
  );

function deterring({ wards: guarded, rung, seat, view, challenger }: Situation): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { ally, threat } of guarded) {
    const posture = value(view, "posture", allianceKey(seat, ally));
    if (posture < 2)
      found.push({ order: { action: "M06", target: ally }, purpose: "deter", weight: threat >= 6 ? 2 : 0.7 });
    if (posture < 3)
      found.push({
        order: { action: "M07", target: ally },
        purpose: "deter",
        weight: threat >= 7 ? 2.4 : 0.5,
      });
    found.push({ order: { action: "M09", target: ally }, purpose: "deter", weight: threat >= 7 ? 1.3 : 0.3 });
    const promised = treatiesBetween(Object.values(view.treaties), seat, ally).some(
      (t) => t.obligation === "defence",
    );
    found.push({ order: { action: "E04", target: ally }, purpose: "deter", weight: promised ? 0.2 : 1.5 });
    found.push({ order: { action: "M08", target: ally }, purpose: "deter", weight: 1 });
    found.push({ order: { action: "M21", target: ally }, purpose: "deter", weight: 3 });
    found.push({ order: { action: "A10", target: ally }, purpose: "deter", weight: rung >= 10 ? 3 : 0.4 });
    found.push({ order: { action: "M17", target: ally }, purpose: "deter", weight: 4 });
  }
  found.push({ order: { action: "M05" }, purpose: "deter", weight: rung >= 6 ? 1.8 : 0.3 });
  found.push({ order: { action: "M03" }, purpose: "deter", weight: rung >= 6 ? 1.5 : 0.5 });
  found.push({ order: { action: "M01" }, purpose: "deter", weight: challenger ? 0.6 : 0.7 });
  return found;
}

function pressing(
  { foe, pressed, view, rung, seat, turn, protectors: guards }: Situation,
  ground: Ground,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const order of choicesOf("D08", ground)) found.push({ order, purpose: "press", weight: 3 });
  for (const order of choicesOf("E02", ground)) {
    const measure = Object.values(view.measures).find((m) => m.by === seat);
    const wanted = view.mandates[order.about ?? ""]?.breadth === "broad" ? 2 : 1;
    found.push({
      order,
      purpose: "press",
      weight: measure && measure.level !== wanted ? 3.5 : turn === 1 ? 1.6 : 0.6,
    });
  }
  if (foe !== null) {
    found.push({ order: { action: "D07", target: foe }, purpose: "press", weight: pressed ? 1.6 : 0.6 });
    found.push({
      order: { action: "D10", target: foe },
      purpose: "press",
      weight: 0.8 + (rung >= 6 ? 0.6 : 0),
    });
    found.push({ order: { action: "E01", target: foe }, purpose: "press", weight: rung >= 6 ? 1.2 : 0.4 });
    found.push({ order: { action: "M13", target: foe }, purpose: "press", weight: 2.5 });
  }
  for (const guard of guards)
    if (rung >= 9) found.push({ order: { action: "A03", target: guard }, purpose: "press", weight: 2.6 });
  return found;
}

/** The same order of cards for everybody at the desk, another each turn: the table ranks nothing. */
function shuffled(cards: readonly Candidate[], deal: number): readonly Candidate[] {
  const order = [...cards];
  let state = (deal % 2_147_483_646) + 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as Candidate, order[i] as Candidate];
  }
  return order;
}

function card({ order, purpose, variant }: Candidate, ground: Ground): OptionCard {
  const info = actionInfo(order.action);
  const name =
    variant === "prepare" ? "option.prepare" : `option.${order.action}${variant ? `.${variant}` : ""}`;
  const words = {
    ...(order.target !== undefined && { target: order.target }),
    about: variant === "prepare" ? order.action : aboutWhat(order, ground),
    ...(order.terms !== undefined && { terms: order.terms }),
    measure: ground.dispute.measure,
  };
  const visibility = order.visibility ?? info.visibility[0] ?? "public";
  return {
    id: `${order.action}.${order.target ?? ""}.${order.about ?? ""}.${order.terms ?? ""}${order.prepare ? ".prepare" : ""}`,
    purpose,
    title: { id: `${name}.title`, with: words },
    risk: { id: `${name}.risk`, with: words },
    orders: [order],
    cost: costOf(order, ground),
    seenBy:
      order.prepare || visibility === "covert"
        ? [ground.seat]
        : visibility === "public"
          ? "all"
          : [
              ground.seat,
              ...(order.target === undefined ? allies(ground.scenario, ground.seat) : [order.target]),
            ],
    rung: order.prepare ? 0 : info.rung,
  };
}

/** What an order is about, as something with a name: a plan goes by its action. */
const aboutWhat = (order: Order, ground: Ground): string =>
  ground.plans.find((p) => p.id === order.about)?.action ?? order.about ?? "";
