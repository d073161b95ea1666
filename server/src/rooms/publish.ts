import type { Action, Event, Game } from "@casus/shared/engine";
import { waitingFor } from "@casus/shared/engine";
import {
  type Board,
  mayWatch,
  messagesFor,
  project,
  sightOf,
  type View,
  watchedBy,
} from "@casus/shared/projection";
import {
  type MessagesMessage,
  markNulls,
  type Notice,
  type PublicState,
  type TeamMessage,
  type ViewMessage,
} from "@casus/shared/protocol";
import type { Client } from "@colyseus/core";
import { ArraySchema } from "@colyseus/schema";
import { generate } from "json-merge-patch";
import { now } from "../deadline.ts";
import { announced } from "./announce.ts";
import type { Change, GameHost } from "./game-host.ts";

/** Messages sent on joining; older ones are asked for. */
const NEWEST = 40;

/** The part of a view that depends on the seat alone, and so is the same for everybody who shares it. */
type SeatView = Omit<View, "you">;

/** Milliseconds in which changes to the board are gathered before it is sent. */
const BOARD_PACE = 100;

/** What a connection stands for, and what it was last shown. */
export interface Seen {
  readonly person: string;
  readonly since: number;
  seat: string | null;
  /** The seat whose view they have opened; null for their own. */
  watching: string | null;
  version: number;
  view: { readonly seat: SeatView; readonly you: View["you"] } | null;
}

type Eyes = Pick<Seen, "person" | "watching">;

/** What a token proves. */
export interface Identity {
  readonly game: string;
  readonly person: string;
}

export type CrisisClient = Client<{
  auth: Identity;
  userData: Seen;
  messages: {
    view: ViewMessage;
    messages: MessagesMessage;
    notice: Notice;
    board: Board;
    team: TeamMessage;
  };
}>;

/** Where what is published goes: the room, without the rest of it. */
export interface Outlet {
  readonly state: PublicState;
  readonly clients: Iterable<CrisisClient>;
  broadcastPatch(): unknown;
}

/** The only writer of the public state and of everything private that is sent: it is handed views, never sends a game. */
export class Publisher {
  readonly #outlet: Outlet;
  readonly #host: GameHost;
  /** Views of the game as it is, by seat: a seat of eight is looked at once. */
  #views: { readonly game: Game; readonly bySeat: Map<string, SeatView> } | null = null;
  #boardDue: NodeJS.Timeout | undefined;
  /** From what was shown to what is: those who were shown the same are sent the same. */
  readonly #patches = new WeakMap<SeatView, { readonly to: SeatView; readonly patch: unknown }>();

  constructor(outlet: Outlet, host: GameHost) {
    this.#outlet = outlet;
    this.#host = host;
  }

  /** Everything a change means to everybody who is connected. */
  change(change: Change): void {
    this.pulse();
    const audience = audienceOf(change);
    for (const client of this.#outlet.clients) {
      const seen = client.userData;
      if (seen === undefined) continue;
      const person = change.game.people[seen.person];
      const seat = person?.seat ?? null;
      const watching = watchedBy(change.game, seen);
      const moved = seat !== seen.seat || watching !== seen.watching;
      seen.seat = seat;
      seen.watching = watching;
      const eyes = watching ?? seat;
      const sees =
        eyes === null
          ? sightOf(change.game, seen.person) === "all"
          : audience !== "all" && audience.has(eyes);
      if (audience === "all" || moved || sees) this.#show(client, seen);
      if (moved) client.send("messages", { ...this.newest(seen), fresh: watching === null && seat === null });
      else this.#pass(client, seen, change);
    }
    this.#notify(change);
    this.boardSoon();
  }

