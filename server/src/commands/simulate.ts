import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import {
  type ClockPreset,
  type GameOptions,
  PRESETS,
  type Scenario,
  TREATY_PARAMETERS,
  type TreatyParameter,
} from "@casus/shared/engine";
import { isPersona, PERSONA_NAMES } from "@casus/shared/personas";
import { BadInput, pair, print, scenarioNamed, wholeNumber } from "./input.ts";
import { add, type Plan, simulate, type Tally } from "./simulation.ts";

export const usage =
  "simulate SCENARIO --games N --seed S [--treaty auto=0.9]… [--persona SEAT=NAME]… [--preset 60|90|180|correspondence|none] [--runs N] [--workers W] [--json]";

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      games: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      treaty: { type: "string", multiple: true, default: [] },
      persona: { type: "string", multiple: true, default: [] },
      runs: { type: "string", default: "8" },
      workers: { type: "string", default: "1" },
      preset: { type: "string", default: "none" },
      json: { type: "boolean" },
    },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new BadInput(`simulate: expected one scenario\n  ${usage}`);
  const scenario = scenarioNamed(name);
  const games = wholeNumber(values.games, "--games", 1, 1_000_000);
  const workers = wholeNumber(values.workers, "--workers", 1, Math.max(8, availableParallelism()));
  const plan: Plan = {
    scenario: name,
    seed: values.seed,
    preset: presetNamed(values.preset),
    treaties: treatiesOf(values.treaty, scenario),
    personas: personasOf(values.persona, scenario),
    runs: wholeNumber(values.runs, "--runs", 1, 1000),
  };
  const started = performance.now();
  const tally = workers === 1 ? simulate(plan, scenario, 0, games) : await share(plan, games, workers);
  const total = (performance.now() - started) / 1000;
  // Shares are played side by side: what the clock shows is the time of one of them.
  const seconds = tally.seconds / workers;
  const rates = Object.fromEntries(
    Object.entries(tally.counts).map(([of, count]) => [of, count / tally.games]),
  );
  const gamesPerSecond = Math.round((tally.games / seconds) * 10) / 10;
  const { verdicts } = tally;
  const verdictSeconds = Math.max(0, total - seconds);
  print(
    values.json,
    { scenario: name, games: tally.games, seconds, gamesPerSecond, verdictSeconds, verdicts, rates },
    [
      `${name}: ${tally.games} games in ${seconds.toFixed(1)} s (${gamesPerSecond} a second), verdicts in ${verdictSeconds.toFixed(1)} s`,
      ...Object.entries(verdicts).map(([label, count]) => `  ${label.padEnd(24)} ${count}`),
      ...Object.entries(rates).map(([of, rate]) => `  ${of.padEnd(24)} ${(rate * 100).toFixed(1)} %`),
    ],
  );
  return 0;
}

function presetNamed(given: string): ClockPreset {
  const preset = PRESETS.find((name) => name === given);
  if (!preset) throw new BadInput(`--preset: given "${given}", expected one of ${PRESETS.join(", ")}`);
  return preset;
}

/** Equal shares; the games are numbered, so the sum is the same however many share them. */
async function share(plan: Plan, games: number, workers: number): Promise<Tally> {
  const bound = (i: number) => Math.floor((games * i) / workers);
  const tallies = await Promise.all(
    Array.from({ length: workers }, (_, i) => inWorker({ plan, from: bound(i), to: bound(i + 1) })),
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
