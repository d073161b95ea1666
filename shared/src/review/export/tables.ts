import { findingTables } from "./findings.ts";
import { playTables } from "./play.ts";
import type { Source } from "./source.ts";
import { stateTables } from "./states.ts";
import type { Table } from "./table.ts";

/** The tidy tables of a finished game. Ids of seats, acts and people are the same in all of them. */
export const tablesOf = (source: Source): readonly Table[] => [
  ...playTables(source),
  ...stateTables(source),
  ...findingTables(source),
];
