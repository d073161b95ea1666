/**
 * The same JSON with one copy of each text. A parsed file has as many copies of an id as places that name it, and whoever
 * compares two has to read both; a game compares ids thousands of times. Names of properties are what JavaScript keeps
 * one copy of, so those copies are taken.
 */
export function oneOfEach<T>(json: T): T {
  const texts: Record<string, true> = {};
  each(json, (text) => {
    texts[text] = true;
  });
  const copies = new Map(Object.keys(texts).map((text) => [text, text]));
  return each(json, (text) => copies.get(text) ?? text) as T;
}

/** The same JSON with something done to each text in it. */
function each(json: unknown, change: (text: string) => unknown): unknown {
  if (typeof json === "string") return change(json);
  if (Array.isArray(json)) return json.map((item) => each(item, change));
  if (json === null || typeof json !== "object") return json;
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, each(item, change)]));
}
