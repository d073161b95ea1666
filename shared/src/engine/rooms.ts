import type { Action } from "./action.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { seatOf } from "./relations.ts";
import { directs } from "./staff.ts";
import type { Game } from "./state.ts";
import type { Phase } from "./vocabulary.ts";
import type { Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** A named group of seats that talk among themselves; any of them can open one (W30). */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly seats: readonly string[];
  readonly by: string;
}

/** Degrees of silence, from none. */
export const SPEECH_RULES = ["all", "side", "team"] as const;
/** Whom one may speak to in a phase: anybody; one's own side and the press; one's own team alone (W31). */
export type SpeechRule = (typeof SPEECH_RULES)[number];

/** Forms a cable may follow. */
export const FORMS = ["request", "demarche", "report"] as const;
/** What a structured cable is (W32). */
export type Form = (typeof FORMS)[number];

const MOST_ROOMS = 24;

export function openRoom(work: Work, action: Of<"room">): Rejection | null {
  const rooms = work.game.rooms ?? [];
  const name = action.name.trim();
  const seats = [...new Set([action.seat, ...action.seats])];
  for (const seat of seats) if (!work.game.seats[seat]) return refuse("unknown-seat", "W30", { seat });
  if (name === "") return refuse("name-empty", "W30");
  if (rooms.some((room) => room.name.toLowerCase() === name.toLowerCase() && sharesSeats(room, seats)))
    return refuse("name-taken", "W30", { name });
  if (seats.length < 2 || rooms.length >= MOST_ROOMS)
    return refuse("out-of-range", "W30", { given: rooms.length, least: 2, most: MOST_ROOMS });
  work.game.rooms = [...rooms, { id: `room${rooms.length + 1}`, name, seats, by: action.seat }];
  return null;
}

/** A name is taken only where somebody knows it: who is in neither room learns nothing of the other. */
const sharesSeats = (room: Room, seats: readonly string[]): boolean =>
  room.seats.some((seat) => seats.includes(seat));

/** Why a seat may not say this now: null where it may (W30, W31). */
export function checkSpeech(
  game: Game,
  { author, seat, to }: Pick<Of<"message">, "author" | "seat" | "to"> | Of<"request">,
): Rejection | null {
  if (author.kind === "person" && directs(game, author.id)) return null;
  const rule = game.stage.kind === "running" ? (game.speech?.[game.stage.phase] ?? "all") : "all";
  if (rule === "all" || to === "team") return null;
  if (rule === "team") return refuse("no-speech", "W31", { rule });
  const { side } = seatOf(game.scenario, seat);
  const own = to === "press" || to.every((one) => seatOf(game.scenario, one).side === side);
  return own ? null : refuse("no-speech", "W31", { rule });
}

export function setSpeech(work: Work, rules: Readonly<Partial<Record<Phase, SpeechRule>>>): null {
  work.game.speech = { ...work.game.speech, ...rules };
  return null;
}
