import type { Treaty } from "@casus/shared/engine";
import { lazy, Suspense, useEffect, useState } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { narrow } from "../../design/narrow.ts";
import { Seat } from "../../design/seat.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useTested } from "../../state/reveal.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { shortTreaty, treatyWords } from "../../words.ts";
import { RequestCard } from "../cables/request-card.tsx";
import { Clauses } from "./clauses.tsx";
import { TwoHorns } from "./horns.tsx";

// Parts that come when they are asked for.
const Triggers = lazy(() => import("./triggers.tsx").then((m) => ({ default: m.Triggers })));
const Workbench = lazy(() => import("./workbench.tsx").then((m) => ({ default: m.Workbench })));

const PARTS = ["words", "horns", "triggers", "amend"] as const;
type Part = (typeof PARTS)[number];

/** One treaty: its text, its terms between the two horns, what would trigger it now, and what could be changed. */
export function OneTreaty({
  treaty,
  open,
  sought,
}: {
  treaty: Treaty;
  open: boolean;
  sought: string | null;
}) {
  const view = useView();
  const words = useWords();
  const [shown, setShown] = useState(open);
  const [part, setPart] = useState<Part>("words");
  useEffect(() => {
    if (sought === null) return;
    setShown(true);
    setPart("words");
  }, [sought]);
  const clauses = treatyWords(treaty, words.names);
  const short = shortTreaty(treaty.name);
  // What the scenario says in brackets behind the name is read with the text.
  const aside = treaty.name.slice(short.length + 2, -1);
  const party = view.you.seat !== null && treaty.parties.includes(view.you.seat);
  const parts = PARTS.filter((one) => one !== "amend" || (party && treaty.status !== "ended"));
  const proposals = Object.values(view.requests).filter(
    (r) => r.kind === "amend" && r.about === treaty.id && r.status === "open",
  );
  return (
    <details className="fold" open={shown} onToggle={(e) => setShown(e.currentTarget.open)}>
      <summary>
        <h2>{short}</h2>
        {proposals.length > 0 && (
          <span className="chip call">{tt("amend.open", { n: proposals.length })}</span>
        )}
      </summary>
      {shown && (
        <div className="stack">
          {aside && (
            <p className="note" lang="en">
              {aside}.
            </p>
          )}
          <p className="row small">
            <span className="label">{tt("treaty.parties")}</span>
            {treaty.parties.map((id) => (
              <Seat key={id} id={id} size={20} />
            ))}
          </p>
          <Tests treaty={treaty} />
          {proposals.map((request) => (
            <RequestCard key={request.id} request={request} />
          ))}
          <fieldset className="segments">
            <legend className="unseen">{short}</legend>
            {parts.map((one) => (
              <button key={one} type="button" aria-pressed={part === one} onClick={() => setPart(one)}>
                {tt(`treaty.part.${one}`)}
              </button>
            ))}
          </fieldset>
          {part === "words" && (
            <Clauses clauses={clauses} sought={sought} say={(text) => <Gloss>{text}</Gloss>} />
          )}
          {part === "horns" && (
            <>
              <p className="note">{tt("treaty.terms.line")}</p>
              <TwoHorns clauses={clauses} />
            </>
          )}
          <Suspense fallback={null}>
            {part === "triggers" && <Triggers treaty={treaty} />}
            {part === "amend" && <Workbench treaty={treaty} />}
          </Suspense>
        </div>
      )}
    </details>
  );
}

/** The tests of this treaty so far, each of which opens in full. */
function Tests({ treaty }: { treaty: Treaty }) {
  const scenario = useScenario();
  const tested = useTested().filter((o) => o.treaty === treaty.id);
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  if (tested.length === 0) return null;
  return (
    <section className="stack">
      <h3 className="label">
        <Term id="casus-foederis">{tt("treaty.tested")}</Term>
      </h3>
      <ul className="treaty-rows">
        {tested.map((o) => (
          <li key={o.id}>
            <span>
              {tt("treaty.tested.line", {
                turn: o.turn,
                victim: name(o.victim),
                protector: name(o.protector),
                owed: tt(o.status === "invocation" ? "obligation.owed.yet" : `obligation.owed.${o.owed}`),
              })}
            </span>
            <button
              type="button"
              className="button tight plain"
              onClick={() => setUi({ desk: "obligation", sheet: narrow() ? "obligation" : null })}
            >
              {tt("treaty.tested.open")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
