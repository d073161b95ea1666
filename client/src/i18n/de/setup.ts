import type { enSetup } from "../en-setup.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "setup.title": "Gespeicherte Einstellungen",
  "setup.line":
    "Alles auf dieser Seite außer deinem Namen, in diesem Browser aufbewahrt oder als Datei weitergegeben.",
  "setup.name": "Name der Einstellungen",
  "setup.save": "Hier speichern",
  "setup.file": "Als Datei speichern",
  "setup.open": "Datei öffnen",
  "setup.choose": "Hier Gespeichertes laden",
  "setup.none": "Noch nichts gespeichert",
  "setup.delete": "Löschen",
  "setup.loaded": "Geladen: {name}",
  "setup.saved": "Gespeichert: {name}",
  "setup.bad": {
    one: "Die Datei hat {n} Fehler; nichts wurde geladen.",
    other: "Die Datei hat {n} Fehler; nichts wurde geladen.",
  },
  "setup.unread": "Diese Datei ist kein JSON.",
  "setup.full": "Dieser Browser merkt sich nichts; speichere es als Datei.",

  "role.check": "Prüfe, ob du es hast",
  "role.check.line": "Nichts wartet darauf. Die Spielleitung sieht, wie viel auf Anhieb stimmte.",
  "role.check.against": "Wer steht in dieser Krise gegen dich?",
  "role.check.protects": "Für wen musst du vielleicht kämpfen?",
  "role.check.protected": "Wer muss vielleicht für dich kämpfen?",
  "role.check.show": "Zeigen",
  "role.check.right": "Richtig",
  "role.check.wrong": "Richtig ist: {names}",

  "more.title": "Alles Weitere",
  "more.none": "Menschen, Bots, Vertrag, Einspielungen, mehrere Spiele: wie diese Krise sie hat",
  "more.changed": "geändert: {what}",

  "people.title": "Menschen",
  "people.anonymous": "Ohne Namen",
  "people.anonymous.line": "Andere Plätze sehen „Lithuania 2“; Teams und die Weiße Zelle sehen Namen.",
  "people.leaders": "Die Spitze führt",
  "people.leaders.line":
    "Auf einem geteilten Platz versiegelt immer die Regierungsspitze; sonst wandert das Siegel jede Runde weiter.",

  "personas.title": "Wie die Bots sind",
  "personas.line": "Wer einen Platz spielt, den niemand hält oder der übernommen wird, wenn jemand weggeht.",
  "personas.own": "Wie diese Krise es hat",

  "persona.steady-patron": "Verlässliche Schutzmacht: hält Wort und sagt es, auch wenn es kostet",
  "persona.wavering-patron": "Schwankende Schutzmacht: redet billig, legt gern bei",
  "persona.crusading-patron": "Missionarische Schutzmacht: bindet sich die Hände und zündet womöglich selbst",
  "persona.cautious-junior": "Vorsichtiger Verbündeter: verzeiht, berät sich, legt bei",
  "persona.hawkish-junior": "Harter Verbündeter: ist nachtragend und bezieht Stellung",
  "persona.reckless-driver": "Leichtsinniger Verbündeter: provoziert im Vertrauen auf die Schutzmacht",
  "persona.mandate-holder": "Inhaber des Mandats: mäßigt und gleicht aus",
  "persona.opportunist": "Opportunist: bewegt sich, wo es wenig kostet",
  "persona.revisionist": "Revisionist: will mehr und wagt mehr dafür",
  "persona.status-quo": "Status quo: will behalten, was er hat",
  "persona.salami-slicer": "Salamitaktiker: eine abstreitbare Scheibe nach der anderen",
  "persona.satellite": "Satellit: bewegt sich nur mit der Schutzmacht",

  "events.title": "Einspielungen",
  "events.line":
    "Was die Leitung während des Spiels zur Hand hat. Ohne sie wird die Krise gespielt, wie sie ist.",
  "events.none": "Keine",
  "events.own": {
    one: "Die Liste dieser Krise ({n} Einspielung)",
    other: "Die Liste dieser Krise ({n} Einspielungen)",
  },
  "events.own.line":
    "Die Ereignisse der Krise liest, änderst und streichst du in der Lobby, sobald es das Spiel gibt: Hier könnte jeder zusehen.",
  "events.import": "Eine eigene Liste",
  "events.in": { one: "{n} Einspielung ist dabei", other: "{n} Einspielungen sind dabei" },
  "events.out": "Weglassen",

  "several.title": "Wie viele Spiele?",
  "several.line": "Parallele Klassen oder Gruppen, jede mit eigenem Code; du leitest alle von einer Seite.",
  "several.count": "Spiele",
  "several.terms": "Vertragsbedingungen",
  "several.same": "In allen gleich",
  "several.half": "Deine in jedem zweiten Spiel, die historischen in den anderen: Versuch und Kontrolle",
  "several.open": { one: "{n} Lobby öffnen", other: "{n} Lobbys öffnen" },
  "several.name": "{name} {n}",

  "many.title": "Deine Spiele",
  "many.line": "Wird alle paar Sekunden aufgefrischt. Was dich braucht, steht zuerst.",
  "many.none": "Keines der Spiele, die du leitest, ist hier.",
  "many.open": "Öffnen",
  "many.code": "Code {code}",
  "many.lobby": "Lobby",
  "many.review": "Auswertung",
  "many.turn": "Runde {turn} von {turns}, {phase}",
  "many.paused": "Angehalten",
  "many.here": "{here} von {people} da",
  "many.done": "{done} von {seats} Plätzen fertig, {sealed} versiegelt",
  "many.due": { one: "{n} Einspielung ist fällig", other: "{n} Einspielungen sind fällig" },
  "many.quiet": "Nichts steht an",
  "many.alert.empty": "{seat}: seit {time} niemand da",
  "many.alert.silent": "{seat}: seit {time} still",
  "many.alert.unsealed": "{seat}: nicht versiegelt, die Zeit läuft ab",
  "many.alert.asked": "{seat}: eine Anfrage seit {time} unbeantwortet",
  "many.alert.unread": "{seat}: mit den Nachrichten im Rückstand",
  "many.alert.quiet": "{seat}: jemand im Team hat seit {time} nichts getan",
  "many.gone": "Keine Antwort; die Zahlen sind {time} alt.",

  "list.title": "Klassenliste",
  "list.line":
    "Ein Name je Zeile, wenn du willst mit Platz nach einem Komma: „Ada, Lithuania“. Alle bekommen einen eigenen Code; niemand braucht eine E-Mail-Adresse.",
  "list.names": "Namen",
  "list.enrol": "Codes ausgeben",
  "list.print": "Zettel drucken",
  "list.name": "Name",
  "list.seat": "Platz",
  "list.code": "Code",
  "list.slip":
    "Geh auf {address} und gib diesen Code ein. Er gehört nur dir und öffnet das Spiel einmal; für ein anderes Gerät gibt dir die Spielleitung einen neuen.",
  "list.unknown": "Den Platz „{seat}“ gibt es nicht; die Person ist ohne Platz dabei.",
  "list.lock": "Beitritt sperren",
  "list.unlock": "Beitritt freigeben",
  "list.lock.line":
    "Gesperrt: Mit dem Code des Spiels kommt niemand mehr herein. Persönliche Codes gelten weiter.",

  "check.title": "Vor dem Unterricht",
  "check.line":
    "Misst, ob dieses Gerät und dieses Netz spielen können: einmal im Raum, mit den Geräten der Klasse.",
  "check.run": "Messen",
  "check.running": "Wird gemessen",
  "check.http": "Seiten",
  "check.http.good": "Der Server antwortet in {ms} ms.",
  "check.http.slow": "Der Server braucht {ms} ms für eine Antwort: spielbar, aber alles kommt spät.",
  "check.http.bad": "Der Server antwortet nicht.",
  "check.socket": "Live-Verbindung (WebSocket)",
  "check.socket.good": "Offen nach {ms} ms.",
  "check.socket.bad":
    "Gesperrt oder nicht erreichbar. Schulnetze sperren oft WebSockets: Bitte darum, diese Adresse freizugeben, oder nimm ein anderes Netz.",
  "check.load": "Laden",
  "check.load.good": "{kb} KB in {ms} ms: Der Tisch öffnet sich in etwa {seconds} s.",
  "check.load.bad": "Nichts konnte geladen werden.",
  "check.clock": "Uhr",
  "check.clock.good":
    "Die Uhren von Gerät und Server liegen {seconds} s auseinander; das Spiel gleicht es aus.",
  "check.storage": "Gedächtnis dieses Browsers",
  "check.storage.good": "Bleibt erhalten: Wer den Tab schließt, kommt zurück, indem er die Seite öffnet.",
  "check.storage.bad":
    "Nichts bleibt erhalten (ein privates Fenster?): Wer den Tab schließt, braucht den persönlichen Code.",
  "check.dry": "Ein Probelauf",
  "check.dry.line":
    "Öffnet ein Spiel, in dem Bots alle Plätze halten und du die Weiße Zelle bist: Probier alles, niemand wird gestört.",
  "check.dry.open": "Einen Probelauf öffnen",
} satisfies Translation<typeof enSetup>;
