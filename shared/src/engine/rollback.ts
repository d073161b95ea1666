import type { Action } from "./action.ts";
import { secondsOf } from "./clock.ts";
import type { Event } from "./event.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Seat } from "./state.ts";
import type { Phase } from "./vocabulary.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** The game as it stood when a phase began. Games are never changed in place, so a mark costs what has changed since. */
export interface Mark {
  readonly turn: number;
  readonly phase: Phase;
  readonly game: Game;
}

/** Notes where the game stands, at the beginning of a phase. Bots' games and those played for their outcome do not go back. */
export function mark(work: Work, phase: Phase): void {
  const { stage, people } = work.game;
  if (stage.kind !== "running" || work.events === null || Object.keys(people).length === 0) return;
  const { marks = [], ...game } = work.game;
  // What the mark holds must not move with the work: numbers are copied anew before they next change.
  work.own.clear();
  work.game.marks = [...marks, { turn: stage.turn, phase, game }];
}

/**
 * Goes back to the beginning of a phase (W13). The world is as it was then; who is here, what has been said and the rooms
 * it was said in stay, for nobody can be made to unhear it. Draws are found by key, so the same orders have the same luck.
 */
export function rollBack(work: Work, action: Of<"rollback">): Rejection | null {
  const { turn, phase, why } = action;
  const marks = work.game.marks ?? [];
  const at = marks.findLastIndex((one) => one.turn === turn && one.phase === phase);
  const found = marks[at];
  if (!found) return refuse("no-such-phase", "W13", { turn, phase });
  const { people, messages, rooms, insights, locked, pacing, speech, gate, seats, turns } = keptOf(work.game);
  for (const key of Object.keys(work.game)) delete (work.game as Record<string, unknown>)[key];
  const { stage } = found.game;
  Object.assign(work.game, found.game, {
    people,
    messages,
    ...(rooms && { rooms }),
    ...(insights && { insights }),
    ...(locked !== undefined && { locked }),
    ...(pacing && { pacing }),
    ...(speech && { speech }),
    ...(gate && { gate: { ...gate, open: false } }),
    stage: stage.kind === "running" ? { ...stage, turns } : stage,
    seats: withPeople(found.game.seats, seats),
    marks: marks.slice(0, at + 1),
    clock: { deadline: null, paused: secondsOf(found.game, phase) * 1000, why },
  });
  work.own.clear();
  const by = action.author.kind === "person" ? action.author.id : "server";
  emit(work, { kind: "rollback", rule: "W13", subject: phase, inputs: { why, by }, seen: "all" });
  return null;
}

const keptOf = (game: Game) => ({
  ...game,
  turns: game.stage.kind === "running" ? game.stage.turns : 0,
});

/** Desks as they were, with whoever sits at them now. */
const withPeople = (then: Game["seats"], now: Game["seats"]): Game["seats"] =>
  Object.fromEntries(
    Object.values(then).map((seat): [string, Seat] => {
      const { control, holder, offered } = now[seat.id] ?? seat;
      return [seat.id, { ...seat, control, holder, offered }];
    }),
  );

/**
 * The events that still stand: what a rollback undid is left out, the rollback itself kept. What came by itself with the
 * beginning of the phase (J2) stands too.
 */
export function standingEvents(events: readonly Event[]): readonly Event[] {
  if (!events.some((event) => event.kind === "rollback")) return events;
  const stand: Event[] = [];
  for (const event of events) {
    if (event.kind === "rollback") {
      const begun = stand.findLastIndex(
        (e) => e.kind === "phase" && e.turn === event.turn && e.subject === event.subject,
      );
      let end = begun + 1;
      while (stand[end]?.rule.startsWith("J")) end++;
      stand.length = end;
    }
    stand.push(event);
  }
  return stand;
}
