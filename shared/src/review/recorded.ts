import {
  type Act,
  type Action,
  allianceKey,
  C,
  type Correction,
  type Game,
  isArmedAttack,
  newGame,
  type Order,
  type Override,
  type Proposal,
  propensity,
  type Request,
  Sitting,
  seatOf,
  sigmoid,
  standing,
  violenceOf,
} from "../engine/index.ts";
import { COMMITTING, involvementActs } from "./involvement.ts";
import type { GameRecord } from "./record.ts";

/** What a game was played with: enough to play it again elsewhere. */
export interface Played {
  readonly game: Game;
  readonly record: Pick<GameRecord, "actions" | "options">;
}

/** Showing force or tying one's hands, and fighting: two thresholds a government crosses one by one. */
const STEPS = ["show", "fight"] as const;
type StepIn = (typeof STEPS)[number];

/** A government's entry into another's cause by orders of its own. */
export interface Entry {
  readonly turn: number;
  /** Probability, at that node, of doing what it did (P5). */
  readonly p: number;
  /** Its orders of that kind in that cause. */
  readonly orders: ReadonlySet<Order>;
}

/** What people did, turn by turn, and what they answered; read once from the record (R50). */
export interface Recorded {
  readonly seats: readonly string[];
  readonly orders: ReadonlyMap<string, readonly Order[]>;
  readonly requests: readonly Extract<Action, { type: "request" }>[];
  /** How people answered what they were asked, by turn, seat and what it was. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly invocations: ReadonlyMap<string, boolean>;
  readonly turnOf: ReadonlyMap<object, number>;
  /** Entries of people, by joiner and partner and step. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The part of (0, 1) each person's latent u lies in, by joiner and partner and step (R54). */
  readonly latents: ReadonlyMap<string, readonly [low: number, high: number]>;
  /** What the white cell ruled and what it set by hand, as far as it stands (W44). */
  readonly rulings: readonly Proposal[];
  readonly corrections: readonly Correction[];
  readonly overrides: readonly Override[];
  /** The game as it stood when orders were given, by turn. */
  readonly nodes: ReadonlyMap<number, Game>;
}

/** Key of an entry: joiner, partner, step. */
const entryKey = (joiner: string, partner: string, step: StepIn): string =>
  `${allianceKey(joiner, partner)}/${step}`;

/** A request by what it is, for its number depends on what else was asked. */
export const asked = (turn: number, seat: string, { from, kind, about, terms }: Request): string =>
  `${turn}.${seat}.${from}.${kind}.${about}.${terms}`;

/** Reads from a finished game's record what its people did (R50). */
export function recordedIn({ game, record }: Played): Recorded {
  const read = new Reading(
    newGame({ id: game.id, scenario: game.scenario, options: record.options, seed: game.seed }),
  );
  for (const action of record.actions) read.take(action);
  const { seats, orders, requests, answers, invocations, turnOf, done, nodes } = read;
  const entries = entriesOf(game, seats, done, nodes);
  return {
    seats: [...seats],
    orders,
    requests,
    answers,
    invocations,
    turnOf,
    entries,
    latents: latentsOf(game, seats, entries),
    rulings: (game.proposals ?? []).filter((p) => p.settled !== null),
    corrections: game.corrections ?? [],
    overrides: game.overrides ?? [],
    nodes,
  };
}

/** A record played again with an eye on its people. What a rollback takes back is forgotten with it. */
class Reading {
  readonly seats = new Set<string>();
  readonly orders = new Map<string, readonly Order[]>();
  readonly requests: Extract<Action, { type: "request" }>[] = [];
  readonly answers = new Map<string, boolean>();
  readonly invocations = new Map<string, boolean>();
  readonly turnOf = new Map<object, number>();
  readonly nodes = new Map<number, Game>();
  /** Acts by which people's orders were carried out. */
  readonly done = new Map<Order, Act>();
  readonly #sitting: Sitting;

  constructor(beginning: Game) {
    this.#sitting = new Sitting(beginning);
  }

  take(action: Action): void {
    const { stage, acts } = this.#sitting.game;
    const turn = stage.kind === "running" ? stage.turn : 0;
    const resolves = stage.kind === "running" && stage.phase === "orders" && action.type === "advance";
    if (resolves) this.nodes.set(turn, this.#sitting.kept());
    const before = acts.length;
    if (this.#sitting.take(action) !== null) return;
    if (action.type === "rollback") this.#forget(action);
    else if (resolves) this.#resolved(turn, before);
    else if (action.author.kind === "person") this.#said(action, turn);
  }

  #said(action: Action, turn: number): void {
    if (action.type === "request") {
      this.requests.push(action);
      this.turnOf.set(action, turn);
    } else if (action.type === "answer") {
      const request = this.#sitting.game.requests.find((r) => r.id === action.request);
      if (request) this.answers.set(asked(turn, action.seat, request), action.accept);
    } else if (action.type === "invoke") this.invocations.set(`${turn}.${action.seat}`, action.invoke);
  }

  /** Orders of people and what came of them; what the white cell ruled is not theirs. */
  #resolved(turn: number, before: number): void {
    const { seats, proposals = [], acts } = this.#sitting.game;
    const ruled = new Set(proposals.flatMap(({ ruling }) => (ruling?.kind === "map" ? [ruling.order] : [])));
    const fresh = acts.slice(before);
    for (const seat of Object.values(seats)) {
      if (seat.control !== "human") continue;
      this.seats.add(seat.id);
      const own = seat.orders.filter((order) => !ruled.has(order));
      this.orders.set(`${turn}.${seat.id}`, own);
      for (const order of own) {
        const act = fresh.find((a) => a.actor === seat.id && carriesOut(a, order));
        if (act) this.done.set(order, act);
      }
    }
  }

