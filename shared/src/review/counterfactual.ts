import {
  type Act,
  type Action,
  actNamed,
  allianceKey,
  botCommitment,
  C,
  type Commitment,
  checkSheet,
  derivedSeed,
  type EndKind,
  type Game,
  groundOf,
  newGame,
  type Order,
  type Otherwise,
  obliged,
  type Pair,
  pendingObligations,
  type Request,
  reduce,
  type Seed,
  seatOf,
  sigmoid,
  uniform,
  waitingFor,
} from "../engine/index.ts";
import { botActions, chooseOrders, mindOf } from "../personas/index.ts";
import { look } from "../projection/index.ts";
import { establish } from "./establish.ts";
import { payoff } from "./payoff.ts";
import type { GameRecord } from "./record.ts";

/** What a game was played with: enough to play it again elsewhere. */
export interface Played {
  readonly game: Game;
  readonly record: Pick<GameRecord, "actions" | "options">;
}

/** Orders people sealed, by turn and seat, and what they answered; read once from the record. */
export interface Script {
  readonly seats: readonly string[];
  readonly orders: ReadonlyMap<string, readonly Order[]>;
  readonly requests: readonly Extract<Action, { type: "request" }>[];
  /** How people answered what they were asked, by turn, seat and what it was. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly invocations: ReadonlyMap<string, boolean>;
  /** Commitments people made, with the propensity at that node. */
  readonly commitments: readonly { readonly alliance: string; readonly low: number; readonly high: number }[];
  readonly turnOf: ReadonlyMap<object, number>;
}

/** A request by what it is, for its number depends on what else was asked. */
const asked = (turn: number, seat: string, { from, kind, about, terms }: Request): string =>
  `${turn}.${seat}.${from}.${kind}.${about}.${terms}`;

/** Reads from a finished game's record what its people did, turn by turn (R50). */
function scriptOf({ game, record }: Played): Script {
  const orders = new Map<string, readonly Order[]>();
  const requests: Extract<Action, { type: "request" }>[] = [];
  const answers = new Map<string, boolean>();
  const invocations = new Map<string, boolean>();
  const turnOf = new Map<object, number>();
  const seats = new Set<string>();
  let replay = newGame({ id: game.id, scenario: game.scenario, options: record.options, seed: game.seed });
  for (const action of record.actions) {
    const turn = replay.stage.kind === "running" ? replay.stage.turn : 0;
    const person = action.author.kind === "person";
    const result = reduce(replay, action);
    if (!result.ok) continue;
    const before = replay;
    replay = result.game;
    if (person && action.type === "request") {
      requests.push(action);
      turnOf.set(action, turn);
    }
    if (person && action.type === "answer") {
      const request = replay.requests.find((r) => r.id === action.request);
      if (request) answers.set(asked(turn, action.seat, request), action.accept);
    }
    if (person && action.type === "invoke") invocations.set(action.seat, action.invoke);
    const resolved =
      before.stage.kind === "running" && before.stage.phase === "orders" && action.type === "advance";
    if (!resolved) continue;
    for (const seat of Object.values(replay.seats)) {
      if (seat.control !== "human") continue;
      seats.add(seat.id);
      orders.set(`${turn}.${seat.id}`, seat.orders);
    }
  }
  return {
    seats: [...seats],
    orders,
    requests,
    answers,
    invocations,
    commitments: commitmentsOf(game, seats),
    turnOf,
  };
}

/**
 * A person's commitment is treated as structural: the latent u is drawn from the part of (0,1) that agrees with what was
 * chosen, and the same u is asked again in every world. Otherwise no human patron could ever be entrapped (R54).
 */
function commitmentsOf(game: Game, seats: ReadonlySet<string>): Script["commitments"] {
  return game.obligations
    .filter((o) => o.decision !== null && o.propensity !== null && seats.has(o.protector))
    .map((o) => {
      const { own, alliance } = o.propensity as { own: number; alliance: number };
      const join = sigmoid(own + alliance);
      const partly = o.owed >= 1 ? sigmoid(own + alliance + C.joinPart) : join;
      const [low, high] =
        o.decision === "honour" ? [0, join] : o.decision === "part" ? [join, partly] : [partly, 1];
      return { alliance: allianceKey(o.protector, o.victim), low, high };
    });
}

