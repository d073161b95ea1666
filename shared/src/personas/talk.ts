import {
  type ActionBody,
  adversaries,
  allianceKey,
  allies,
  C,
  canReform,
  dyadBetween,
  heat,
  protectorIds,
  type Request,
  rivals,
  seatOf,
  sigmoid,
  type Treaty,
  term,
  unmet,
  value,
  widens,
} from "../engine/index.ts";
import type { SpeechKind } from "../text/en/speech.ts";
import { heatAround, hostileTo, type Mind, num, protectedBy, protects } from "./mind.ts";
import { asked, say } from "./speech.ts";

export type Said = Extract<ActionBody, { type: "message" | "request" | "answer" }>;

function cable(
  mind: Mind,
  to: readonly string[] | "press",
  kind: SpeechKind,
  params: Record<string, string> = {},
  about: string | null = null,
): readonly Said[] {
  if (!mind.talks) return [];
  return [{ type: "message", seat: mind.seat, to, words: say(mind, kind, to, params), about }];
}

function ask(
  mind: Mind,
  to: readonly string[],
  kind: Request["kind"],
  about: string | null = null,
  terms: string | null = null,
  occasion: SpeechKind = `request.${kind}`,
): Said {
  const words = mind.talks ? asked(mind, occasion, to, about, terms) : null;
  return { type: "request", seat: mind.seat, to, kind, about, terms, words };
}

/** What a bot says and asks of its own accord in the consultation of this turn; the same list however often it is asked. */
export function consult(mind: Mind): readonly Said[] {
  const said: Said[] = [];
  const hostile = hostileTo(mind, mind.seat);
  const worst = hostile[0]?.rung ?? 0;
  const threatened = worst >= 4 || heatAround(mind, mind.seat) >= 5;
  for (const plan of mind.known.plans) {
    if (plan.actor === mind.seat || plan.status !== "prepared") continue;
    if (adversaries(mind.scenario, mind.seat).includes(plan.actor)) continue;
    said.push(
      ...cable(mind, [plan.actor], "learned-plan", { target: plan.actor, about: plan.action }, plan.id),
    );
    if (plan.offTreaty && mind.draw("ask.restrain.", plan.actor) < mind.character.restrains)
      said.push(ask(mind, [plan.actor], "restrain", plan.id));
  }
  for (const patron of protectedBy(mind)) {
    if (!threatened) continue;
    if (mind.draw("support.", patron) < 0.55) said.push(ask(mind, [patron], "support"));
    const fear = num(mind, "fearOfAbandonment", allianceKey(patron, mind.seat));
    if (worst >= 6 && fear > 45 && mind.draw("reinforce.", patron) < 0.3)
      said.push(ask(mind, [patron], "reinforce"));
  }
  said.push(...passes(mind));
  if (mind.talks) said.push(...concerns(mind));
  if (mind.talks && mind.turn === 1) said.push(...openings(mind));
  said.push(...demands(mind), ...bargain(mind), ...offers(mind));
  if (mind.talks) said.push(...press(mind));
  return said;
}

/** A word to allies that somebody presses. */
const concerns = (mind: Mind): readonly Said[] =>
  protects(mind).flatMap((ally) =>
    hostileTo(mind, ally).length > 0 && mind.draw("concern.", ally) < 0.35
      ? cable(mind, [ally], "concern", { target: ally })
      : [],
  );

function press(mind: Mind): readonly Said[] {
  if (mind.draw("press") >= 0.4) return [];
  const { side } = seatOf(mind.scenario, mind.seat);
  return cable(mind, "press", side === "adversary" ? "press.adversary" : "press.allied");
}

/** What is held by others is asked back; a protector that is there to stay asks for a base (I3, Y11). */
function demands(mind: Mind): readonly Said[] {
  const said: Said[] = [];
  for (const i of mind.known.incidents) {
    if (i.status !== "open" || i.against !== mind.seat || i.by === null || i.kind === "expedition") continue;
    if (mind.draw("demand.", i.id) < 0.4) said.push(ask(mind, [i.by], "release", i.id));
  }
  for (const ally of protects(mind)) {
    const posture = num(mind, "posture", allianceKey(mind.seat, ally));
    const agreed = mind.view.consents.some((c) => c.by === ally && c.action === "M08");
    if (posture < 2 || posture > 3 || agreed || heatAround(mind, ally) < 7) continue;
    if (mind.scenario.actions.includes("M08") && mind.draw("base.", ally) < 0.1)
      said.push(ask(mind, [ally], "authorise", "M08"));
  }
  return said;
}

