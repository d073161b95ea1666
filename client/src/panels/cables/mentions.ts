/** Something named inside a text that can be opened. */
export interface Mention {
  readonly kind: "action" | "article" | "act";
  readonly id: string;
  /** What the author called it: shown where the reader cannot look it up. */
  readonly label: string;
}

export type Piece = string | Mention;

const SIGN = { action: "#", article: "§", act: "!" } as const;
const KIND = { "#": "action", "§": "article", "!": "act" } as const;
const MENTION = /\[([#§!])([\w.:|-]{1,80})(?: ([^[\]\n]{1,160}))?\]/gu;

/** A mention as it stands in a text: `[§nato.trigger What sets it off]`. Legible also where nothing makes it a link. */
export const written = ({ kind, id, label }: Mention): string =>
  `[${SIGN[kind]}${id} ${label.replaceAll(/[[\]\n]/g, " ").slice(0, 160)}]`;

/** A text as its plain parts and its mentions, in order. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(MENTION)) {
    const [whole, sign = "#", id = "", label = id] = found;
    if (found.index > at) pieces.push(text.slice(at, found.index));
    pieces.push({ kind: KIND[sign as keyof typeof KIND], id, label });
    at = found.index + whole.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** A text as one reads it aloud: mentions by their names. */
export const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => (typeof piece === "string" ? piece : piece.label))
    .join("");
