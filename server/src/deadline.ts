import type { ActionBody, Game } from "@casus/shared/engine";

/** The only wall clock: everything else is told the time with each action. */
export const now = () => Date.now();

/** A sheet that is a moment late still counts (DECISIONS: advance at the deadline plus 15 s, in the orders phase). */
const ORDERS_GRACE = 15_000;
/** After a restart people need a moment to come back before an overdue deadline closes their phase. */
const REJOIN_GRACE = 20_000;
/** Node's timers hold 31 bits of milliseconds; a correspondence game may wait longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Something the server has to do at a time of its own. */
export type Duty =
  | { readonly kind: "advance"; readonly at: number }
  | { readonly kind: "seal"; readonly at: number; readonly seat: string }
  | { readonly kind: "absence"; readonly at: number; readonly seat: string }
  | { readonly kind: "bot"; readonly at: number }
  | { readonly kind: "resume"; readonly at: number };

export interface Circumstances {
  /** When this process loaded the game. */
  readonly woken: number;
  /** Since when nobody of a human seat has been connected. */
  readonly absent: ReadonlyMap<string, number>;
  /** Milliseconds after which a bot takes an absent seat. */
  readonly patience: number;
  /** When the next bot may act; null when no bot has anything to do. */
  readonly bot: number | null;
}

/** Everything that will be due in a game, in no order. Nothing is while it is paused or not running. */
export function duties(game: Game, { woken, absent, patience, bot }: Circumstances): Duty[] {
  if (game.stage.kind !== "running") return [];
  const { until } = game.clock;
  if (game.clock.paused !== null) return until === undefined ? [] : [{ kind: "resume", at: until }];
  const due: Duty[] = [];
  if (bot !== null) due.push({ kind: "bot", at: bot });
  for (const seat of Object.values(game.seats))
    if (seat.sealing.kind === "pending") due.push({ kind: "seal", at: seat.sealing.due, seat: seat.id });
  const { deadline } = game.clock;
  // Without a clock nobody is hurried: an absent person's seat waits for them.
  if (deadline === null) return due;
  const allowed = game.pacing?.grace == null ? ORDERS_GRACE : game.pacing.grace * 1000;
  const grace = game.stage.phase === "orders" && !game.gate?.open ? allowed : 0;
  const late = deadline < woken ? woken + REJOIN_GRACE : 0;
  due.push({ kind: "advance", at: Math.max(deadline + grace, late) });
  for (const [seat, since] of absent) due.push({ kind: "absence", at: since + patience, seat });
  return due;
}

/** What is asked of the rules when a duty falls due; nothing where it is the bots' turn to speak. */
export function bodyOf(duty: Duty): ActionBody | null {
  switch (duty.kind) {
    case "advance":
      return { type: "advance", cause: "deadline" };
    case "seal":
      return { type: "seal", seat: duty.seat, orders: null };
    case "absence":
      return { type: "control", seat: duty.seat, by: "bot" };
    case "resume":
      return { type: "resume" };
    case "bot":
      return null;
  }
}

/** One timer for whatever comes first. */
export class Alarm {
  #timer: NodeJS.Timeout | undefined;

  set(at: number | null, ring: () => void): void {
    clearTimeout(this.#timer);
    if (at === null) return;
    const wait = at - now();
    this.#timer =
      wait > LONGEST_TIMER
        ? setTimeout(() => this.set(at, ring), LONGEST_TIMER)
        : setTimeout(ring, Math.max(0, wait));
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
