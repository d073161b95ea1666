import type { Action } from "./action.ts";
import { actionInfo } from "./actions/catalogue.ts";
import { LONGEST } from "./clock.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Order } from "./state.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** Nuclear signals begin here; nothing above may happen without the white cell while the brake is on. */
const NUCLEAR = 17;

/** Where the game waits for the white cell before orders take effect (W14). */
export interface Gate {
  /** `nuclear`: only where an order would go to rung 17 or above. `results`: every turn. */
  readonly before: "nuclear" | "results";
  /** Seconds after which it opens by itself. */
  readonly seconds: number;
  /** Whether the game stands at it now. */
  readonly open: boolean;
  readonly permits: readonly Permit[];
}

/** What the white cell said of one order. */
export interface Permit {
  readonly turn: number;
  readonly seat: string;
  readonly action: string;
  readonly target: string | null;
  readonly allow: boolean;
  readonly by: string;
  readonly why: string;
}

export function setGate(work: Work, action: Of<"gate">): Rejection | null {
  const { before, seconds } = action;
  if (!(seconds >= 10 && seconds <= LONGEST))
    return refuse("out-of-range", "W14", { given: seconds, least: 10, most: LONGEST });
  const { gate, ...rest } = work.game;
  if (gate?.open) return refuse("at-the-gate", "W14");
  if (before === "nothing") {
    if (gate) delete work.game.gate;
    return null;
  }
  Object.assign(work.game, rest, { gate: { before, seconds, open: false, permits: gate?.permits ?? [] } });
  return null;
}

/** Lets an order through or holds it back (W14). */
export function permit(work: Work, action: Of<"permit">): Rejection | null {
  const { gate, stage } = work.game;
  if (!gate?.open || stage.kind !== "running") return refuse("not-at-the-gate", "W14");
  const { seat, order, target, allow, why } = action;
  if (!work.game.seats[seat]?.orders.some((o) => o.action === order && (o.target ?? null) === target))
    return refuse("unknown-object", "W14", { action: order });
  const by = action.author.kind === "person" ? action.author.id : "server";
  const said = { turn: stage.turn, seat, action: order, target, allow, by, why };
  const others = gate.permits.filter(
    (p) => !(p.turn === stage.turn && concerns(p, seat, { action: order, target })),
  );
  work.game.gate = { ...gate, permits: [...others, said] };
  return null;
}

const concerns = (p: Permit, seat: string, order: { action: string; target?: string | null }): boolean =>
  p.seat === seat && p.action === order.action && p.target === (order.target ?? null);

/** Orders the brake is there for, with what was said of them this turn; undefined while nothing was. */
export function nuclearOrders(
  game: Game,
): readonly { readonly seat: string; readonly order: Order; readonly said: Permit | undefined }[] {
  const turn = game.stage.kind === "running" ? game.stage.turn : 0;
  return Object.values(game.seats).flatMap(({ id, orders }) =>
    orders
      .filter((order) => actionInfo(order.action).rung >= NUCLEAR)
      .map((order) => ({
        seat: id,
        order,
        said: game.gate?.permits.find((p) => p.turn === turn && concerns(p, id, order)),
      })),
  );
}

/**
 * Whether the game may go on from its sealed orders (W14): "go", "wait" where it has now come to the gate, or a refusal
 * where it stands there and nobody has spoken. Going on, what was not let through is held back.
 */
export function passGate(work: Work, action: Of<"advance">): "go" | "wait" | Rejection {
  const { gate } = work.game;
  if (!gate) return "go";
  const nuclear = nuclearOrders(work.game);
  const asks = gate.before === "results" || nuclear.some(({ said }) => said === undefined);
  if (!gate.open) {
    if (!asks) return pass(work);
    work.game.gate = { ...gate, open: true };
    work.game.clock = { deadline: action.at + gate.seconds * 1000, paused: null };
    emit(work, { kind: "gate", rule: "W14", subject: gate.before, output: "reached", seen: [] });
    return "wait";
  }
  if (action.cause === "done" && asks) return refuse("at-the-gate", "W14");
  return pass(work);
}

function pass(work: Work): "go" {
  const { gate, stage } = work.game;
  if (!gate || stage.kind !== "running") return "go";
  const turn = stage.turn;
  const nuclear = new Set(nuclearOrders(work.game).map(({ order }) => order));
  const seats = Object.values(work.game.seats).map((seat) => {
    const orders = seat.orders.filter((order) => {
      const said = gate.permits.find((p) => p.turn === turn && concerns(p, seat.id, order));
      // Without a word a nuclear order does not go out, and any other does.
      if (said ? said.allow : !nuclear.has(order)) return true;
      emit(work, {
        kind: "gate",
        rule: "W14",
        subject: seat.id,
        output: "held-back",
        inputs: {
          action: order.action,
          target: order.target ?? "",
          why: said?.why ?? "",
          by: said?.by ?? "",
        },
        seen: [seat.id],
      });
      return false;
    });
    return [seat.id, orders.length === seat.orders.length ? seat : { ...seat, orders }] as const;
  });
  work.game.seats = Object.fromEntries(seats);
  work.game.gate = { ...gate, open: false };
  return "go";
}
