import { type ActionId, actionInfo } from "./actions/catalogue.ts";
import { isMatch, lead, lineCrossed, warns } from "./ladder.ts";
import { attribute, harmOf, perceive } from "./observe.ts";
import { needsPreparation } from "./orders.ts";
import type { Mandate } from "./setup.ts";
import { sees } from "./sight.ts";
import type { Act, Order } from "./state.ts";
import { fightBeside } from "./war.ts";
import type { Work } from "./work.ts";

/** What is true of an act that no order made, unless it says otherwise: done in the open and answering nothing. */
export const IN_THE_OPEN = {
  terms: null,
  zone: null,
  flags: [],
  visibility: "public",
  knownTo: "all",
  suspects: {},
  seemed: {},
  mandate: null,
  consent: {},
  lawful: false,
  prepared: true,
  inResponseTo: null,
  lead: 0,
  match: false,
  purpose: null,
  words: null,
  outcome: null,
  harm: 0,
} as const satisfies Partial<Act>;

/** The act an order becomes, with everything the ladder and the verdict will ask of it. */
export function actOf(work: Work, actor: string, order: Order, turn: number): Act {
  const { game } = work;
  const info = actionInfo(order.action);
  const mandate = mandateFor(game, actor, order);
  const { rung } = info;
  const deed = { actor, action: order.action, target: order.target ?? null, mandate };
  const line = lineCrossed(game.scenario, deed);
  const ahead = lead(game, actor, rung, turn, line?.by);
  const secret = game.treaties.find((t) => t.id === order.about && !t.public);
  const visibility = secret ? "private" : (order.visibility ?? info.visibility[0] ?? "public");
  const plan = game.plans.find(
    (p) =>
      p.actor === actor &&
      p.action === order.action &&
      p.target === (order.target ?? null) &&
      p.status === "prepared" &&
      p.turn < turn,
  );
  const act: { -readonly [K in keyof Act]: Act[K] } = {
    id: `t${turn}.${actor}.${order.action}${order.target ? `.${order.target}` : ""}${order.about && order.about !== mandate ? `.${order.about}` : ""}`,
    turn,
    actor,
    action: order.action,
    target: order.action === "M17" ? foeIn(work, actor, order.target, turn) : (order.target ?? null),
    about: order.about ?? null,
    terms: order.terms ?? null,
    zone: order.zone ?? null,
    rung,
    flags: info.flags,
    visibility,
    mandate,
    consent: consentsFor(work, actor, order.action),
    lawful:
      order.action === "M03" ||
      order.action === "M13" ||
      (order.action === "M11" && game.scenario.zones.some((z) => z.id === order.zone && z.owner === actor)),
    prepared: plan !== undefined || !needsPreparation(order.action),
    inResponseTo: order.inResponseTo ?? null,
    lead: ahead,
    purpose: order.purpose ?? null,
    words: order.words ?? null,
    outcome: null,
    match: false,
    harm: 0,
    seemed: {},
    knownTo: "all",
    suspects: {},
  };
  act.match = isMatch(act, line !== undefined) && !warns(game, deed);
  act.harm = harmOf(work, act);
  act.seemed = perceive(work, act);
  const told = secret ? { knownTo: secret.parties, suspects: {} } : attribute(work, act);
  act.knownTo = told.knownTo;
  act.suspects = told.suspects;
  return act;
}

/** Joining a war at a partner's side is an act against the other side, or no ladder and no verdict would see it (A9). */
const foeIn = ({ game }: Work, actor: string, partner: string | undefined, turn: number): string | null =>
  fightBeside(
    game.wars,
    game.acts.filter((a) => sees(a, actor) === "author"),
    actor,
    partner,
    turn,
  )?.foe ?? null;

/** A mandate covers carrying out its measure, as far as it goes (Y15). */
export function mandateFor(
  { mandates }: { readonly mandates: readonly Mandate[] },
  actor: string,
  order: Order,
): string | null {
  const found = mandates.find(
    (m) =>
      m.bearers.includes(actor) &&
      m.breadth !== "revoked" &&
      (order.action === "E02"
        ? m.id === order.about
        : m.against === order.target && m.covers?.includes(order.action)),
  );
  return found?.id ?? null;
}

/** Whoever agreed to an act agreed to the lesser ones on the way to it (Y11). */
function consentsFor(work: Work, actor: string, action: ActionId): Readonly<Record<string, 1 | 2>> {
  const given: Record<string, 1 | 2> = {};
  const { rung } = actionInfo(action);
  for (const c of work.game.consents)
    if (c.to === actor && (c.action === action || actionInfo(c.action).rung > rung))
      given[c.by] = c.proposed || given[c.by] === 2 ? 2 : 1;
  return given;
}
