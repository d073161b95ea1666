import type { frame } from "../../en-table/frame.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "head.turn": "{turn}. gājiens no {turns}",
  "head.left": "atlicis {time}",
  "head.noClock": "bez pulksteņa",
  "head.paused": "Apturēts",
  "head.grace": "Laiks beidzies",
  "head.sealed": "apzīmogots: {done} no {of}",
  "head.done": "gatavi: {done} no {of}",
  "head.hottest": "Karstākais: {rung}. pakāpiens, {name}, {a} un {b}",
  "head.menu": "Vadītājs",
  "head.leave": "Atstāt galdu",
  "head.phase": "Posms: {phase}. {left}",
  "head.quiet": "Ja neviens nekustēsies, pēc šī gājiena krīze norims.",

  "phases.label": "Gājiena posmi",

  "desk.cables": "Depešas",
  "desk.orders": "Pavēles",
  "desk.treaty": "Līgums",
  "desk.dossiers": "Lietas",
  "desk.obligation": "Saistības",

  "phone.now": "Tagad",
  "phone.talk": "Runāt",
  "phone.orders": "Pavēles",
  "phone.map": "Karte",

  "host.title": "Vadītājs",
  "host.pause": "Apturēt",
  "host.resume": "Turpināt",
  "host.extend": "Pielikt {n} min",
  "host.advance": "Beigt šo posmu",
  "host.turns": "Gājieni šajā spēlē",
  "host.people": "Cilvēki un vietas",
  "host.end": "Beigt spēli tūlīt",

  "help.title": "Palīdzība un iestatījumi",
  "help.table": "Galds",
  "help.glossary": "Nozares vārdi",

  "notice.close": "Paslēpt",
} satisfies Translation<typeof frame>;
