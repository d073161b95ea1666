/** What stands in a cell; null and undefined are empty. */
export type Cell = string | number | boolean | null | undefined;

/** A column of a table, as the codebook explains it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "text" | "id" | "number" | "integer" | "share" | "boolean" | "code";
  readonly means: string;
  readonly of: (row: Row) => Cell;
}

/** A tidy table: one row a thing, one column a property; its file and its codebook come from the same lines. */
export interface Table {
  readonly file: string;
  readonly about: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly means: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column in one line. */
export const col = <Row>(
  name: string,
  type: Column<Row>["type"],
  means: string,
  of: Column<Row>["of"],
): Column<Row> => ({ name, type, means, of });

/** The column most tables have. */
export const TURN = <Row extends { readonly turn: number }>(): Column<Row> =>
  col("turn", "integer", "Turn, from 1; 0 is before the first.", (r) => r.turn);

export const table = <Row>(
  file: string,
  about: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Table => ({
  file,
  about,
  columns: columns.map(({ name, type, means }) => ({ name, type, means })),
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
});

/** CSV as RFC 4180 has it, with a header. A text that a spreadsheet would take for a formula gets an apostrophe. */
export const csv = ({ columns, rows }: Pick<Table, "columns" | "rows">): string =>
  [columns.map(({ name }) => name), ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\r\n")
    .concat("\r\n");

function cell(given: Cell): string {
  if (given === null || given === undefined) return "";
  if (typeof given === "number") return Number.isFinite(given) ? String(Math.round(given * 1e6) / 1e6) : "";
  if (typeof given === "boolean") return given ? "true" : "false";
  const text = /^[=+\-@\t\r]/.test(given) ? `'${given}` : given;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every column of every table, once. */
export const codebook = (tables: readonly Table[]): Table => ({
  file: "codebook.csv",
  about: "What every column of every table means.",
  columns: [
    { name: "file", type: "text", means: "The table." },
    { name: "table", type: "text", means: "What a row of it is." },
    { name: "column", type: "text", means: "The column." },
    { name: "type", type: "code", means: "text, id, number, integer, share (0 to 1), boolean or code." },
    { name: "means", type: "text", means: "What stands there, and in which unit." },
  ],
  rows: tables.flatMap(({ file, about, columns }) =>
    columns.map(({ name, type, means }) => [file, about, name, type, means]),
  ),
});
