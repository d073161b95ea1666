import {
  type Action,
  type ActionBody,
  type Event,
  type Game,
  type GameOptions,
  newGame,
  standingEvents,
  waitingFor,
} from "@casus/shared/engine";
import { type Board, board, type RoleAnswers } from "@casus/shared/projection";
import type { Attend, IntentReply, Notice, Preview } from "@casus/shared/protocol";
import { NO_NOTES, type Sharing } from "@casus/shared/review";
import { Alarm, bodyOf, type Duty, duties, now } from "../deadline.ts";
import { describe, log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { Answers } from "./answers.ts";
import { attempt, isStep } from "./attempt.ts";
import { Attendance } from "./attendance.ts";
import { Bots, type Step } from "./bots.ts";
import { Past } from "./past.ts";
import { type PlannedOrders, playOut } from "./play-out.ts";
import { previewOf } from "./preview.ts";
import { type Filed, type Refusal, refusal } from "./stamp.ts";
import { stragglers } from "./stragglers.ts";

/** What was written to the log together, and what came of it. */
export interface Change {
  readonly before: Game;
  readonly game: Game;
  readonly steps: readonly Step[];
}

export interface Pace {
  /** Milliseconds until a bot takes a seat all of whose people are gone. */
  readonly patience: number;
  /** Milliseconds between two things bots say. */
  readonly bots: number;
}

/** Another process writes this game; the room must close. */
export class Fenced extends Error {
  override readonly name = "Fenced";
}

/** After a duty the rules refused: log it once, not in a loop. */
const SECOND_TRY = 5_000;

/** Looks at the game as it is when its turn comes, and says what is asked of it. */
type Decide = (game: Game) => Filed | Refusal;

const filed = (body: ActionBody): Filed => ({ author: { kind: "server" }, ...body });

/**
 * A game in memory: what replaying its log gives, and the queue through which everything that changes it goes, one at a
 * time. Durable first, then the new state, then everybody else.
 */
export class GameHost {
  readonly id: string;
  readonly code: string;
  /** As hosted; the lobby may change them. */
  readonly options: GameOptions;
  onChange: (change: Change) => void = () => {};
  onFenced: () => void = () => {};
  onShared: () => void = () => {};
  /** A word of the white cell to everybody who is there. */
  onTell: (notice: Notice) => void = () => {};
  readonly #store: Store;
  readonly #patience: number;
  readonly #bots: Bots;
  readonly #woken = now();
  readonly #alarm = new Alarm();
  #game: Game;
  #seq = 0;
  #last = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #answers = new Answers();
  readonly #attendance = new Attendance();
  /** Everything that happened, with its reasons; remade by replaying, never stored. */
  readonly #events: Event[] = [];
  readonly past = new Past();
  #phaseBegan = 0;
  #sharing: Sharing = NO_NOTES.sharing;
  #notBefore = 0;
  #stopped = false;

  constructor(store: Store, pace: Pace, code: string, start: Parameters<typeof newGame>[0]) {
    this.#store = store;
    this.#patience = pace.patience;
    this.#bots = new Bots(pace.bots);
    this.#game = newGame(start);
    this.id = start.id;
    this.code = code;
    this.options = start.options;
  }

  get game(): Game {
    return this.#game;
  }

  get events(): readonly Event[] {
    return this.#events;
  }

  /** What the host lets out in the review; kept beside the record. */
  get sharing(): Sharing {
    return this.#sharing;
  }

  share(sharing: Sharing): void {
    this.#sharing = sharing;
    this.onShared();
  }

  get present(): ReadonlySet<string> {
    return this.#attendance.present;
  }

  /** Does again what the log says; a log that the rules refuse is damaged, or was played under other rules. */
  async replay(): Promise<void> {
    for (const row of await this.#store.actions(this.id)) {
      const action = JSON.parse(row.json) as Action;
      const step = attempt(this.#game, action);
      if (!isStep(step)) throw new Error(`action ${row.seq} of game ${this.id}: ${step?.code ?? "failed"}`);
      this.#took(step, row.seq, row.intent);
    }
  }

  /** Starts the clock. Before this nothing happens that nobody asked for. */
  start(): void {
    this.#attendance.note(this.#game, now());
    void this.#inTurn(() => this.#settle());
  }

  stop(): void {
    this.#stopped = true;
    this.#alarm.clear();
  }

  /** Decides, makes durable and publishes one action. `intent` makes a retry harmless. */
  submit(decide: Decide, intent: string | null = null): Promise<IntentReply> {
    const reply = this.#inTurn(() => this.#answer(decide, intent));
    // The answer does not wait for what bots make of it.
    void reply.then(() => this.#inTurn(() => this.#settle())).catch(() => {});
    return reply;
  }

  /** The server's own actions. */
  file(body: ActionBody): Promise<IntentReply> {
    return this.submit(() => filed(body));
  }

  /** What the white cell watches at a glance. */
  board(): Board {
    return board(this.#game, this.#attendance, this.#phaseBegan);
  }

  /** What the rules would make of the orders that lie at the gate; nothing of it happens (W14). */
  preview(): Preview | null {
    if (!this.#game.gate?.open) return null;
    const step = attempt(this.#game, { at: this.#time(), ...filed({ type: "advance", cause: "host" }) });
    return isStep(step) ? previewOf(this.#game, step) : null;
  }

  /** What a person is at; not on the record. */
  attend(person: string, at: Attend): void {
    this.#attendance.attend(person, at);
    this.#attendance.touch(person, now());
  }

  /** Somebody has opened something. */
  touched(person: string): void {
    this.#attendance.touch(person, now());
  }

  /** How somebody answered the questions on a role; kept beside the record by whoever calls. */
  answeredRole(person: string, answers: RoleAnswers): void {
    this.#attendance.roles.set(person, answers);
  }

  /** Lets bots play a game of bots to its end at once, with these orders in its first turn. */
  playOut(orders: PlannedOrders): Promise<IntentReply> {
    return this.#inTurn(async () => {
      const out = playOut(this.#game, this.#time(), orders, attempt);
      if (!("steps" in out)) return out;
      await this.#write(out.steps);
      return { ok: true, seq: this.#seq };
    });
  }

  /** Called for every connection that opens or closes. */
  connected(person: string, by: 1 | -1): void {
    this.#attendance.count(person, by);
    if (by === 1) this.#attendance.touch(person, now());
    const seat = this.#game.people[person]?.seat ?? null;
    if (by === 1 && seat !== null && this.#attendance.isTaken(seat)) this.#giveBack(seat, person);
    this.#attendance.note(this.#game, now());
    this.#arm();
  }

  /** A seat the server gave to a bot goes to the first of its people who returns. */
  #giveBack(seat: string, person: string): void {
    const bots = (game: Game) => game.seats[seat]?.control === "bot";
    const back = this.submit((game) =>
      bots(game) ? filed({ type: "control", seat, by: "human" }) : refusal("seat-held", { seat }),
    );
    void back.then((reply) => (reply.ok ? this.file({ type: "hold", seat, person }) : reply)).catch(() => {});
  }

  /** Puts people who have not chosen into the seats that are offered, the emptiest first; all at once. */
  seatStragglers(): Promise<void> {
    return this.#inTurn(() => this.#write(stragglers(this.#game, this.#time())));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch((error) => {
      if (error instanceof Fenced) this.onFenced();
      else log.error("game", { game: this.id, error: describe(error) });
    });
    return result;
  }

  async #answer(decide: Decide, intent: string | null): Promise<IntentReply> {
    const given = intent === null ? undefined : this.#answers.to(intent);
    if (given !== undefined) return given;
    const reply = await this.#decide(decide, intent);
    if (intent !== null && !reply.ok) this.#answers.refused(intent, reply);
    return reply;
  }

  async #decide(decide: Decide, intent: string | null = null): Promise<IntentReply> {
    const asked = decide(this.#game);
    if (!("type" in asked)) return asked;
    const action: Action = { at: this.#time(), ...asked };
    const step = attempt(this.#game, action);
    if (step === null) return refusal("internal");
    if (!("game" in step)) return step;
    await this.#write([step], intent);
    return { ok: true, seq: this.#seq };
  }

  /** Clocks can be set back; the log's times never run backwards. */
  #time(): number {
    return Math.max(now(), this.#last);
  }

  async #write(steps: readonly Step[], intent: string | null = null): Promise<void> {
    const last = steps.at(-1);
    if (last === undefined) return;
    const before = this.#game;
    const rows = steps.map(({ action }, i) => ({
      game: this.id,
      seq: this.#seq + 1 + i,
      at: action.at,
      json: JSON.stringify(action),
      intent,
    }));
    const { stage, clock } = last.game;
    // A break ends by the clock too, and the server must be awake for it.
    const deadline = clock.paused === null ? clock.deadline : (clock.until ?? null);
    const written = await this.#store.append({
      rows: rows as [(typeof rows)[0]],
      stage: stage.kind,
      deadline,
    });
    if (!written) throw new Fenced(this.id);
    for (const step of steps) this.#took(step, this.#seq + 1, intent);
    this.#attendance.note(this.#game, now());
    this.onChange({ before, game: this.#game, steps });
  }

  #took({ action, game, events }: Step, seq: number, intent: string | null): void {
    this.past.took(this.#game, game);
    if (this.#game.stage.kind !== "running" || events.some((event) => event.kind === "phase"))
      this.#phaseBegan = action.at;
    this.#game = game;
    this.#events.push(...events);
    if (action.type === "rollback")
      this.#events.splice(0, this.#events.length, ...standingEvents(this.#events));
    this.#seq = seq;
    this.#last = action.at;
    if (intent !== null) this.#answers.accepted(intent, seq);
    this.#attendance.took(action, game);
  }

  /** Lets bots act and moves on when nobody is waited for, until somebody is. */
  async #settle(): Promise<void> {
    if (this.#stopped) return;
    // Bounded, so that a fault in the rules cannot hold the server.
    for (let round = 0; round < 12; round++) {
      await this.#letBotsAct(false);
      if (!this.#everybodyDone()) break;
      await this.#letBotsAct(true);
      const reply = await this.#decide(() => filed({ type: "advance", cause: "done" }));
      if (!reply.ok) break;
    }
    this.#arm();
  }

  #letBotsAct(lastCall: boolean): Promise<void> {
    return this.#write(
      this.#bots.steps(this.#game, this.#time(), lastCall, (game, action) => {
        const step = attempt(game, action);
        return isStep(step) ? step : null;
      }),
    );
  }

  #everybodyDone(): boolean {
    const { stage, clock, seats } = this.#game;
    if (stage.kind !== "running" || clock.paused !== null) return false;
    // A table of bots alone runs by its clock or by the host's hand, or it would be over before anybody saw it.
    const people = Object.values(seats).some((seat) => seat.control === "human");
    return people && waitingFor(this.#game).length === 0;
  }

  #duties(): Duty[] {
    return duties(this.#game, {
      woken: this.#woken,
      absent: this.#attendance.empty,
      patience: this.#patience,
      bot: this.#bots.next,
    });
  }

  #arm(): void {
    if (this.#stopped) return;
    const first = Math.min(...this.#duties().map((duty) => duty.at));
    this.#alarm.set(Number.isFinite(first) ? Math.max(first, this.#notBefore) : null, () => {
      void this.#inTurn(() => this.#tick()).catch(() => {});
    });
  }

  async #tick(): Promise<void> {
    const due = this.#duties()
      .filter((duty) => duty.at <= now())
      .sort((a, b) => a.at - b.at);
    for (const duty of due) {
      const body = bodyOf(duty);
      if (body === null) continue;
      if (duty.kind === "advance") await this.#letBotsAct(true);
      const reply = await this.#decide(() => filed(body));
      // An earlier duty may have done away with this one; if not, the rules disagree with the clock.
      if (!reply.ok) {
        log.warn("duty", { game: this.id, duty: duty.kind, code: reply.code });
        this.#notBefore = now() + SECOND_TRY;
      }
    }
    await this.#settle();
  }
}
