import { counts, given, happens } from "../leg.ts";
import type { Outcome } from "../outcome.ts";

/** What the experiments count, by the name the model card gives it. */

export const provoked = happens((o) => o.provocations > 0);
export const attacked = happens((o) => o.attacked);

/** The risk of abandonment: nobody fought for an ally that was attacked. */
export const stayedOut = given(
  (o) => o.attacked,
  (o) => !o.joined,
);
export const joinedIfLit = given(
  (o) => o.attacked && o.lit,
  (o) => o.joined,
);
export const joinedIfLimited = given(
  (o) => o.attacked && !o.war,
  (o) => o.joined,
);

const labelled = (label: NonNullable<Outcome["label"]>) => happens((o) => o.label === label);
export const entrapped = labelled("ENTRAPMENT");
export const entangled = labelled("ENTANGLEMENT");
export const abandoned = labelled("ABANDONMENT");
export const restrained = labelled("RESTRAINT_SUCCEEDED");

/** Beckley's category among all wars and clashes the protector joined. */
export const alignedIfJoined = given(
  (o) => o.joined,
  (o) => o.label === "ALIGNED_INTERVENTION",
);

export const lethal = counts((o) => o.lethal);
export const nearMisses = counts((o) => o.nearMisses);
export const complied = counts(
  (o) => o.complied,
  (o) => o.restrained,
);

/** Disputes that ended by agreement or by somebody conceding its own part; and those that did so in the first three turns. */
export const settled = happens((o) => o.settled);
export const settledEarly = happens((o) => o.settled && o.turns <= 3);

/** Attacks that are open war. */
export const warAmongAttacks = given(
  (o) => o.attacked,
  (o) => o.war,
);
/** Cases in which the terms were met, and those of them the protector fought in. */
export const warJoins = counts(
  (o) => o.warJoins,
  (o) => o.warCases,
);
export const limitedJoins = counts(
  (o) => o.limitedJoins,
  (o) => o.limitedCases,
);
