import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { playGames, WARM_UP } from "./bots.ts";
import { type Figure, type Figures, quantile, rounded } from "./figure.ts";

const BATCHES = 10;
const BATCH = 200;

/** Whole games among bots, every event kept: on one core, with words, and shared between two workers. */
export async function measure(): Promise<Figures> {
  return { games: batches(false), gamesWithTalk: batches(true), gamesOfTwoWorkers: await shared() };
}

/** The median of several batches on this core. */
function batches(talk: boolean): Figure {
  playGames(0, WARM_UP, { talk });
  let events = 0;
  let turns = 0;
  const before = process.cpuUsage();
  const rates = Array.from({ length: BATCHES }, (_, batch) => {
    const started = performance.now();
    const tally = playGames(batch * BATCH, (batch + 1) * BATCH, { talk });
    events += tally.events;
    turns += tally.turns;
    return (BATCH / (performance.now() - started)) * 1000;
  });
  const { user, system } = process.cpuUsage(before);
  return {
    value: rounded(quantile(rates, 0.5), 0),
    unit: "games/s",
    target: talk ? null : 1000,
    better: "more",
    detail: {
      best: rounded(Math.max(...rates), 0),
      // Steadier than the wall clock while others use the machine; collecting garbage beside it counts too.
      perSecondOfCpu: rounded((BATCHES * BATCH) / ((user + system) / 1e6), 0),
      eventsPerGame: rounded(events / (BATCHES * BATCH), 0),
      turnsPerGame: rounded(turns / (BATCHES * BATCH), 1),
      of: BATCHES * BATCH,
    },
  };
}

/** How much more two workers play than one, in turn so that whatever else runs slows both; the best pair of several. */
async function shared(): Promise<Figure> {
  const workers = await Promise.all([ready(), ready()]);
  const rate = async (count: number): Promise<number> => {
    const started = performance.now();
    await Promise.all(
      workers.slice(0, count).map(async (worker) => {
        worker.postMessage(BATCH * 2);
        await once(worker, "message");
      }),
    );
    return (count * BATCH * 2 * 1000) / (performance.now() - started);
  };
  const rounds: { readonly one: number; readonly two: number }[] = [];
  for (let i = 0; i < 5; i++) rounds.push({ one: await rate(1), two: await rate(2) });
  for (const worker of workers) await worker.terminate();
  const gains = rounds.map(({ one, two }) => two / one);
  return {
    value: rounded(Math.max(...gains), 2),
    unit: "times one",
    target: 1.8,
    better: "more",
    detail: {
      median: rounded(quantile(gains, 0.5), 2),
      bestOfTwo: rounded(Math.max(...rounds.map(({ two }) => two)), 0),
      bestOfOne: rounded(Math.max(...rounds.map(({ one }) => one)), 0),
    },
  };
}

async function ready(): Promise<Worker> {
  const worker = new Worker(new URL("./bots-worker.ts", import.meta.url));
  await once(worker, "message");
  return worker;
}
