import type { z } from "zod";

/** Something wrong with a file: where (`treaties[0].parties[1]`) and, in a sentence, what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Writes a path as one would in code: keys after dots, positions in brackets. */
export const pathOf = (steps: readonly PropertyKey[]): string =>
  steps
    .map((step, at) => (typeof step === "number" ? `[${step}]` : `${at ? "." : ""}${String(step)}`))
    .join("");

/** What a schema found in a document, one problem a field: where, what stood there, and what was expected. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], json: unknown): readonly Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: pathOf([...issue.path, key]),
        message: "is not a field here; expected none of that name",
      }));
    if (!DEFAULT.test(issue.message)) return [{ path: pathOf(issue.path), message: issue.message }];
    const value = issue.path.reduce<unknown>(
      (of, step) => (of as Record<PropertyKey, unknown>)?.[step],
      json,
    );
    const stands = value === undefined ? "is missing" : `is ${shown(value)}`;
    return [{ path: pathOf(issue.path), message: `${stands}; expected ${expectedBy(issue)}` }];
  });
}

/** How sentences begin that the schema library made up; whatever begins otherwise its author wrote. */
const DEFAULT = /^(Invalid|Too|Unrecognized)/;

/** The beginning of what stands there: a page of it would help nobody. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};
const kind = (name: string): string => KINDS[name] ?? name;

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return kind(issue.expected);
    case "invalid_value":
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return bound("at least", issue.minimum, issue.inclusive, issue.origin);
    case "too_big":
      return bound("at most", issue.maximum, issue.inclusive, issue.origin);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_format":
      return issue.format === "date"
        ? "a date such as 2022-06-17"
        : `text of the form ${issue.pattern ?? issue.format}`;
    case "invalid_union": {
      const ways = issue.errors.flatMap((way) => way.filter(({ path }) => path.length === 0).map(expectedBy));
      const [, kinds] = /Expected (.*)/.exec(issue.message) ?? [];
      if (kinds !== undefined) return `one of ${kinds.replaceAll("'", "").replaceAll(" | ", ", ")}`;
      return [...new Set(ways)].join(", or ") || "another value";
    }
    case "invalid_key":
      return "another name";
    default:
      return issue.message;
  }
}

/** A limit in the words of what it limits. */
function bound(side: string, limit: number | bigint, inclusive = true, of: string): string {
  const most = inclusive ? `${side} ${limit}` : `${side === "at least" ? "more" : "less"} than ${limit}`;
  if (of === "string") return `${most} characters`;
  return of === "array" ? `${most} of them` : most;
}
