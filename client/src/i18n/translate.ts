/** A message with `{name}` placeholders; or one per plural category, chosen by the parameter `n`. */
export type Entry = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });
export type Params = Readonly<Record<string, string | number>>;
/** What another language has of an English catalogue: any part of it, and nothing beside it. */
export type Translation<C> = { readonly [K in keyof C]?: Entry };

const rules = new Map<string, Intl.PluralRules>();
function pluralOf(locale: string, n: number): Intl.LDMLPluralRule {
  let rule = rules.get(locale);
  if (rule === undefined) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return rule.select(n);
}

/** Fills a message. A placeholder without a value is left standing, so that a mistake is seen and not hidden. */
export function fill(entry: Entry, params: Params, locale = "en"): string {
  const text =
    typeof entry === "string" ? entry : (entry[pluralOf(locale, Number(params.n ?? 0))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
