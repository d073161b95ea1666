import {
  actionInfo,
  type Commitment,
  type Obligation,
  type Order,
  type Side,
  seatOf,
  type Template,
} from "../engine/index.ts";
import { SPEECH, type SpeechKind } from "../text/en/speech.ts";
import type { Mind } from "./mind.ts";

/** Parameters by name; ids of seats, zones and so on are rendered as names. */
export type SpeechParameters = Readonly<Record<string, string | number>>;

const parsed = new Map<string, readonly string[]>();

/** Names of a template's parameters, read once. */
function parametersOf(template: string): readonly string[] {
  let names = parsed.get(template);
  if (!names) {
    names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
    parsed.set(template, names);
  }
  return names;
}

/**
 * A bot's words for an occasion, as a template with its parameters. `pick` chooses among the variants; only those
 * whose parameters are all given are in the choice, so more parameters make a bot more specific. Every kind has
 * at least one variant that needs no more than its occasion always has: `target`, and for orders what they are
 * about and their terms.
 */
export function speech(kind: SpeechKind, pick: number, params: SpeechParameters = {}): Template {
  const variants: readonly string[] = SPEECH[kind];
  const usable = [...variants.keys()].filter((at) =>
    parametersOf(variants[at] ?? "").every((name) => params[name] !== undefined),
  );
  const choice = usable.length > 0 ? usable : [...variants.keys()];
  const at = choice[((Math.trunc(pick) % choice.length) + choice.length) % choice.length] ?? 0;
  const named = parametersOf(variants[at] ?? "");
  // Only what it names goes along: whoever hears the words learns no more than they say.
  const told = Object.fromEntries(Object.entries(params).filter(([name]) => named.includes(name)));
  return { kind: "template", id: `speech.${kind}.${at}`, with: told };
}

/** By so many variants a seat goes on in a turn: a prime above any number of them, so that it comes round to each. */
const ONWARD = 67;

/**
 * Which variant of its words a bot takes: governments stand in one order around the variants of a kind, from a start the
 * game draws, and move on every turn. So no two say the same to the same ears as long as there are variants enough (P15).
 */
function pickOf(
  { scenario, seat, turn, start }: Mind,
  kind: SpeechKind,
  to: readonly string[] | "press",
): number {
  const place = (id: string): number => scenario.seats.findIndex((s) => s.id === id);
  const ears = to === "press" ? 0 : to.reduce((sum, id) => sum + place(id), 0);
  return Math.floor(start(kind) * ONWARD) + turn * ONWARD + place(seat) + ears;
}

/** What a bot says to somebody on an occasion; what is at issue is named where a template has room for it. */
export function say(
  mind: Mind,
  kind: SpeechKind,
  to: readonly string[] | "press",
  params: SpeechParameters = {},
): Template {
  const { view, known } = mind;
  const matter = known.measures.some((m) => m.id === view.dispute.measure) && {
    measure: view.dispute.measure,
  };
  return speech(kind, pickOf(mind, kind, to), { ...matter, ...params });
}

const isSpeechKind = (kind: string): kind is SpeechKind => kind in SPEECH;

/** What is said when an order is carried out; adversaries may have a tone of their own. Null where nothing is. */
export function announcementOf(
  { action, terms }: Pick<Order, "action" | "terms">,
  side: Side,
): SpeechKind | null {
  // Settling about an incident gives back what is held; the terms are for a dispute.
  if (action === "D04" && terms === undefined) return "act.D04.back";
  const own = `act.${action}.${side === "adversary" ? "adversary" : "allied"}`;
  const common = `act.${action}`;
  if (isSpeechKind(own)) return own;
  return isSpeechKind(common) ? common : null;
}

/** The order with the words that announce it: what is done covertly, or only prepared, is not announced (P16). */
export function announced(mind: Mind, order: Order): Order {
  const { action, target, about, terms, prepare } = order;
  const kind = announcementOf(order, seatOf(mind.scenario, mind.seat).side);
  const visibility = order.visibility ?? actionInfo(action).visibility[0];
  if (kind === null || prepare || visibility === "covert") return order;
  const words = say(mind, kind, target === undefined ? "press" : [target], {
    ...(target !== undefined && { target }),
    ...(about !== undefined && { about: matterOf(mind, about) }),
    ...(terms !== undefined && { terms }),
  });
  return { ...order, words };
}

/** What a request says beside its terms. Several who are asked are named together. */
export const asked = (
  mind: Mind,
  kind: SpeechKind,
  to: readonly string[],
  about: string | null,
  terms: string | null,
): Template =>
  say(mind, kind, to, {
    target: to.length === 1 ? (to[0] ?? "") : `list:${to.join("|")}`,
    ...(about !== null && { about: matterOf(mind, about) }),
    ...(terms !== null && { terms }),
  });

/** How a government that was called upon puts its decision, to whoever called. */
export const decided = (mind: Mind, { victim }: Obligation, choice: Commitment): Template =>
  say(mind, `commit.${choice}`, [victim], { target: victim });

/** What something is about, as one speaks of it: a plan by its action. */
const matterOf = ({ known }: Mind, about: string): string =>
  known.plans.find((p) => p.id === about)?.action ?? about;
