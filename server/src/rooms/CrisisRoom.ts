import { directs, drives } from "@casus/shared/engine";
import { cardsFor, explain, historyOf, project } from "@casus/shared/projection";
import {
  attend,
  CLOSE,
  type IntentReply,
  intentEnvelope,
  PROTOCOL_VERSION,
  PublicState,
  place,
  type Question,
  question,
  revealLead,
  roleAnswers,
  screenLead,
} from "@casus/shared/protocol";
import { CloseCode, Room, type RoomException, ServerError } from "@colyseus/core";
import { enrol, forget, identify, reissue } from "../admissions.ts";
import { keep, keepScreens, screensOf } from "../beside.ts";
import { now } from "../deadline.ts";
import type { Games } from "../games.ts";
import { describe, log } from "../log.ts";
import { isScreen } from "../seats.ts";
import type { Change, GameHost } from "./game-host.ts";
import { type CrisisClient, type Identity, Publisher, type Seen } from "./publish.ts";
import { dropStuck, keepFrames } from "./socket.ts";
import { refusal, stamp } from "./stamp.ts";
import { chooseAgain, chosen, lead, showOnScreen, tellFromTheStart, turnedDown } from "./telling.ts";
import { Whereabouts } from "./whereabouts.ts";

const CONNECTIONS = 80;
/** Milliseconds a game stays awake after the last person: whoever reloads the page comes back to a room that is there. */
const LINGER = 10_000;

/** One table: the door between connections and a game. It knows no rules. */
export class CrisisRoom extends Room<{ state: PublicState; client: CrisisClient }> {
  /** Set once when the server is put together; Colyseus makes rooms itself. */
  static games: Games;

