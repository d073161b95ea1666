import { Worker } from "node:worker_threads";
import { type Cell, type Outcome, type Playing, play } from "@casus/shared/experiment";
import { scenarioNamed } from "./input.ts";

/** What the worlds of a study have in common. */
export type Common = Omit<Playing, "load">;

/** Plays the games of a world, shared out among workers; each game has its own seed, so the sum is the same however many there are. */
export async function playCell(
  cell: Cell,
  games: number,
  playing: Common,
  workers: number,
): Promise<readonly Outcome[]> {
  if (workers === 1) return play(cell.arm, cell.need, 0, games, { ...playing, load: scenarioNamed });
  const bound = (i: number) => Math.floor((games * i) / workers);
  const shares = await Promise.all(
    Array.from({ length: workers }, (_, i) => inWorker({ cell, from: bound(i), to: bound(i + 1), playing })),
  );
  return shares.flat();
}

function inWorker(workerData: unknown): Promise<readonly Outcome[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./experiment-worker.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
