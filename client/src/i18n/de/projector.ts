import type { enProjector } from "../en-projector.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "screen.title": "Leinwand",
  "screen.line":
    "Ein Bild für den ganzen Raum: Es zeigt, was alle wissen dürfen, und nie, wer schon versiegelt hat.",
  "screen.open": "Die Leinwand öffnen",
  "screen.open.line":
    "In einem Fenster, das du auf den zweiten Bildschirm ziehst, oder auf einem anderen Gerät mit diesem Link.",
  "screen.link": "Link für ein anderes Gerät",
  "screen.link.make": "Link für ein anderes Gerät erstellen",
  "screen.shows": "Sie zeigt",
  "screen.show.all": "Alles",
  "screen.show.ladder": "Leiter",
  "screen.show.map": "Karte",
  "screen.show.news": "Schlagzeilen",
  "screen.show.blank": "Nichts",
  "screen.pair": "Große Leiter",
  "screen.pair.hottest": "die heißeste",
  "screen.hold": "Texte der Spielenden zurückhalten, bis ich sie durchlasse",
  "screen.waiting": { one: "{n} Text wartet", other: "{n} Texte warten" },
  "screen.waiting.none": "Nichts wartet.",
  "screen.pass": "Zeigen",
  "screen.take": "Wegnehmen",
  "screen.from": "{name}, an die Presse",
  "screen.with": "{name}, mit einem Befehl",
  "screen.join": "Beitreten auf {host}",
  "screen.here": { one: "{n} Person ist da", other: "{n} Personen sind da" },
  "screen.headlines": "Schlagzeilen",
  "screen.ladders": "Die anderen Leitern",
  "screen.over": "Die Krise ist vorbei",
  "screen.over.line": "Die Auswertung ist auf allen Bildschirmen offen. Tretet aus euren Rollen.",
  "screen.says": "{name}: „{words}“",
  "screen.calls": "{victim} zählt auf {protector}: {treaty}",
  "screen.refused":
    "Dieser Bildschirm ist zu dem Spiel nicht zugelassen. Öffne ihn noch einmal von der Spielleitung aus.",
} satisfies Translation<typeof enProjector>;