/** Plays the game again in another world or with other luck. People's orders are kept while what they answered still happened (R50). */
function replayIn(played: Played, script: Script, seed: Seed, otherwise: Otherwise | null): Game {
  const { scenario } = played.game;
  const latents = Object.fromEntries(
    script.commitments.map(({ alliance, low, high }) => {
      const u = uniform(seed, { turn: 0, rule: "R54", subject: alliance });
      return [alliance, low + (high - low) * u];
    }),
  );
  const options = { ...played.record.options, humans: script.seats, dealt: false };
  let game = newGame({ id: "replay", scenario, options, seed, latents, ...(otherwise && { otherwise }) });
  const step = (action: Action): boolean => {
    const result = reduce(game, action, false);
    if (result.ok) game = result.game;
    return result.ok;
  };
  for (const seat of script.seats) {
    const person = `as-${seat}`;
    step({ at: 0, author: { kind: "server" }, type: "join", person, name: person, host: false });
    step({ at: 0, author: { kind: "server" }, type: "sit", person, seat });
  }
  step({ at: 0, author: { kind: "server" }, type: "begin" });
  const turns = played.game.stage.kind === "review" ? turnsPlayed(played) : 0;
  if (turns > 0) step({ at: 0, author: { kind: "server" }, type: "turns", turns });
  for (let guard = 0; guard < 400 && game.stage.kind === "running"; guard++) {
    let moved = false;
    for (const action of peopleActions(game, script)) moved = step(action) || moved;
    for (const action of botActions(game, 0, false)) moved = step(action) || moved;
    if (moved && game.stage.phase === "obligation" && pendingObligations(game).length > 0) continue;
    if (waitingFor(game).length > 0) break;
    step({ at: 0, author: { kind: "server" }, type: "advance", cause: "done" });
  }
  return game;
}

/** The number of turns the host's clock gave the game. */
function turnsPlayed({ game, record }: Played): number {
  const changed = record.actions.findLast((a) => a.type === "turns");
  if (changed?.type === "turns") return changed.turns;
  return game.scenario.presets[record.options.preset].turns;
}

/** What the recorded people do in this phase of this world. */
function peopleActions(game: Game, script: Script): readonly Action[] {
  if (game.stage.kind !== "running") return [];
  const { turn, phase } = game.stage;
  const all: Action[] = [];
  for (const seat of script.seats) {
    const author = { kind: "person", id: `as-${seat}` } as const;
    const desk = game.seats[seat];
    if (!desk) continue;
    if (phase === "consultation" && !desk.ready)
      for (const r of script.requests)
        if (r.seat === seat && script.turnOf.get(r) === turn) all.push({ ...r, author, at: 0 });
    if (phase === "consultation" || phase === "orders")
      for (const r of game.requests) {
        const accept = script.answers.get(asked(turn, seat, r));
        if (accept === undefined || r.status !== "open" || r.answers[seat] || !r.to.includes(seat)) continue;
        all.push({ at: 0, author, type: "answer", seat, request: r.id, accept });
      }
    if (phase === "orders") {
      if (desk.sealing.kind === "open")
        all.push({ at: 0, author, type: "seal", seat, orders: ordersFor(game, script, seat, turn) });
    } else if (phase === "obligation") {
      for (const o of pendingObligations(game)) {
        if (obliged(o) !== seat) continue;
        if (o.status === "invocation")
          all.push({
            at: 0,
            author,
            type: "invoke",
            seat,
            obligation: o.id,
            invoke: script.invocations.get(seat) ?? true,
          });
        else
          all.push({
            at: 0,
            author,
            type: "commit",
            seat,
            obligation: o.id,
            choice: botCommitment(game, o),
            words: null,
          });
      }
    } else if (!desk.ready) all.push({ at: 0, author, type: "ready", seat, ready: true });
  }
  return all;
}

/** The recorded orders that still make sense; where their antecedent is gone, the persona acts instead (R50). */
function ordersFor(game: Game, script: Script, seat: string, turn: number): readonly Order[] {
  const recorded = script.orders.get(`${turn}.${seat}`);
  if (!recorded) return personaOrders(game, seat);
  const ground = groundOf(game, seat);
  let sheet: readonly Order[] = [];
  let lost = false;
  for (const order of recorded) {
    if (order.inResponseTo && !actNamed(game.acts as readonly Act[], order.inResponseTo)) {
      lost = true;
      continue;
    }
    if (checkSheet([...sheet, order], ground) === null) sheet = [...sheet, order];
  }
  return lost && sheet.length === 0 ? personaOrders(game, seat) : sheet;
}

