import type { InjectPlan } from "@casus/shared/engine";
import { COLUMNS, type Desk, readSheet, type Sheet, type SheetProblem, textOf } from "@casus/shared/injects";
import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { ti } from "../../i18n/injects.ts";
import { wordsFor } from "../use-scenarios.ts";
import { LISTS, openList, Unreadable } from "../workbook.ts";

/** Reads a list of events from a file or the clipboard, shows every problem, and hands it over once it is accepted. */
export function SheetReader(p: {
  desk: Desk;
  /** Fetches the crisis's own list, where that may be read. */
  own?: () => Promise<readonly InjectPlan[]>;
  refused: string;
  onTake: (plans: readonly InjectPlan[]) => Promise<void>;
}) {
  const [text, setText] = useState("");
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [failed, setFailed] = useState("");

  async function open(file: File | undefined) {
    if (!file) return;
    try {
      const found = await openList(file);
      const read = found.kind === "rows" ? textOf(found.rows) : found.text;
      setFailed("");
      setText(read);
      setSheet(readSheet(read, p.desk));
    } catch (error) {
      setFailed(error instanceof Unreadable ? ti("import.unreadable") : wordsFor(error));
      setSheet(null);
    }
  }

  async function takeOwn(own: () => Promise<readonly InjectPlan[]>) {
    try {
      const plans = await own();
      await p.onTake(plans.filter(({ id }) => !p.desk.taken.includes(id)));
    } catch (error) {
      setFailed(wordsFor(error));
    }
  }

  return (
    <div className="stack">
      <p className="note">{ti("import.line", { columns: COLUMNS.join(", ") })}</p>
      <div className="row">
        <label className="button">
          {ti("import.file")}
          <input
            type="file"
            className="unseen"
            accept={LISTS}
            onChange={(e) => void open(e.target.files?.[0])}
          />
        </label>
        {p.own && (
          <button type="button" className="button" onClick={() => p.own && void takeOwn(p.own)}>
            {ti("import.own")}
          </button>
        )}
      </div>
      <TextArea
        label={ti("import.paste")}
        rows={5}
        value={text}
        onChange={(text) => {
          setText(text);
          setSheet(null);
        }}
      />
      <div>
        <button
          type="button"
          className="button"
          disabled={text.trim() === ""}
          onClick={() => setSheet(readSheet(text, p.desk))}
        >
          {ti("import.check")}
        </button>
      </div>
      {sheet && sheet.problems.length > 0 && (
        <>
          <p role="alert">
            <strong>{ti("import.problems", { n: sheet.problems.length })}</strong>
          </p>
          <Problems list={sheet.problems} />
        </>
      )}
      {sheet && sheet.warnings.length > 0 && (
        <>
          <p role="status">{ti("import.warnings", { n: sheet.warnings.length })}</p>
          <Problems list={sheet.warnings} />
        </>
      )}
      {sheet && sheet.problems.length === 0 && (
        <div className="row">
          <span role="status">{ti("import.ready", { n: sheet.injects.length })}</span>
          <button type="button" className="button primary" onClick={() => void p.onTake(sheet.injects)}>
            {ti("import.take", { n: sheet.injects.length })}
          </button>
        </div>
      )}
      <Refused words={failed || p.refused} />
    </div>
  );
}

function Problems({ list }: { list: readonly SheetProblem[] }) {
  return (
    <div className="scroll-x">
      <table className="import-problems">
        <thead>
          <tr>
            <th scope="col">{ti("import.row")}</th>
            <th scope="col">{ti("import.column")}</th>
            <th scope="col">{ti("import.what")}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ row, column, message }) => (
            <tr key={`${row} ${column} ${message}`}>
              <td className="number">{row ?? ""}</td>
              <td>{column ?? ""}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
