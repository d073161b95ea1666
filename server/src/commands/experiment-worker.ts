import { parentPort, workerData } from "node:worker_threads";
import { loadScenario } from "@casus/maps";
import { type Cell, type Playing, play } from "@casus/shared/experiment";

const { cell, from, to, playing } = workerData as {
  cell: Cell;
  from: number;
  to: number;
  playing: Omit<Playing, "load">;
};
parentPort?.postMessage(play(cell.arm, cell.need, from, to, { ...playing, load: loadScenario }));