  #forget({ turn, phase }: Extract<Action, { type: "rollback" }>): void {
    const { game } = this.#sitting;
    const resolved = phase === "resolution" || phase === "obligation";
    const first = resolved ? turn + 1 : turn;
    const turnIn = (key: string): number => Number.parseInt(key, 10);
    const given = new Set(
      game.requests.flatMap((r) => Object.keys(r.answers).map((by) => asked(r.turn, by, r))),
    );
    this.requests.splice(0, this.requests.length, ...this.requests.filter((r) => stands(game, r)));
    forgetFrom(this.done, (_, act) => !game.acts.includes(act));
    forgetFrom(this.orders, (key) => turnIn(key) >= first);
    forgetFrom(this.invocations, (key) => turnIn(key) >= turn);
    forgetFrom(this.nodes, (at) => at >= first);
    forgetFrom(this.answers, (key) => !given.has(key));
  }
}

function forgetFrom<K, V>(map: Map<K, V>, gone: (key: K, value: V) => boolean): void {
  for (const [key, value] of map) if (gone(key, value)) map.delete(key);
}

const carriesOut = (act: Act, order: Order): boolean =>
  act.action === order.action &&
  (order.action === "M17" || act.target === (order.target ?? null)) &&
  act.about === (order.about ?? null);

/** Whether a request is still among the game's after a rollback. */
const stands = (
  { requests }: Game,
  { seat, kind, about, terms }: Extract<Action, { type: "request" }>,
): boolean =>
  requests.some((r) => r.from === seat && r.kind === kind && r.about === about && r.terms === terms);

/** Every alliance, from either end: a protector may join its ally, an ally its protector. */
const pairsOf = (game: Game): readonly (readonly [joiner: string, partner: string])[] => {
  const keys = new Map<string, readonly [string, string]>();
  for (const { protector, ally } of game.scenario.alliances)
    for (const [a, b] of [
      [protector, ally],
      [ally, protector],
    ] as const)
      keys.set(allianceKey(a, b), [a, b]);
  return [...keys.values()];
};

/** Force begins here: below it one shows, from it one fights. */
const FORCE = 11;
/** A display begins here. */
export const SHOWN = 6;

/** By which orders people entered their partners' causes, and how likely that was when they first did (R54). */
function entriesOf(
  game: Game,
  seats: ReadonlySet<string>,
  done: ReadonlyMap<Order, Act>,
  nodes: ReadonlyMap<number, Game>,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [joiner, partner] of pairsOf(game)) {
    if (!seats.has(joiner)) continue;
    const acts = new Set(involvementActs(game, joiner, partner).filter((a) => a.rung >= SHOWN));
    for (const a of game.acts)
      if (a.actor === joiner && a.target === partner && COMMITTING.has(a.action)) acts.add(a);
    const ids = new Map([...acts].map((a) => [a.id, a]));
    for (const step of STEPS) {
      const own = [...done].filter(([, act]) => {
        const found = ids.get(act.id);
        return found !== undefined && (isFight(found) ? "fight" : "show") === step;
      });
      const turn = own.reduce((first, [, act]) => Math.min(first, act.turn), Number.POSITIVE_INFINITY);
      const node = nodes.get(turn);
      if (!node) continue;
      const p = joins(node, joiner, partner);
      entries.set(entryKey(joiner, partner, step), { turn, p, orders: new Set(own.map(([order]) => order)) });
    }
  }
  return entries;
}

/** A contingent abroad fights, wherever it stands on the ladder. */
const isFight = (act: Act): boolean => violenceOf(act) >= FORCE || act.action === "A17";

/** Probability that one joins another's cause as things stand (P5). */
export function joins(game: Game, joiner: string, partner: string): number {
  const now = standing(game, joiner, partner);
  const { own, alliance } = propensity(game, now, now.war);
  return sigmoid(own + alliance);
}

/**
 * A person's decision is structural: its latent u lies in the part of (0, 1) that agrees with what was chosen, and the same
 * u is asked again in every world. Whoever joined in the end had it in itself to join, whatever it declined before (R54).
 */
function latentsOf(
  game: Game,
  seats: ReadonlySet<string>,
  entries: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, readonly [number, number]> {
  const latents = new Map<string, readonly [number, number]>();
  for (const [key, { p }] of entries) latents.set(key, [0, p]);
  for (const o of game.obligations) {
    if (o.decision === null || o.propensity === null || !seats.has(o.protector)) continue;
    // Consulting is no fight: what was said to an invocation without an attack tells nothing about one.
    const attack = game.acts.find((a) => a.id === o.act);
    if (!attack || !isArmedAttack(attack)) continue;
    const { own, alliance } = o.propensity;
    const join = sigmoid(own + alliance);
    const partly = o.owed >= 1 ? sigmoid(own + alliance + C.joinPart) : join;
    const key = entryKey(o.protector, o.victim, "fight");
    const known = latents.get(key);
    if (o.decision === "honour") latents.set(key, [0, Math.min(join, known?.[0] === 0 ? known[1] : 1)]);
    else if (known === undefined || known[0] > 0)
      latents.set(key, o.decision === "part" ? [join, Math.max(join, partly)] : [partly, 1]);
  }
  return latents;
}

/** Persona that stands in for a seat where its people's orders no longer fit. */
export const personaOf = (game: Game, seat: string): string =>
  game.options.personas[seat] ?? seatOf(game.scenario, seat).persona;
