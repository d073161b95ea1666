import { LIMITS } from "@casus/shared/protocol";
import type { Opened } from "./workbook.ts";

/** One person of a class list as it was typed or pasted. */
export interface ClassLine {
  readonly name: string;
  readonly seat: string | null;
  /** What stood where a seat was expected and is none. */
  readonly unknown: string | null;
}

/** Lines of a class list: a name, and a seat by name or id after a comma, semicolon or tab. Empty lines and repeated names drop out. */
export function linesOf(
  text: string,
  scenario: { readonly seats: readonly { readonly id: string; readonly name: string }[] },
): readonly ClassLine[] {
  const found = new Map<string, ClassLine>();
  for (const line of text.split(/\r?\n/)) {
    const [first = "", second = ""] = line.split(/[,;\t]/).map((part) => part.trim());
    const name = first.slice(0, LIMITS.name);
    if (name === "" || found.has(name.toLowerCase())) continue;
    const wanted = second.toLowerCase();
    const seat = scenario.seats.find((s) => s.id.toLowerCase() === wanted || s.name.toLowerCase() === wanted);
    const unknown = second !== "" && seat === undefined ? second : null;
    found.set(name.toLowerCase(), { name, seat: seat?.id ?? null, unknown });
  }
  return [...found.values()];
}

/** The lines of a list from a file: its first two columns, without a head that only names them. */
export function namesIn(opened: Opened): string {
  const rows =
    opened.kind === "rows"
      ? // A name may hold the signs that would part it from its seat.
        opened.rows.map((row) => row.slice(0, 2).map((cell) => cell.replace(/[\s,;]+/g, " ").trim()))
      : opened.text.split(/\r?\n/).map((line) => line.replace(/^\uFEFF/u, "").split(/[,;\t]/));
  const [head, ...rest] = rows;
  const named = /^"?(full )?name"?$/i.test(head?.[0]?.trim() ?? "");
  return (named ? rest : rows)
    .map((row) => row.slice(0, 2).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")))
    .filter(([name]) => name !== undefined && name !== "")
    .map(([name, seat]) => (seat ? `${name}, ${seat}` : name))
    .join("\n");
}
