import type { RequestKind } from "../../engine/index.ts";

/** Sentences the story of a game is told with, beside those of its acts, decisions and speech. */
const STORY_TEXTS: Readonly<Record<string, string>> = {
  before: "Before anybody at this table decided anything:",
  headline: "{headline}. {text}",
  answered: "It answered what {actor} had done in turn {turn}.",
  answeredNow: "It answered {actor}.",
  mandate: "{mandate} covered it.",
  consent: "{actor} had agreed to it beforehand.",
  proposed: "{actor} had proposed it.",
  unseen: "Only {actors} knew who was behind it.",
  alone: "Nobody else knew who was behind it.",
  suspected: "{seat} suspected {actor}.",
  match: "It went {lead} rungs beyond anything the other side had done: here a match was lit.",
  rest: "The others held still.",
  nothing: "No government did anything that others had to answer.",
  pressed: "{actor} had prepared more ({action}); {by} pressed it to hold back.",
  dropped: "It let the plan go.",
  downscaled: "It carried out less than it had prepared.",
  executed: "It went ahead all the same.",
  test: "An attack on {victim} put {treaty} to the test. {protector} owed {owed}.",
  tested: "{victim} called on {treaty}. {protector} owed {owed}.",
  owes: "{protector} owed {owed}.",
  war: "{aggressor} and {victim} were at war.",
  warLimited: "Fighting opened between {aggressor} and {victim}.",
  gained: "{aggressor} took what it had fought {victim} for.",
  repelled: "{victim} threw {aggressor} back.",
  talk: "Messages behind this: {cables} in private, {press} to the press. Most passed between {a} and {b}.",
  talkPress: "Messages behind this: {press} to the press, and hardly a private word.",
  stood:
    "At the end of the turn {a} and {b} stood highest on the ladder: rung {rung}, {name}. {actor} had taken the last step.",
  cooled:
    "At the end of the turn things were calmer. {a} and {b} stood highest on the ladder: rung {rung}, {name}.",
  quiet: "At the end of the turn nobody stood above routine.",
  end: "In turn {turn} it was over: {meaning}.",
};

/** How a request is told; whether it was granted comes as a sentence of its own. */
const ASKED_TEXTS: Record<RequestKind, string> = {
  support: "{from} asked {to} for support.",
  reinforce: "{from} asked {to} to send forces.",
  restrain: "{from} asked {to} to hold back.",
  authorise: "{from} asked {to} for consent to an act.",
  mandate: "{from} asked {to} for a mandate, or for a change of one.",
  settlement: "{from} offered {to} terms: {terms}.",
  amend: "{from} proposed to {to} to change a clause of the treaty.",
  release: "{from} asked {to} for what is held, or offered an exchange.",
  deconflict: "{from} proposed to {to} rules that keep forces apart.",
  accede: "{from} told {to} that it would sign the treaty as it stands.",
};

const REPLY_TEXTS: Readonly<Record<string, string>> = {
  accepted: "The answer was yes.",
  refused: "The answer was no.",
  lapsed: "There was no answer.",
  withdrawn: "It was taken back.",
  open: "It stood open.",
};

/** What a treaty can ask, by level. */
const OWED_TEXTS: Readonly<Record<string, string>> = {
  "0": "nothing",
  "1": "consultation",
  "2": "help short of force",
  "3": "force",
  "4": "force, without a further decision",
};

const entries = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}.${id}`, text]));

/** `story.…`, `story.asked.<kind>`, `story.reply.<status>`, `story.owed.<level>`. */
export const stories = {
  ...entries("story", STORY_TEXTS),
  ...entries("story.asked", ASKED_TEXTS),
  ...entries("story.reply", REPLY_TEXTS),
  ...entries("story.owed", OWED_TEXTS),
};