  /** Opens the view of a seat for somebody who may watch it, or closes it; false for who may not. */
  watch(client: CrisisClient, seen: Seen, seat: string | null): boolean {
    if (seat !== null && !mayWatch(this.#host.game, seen.person, seat)) return false;
    seen.watching = watchedBy(this.#host.game, { person: seen.person, watching: seat });
    client.send("messages", { ...this.newest(seen), fresh: true });
    client.send("view", this.whole(seen));
    return true;
  }

  /** Changes come in bursts; the board is sent once for each burst, to those who see all. */
  boardSoon(): void {
    this.#boardDue ??= setTimeout(() => {
      this.#boardDue = undefined;
      this.#sendBoard(this.#outlet.clients);
    }, BOARD_PACE);
  }

  stop(): void {
    clearTimeout(this.#boardDue);
  }

  #sendBoard(clients: Iterable<CrisisClient>): void {
    let made: Board | undefined;
    for (const client of clients) {
      const person = client.userData?.person;
      if (person === undefined || sightOf(this.#host.game, person) !== "all") continue;
      made ??= this.#host.board();
      client.send("board", made);
    }
  }

  /** The public state as it is now, and who is here. */
  pulse(): void {
    const { state } = this.#outlet;
    const { game, present } = this.#host;
    const { stage, clock } = game;
    state.stage = stage.kind;
    state.turn = stage.kind === "lobby" ? 0 : stage.turn;
    state.turns = stage.kind === "running" ? stage.turns : state.turns;
    state.phase = stage.kind === "running" ? stage.phase : "";
    state.deadline = clock.deadline ?? 0;
    state.paused = clock.paused !== null;
    const people = Object.values(game.seats).filter((seat) => seat.control === "human").length;
    state.seats = stage.kind === "running" ? people : 0;
    state.done = stage.kind === "running" ? Math.max(0, people - waitingFor(game).length) : 0;
    const here = Object.keys(game.people).filter((person) => present.has(person));
    // Replaced, not spliced: a client that joins between a splice and its patch would see an item twice.
    if (here.join() !== [...state.present].join()) state.present = new ArraySchema(...here);
    state.step = stage.kind === "review" ? (this.#host.sharing.step ?? "") : "";
    state.now = now();
    this.#outlet.broadcastPatch();
  }

  /** What a new connection is told first. */
  welcome(client: CrisisClient, seen: Seen): void {
    client.send("view", this.whole(seen));
    client.send("messages", this.newest(seen));
    this.#sendBoard([client]);
  }

  /** The whole view; later patches start from it. */
  whole(seen: Seen): ViewMessage {
    const { seat, you } = this.#viewOf(seen);
    seen.view = { seat, you };
    seen.version += 1;
    return { version: seen.version, from: null, view: { ...seat, you } };
  }

  newest(seen: Eyes): MessagesMessage {
    return this.page(seen, null, NEWEST);
  }

  /** Up to `limit` messages before the one named, newest last. */
  page({ person, watching }: Eyes, before: string | null, limit: number): MessagesMessage {
    const all = messagesFor(this.#host.game, person, watching, this.#host.sharing);
    const found = before === null ? all.length : all.findIndex((message) => message.id === before);
    const end = Math.max(0, found);
    const start = Math.max(0, end - limit);
    return { items: all.slice(start, end), earlier: start > 0 };
  }

  /** Games are never changed in place, so a view that was sent stays what it was and can be compared with the next. */
  #viewOf({ person, watching }: Eyes): NonNullable<Seen["view"]> {
    const { game, code } = this.#host;
    const { you, ...fresh } = project(game, { person, watching }, code);
    if (this.#views?.game !== game) this.#views = { game, bySeat: new Map() };
    const eyes = you.seat ?? (you.sees === "all" ? "*" : "");
    const seat = this.#views.bySeat.get(eyes) ?? fresh;
    this.#views.bySeat.set(eyes, seat);
    return { seat, you };
  }

  #show(client: CrisisClient, seen: Seen): void {
    if (seen.view === null) return;
    const { seat, you } = this.#viewOf(seen);
    const patch = this.#patch(seen.view.seat, seat);
    const moved = JSON.stringify(you) !== JSON.stringify(seen.view.you);
    if (moved) {
      client.send("view", this.whole(seen));
      return;
    }
    seen.view = { seat, you };
    if (patch === undefined) return;
    const from = seen.version++;
    client.send("view", { version: seen.version, from, patch });
  }

  #patch(from: SeatView, to: SeatView): unknown {
    const made = this.#patches.get(from);
    if (made?.to === to) return made.patch;
    const plain = generate(from, to);
    const patch = plain === undefined ? undefined : markNulls(plain, to);
    this.#patches.set(from, { to, patch });
    return patch;
  }

  #pass(client: CrisisClient, { person, watching }: Seen, { before, game }: Change): void {
    if (game.messages.length === before.messages.length) return;
    // Messages are only ever added: thousands of old ones need not be looked through for each connection.
    const added = { ...game, messages: game.messages.slice(before.messages.length) };
    const items = messagesFor(added, person, watching, this.#host.sharing);
    if (items.length > 0) client.send("messages", { items, earlier: true });
  }

  #notify({ steps }: Change): void {
    for (const { action, events } of steps) {
      const told = announced(action, events, this.#host.game);
      if (told) this.tell(told.notice, (seen) => told.seat === null || seen.seat === told.seat);
      if (action.type === "sit" && action.author.kind !== "server" && !isBy(action.author, action.person))
        this.tell(
          { code: "moved", with: { seat: action.seat ?? "" } },
          (seen) => seen.person === action.person,
        );
      if (action.type === "control" && action.author.kind === "server")
        this.tell({
          code: action.by === "bot" ? "bot-took-over" : "seat-returned",
          with: { seat: action.seat },
        });
    }
  }

  /** Tells something to everybody, or to some. */
  tell(notice: Notice, whom: (seen: Seen) => boolean = () => true): void {
    for (const client of this.#outlet.clients)
      if (client.userData !== undefined && whom(client.userData)) client.send("notice", notice);
  }
}

const isBy = (author: { kind: string; id?: string }, person: string) =>
  author.kind === "person" && author.id === person;

const TO_ALL = new Set<Action["type"]>(["control", "hold", "rollback", "correct", "speech", "schedule"]);

/**
 * Whose view may have changed. Everybody gets theirs when the phase changes or anything public happens, so that the
 * moment of sending tells nobody who acted; otherwise those who may know what happened, and the seat itself.
 */
function audienceOf({ before, game, steps }: Change): "all" | ReadonlySet<string> {
  if (phaseOf(before) !== phaseOf(game) || before.clock !== game.clock || before.people !== game.people)
    return "all";
  const seats = new Set<string>();
  for (const { action, events } of steps) {
    if (TO_ALL.has(action.type)) return "all";
    if (action.type === "room") for (const seat of action.seats) seats.add(seat);
    if (action.type === "claim" || action.type === "rule") {
      const found = game.proposals?.find((proposal) => proposal.id === action.proposal);
      if (found) seats.add(found.seat);
    }
    if ("seat" in action && action.seat !== null) seats.add(action.seat);
    if (action.type === "request") for (const seat of action.to) seats.add(seat);
    if (action.type === "answer" || action.type === "withdraw")
      for (const seat of partiesTo(game, action.request)) seats.add(seat);
    if (events.some((event) => event.seen === "all")) return "all";
    for (const seat of events.flatMap((event: Event) => event.seen)) seats.add(seat);
  }
  return seats;
}

function phaseOf({ stage }: Game): string {
  return stage.kind === "running" ? `${stage.turn} ${stage.phase} ${stage.turns}` : stage.kind;
}

function partiesTo(game: Game, id: string): readonly string[] {
  const request = game.requests.find((candidate) => candidate.id === id);
  return request === undefined ? [] : [request.from, ...request.to];
}
