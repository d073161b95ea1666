/** A file that is neither text nor a workbook this browser can open. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

type Cell = string | number | boolean | Date | null;

/** Rows of a file as they stand there: a workbook's first sheet, or text left as it is for whoever reads lists. */
export type Opened =
  | { readonly kind: "rows"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "text"; readonly text: string };

/**
 * Opens a list somebody chose. A workbook is an archive, and archives begin with PK: its reader is fetched only then.
 * Throws `Unreadable` for anything else that is no text, such as the workbooks of before 2007.
 */
export async function openList(file: File): Promise<Opened> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b) {
    const { readSheet } = await import("read-excel-file/browser");
    const rows = await readSheet(file).catch(() => {
      throw new Unreadable();
    });
    return { kind: "rows", rows: (rows as readonly (readonly Cell[])[]).map((row) => row.map(written)) };
  }
  const text = await file.text();
  if (text.includes("\u0000") || text.includes("\ufffd\ufffd")) throw new Unreadable();
  return { kind: "text", text };
}

/** A cell as one would type it; a date as its day. */
const written = (cell: Cell): string =>
  cell === null ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);

/** What file pickers offer. */
export const LISTS =
  ".xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
