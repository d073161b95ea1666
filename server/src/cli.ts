import { BadInput } from "./commands/input.ts";
import { describe } from "./log.ts";

/** What a command is: its lines of help, and a run that gives the exit code. */
interface Command {
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  validate: () => import("./commands/validate.ts"),
  simulate: () => import("./commands/simulate.ts"),
  calibrate: () => import("./commands/calibrate.ts"),
  experiment: () => import("./commands/experiment.ts"),
  judge: () => import("./commands/judge.ts"),
  export: () => import("./commands/export.ts"),
  replay: () => import("./commands/replay.ts"),
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return ["Usage: npm run casus -- COMMAND …", "", ...commands.map((command) => `  ${command.usage}`)].join(
    "\n",
  );
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    process.stdout.write(`${await help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined)
    throw new BadInput(`unknown command "${name}"; expected one of ${Object.keys(COMMANDS).join(", ")}`);
  const command = await load();
  try {
    return await command.run(args);
  } catch (error) {
    // What node:util says of options is clear; the line of usage says the rest.
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS"))
      throw new BadInput(`${(error as Error).message}\n  ${command.usage}`);
    throw error;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof BadInput ? error.message : describe(error)}\n`);
  process.exitCode = error instanceof BadInput ? 2 : 1;
}
