import { EN } from "./catalogue.ts";
import { facts } from "./en/facts.ts";
import { prompts, report } from "./en/report.ts";
import { stories } from "./en/story.ts";
import { verdicts } from "./en/verdicts.ts";
import { type Names, type Phrase, render } from "./render.ts";

/** What only the review says; apart from the catalogue, so that the table need not load it. */
export const REVIEW_EN: Readonly<Record<string, string>> = {
  ...EN,
  ...facts,
  ...prompts,
  ...report,
  ...stories,
  ...verdicts,
};

/** The text that says what a verdict means: R3 and R4 are about an ally that joined, all others about its protector. */
export const meaningOf = (verdict: { readonly label: string; readonly rule: string }): string =>
  `verdict.${verdict.label}.${/^R[34]$/.test(verdict.rule) ? "joined" : "meaning"}`;

/** The sentence for a text id of the review: see `render`. */
export const tellText = (text: Phrase, names: Names = {}): string => render(text, names, REVIEW_EN);
