import type { Action } from "./action.ts";
import { extend, pause, resume, schedule, setTurns } from "./clock.ts";
import { commit } from "./commitment.ts";
import type { Event } from "./event.ts";
import { passGate, permit, setGate } from "./gate.ts";
import { groundOf } from "./ground.ts";
import { guard } from "./guard.ts";
import { insight } from "./insight.ts";
import { answerInvocation } from "./obligation.ts";
import { checkSheet, withAntecedent } from "./orders.ts";
import { override } from "./override.ts";
import { control, hold, join, leave, membersOf, post, putSeat, sit } from "./people.ts";
import { beginTurn, endNow, nextPhase, resumeTurn, submitDrafts, waitingFor } from "./phase.ts";
import { guess, pose } from "./poll.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { rollBack } from "./rollback.ts";
import { openRoom, setSpeech } from "./rooms.ts";
import { claim, correct, propose, rule } from "./ruling.ts";
import { appoint, directs } from "./staff.ts";
import type { Game, Order, Seat } from "./state.ts";
import { answer, message, request, withdraw } from "./talk.ts";
import { moveInject, planInjects } from "./timetable.ts";
import { type Asked, begin, type Work } from "./work.ts";

/** A new game with what happened, or why not. */
export type Reduced =
  | { readonly ok: true; readonly game: Game; readonly events: readonly Event[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** Milliseconds in which a team-mate may object to a seal (T7). */
export const OBJECTION = 10_000;

/**
 * The one door: nothing else makes a new game. Guards first, then the change. Pure and total: the same game and action
 * give the same result everywhere, a refusal is a value that changes nothing, and a throw is a bug. Replays that are
 * played only for their outcome pass `log` as false and get no events.
 */
export function reduce(game: Game, action: Action, log = true): Reduced {
  const sitting = new Sitting(game, log);
  const rejection = sitting.take(action);
  return rejection ? { ok: false, rejection } : { ok: true, game: sitting.game, events: sitting.events };
}

/**
 * The same door held open for many actions, for whoever plays a game through and needs no game in between: each action is
 * taken as `reduce` would take it, but on one copy. `game` is what the actions so far have made of it and moves on with
 * the next one; the game it began with never moves.
 */
export class Sitting {
  readonly #work: Work;

  constructor(game: Game, log = true) {
    this.#work = begin(game, log);
  }

  get game(): Game {
    return this.#work.game;
  }

  /** The game as it stands, for keeps: what comes after is done to a copy. */
  kept(): Game {
    return this.#work.kept();
  }

  /** All that has happened; none without `log`. */
  get events(): readonly Event[] {
    return this.#work.events ?? [];
  }

  /** Null where the action was taken. A refusal comes before any change. */
  take(action: Action): Rejection | null {
    return guard(this.#work.game, action) ?? apply(this.#work, action);
  }
}

function apply(work: Work, action: Action): Rejection | null {
  switch (action.type) {
    case "join":
      return join(work, action);
    case "sit":
      return sit(work, action);
    case "post":
      return post(work, action);
    case "hold":
      return hold(work, action);
    case "leave":
      return leave(work, action);
    case "control":
      return control(work, action);
    case "staff":
      return appoint(work, action);
    case "begin":
      return start(work, action.at);
    case "pause":
      return pause(work, action);
    case "resume":
      return resume(work, action.at);
    case "extend":
      return extend(work, action.at, action.seconds);
    case "advance":
      return advance(work, action);
    case "turns":
      return setTurns(work, action.turns);
    case "end":
      endNow(work);
      return null;
    case "lock":
      work.game.locked = action.locked;
      return null;
    case "schedule":
      return schedule(work, action);
    case "rollback":
      return rollBack(work, action);
    case "gate":
      return setGate(work, action);
    case "permit":
      return permit(work, action);
    case "propose":
      return isOpenForOrders(work) ? propose(work, action) : refuse("not-this-phase", "W40");
    case "claim":
      return claim(work, action);
    case "rule":
      return rule(work, action);
    case "correct":
      return correct(work, action);
    case "override":
      return override(work, action, () => drawsAhead(work.game));
    case "room":
      return openRoom(work, action);
    case "speech":
      return setSpeech(work, action.rules);
    case "plan-injects":
      return planInjects(work, action);
    case "inject":
      return moveInject(work, action);
    case "insight":
      return insight(work, action);
    case "pose":
      return pose(work, action);
    case "guess":
      return guess(work, action);
    case "message":
      return message(work, action);
    case "request":
      return request(work, action);
    case "answer":
      return answer(work, action);
    case "withdraw":
      return withdraw(work, action);
    case "draft":
      return draft(work, action);
    case "believe":
      return believe(work, action);
    case "ready":
      return ready(work, action);
    case "seal":
      return seal(work, action);
    case "object":
      return object(work, action.seat);
    case "unseal":
      return unseal(work, action.seat);
    case "invoke":
      return invoke(work, action);
    case "commit":
      return decide(work, action);
  }
}

/**
 * What chance will be asked when the orders at the gate are carried out, in that order, and what it would say. Nothing of
 * it happens; empty where the game does not stand at the gate.
 */
export function drawsAhead(game: Game): readonly Asked[] {
  const work = begin(game, false);
  work.asked = [];
  if (game.gate?.open) apply(work, { at: 0, author: { kind: "server" }, type: "advance", cause: "host" });
  return work.asked;
}

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

const desk = (work: Work, id: string): Seat => work.game.seats[id] as Seat;

/** Opens the game: seats without people are played by bots (T2, T11). */
function start(work: Work, at: number): Rejection | null {
  if (work.game.stage.kind !== "lobby") return refuse("not-in-lobby", "T1");
  const seats: Record<string, Seat> = {};
  for (const seat of Object.values(work.game.seats)) {
    const members = membersOf(work.game, seat.id);
    const control = members.length > 0 ? "human" : "bot";
    seats[seat.id] = { ...seat, control, holder: seat.holder ?? members[0]?.id ?? null };
  }
  work.game.seats = seats;
  const { fork } = work.game.options;
  if (fork) resumeTurn(work, fork.turn, at);
  else beginTurn(work, 1, at);
  return null;
}

/** A phase ends when everybody is done, at its deadline, or by the host (T3). */
function advance(work: Work, action: Of<"advance">): Rejection | null {
  const { clock } = work.game;
  if (action.cause !== "host" && clock.paused !== null) return refuse("paused", "T9");
  if (action.cause === "done" && waitingFor(work.game).length > 0)
    return refuse("not-due", "T3", { waiting: waitingFor(work.game).length });
  if (action.cause === "deadline" && (clock.deadline === null || action.at < clock.deadline))
    return refuse("not-due", "T4");
  const { stage } = work.game;
  if (stage.kind === "running" && stage.phase === "orders") {
    if (!work.game.gate?.open) submitDrafts(work);
    const passed = passGate(work, action);
    if (passed === "wait") return null;
    if (passed !== "go") return passed;
  }
  nextPhase(work, action.at);
  return null;
}

const isOpenForOrders = (work: Work): boolean =>
  work.game.stage.kind === "running" &&
  ["intelligence", "consultation", "orders"].includes(work.game.stage.phase);

function draft(work: Work, action: Of<"draft">): Rejection | null {
  const seat = desk(work, action.seat);
  if (!isOpenForOrders(work)) return refuse("not-this-phase", "O1");
  if (seat.sealing.kind === "sealed") return refuse("already-sealed", "T7");
  const author = action.author.kind === "person" ? action.author.id : null;
  const adopts = author === null || author === seat.holder || directs(work.game, author);
  const before = new Map(seat.draft.map((d) => [d.id, d]));
  const orders = action.orders.map((order) => {
    const known = before.get(order.id);
    const adopted = adopts ? order.adopted : (known?.adopted ?? false);
    return { ...order, by: known?.by ?? author ?? order.by, adopted };
  });
  putSeat(work, { ...seat, draft: orders });
  return null;
}

/** Each person answers once a turn; a later answer replaces the first (T13). */
function believe(work: Work, action: Of<"believe">): Rejection | null {
  const { stage } = work.game;
  if (stage.kind !== "running" || !isOpenForOrders(work)) return refuse("not-this-phase", "T13");
  const { value, why } = action.belief;
  if (!(value >= 0 && value <= 100))
    return refuse("out-of-range", "T13", { given: value, least: 0, most: 100 });
  const seat = desk(work, action.seat);
  const person = action.author.kind === "person" ? action.author.id : "bot";
  const kept = seat.beliefs.filter((b) => b.turn !== stage.turn || b.person !== person);
  putSeat(work, { ...seat, beliefs: [...kept, { turn: stage.turn, person, value, why }] });
  return null;
}

function ready(work: Work, action: Of<"ready">): Rejection | null {
  const { stage } = work.game;
  if (stage.kind !== "running" || stage.phase === "orders" || stage.phase === "obligation")
    return refuse("not-this-phase", "T3");
  putSeat(work, { ...desk(work, action.seat), ready: action.ready });
  return null;
}

/** Sealing: alone at once; in a team after ten seconds without an objection (T7). */
function seal(work: Work, action: Of<"seal">): Rejection | null {
  if (!isOpenForOrders(work)) return refuse("not-this-phase", "T7");
  const seat = desk(work, action.seat);
  if (seat.sealing.kind === "sealed") return refuse("already-sealed", "T7");
  if (action.author.kind === "server") {
    if (seat.sealing.kind !== "pending" || action.at < seat.sealing.due) return refuse("not-due", "T7");
    putSeat(work, { ...seat, sealing: { kind: "sealed", by: seat.sealing.by } });
    return null;
  }
  const orders: readonly Order[] =
    action.orders ??
    seat.draft.filter((d) => d.adopted).map(({ id: _id, by: _by, adopted: _adopted, ...order }) => order);
  const ground = groundOf(work.game, seat.id);
  const refusal = checkSheet(orders, ground);
  if (refusal) return refusal;
  const by = action.author.kind === "person" ? action.author.id : "bot";
  const alone =
    action.author.kind === "bot" ||
    directs(work.game, action.author.id) ||
    membersOf(work.game, seat.id).length <= 1;
  putSeat(work, {
    ...seat,
    orders: orders.map((order) => withAntecedent(order, ground)),
    sealing: alone
      ? { kind: "sealed", by }
      : { kind: "pending", by, at: action.at, due: action.at + OBJECTION },
  });
  return null;
}

function object(work: Work, id: string): Rejection | null {
  const seat = desk(work, id);
  if (seat.sealing.kind !== "pending") return refuse("not-sealed", "T7");
  putSeat(work, { ...seat, sealing: { kind: "open" }, orders: [] });
  return null;
}

function unseal(work: Work, id: string): Rejection | null {
  const seat = desk(work, id);
  if (seat.sealing.kind === "open") return refuse("not-sealed", "T7");
  if (!isOpenForOrders(work)) return refuse("too-late", "T7");
  putSeat(work, { ...seat, sealing: { kind: "open" }, orders: [], ready: false });
  return null;
}

function invoke(work: Work, action: Of<"invoke">): Rejection | null {
  const found = work.game.obligations.find((o) => o.id === action.obligation);
  if (!found || found.victim !== action.seat)
    return refuse("unknown-obligation", "Y8", { obligation: action.obligation });
  if (found.status !== "invocation") return refuse("already-decided", "Y8", { obligation: found.id });
  if (work.game.stage.kind !== "running" || work.game.stage.phase !== "obligation")
    return refuse("not-this-phase", "Y8");
  answerInvocation(work, action.seat, action.invoke);
  return null;
}

function decide(work: Work, action: Of<"commit">): Rejection | null {
  const found = work.game.obligations.find((o) => o.id === action.obligation);
  if (!found || found.protector !== action.seat)
    return refuse("unknown-obligation", "Y12", { obligation: action.obligation });
  if (found.status !== "decision") return refuse("already-decided", "Y12", { obligation: found.id });
  if (work.game.stage.kind !== "running" || work.game.stage.phase !== "obligation")
    return refuse("not-this-phase", "Y12");
  commit(work, found.id, action.choice, action.words);
  return null;
}
