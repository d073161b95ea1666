import type { frame } from "../../en-table/frame.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "head.turn": "Runde {turn} von {turns}",
  "head.left": "noch {time}",
  "head.noClock": "ohne Uhr",
  "head.paused": "Angehalten",
  "head.grace": "Die Zeit ist um",
  "head.sealed": "{done} von {of} versiegelt",
  "head.done": "{done} von {of} fertig",
  "head.hottest": "Am heißesten: Stufe {rung}, {name}, {a} und {b}",
  "head.menu": "Spielleitung",
  "head.leave": "Den Tisch verlassen",
  "head.phase": "Phase: {phase}. {left}",
  "head.quiet": "Nach dieser Runde schläft die Krise ein, wenn sich niemand bewegt.",

  "phases.label": "Phasen der Runde",

  "desk.cables": "Depeschen",
  "desk.orders": "Befehle",
  "desk.treaty": "Vertrag",
  "desk.dossiers": "Akten",
  "desk.obligation": "Beistand",

  "phone.now": "Jetzt",
  "phone.talk": "Reden",
  "phone.orders": "Befehle",
  "phone.map": "Karte",

  "host.title": "Spielleitung",
  "host.pause": "Anhalten",
  "host.resume": "Fortsetzen",
  "host.extend": "{n} Min. mehr",
  "host.advance": "Diese Phase beenden",
  "host.turns": "Runden in diesem Spiel",
  "host.people": "Leute und Plätze",
  "host.end": "Das Spiel jetzt beenden",

  "help.title": "Hilfe und Einstellungen",
  "help.table": "Der Tisch",
  "help.glossary": "Wörter des Fachs",

  "notice.close": "Ausblenden",
} satisfies Translation<typeof frame>;
