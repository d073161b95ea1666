import { LIMITS } from "@casus/shared/protocol";

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
