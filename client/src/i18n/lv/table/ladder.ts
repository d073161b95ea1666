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
  "ladder.sheet": "Tavā lapā: {rung}. pakāpiens, {name}.",
  "ladder.sheet.prepared": "Tava lapa gatavo: {rung}. pakāpiens, {name}.",
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
