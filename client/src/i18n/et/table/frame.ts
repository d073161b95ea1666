import type { frame } from "../../en-table/frame.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "head.turn": "Käik {turn}/{turns}",
  "head.left": "jäänud {time}",
  "head.noClock": "kellata",
  "head.paused": "Peatatud",
  "head.grace": "Aeg on läbi",
  "head.sealed": "pitseeritud {done}/{of}",
  "head.done": "valmis {done}/{of}",
  "head.hottest": "Kuumim: {rung}. aste, {name}, {a} ja {b}",
  "head.menu": "Korraldaja",
  "head.leave": "Lahku lauast",
  "head.phase": "Etapp: {phase}. {left}",
  "head.quiet": "Kui keegi ei liigu, vaibub kriis pärast seda käiku.",

  "phases.label": "Käigu etapid",

  "desk.cables": "Depešid",
  "desk.orders": "Käsud",
  "desk.treaty": "Leping",
  "desk.dossiers": "Toimikud",
  "desk.obligation": "Kohustus",

  "phone.now": "Praegu",
  "phone.talk": "Räägi",
  "phone.orders": "Käsud",
  "phone.map": "Kaart",

  "host.title": "Korraldaja",
  "host.pause": "Peata",
  "host.resume": "Jätka",
  "host.extend": "Lisa {n} min",
  "host.advance": "Lõpeta etapp",
  "host.turns": "Käike selles mängus",
  "host.people": "Inimesed ja kohad",
  "host.end": "Lõpeta mäng kohe",

  "help.title": "Abi ja seaded",
  "help.table": "Laud",
  "help.glossary": "Valdkonna sõnad",

  "notice.close": "Sulge",
} satisfies Translation<typeof frame>;
