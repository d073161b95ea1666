import { parseSetup, type Setup, type SetupProblem } from "@casus/shared/protocol";
import { useState } from "react";
import { ts } from "../../i18n/setup.ts";
import { dropSetup, keepSetup, savedSetups } from "./saved.ts";

/** Keeps the set-up in this browser or in a file, and takes one from there. `onLoad` says what is wrong with its names. */
export function SavedSetups(p: {
  current: Setup | null;
  onLoad: (setup: Setup) => Promise<readonly SetupProblem[]>;
}) {
  const [saved, setSaved] = useState(savedSetups);
  const [said, setSaid] = useState("");
  const [problems, setProblems] = useState<readonly SetupProblem[]>([]);

  async function load(setup: Setup) {
    const found = await p.onLoad(setup);
    setProblems(found);
    setSaid(found.length === 0 ? ts("setup.loaded", { name: setup.name }) : "");
  }
  async function open(file: File | undefined) {
    if (!file) return;
    let json: unknown;
    try {
      json = JSON.parse(await file.text());
    } catch {
      setProblems([{ path: file.name, message: ts("setup.unread") }]);
      return;
    }
    const parsed = parseSetup(json);
    if (parsed.ok) await load(parsed.setup);
    else setProblems(parsed.problems);
  }
  function keep() {
    if (!p.current) return;
    setSaid(keepSetup(p.current) ? ts("setup.saved", { name: p.current.name }) : ts("setup.full"));
    setSaved(savedSetups());
  }

  return (
    <section aria-labelledby="host-saved">
      <h2 id="host-saved">{ts("setup.title")}</h2>
      <div className="stack">
        <p className="note">{ts("setup.line")}</p>
        <div className="row">
          <button type="button" className="button tight" disabled={!p.current} onClick={keep}>
            {ts("setup.save")}
          </button>
          <button
            type="button"
            className="button tight"
            disabled={!p.current}
            onClick={() => p.current && download(p.current)}
          >
            {ts("setup.file")}
          </button>
          <label className="button tight">
            {ts("setup.open")}
            <input
              type="file"
              className="unseen"
              accept=".json,application/json"
              onChange={(e) => void open(e.target.files?.[0])}
            />
          </label>
        </div>
        {saved.length > 0 && (
          <ul className="saved-setups" aria-label={ts("setup.choose")}>
            {saved.map((one) => (
              <li key={one.name} className="row">
                <button type="button" className="button tight plain grow" onClick={() => void load(one)}>
                  {one.name}
                </button>
                <button
                  type="button"
                  className="button tight plain"
                  aria-label={`${ts("setup.delete")}: ${one.name}`}
                  onClick={() => {
                    dropSetup(one.name);
                    setSaved(savedSetups());
                  }}
                >
                  {ts("setup.delete")}
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className="note" role="status">
          {said}
        </p>
        {problems.length > 0 && (
          <div role="alert">
            <p>
              <strong>{ts("setup.bad", { n: problems.length })}</strong>
            </p>
            <ul className="stack">
              {problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code>{path}</code> {message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function download(setup: Setup): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(setup, null, 2)], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: `${setup.name}.casus.json` }).click();
  URL.revokeObjectURL(url);
}
