import type { Action } from "./action.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { isHost } from "./staff.ts";
import type { Game, Person, Seat } from "./state.ts";
import { emit, type Work } from "./work.ts";

/** People who may share a seat (T8). */
export const SEAT_HOLDS = 8;
/** People a game admits (T8). */
export const GAME_ADMITS = 80;

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** People at a seat. */
export const membersOf = (game: Pick<Game, "people">, seat: string): readonly Person[] =>
  Object.values(game.people).filter((p) => p.seat === seat);

export function join(work: Work, action: Of<"join">): Rejection | null {
  const { game } = work;
  const name = action.name.trim();
  if (game.people[action.person]) return refuse("already-joined", "T8", { name });
  if (name === "") return refuse("name-empty", "T8");
  if (Object.values(game.people).some((p) => p.name.toLowerCase() === name.toLowerCase()))
    return refuse("name-taken", "T8", { name });
  if (Object.keys(game.people).length >= GAME_ADMITS) return refuse("game-full", "T8", { most: GAME_ADMITS });
  const person: Person = { id: action.person, name, seat: null, host: action.host, post: null };
  work.game.people = { ...game.people, [action.person]: person };
  emit(work, { kind: "people", rule: "T8", subject: action.person, output: "joined", seen: "all" });
  return null;
}

/** Taking a seat, moving to another, or standing up. The host may move anybody; people choose unless seats are dealt. */
export function sit(work: Work, action: Of<"sit">): Rejection | null {
  const { game } = work;
  const person = game.people[action.person];
  if (!person) return refuse("unknown-person", "T8", { person: action.person });
  const byHost = isHost(game, action);
  if (!byHost && action.author.kind === "person" && action.author.id !== action.person)
    return refuse("host-only", "T9");
  if (action.seat !== null) {
    // Whoever has looked into others' hands plays no hand of their own until they are relieved of it.
    if (person.staff?.kind === "observer") return refuse("observes", "W3", { person: person.name });
    if (!game.seats[action.seat]) return refuse("unknown-seat", "T8", { seat: action.seat });
    if (!byHost && game.options.dealt) return refuse("seats-are-dealt", "T8");
    if (!byHost && !game.seats[action.seat]?.offered)
      return refuse("seat-is-bot", "T8", { seat: action.seat });
    if (membersOf(game, action.seat).length >= SEAT_HOLDS && person.seat !== action.seat)
      return refuse("seat-full", "T8", { seat: action.seat, most: SEAT_HOLDS });
  }
  work.game.people = { ...game.people, [person.id]: { ...person, seat: action.seat, post: null } };
  if (person.seat !== null) passOn(work, person.seat, person.id);
  if (action.seat !== null) {
    const seat = work.game.seats[action.seat] as Seat;
    putSeat(work, { ...seat, control: "human", holder: seat.holder ?? person.id });
  }
  emit(work, { kind: "people", rule: "T8", subject: person.id, output: action.seat ?? "stood", seen: "all" });
  return null;
}

/** When a holder goes, the next member seals; an empty seat is played by its bot (T10). */
function passOn(work: Work, seatId: string, leaver: string): void {
  const seat = work.game.seats[seatId];
  if (!seat) return;
  const others = membersOf(work.game, seatId).filter((p) => p.id !== leaver);
  const next = others[0]?.id ?? null;
  const holder = seat.holder === leaver ? next : seat.holder;
  const empty = others.length === 0;
  putSeat(work, {
    ...seat,
    holder: empty ? null : holder,
    control: empty && work.game.stage.kind !== "lobby" ? "bot" : seat.control,
    sealing: seat.sealing.kind === "pending" ? { kind: "open" } : seat.sealing,
  });
}

export function leave(work: Work, action: Of<"leave">): Rejection | null {
  const person = work.game.people[action.person];
  if (!person) return refuse("unknown-person", "T8", { person: action.person });
  const own = action.author.kind === "person" && action.author.id === action.person;
  if (!own && !isHost(work.game, action)) return refuse("host-only", "T9");
  const { [action.person]: _gone, ...rest } = work.game.people;
  work.game.people = rest;
  if (person.seat !== null) passOn(work, person.seat, person.id);
  emit(work, { kind: "people", rule: "T8", subject: person.id, output: "left", seen: "all" });
  return null;
}

export function post(work: Work, action: Of<"post">): Rejection | null {
  const person = work.game.people[action.person];
  if (!person) return refuse("unknown-person", "T8", { person: action.person });
  work.game.people = { ...work.game.people, [person.id]: { ...person, post: action.post } };
  const seat = person.seat === null ? undefined : work.game.seats[person.seat];
  // Where leaders lead, whoever becomes head of government seals from now on.
  if (work.game.options.leaders && action.post === "head" && seat)
    putSeat(work, { ...seat, holder: person.id });
  return null;
}

/** Passing on the seal. The server files it when a holder is absent; a holder may hand it over; a host may decide (T10). */
export function hold(work: Work, action: Of<"hold">): Rejection | null {
  const seat = work.game.seats[action.seat];
  if (!seat) return refuse("unknown-seat", "T10", { seat: action.seat });
  if (action.person !== null && work.game.people[action.person]?.seat !== action.seat)
    return refuse("not-your-seat", "T10", { seat: action.seat });
  const mayHand =
    action.author.kind === "server" ||
    isHost(work.game, action) ||
    seat.holder === null ||
    (action.author.kind === "person" && action.author.id === seat.holder);
  if (!mayHand) return refuse("seat-held", "T10", { seat: action.seat });
  putSeat(work, { ...seat, holder: action.person });
  return null;
}

/** A bot takes a seat over, or gives it back to its people (T11). */
export function control(work: Work, action: Of<"control">): Rejection | null {
  const seat = work.game.seats[action.seat];
  if (!seat) return refuse("unknown-seat", "T11", { seat: action.seat });
  if (action.author.kind !== "server" && !isHost(work.game, action)) return refuse("host-only", "T9");
  const members = membersOf(work.game, action.seat);
  if (action.by === "human" && members.length === 0 && work.game.stage.kind === "running")
    return refuse("unknown-person", "T11", { seat: action.seat });
  putSeat(work, {
    ...seat,
    control: action.by,
    sealing: seat.sealing.kind === "pending" ? { kind: "open" } : seat.sealing,
    ready: false,
    offered: work.game.stage.kind === "lobby" ? action.by === "human" : seat.offered,
  });
  emit(work, { kind: "people", rule: "T11", subject: action.seat, output: action.by, seen: "all" });
  return null;
}

export function putSeat(work: Work, seat: Seat): void {
  const seats = { ...work.game.seats };
  seats[seat.id] = seat;
  work.game.seats = seats;
}
