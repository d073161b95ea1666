import { Download, FileArchive, FileText, Printer } from "lucide-react";
import { useState } from "react";
import { ApiError, download } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { problem } from "../../i18n/index.ts";
import { useView } from "../../state/table.ts";
import type { NotesDesk } from "./notes.ts";
import { tr } from "./tr.ts";

/** What leaves the room: whether one's own name and words may, the report, and for the host everything. */
export function Take({ desk, token }: { desk: NotesDesk; token: string }) {
  const { you, game } = useView();
  const [numbers, setNumbers] = useState(false);
  const [refused, setRefused] = useState("");
  const agreed = desk.notes?.consents[you.person ?? ""];
  const how = numbers ? "?pseudonymised=1" : "";
  async function fetch_(path: string, name: string) {
    setRefused("");
    try {
      await download(game.id, token, `${path}${how}`, name);
    } catch (error) {
      setRefused(error instanceof ApiError ? problem(error.code, error.message) : problem("unreachable"));
    }
  }
  return (
    <section className="part" aria-labelledby="take">
      <h2 id="take">{tr("take.title")}</h2>
      <fieldset className="row">
        <legend>{tr("take.consent")}</legend>
        {[true, false].map((answer) => (
          <label key={String(answer)} className="choice">
            <input
              type="radio"
              name="consent"
              checked={agreed === answer}
              onChange={() => void desk.save("consent", { agreed: answer })}
            />
            <span>{tr(answer ? "take.yes" : "take.no")}</span>
          </label>
        ))}
      </fieldset>
      {agreed === undefined && <p className="note">{tr("take.open")}</p>}
      <p className="note">{tr("take.line")}</p>
      <label className="choice">
        <input type="checkbox" checked={numbers} onChange={(e) => setNumbers(e.target.checked)} />
        <span>{tr("take.numbers")}</span>
      </label>
      <div className="row review-actions">
        <button
          type="button"
          className="button"
          onClick={() => void fetch_("report", `casus-${game.id}.html`)}
        >
          <FileText size={16} aria-hidden /> {tr("take.report")}
        </button>
        {you.host && (
          <button
            type="button"
            className="button"
            onClick={() => void fetch_("export", `casus-${game.id}.zip`)}
          >
            <FileArchive size={16} aria-hidden /> {tr("take.all")}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => void fetch_("record", `casus-${game.id}.json`)}
        >
          <Download size={16} aria-hidden /> {tr("review.record")}
        </button>
        <button type="button" className="button plain" onClick={() => print()}>
          <Printer size={16} aria-hidden /> {tr("review.print")}
        </button>
        <Refused words={refused} />
      </div>
    </section>
  );
}
