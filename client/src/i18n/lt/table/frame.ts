import type { frame } from "../../en-table/frame.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "head.turn": "{turn} ėjimas iš {turns}",
  "head.left": "liko {time}",
  "head.noClock": "be laikrodžio",
  "head.paused": "Sustabdyta",
  "head.grace": "Laikas baigėsi",
  "head.sealed": "užantspaudavo {done} iš {of}",
  "head.done": "pasirengę {done} iš {of}",
  "head.hottest": "Karščiausia: {rung} pakopa, {name}, {a} ir {b}",
  "head.menu": "Vedėjas",
  "head.leave": "Palikti stalą",
  "head.phase": "Etapas: {phase}. {left}",
  "head.quiet": "Jei niekas nejudės, po šio ėjimo krizė užges.",

  "phases.label": "Ėjimo etapai",

  "desk.cables": "Depešos",
  "desk.orders": "Įsakymai",
  "desk.treaty": "Sutartis",
  "desk.dossiers": "Bylos",
  "desk.obligation": "Pareiga",

  "phone.now": "Dabar",
  "phone.talk": "Kalbėtis",
  "phone.orders": "Įsakymai",
  "phone.map": "Žemėlapis",

  "host.title": "Vedėjas",
  "host.pause": "Sustabdyti",
  "host.resume": "Tęsti",
  "host.extend": "Pridėti {n} min.",
  "host.advance": "Baigti šį etapą",
  "host.turns": "Ėjimai šiame žaidime",
  "host.people": "Žmonės ir vietos",
  "host.end": "Baigti žaidimą dabar",

  "help.title": "Pagalba ir nuostatos",
  "help.table": "Stalas",
  "help.glossary": "Srities žodžiai",

  "notice.close": "Paslėpti",
} satisfies Translation<typeof frame>;
