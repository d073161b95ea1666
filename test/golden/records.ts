import { readdirSync, readFileSync } from "node:fs";

/** The committed records as they are on disk, by file name. */
export const goldenRecords: readonly (readonly [file: string, json: unknown])[] = readdirSync(
  import.meta.dirname,
)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => [file, JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8"))]);
