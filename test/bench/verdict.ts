import { loadScenario } from "@casus/maps";
import type { Pair } from "@casus/shared/engine";
import { afterAction, type GameRecord } from "@casus/shared/review";
import { goldenRecords } from "../golden/records.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const RUNS = 200;

/** Verdicts with 200 re-simulations per counterfactual world, over the golden records. */
export async function measure(): Promise<Figures> {
  const records = goldenRecords.map(([, json]) => json as GameRecord);
  const timed = (
    record: GameRecord,
    pairs: readonly Pair[] | "all",
    runs = RUNS,
    everywhere = false,
  ): Timed => {
    const scenario = loadScenario(record.scenario.id);
    const started = performance.now();
    const before = process.cpuUsage();
    afterAction(record, pairs === "all" ? scenario : { ...scenario, pairs }, { runs, everywhere });
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, ofCpu: (user + system) / 1e6 };
  };
  for (const record of records) timed(record, "all", 5);
  const single = records.flatMap((record) =>
    loadScenario(record.scenario.id).pairs.map((pair) => timed(record, [pair])),
  );
  const whole = records.map((record) => timed(record, "all"));
  const everywhere = records.map((record) => timed(record, "all", RUNS, true));
  const common = { unit: "s", better: "less" } as const;
  return {
    verdictOfOnePair: {
      ...common,
      value: median(single),
      target: 3,
      detail: { ...detailOf(single), of: single.length },
    },
    verdictsOfAllPairs: {
      ...common,
      value: median(whole),
      target: 2,
      detail: { ...detailOf(whole), pairs: single.length / records.length, of: whole.length },
    },
    // Also where no label hangs on what the replays would find, which no review asks for.
    verdictsWithAllWorlds: {
      ...common,
      value: median(everywhere),
      target: 2,
      detail: { ...detailOf(everywhere), of: everywhere.length },
    },
  };
}

/** How long one review took, by the clock and of the processor. */
interface Timed {
  readonly seconds: number;
  readonly ofCpu: number;
}

const median = (times: readonly Timed[], of: keyof Timed = "seconds"): number =>
  rounded(
    quantile(
      times.map((one) => one[of]),
      0.5,
    ),
    2,
  );

/** Processor time is steadier than the clock while others use the machine; collecting garbage beside it counts too. */
const detailOf = (times: readonly Timed[]): Readonly<Record<string, number>> => ({
  slowest: rounded(Math.max(...times.map(({ seconds }) => seconds)), 2),
  ofCpu: median(times, "ofCpu"),
});
