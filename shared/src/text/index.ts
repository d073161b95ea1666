/** Everything the rules and the bots say, as data: texts by id, and how parameters become names. */
export { EN } from "./catalogue.ts";
export { dateText, daysAfter } from "./date.ts";
export { GLOSSARY_IDS } from "./en/glossary.ts";
export { PRECEDENTS, type Precedent } from "./en/precedents.ts";
export { PROMPTS } from "./en/report.ts";
export { SPEECH, type SpeechKind } from "./en/speech.ts";
export { type Named, namesOf, shortTreaty } from "./names.ts";
export { hasText, type Names, named, type Phrase, render, renderWords, type Texts } from "./render.ts";
export { meaningOf, REVIEW_EN, tellText } from "./review.ts";
export { type Effect, type TreatyClause, treatyText } from "./treaty.ts";
