import { useState } from "react";
import { tw } from "../../i18n/white-cell.ts";
import { useView } from "../../state/table.ts";

const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** A sheet of paper beside the screen. */
export function Notes() {
  const key = `casus.notes.${useView().game.id}`;
  const [text, setText] = useState(() => read(key));
  return (
    <section className="sheet stack" aria-labelledby="cell-notes">
      <h2 id="cell-notes">{tw("notes.title")}</h2>
      <textarea
        className="input"
        rows={4}
        aria-labelledby="cell-notes"
        value={text}
        onChange={(e) => {
          setText(e.target.value);
          try {
            localStorage.setItem(key, e.target.value);
          } catch {
            // Kept as long as the page is open.
          }
        }}
      />
      <p className="note">{tw("notes.line")}</p>
    </section>
  );
}
