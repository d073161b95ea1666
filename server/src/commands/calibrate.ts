import { writeFileSync } from "node:fs";
import { C } from "@casus/shared/engine";
import {
  CALIBRATION,
  calibrate,
  interval,
  loss,
  measure,
  type Outcome,
  type Player,
  type Target,
} from "@casus/shared/experiment";
import { Command } from "@commander-js/extra-typings";
import { BadInput, JSON_ONLY, print, whole, workers } from "./input.ts";
import { playCell } from "./player.ts";

export const command = new Command("calibrate")
  .description(
    "move named coefficients towards a written target, and look at fresh seeds; changes no file of the rules",
  )
  .option("--games <n>", "games a world", whole(2, 1_000_000), 2000)
  .option("--seed <text>", "of the games it looks at", "calibration")
  .option("--fresh <text>", "of the games held out", "fresh")
  .option("--check", "look at the table as it stands and move nothing")
  .option("--workers <n>", "how many share the games", workers, 1)
  .option("--out <file>", "write the JSON document there as well")
  .option("--markdown", "the tables as they stand in the model card")
  .addOption(JSON_ONLY)
  .action(run);

interface Given {
  readonly games: number;
  readonly seed: string;
  readonly fresh: string;
  readonly check?: true | undefined;
  readonly workers: number;
  readonly out?: string | undefined;
  readonly markdown?: true | undefined;
  readonly json?: true | undefined;
}

/** What the calibration found: the table's values and its own, and what each shows of the targets. */
interface Calibrated {
  readonly games: number;
  readonly seeds: { readonly sample: string; readonly fresh: string };
  readonly seconds: number;
  readonly parameters: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly range: readonly [number, number];
    readonly atEdge: boolean;
  }[];
  readonly loss: { readonly before: number; readonly sample: number; readonly fresh: number };
  readonly targets: readonly {
    readonly id: string;
    readonly statement: string;
    readonly goal: number;
    readonly limits: readonly [number, number];
    readonly before: number;
    readonly sample: number;
    readonly fresh: number;
    readonly freshInterval: readonly [number, number];
    /** Whether the fresh estimate lies inside the limits. */
    readonly inside: boolean;
  }[];
}

async function run(given: Given): Promise<void> {
  const { games } = given;
  if (given.seed === given.fresh)
    throw new BadInput(`--fresh: given "${given.fresh}", expected another seed than --seed`);
  const playerOn =
    (seed: string): Player =>
    async (cells, coefficients) => {
      const outcomes: (readonly Outcome[])[] = [];
      for (const cell of cells)
        outcomes.push(await playCell(cell, games, { seed, runs: 1, coefficients }, given.workers));
      return outcomes;
    };
  const [sample, fresh] = [playerOn(given.seed), playerOn(given.fresh)];
  const started = performance.now();
  const tell = (line: string) => {
    if (process.stderr.isTTY || process.env.CASUS_PROGRESS) process.stderr.write(`${line}\n`);
  };
  const found = given.check ? {} : await calibrate(sample, tell);
  const targets: readonly Target[] = CALIBRATION.flatMap((block) => block.targets);
  const before = await measure(sample, targets, {});
  const inSample = given.check ? before : await measure(sample, targets, found);
  const onFresh = await measure(fresh, targets, found);
  const result: Calibrated = {
    games,
    seeds: { sample: given.seed, fresh: given.fresh },
    seconds: Math.round((performance.now() - started) / 1000),
    parameters: CALIBRATION.flatMap((block) => block.parameters).map(({ name, low, high }) => {
      const to = found[name] ?? C[name];
      const atEdge = to <= low + 0.005 || to >= high - 0.005;
      return { name, from: C[name], to, range: [low, high], atEdge };
    }),
    loss: {
      before: loss(targets, before),
      sample: loss(targets, inSample),
      fresh: loss(targets, onFresh),
    },
    targets: targets.map((target, i) => {
      const shown = (x: number | undefined): number => (target.logarithm ? Math.exp(x ?? 0) : (x ?? 0));
      const value = onFresh[i]?.value ?? 0;
      const bounds = onFresh[i] ? interval(onFresh[i]) : ([0, 0] as const);
      return {
        id: target.id,
        statement: target.statement,
        goal: shown(target.goal),
        limits: [shown(target.limits[0]), shown(target.limits[1])],
        before: shown(before[i]?.value),
        sample: shown(inSample[i]?.value),
        fresh: shown(value),
        freshInterval: [shown(bounds[0]), shown(bounds[1])],
        inside: value > target.limits[0] && value < target.limits[1],
      };
    }),
  };
  if (given.out !== undefined) writeFileSync(given.out, `${JSON.stringify(result, null, 2)}\n`);
  print(given.json, result, given.markdown ? markdown(result) : report(result));
}

const round = (x: number): string => (Math.abs(x) >= 10 ? x.toFixed(1) : x.toFixed(3));

function report({ games, seeds, seconds, parameters, targets, loss: by }: Calibrated): readonly string[] {
  return [
    `${games} games a world, seed "${seeds.sample}"; held out: seed "${seeds.fresh}"; ${seconds} s`,
    "",
    ...parameters.map(
      ({ name, from, to, range, atEdge }) =>
        `  ${name.padEnd(24)} ${from} → ${to}   in [${range.join(", ")}]${atEdge ? "  at the edge" : ""}`,
    ),
    "",
    "  target                    goal   before  sample   fresh  [95 %]  limits",
    ...targets.map(
      (t) =>
        `  ${t.id.padEnd(24)} ${[t.goal, t.before, t.sample, t.fresh].map((x) => round(x).padStart(7)).join(" ")}  [${t.freshInterval.map(round).join(", ")}]  ${t.inside ? "inside" : "OUTSIDE"} ${t.limits.map(round).join(" to ")}`,
    ),
    "",
    `  target function: ${round(by.before)} before, ${round(by.sample)} in sample, ${round(by.fresh)} on fresh seeds`,
  ];
}

/** The calibration as it stands in the model card. */
function markdown({ parameters, targets, loss: by }: Calibrated): readonly string[] {
  return [
    "| Coefficient | Before | Calibrated | Range |",
    "| --- | ---: | ---: | --- |",
    ...parameters.map(
      ({ name, from, to, range, atEdge }) =>
        `| \`${name}\` | ${from} | ${to} | ${range.join(" to ")}${atEdge ? ", **at the edge**" : ""} |`,
    ),
    "",
    "| Target | Goal | Limits | Before | In sample | Fresh seeds [95 %] | Inside |",
    "| --- | ---: | --- | ---: | ---: | --- | --- |",
    ...targets.map(
      (t) =>
        `| ${t.statement} | ${round(t.goal)} | ${t.limits.map(round).join(" to ")} | ${round(t.before)} | ${round(t.sample)} | ${round(t.fresh)} [${t.freshInterval.map(round).join(", ")}] | ${t.inside ? "yes" : "**no**"} |`,
    ),
    "",
    `Target function: ${round(by.before)} before, ${round(by.sample)} in sample, ${round(by.fresh)} on fresh seeds.`,
  ];
}
