import { Worker } from "node:worker_threads";
import {
  type GameOptions,
  PRESETS,
  type Scenario,
  TREATY_PARAMETERS,
  type TreatyParameter,
} from "@casus/shared/engine";
import { isPersona, PERSONA_NAMES } from "@casus/shared/personas";
import { Command, Option } from "@commander-js/extra-typings";
import { another, BadInput, JSON_ONLY, pair, print, scenarioNamed, whole, workers } from "./input.ts";
import { add, type Plan, simulate, type Tally } from "./simulation.ts";

const NONE: readonly string[] = [];

export const command = new Command("simulate")
  .description("play a scenario among bots: verdicts, how games ended, games a second")
  .argument("<scenario>", "its id, the name of its folder in maps/scenarios")
  .option("--games <n>", "how many games", whole(1, 1_000_000), 100)
  .option("--seed <text>", "the same seed plays the same games", "1")
  .addOption(
    new Option(
      "--treaty <change>",
      "a treaty's term from 0 to 1, as auto=0.9, or nato.automaticity=0.9 for one treaty; repeat for more",
    )
      .argParser(another)
      .default(NONE, "as in the scenario"),
  )
  .addOption(
    new Option(
      "--persona <choice>",
      `a seat's persona, as LT=reckless-driver, of ${PERSONA_NAMES.join(", ")}; repeat for more`,
    )
      .argParser(another)
      .default(NONE, "as in the scenario"),
  )
  .addOption(
    new Option("--preset <pace>", "the length of the game").choices(PRESETS).default("none" as const),
  )
  .option("--runs <n>", "worlds per counterfactual of a verdict", whole(1, 1000), 8)
  .option("--workers <n>", "how many share the games", workers, 1)
  .addOption(JSON_ONLY)
  .action(async (name, given) => {
    const scenario = scenarioNamed(name);
    const plan: Plan = {
      scenario: name,
      seed: given.seed,
      preset: given.preset,
      treaties: treatiesOf(given.treaty, scenario),
      personas: personasOf(given.persona, scenario),
      runs: given.runs,
    };
    await run(plan, scenario, given);
  });

interface Given {
  readonly games: number;
  readonly workers: number;
  readonly json?: true | undefined;
}

async function run(plan: Plan, scenario: Scenario, { games, workers: sharers, json }: Given): Promise<void> {
  const started = performance.now();
  const tally = sharers === 1 ? simulate(plan, scenario, 0, games) : await share(plan, games, sharers);
  const total = (performance.now() - started) / 1000;
  // Shares are played side by side: what the clock shows is the time of one of them.
  const seconds = tally.seconds / sharers;
  const rates = Object.fromEntries(
    Object.entries(tally.counts).map(([of, count]) => [of, count / tally.games]),
  );
  const gamesPerSecond = Math.round((tally.games / seconds) * 10) / 10;
  const { verdicts } = tally;
  const verdictSeconds = Math.max(0, total - seconds);
  print(
    json,
    { scenario: scenario.id, games: tally.games, seconds, gamesPerSecond, verdictSeconds, verdicts, rates },
    [
      `${scenario.id}: ${tally.games} games in ${seconds.toFixed(1)} s (${gamesPerSecond} a second), verdicts in ${verdictSeconds.toFixed(1)} s`,
      ...Object.entries(verdicts).map(([label, count]) => `  ${label.padEnd(24)} ${count}`),
      ...Object.entries(rates).map(([of, rate]) => `  ${of.padEnd(24)} ${(rate * 100).toFixed(1)} %`),
    ],
  );
}

/** Equal shares; the games are numbered, so the sum is the same however many share them. */
async function share(plan: Plan, games: number, sharers: number): Promise<Tally> {
  const bound = (i: number) => Math.floor((games * i) / sharers);
  const tallies = await Promise.all(
    Array.from({ length: sharers }, (_, i) => inWorker({ plan, from: bound(i), to: bound(i + 1) })),
  );
  return tallies.reduce(add);
}

function inWorker(workerData: { plan: Plan; from: number; to: number }): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** `auto=0.9` for every treaty that owes defence, or `nato.automaticity=0.9` for one. A parameter may be shortened. */
function treatiesOf(given: readonly string[], { treaties }: Scenario): GameOptions["treaties"] {
  const changed: Record<string, Partial<Record<TreatyParameter, number>>> = {};
  for (const text of given) {
    const [what, value] = pair(text, "--treaty");
    const [parameterName = "", treatyId] = what.split(".").reverse();
    const parameters = TREATY_PARAMETERS.filter((parameter) => parameter.startsWith(parameterName));
    const [parameter] = parameters;
    const number = Number(value);
    if (parameter === undefined || parameters.length !== 1)
      throw new BadInput(
        `--treaty: given "${parameterName}", expected one of ${TREATY_PARAMETERS.join(", ")}`,
      );
    if (!(number >= 0 && number <= 1))
      throw new BadInput(`--treaty ${what}: given "${value}", expected a number from 0 to 1`);
    const meant = treaties.filter(({ id, obligation }) =>
      treatyId === undefined ? obligation === "defence" : id === treatyId,
    );
    if (meant.length === 0)
      throw new BadInput(
        `--treaty: given "${treatyId}", expected one of ${treaties.map(({ id }) => id).join(", ")}`,
      );
    for (const { id } of meant) changed[id] = { ...changed[id], [parameter]: number };
  }
  return changed;
}

function personasOf(given: readonly string[], { seats }: Scenario): GameOptions["personas"] {
  return Object.fromEntries(
    given.map((text) => {
      const [seat, persona] = pair(text, "--persona");
      if (!seats.some(({ id }) => id === seat))
        throw new BadInput(
          `--persona: given seat "${seat}", expected one of ${seats.map(({ id }) => id).join(", ")}`,
        );
      if (!isPersona(persona))
        throw new BadInput(
          `--persona ${seat}: given "${persona}", expected one of ${PERSONA_NAMES.join(", ")}`,
        );
      return [seat, persona];
    }),
  );
}
