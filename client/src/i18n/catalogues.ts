import { type Language, language } from "./language.ts";
import { type Entry, fill, type Params } from "./translate.ts";

// Every catalogue has its English in its screen's own bundle; `LANGUAGE/NAME.ts` has what is translated of it.

type Words = Readonly<Record<string, Entry>>;

const files = import.meta.glob<Words>("./{et,lv,lt,de}/*.ts", { import: "words" });
const loaded = new Map<string, Words>();
const used = new Set<string>();

/** Fetches what this language has for the catalogues in use. What cannot be fetched is said in English. */
export async function fetchWords(wanted: Language): Promise<void> {
  await Promise.all(
    [...used].map(async (name) => {
      const file = `${wanted}/${name}`;
      const load = files[`./${file}.ts`];
      if (load === undefined || loaded.has(file)) return;
      await load().then(
        (words) => loaded.set(file, words),
        () => {},
      );
    }),
  );
}

/** A screen that arrives later waits for its words: `lazy(() => import(…).then(withWords))`. */
export async function withWords<M>(module: M): Promise<M> {
  await fetchWords(language());
  return module;
}

const translated = (name: string, id: string): Entry | undefined => loaded.get(`${language()}/${name}`)?.[id];

/** What is translated of a catalogue whose English is kept elsewhere. */
export function overlay(name: string): (id: string) => string | undefined {
  used.add(name);
  return (id) => {
    const own = translated(name, id);
    return own === undefined ? undefined : fill(own, {}, language());
  };
}

/**
 * The lookup for one catalogue; ids are checked by the compiler. What is not translated yet is said in English:
 * between marks while developing, so that it is seen, and quietly when it is played.
 */
export function catalogue<C extends Words>(name: string, english: C) {
  used.add(name);
  return (id: keyof C & string, params: Params = {}): string => {
    const own = translated(name, id);
    if (own !== undefined) return fill(own, params, language());
    const entry = english[id];
    if (entry === undefined) return id;
    const text = fill(entry, params);
    return import.meta.env.DEV && language() !== "en" ? `⟦${text}⟧` : text;
  };
}
