import type { Message } from "@casus/shared/engine";
import { plain } from "./mentions.ts";

/** A message that was found, with the stretch of it that shows why. */
export interface Find {
  readonly message: Message;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters of context before a match. */
const LEAD = 40;

/** As people compare words: without case, and without marks over letters (`Rūta` is found by `ruta`). */
export const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();

const read = new WeakMap<Message, { readonly words: string; readonly folded: string }>();

/** What a message says, rendered and folded once: a search goes through thousands at every keystroke. */
function textOf(message: Message, say: (message: Message) => string) {
  let text = read.get(message);
  if (!text) {
    const words = plain(say(message)).normalize("NFC");
    text = { words, folded: folded(words) };
    read.set(message, text);
  }
  return text;
}

/** Reads messages before anybody searches, as far as there is time; says whether all are read now. */
export function readAhead(
  messages: readonly Message[],
  say: (message: Message) => string,
  hasTime: () => boolean,
): boolean {
  // The newest are at the end, and read first: whoever was interrupted goes on from there.
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as Message;
    if (read.has(message)) continue;
    if (!hasTime()) return false;
    textOf(message, say);
  }
  return true;
}

/**
 * Messages that hold every word of the query, the newest first, `most` at the most; how many there are in all is in
 * `count`. `say` renders a message's words; `sender` its author's name, which is searched too.
 */
export function find(
  query: string,
  messages: readonly Message[],
  say: (message: Message) => string,
  sender: (message: Message) => string,
  most: number,
): { readonly finds: readonly Find[]; readonly count: number } {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const finds: Find[] = [];
  const names = new Map<string, string>();
  let count = 0;
  if (wanted.length === 0) return { finds, count };
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as Message;
    const text = textOf(message, say);
    const name = names.get(message.from) ?? folded(sender(message));
    names.set(message.from, name);
    if (!wanted.every((word) => text.folded.includes(word) || name.includes(word))) continue;
    count++;
    if (finds.length < most) finds.push({ message, ...excerpt(text.words, text.folded, wanted) });
  }
  return { finds, count };
}

function excerpt(words: string, lower: string, wanted: readonly string[]): Omit<Find, "message"> {
  // Folding may change lengths; where it did, the place in the one is not the place in the other.
  const found = words.length === lower.length ? wanted.map((w) => [lower.indexOf(w), w.length] as const) : [];
  const [at, length] = found.filter(([i]) => i >= 0).sort((a, b) => a[0] - b[0])[0] ?? [0, 0];
  const from = at > LEAD ? words.indexOf(" ", at - LEAD) + 1 : 0;
  const start = Math.min(from, at);
  return {
    before: (start > 0 ? "… " : "") + words.slice(start, at),
    match: words.slice(at, at + length),
    after: words.slice(at + length),
  };
}
