import { loadScenario } from "@casus/maps";
import { derivedSeed, type GameOptions, type Scenario, seedFrom } from "@casus/shared/engine";
import { type Driving, playBots } from "@casus/shared/personas";

const OPTIONS: GameOptions = {
  name: "bench",
  preset: "none",
  treaties: {},
  personas: {},
  humans: [],
  dealt: false,
};

/** Games until the compiler has seen what it will see; before that they are slower by half. */
export const WARM_UP = 2000;

/** Turns the crisis may last; most are settled sooner. */
const TURNS = 10;

/** The crisis of six seats at its full length. */
const scenario = ((crisis: Scenario): Scenario => ({
  ...crisis,
  presets: { ...crisis.presets, none: { ...crisis.presets.none, turns: TURNS } },
}))(loadScenario("kaliningrad-transit-2022"));

/** What a series of games came to. */
export interface Tally {
  readonly events: number;
  readonly turns: number;
}

/** Plays these of a series of games among bots to their end, every event kept. */
export function playGames(from: number, to: number, driving: Driving = {}): Tally {
  const seeds = seedFrom("bench");
  let events = 0;
  let turns = 0;
  for (let i = from; i < to; i++) {
    const played = playBots({ scenario, options: OPTIONS, seed: derivedSeed(seeds, i) }, driving);
    events += played.events.length;
    if (played.game.stage.kind !== "lobby") turns += played.game.stage.turn;
  }
  return { events, turns };
}
