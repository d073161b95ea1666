import type { FactName, Facts } from "../../review/facts.ts";
import { flatten } from "./flatten.ts";

/** Facts, and what rules put together from several of them, as lines of the table that justifies a verdict. */
type Judged =
  | FactName
  | "delivered"
  | "shortfall"
  | "offTreatyUnmandated"
  | "allyLitOffTreaty"
  | "gravelyThreatened";

const FACT_TEXTS: Record<Judged, { name: string; meaning: string }> = {
  direction: {
    name: "Direction",
    meaning: "Whether the protector bore the ally's policy, or the ally the protector's.",
  },
  igniter: {
    name: "Who lit the match",
    meaning: "Author of the first hostile act that outran what the other side had done.",
  },
  offTreaty: {
    name: "Outside the treaty",
    meaning: "The ally's act was neither asked for nor allowed by the treaty.",
  },
  consent: { name: "Protector's consent", meaning: "0 none, 1 the protector agreed, 2 it proposed the act." },
  mandated: { name: "Under a mandate", meaning: "A body entitled to do so had ordered or licensed the act." },
  involvement: {
    name: "Protector's involvement",
    meaning: "0 none, 1 diplomatic or economic, 2 display, 3 force, 4 war.",
  },
  material: { name: "Material support", meaning: "Help for the ally's fight short of fighting, 0 to 2." },
  cost: {
    name: "Cost to the protector",
    meaning: "Band of its losses in treasure, lives and approval, 0 to 3.",
  },
  ownInterest: {
    name: "Protector's own interest",
    meaning: "What joining was worth to it apart from the alliance, −2 to 2.",
  },
  allianceEffect: {
    name: "Because of the alliance",
    meaning: "How much less likely its involvement is when the alliance is taken away.",
  },
  matchEffect: {
    name: "Because of the match",
    meaning: "How much less likely its involvement is had the ally held still.",
  },
  deterrenceEffect: {
    name: "Deterrent effect",
    meaning: "How much likelier an attack is when the alliance is taken away.",
  },
  owed: {
    name: "Help owed",
    meaning: "0 nothing, 1 consult, 2 help short of force, 3 force, 4 force without further decision.",
  },
  restraint: { name: "Restraint applied", meaning: "0 none, 1 private, 2 public or with leverage." },
  plan: { name: "A plan outside the treaty", meaning: "The ally had prepared or announced such an act." },
  compliance: { name: "Plan given up", meaning: "Share of the planned escalation that was dropped, 0 to 1." },
  challenge: {
    name: "Adversary's challenge",
    meaning: "0 none, 1 grey zone, 2 display or threat, 3 force, 4 war.",
  },
  coreAttacked: {
    name: "Protected object attacked",
    meaning: "What the alliance protects was attacked or lost.",
  },
  otherBalancers: {
    name: "Others who could have helped",
    meaning: "Actors that owed, or could have carried, the defence and fell short too.",
  },
  burdenShifted: { name: "Task passed on", meaning: "The protector passed the task to one of them." },
  chain: {
    name: "Links of the chain",
    meaning: "Obligations that fired one after another, each bringing in its holder.",
  },
  creep: {
    name: "Growth of the commitment",
    meaning: "Whole steps by which posture, words and spending rose.",
  },
  era: { name: "An era, not a crisis", meaning: "The window judged is one of years." },
  deescalated: {
    name: "Ally calmed things",
    meaning: "It took at least one calming step after the pretext arose.",
  },
  signal: {
    name: "Protector's strongest signal",
    meaning: "0 none, 1 cheap words, 2 tied hands or a tripwire, 3 capable force.",
  },
  hedging: {
    name: "Ally hedged",
    meaning: "The ally kept another way open: it gave notice, or denied its protector access.",
  },
  juniorExposure: {
    name: "Ally in the line of fire",
    meaning: "How far it stood exposed to its protector's policy, 0 to 3.",
  },
  juniorAccommodated: { name: "Ally went along", meaning: "It accommodated its protector's policy." },
  juniorInvolvement: {
    name: "Ally's involvement",
    meaning: "0 none, 1 diplomatic or economic, 2 display, 3 force, 4 war.",
  },
  juniorOwed: { name: "What the ally owed", meaning: "Help it owed its protector, 0 to 4." },
  juniorOwnInterest: {
    name: "Ally's own interest",
    meaning: "What joining was worth to it apart from the alliance, −2 to 2.",
  },
  juniorAllianceEffect: {
    name: "Ally joined because of the alliance",
    meaning: "How much less likely it joins when the alliance is taken away.",
  },
  delivered: { name: "Help delivered", meaning: "The greater of involvement and material support." },
  shortfall: { name: "Shortfall", meaning: "Help owed less help delivered." },
  offTreatyUnmandated: {
    name: "Outside the treaty, without a mandate",
    meaning: "Neither the treaty nor any mandate covered the ally's act.",
  },
  allyLitOffTreaty: {
    name: "Ally lit the match outside the treaty",
    meaning: "The ally was the igniter, and neither treaty nor mandate covered it.",
  },
  gravelyThreatened: {
    name: "Ally under grave threat",
    meaning: "It was attacked, or the adversary had come to force.",
  },
};

const IGNITER_TEXTS: Record<Facts["igniter"], { name: string }> = {
  none: { name: "nobody" },
  ally: { name: "the ally" },
  adversary: { name: "the adversary" },
  accident: { name: "an accident" },
  patron: { name: "the protector" },
  mutual: { name: "both at once" },
};

/** `fact.<name>.name`, `.meaning`; `igniter.<who>.name`. */
export const facts = { ...flatten("fact", FACT_TEXTS), ...flatten("igniter", IGNITER_TEXTS) };
