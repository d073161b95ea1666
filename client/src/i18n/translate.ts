/** A message with `{name}` placeholders; or one per plural category, chosen by the parameter `n`. */
export type Entry = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });
export type Params = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules("en");

/** Fills a message. A placeholder without a value is left standing, so that a mistake is seen and not hidden. */
export function fill(entry: Entry, params: Params): string {
  const text =
    typeof entry === "string" ? entry : (entry[plural.select(Number(params.n ?? 0))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The lookup for one catalogue; ids are checked by the compiler. */
export function translator<C extends Readonly<Record<string, Entry>>>(catalogue: C) {
  return (id: keyof C & string, params: Params = {}): string => {
    const entry = catalogue[id];
    return entry === undefined ? id : fill(entry, params);
  };
}
