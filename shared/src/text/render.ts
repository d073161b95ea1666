import type { Remark, Words } from "../engine/index.ts";
import { EN } from "./catalogue.ts";

/** A text of the catalogue with its parameters. */
export interface Phrase {
  readonly id: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** Texts by id. */
export type Texts = Readonly<Record<string, string>>;

/** Names of a scenario's seats, zones, treaties and so on by id, as they stand inside a sentence: see `namesOf`. */
export type Names = Readonly<Record<string, string>>;

/**
 * A code becomes a name: the scenario's, else the catalogue's word for it, else an amendment's words, else itself.
 * `text:ID` stands for another text of the catalogue, `list:A|B` for several codes.
 */
export const named = (value: string | number, names: Names, texts: Texts = EN): string =>
  typeof value === "number"
    ? String(value)
    : (composed(value, names, texts) ??
      names[value] ??
      EN[`value.${value}`] ??
      small(EN[`action.${value}.short`]) ??
      amendment(value, names) ??
      value);

function composed(code: string, names: Names, texts: Texts): string | null {
  if (code.startsWith("text:")) return small(texts[code.slice(5)]?.replace(/\.$/, "")) ?? code;
  if (!code.startsWith("list:")) return null;
  const items = code
    .slice(5)
    .split("|")
    .map((item) => named(item, names));
  const last = items.pop() ?? "";
  return items.length === 0 ? last : `${items.join(", ")} and ${last}`;
}

/** `object+cyber`, `demand:LT.D14`: what an amendment does and to what. */
function amendment(code: string, names: Names): string | null {
  const [, kind = "", what = ""] = /^([a-z-]+[+:-])(.+)$/.exec(code) ?? [];
  const template = EN[`amendment.${kind}`];
  if (template === undefined) return null;
  const [of = "", action = ""] = what.split(".");
  return template
    .replace("{what}", EN[`object.${what}`] ?? named(what, names))
    .replace("{of}", named(of, names))
    .replace("{action}", named(action, names));
}

const small = (text: string | undefined) => text && text.charAt(0).toLowerCase() + text.slice(1);

/** What an action is called on the order sheet, or a request in its channel: `{parameter:title}`. */
const titleOf = (code: string | number): string | undefined =>
  EN[`action.${code}.title`] ?? EN[`request.${code}.name`];

/** Names begin small ("the United States", "“private démarche”"); sentences do not. */
const capitalised = (text: string): string =>
  text.replace(/(?<=^|[.?!] )“?\p{Ll}/gu, (start) => start.toUpperCase());

/** Whether the catalogue has a text. */
export const hasText = (id: string, texts: Texts = EN): boolean => id in texts;

/**
 * The sentence for a text id. What is missing stays visible, so that it is found and mended: an unknown id shows as
 * `⟨id⟩`, a parameter that was not given as `{name}`.
 */
export function render(text: Phrase, names: Names = {}, texts: Texts = EN): string {
  const template = texts[text.id];
  if (template === undefined) return `⟨${text.id}⟩`;
  const filled = template.replace(/\{(\w+)(:title)?\}/g, (hole, parameter: string, asTitle?: string) => {
    const value = text.with[parameter];
    if (value === undefined) return hole;
    return (asTitle && titleOf(value)) || named(value, names, texts);
  });
  return capitalised(filled);
}

/** A person's words as they were written; a bot's from the catalogue. */
export function renderWords(words: Words | Remark, names: Names = {}): string {
  if (typeof words === "string") return words;
  return words.kind === "own" ? words.text : render(words, names);
}
