/** Words of closed vocabularies as they stand inside a sentence, for parameters that are codes. */
const VALUE_TEXTS: Readonly<Record<string, string>> = {
  revoked: "no mandate at all",
  narrow: "a narrow reading",
  broad: "a broad reading",
  defence: "defence",
  consultation: "consultation",
  "armed-attack": "an armed attack",
  "any-attack": "any attack",
  hybrid: "hybrid harm",
  policy: "a statement of policy",
  public: "in public",
  private: "in private",
  covert: "covertly",
  unknown: "somebody unknown",
  home: "at home",
  consensus: "by consensus",
  lead: "its lead decides",
  any: "each for itself",
  "automaticity+": "more automatic help",
  "automaticity-": "less automatic help",
  "precision+": "a clearer trigger",
  "precision-": "a vaguer trigger",
  "conditionality+": "stricter conditions on help",
  "conditionality-": "looser conditions on help",
  "consultation+": "closer consultation",
  "consultation-": "looser consultation",
  "exit+": "an easier way out",
  "exit-": "a harder way out",
  "floor+": "half a point more for defence",
  "floor-": "half a point less for defence",
  "cap+": "a longer leash",
  "cap-": "a shorter leash",
  "umbrella:yes": "a nuclear umbrella",
  "umbrella:no": "no nuclear umbrella",
  "prior-consent:yes": "force only with prior consent",
  "prior-consent:no": "no prior consent",
  "consultation-duty:yes": "a duty to consult",
  "consultation-duty:no": "no duty to consult",
  "public:yes": "a public treaty",
  "public:no": "a secret treaty",
  suspend: "suspend it",
  exit: "leave on notice",
  resume: "put it back in force",
  met: "met",
  missed: "missed",
  detention: "people or ships held",
  blockade: "a blockade",
  incursion: "ground taken",
  expedition: "troops far from home",
};

/** What an amendment does, by the head of its code; `{what}` is a thing protected, a zone, a state or a rule. */
const AMENDMENT_TEXTS: Readonly<Record<string, string>> = {
  "object+": "{what} protected too",
  "object-": "{what} no longer protected",
  "area+": "{what} covered too",
  "area-": "{what} no longer covered",
  "trigger:": "a trigger at {what}",
  "obligation:": "a promise of {what}",
  "council:": "decisions {what}",
  "member+": "{what} as a new member",
  "demand:": "first, of {of}: {action}",
};

const NOTICE_TEXTS: Readonly<Record<string, string>> = {
  replaced: "You have opened the game in another tab or on another device. This one has stopped.",
  moved: "The host has moved you to another seat.",
  removed: "The host has taken you out of the game.",
  paused: "{by} has paused the game. {why}",
  break: "{by} has called a break. {why}",
  told: "{by}: {text}",
  "turned-down": "Your words will not stand on the projector: “{words}”. {why}",
  "rolled-back": "{by} has taken the game back to the beginning of {phase}, turn {turn}: {why}",
  ruled: "The white cell has answered you.",
  "bot-took-over": "A bot has taken over your seat. You can have it back when you ask.",
  "seat-returned": "The seat is yours again.",
  "host-left": "The host has left. The game goes on; somebody else can be made host.",
};

const PARAMETER_TEXTS: Readonly<Record<string, string>> = {
  automaticity: "How far help follows from the attack itself, without a new decision.",
  precision: "How clearly the treaty says what sets it off.",
  conditionality: "How far help may be refused to an ally that brought it on itself.",
  consultation: "How closely the parties must consult before they act.",
  exit: "How easily a party can leave or suspend.",
};

const entries = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}.${id}`, text]));

/** `amendment.<head of its code>`, `value.<code>`, `notice.<code>`, `parameter.<treaty parameter>`. */
export const values = {
  ...entries("value", VALUE_TEXTS),
  ...entries("notice", NOTICE_TEXTS),
  ...entries("parameter", PARAMETER_TEXTS),
  ...entries("amendment", AMENDMENT_TEXTS),
};
