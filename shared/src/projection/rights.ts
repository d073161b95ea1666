import { directs, type Game } from "../engine/index.ts";

/**
 * Whose eyes: a person, and through it a seat, or with `watching` the seat whose view they opened; or a seat itself, for
 * its bot.
 */
export type Viewer =
  | { readonly person: string; readonly watching?: string | null }
  | { readonly seat: string };

/**
 * What somebody may see before the review, on top of what is public: everything, or the views of these seats. A player
 * has the view of one's own seat; the white cell sees all unless it plays; an observer has what it was given (W6).
 */
export function sightOf(game: Game, personId: string): "all" | readonly string[] {
  const person = game.people[personId];
  if (person === undefined) return [];
  if (person.seat !== null) return [person.seat];
  if (directs(game, personId)) return "all";
  return person.staff?.kind === "observer" ? person.staff.sees : [];
}

/** Whether somebody may open the view of a seat as that seat has it (W6). */
export function mayWatch(game: Game, personId: string, seat: string): boolean {
  const sight = sightOf(game, personId);
  return game.seats[seat] !== undefined && (sight === "all" || sight.includes(seat));
}

/** What a view is made from: the seat it is the view of, null for none; and whether nothing is hidden from it. */
export interface Eyes {
  readonly seat: string | null;
  readonly open: boolean;
}

/** The eyes a viewer looks through now. A seat one may not watch is not watched. */
export function eyesOf(game: Game, viewer: Viewer): Eyes {
  const over = game.stage.kind === "review";
  if ("seat" in viewer) return { seat: viewer.seat, open: over };
  const watched = watchedBy(game, viewer);
  if (watched !== null) return { seat: watched, open: over };
  const all = sightOf(game, viewer.person) === "all" && game.stage.kind !== "lobby";
  return { seat: game.people[viewer.person]?.seat ?? null, open: over || all };
}

/** The seat whose view a person has opened and may open; null for their own view. */
export const watchedBy = (
  game: Game,
  { person, watching }: Extract<Viewer, { person: string }>,
): string | null =>
  watching != null && mayWatch(game, person, watching) && game.people[person]?.seat !== watching
    ? watching
    : null;
