import type { map } from "../../en-table/map.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "map.label": "Sündmuspaiga kaart",
  "map.loading": "Rullime kaarti lahti",
  "map.missing": "Kaarti ei õnnestunud laadida. Kõik muu töötab ka ilma.",
  "map.contents": "Mis on kaardil",
  "map.show": "Näita loendina",
  "map.hide": "Näita kaarti",
  "map.in": "Lähemale",
  "map.out": "Kaugemale",
  "map.home": "Kogu sündmuspaik",
} satisfies Translation<typeof map>;
