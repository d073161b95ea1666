import { parentPort } from "node:worker_threads";
import { playGames, WARM_UP } from "./bots.ts";

/** Warms up, says so, and plays as many games as it is told to. */
playGames(0, WARM_UP);
parentPort?.on("message", (games: number) => {
  playGames(0, games);
  parentPort?.postMessage("played");
});
parentPort?.postMessage("ready");
