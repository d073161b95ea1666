import type { treaty } from "../../en-table/treaty.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "obligation.test": "Die Prüfung, Schritt für Schritt",
  "obligation.passed": "erfüllt",
  "obligation.failed": "nicht erfüllt",
  "obligation.owed": "Was geschuldet ist",
  "obligation.decide": "Deine Entscheidung",
  "obligation.invoke": "Sich auf den Vertrag berufen",
  "obligation.notInvoke": "Sich nicht berufen",
  "obligation.none": "Kein Vertrag wird geprüft.",
  "obligation.sure": "Das lässt sich nicht zurücknehmen.",

  "treaty.parties": "Parteien",
  "treaty.inWords": "In Worten",
  "treaty.terms": "Die zwei Hörner des Bündnisses",
  "treaty.terms.line":
    "Engere Bedingungen schützen davor, im Stich gelassen zu werden, und machen es wahrscheinlicher, mitgerissen zu werden.",
} satisfies Translation<typeof treaty>;
