import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { playGames } from "./bots.ts";
import { type Figures, rounded } from "./figure.ts";

const EARLY = 1000;
const LATE = 100_000;
const MB = 1_000_000;

/** What stays on the heap when games have been played and garbage has been collected: nothing of a game may. */
export async function measure(): Promise<Figures> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heap = (): number => {
    // What the first round lets go of may have kept more.
    collect();
    collect();
    return process.memoryUsage().heapUsed / MB;
  };
  playGames(0, EARLY);
  const early = heap();
  playGames(EARLY, LATE);
  const late = heap();
  return {
    heapGrowth: {
      value: rounded(late - early, 2),
      unit: "MB",
      target: 1,
      better: "less",
      detail: { [`after${EARLY}`]: rounded(early, 2), [`after${LATE}`]: rounded(late, 2) },
    },
  };
}
