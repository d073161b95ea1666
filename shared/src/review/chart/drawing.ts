/**
 * A picture as data: drawn by React on the screen and written as text into a report, the same both times. Attributes are
 * those SVG and React spell alike; everything else is said by class, in the style sheet of whoever shows it.
 */
export interface Drawing {
  readonly tag: "svg" | "g" | "path" | "line" | "circle" | "rect" | "text" | "title";
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly inside: readonly (Drawing | string)[];
}

/** A chart: what it shows, the picture, and the same numbers as a table. */
export interface Chart {
  readonly drawing: Drawing;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const draw = (
  tag: Drawing["tag"],
  attrs: Drawing["attrs"],
  inside: Drawing["inside"] = [],
): Drawing => ({ tag, attrs, inside });

/** A picture of this size that shrinks with its place, with a sentence for those who do not see it. */
export const picture = (
  width: number,
  height: number,
  label: string,
  inside: readonly (Drawing | string)[],
): Drawing => draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, inside);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML and SVG. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** The picture as text. */
export function svgText({ tag, attrs, inside }: Drawing): string {
  const given = Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
  const children = inside.map((one) => (typeof one === "string" ? escaped(one) : svgText(one))).join("");
  const space = tag === "svg" ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  return `<${tag}${space}${given}>${children}</${tag}>`;
}

/** A coordinate, to a tenth of a point. */
export const at = (x: number): number => Math.round(x * 10) / 10;
