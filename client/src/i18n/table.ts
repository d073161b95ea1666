import { catalogue } from "./catalogues.ts";
import { cables } from "./en-table/cables.ts";
import { dossier } from "./en-table/dossier.ts";
import { frame } from "./en-table/frame.ts";
import { ladder } from "./en-table/ladder.ts";
import { map } from "./en-table/map.ts";
import { now } from "./en-table/now.ts";
import { orders } from "./en-table/orders.ts";
import { treaty } from "./en-table/treaty.ts";

/** The table's English: a file per panel, one catalogue. */
export const tableEnglish = {
  ...frame,
  ...now,
  ...ladder,
  ...cables,
  ...orders,
  ...treaty,
  ...dossier,
  ...map,
};

export const tt = catalogue("table", tableEnglish);