/**
 * A balancer whose ally is threatened asks another one to step in, the more readily the less it believes that whoever
 * strikes first wins (P13).
 */
function passes(mind: Mind): readonly Said[] {
  const { scenario, seat } = mind;
  const weight = (id: string): number => seatOf(scenario, id).traits.capability;
  const said: Said[] = [];
  for (const ally of protects(mind)) {
    if ((hostileTo(mind, ally)[0]?.rung ?? 0) < 6) continue;
    const other = protectorIds(scenario, ally).find(
      (p) => p !== seat && allies(scenario, seat).includes(p) && weight(p) >= weight(seat) / 2,
    );
    const p = sigmoid(C.passBase + C.passOffence * (scenario.offence - 0.5));
    if (other !== undefined && mind.draw("pass.", ally) < p)
      said.push(ask(mind, [other], "reinforce", ally, null, "request.pass"));
  }
  return said;
}

/** First words of a crisis: a challenger to whoever holds the measure against it, allies to each other. */
function openings(mind: Mind): readonly Said[] {
  const measure = mind.known.measures.find((m) => m.against === mind.seat);
  if (measure) return cable(mind, [measure.by], "opening.adversary", { target: measure.by });
  const touched = mind.known.measures.map((m) => m.by);
  const first = protects(mind).filter((ally) => touched.includes(ally));
  if (first.length > 0)
    return first.flatMap((ally) => cable(mind, [ally], "opening.protector", { target: ally }));
  if (!touched.includes(mind.seat)) return [];
  return protectedBy(mind).flatMap((patron) => cable(mind, [patron], "opening.junior", { target: patron }));
}

/**
 * Over a draft treaty a protector asks for reforms and a looser tie, an ally for a tighter one, and either is ready to
 * sign once what was asked for has been done (Y18).
 */
function bargain(mind: Mind): readonly Said[] {
  const said: Said[] = [];
  for (const treaty of mind.known.treaties) {
    if (treaty.status !== "proposed" || !treaty.parties.includes(mind.seat)) continue;
    const others = treaty.parties.filter((party) => party !== mind.seat);
    const wanting = unmet(treaty, mind.known.acts);
    if (mind.turn === 1 && mind.scenario.formation !== null) {
      for (const ally of protects(mind).filter((a) => treaty.parties.includes(a)))
        if (
          treaty.conditions.length === 0 &&
          canReform(mind.scenario, ally, "D14") &&
          mind.draw("screen.", ally) < troubled(mind, ally)
        )
          said.push(ask(mind, others, "amend", treaty.id, `demand:${ally}.D14`));
      const wish = protectedBy(mind).some((p) => treaty.parties.includes(p))
        ? "automaticity+"
        : "consultation+";
      if (mind.draw("wish") < 0.4) said.push(ask(mind, others, "amend", treaty.id, wish));
    } else if (wanting.length === 0 && mind.draw("sign.", treaty.id) < eagerness(mind, treaty))
      said.push(ask(mind, others, "accede", treaty.id));
  }
  return said;
}

/**
 * In a bargaining stage one wants to be done, and in the turn after it where reforms had to come first: what its last
 * turn brought can only be signed then. A draft that lies about is signed when it grows hot (P14).
 */
function eagerness(mind: Mind, { conditions }: Treaty): number {
  const { formation } = mind.scenario;
  const last = (formation?.turns ?? 0) + (conditions.length > 0 ? 1 : 0);
  return formation !== null && mind.turn <= last ? 0.8 : 0.04 * heatAround(mind, mind.seat);
}

/** How far an ally's minorities or borders give its neighbour a pretext, 0 to 1: what a careful protector screens for. */
const troubled = (mind: Mind, ally: string): number =>
  mind.character.restrains *
  rivals(mind.scenario, ally).reduce((most, { dyad }) => Math.max(most, num(mind, "pretext", dyad) / 60), 0);

