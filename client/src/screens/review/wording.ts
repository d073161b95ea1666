import type { ToldBeat } from "@casus/shared/review";
import { tellText } from "@casus/shared/text";
import type { Lexicon } from "../../words.ts";

/** What a paragraph of the story says: the white cell's words, else the generated ones. */
export const wording = (words: Lexicon, beat: ToldBeat): string =>
  beat.text ?? beat.say.map((s) => tellText(s, words.names)).join(" ");
