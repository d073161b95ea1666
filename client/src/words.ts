import type { ActionId, Obligation, SeenIncident } from "@casus/shared/engine";
import type { PublicScenario, SeenAct } from "@casus/shared/projection";
import {
  hasText,
  type Names,
  named,
  namesOf as namesInSentences,
  render,
  renderWords,
  shortTreaty,
  type Texts,
  treatyText,
} from "@casus/shared/text";
import { overlay } from "./i18n/catalogues.ts";
import { language } from "./i18n/language.ts";

// The seam to the texts of the rules: panels ask here for words and know no catalogue.
export { type Names, renderWords, shortTreaty };

/** Names of the rules that are translated; they have no parameters. All else the rules say is English. */
const translated = overlay("rules");

type Given = Readonly<Record<string, string | number>>;

export interface Lexicon {
  readonly names: Names;
  /** A text of the rules' catalogue. */
  say(id: string, given?: Given): string;
  /** The word for a code as it stands inside a sentence of the interface: a seat, a zone, terms, an amendment. */
  name(code: string): string;
  /** A text that may be missing: the fallback instead. */
  maybe(id: string, fallback: string, given?: Given): string;
}

/** The words of a crisis; the review brings a larger catalogue than the table's. */
export function lexicon(scenario: PublicScenario, texts?: Texts): Lexicon {
  const names = namesInSentences(scenario);
  return {
    names,
    name: (code) =>
      translated(`value.${code}`) ?? translated(`action.${code}.short`) ?? withoutArticle(named(code, names)),
    say: (id, given = {}) => translated(id) ?? render({ id, with: given }, names, texts),
    maybe: (id, fallback, given = {}) =>
      translated(id) ?? (hasText(id, texts) ? render({ id, with: given }, names, texts) : fallback),
  };
}

/** Names are English everywhere; their article belongs to English sentences only. */
const withoutArticle = (name: string): string => (language() === "en" ? name : name.replace(/^the /, ""));

/** A treaty article by article: the text is English, the headings are in the reader's language. */
export const treatyWords: typeof treatyText = (treaty, names) =>
  treatyText(treaty, names).map((clause) => ({
    ...clause,
    title: translated(`treaty.${clause.id}.title`) ?? clause.title,
  }));

export const namesOf = namesInSentences;

export const actionTitle = (words: Lexicon, id: ActionId) => words.say(`action.${id}.title`);
export const actionShort = (words: Lexicon, id: ActionId) => words.say(`action.${id}.short`);
export const rungName = (words: Lexicon, rung: number) => words.say(`rung.${rung}.name`);
/** The same inside a sentence, where only German keeps the capital. */
export const rungInside = (words: Lexicon, rung: number) =>
  language() === "de" ? rungName(words, rung) : rungName(words, rung).toLocaleLowerCase(language());

/** What stands open, in a word or two: "people or ships held, by Russia". */
export const incidentName = (incident: SeenIncident | undefined, words: Lexicon): string | undefined =>
  incident && `${words.name(incident.kind)} (${words.name(incident.by ?? "unknown")})`;

/** One sentence for what was done, as this seat saw it. */
export function story(
  words: Lexicon,
  act: Pick<SeenAct, "action" | "actor" | "target" | "about" | "terms">,
): string {
  return words.say(`action.${act.action}.story`, {
    actor: act.actor ?? "unknown",
    target: act.target ?? "unknown",
    about: act.about ?? "",
    terms: act.terms ?? "",
  });
}

/** One sentence for what a protector decided when it was called upon; "" while it has not. */
export const decided = (
  words: Lexicon,
  { decision, protector, victim }: Pick<Obligation, "decision" | "protector" | "victim">,
): string => (decision ? words.say(`commitment.${decision}.story`, { protector, victim }) : "");

/** The catalogue's sentence for a refusal; the interface's own where the rules have none. */
export const refusalWords = (
  words: Lexicon,
  refusal: { readonly code: string; readonly with: Given },
  fallback: string,
): string => words.maybe(`rejection.${refusal.code}`, fallback, refusal.with);
