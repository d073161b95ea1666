import {
  type ActionId,
  adversaries,
  allianceKey,
  C,
  dyadBetween,
  heat,
  type Order,
  seatOf,
  sigmoid,
  term,
  treatiesBetween,
  unmet,
} from "../engine/index.ts";
import {
  believed,
  didLately,
  enemies,
  heatAround,
  hostileTo,
  type Mind,
  mainEnemy,
  num,
  protectedBy,
  protects,
} from "./mind.ts";

/** An ally's plan that would light a match is answered with a word, then with conditions, sooner by whoever fears entrapment (P7). */
export function restraint(mind: Mind): readonly Order[] {
  const orders: Order[] = [];
  for (const plan of mind.known.plans) {
    if (plan.actor === mind.seat || plan.status !== "prepared" || !plan.offTreaty) continue;
    if (adversaries(mind.scenario, mind.seat).includes(plan.actor)) continue;
    const fear = num(mind, "fearOfEntrapment", allianceKey(mind.seat, plan.actor)) / 100;
    if (mind.draw("restrain.", plan.actor) >= mind.character.restrains + 0.3 * fear) continue;
    const patron = protects(mind).includes(plan.actor);
    const dire = plan.rung >= 8 || beyondRedLine(mind, plan.actor, plan.action);
    const hard = dire && patron && mind.draw("hard.", plan.actor) < 0.6;
    const tool = firstOffered(mind, hard ? [...levers(mind, plan.actor), "A05", "A06"] : ["A05", "A06"]);
    if (tool) orders.push({ action: tool, target: plan.actor, about: plan.id });
  }
  for (const ally of protects(mind)) {
    const crossed = mind.recent.some(
      (a) => a.actor === ally && a.turn === mind.turn - 1 && beyondRedLine(mind, ally, a.action),
    );
    if (crossed && mind.draw("rebuke.", ally) < 0.4) orders.push({ action: "A06", target: ally });
  }
  return orders;
}

const beyondRedLine = ({ scenario }: Mind, actor: string, action: string): boolean =>
  scenario.redLines.some((line) => line.against === actor && line.action === action);

/** The tool a government would reach for, among those this crisis offers; null where it offers none. */
const firstOffered = ({ scenario }: Mind, tools: readonly ActionId[]): ActionId | null =>
  tools.find((tool) => scenario.actions.includes(tool)) ?? null;

/** Conditions first; if they have been named already, money for holding still, or aid held back (P7). */
function levers(mind: Mind, ally: string): readonly ActionId[] {
  const named = mind.known.acts.some(
    (a) => a.actor === mind.seat && a.action === "A07" && a.target === ally && a.turn >= mind.turn - 3,
  );
  if (!named) return ["A07"];
  const pays = num(mind, "treasury", mind.seat) > 40 && mind.draw("pay.", ally) < 0.5;
  return pays ? ["A09", "A08", "A07"] : ["A08", "A07"];
}

/** A protector answers threats to its ally: a word, a tied word, or troops (P4). */
export function reassurance(mind: Mind): readonly Order[] {
  const orders: Order[] = [];
  for (const ally of protects(mind)) {
    const threatened = hostileTo(mind, ally);
    const worst = threatened[0]?.rung ?? 0;
    const asked = promised(mind, ally);
    if (worst < 4 && !asked) continue;
    const key = allianceKey(mind.seat, ally);
    const posture = num(mind, "posture", key);
    const heated = heatAround(mind, ally);
    const rash = mind.known.measures.some((m) => m.by === ally && m.level > 2);
    if (worst >= 6 || asked) {
      const tied =
        !didLately(mind, "D06", 2) &&
        mind.draw("tie.", ally) < mind.character.costly * careful(mind) * (rash ? 0.3 : 1);
      const word = firstOffered(mind, tied ? ["D06", "D05"] : ["D05", "D06"]);
      if (word) orders.push({ action: word, target: ally });
    } else if (mind.draw("word.", ally) < 0.5) orders.push({ action: "D05", target: ally });
    const exposed = (): boolean =>
      enemies(mind).some((e) => num(mind, "localBalance", dyadBetween(mind.scenario, ally, e) ?? "") < 0.4);
    const grave = heated >= 8 && posture < 3 && exposed() && mind.draw("brigade.", ally) < 0.25;
    const early = heated >= 6 && posture < 2 && mind.draw("tripwire.", ally) < 0.35;
    if (hosted(mind, ally)) orders.push({ action: "M08", target: ally });
    else if (grave || early) orders.push({ action: strengthening(mind, ally, grave), target: ally });
  }
  return orders;
}

