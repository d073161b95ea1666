import {
  cellsOf,
  EXPERIMENTS,
  judgeLegs,
  type LegResult,
  legsNamed,
  type Outcome,
} from "@casus/shared/experiment";
import { Command } from "@commander-js/extra-typings";
import { BadInput, JSON_ONLY, print, whole, workers } from "./input.ts";
import { playCell } from "./player.ts";

export const command = new Command("experiment")
  .description(
    "test stylised facts of the literature: both arms, the effect with its 95 % interval, whether it holds",
  )
  .argument("[id...]", "facts as F7, or legs of one as F7b; all of them if there is none")
  // Games that show most of the facts within minutes; the model card is made with more.
  .option("--games <n>", "games a world", whole(2, 1_000_000), 1000)
  .option("--seed <text>", "the same seed plays the same games", "1")
  .option("--runs <n>", "worlds per counterfactual, where a verdict hangs on one", whole(1, 1000), 8)
  .option("--workers <n>", "how many share the games", workers, 1)
  .option("--markdown", "the table as it stands in the model card")
  .addOption(JSON_ONLY)
  .action(async (ids, { games, seed, runs, workers: sharers, markdown: card, json }) => {
    refuseUnknown(ids);
    const legs = legsNamed(EXPERIMENTS, ids);
    const cells = cellsOf(legs);
    const started = performance.now();
    const outcomes: (readonly Outcome[])[] = [];
    for (const [i, cell] of cells.entries()) {
      outcomes.push(await playCell(cell, games, { seed, runs }, sharers));
      if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${cells.length} worlds`);
    }
    if (process.stderr.isTTY) process.stderr.write("\r");
    const results = judgeLegs(legs, cells, outcomes);
    const played = { games: cells.length * games, seconds: (performance.now() - started) / 1000 };
    print(json, results, card ? markdown(results) : table(results, played));
  });

function refuseUnknown(ids: readonly string[]): void {
  const known = EXPERIMENTS.flatMap(({ id, legs }) => [id, ...legs.map((leg) => leg.id)]);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const experiments = EXPERIMENTS.map(({ id }) => id).join(", ");
  throw new BadInput(
    `experiment: given ${unknown.map((id) => `"${id}"`).join(", ")}, expected ${experiments}, or one leg such as F1a`,
  );
}

/** The results as they stand in the model card. */
function markdown(results: readonly LegResult[]): readonly string[] {
  const of = (leg: string) => EXPERIMENTS.find(({ legs }) => legs.some(({ id }) => id === leg));
  return [
    "| Leg | Claim | First arm | Second arm | Effect [95 %] | p | n | Holds |",
    "| --- | --- | ---: | ---: | --- | ---: | ---: | --- |",
    ...results.flatMap(({ id, statement, a, b, effect, p, n, pass }, i) => {
      const experiment = of(id);
      const first = of(results[i - 1]?.id ?? "") !== experiment;
      return [
        ...(first
          ? [`| **${experiment?.id}** | **${experiment?.title}** (${experiment?.source}) | | | | | | |`]
          : []),
        `| ${id} | ${statement} | ${number(a)} | ${number(b)} | ${effect.of} ${number(effect.value)} [${effect.interval.map(number).join(", ")}] | ${small(p)} | ${n} | ${pass ? "yes" : "**no**"} |`,
      ];
    }),
  ];
}

function table(
  results: readonly LegResult[],
  { games, seconds }: { readonly games: number; readonly seconds: number },
): readonly string[] {
  const failed = results.filter(({ pass }) => !pass).length;
  return [
    ...results.map(
      ({ id, pass, a, b, p, n, effect, statement }) =>
        `${pass ? "holds" : "FAILS"}  ${id.padEnd(5)} ${number(a).padStart(8)} ${number(b).padStart(8)}  ${effect.of} ${number(effect.value)} [${effect.interval.map(number).join(", ")}]  p ${small(p)}  n ${n}  ${statement}`,
    ),
    "",
    `${results.length - failed} of ${results.length} hold; ${games} games in ${seconds.toFixed(0)} s. Columns: first and second arm, the effect with its 95 % interval.`,
  ];
}

const number = (x: number): string =>
  Number.isInteger(x) ? String(x) : Math.abs(x) >= 10 ? x.toFixed(1) : x.toPrecision(3);

const small = (p: number): string => (p >= 0.001 ? p.toFixed(3) : p === 0 ? "0" : p.toExponential(0));
