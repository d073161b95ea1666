import type { Action, Event, Game } from "@casus/shared/engine";
import type { Notice } from "@casus/shared/protocol";

/** A notice, and the seat it is for; null for everybody. */
interface Announcement {
  readonly notice: Notice;
  readonly seat: string | null;
}

/** What everybody is told of the white cell's hand on the clock, with what it said about it (W10); null for nothing. */
export function announced(action: Action, events: readonly Event[], game: Game): Announcement | null {
  const { author } = action;
  const by = author.kind === "person" ? (game.people[author.id]?.name ?? "") : "";
  const toAll = (code: Notice["code"], given: Notice["with"] = {}): Announcement => ({
    notice: { code, with: { by, ...given } },
    seat: null,
  });
  switch (action.type) {
    case "pause":
      return toAll(action.until == null ? "paused" : "break", {
        why: action.why ?? "",
        until: action.until ?? 0,
      });
    case "resume":
      return toAll("resumed");
    case "extend":
      return toAll("extended", { minutes: Math.round(action.seconds / 6) / 10 });
    case "schedule":
      return toAll("rescheduled");
    case "advance":
      return action.cause === "host" && events.some((event) => event.kind === "phase")
        ? toAll("phase-ended")
        : null;
    case "rollback":
      return toAll("rolled-back", { turn: action.turn, phase: action.phase, why: action.why });
    case "rule": {
      const seat = game.proposals?.find((proposal) => proposal.id === action.proposal)?.seat;
      return seat === undefined ? null : { notice: { code: "ruled", with: {} }, seat };
    }
    default:
      return null;
  }
}
