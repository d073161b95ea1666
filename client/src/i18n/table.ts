import { enDesk } from "./en-desk.ts";
import { enTable } from "./en-table.ts";
import { translator } from "./translate.ts";

export const tt = translator({ ...enTable, ...enDesk });
