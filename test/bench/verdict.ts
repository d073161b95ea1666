import { loadScenario } from "@casus/maps";
import type { Pair } from "@casus/shared/engine";
import { afterAction, type GameRecord } from "@casus/shared/review";
import { goldenRecords } from "../golden/records.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const RUNS = 200;

/** Verdicts with 200 re-simulations per counterfactual world, over the golden records. */
export async function measure(): Promise<Figures> {
  const records = goldenRecords.map(([, json]) => json as GameRecord);
  const seconds = (record: GameRecord, pairs: readonly Pair[] | "all", runs = RUNS, everywhere = false) => {
    const scenario = loadScenario(record.scenario.id);
    const started = performance.now();
    afterAction(record, pairs === "all" ? scenario : { ...scenario, pairs }, { runs, everywhere });
    return (performance.now() - started) / 1000;
  };
  for (const record of records) seconds(record, "all", 5);
  const single = records.flatMap((record) =>
    loadScenario(record.scenario.id).pairs.map((pair) => seconds(record, [pair])),
  );
  const whole = records.map((record) => seconds(record, "all"));
  const everywhere = records.map((record) => seconds(record, "all", RUNS, true));
  const common = { unit: "s", better: "less" } as const;
  return {
    verdictOfOnePair: {
      ...common,
      value: rounded(quantile(single, 0.5), 2),
      target: 3,
      detail: { slowest: rounded(Math.max(...single), 2), of: single.length },
    },
    verdictsOfAllPairs: {
      ...common,
      value: rounded(quantile(whole, 0.5), 2),
      target: 2,
      detail: {
        slowest: rounded(Math.max(...whole), 2),
        pairs: single.length / records.length,
        of: whole.length,
      },
    },
    // Also where no label hangs on what the replays would find, which no review asks for.
    verdictsWithAllWorlds: {
      ...common,
      value: rounded(quantile(everywhere, 0.5), 2),
      target: 2,
      detail: { slowest: rounded(Math.max(...everywhere), 2), of: everywhere.length },
    },
  };
}
