import type { Event, Game } from "../engine/index.ts";
import { isEstimate, mayKnow } from "./numbers.ts";
import { eyesOf, type Viewer } from "./rights.ts";

/**
 * The events behind one number, newest last, as far as the viewer may know them (V8). Draw keys and draws stay
 * secret until the review: they would foretell the dice.
 */
export function explain(events: readonly Event[], game: Game, viewer: Viewer, key: string): readonly Event[] {
  const { seat, open } = eyesOf(game, viewer);
  const [variable = "", subject = ""] = key.split(":");
  if (!open && !mayKnow(variable, subject, seat)) return [];
  return events
    .filter((e) => e.variable === variable && e.subject === subject)
    .filter((e) => open || e.seen === "all" || (seat !== null && e.seen.includes(seat)))
    .slice(-40)
    .map((event) => (open ? event : withoutSecrets(event, game, seat)))
    .map((event) =>
      !open && isEstimate(game.scenario, variable, subject, seat) ? asEstimate(event) : event,
    );
}

/** What moved an estimated number, and by how much; not where it truly stood (V10). */
function asEstimate({ before: _before, after: _after, inputs, ...rest }: Event): Event {
  const { theatre: _theatre, ...open } = inputs ?? {};
  return inputs === undefined ? rest : { ...rest, inputs: open };
}

/** Traits that stay private until the review, even as the input of a public number. */
const PRIVATE: ReadonlySet<string> = new Set(["hawk", "risk", "aims"]);

function withoutSecrets(
  { draw: _draw, cause, inputs, ...rest }: Event,
  game: Game,
  seat: string | null,
): Event {
  const open = Object.entries(inputs ?? {}).filter(([name]) => !PRIVATE.has(name) || rest.subject === seat);
  const event: Event = inputs === undefined ? rest : { ...rest, inputs: Object.fromEntries(open) };
  const act = cause === undefined ? undefined : game.acts.find((a) => a.id === cause);
  const hidden = act !== undefined && act.knownTo !== "all" && !(seat !== null && act.knownTo.includes(seat));
  return cause === undefined || hidden ? event : { ...event, cause };
}
