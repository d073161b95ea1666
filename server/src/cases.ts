import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CodedCase, parseCase } from "@casus/shared/review";
import { ROOT } from "./build.ts";

const FOLDER = path.join(ROOT, "maps/cases");

/** The coded crises reviews compare with. One that is not valid is left out here; `casus validate` names it. */
export function codedCases(): readonly CodedCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => parseCase(JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"))))
    .flatMap((parsed) => {
      if (!parsed.ok) return [];
      const { id, title, label, facts, year, reason, source } = parsed.value;
      const told = {
        ...(year && { year: String(year) }),
        ...(reason && { reason }),
        ...(source && { source }),
      };
      return label && facts ? [{ id, title, label, facts, told }] : [];
    });
}
