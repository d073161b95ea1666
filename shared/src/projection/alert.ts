import type { Board, SeatStatus } from "./board.ts";

/** Why a seat may need help (W5). */
export type AlertKind = "empty" | "silent" | "unsealed" | "asked" | "unread" | "quiet";

/** Somebody may be stuck: amber asks for a look, red for a hand. */
export interface Alert {
  readonly seat: string;
  /** Who of a shared seat has gone quiet; null where it is about the seat. */
  readonly person: string | null;
  readonly kind: AlertKind;
  readonly level: "amber" | "red";
  /** Milliseconds it has been so. */
  readonly for: number;
}

/** Milliseconds from which each turns amber, and red (W5). The one place where the limits stand. */
const LIMITS = {
  /** Nobody of the seat is there. */
  empty: [15_000, 60_000],
  /** The phase waits for the seat, and nobody there has done or written anything. */
  silent: [90_000, 180_000],
  /** A request to the seat is unanswered. */
  asked: [90_000, 180_000],
} as const satisfies Partial<Record<AlertKind, readonly [amber: number, red: number]>>;

/** Milliseconds before the deadline at which a sheet that is still open turns amber, and red. */
const UNSEALED = [60_000, 25_000] as const;

/** Unopened messages from which a seat has lost track; never red, for nothing is late. */
const UNREAD = 6;

/** Milliseconds after which somebody in a shared seat who does nothing is quiet; never red, for thinking is no fault. */
const QUIET = 300_000;

/** The moment the rules look at: the server's clock, and what is left of the phase; null without a deadline. */
export interface Moment {
  readonly now: number;
  readonly left: number | null;
  readonly paused: boolean;
  readonly phase: string;
}

/** Everything that looks stuck, gravest first, then longest (W5). A paused game holds nobody up, and bots are never stuck. */
export function alertsOf(board: Board, moment: Moment): readonly Alert[] {
  if (moment.paused) return [];
  return board.seats
    .filter((seat) => seat.control === "human")
    .flatMap((seat) => alertsOfSeat(seat, board.since, moment))
    .sort((a, b) => (a.level === b.level ? b.for - a.for : a.level === "red" ? -1 : 1));
}

function alertsOfSeat(seat: SeatStatus, since: number, { now, left, phase }: Moment): readonly Alert[] {
  const found: Alert[] = [];
  const overdue = (kind: keyof typeof LIMITS, from: number) => {
    const [amber, red] = LIMITS[kind];
    const waited = now - from;
    if (waited >= amber)
      found.push({
        seat: seat.seat,
        person: null,
        kind,
        level: waited >= red ? "red" : "amber",
        for: waited,
      });
  };
  if (seat.emptySince !== null) overdue("empty", seat.emptySince);
  const writing = seat.people.some((person) => person.writing);
  if (seat.awaited && !writing && seat.emptySince === null)
    overdue("silent", Math.max(since, seat.last?.at ?? 0));
  const asked = seat.asks.find((ask) => ask.at !== null);
  if (asked) overdue("asked", asked.at ?? now);
  if (phase === "orders" && seat.sealing === "open" && left !== null && left <= UNSEALED[0])
    found.push({
      seat: seat.seat,
      person: null,
      kind: "unsealed",
      level: left <= UNSEALED[1] ? "red" : "amber",
      for: UNSEALED[0] - left,
    });
  if (seat.unread >= UNREAD)
    found.push({ seat: seat.seat, person: null, kind: "unread", level: "amber", for: 0 });
  // Whoever is alone at a seat is the seat: that is what "silent" is for.
  const team = seat.people.length > 1 ? seat.people : [];
  for (const { id, touched, writing: busy } of team)
    if (touched !== null && !busy && now - touched >= QUIET)
      found.push({ seat: seat.seat, person: id, kind: "quiet", level: "amber", for: now - touched });
  return found;
}
