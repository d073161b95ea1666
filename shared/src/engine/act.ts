import type { Act } from "./state.ts";

/** What is true of an act that no order made, unless it says otherwise: done in the open and answering nothing. */
export const IN_THE_OPEN = {
  terms: null,
  zone: null,
  flags: [],
  visibility: "public",
  knownTo: "all",
  suspects: {},
  seemed: {},
  mandate: null,
  consent: {},
  lawful: false,
  prepared: true,
  inResponseTo: null,
  lead: 0,
  match: false,
  purpose: null,
  words: null,
  outcome: null,
  harm: 0,
} as const satisfies Partial<Act>;
