import type { Order, PollPlan } from "@casus/shared/engine";
import { optionsFor, type PublicScenario, type View } from "@casus/shared/projection";
import { type Admission, LIMITS } from "@casus/shared/protocol";
import { Player } from "../server.ts";
import { dice, type Hour } from "./hour.ts";

/** What somebody will ask of the white cell in the first turn, and in which phase. */
export interface Wish {
  readonly phase: "intelligence" | "consultation";
  readonly kind: "action" | "question";
  readonly text: string;
  readonly why: string;
}

/** Seconds somebody takes for a phase before they are done with it: the least, and how much it varies. */
const TAKES: Readonly<Record<string, readonly [number, number]>> = {
  intelligence: [45, 45],
  consultation: [90, 60],
  orders: [20, 30],
  resolution: [30, 30],
};
/** Nobody settles: who closes the dispute ends the game, and the hour is planned for all its turns. */
const SETTLE = "D04";
/** Seconds between two things one person does. */
const PAUSE = [35, 50] as const;

/** One of the twenty-four: reads, talks, answers, seals, asks; sometimes is gone. What is done is chosen by keyed dice. */
export class Somebody {
  player: Player;
  away = false;
  readonly #hour: Hour;
  readonly #scenario: PublicScenario;
  readonly #dice: () => number;
  readonly #wishes: Wish[];
  #phase = "";
  #since = 0;
  #guessed = 0;
  written = 0;

  constructor(player: Player, hour: Hour, scenario: PublicScenario, seed: number, wishes: readonly Wish[]) {
    this.player = player;
    this.#hour = hour;
    this.#scenario = scenario;
    this.#dice = dice(seed);
    this.#wishes = [...wishes];
    this.#again();
  }

  get seat(): string {
    return this.player.view?.you.seat ?? "";
  }

  /** The connection goes, as when a lid is shut. */
  drop(): void {
    this.away = true;
    this.player.drop();
  }

  /** Back at the table, or somebody else in their place, with the token they were given. */
  async enter(url: string, admission: Admission): Promise<void> {
    this.player = await Player.connect(url, admission);
    this.away = false;
  }

  #again(): void {
    this.#hour.after(PAUSE[0] + PAUSE[1] * this.#dice(), async () => {
      if (await this.#step()) this.#again();
    });
  }

  /** One thing, as the moment has it; false when there will be no more. */
  async #step(): Promise<boolean> {
    if (this.away) return true;
    const view = await this.player.fresh();
    if (view.stage.kind === "review") return false;
    if (view.stage.kind !== "running" || view.clock.paused !== null) return true;
    const { turn, phase } = view.stage;
    if (this.#phase !== `${turn} ${phase}`) {
      this.#phase = `${turn} ${phase}`;
      this.#since = this.#hour.now;
    }
    await this.#answer(view);
    const wish = this.#wishes.findIndex((one) => one.phase === phase);
    if (wish >= 0) {
      const [{ kind, text, why } = {} as Wish] = this.#wishes.splice(wish, 1);
      await this.player.must({ type: "propose", kind, text, why });
      return true;
    }
    if (phase !== "obligation" && this.#dice() < 0.6) await this.#write(view, turn);
    const [least, spread] = TAKES[phase] ?? [0, 0];
    if (this.#hour.now - this.#since >= 1000 * (least + spread * this.#dice()))
      await this.#finish(view, turn);
    return true;
  }

  async #write(view: View, turn: number): Promise<void> {
    const others = Object.keys(view.seats).filter((seat) => seat !== view.you.seat);
    const to = this.#dice() < 0.3 ? "team" : [others[Math.floor(this.#dice() * others.length)] ?? ""];
    const reply = await this.player.send({
      type: "message",
      to,
      text: `${view.you.seat} in turn ${turn}: word ${++this.written}`.slice(0, LIMITS.cable),
      about: null,
    });
    // Where nobody may speak just now, one holds one's tongue.
    if (!reply.ok && reply.code !== "no-speech") throw new Error(`message: ${reply.code}`);
  }

  /** Requests and treaty calls to one's seat. Somebody else of the seat may have been quicker. */
  async #answer(view: View): Promise<void> {
    const { seat, person } = view.you;
    if (seat === null || view.seats[seat]?.holder !== person) return;
    for (const request of Object.values(view.requests))
      if (request.status === "open" && request.to.includes(seat) && !request.answers[seat])
        await this.player.send({
          type: "answer",
          request: request.id,
          accept: request.kind !== "settlement" && this.#dice() < 0.7,
        });
    for (const one of Object.values(view.obligations)) {
      if (one.status === "invocation" && one.victim === seat)
        await this.player.send({ type: "invoke", obligation: one.id, invoke: true });
      if (one.status === "decision" && one.protector === seat)
        await this.player.send({ type: "commit", obligation: one.id, choice: "part", words: null });
    }
  }

  async #finish(view: View, turn: number): Promise<void> {
    const phase = view.stage.kind === "running" ? view.stage.phase : "";
    const holds = view.seats[this.seat]?.holder === view.you.person;
    if (this.#guessed < turn && (phase === "consultation" || phase === "orders")) {
      this.#guessed = turn;
      await this.player.send({ type: "believe", value: Math.round(this.#dice() * 100), why: "A hunch" });
      for (const poll of view.desk?.polls ?? []) await this.#guess(poll.id, poll.kind);
    }
    if (phase !== "orders") {
      if (holds && phase !== "obligation" && !view.desk?.ready)
        await this.player.send({ type: "ready", ready: true });
      return;
    }
    if (!holds || view.desk?.sealing.kind !== "open") return;
    const cards = optionsFor(view, this.#scenario).filter(
      ({ rung, orders }) => rung <= 6 && orders.every(({ action }) => action !== SETTLE),
    );
    const orders = (cards[Math.floor(this.#dice() * cards.length)]?.orders ?? []) as Order[];
    const reply = await this.player.send({
      type: "seal",
      orders: orders.map(({ words: _, ...order }) => order),
    });
    // The phase may have ended while one was thinking.
    if (!reply.ok && !["at-the-gate", "not-this-phase", "already-sealed"].includes(reply.code))
      throw new Error(`seal: ${reply.code}`);
  }

  #guess(poll: string, kind: PollPlan["kind"]) {
    const band = kind === "move" ? ("press" as const) : null;
    return this.player.send({ type: "guess", poll, band, value: 50 + Math.round(this.#dice() * 40) });
  }
}
