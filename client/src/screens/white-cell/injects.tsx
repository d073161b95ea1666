import type { Inject } from "@casus/shared/engine";
import { writeSheet } from "@casus/shared/injects";
import { lazy, Suspense, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { ti } from "../../i18n/injects.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { injectLine, sorted } from "./inject-line.ts";
import { useInjects } from "./use-injects.ts";
import "./injects.css";
import { TextArea } from "../../design/text-area.tsx";

// The reader of spreadsheets and of conditions comes when somebody writes or imports.
const InjectForm = lazy(() => import("./inject-form.tsx").then((m) => ({ default: m.InjectForm })));
const InjectImport = lazy(() => import("./inject-import.tsx").then((m) => ({ default: m.InjectImport })));

type Open = { readonly kind: "import" } | { readonly kind: "form"; readonly inject: Inject | null } | null;

/** The list of events: what is due, what is to come, what has been; each can be held, re-timed, edited, fired, dropped. */
export function Injects() {
  const view = useView();
  const scenario = useScenario();
  const list = useInjects();
  const [open, setOpen] = useState<Open>(null);
  const { due, coming, over } = sorted(list.injects);
  const close = () => setOpen(null);
  if (view.you.staff?.kind !== "white-cell" && !view.you.host) return null;
  const rows = (some: readonly Inject[]) => (
    <ul className="injects">
      {some.map((inject) => (
        <Row key={inject.id} inject={inject} list={list} onEdit={() => setOpen({ kind: "form", inject })} />
      ))}
    </ul>
  );
  return (
    <section className="sheet stack" aria-labelledby="cell-injects">
      <h2 id="cell-injects">{ti("injects.title")}</h2>
      <div className="row">
        <button
          type="button"
          className="button tight"
          onClick={() => setOpen({ kind: "form", inject: null })}
        >
          {ti("injects.add")}
        </button>
        <button type="button" className="button tight" onClick={() => setOpen({ kind: "import" })}>
          {ti("injects.import")}
        </button>
        {list.injects.length > 0 && (
          <button
            type="button"
            className="button tight plain"
            onClick={() => save(writeSheet(list.injects, scenario), `${view.game.name}.csv`)}
          >
            {ti("injects.export")}
          </button>
        )}
      </div>
      <Refused words={list.refused} />
      {list.injects.length === 0 && <p className="quiet">{ti("injects.none")}</p>}
      {due.length > 0 && (
        <div className="injects-due">
          <h3 role="status">{ti("injects.due", { n: due.length })}</h3>
          {rows(due)}
        </div>
      )}
      {coming.length > 0 && (
        <>
          <h3>{ti("injects.coming")}</h3>
          {rows(coming)}
        </>
      )}
      {over.length > 0 && (
        <details className="fold">
          <summary>{ti("injects.done")}</summary>
          {rows(over)}
        </details>
      )}
      <Suspense fallback={null}>
        {open?.kind === "form" && (
          <InjectForm
            key={open.inject?.id ?? ""}
            inject={open.inject}
            taken={list.injects.map((i) => i.id)}
            list={list}
            onClose={close}
          />
        )}
        {open?.kind === "import" && <InjectImport list={list} onClose={close} />}
      </Suspense>
    </section>
  );
}

function Row(p: { inject: Inject; list: ReturnType<typeof useInjects>; onEdit: () => void }) {
  const { inject, list } = p;
  const { people } = useView();
  const scenario = useScenario();
  const words = useWords();
  const [outcome, setOutcome] = useState(inject.outcome);
  const line = injectLine(
    inject,
    scenario,
    (phase) => words.say(`phase.${phase}.name`),
    (person) => people[person]?.name ?? "",
  );
  const { id, status, title } = inject;
  const open = status.kind !== "fired" && status.kind !== "dropped";
  const button = (label: Parameters<typeof ti>[0], does: () => void, look = "") => (
    <button type="button" className={`button tight ${look}`} disabled={list.busy} onClick={does}>
      {ti(label)}
    </button>
  );
  return (
    <li data-status={status.kind}>
      <details className="fold">
        <summary aria-label={ti("injects.show", { title })}>
          <span className="grow">
            <strong>{title}</strong>
            <span className="note">
              {line.time} {line.when}
            </span>
          </span>
          <span className="chip" data-status={status.kind}>
            {line.status}
          </span>
        </summary>
        <div className="stack inject-body">
          {status.kind === "due" && <p className="cell-quiet">{ti(`inject.why.${status.why}`)}</p>}
          <p className="note">{line.how}</p>
          {inject.text !== "" && <blockquote className="inject-text">{inject.text}</blockquote>}
          {line.effects !== "" && <p className="note">{line.effects}</p>}
          {inject.expected !== "" && (
            <p className="note">{ti("inject.expected", { expected: inject.expected })}</p>
          )}
          {open ? (
            <div className="row">
              {button(
                "inject.fire",
                () => confirm(ti("inject.fire.ask", { title })) && void list.move(id, { kind: "fire" }),
                "primary",
              )}
              {status.kind === "planned"
                ? button("inject.hold", () => void list.move(id, { kind: "hold" }))
                : button("inject.release", () => void list.move(id, { kind: "release" }))}
              {button(
                "inject.later",
                () => void list.move(id, { kind: "retime", turn: inject.turn + 1, phase: inject.phase }),
              )}
              {button("inject.edit", p.onEdit)}
              {button("inject.drop", () => void list.move(id, { kind: "drop" }), "plain")}
            </div>
          ) : (
            <TextArea label={ti("inject.outcome")} rows={2} value={outcome} onChange={setOutcome} />
          )}
          {!open && outcome !== inject.outcome && (
            <div>{button("inject.outcome.save", () => void list.move(id, { kind: "note", outcome }))}</div>
          )}
        </div>
      </details>
    </li>
  );
}

/** Gives a text to the browser as a file. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
