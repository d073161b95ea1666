import type { treaty } from "../../en-table/treaty.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "treaty.parties": "Puses",
  "treaty.inWords": "Vārdiem",
  "treaty.terms": "Divi alianses ragi",
} satisfies Translation<typeof treaty>;
