import { useSyncExternalStore } from "react";

/** Languages of the interface. What the rules say, and the scenarios, is English in all of them. */
export const LANGUAGES = ["en", "et", "lv", "lt", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name, so that whoever looks for it can read it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  et: "Eesti",
  lv: "Latviešu",
  lt: "Lietuvių",
  de: "Deutsch",
};

const KEY = "casus.language";
const isLanguage = (code: unknown): code is Language => LANGUAGES.includes(code as Language);

/** What was chosen here before, else the first of the browser's languages that there is. */
function preferred(): Language {
  try {
    const kept = globalThis.localStorage?.getItem(KEY);
    if (isLanguage(kept)) return kept;
  } catch {
    // Forbidden storage: the browser's wish decides at every visit.
  }
  const wishes = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2));
  return wishes.find(isLanguage) ?? "en";
}

let current: Language = "en";
const listeners = new Set<() => void>();

export const language = (): Language => current;

/** The locale for dates and numbers. */
export const locale = (): string => (current === "en" ? "en-GB" : current);

export const useLanguage = (): Language =>
  useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, language);

type Load = (language: Language) => Promise<void>;
let load: Load = async () => {};

/** Called once, before the first paint: fetches the words of the preferred language. */
export async function begin(how: Load): Promise<void> {
  load = how;
  await speak(preferred());
}

/** Changes the language of everything on screen, once its words are there. */
async function speak(next: Language): Promise<void> {
  await load(next);
  current = next;
  if (typeof document !== "undefined") document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** The same, and remembers it in this browser. */
export async function choose(next: Language): Promise<void> {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Forgotten at the next visit; nothing else depends on it.
  }
  await speak(next);
}
