import {
  type Action,
  type ActionBody,
  botCommitment,
  type Event,
  type Game,
  type GameOptions,
  newGame,
  type Otherwise,
  obliged,
  pendingObligations,
  type Scenario,
  type Seat,
  type Seed,
  Sitting,
  seatOf,
  uniform,
  type Words,
  waitingFor,
} from "../engine/index.ts";
import { look, type View } from "../projection/index.ts";
import { chooseOrders } from "./choose.ts";
import { type Mind, mindOf } from "./mind.ts";
import { decided } from "./speech.ts";
import { answers, consult, reply, type Said } from "./talk.ts";

const personaOf = (game: Game, seat: string): string =>
  game.options.personas[seat] ?? seatOf(game.scenario, seat).persona;

/** Gives the mind of a seat. */
export type Think = (seat: string) => Mind;

const afresh =
  (game: Game, talks: boolean): Think =>
  (seat) =>
    mindOf(game, look(game, { seat }), personaOf(game, seat), talks);

/**
 * Minds for a game that is played through: each keeps its view, which keeps up with the game, and thinks with the same
 * notes in the consultation as at sealing, for until then nothing happens that it would have to note.
 */
export function keptMinds(game: Game, talks: boolean): Think {
  const views = new Map<string, View>();
  const minds = new Map<string, Mind>();
  return (seat) => {
    let mind = minds.get(seat);
    if (mind && mind.turn === turnOf(game)) return mind;
    const view = views.get(seat) ?? look(game, { seat });
    views.set(seat, view);
    mind = mindOf(game, view, personaOf(game, seat), talks);
    minds.set(seat, mind);
    return mind;
  };
}

const isBot = (game: Game, seat: string): boolean => game.seats[seat]?.control === "bot";

/** What bots would do now, in seat order: talk in consultation, seal in orders, decide in obligation. */
export function botActions(
  game: Game,
  at: number,
  talking = true,
  think = afresh(game, talking),
): readonly Action[] {
  if (game.stage.kind !== "running") return [];
  const { phase } = game.stage;
  if (phase === "obligation") return decisions(game, at, talking ? think : null);
  if (phase !== "consultation" && phase !== "orders") return [];
  const all: Action[] = [];
  for (const seat of Object.values(game.seats)) {
    if (seat.control !== "bot") continue;
    const author = { kind: "bot", seat: seat.id } as const;
    const file = (body: ActionBody) => all.push({ ...body, at, author });
    if (phase === "orders") order(game, seat, think, file);
    else if (!seat.ready) speak(game, seat.id, think, file);
    else if (talking) for (const said of replies(game, seat.id, think)) file(said);
  }
  return all;
}

/** Says what it has to say and answers what it was asked. */
function speak(game: Game, seat: string, think: Think, file: (body: ActionBody) => void): void {
  const mind = think(seat);
  for (const said of consult(mind)) if (!alreadySaid(game, said)) file(said);
  for (const said of answers(mind)) if (!alreadySaid(game, said)) file(said);
  file({ type: "ready", seat, ready: true });
}

/** Answers what came late, and seals. */
function order(
  game: Game,
  { id: seat, sealing }: Seat,
  think: Think,
  file: (body: ActionBody) => void,
): void {
  if (hasOpenRequests(game, seat)) for (const said of answers(think(seat))) file(said);
  if (sealing.kind !== "sealed") file({ type: "seal", seat, orders: chooseOrders(think(seat)) });
}

/** Whether a bot has filed this before in this turn: a server that stops halfway goes on without repeating it. */
function alreadySaid(game: Game, said: Said): boolean {
  const turn = turnOf(game);
  if (said.type === "message")
    return game.messages.some(
      (m) =>
        m.turn === turn &&
        m.from === said.seat &&
        m.about === said.about &&
        sameWords(m.words, said.words) &&
        String(m.to) === String(said.to),
    );
  if (said.type === "request")
    return game.requests.some(
      (r) =>
        r.turn === turn &&
        r.from === said.seat &&
        r.kind === said.kind &&
        r.about === said.about &&
        String(r.to) === String(said.to),
    );
  return false;
}

const sameWords = (a: Words, b: Words): boolean =>
  a.kind === "template" && b.kind === "template" && a.id === b.id;

