import { type Game, type Scenario, seatOf } from "../engine/index.ts";
import { bySeat } from "./memo.ts";
import { mayWatch } from "./rights.ts";
import type { RoleCard } from "./view.ts";

/** The seat's own card. In the lobby people may still change seats, so it says nothing private yet (V9). */
export const roleCard = (game: Game, seat: string): RoleCard =>
  game.stage.kind === "lobby" ? openCard(game.scenario, seat) : ownCard(game.scenario, seat);

/** The cards of every seat whose view this person may open, each as that seat has it (W6, V9). */
export const cardsFor = (game: Game, person: string): Readonly<Record<string, RoleCard>> =>
  Object.fromEntries(
    game.scenario.seats
      .filter(({ id }) => mayWatch(game, person, id))
      .map(({ id }) => [id, roleCard(game, id)]),
  );

const ownCard = bySeat((scenario: Scenario, seat): RoleCard => {
  const { brief, aims, values, traits } = seatOf(scenario, seat ?? "");
  return { brief, aims, values, traits };
});

const openCard = bySeat((scenario: Scenario, seat): RoleCard => {
  const { brief, traits, assessed } = seatOf(scenario, seat ?? "");
  const nothing = { issues: {}, lives: 0, treasure: 0, reputation: 0, autonomy: 0 };
  return { brief: { ...brief, secret: "" }, aims: [], values: nothing, traits: { ...traits, ...assessed } };
});
