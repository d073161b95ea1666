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
  "ladder.all": "Visi pāri laika gaitā",
  "ladder.rungOf": "{rung}. pakāpiens no 19: {name}",
} satisfies Translation<typeof ladder>;
