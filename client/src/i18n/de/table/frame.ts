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
  "host.advance.ask": "Die Phase jetzt für alle beenden? Gültige Entwürfe werden eingereicht.",
  "host.turns": "Runden in diesem Spiel",
  "host.turns.line": "Wenn die Zeit knapp ist: eine Runde streichen. Das Urteil bleibt gültig.",
  "host.drop": "Eine Runde weniger",
  "host.more": "Eine Runde mehr",
  "host.people": "Leute und Plätze",
  "host.end": "Das Spiel jetzt beenden",
  "host.end.ask": "Das Spiel für alle beenden und die Auswertung öffnen?",
  "host.end.line": "Die Auswertung öffnet sich für alle; beurteilt wird, was geschehen ist.",
  "host.reissue": "Persönlicher Code",
  "host.reissue.code": "Code für {name}: {code}",
  "host.invite": "Nachzügler treten bei mit {code}",

  "poll.move": "Was wird in dieser Runde getan: {of}?",
  "poll.chance": "{text} (bis zum Ende der Runde {turn})",
  "poll.choose": "Auswählen",
  "poll.band.calm": "Reden, abwarten oder beilegen",
  "poll.band.press": "Druck: Sanktionen, Schaden hinter einer Maske",
  "poll.band.threaten": "Drohen: Machtdemonstration, Mobilmachung, Blockade",
  "poll.band.strike": "Gewalt anwenden",
  "poll.sure": "Wie sicher bist du?",
  "poll.likely": "Wie wahrscheinlich ist es?",
  "poll.unsure": "Geraten",
  "poll.certain": "Gewiss",
  "poll.give": "Diese Antwort geben",
  "poll.given": "Gegeben",

  "bulletin.press": "Presse",
  "bulletin.cable": "Nur für dich: Depesche",
  "bulletin.intelligence": "Nur für dich: Lagebericht",

  "help.title": "Hilfe und Einstellungen",
  "help.lesson": "Zeig mir den Tisch Schritt für Schritt",
  "help.table": "Der Tisch",
  "help.ladder": "Leiter",
  "help.ladder.line":
    "Wie weit jedes Paar von Regierungen gegangen ist, Stufe für Stufe, und wer die Schritte tat.",
  "help.map": "Karte",
  "help.map.line":
    "Wo Streitkräfte, Wege und Signale sind. Alles steht auch in einer Liste, die dasselbe kann.",
  "help.cables": "Depeschen",
  "help.cables.line":
    "Vertraulich oder mit der Presse reden, bitten und anbieten. Kostet nichts, gilt sofort und bindet niemanden.",
  "help.orders": "Befehle",
  "help.orders.line": "Was deine Regierung tut: geheim versiegelt und zugleich mit allen anderen wirksam.",
  "help.treaty": "Vertrag",
  "help.treaty.line": "Was wem geschuldet ist, wann und wie eng; und was sonst offen ist.",
  "help.dossiers": "Akten",
  "help.dossiers.line": "Eine Akte zu jeder Regierung: bekannt, geschätzt, unbekannt.",
  "help.numbers": "Gepunktete Wörter und Zahlen",
  "help.numbers.line":
    "Ein gepunktetes Wort sagt, was es heißt. Eine gepunktete Zahl sagt, warum sie so ist.",
  "help.keys": "Mit der Tastatur",
  "help.keys.line":
    "Tab geht von Teil zu Teil, Pfeiltasten in Reitern und auf der Karte, Eingabe wählt, Escape schließt. Strg und Eingabe sendet eine Depesche.",
  "help.glossary": "Wörter des Fachs",
  "help.search": "Ein Wort nachschlagen",
  "help.found": { one: "{n} Wort", other: "{n} Wörter" },
  "help.none": "Dieses Wort gibt es hier nicht.",

  "notice.close": "Ausblenden",

  refused: "Das wurde abgelehnt ({code}).",
} satisfies Translation<typeof frame>;
