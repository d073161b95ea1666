import type { ladder } from "../../en-table/ladder.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "ladder.title": "Eskalationsleiter",
  "ladder.pair": "{a} und {b}",
  "ladder.step": "Runde {turn}: {act}",
  "ladder.level": "Keine Seite ist der anderen voraus.",
  "ladder.ahead": {
    one: "{name} ist eine Stufe weiter gegangen als die andere Seite.",
    other: "{name} ist {n} Stufen weiter gegangen als die andere Seite.",
  },
  "ladder.outlook": "Wenn nur du handelst",
  "ladder.outlook.way": "{now} auf {to}",
  "ladder.outlook.crosses": "Überschreitet: {names}",
  "ladder.outlook.step": "{act}, Stufe {rung}",
  "ladder.outlook.prepares": "Vorbereitet: {act}, Stufe {rung}",
  "ladder.outlook.lead": {
    one: "{n} Stufe vor der anderen Seite",
    other: "{n} Stufen vor der anderen Seite",
  },
  "ladder.outlook.behind": {
    one: "{n} Stufe hinter der anderen Seite",
    other: "{n} Stufen hinter der anderen Seite",
  },
  "ladder.outlook.level": "gleichauf mit der anderen Seite",
  "ladder.outlook.match": "würde das Streichholz anzünden",
  "ladder.planned": "Auf deinem Blatt: {act}.",
  "ladder.all": "Alle Paare im Verlauf",
  "ladder.multiple": "{a} und {b}: Stufe {rung}",
  "ladder.lead": {
    one: "{n} Schritt weiter als die andere Seite",
    other: "{n} Schritte weiter als die andere Seite",
  },
  "ladder.match": "Streichholz angezündet",
  "ladder.rungOf": "Stufe {rung} von 19: {name}",
} satisfies Translation<typeof ladder>;
