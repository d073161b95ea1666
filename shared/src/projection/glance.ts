import type { Game } from "../engine/index.ts";
import { type Alert, alertsOf } from "./alert.ts";
import type { Board } from "./board.ts";

/** One of several games as its white cell sees it from a distance: where it stands and whether it needs a hand (W20). */
export interface Glance {
  readonly game: string;
  readonly name: string;
  readonly code: string;
  readonly stage: Game["stage"]["kind"];
  readonly turn: number;
  readonly turns: number;
  readonly phase: string;
  /** Milliseconds until the phase ends; null without a deadline and while paused. */
  readonly left: number | null;
  readonly paused: boolean;
  readonly people: number;
  readonly here: number;
  /** Seats that people hold, and how many of them the table does not wait for. */
  readonly seats: number;
  readonly done: number;
  readonly sealed: number;
  readonly alerts: readonly Alert[];
  /** Injects that are due and wait for a hand. */
  readonly due: number;
  /** Proposals and questions that wait for a ruling. */
  readonly asked: number;
  /** Milliseconds the oldest of them has waited; 0 where none does. */
  readonly askedFor: number;
  /** Whether sealed orders lie before the white cell. */
  readonly gate: boolean;
}

/** Looks at a game from a distance (W20). */
export function glance(
  game: Game,
  code: string,
  board: Board,
  present: ReadonlySet<string>,
  now: number,
): Glance {
  const { stage, clock, people } = game;
  const held = board.seats.filter((seat) => seat.control === "human");
  const running = stage.kind === "running";
  const left = clock.deadline === null ? null : clock.deadline - now;
  const paused = clock.paused !== null;
  const asked = running ? (game.proposals ?? []).filter((one) => one.ruling === null) : [];
  return {
    game: game.id,
    name: game.options.name,
    code,
    stage: stage.kind,
    turn: stage.kind === "lobby" ? 0 : stage.turn,
    turns: running ? stage.turns : 0,
    phase: running ? stage.phase : "",
    left,
    paused,
    people: Object.keys(people).length,
    here: Object.keys(people).filter((person) => present.has(person)).length,
    seats: held.length,
    done: held.filter((seat) => !seat.awaited).length,
    sealed: held.filter((seat) => seat.sealing === "sealed").length,
    alerts: running ? alertsOf(board, { now, left, paused, phase: stage.phase }) : [],
    due: (game.injects ?? []).filter((i) => i.status.kind === "due").length,
    asked: asked.length,
    askedFor: asked.length === 0 ? 0 : Math.max(0, now - Math.min(...asked.map((one) => one.at))),
    gate: game.gate?.open === true,
  };
}
