import type { treaty } from "../../en-table/treaty.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "treaty.parties": "Osalised",
  "treaty.inWords": "Sõnadega",
  "treaty.terms": "Liidu kaks sarve",
} satisfies Translation<typeof treaty>;
