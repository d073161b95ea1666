import type { Action } from "./action.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { isWhiteCell } from "./staff.ts";
import type { Game } from "./state.ts";
import type { Phase } from "./vocabulary.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** Longest text of an insight, in characters. */
export const INSIGHT_TEXT = 1000;

/** What somebody of the staff noticed while it happened: kept with its moment for the review (W22). */
export interface Insight {
  readonly id: string;
  readonly turn: number;
  readonly phase: Phase | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: string;
  /** Act, message, request, obligation, inject or seat it is about; null for the game as a whole. */
  readonly about: string | null;
  readonly text: string;
}

/** Files an insight. White cell and observers file them; nobody who plays does (W22). */
export function insight(work: Work, action: Of<"insight">): Rejection | null {
  const { game } = work;
  if (action.author.kind !== "person") return refuse("white-cell-only", "W22");
  const person = game.people[action.author.id];
  const staff =
    person !== undefined && person.seat === null && (isWhiteCell(person) || person.staff !== undefined);
  if (!staff) return refuse("white-cell-only", "W22");
  const text = action.text.trim();
  if (text === "") return refuse("name-empty", "W22");
  if (action.about !== null && !isThere(game, action.about))
    return refuse("unknown-object", "W22", { object: action.about });
  const { stage } = game;
  const one: Insight = {
    id: `n${(game.insights ?? []).length + 1}`,
    turn: stage.kind === "lobby" ? 0 : stage.turn,
    phase: stage.kind === "running" ? stage.phase : null,
    at: action.at,
    by: person.id,
    about: action.about,
    text,
  };
  work.game.insights = [...(game.insights ?? []), one];
  emit(work, { kind: "insight", rule: "W22", subject: one.id, seen: [] });
  return null;
}

const isThere = (game: Game, id: string): boolean =>
  game.seats[id] !== undefined ||
  [game.acts, game.messages, game.requests, game.obligations, game.injects ?? [], game.plans].some((list) =>
    list.some((one) => one.id === id),
  );
