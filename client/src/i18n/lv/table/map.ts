import type { map } from "../../en-table/map.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "map.label": "Darbības vietas karte",
  "map.loading": "Atritinām karti",
  "map.missing": "Karti neizdevās ielādēt. Viss pārējais darbojas arī bez tās.",
  "map.contents": "Kas ir kartē",
  "map.show": "Rādīt kā sarakstu",
  "map.hide": "Rādīt karti",
  "map.in": "Tuvāk",
  "map.out": "Tālāk",
  "map.home": "Visa darbības vieta",
} satisfies Translation<typeof map>;
