import { Command } from "@commander-js/extra-typings";
import { command as calibrate } from "./calibrate.ts";
import { command as experiment } from "./experiment.ts";
import { command as exporting } from "./export.ts";
import { command as judge } from "./judge.ts";
import { command as replay } from "./replay.ts";
import { command as simulate } from "./simulate.ts";
import { command as validate } from "./validate.ts";

/** Everything Casus does without a table. A command sets `process.exitCode` where it looked for faults and found some. */
export function casus(): Command {
  const program = new Command("npm run casus --")
    .usage("<command> …")
    .description("What Casus does without a table.")
    .helpCommand("help [command]", "what a command takes")
    .showHelpAfterError("(--help says what it takes)")
    .exitOverride();
  for (const command of [validate, simulate, judge, experiment, calibrate, exporting, replay])
    program.addCommand(command.copyInheritedSettings(program));
  return program;
}
