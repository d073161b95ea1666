import type { ladder } from "../../en-table/ladder.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "ladder.title": "Eskalacijos kopėčios",
  "ladder.pair": "{a} ir {b}",
  "ladder.step": "{turn} ėjimas: {act}",
  "ladder.level": "Nė viena pusė nėra priekyje.",
  "ladder.ahead": {
    one: "{name} nuėjo {n} pakopa toliau nei kita pusė.",
    few: "{name} nuėjo {n} pakopomis toliau nei kita pusė.",
    other: "{name} nuėjo {n} pakopų toliau nei kita pusė.",
  },
  "ladder.sheet": "Jūsų lape: {rung} pakopa, {name}.",
  "ladder.sheet.prepared": "Jūsų lapas rengia: {rung} pakopa, {name}.",
  "ladder.planned": "Jūsų lape: {act}.",
  "ladder.all": "Visos poros laikui bėgant",
  "ladder.multiple": "{a} ir {b}: {rung} pakopa",
  "ladder.lead": {
    one: "{n} žingsniu toliau nei kita pusė",
    few: "{n} žingsniais toliau nei kita pusė",
    other: "{n} žingsnių toliau nei kita pusė",
  },
  "ladder.match": "įžiebė degtuką",
  "ladder.rungOf": "{rung} pakopa iš 19: {name}",
} satisfies Translation<typeof ladder>;
