/** Answers to "why?", by the number of the rule in SPEC.md. Where there is none, the interface shows rule and inputs. */
const RULE_TEXTS: Readonly<Record<string, string>> = {
  A7: "An attacker gains its object the likelier, the weaker the defender stands on the ground and the fewer fight beside it.",
  H2: "Hybrid pressure works less on a country that is resilient and holds together.",
  H3: "Whether a hidden author is found depends on intelligence, on the effort made, and on how deniable the act was.",
  L6: "Acts raise or lower hostility; it fades slowly towards its usual level when nothing happens.",
  N2: "Settling concedes one's own part: the measure is set to the agreed terms and hostility falls.",
  O1: "A government can attend to three points' worth of things in a turn.",
  O9: "The closer allies consult, the likelier they hear of each other's preparations.",
  O10: "Grave acts are prepared a turn ahead. Only what is prepared can be seen, and only what is seen can be restrained.",
  P5: "A protector fights from interests of its own, and for what the treaty, its name and its troops in place ask of it.",
  P7: "An ally gives way the likelier, the more it depends on whoever holds it back, and the more closely they consult.",
  S3: "Cheap words are believed a little, words that tie one's hands a good deal, forces as far as they could fight.",
  S6: "Whether a hidden author is found depends on the victim's resilience, on shared intelligence, and on how deniable the act was.",
  S7: "Whoever backs down from a public threat or guarantee pays for it at home.",
  T14: "High on the ladder there is less time to talk.",
  X1: "Where forces rub in a hurry, accidents happen; agreed rules of contact make them rarer.",
  Y14: "Only the body that holds a mandate can change it.",
  Y15: "What is done under a mandate is not one government's private policy.",
};

/** `rule.<number>`. */
export const rules = Object.fromEntries(Object.entries(RULE_TEXTS).map(([id, text]) => [`rule.${id}`, text]));
