import { escaped } from "../chart/drawing.ts";

/** Pieces of a page, as text. What comes from people goes through `p`, `cell` or `escaped`. */
export const p = (text: string, kind = ""): string =>
  text === "" ? "" : `<p${kind === "" ? "" : ` class="${kind}"`}>${escaped(text)}</p>`;

export const section = (title: string, ...inside: readonly string[]): string =>
  inside.join("") === "" ? "" : `<section><h2>${escaped(title)}</h2>${inside.join("")}</section>`;

/** A table; numbers stand to the right. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  kind = "",
): string {
  const number = (i: number) => rows.length > 0 && rows.every((r) => typeof r[i] === "number");
  const at = (i: number) => (number(i) ? ' class="n"' : "");
  const heads = head.map((h, i) => `<th scope="col"${at(i)}>${escaped(h)}</th>`).join("");
  const body = rows
    .map((r) => `<tr>${r.map((c, i) => `<td${at(i)}>${escaped(String(c))}</td>`).join("")}</tr>`)
    .join("");
  return `<table class="${kind}"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

/** One file that needs nothing else: no script, no font, no picture from elsewhere. */
export const page = (title: string, style: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>\n`;
