import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readSheet } from "@casus/shared/injects";
import { parseCase, parseRecord, perform } from "@casus/shared/review";
import { parseScenario } from "@casus/shared/scenario";
import { Command } from "@commander-js/extra-typings";
import { ROOT } from "../build.ts";
import { BadInput, JSON_ONLY, kindOf, print, readJson } from "./input.ts";
import { refusal } from "./refusal.ts";

export const command = new Command("validate")
  .description(
    "check scenarios, cases, injects and records, and name every fault with its path; code 1 if there are any",
  )
  .argument("[path...]", "files and folders; all in maps/ if there is none")
  .addOption(JSON_ONLY)
  .action((places, { json }) => {
    process.exitCode = run(places, json);
  });

interface Finding {
  readonly path: string;
  readonly kind: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

function run(given: readonly string[], json: true | undefined): number {
  const places = given.length > 0 ? given : ["maps/scenarios", "maps/cases"].map((at) => path.join(ROOT, at));
  const findings = places.flatMap(filesIn).map(check);
  const faulty = findings.filter(({ problems }) => problems.length > 0);
  print(json, findings, [
    ...faulty.flatMap(({ path: file, problems }) =>
      problems.map(
        (problem) => `${file}: ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`,
      ),
    ),
    `${findings.length} files checked, ${faulty.length} with problems`,
  ]);
  return faulty.length > 0 ? 1 : 0;
}

/** A file as it is named; of a folder, everything that holds data. Schemas describe data and are none. */
function filesIn(place: string): string[] {
  if (!existsSync(place)) throw new BadInput(`${place}: there is no such file or folder`);
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => (name.endsWith(".json") && !name.endsWith(".schema.json")) || name.endsWith("injects.csv"),
    )
    .map((name) => path.join(place, name))
    .sort();
}

/** A list of injects is read for the scenario it lies beside. */
function checkInjects(file: string): Finding {
  const beside = path.join(path.dirname(file), "scenario.json");
  const shown = path.relative(process.cwd(), file) || file;
  const finding = (problems: Finding["problems"]): Finding => ({ path: shown, kind: "injects", problems });
  if (!existsSync(beside)) return finding([{ path: "", message: "has no scenario.json beside it" }]);
  const parsed = parseScenario(readJson(beside));
  if (!parsed.ok) return finding([{ path: "", message: "the scenario beside it is not valid" }]);
  const { problems, warnings } = readSheet(readFileSync(file, "utf8"), {
    terrain: parsed.scenario,
    stage: { kind: "lobby" },
    turns: null,
    taken: [],
  });
  return finding(
    [...problems, ...warnings].map(({ row, column, message }) => ({
      path: [row === null ? "" : `row ${row}`, column ?? ""].join(" ").trim(),
      message,
    })),
  );
}

function check(file: string): Finding {
  if (file.endsWith(".csv")) return checkInjects(file);
  const json = readJson(file);
  const kind = kindOf(json);
  const shown = path.relative(process.cwd(), file) || file;
  switch (kind) {
    case "scenario": {
      const parsed = parseScenario(json);
      return { path: shown, kind, problems: parsed.ok ? [] : parsed.problems };
    }
    case "case": {
      const parsed = parseCase(json);
      if (!parsed.ok) return { path: shown, kind, problems: parsed.problems };
      // What a script says must also be allowed when it is played.
      const problems = parsed.value.script ? perform(parsed.value.expanded).refused.map(refusal) : [];
      return { path: shown, kind, problems };
    }
    case "record": {
      const parsed = parseRecord(json);
      return { path: shown, kind, problems: parsed.ok ? [] : parsed.problems };
    }
    case null:
      return {
        path: shown,
        kind: "unknown",
        problems: [
          {
            path: "",
            message: "is neither a scenario (seats), a case (script or facts) nor a record (actions)",
          },
        ],
      };
  }
}
