import type { ladder } from "../../en-table/ladder.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "ladder.title": "Eskalatsiooniredel",
  "ladder.pair": "{a} ja {b}",
  "ladder.step": "{turn}. käik: {act}",
  "ladder.level": "Kumbki pool pole teisest ees.",
  "ladder.ahead": {
    one: "{name} on läinud teisest poolest {n} astme võrra kaugemale.",
    other: "{name} on läinud teisest poolest {n} astme võrra kaugemale.",
  },
  "ladder.sheet": "Sinu lehel: {rung}. aste, {name}.",
  "ladder.sheet.prepared": "Sinu leht valmistab ette: {rung}. aste, {name}.",
  "ladder.planned": "Sinu lehel: {act}.",
  "ladder.all": "Kõik paarid ajas",
  "ladder.multiple": "{a} ja {b}: {rung}. aste",
  "ladder.lead": { one: "teisest poolest {n} samm ees", other: "teisest poolest {n} sammu ees" },
  "ladder.match": "süütas tiku",
  "ladder.rungOf": "{rung}. aste 19-st: {name}",
} satisfies Translation<typeof ladder>;
