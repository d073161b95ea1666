import type { enLesson } from "../en-lesson.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "lesson.title": "Deine erste Krise",
  "lesson.step": "Deine erste Krise, Schritt {n} von {of}",
  "lesson.where": "Zeig mir, wo",
  "lesson.skip": "Schritt überspringen",
  "lesson.leave": "Ohne weitermachen",
  "lesson.wait": "Gerade gibt es nichts zu lernen: Das Spiel geht weiter, und wir mit ihm.",
  "lesson.play": "Weiterspielen",
  "lesson.end": "Beenden und die Auswertung lesen",
  "lesson.end.ask": "Diese Krise jetzt beenden und die Auswertung öffnen?",
  "lesson.dossier":
    "Deine eigene Akte liegt offen: wer du bist, was du willst, was du fürchtest. Öffne nun die Akte: {foe}.",
  "lesson.dossier.learnt": "Akten sagen, was bekannt ist, was geschätzt ist und was dir niemand sagt.",
  "lesson.ladder":
    "Die Leiter zeigt, wie heiß es zwischen zwei Regierungen ist und wer jeden Schritt getan hat. Sieh dir ein anderes Paar an.",
  "lesson.ladder.learnt": "Jedes Paar hat seine Stufe. An Schwellen ändert sich das Wesen einer Krise.",
  "lesson.read":
    "Wenn du im Bild bist, sag, dass du es gelesen hast. Die Phase endet, wenn alle fertig sind.",
  "lesson.read.learnt": "So endet jede Phase, oder wenn ihre Zeit um ist.",
  "lesson.cable": "Nun rede. Schreib eine Depesche ({patron}) und frag, ob man zu dir steht.",
  "lesson.cable.learnt":
    "Eine Depesche ist vertraulich, kostet nichts und bindet niemanden. Die Presse ist öffentlich; was zählt, ist ein Befehl.",
  "lesson.request":
    "Worte übergeht man leicht. Bitte um Unterstützung ({patron}): Darauf muss geantwortet werden.",
  "lesson.request.learnt": "Eine Anfrage wird per Knopf angenommen oder abgelehnt und bleibt in Erinnerung.",
  "lesson.treaty":
    "Was ist dir überhaupt geschuldet ({patron})? Öffne den Vertrag und lies seine zwei Hörner.",
  "lesson.treaty.learnt":
    "Enge Bedingungen schützen davor, im Stich gelassen zu werden, und machen es wahrscheinlicher, mitgerissen zu werden.",
  "lesson.talked": "Bots antworten schnell. Wenn du genug gehört hast, sag, dass du fertig mit Reden bist.",
  "lesson.talked.learnt": "Du kannst weiterschreiben, solange andere noch reden.",
  "lesson.option":
    "Dein Stab hat ein paar Möglichkeiten auf den Tisch gelegt: was jede bewirkt, kostet und wagt. Setz eine auf dein Blatt.",
  "lesson.option.learnt":
    "Bis zu drei Aktionspunkte. Alles andere, was deine Regierung könnte, ist einen Klick weiter.",
  "lesson.belief":
    "Bevor du versiegelst: Wie sicher bist du dir der Hilfe? Das erfahren nur du und die Auswertung.",
  "lesson.belief.learnt": "Was man einem Verbündeten zutraute, ist die Hälfte jedes Urteils.",
  "lesson.seal":
    "Versiegle deine Befehle. Niemand sieht sie, bevor alle versiegelt haben, und bis dahin kannst du das Siegel öffnen.",
  "lesson.seal.learnt": "Alle Befehle wirken zugleich; weder Namen noch Eile zählen.",
  "lesson.watch":
    "Sieh, wie die Woche erzählt wird, Tat für Tat, auf Karte und Leiter. Spring ans Ende, wann du willst.",
  "lesson.watch.learnt": "Was offen geschah, wird allen gleich erzählt; was verborgen war, bleibt verborgen.",
  "lesson.seen":
    "Gesehen? Dann sag es. Wurde jemand angegriffen, wird als Nächstes der Vertrag geprüft, vor aller Augen.",
  "lesson.seen.learnt": "Das war eine ganze Runde. Eine Krise hat ein paar davon.",
  "lesson.why":
    "Noch eine Gewohnheit: Eine gepunktete Zahl kann man fragen, warum. Öffne eine Akte und drücke auf eine.",
  "lesson.why.learnt": "Jede Zahl antwortet mit der Regel und den Taten dahinter.",
  "lesson.on":
    "Jetzt kennst du den Tisch. Spiel die Krise zu Ende, oder beende sie hier und lies, was die Auswertung daraus macht.",
  "lesson.on.learnt": "",
} satisfies Translation<typeof enLesson>;
