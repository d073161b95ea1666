import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { loadScenario, scenarioIds } from "@casus/maps";
import type { Scenario } from "@casus/shared/engine";
import { InvalidArgumentError, Option } from "@commander-js/extra-typings";

/** The caller gave something that cannot be used; the message says what, where, and what was expected. Exit code 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}

export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const missing = (error as { code?: string }).code === "ENOENT";
    throw new BadInput(`${file}: ${missing ? "there is no such file" : (error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file}: expected JSON: ${(error as Error).message}`);
  }
}

export function scenarioNamed(id: string): Scenario {
  const known = scenarioIds();
  if (known.includes(id)) return loadScenario(id);
  throw new BadInput(`unknown scenario "${id}"; expected one of ${known.join(", ")}`);
}

/** What a JSON file is, told by what only that kind has. */
export function kindOf(json: unknown): "scenario" | "case" | "record" | null {
  if (json === null || typeof json !== "object") return null;
  if ("actions" in json && "seed" in json) return "record";
  if ("script" in json || "facts" in json) return "case";
  return "seats" in json ? "scenario" : null;
}

/** What every command offers to scripts. */
export const JSON_ONLY = new Option("--json", "print one JSON document and nothing else");

/** Reads an option's whole number. */
export const whole =
  (low: number, high: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= low && number <= high) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`);
  };

/** Reads how many workers share the games. */
export const workers = whole(1, Math.max(8, availableParallelism()));

/** An option that may be given several times. */
export const another = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** `NAME=VALUE`, as options take it. */
export function pair(text: string, option: string): [name: string, value: string] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new BadInput(`${option}: given ${JSON.stringify(text)}, expected NAME=VALUE`);
  return [name, value];
}

/** The one JSON document of `--json`, or lines for a person. */
export function print(json: boolean | undefined, document: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join("\n")}\n`);
}
