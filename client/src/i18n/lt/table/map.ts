import type { map } from "../../en-table/map.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "map.label": "Veiksmo vietos žemėlapis",
  "map.loading": "Išvyniojame žemėlapį",
  "map.missing": "Žemėlapio įkelti nepavyko. Visa kita veikia ir be jo.",
  "map.contents": "Kas yra žemėlapyje",
  "map.show": "Rodyti sąrašu",
  "map.hide": "Rodyti žemėlapį",
  "map.in": "Arčiau",
  "map.out": "Toliau",
  "map.home": "Visa veiksmo vieta",
} satisfies Translation<typeof map>;
