import type { Tag, VerdictLabel } from "../../review/facts.ts";
import { flatten } from "./flatten.ts";

/** A label, in a sentence; and, where people argue about it, what critics read into such a case and what is answered. */
interface VerdictText {
  readonly name: string;
  readonly meaning: string;
  /** The same of an ally that joined its protector (R3, R4). */
  readonly joined?: string;
  readonly critics?: string;
  readonly rebuttal?: string;
}

const VERDICT_TEXTS: Record<VerdictLabel, VerdictText> = {
  ENTRAPMENT: {
    name: "Entrapment",
    meaning:
      "The protector was drawn, against its interest and because of the alliance, into a fight its ally had started outside what the treaty covers.",
    critics: "This is what alliances do: they let small states gamble with great ones' lives.",
    rebuttal:
      "It is rare in the record, and it takes every one of these conditions. Take one away and the charge fails.",
  },
  ENTANGLEMENT: {
    name: "Entanglement",
    meaning:
      "The protector was drawn in against its interest because of the alliance, but the ally had not lit the match on its own.",
    joined: "The ally joined its protector because of the alliance, against its own narrow interest.",
    critics: "Paying for an ally's quarrel is entrapment by another name.",
    rebuttal:
      "The word matters: an ally that is attacked, or acts with consent or mandate, has tricked nobody. The protector had promised this.",
  },
  CHAIN_GANGING: {
    name: "Chain-ganging",
    meaning: "Obligations fired one after another, and each pulled in the next government.",
    critics: "Tight alliances turn one country's war into everybody's.",
    rebuttal:
      "Only where obligations are automatic and nobody has time to ask. Clauses of consultation exist to break the chain.",
  },
  ABANDONMENT: {
    name: "Abandonment",
    meaning: "The protector owed help, the ally was attacked or met force, and less came than was owed.",
    critics: "A promise that costs something will be broken.",
    rebuttal:
      "Most treaties owe less than people believe. What counts is what was owed, not what was hoped for.",
  },
  BUCK_PASSING: {
    name: "Buck-passing",
    meaning:
      "The protector owed help, gave less, and left the task to somebody else who could have carried it.",
  },
  RESTRAINT_SUCCEEDED: {
    name: "Restraint succeeded",
    meaning:
      "The ally had planned something outside the treaty, was urged not to, and gave up at least half of it.",
    critics: "Restraint from a protector is dictation.",
    rebuttal:
      "Allies often ask to be consulted; being heard is why they listen. Alliances hold back as well as pull in.",
  },
  DETERRENCE_HELD: {
    name: "Deterrence held",
    meaning:
      "The adversary threatened or displayed force, the protector answered with more than words, and no attack came that the alliance had not made less likely.",
    critics: "Nobody can prove why something did not happen.",
    rebuttal:
      "Not prove: estimate. The same crisis was replayed without the alliance, and attacks came more often.",
  },
  REVERSE_ENTRAPMENT: {
    name: "Reverse entrapment",
    meaning:
      "The protector lit the match, the ally stood in the line of fire, and went along without anything to gain by it.",
    critics: "Small allies choose their protectors and know the price.",
    rebuttal:
      "The literature worries about small states dragging great ones. The opposite is at least as easy.",
  },
  COMMITMENT_CREEP: {
    name: "Commitment creep",
    meaning: "Without any attack, the commitment grew step by step: more troops, wider words, more money.",
  },
  SELF_RESTRAINT: {
    name: "Self-restraint",
    meaning:
      "The ally had reason and occasion to escalate, did nothing outside treaty or mandate, and calmed things.",
    critics: "The ally took risks its protectors had not chosen.",
    rebuttal: "The dog did not bark. What the ally did was covered, and when a way out opened it took it.",
  },
  DECOUPLED: {
    name: "Decoupled",
    meaning: "One ally lit a match outside the treaty; the other stayed out, as it was free to do.",
    critics: "Staying out ruins the alliance's name.",
    rebuttal: "A treaty of defence does not cover an ally's adventure. Staying out is the treaty at work.",
  },
  ALIGNED_INTERVENTION: {
    name: "Intervention out of own interest",
    meaning:
      "The protector fought, but its own interest sufficed; it would probably have done so without the alliance.",
    joined: "The ally joined its protector, and would probably have done so without the alliance.",
    critics: "Interests are invented afterwards to justify the war.",
    rebuttal:
      "That is why interest is measured at the moment of entry, from a value card written before the game.",
  },
  NONE: {
    name: "Nothing of the kind",
    meaning: "Nothing happened between these allies that the theory has a name for.",
  },
};

const TAG_TEXTS: Record<Tag, { name: string; meaning: string }> = {
  RESTRAINT_FAILED: {
    name: "Restraint failed",
    meaning: "The ally was urged to hold back and did most of what it had planned.",
  },
  RESTRAINT_EX_POST: {
    name: "Restrained afterwards",
    meaning: "The ally acted first and was brought to undo it.",
  },
  DETERRENCE_FAILED: { name: "Deterrence failed", meaning: "What the alliance was to protect was attacked." },
  DETERRENCE_UNPROVEN: {
    name: "Deterrence unproven",
    meaning:
      "A challenge passed without an attack, but replays do not show that the alliance made the difference.",
  },
  PARTIAL: { name: "In part", meaning: "Some of the help that was owed did come." },
  REVERSE: { name: "In reverse", meaning: "It was the ally that was drawn into the protector's quarrel." },
  REVERSE_RESISTED: {
    name: "Reverse, resisted",
    meaning: "The protector lit the match, and the ally refused to go along.",
  },
  COMMITMENT_CREEP: {
    name: "Commitment creep",
    meaning: "The commitment grew by two steps or more along the way.",
  },
  HEDGING: { name: "Hedging", meaning: "The ally sought other insurance while it kept this one." },
  NEAR_ENTRAPMENT: {
    name: "Near miss",
    meaning: "The ally lit a match outside the treaty, and no attack followed.",
  },
  UNCERTAIN: {
    name: "Uncertain",
    meaning: "The replays leave it open on which side of the line an effect lies.",
  },
};

/** `verdict.<LABEL>.name`, `.meaning`, some `.joined`, `.critics`, `.rebuttal`; `tag.<TAG>.name`, `.meaning`. */
export const verdicts = { ...flatten("verdict", VERDICT_TEXTS), ...flatten("tag", TAG_TEXTS) };
