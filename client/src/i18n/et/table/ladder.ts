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
  "ladder.outlook": "Kui liigud ainult sina",
  "ladder.outlook.way": "{now} → {to}",
  "ladder.outlook.crosses": "Ületab läve: {names}",
  "ladder.outlook.step": "{act}, {rung}. aste",
  "ladder.outlook.prepares": "Valmistab ette: {act}, {rung}. aste",
  "ladder.outlook.lead": { one: "{n} aste teisest poolest ees", other: "{n} astet teisest poolest ees" },
  "ladder.outlook.behind": { one: "{n} aste teisest poolest taga", other: "{n} astet teisest poolest taga" },
  "ladder.outlook.level": "teise poolega tasa",
  "ladder.outlook.match": "süütaks tiku",
  "ladder.planned": "Sinu lehel: {act}.",
  "ladder.all": "Kõik paarid ajas",
  "ladder.multiple": "{a} ja {b}: {rung}. aste",
  "ladder.lead": { one: "teisest poolest {n} samm ees", other: "teisest poolest {n} sammu ees" },
  "ladder.match": "süütas tiku",
  "ladder.rungOf": "{rung}. aste 19-st: {name}",
} satisfies Translation<typeof ladder>;
