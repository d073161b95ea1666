import { GLOSSARY_IDS } from "@casus/shared/text";
import { useState } from "react";
import { LanguagePicker } from "../../design/language.tsx";
import { Modal } from "../../design/modal.tsx";
import { ThemeSwitch } from "../../design/theme.tsx";
import { tt } from "../../i18n/table.ts";
import { useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import "./help.css";

/** What this moment is for, what the parts of the table are, and the words of the field. */
export function Help() {
  const view = useView();
  const words = useWords();
  const lesson = useUi((s) => s.lesson);
  const close = () => setUi({ sheet: null });
  const { stage } = view;
  return (
    <Modal title={tt("help.title")} open wide onClose={close}>
      <div className="help">
        {stage.kind === "running" && (
          <section className="stack">
            <h3>{words.say(`phase.${stage.phase}.name`)}</h3>
            <p>{words.say(`phase.${stage.phase}.meaning`)}</p>
            <p>{tt(`guide.${stage.phase}`)}</p>
            <div className="row">
              {!lesson && (
                <button
                  type="button"
                  className="button tight"
                  onClick={() => setUi({ lesson: { done: [] }, sheet: null })}
                >
                  {tt("help.lesson")}
                </button>
              )}
              <button
                type="button"
                className="button tight"
                onClick={() => setUi({ guidance: true, sheet: null })}
              >
                {tt("guide.show")}
              </button>
            </div>
          </section>
        )}
        <section className="stack">
          <h3>{tt("help.table")}</h3>
          <dl className="help-parts">
            {(["ladder", "map", "cables", "orders", "treaty", "dossiers", "numbers"] as const).map((part) => (
              <div key={part}>
                <dt>{tt(`help.${part}`)}</dt>
                <dd>{tt(`help.${part}.line`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="stack">
          <h3>{tt("help.keys")}</h3>
          <p>{tt("help.keys.line")}</p>
        </section>
        <section className="row">
          <LanguagePicker named />
          <ThemeSwitch />
        </section>
        <Glossary />
      </div>
    </Modal>
  );
}

function Glossary() {
  const words = useWords();
  const [sought, setSought] = useState("");
  const wanted = sought.trim().toLowerCase();
  const terms = GLOSSARY_IDS.map((id) => ({
    id,
    term: words.say(`glossary.${id}.term`),
    meaning: words.say(`glossary.${id}.meaning`),
  }))
    .filter(({ term, meaning }) => `${term} ${meaning}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.term.localeCompare(b.term, "en"));
  return (
    <section className="stack" aria-labelledby="glossary-title">
      <h3 id="glossary-title">{tt("help.glossary")}</h3>
      <input
        className="input"
        type="search"
        aria-label={tt("help.search")}
        placeholder={tt("help.search")}
        value={sought}
        onChange={(e) => setSought(e.target.value)}
      />
      <p className="unseen" role="status">
        {tt("help.found", { n: terms.length })}
      </p>
      {terms.length === 0 && <p className="note">{tt("help.none")}</p>}
      <dl className="help-glossary" lang="en">
        {terms.map(({ id, term, meaning }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