const hasOpenRequests = (game: Game, seat: string): boolean =>
  game.requests.some(
    (r) => r.status === "open" && r.to.includes(seat) && !r.answers[seat] && r.turn <= turnOf(game),
  );

const turnOf = (game: Game): number => (game.stage.kind === "running" ? game.stage.turn : 0);

/** Answers to requests and cables that came after the bot had spoken. */
function replies(game: Game, seat: string, think: Think): readonly Said[] {
  const turn = turnOf(game);
  const mine = game.messages.filter((m) => m.turn === turn && m.from === seat);
  const unanswered = game.messages.find(
    (m) =>
      m.turn === turn &&
      m.person !== null &&
      Array.isArray(m.to) &&
      m.to.includes(seat) &&
      !mine.some((own) => own.at >= m.at && Array.isArray(own.to) && own.to.includes(m.from)),
  );
  if (!hasOpenRequests(game, seat) && !unanswered) return [];
  const mind = think(seat);
  return [...answers(mind), ...(unanswered ? reply(mind, unanswered.from) : [])];
}

function decisions(game: Game, at: number, voice: Think | null): readonly Action[] {
  const all: Action[] = [];
  for (const o of pendingObligations(game)) {
    const seat = obliged(o);
    if (!isBot(game, seat)) continue;
    const author = { kind: "bot", seat } as const;
    if (o.status === "invocation") {
      const rung = game.acts.find((a) => a.id === o.act)?.rung ?? 0;
      const u = uniform(game.seed, { turn: o.turn, rule: "Y8", subject: seat });
      // Grey-zone victims have usually preferred not to invoke; an armed attack is another matter.
      all.push({ at, author, type: "invoke", seat, obligation: o.id, invoke: u < (rung >= 13 ? 0.97 : 0.2) });
      continue;
    }
    const choice = botCommitment(game, o);
    const words = voice && decided(voice(seat), o, choice);
    all.push({ at, author, type: "commit", seat, obligation: o.id, choice, words });
  }
  return all;
}

/** A game played by bots, with what happened in it. */
export interface Played {
  readonly game: Game;
  readonly events: readonly Event[];
  /** What was done, in order: the actions of its record. */
  readonly actions: readonly Action[];
}

/** How a simulated game is driven: orders of people to replay, and whether bots talk at all. */
export interface Driving {
  /** Actions of people for the phase the game is in; they come before the bots'. */
  readonly people?: (game: Game) => readonly Action[];
  /** Stops the game early; the review asks only for what it needs. */
  readonly until?: (game: Game) => boolean;
  /** Whether events are kept; on unless said otherwise. */
  readonly log?: boolean;
  /** Whether bots write cables and press; off unless asked for. */
  readonly talk?: boolean;
}

/** Plays a game whose seats are all bots, or people's recorded orders, to its end. Pure: the same start, the same game. */
export function playBots(
  {
    scenario,
    options,
    seed,
    otherwise,
  }: {
    readonly scenario: Scenario;
    readonly options: GameOptions;
    readonly seed: Seed;
    readonly otherwise?: Otherwise;
  },
  driving: Driving = {},
): Played {
  const beginning = newGame({ id: "simulated", scenario, options, seed, ...(otherwise && { otherwise }) });
  const sitting = new Sitting(beginning, driving.log !== false);
  const { game } = sitting;
  const talk = driving.talk ?? false;
  const think = keptMinds(game, talk);
  const actions: Action[] = [];
  const step = (action: Action): boolean => {
    if (sitting.take(action)) return false;
    actions.push(action);
    return true;
  };
  step({ at: 0, author: { kind: "server" }, type: "begin" });
  for (let guard = 0; guard < 2000 && game.stage.kind === "running"; guard++) {
    if (driving.until?.(sitting.kept())) break;
    let moved = false;
    for (const action of driving.people?.(sitting.kept()) ?? []) moved = step(action) || moved;
    // Nobody waits for a bot to say that it is ready.
    for (const action of botActions(game, 0, talk, think))
      if (action.type !== "ready") moved = step(action) || moved;
    if (moved && game.stage.phase === "obligation") continue;
    if (waitingFor(game).length > 0) break;
    step({ at: 0, author: { kind: "server" }, type: "advance", cause: "done" });
  }
  return { game, events: sitting.events, actions };
}
