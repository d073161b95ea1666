import { CommanderError } from "@commander-js/extra-typings";
import { casus } from "./commands/index.ts";
import { BadInput } from "./commands/input.ts";
import { describe } from "./log.ts";

try {
  await casus().parseAsync();
} catch (error) {
  // Commander has said already what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`error: ${error instanceof BadInput ? error.message : describe(error)}\n`);
    process.exitCode = error instanceof BadInput ? 2 : 1;
  }
}