/** Troops where defence is promised; where it is not, arms, and long-range ones when it is grave (P4). */
function strengthening(mind: Mind, ally: string, grave: boolean): ActionId {
  const promised = treatiesBetween(mind.known.treaties, mind.seat, ally).some(
    (t) => t.obligation === "defence",
  );
  const offered = (action: ActionId): boolean => mind.scenario.actions.includes(action);
  if (!promised && offered("M09") && grave) return "M09";
  if (!promised && offered("E04")) return "E04";
  return grave ? "M07" : "M06";
}

/** Whether an ally has agreed to a base that is not there yet (Y11). */
const hosted = (mind: Mind, ally: string): boolean =>
  num(mind, "posture", allianceKey(mind.seat, ally)) < 4 &&
  mind.view.consents.some((c) => c.by === ally && c.to === mind.seat && c.action === "M08");

/** Whose words cost more when they are broken gives fewer of them: 1 at middling democracy (P4). */
const careful = ({ scenario, seat }: Mind): number =>
  1 + C.tieDemocracy * (seatOf(scenario, seat).traits.democracy - 0.5);

/** Whether this seat has accepted a request to back an ally and owes it the public word. */
const promised = (mind: Mind, ally: string): boolean =>
  mind.known.requests.some(
    (r) =>
      r.from === ally &&
      r.kind === "support" &&
      r.turn >= mind.turn - 1 &&
      r.answers[mind.seat] === "accepted",
  );

/** The holder of a mandate narrows it as the crisis heats and its partners press (P8). */
export function mandate(mind: Mind): readonly Order[] {
  const orders: Order[] = [];
  for (const m of mind.known.mandates) {
    if (m.holder !== mind.seat || m.breadth !== "broad" || mind.view.dispute.settled !== null) continue;
    const dyad = dyadBetween(mind.scenario, m.bearers[0] ?? "", m.against) ?? "";
    const pressure =
      -3.1 +
      0.55 * mind.turn +
      1.2 * heat(num(mind, "hostility", dyad)) +
      0.12 * num(mind, "rung", dyad) +
      0.5 * mind.character.conciliation;
    if (mind.draw("narrow") < sigmoid(pressure)) orders.push({ action: "D12", about: m.id, terms: "narrow" });
  }
  return orders;
}

/** A bearer keeps to the mandate: it carries the measure out, and follows when it is narrowed (Y15). */
export function followMandate(mind: Mind): readonly Order[] {
  for (const m of mind.known.mandates) {
    if (!m.bearers.includes(mind.seat) || m.breadth === "revoked") continue;
    const measure = mind.known.measures.find((x) => x.id === m.measure && x.by === mind.seat);
    if (!measure) continue;
    const wanted = m.breadth === "broad" ? 2 : 1;
    const announce = mind.turn === 1 && mind.draw("announce") < 0.6;
    if (measure.level !== wanted || announce) return [{ action: "E02", target: m.against, about: m.id }];
  }
  return [];
}

/** Consulting, softening, bracing: what a careful government does when pressed (P4, P9). */
export function prudence(mind: Mind): readonly Order[] {
  const orders: Order[] = [];
  const hostile = hostileTo(mind, mind.seat);
  const worst = hostile[0]?.rung ?? 0;
  const foe = hostile[0]?.actor ?? mainEnemy(mind);
  const guarded = protectedBy(mind);
  if (worst >= 4) {
    const consultation = guarded.reduce(
      (most, p) => Math.max(most, term(mind.known.treaties, p, mind.seat, "consultation")),
      0,
    );
    if (guarded.length > 0 && !didLately(mind, "A01", 1) && mind.draw("consult") < 0.35 + 0.35 * consultation)
      orders.push({ action: "A01" });
    if (mind.draw("soften") < 0.3 + 0.25 * consultation - 0.3 * mind.character.hawk)
      orders.push({ action: "D03" });
    else if (foe !== null && mind.draw("protest") < 0.6) orders.push({ action: "D07", target: foe });
    if (worst >= 6 && mind.draw("brace") < 0.25 + 0.5 * mind.character.hawk) orders.push({ action: "M05" });
  }
  const hidden = mind.known.acts.find(
    (a) => a.visibility === "covert" && !a.exposed && a.turn === mind.turn - 1 && a.target === mind.seat,
  );
  if (hidden && mind.draw("expose") < 0.45)
    orders.push({ action: "D08", target: hidden.actor ?? hidden.suspect ?? foe ?? "", about: hidden.id });
  if (
    (num(mind, "humiliation", mind.seat) > 8 || num(mind, "approval", mind.seat) < startOf(mind) - 8) &&
    mind.draw("rally") < 0.5
  )
    orders.push({ action: "I02" });
  if (
    foe !== null &&
    (worst >= 6 || heatAround(mind, mind.seat) >= 7) &&
    mind.draw("hotline") < 0.25 + 0.2 * mind.character.conciliation
  )
    orders.push({ action: "D02", target: foe });
  if (worst >= 4)
    for (const ally of [...protects(mind), ...guarded])
      if (mind.draw("intelligence.", ally) < 0.12) orders.push({ action: "A02", target: ally });
  if (guarded.length > 0 && num(mind, "burden", mind.seat) < 0.75 && mind.draw("burden") < 0.12)
    orders.push({ action: "A14" });
  return orders;
}

