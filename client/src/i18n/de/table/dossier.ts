import type { dossier } from "../../en-table/dossier.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "dossier.pick": "Regierungen",
  "dossier.known": "Bekannt",
  "dossier.estimated": "Geschätzt",
  "dossier.unknown": "Dir nicht bekannt",
  "dossier.forces": "Streitkräfte",
  "dossier.acts": "Was sie getan hat",
  "dossier.you": "Das bist du",
} satisfies Translation<typeof dossier>;
