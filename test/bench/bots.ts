import { loadScenario } from "@casus/maps";
import { derivedSeed, type GameOptions, seedFrom } from "@casus/shared/engine";
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

/** Plays these of a series of games among bots to their end, every event kept, and gives the number of events. */
export function playGames(from: number, to: number, driving: Driving = {}): number {
  const scenario = loadScenario("kaliningrad-transit-2022");
  const seeds = seedFrom("bench");
  let events = 0;
  for (let i = from; i < to; i++)
    events += playBots({ scenario, options: OPTIONS, seed: derivedSeed(seeds, i) }, driving).events.length;
  return events;
}