function personaOrders(game: Game, seat: string): readonly Order[] {
  const persona = game.options.personas[seat] ?? seatOf(game.scenario, seat).persona;
  return chooseOrders(mindOf(game, look(game, { seat }), persona));
}

/** What one replay shows of a pair. */
export interface Seen {
  readonly involvement: number;
  readonly attacked: boolean;
  readonly rung: number;
  readonly end: EndKind;
}

export function see(game: Game, pair: Pair, partner: "protector" | "ally" = "protector"): Seen {
  const { facts } = establish(game, pair, partner === "protector" ? "forward" : "reverse");
  return {
    involvement: partner === "protector" ? facts.involvement : facts.juniorInvolvement,
    attacked: game.acts.some((a) => a.target === pair.ally && a.rung >= 13 && a.action !== "M17"),
    rung: game.acts.reduce((most, a) => Math.max(most, a.rung), 0),
    end: game.stage.kind === "review" ? game.stage.end : "host",
  };
}

/** The worlds of a record, played lazily and kept: as played, an actor held still, a pair without its alliance. */
export class Worlds {
  readonly #played: Played;
  readonly #script: Script;
  readonly #runs: number;
  readonly #kept = new Map<string, readonly Game[]>();

  constructor(played: Played, runs: number) {
    this.#played = played;
    this.#script = scriptOf(played);
    this.#runs = runs;
  }

  /** Replays over the same seeds in every world, so that they share their luck (R52). */
  games(otherwise: Otherwise | null): readonly Game[] {
    const name = JSON.stringify(otherwise);
    const known = this.#kept.get(name);
    if (known) return known;
    const games = Array.from({ length: this.#runs }, (_, i) => this.#one(i, otherwise));
    this.#kept.set(name, games);
    return games;
  }

  #one(i: number, otherwise: Otherwise | null): Game {
    if (i === 0 && otherwise === null) return this.#played.game;
    if (otherwise?.kind === "holds") {
      // Where the actor lit no match there was nothing to hold back: the two worlds are the same one.
      const asPlayed = this.games(null)[i] as Game;
      if (!asPlayed.acts.some((a) => a.turn > 0 && a.actor === otherwise.actor && a.match)) return asPlayed;
    }
    return replayIn(this.#played, this.#script, derivedSeed(this.#played.game.seed, i), otherwise);
  }
}

/**
 * Own interest at the decision: the role card's payoff of joining minus staying out, both played on from that node with
 * the same luck, every seat by its persona (R43). Null where there was no decision.
 */
export function ownInterest(
  { game }: Played,
  nodes: ReadonlyMap<string, Game>,
  { protector, ally }: Pair,
  runs: number,
): number | null {
  const decided = game.obligations.find(
    (o) => o.protector === protector && o.victim === ally && o.decision !== null,
  );
  const node = decided && nodes.get(decided.id);
  if (!decided || !node) return null;
  let sum = 0;
  for (let i = 0; i < runs; i++) {
    const seed = derivedSeed(game.seed, i);
    sum +=
      payoff(playOn(node, decided.id, "honour", seed), protector) -
      payoff(playOn(node, decided.id, "decline", seed), protector);
  }
  return sum / runs;
}

/** The rest of the game after one decision, all seats played by their personas. */
function playOn(node: Game, obligation: string, choice: Commitment, seed: Seed): Game {
  const seats = Object.fromEntries(
    Object.values(node.seats).map((s) => [s.id, { ...s, control: "bot" as const }]),
  );
  let game: Game = { ...node, seed, seats };
  const step = (action: Action): boolean => {
    const result = reduce(game, action, false);
    if (result.ok) game = result.game;
    return result.ok;
  };
  const seat = node.obligations.find((o) => o.id === obligation)?.protector ?? "";
  step({ at: 0, author: { kind: "server" }, type: "commit", seat, obligation, choice, words: null });
  for (let guard = 0; guard < 200 && game.stage.kind === "running"; guard++) {
    let moved = false;
    for (const action of botActions(game, 0, false)) moved = step(action) || moved;
    if (moved && game.stage.phase === "obligation" && pendingObligations(game).length > 0) continue;
    step({ at: 0, author: { kind: "server" }, type: "advance", cause: "host" });
  }
  return game;
}
