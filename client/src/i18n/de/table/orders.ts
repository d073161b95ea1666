import type { orders } from "../../en-table/orders.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "orders.sheet": "Dein Befehlsblatt",
  "orders.empty": "Nichts auf dem Blatt. Bleibt es so: {standing}.",
  "orders.points": "{used} von {of} Punkten",
  "orders.over": "Mehr als drei Punkte: Nimm etwas vom Blatt.",
  "orders.table": "Auf dem Tisch",
  "orders.table.line": "Von deinem Stab, für diesen Moment. Ohne Rangfolge.",
  "orders.add": "Auf das Blatt",
  "orders.added": "Auf dem Blatt",
  "orders.edit": "Einzelheiten",
  "orders.all": "Alle Handlungen",
  "orders.all.line": "Alles, was deine Regierung in dieser Krise tun könnte, möglich oder nicht.",
  "orders.all.search": "Suchen",
  "orders.cost.points": { one: "{n} Punkt", other: "{n} Punkte" },
  "orders.risk": "Risiko",
  "orders.saving": "Entwurf wird gesichert",
  "orders.saved": "Entwurf gesichert",
  "orders.sealed": "Versiegelt",
  "orders.sealed.line": "Das Blatt liegt beim Server. Bis zum Ende der Phase kannst du es zurücknehmen.",
  "orders.seal": "Die Befehle versiegeln",
  "orders.seal.empty": "Ein leeres Blatt versiegeln",
  "orders.object": "Widersprechen",
  "orders.unseal": "Siegel öffnen",

  "belief.line": "Das sehen nur du und, danach, die Auswertung.",
  "belief.low": "sicher nicht",
  "belief.high": "sicher",
  "belief.unset": "nicht beantwortet",
  "belief.why": "Warum? (freiwillig)",
} satisfies Translation<typeof orders>;
