import { adversaries, askedAbout, type Game, protectors, seatOf, uniform, wards } from "../engine/index.ts";
import type { Desk } from "./view.ts";

/** What is on a seat's desk: its sheet and seal, and what is asked of it this turn. */
export function deskOf(game: Game, seat: string, turn: number): Desk {
  const own = game.seats[seat];
  if (!own) throw new Error(`no seat ${seat}`);
  return {
    draft: own.draft,
    sealing: own.sealing,
    ready: own.ready,
    orders: own.orders,
    beliefs: own.beliefs,
    question: game.stage.kind === "running" ? questionFor(game, seat) : null,
    polls: polls(game, seat, turn),
    guesses: (game.guesses ?? []).filter((g) => g.seat === seat),
    standing: "D01",
    deal: Math.floor(uniform(game.seed, { turn, rule: "O14", subject: seat }) * 1e6),
  };
}

/** The questions of this turn; what they wait for is the white cell's own (Q2). */
const polls = (game: Game, seat: string, turn: number): Desk["polls"] =>
  (game.polls ?? []).flatMap((poll): Desk["polls"] => {
    if (poll.turn !== turn) return [];
    const { id, kind } = poll;
    return poll.kind === "move"
      ? [{ id, kind, about: askedAbout(game, seat, poll.of), text: null, due: null }]
      : [{ id, kind, about: null, text: poll.text, due: poll.due }];
  });

/** What sealing asks: a patron whether its ally will heed it, an ally whether it is backed, an adversary whether the patron would fight (T13). */
export function questionFor(game: Pick<Game, "scenario">, seat: string): Desk["question"] {
  const { role } = seatOf(game.scenario, seat);
  const pair = game.scenario.pairs;
  if (role === "adversary") {
    const enemy = adversaries(game.scenario, seat);
    const found = pair.find((p) => enemy.includes(p.ally));
    return found ? { kind: "fight", about: found.ally, of: found.protector } : null;
  }
  const asProtector = pair.find((p) => p.protector === seat) ?? null;
  const asAlly = pair.find((p) => p.ally === seat) ?? null;
  if (role === "junior" && asAlly) return { kind: "back", about: seat, of: asAlly.protector };
  if (asProtector && wards(game.scenario, seat).length > 0)
    return { kind: "heed", about: seat, of: asProtector.ally };
  const guard = protectors(game.scenario, seat)[0];
  return guard ? { kind: "back", about: seat, of: guard.protector } : null;
}
