/** Turns a table of texts into catalogue entries: `prefix.row.column`. */
export const flatten = (
  prefix: string,
  table: Readonly<Record<string, object>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([row, texts]) =>
      Object.entries(texts as Record<string, string>).map(([column, text]) => [
        `${prefix}.${row}.${column}`,
        text,
      ]),
    ),
  );
