import type { dossier } from "../../en-table/dossier.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "dossier.pick": "Vyriausybės",
  "dossier.known": "Žinoma",
  "dossier.estimated": "Vertinama",
  "dossier.unknown": "Jums nežinoma",
  "dossier.forces": "Pajėgos",
  "dossier.acts": "Ką ji padarė",
  "dossier.you": "Tai jūs",
} satisfies Translation<typeof dossier>;
