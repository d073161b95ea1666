import type { ladder } from "../../en-table/ladder.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "ladder.title": "Eskalācijas kāpnes",
  "ladder.pair": "{a} un {b}",
  "ladder.step": "{turn}. gājiens: {act}",
  "ladder.level": "Neviena puse nav priekšā otrai.",
  "ladder.ahead": {
    zero: "{name} ir par {n} pakāpieniem tālāk nekā otra puse.",
    one: "{name} ir par {n} pakāpienu tālāk nekā otra puse.",
    other: "{name} ir par {n} pakāpieniem tālāk nekā otra puse.",
  },
  "ladder.outlook": "Ja rīkojies tikai tu",
  "ladder.outlook.way": "{now} → {to}",
  "ladder.outlook.crosses": "Šķērso slieksni: {names}",
  "ladder.outlook.step": "{act}, {rung}. pakāpiens",
  "ladder.outlook.prepares": "Sagatavo: {act}, {rung}. pakāpiens",
  "ladder.outlook.lead": {
    zero: "{n} pakāpienu priekšā otrai pusei",
    one: "{n} pakāpienu priekšā otrai pusei",
    other: "{n} pakāpienus priekšā otrai pusei",
  },
  "ladder.outlook.behind": {
    zero: "{n} pakāpienu aiz otras puses",
    one: "{n} pakāpienu aiz otras puses",
    other: "{n} pakāpienus aiz otras puses",
  },
  "ladder.outlook.level": "vienā līmenī ar otru pusi",
  "ladder.outlook.match": "aizdegtu sērkociņu",
  "ladder.planned": "Tavā lapā: {act}.",
  "ladder.all": "Visi pāri laika gaitā",
  "ladder.multiple": "{a} un {b}: {rung}. pakāpiens",
  "ladder.lead": {
    zero: "{n} soļu priekšā otrai pusei",
    one: "{n} soli priekšā otrai pusei",
    other: "{n} soļus priekšā otrai pusei",
  },
  "ladder.match": "aizdedza sērkociņu",
  "ladder.rungOf": "{rung}. pakāpiens no 19: {name}",
} satisfies Translation<typeof ladder>;
