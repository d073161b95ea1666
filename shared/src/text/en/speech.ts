import { ACT_SPEECH } from "./speech-acts.ts";
import { ANSWER_SPEECH } from "./speech-answers.ts";
import { LEVERAGE_SPEECH } from "./speech-leverage.ts";
import { TALK_SPEECH } from "./speech-talk.ts";

/** At least three ways to say a thing. */
export type Variants = readonly [string, string, string, ...string[]];

/** The bots' diplomatic voice by occasion. */
export const SPEECH = { ...ACT_SPEECH, ...ANSWER_SPEECH, ...LEVERAGE_SPEECH, ...TALK_SPEECH } as const;
/** An occasion to say something. */
export type SpeechKind = keyof typeof SPEECH;

/** `speech.<kind>.<variant>`. */
export const speech: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SPEECH).flatMap(([kind, variants]) =>
    variants.map((text, variant) => [`speech.${kind}.${variant}`, text]),
  ),
);
