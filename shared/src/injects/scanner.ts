/** A text that could not be read: where, and what was expected there. */
export interface Unread {
  /** Position in the text, from 0. */
  readonly at: number;
  /** What stands there. */
  readonly found: string;
  readonly expected: string;
}

/** Thrown inside a parser and caught at its door; never leaves this folder. */
class CannotRead extends Error {
  readonly unread: Unread;

  constructor(unread: Unread) {
    super(unread.expected);
    this.unread = unread;
  }
}

/** Phrases to what they mean. */
export type Phrases<T> = ReadonlyMap<string, T>;

const MARKS = /\p{M}/gu;

/** As it is compared: small letters without accents, one kind of dash and quotation mark. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/[“”„"«»]/gu, "");

const LETTER = /[\p{L}\p{N}]/u;

/** Reads phrases and numbers off a text from left to right; the longest phrase that fits is taken. */
export class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = folded(text).replace(/\s+/gu, " ").trim();
  }

  get atEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  /** Where it stands, to come back to. */
  mark(): number {
    return this.#at;
  }

  back(mark: number): void {
    this.#at = mark;
  }

  /** Takes the first of these phrases that stands here. */
  eat(...phrases: readonly string[]): boolean {
    this.#skip();
    const found = phrases.find((phrase) => this.#stands(phrase));
    if (found === undefined) return false;
    this.#at += found.length;
    return true;
  }

  /** Takes the longest phrase of a dictionary that stands here. */
  take<T>(phrases: Phrases<T>): T | undefined {
    this.#skip();
    let longest = "";
    for (const phrase of phrases.keys())
      if (phrase.length > longest.length && this.#stands(phrase)) longest = phrase;
    if (longest === "") return undefined;
    this.#at += longest.length;
    return phrases.get(longest);
  }

  /** A number, with a sign or a per cent sign where there is one. */
  number(): { readonly number: number; readonly percent: boolean; readonly signed: boolean } | undefined {
    this.#skip();
    const found = /^([+-]?)\s?(\d+(?:\.\d+)?)( ?%)?/u.exec(this.#text.slice(this.#at));
    if (!found) return undefined;
    this.#at += found[0].length;
    const [, sign = "", digits = "", percent] = found;
    return {
      number: (sign === "-" ? -1 : 1) * Number(digits),
      percent: percent !== undefined,
      signed: sign !== "",
    };
  }

  /** A name as it is written: letters, digits, hyphens, dots. */
  word(): string | undefined {
    this.#skip();
    const found = /^[\p{L}\p{N}][\p{L}\p{N}._-]*/u.exec(this.#text.slice(this.#at));
    if (!found) return undefined;
    this.#at += found[0].length;
    return found[0];
  }

  /** Gives up here. */
  fail(expected: string): never {
    this.#skip();
    const rest = this.#text.slice(this.#at);
    throw new CannotRead({ at: this.#at, found: rest.split(" ").slice(0, 4).join(" "), expected });
  }

  #skip(): void {
    while (this.#text[this.#at] === " ") this.#at++;
  }

  #stands(phrase: string): boolean {
    if (!this.#text.startsWith(phrase, this.#at)) return false;
    const last = phrase.at(-1) ?? "";
    const next = this.#text[this.#at + phrase.length] ?? "";
    return !(LETTER.test(last) && LETTER.test(next));
  }
}

/** Reads a whole text, or says where it stopped making sense. */
export function readWhole<T>(
  text: string,
  read: (scanner: Scanner) => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unread: Unread } {
  const scanner = new Scanner(text);
  try {
    const value = read(scanner);
    if (!scanner.atEnd) scanner.fail("the end, or “and” or “or”");
    return { ok: true, value };
  } catch (error) {
    if (error instanceof CannotRead) return { ok: false, unread: error.unread };
    throw error;
  }
}
