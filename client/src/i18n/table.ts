import { catalogue } from "./catalogues.ts";
import { enDesk } from "./en-desk.ts";
import { enTable } from "./en-table.ts";

/** The table's English: several files, one catalogue. */
export const tableEnglish = { ...enTable, ...enDesk };

export const tt = catalogue("table", tableEnglish);
