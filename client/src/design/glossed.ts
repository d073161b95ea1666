/** A stretch of text, and the glossary's id where it is a word of the field. */
export interface Stretch {
  readonly text: string;
  readonly term: string | null;
}

/** The words of the field by what they look like in a sentence, longest first, so that “alliance restraint” is not just “restraint”. */
export type Vocabulary = readonly { readonly id: string; readonly term: string }[];

const letter = /[\p{L}\p{N}]/u;

/**
 * A sentence cut at the words of the field in it. Each is marked where it stands first: a page of dotted lines helps nobody.
 * Whole words only; a plural's “s” counts as part of the word.
 */
export function glossed(text: string, vocabulary: Vocabulary): readonly Stretch[] {
  const lower = text.toLowerCase();
  const found: { from: number; to: number; id: string }[] = [];
  for (const { id, term } of vocabulary) {
    const word = term.toLowerCase();
    for (let from = lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + 1)) {
      let to = from + word.length;
      if (lower[to] === "s") to += 1;
      const whole = !letter.test(lower[from - 1] ?? " ") && !letter.test(lower[to] ?? " ");
      const free = found.every((other) => to <= other.from || from >= other.to);
      if (!whole || !free) continue;
      found.push({ from, to, id });
      break;
    }
  }
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, id } of found.toSorted((a, b) => a.from - b.from)) {
    if (from > at) stretches.push({ text: text.slice(at, from), term: null });
    stretches.push({ text: text.slice(from, to), term: id });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), term: null });
  return stretches;
}
