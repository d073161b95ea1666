import type { treaty } from "../../en-table/treaty.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "treaty.parties": "Šalys",
  "treaty.inWords": "Žodžiais",
  "treaty.terms": "Du sąjungos ragai",
} satisfies Translation<typeof treaty>;