  override state = new PublicState();
  // Patches are sent by hand after each change: a timer would add delay, and lets joins see half a change.
  override patchRate = null;
  override maxClients = CONNECTIONS;
  override maxMessagesPerSecond = 30;
  override messages = {
    intent: (client: CrisisClient, message: unknown) => this.#intent(client, message),
    ask: (client: CrisisClient, message: unknown) => this.#ask(client, message),
    place: (client: CrisisClient, message: unknown) => this.#place(client, message),
    attend: (client: CrisisClient, message: unknown) => this.#attend(client, message),
    role: (client: CrisisClient, message: unknown) => this.#role(client, message),
    lead: (client: CrisisClient, message: unknown) =>
      this.#byHost(client, revealLead, message, (how) => lead(this.state, how, now())),
    screen: (client: CrisisClient, message: unknown) =>
      this.#byHost(client, screenLead, message, (how) => {
        showOnScreen(this.state, how);
        const told = how.turnDown && turnedDown(this.#host.game, how.turnDown);
        if (told) this.#publisher.tell(told.notice, (seen) => seen.seat === told.seat);
      }),
  };
  #host!: GameHost;
  #publisher!: Publisher;
  #closing = false;
  /** When the last person left; null while somebody is here. */
  #emptySince: number | null = null;
  readonly #whereabouts = new Whereabouts(this.clients);

  static override async onAuth(token: string, options: unknown): Promise<Identity> {
    if ((options as { version?: unknown } | null)?.version !== PROTOCOL_VERSION)
      throw new ServerError(426, "version-mismatch");
    const person = await identify(CrisisRoom.games.store, token);
    if (person === undefined) throw new ServerError(401, "unknown-token");
    return person;
  }

  override async onCreate(options: { game: string }): Promise<void> {
    this.roomId = options.game;
    this.#host = CrisisRoom.games.live(options.game);
    this.#publisher = new Publisher(this, this.#host);
    this.#host.onChange = (change) => this.#changed(change);
    this.#host.onShared = () => this.#publisher.pulse();
    this.#host.onTell = (notice) => this.#publisher.tell(notice);
    this.#host.onFenced = () => {
      this.#closing = true;
      void this.disconnect(CLOSE.moved);
    };
    await this.setPrivate(true);
    const kept = await screensOf(CrisisRoom.games.store, this.#host.id);
    if (kept !== undefined) chooseAgain(this.state, kept);
    this.clock.setInterval(() => {
      dropStuck([...this.clients], this.roomId);
      this.#sleepWhenDeserted();
    }, 1_000);
    this.#sleepWhenDeserted();
    this.#publisher.pulse();
    this.#host.start();
  }

  override onJoin(client: CrisisClient): void {
    const who = client.auth?.person ?? "";
    const person = this.#host.game.people[who] ?? (isScreen(who) ? { id: who, seat: null } : undefined);
    if (client.auth?.game !== this.roomId || person === undefined) throw new ServerError(403, "not-admitted");
    for (const other of [...this.clients]) {
      if (other === client || other.userData?.person !== person.id) continue;
      other.send("notice", { code: "replaced", with: {} });
      this.#dismiss(other, CLOSE.replaced);
    }
    const seen: Seen = {
      person: person.id,
      since: now(),
      seat: person.seat,
      watching: null,
      version: 0,
      view: null,
    };
    client.userData = seen;
    keepFrames(client);
    this.#host.connected(person.id, 1);
    // Before the welcome, so that a change cannot fall between the state and the view.
    this.#publisher.pulse();
    this.#publisher.welcome(client, seen);
    this.#whereabouts.welcome(client);
    this.#publisher.boardSoon();
  }

  /** No place is kept for a dropped connection: clients join again with their token, which also outlives this process. */
  override onLeave(client: CrisisClient): void {
    if (client.userData === undefined) return;
    this.#host.connected(client.userData.person, -1);
    if (!this.#host.present.has(client.userData.person))
      this.#whereabouts.note(client.userData.person, client.userData.seat, null);
    this.#publisher.pulse();
    this.#publisher.boardSoon();
    this.#sleepWhenDeserted();
  }

  override onDispose(): void {
    this.#publisher.stop();
    CrisisRoom.games.close(this.#host);
  }

  override onBeforeShutdown(): void {
    this.#closing = true;
    void this.disconnect(CloseCode.SERVER_SHUTDOWN);
  }

  /** Without this one fault in one room would end the process. */
  onUncaughtException(error: RoomException, method: string): void {
    // Somebody turned away at the door is no fault.
    if (error.cause instanceof ServerError) return;
    log.error("room", { game: this.roomId, method, error: describe(error) });
  }

  async #intent(client: CrisisClient, message: unknown): Promise<IntentReply> {
    const seen = client.userData;
    if (seen === undefined || this.#dismissed.has(client)) return refusal("not-admitted");
    const parsed = intentEnvelope.safeParse(message);
    if (!parsed.success) {
      const given = (message as { version?: unknown } | null)?.version;
      return refusal(given === PROTOCOL_VERSION ? "invalid" : "version-mismatch");
    }
    const { id, intent } = parsed.data;
    try {
      if (intent.type === "begin" && drives(this.#host.game, seen.person)) await this.#host.seatStragglers();
      return await this.#host.submit((game) => {
        const person = game.people[seen.person];
        return person === undefined
          ? refusal("unknown-person")
          : stamp(intent, game, person, this.#host.present);
      }, `${seen.person}:${id}`);
    } catch (error) {
      // Said explicitly: with an exception handler in place a thrown request would be answered like a success.
      log.error("intent", { game: this.roomId, intent: intent.type, error: describe(error) });
      return refusal("internal");
    }
  }

  /** A hint and no act: what does not parse is dropped. */
  #attend(client: CrisisClient, message: unknown): void {
    const parsed = attend.safeParse(message);
    if (client.userData === undefined || this.#dismissed.has(client) || !parsed.success) return;
    this.#host.attend(client.userData.person, parsed.data);
    this.#publisher.boardSoon();
  }

  /** Answered at once wherever possible, so that no patch overtakes the view it starts from. */
  #ask(client: CrisisClient, message: unknown): unknown {
    const seen = client.userData;
    const parsed = question.safeParse(message);
    if (seen === undefined || this.#dismissed.has(client)) return refusal("not-admitted");
    if (!parsed.success) return refusal("invalid");
    try {
      return this.#answer(client, seen, parsed.data);
    } catch (error) {
      log.error("ask", { game: this.roomId, question: parsed.data.type, error: describe(error) });
      return refusal("internal");
    }
  }

  #answer(client: CrisisClient, seen: Seen, asked: Question): unknown {
    switch (asked.type) {
      case "view":
        return this.#publisher.whole(seen);
      case "messages":
        return this.#publisher.page(seen, asked.before, asked.limit);
      case "why":
        return { events: explain(this.#host.events, this.#host.game, seen, asked.key) };
      case "history":
        return {
          series: historyOf(this.#host.events, this.#host.game, seen.watching ?? seen.seat, asked.variable),
        };
      case "past": {
        const then = this.#host.past.at(asked.turn, asked.moment);
        if (then === undefined) return refusal("unknown-turn");
        // By seat: whoever has come to it since may read its file.
        const eyes = seen.watching ?? seen.seat;
        return { view: project(then, eyes === null ? { person: seen.person } : { seat: eyes }) };
      }
      case "enrol":
        if (!drives(this.#host.game, seen.person)) return refusal("host-only");
        return enrol(CrisisRoom.games, this.#host, asked.people).then((people) => ({ people }));
      case "insights": {
        const person = this.#host.game.people[seen.person];
        const staff = person?.seat === null && (person.host || person.staff !== undefined);
        return staff ? { insights: this.#host.game.insights ?? [] } : refusal("white-cell-only");
      }
      case "injects":
        if (!directs(this.#host.game, seen.person)) return refusal("white-cell-only");
        return { injects: this.#host.game.injects ?? [] };
      case "reissue": {
        const own = asked.person === seen.person;
        if (!own && !drives(this.#host.game, seen.person)) return refusal("host-only");
        return reissue(CrisisRoom.games.store, this.roomId, asked.person);
      }
      case "cards":
        return { cards: cardsFor(this.#host.game, seen.person) };
      case "preview":
        return directs(this.#host.game, seen.person) ? this.#host.preview() : refusal("white-cell-only");
      case "watch":
        return this.#publisher.watch(client, seen, asked.seat) ? { ok: true } : refusal("may-not-watch");
    }
  }

  /** The host's hand on what all screens show. It is no part of the game: a record does not hold it. */
  #byHost<T>(
    client: CrisisClient,
    schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
    message: unknown,
    apply: (how: T) => void,
  ): IntentReply {
    const seen = client.userData;
    if (seen === undefined || this.#dismissed.has(client)) return refusal("not-admitted");
    if (!drives(this.#host.game, seen.person)) return refusal("host-only");
    const parsed = schema.safeParse(message);
    if (!parsed.success) return refusal("invalid");
    apply(parsed.data);
    this.#publisher.pulse();
    this.#keepScreens();
    return { ok: true, seq: 0 };
  }

  /** For the next time the room is made. A choice that is lost in a power cut is made again: nobody waits for the disk. */
  #keepScreens(): void {
    keepScreens(CrisisRoom.games.store, this.#host.id, chosen(this.state)).catch((error: unknown) => {
      log.warn("screens", { game: this.roomId, error: describe(error) });
    });
  }

  /** How somebody did with the questions on their role: for the white cell's page, beside the record. */
  #role(client: CrisisClient, message: unknown): void {
    const parsed = roleAnswers.safeParse(message);
    const seen = client.userData;
    if (!parsed.success || seen === undefined || this.#dismissed.has(client)) return;
    if (parsed.data.seat !== seen.seat || parsed.data.right > parsed.data.of) return;
    this.#host.answeredRole(seen.person, parsed.data);
    void keep(CrisisRoom.games.store, this.#host, seen.person, "role", parsed.data).catch(() => {});
    this.#publisher.boardSoon();
  }

  /** What of the seat's common work somebody has open; told to team-mates, kept nowhere. */
  #place(client: CrisisClient, message: unknown): void {
    const parsed = place.safeParse(message);
    if (!parsed.success || client.userData === undefined || this.#dismissed.has(client)) return;
    this.#host.touched(client.userData.person);
    this.#whereabouts.note(client.userData.person, client.userData.seat, parsed.data.place);
  }

  #changed(change: Change): void {
    if (tellFromTheStart(this.state, change, now())) this.#keepScreens();
    this.#publisher.change(change);
    // Who changed seats leaves behind what was open there.
    if (change.before.people !== change.game.people)
      for (const { person, seat } of this.#people())
        if (change.before.people[person]?.seat !== seat) this.#whereabouts.note(person, seat, null);
    this.#sleepWhenDeserted();
    // Made ready while people still watch how it ended.
    if (change.game.stage.kind === "review" && change.before.stage.kind !== "review")
      void CrisisRoom.games.review(this.#host).catch(() => {});
    for (const { action } of change.steps) {
      if (action.type !== "leave") continue;
      void forget(CrisisRoom.games.store, action.person);
      for (const client of [...this.clients]) {
        if (client.userData?.person !== action.person) continue;
        client.send("notice", { code: "removed", with: {} });
        this.#dismiss(client, CLOSE.removed);
      }
    }
  }

  #people(): Seen[] {
    return [...this.clients].flatMap(({ userData }) => (userData === undefined ? [] : [userData]));
  }

  /** A game sleeps in the log once the last person has been gone a while, unless its clock runs: that goes on without anybody. */
  #sleepWhenDeserted(): void {
    // Something done at the last moment must not hold open a room that is being closed.
    if (this.#closing) return;
    this.#emptySince = this.clients.length > 0 ? null : (this.#emptySince ?? now());
    const { stage, clock } = this.#host.game;
    const runs =
      stage.kind === "running" &&
      (clock.paused === null ? clock.deadline !== null : clock.until !== undefined);
    // Not to be switched on and off while people are here: Colyseus keeps a dead timer then, and never closes the room.
    this.autoDispose = this.#emptySince !== null && !runs && now() - this.#emptySince >= LINGER;
  }

  /** Between our closing and theirs a connection could still ask for things. */
  readonly #dismissed = new WeakSet<CrisisClient>();

  #dismiss(client: CrisisClient, code: number): void {
    this.#dismissed.add(client);
    client.leave(code);
  }
}
