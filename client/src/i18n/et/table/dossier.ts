import type { dossier } from "../../en-table/dossier.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "dossier.pick": "Valitsused",
  "dossier.known": "Teada",
  "dossier.estimated": "Hinnanguline",
  "dossier.unknown": "Sulle teadmata",
  "dossier.forces": "Väed",
  "dossier.acts": "Mida ta on teinud",
  "dossier.you": "See oled sina",
} satisfies Translation<typeof dossier>;
