import { type Game, membersOf, waitingFor } from "../engine/index.ts";

/** What the server knows of people and no game holds: nothing here is on the record. */
export interface Attendance {
  readonly present: ReadonlySet<string>;
  /** People who are typing something now. */
  readonly writing: ReadonlySet<string>;
  /** Messages a person has not opened yet, as their own screen counts them. */
  readonly unread: ReadonlyMap<string, number>;
  /** What was last done for a seat, and when. */
  readonly last: ReadonlyMap<string, LastAct>;
  /** When each request was made. */
  readonly askedAt: ReadonlyMap<string, number>;
  /** Since when nobody of a human seat has been there. */
  readonly empty: ReadonlyMap<string, number>;
  /** When each person last came, did, wrote or opened anything. */
  readonly touched: ReadonlyMap<string, number>;
  /** How people answered the questions on their role. */
  readonly roles: ReadonlyMap<string, RoleAnswers>;
}

/** How somebody answered the questions on the role of a seat. */
export interface RoleAnswers {
  readonly seat: string;
  readonly right: number;
  readonly of: number;
}

/** Somebody at a seat. */
export interface PersonStatus {
  readonly id: string;
  readonly here: boolean;
  readonly writing: boolean;
  /** When they last came, did, wrote or opened anything; null while they are away. */
  readonly touched: number | null;
  /** How they answered the questions on this seat's role; null where they have not. */
  readonly role: Omit<RoleAnswers, "seat"> | null;
}

/** The last thing done for a seat. */
export interface LastAct {
  readonly at: number;
  /** Type of the action. */
  readonly what: string;
}

/** How one seat is doing, for the white cell alone. Times are milliseconds of the server's clock. */
export interface SeatStatus {
  readonly seat: string;
  readonly control: "human" | "bot";
  readonly holder: string | null;
  readonly people: readonly PersonStatus[];
  /** Since when nobody has been there; null while somebody is, and for bots. */
  readonly emptySince: number | null;
  /** Whether the phase waits for this seat. */
  readonly awaited: boolean;
  readonly sealing: "open" | "pending" | "sealed";
  /** Lines on the sheet that stand, and those proposed. */
  readonly lines: number;
  readonly proposals: number;
  /** Requests that wait for this seat's answer, the oldest first. */
  readonly asks: readonly { readonly request: string; readonly from: string; readonly at: number | null }[];
  /** Messages none of those who are there has opened. */
  readonly unread: number;
  readonly beliefs: { readonly given: number; readonly of: number };
  readonly last: LastAct | null;
}

/** What the white cell watches at a glance; sent to it alone (W7). */
export interface Board {
  /** When the current phase began to wait, by the server's clock. */
  readonly since: number;
  /** Injects that are due and wait for a hand. */
  readonly due: number;
  readonly seats: readonly SeatStatus[];
}

/** The board of a game as it stands (W7). */
export function board(game: Game, facts: Attendance, since: number): Board {
  const awaited = new Set(waitingFor(game));
  const due = (game.injects ?? []).filter((i) => i.status.kind === "due").length;
  return {
    since,
    due,
    seats: Object.keys(game.seats).map((id) => statusOf(game, facts, id, awaited.has(id))),
  };
}

function statusOf(game: Game, facts: Attendance, id: string, awaited: boolean): SeatStatus {
  const seat = game.seats[id] as Game["seats"][string];
  const members = membersOf(game, id);
  const here = members.filter((person) => facts.present.has(person.id));
  const turn = game.stage.kind === "running" ? game.stage.turn : 0;
  const asks = game.requests.filter((r) => r.status === "open" && r.to.includes(id) && !r.answers[id]);
  return {
    seat: id,
    control: seat.control,
    holder: seat.holder,
    people: members.map((person) => {
      const present = facts.present.has(person.id);
      const role = facts.roles.get(person.id);
      return {
        id: person.id,
        here: present,
        writing: facts.writing.has(person.id),
        touched: present ? (facts.touched.get(person.id) ?? null) : null,
        role: role?.seat === id ? { right: role.right, of: role.of } : null,
      };
    }),
    emptySince: seat.control === "human" ? (facts.empty.get(id) ?? null) : null,
    awaited,
    sealing: seat.sealing.kind,
    lines: seat.sealing.kind === "open" ? seat.draft.filter((d) => d.adopted).length : seat.orders.length,
    proposals: seat.draft.filter((d) => !d.adopted).length,
    asks: asks.map((r) => ({ request: r.id, from: r.from, at: facts.askedAt.get(r.id) ?? null })),
    unread: here.length === 0 ? 0 : Math.min(...here.map((person) => facts.unread.get(person.id) ?? 0)),
    beliefs: {
      given: seat.beliefs.filter((b) => b.turn === turn && b.person !== "bot").length,
      of: members.length,
    },
    last: facts.last.get(id) ?? null,
  };
}
