import type { map } from "../../en-table/map.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "map.label": "Karte des Schauplatzes",
  "map.loading": "Die Karte wird entrollt",
  "map.missing": "Die Karte konnte nicht geladen werden. Alles andere geht auch ohne sie.",
  "map.contents": "Was auf der Karte ist",
  "map.show": "Als Liste zeigen",
  "map.hide": "Die Karte zeigen",
  "map.in": "Näher",
  "map.out": "Weiter weg",
  "map.home": "Ganzer Schauplatz",
} satisfies Translation<typeof map>;
