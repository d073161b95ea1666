import type { dossier } from "../../en-table/dossier.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "dossier.pick": "Valdības",
  "dossier.known": "Zināms",
  "dossier.estimated": "Novērtēts",
  "dossier.unknown": "Tev nav zināms",
  "dossier.forces": "Spēki",
  "dossier.acts": "Ko tā ir darījusi",
  "dossier.you": "Tas esi tu",
} satisfies Translation<typeof dossier>;