/** Settlements a bot puts on the table, and mandates it asks for (P10). */
function offers(mind: Mind): readonly Said[] {
  const { dispute } = mind.view;
  const said: Said[] = [];
  if (dispute.settled !== null || mind.turn < 2) return said;
  if (
    dispute.parties.includes(mind.seat) &&
    mind.draw("offer") < sigmoid(-2.2 + 0.6 * mind.character.conciliation + 0.25 * mind.turn)
  ) {
    let liked = dispute.terms[0];
    for (const terms of dispute.terms)
      if (liked && appeal(mind, terms.worth) > appeal(mind, liked.worth)) liked = terms;
    const others = dispute.parties.filter((p) => p !== mind.seat);
    if (liked && (liked.worth[mind.seat] ?? 0) > 0)
      said.push(ask(mind, others, "settlement", dispute.id, liked.id));
  }
  for (const m of mind.known.mandates) {
    if (m.holder === mind.seat || m.breadth !== "broad" || !m.bearers.includes(mind.seat)) continue;
    const rung = heatAround(mind, mind.seat);
    if (mind.draw("ask.mandate") < 0.05 + 0.03 * rung + 0.1 * mind.character.conciliation)
      said.push(ask(mind, [m.holder], "mandate", m.id, "narrow"));
  }
  return said;
}

/** A bot offers what it likes and thinks the others might take. */
function appeal(mind: Mind, worth: Readonly<Record<string, number>>): number {
  const others = mind.view.dispute.parties.filter((p) => p !== mind.seat);
  const least = others.reduce((low, p) => Math.min(low, worth[p] ?? 0), 1);
  return (worth[mind.seat] ?? 0) + 0.7 * least;
}

/** Answers to what others have asked, on the merits: what it is worth, how hot it is, and who asks (P10). */
export function answers(mind: Mind): readonly Said[] {
  const said: Said[] = [];
  for (const r of mind.known.requests) {
    if (r.status !== "open" || r.turn > mind.turn || !r.to.includes(mind.seat) || r.answers[mind.seat])
      continue;
    const accept =
      mind.draw(`answer.${r.kind}.${r.from}.${r.about ?? ""}.${r.terms ?? ""}`) < sigmoid(merit(mind, r));
    said.push({ type: "answer", seat: mind.seat, request: r.id, accept });
    if (!mind.talks) continue;
    const kind: SpeechKind = `${accept ? "accept" : "refuse"}.${r.kind}`;
    said.push(
      ...cable(
        mind,
        [r.from],
        kind,
        {
          target: r.from,
          ...(r.terms !== null && { terms: r.terms }),
          ...(r.about !== null && { about: r.about }),
        },
        r.id,
      ),
    );
  }
  return said;
}

/** What speaks for accepting, in logit. */
function merit(mind: Mind, r: Request): number {
  const { character, view, seat } = mind;
  const warm = heatAround(mind, seat) / 10;
  switch (r.kind) {
    case "support": {
      const alignment = value(view, "alignment", allianceKey(seat, r.from));
      const rash = mind.known.acts.some((a) => a.actor === r.from && a.match && a.turn >= mind.turn - 1);
      return 0.4 + 3 * (alignment - 0.3) - (rash ? 2 : 0);
    }
    case "reinforce":
      return (
        -1.2 +
        2 * value(view, "alignment", allianceKey(seat, r.from)) +
        1.2 * warm -
        (value(view, "approval", seat) < 45 ? 0.8 : 0)
      );
    case "restrain":
      return heeding(mind, r.from) - character.crusade;
    case "authorise":
      // A host lets a protector stay for good when it fears to be left alone.
      return r.about === "M08" && protectedBy(mind).includes(r.from)
        ? -1.5 + num(mind, "fearOfAbandonment", allianceKey(r.from, seat)) / 40
        : -1.5 + 2 * character.hawk + character.crusade;
    case "mandate":
      return -0.8 + 0.9 * character.conciliation + 1.2 * warm + 0.25 * mind.turn;
    case "settlement": {
      const terms = view.dispute.terms.find((t) => t.id === r.terms);
      return (
        C.settleBase +
        4 * (terms?.worth[seat] ?? -1) +
        0.6 * character.conciliation +
        0.5 * warm +
        C.ripening * (mind.turn - 1) -
        0.8 * character.aims +
        0.4 * hostilityPast(mind) +
        0.5 * mediated(mind)
      );
    }
    case "amend": {
      // More of a duty is what an ally wants and its protector does not; less, the other way round.
      if (r.terms?.startsWith("demand:"))
        return r.terms.startsWith(`demand:${seat}.`) ? 0.2 + 0.8 * character.conciliation : 1;
      const mine = widens(r.terms ?? "")
        ? 1
        : /-$|:no$|^exit\+|^conditionality\+/.test(r.terms ?? "")
          ? -1
          : 0;
      const warded = protectedBy(mind).includes(r.from) ? 1 : -1;
      const eager = mine > 0 ? optimism(mind, r) : 0;
      return (
        -0.5 + 0.8 * mine * warded + 0.6 * (value(view, "alignment", allianceKey(seat, r.from)) - 0.5) + eager
      );
    }
    case "release":
      return -0.6 + 0.9 * character.conciliation + 0.8 * hostilityPast(mind) + 0.5 * mediated(mind);
    case "deconflict":
      return -0.4 + 0.6 * character.conciliation + warm - 0.6 * character.aims;
    case "accede":
      if (signs(mind, r)) return READY;
      return mind.scenario.formation === null
        ? -1.2 + 2 * (alignmentWith(mind, r.from) - 0.5) + 1.5 * warm
        : 0.6 + 2 * (alignmentWith(mind, r.from) - 0.5) + optimism(mind, r);
  }
}

