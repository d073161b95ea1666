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
  "ladder.outlook": "Jei judėsite tik jūs",
  "ladder.outlook.way": "{now} → {to}",
  "ladder.outlook.crosses": "Peržengia slenkstį: {names}",
  "ladder.outlook.step": "{act}, {rung} pakopa",
  "ladder.outlook.prepares": "Rengia: {act}, {rung} pakopa",
  "ladder.outlook.lead": {
    one: "{n} pakopa priekyje kitos pusės",
    few: "{n} pakopomis priekyje kitos pusės",
    other: "{n} pakopų priekyje kitos pusės",
  },
  "ladder.outlook.behind": {
    one: "{n} pakopa už kitos pusės",
    few: "{n} pakopomis už kitos pusės",
    other: "{n} pakopų už kitos pusės",
  },
  "ladder.outlook.level": "lygiai su kita puse",
  "ladder.outlook.match": "įžiebtų degtuką",
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
