import { type Alert, alertsOf, type Board, type SeatStatus, type View } from "@casus/shared/projection";
import { tw } from "../../i18n/white-cell.ts";
import { span } from "./span.ts";

// What the white cell reads of a seat, as words. Pure: the time is given.

/** What stands in the columns of one seat's row. */
export interface SeatLine {
  readonly doing: string;
  readonly sheet: string;
  readonly waiting: string;
  readonly belief: string;
  readonly last: string;
}

type Key = Parameters<typeof tw>[0];

export function seatLine(seat: SeatStatus, now: number, nameOf: (id: string) => string): SeatLine {
  if (seat.control === "bot") return { doing: tw("seats.bot"), sheet: "", waiting: "", belief: "", last: "" };
  const writing = seat.people.filter((p) => p.writing).map((p) => nameOf(p.id));
  const doing =
    writing.length > 0
      ? `${writing.join(", ")}: ${tw("seats.writing")}`
      : tw(seat.awaited ? "seats.idle" : "seats.done");
  const lines = seat.lines > 0 ? tw("seats.lines", { n: seat.lines }) : "";
  const proposals = seat.proposals > 0 ? tw("seats.proposals", { n: seat.proposals }) : "";
  const oldest = seat.asks.find((ask) => ask.at !== null)?.at ?? null;
  const asks =
    seat.asks.length > 0
      ? tw("seats.asks", { n: seat.asks.length }) + (oldest === null ? "" : ` (${span(now - oldest)})`)
      : "";
  const unread = seat.unread > 0 ? tw("seats.unread", { n: seat.unread }) : "";
  return {
    doing,
    sheet: [tw(`seats.${seat.sealing}` as Key), lines, proposals].filter((part) => part !== "").join(", "),
    waiting: [asks, unread].filter((part) => part !== "").join(", "),
    belief: seat.beliefs.of > 0 ? tw("seats.beliefs", seat.beliefs) : "",
    last:
      seat.last === null
        ? tw("seats.never")
        : tw("seats.ago", { what: tw(`did.${seat.last.what}` as Key), time: span(now - seat.last.at) }),
  };
}

/** What looks stuck now: the same rules for the page and for its tests. */
export function alertsNow(board: Board, view: View, now: number): readonly Alert[] {
  if (view.stage.kind !== "running") return [];
  const { deadline, paused } = view.clock;
  return alertsOf(board, {
    now,
    left: deadline === null ? null : deadline - now,
    paused: paused !== null,
    phase: view.stage.phase,
  });
}

export const alertWords = (alert: Alert, seat: string, person: string): string =>
  tw(`alert.${alert.kind}`, { seat, person, time: span(alert.for) });
