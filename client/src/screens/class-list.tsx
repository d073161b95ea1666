import type { Enrolled } from "@casus/shared/protocol";
import { useState } from "react";
import { Refused } from "../design/refused.tsx";
import { problem } from "../i18n/index.ts";
import { ts } from "../i18n/setup.ts";
import { useScenario, useView } from "../state/table.ts";
import { useAct } from "../state/use-act.ts";
import { ask } from "../store.ts";
import { CardSheets } from "./card-sheets.tsx";
import { linesOf, namesIn } from "./class-lines.ts";
import { LISTS, openList } from "./workbook.ts";
import "./class-list.css";

/** A class list: names in, a personal code each out, and slips to cut apart. Also closes the door. */
export function ClassList() {
  const view = useView();
  const scenario = useScenario();
  const { send } = useAct();
  const [text, setText] = useState("");
  const [enrolled, setEnrolled] = useState<readonly Enrolled[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState("");
  const lines = linesOf(text, scenario);
  const unknown = lines.flatMap((line) => (line.unknown === null ? [] : [line.unknown]));

  async function open(file: File | undefined) {
    if (!file) return;
    try {
      setText(namesIn(await openList(file)));
      setFailed("");
    } catch {
      setFailed(ts("list.unreadable"));
    }
  }

  async function enrol() {
    setBusy(true);
    const answer = await ask<{ people?: readonly Enrolled[] }>({
      type: "enrol",
      people: lines.map(({ name, seat }) => ({ name, seat })),
    });
    setBusy(false);
    if (!answer?.people) return;
    setEnrolled([...enrolled, ...answer.people]);
    setText("");
  }

  return (
    <details className="fold sheet lobby-list">
      <summary>{ts("list.title")}</summary>
      <div className="stack">
        <p className="note">{ts("list.line")}</p>
        <label className="field">
          <span className="unseen">{ts("list.names")}</span>
          <textarea className="input" rows={4} value={text} onChange={(e) => setText(e.target.value)} />
        </label>
        {unknown.map((seat) => (
          <p key={seat} className="note" role="status">
            {ts("list.unknown", { seat })}
          </p>
        ))}
        <Refused words={failed} />
        <div className="row">
          <label className="button tight">
            {ts("list.file")}
            <input
              type="file"
              className="unseen"
              accept={LISTS}
              onChange={(e) => {
                void open(e.target.files?.[0]);
                e.target.value = "";
              }}
            />
          </label>
          <button
            type="button"
            className="button tight"
            disabled={busy || lines.length === 0}
            onClick={() => void enrol()}
          >
            {ts("list.enrol")}
          </button>
          {enrolled.length > 0 && (
            <button type="button" className="button tight plain" onClick={() => print()}>
              {ts("list.print")}
            </button>
          )}
          <button
            type="button"
            className="button tight plain"
            onClick={() => void send({ type: "lock", locked: !view.game.locked })}
          >
            {ts(view.game.locked ? "list.unlock" : "list.lock")}
          </button>
          <CardSheets enrolled={enrolled} />
        </div>
        {view.game.locked && <p className="note">{ts("list.lock.line")}</p>}
        {enrolled.length > 0 && (
          <ul className="slips">
            {enrolled.map((one) => (
              <li key={one.name}>
                <strong>{one.name}</strong>
                {one.seat !== null && (
                  <span> · {scenario.seats.find((s) => s.id === one.seat)?.name ?? one.seat}</span>
                )}
                {one.code === null ? (
                  <span className="chip alarm">{problem(one.refused ?? "")}</span>
                ) : (
                  <>
                    <span className="slip-code number">{one.code}</span>
                    <span className="note">{ts("list.slip", { address: location.origin })}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
