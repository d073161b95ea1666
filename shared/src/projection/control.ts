import { type Game, nuclearOrders, type Proposal } from "../engine/index.ts";
import type { Control, SeenProposal, View } from "./view.ts";

/** Proposals as a seat may know them, its own alone; all of them for who sees all (W40). */
export function proposalsFor(game: Game, seat: string | null, open: boolean): View["proposals"] {
  const shown = (game.proposals ?? []).filter((p) => open || p.seat === seat);
  return Object.fromEntries(shown.map((p) => [p.id, open ? p : asProposed(p)]));
}

function asProposed(proposal: Proposal): SeenProposal {
  const { ruling } = proposal;
  if (ruling === null) return { ...proposal, ruling };
  const { kind, why } = ruling;
  // What follows either way would be known before the dice are thrown; the odds are told, and bind.
  if (ruling.kind === "odds") return { ...proposal, claim: null, ruling: { kind: "odds", why, p: ruling.p } };
  if (ruling.kind === "map")
    return { ...proposal, claim: null, ruling: { kind: "map", why, order: ruling.order } };
  return { ...proposal, claim: null, ruling: { kind, why } };
}

/** What lies in the white cell's hand (W6). */
export function controlOf(game: Game): Control {
  const nuclear = new Map(nuclearOrders(game).map(({ order, said }) => [order, said?.allow ?? null]));
  const { gate, stage } = game;
  const turn = stage.kind === "running" ? stage.turn : 0;
  const said = (seat: string, action: string, target: string | null): boolean | null =>
    gate?.permits.find(
      (p) => p.turn === turn && p.seat === seat && p.action === action && p.target === target,
    )?.allow ?? null;
  return {
    pacing: game.pacing ?? null,
    gate: gate ? { before: gate.before, seconds: gate.seconds, open: gate.open } : null,
    orders: gate?.open
      ? Object.values(game.seats).flatMap(({ id, orders }) =>
          orders.map((order) => ({
            seat: id,
            order,
            nuclear: nuclear.has(order),
            allow: said(id, order.action, order.target ?? null),
          })),
        )
      : [],
    corrections: game.corrections ?? [],
    overrides: game.overrides ?? [],
    marks: (game.marks ?? []).map((one) => ({ turn: one.turn, phase: one.phase })),
  };
}