/** What speaks for signing with somebody else what one was ready to sign oneself, in logit: all there is. */
const READY = 6;
/** Whether one has put the same treaty up for signing in this turn. */
const signs = ({ known, seat, turn }: Mind, r: Request): boolean =>
  known.requests.some(
    (o) => o.kind === "accede" && o.from === seat && o.about === r.about && o.turn === turn,
  );

/** While a crisis opens with a treaty still a draft, and nobody is at its ally's throat, a protector takes it for one it will never have to honour (P14). */
function optimism(mind: Mind, r: Request): number {
  const draft = mind.known.treaties.some((t) => t.id === r.about && t.status === "proposed");
  if (mind.scenario.formation === null || !draft || !protects(mind).includes(r.from)) return 0;
  const worst = adversaries(mind.scenario, r.from).reduce(
    (most, foe) => Math.max(most, num(mind, "hostility", dyadBetween(mind.scenario, r.from, foe) ?? "")),
    0,
  );
  return C.formationOptimism * (1 - worst / 100);
}

/** A request to hold still is weighed as a démarche is (P7): dependence and consultation speak for it, hawks and backing against. */
function heeding(mind: Mind, by: string): number {
  const { seat, scenario, known, character } = mind;
  const dependence = scenario.alliances.find((a) => a.protector === by && a.ally === seat)?.dependence ?? 0;
  const backing = protectedBy(mind).reduce(
    (most, p) => Math.max(most, sigmoid(num(mind, "backing", `${p}>${seat}`))),
    0,
  );
  return (
    C.complyBase +
    C.complyDependence * dependence +
    C.complyConsultation * term(known.treaties, by, seat, "consultation") +
    C.complyHawk * character.hawk +
    C.complyBacking * backing
  );
}

const alignmentWith = ({ view, seat }: Mind, other: string): number =>
  Math.max(
    value(view, "alignment", allianceKey(seat, other)),
    value(view, "alignment", allianceKey(other, seat)),
  );

/** Whether somebody mediates in a dyad of this seat: 1 or 0. */
const mediated = (mind: Mind): number =>
  rivals(mind.scenario, mind.seat).some(({ dyad }) => num(mind, "mediation", dyad) > 0) ? 1 : 0;

/** Whether the crisis has been hot enough to make a way out welcome. */
const hostilityPast = (mind: Mind): number =>
  rivals(mind.scenario, mind.seat).reduce(
    (most, { dyad }) => Math.max(most, heat(num(mind, "hostility", dyad))),
    -1,
  );

/** A reply to a person's cable: once a turn and channel, in the tone of the relation. */
export function reply(mind: Mind, from: string): readonly Said[] {
  const foe = adversaries(mind.scenario, mind.seat).includes(from);
  return cable(mind, [from], foe ? "reply.adversary" : "reply.ally", { target: from });
}
