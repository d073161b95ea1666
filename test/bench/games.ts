import { loadScenario } from "@casus/maps";
import { derivedSeed, type GameOptions, seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { type Figure, type Figures, quantile, rounded } from "./figure.ts";

const WARM_UP = 60;
const BATCHES = 6;
const BATCH = 100;
const OPTIONS: GameOptions = {
  name: "bench",
  preset: "none",
  treaties: {},
  personas: {},
  humans: [],
  dealt: false,
};

/** Whole games among bots on one core, every event kept; the median of several batches. */
export async function measure(): Promise<Figures> {
  return { games: batches(false), gamesWithTalk: batches(true) };
}

function batches(talk: boolean): Figure {
  const scenario = loadScenario("kaliningrad-transit-2022");
  const seeds = seedFrom("bench");
  let events = 0;
  const play = (from: number, to: number) => {
    for (let i = from; i < to; i++)
      events += playBots({ scenario, options: OPTIONS, seed: derivedSeed(seeds, i) }, { talk }).events.length;
  };
  play(0, WARM_UP);
  events = 0;
  const before = process.cpuUsage();
  const rates = Array.from({ length: BATCHES }, (_, batch) => {
    const started = performance.now();
    play(batch * BATCH, (batch + 1) * BATCH);
    return (BATCH / (performance.now() - started)) * 1000;
  });
  const { user, system } = process.cpuUsage(before);
  return {
    value: rounded(quantile(rates, 0.5), 0),
    unit: "games/s",
    target: talk ? null : 300,
    better: "more",
    detail: {
      best: rounded(Math.max(...rates), 0),
      // Steadier than the wall clock while others use the machine; collecting garbage beside it counts too.
      perSecondOfCpu: rounded((BATCHES * BATCH) / ((user + system) / 1e6), 0),
      eventsPerGame: rounded(events / (BATCHES * BATCH), 0),
      of: BATCHES * BATCH,
    },
  };
}