/** Whoever wants a treaty does what was asked for it (Y18). */
export function reform(mind: Mind): readonly Order[] {
  if (!mind.known.treaties.some((t) => t.status === "proposed")) return [];
  return mind.known.treaties
    .filter((t) => t.status === "proposed" && t.parties.includes(mind.seat))
    .flatMap((t) => unmet(t, mind.known.acts))
    .filter(
      (c) => c.of === mind.seat && mind.draw("reform.", c.action) < 0.5 + 0.3 * mind.character.conciliation,
    )
    .map((c): Order => {
      const foe = mainEnemy(mind);
      return { action: c.action, ...(c.action === "D14" && foe !== null && { target: foe }) };
    });
}

/** Approval at the opening, which everybody knows. */
const startOf = ({ scenario, seat }: Mind): number => seatOf(scenario, seat).start.approval;

/** Force answered with force: only where it was used, and rarely (P4). */
export function reprisal(mind: Mind): readonly Order[] {
  const blow = hostileTo(mind, mind.seat).find((a) => a.rung >= 11 && a.actor !== null);
  if (!blow?.actor || mind.draw("reprisal") >= 0.2 + 0.5 * mind.character.hawk) return [];
  return [{ action: "M13", target: blow.actor }];
}

/**
 * What protection is worth at the table: the more that of the other side is believed, the readier one concedes, and the more
 * one's own, the less (P10). It moves the outside option of both, which is what they bargain from.
 */
function leverage(mind: Mind): number {
  const theirs = mind.view.dispute.parties.filter((party) => enemies(mind).includes(party));
  return theirs.reduce((most, party) => Math.max(most, shelter(mind, party)), 0) - shelter(mind, mind.seat);
}

/** What being protected is worth to somebody at the table, as this government sees it: nothing where nobody does. */
function shelter(mind: Mind, party: string): number {
  const { p, protector } = believed(mind, party);
  if (protector === null) return 0;
  const umbrella = treatiesBetween(mind.known.treaties, protector, party).some((t) => t.umbrella);
  return Math.max(0, C.concedeCredibility * (p - 0.5) + (umbrella ? C.concedeUmbrella : 0));
}

/** Whoever may settle by conceding its own part does so when the terms suit it and the crisis has cooled or hurts (P10). */
export function concession(mind: Mind): readonly Order[] {
  const { dispute } = mind.view;
  if (dispute.settled !== null || mind.turn < 2 || !dispute.parties.includes(mind.seat)) return [];
  const measure = mind.known.measures.find((m) => m.id === dispute.measure);
  if (!measure) return [];
  const mandated = mind.known.mandates.some((m) => m.measure === measure.id);
  const suffers = measure.against === mind.seat;
  if (!suffers && (measure.by !== mind.seat || mandated)) return [];
  let fits: { readonly id: string; readonly worth: number } | null = null;
  for (const { id, level, worth: worths } of dispute.terms) {
    if (suffers ? level !== measure.level : level >= measure.level) continue;
    const worth = worths[mind.seat] ?? 0;
    if (fits === null || worth > fits.worth) fits = { id, worth };
  }
  if (fits === null) return [];
  const p = sigmoid(
    C.concedeBase +
      C.ripening * (mind.turn - 1) +
      3 * fits.worth +
      mind.character.conciliation -
      1.5 * mind.character.aims +
      leverage(mind),
  );
  return mind.draw("concede") < p ? [{ action: "D04", terms: fits.id }] : [];
}
