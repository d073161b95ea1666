import type { DraftOrder } from "@casus/shared/engine";
import { optionsFor } from "@casus/shared/projection";
import { useMemo } from "react";
import { GlossOnce } from "../../design/gloss-once.tsx";
import { Refused } from "../../design/refused.tsx";
import { problem } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { useDraft } from "../../state/draft.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, refusalWords } from "../../words.ts";
import { AllActions } from "./all-actions.tsx";
import { Card } from "./option-card.tsx";
import { Proposals } from "./proposals.tsx";
import { SealBox } from "./seal-box.tsx";
import { SheetLine } from "./sheet-line.tsx";
import { costOf, onSheet, POINTS } from "./sheet-model.ts";
import "./orders.css";

/** What this government will do: its sheet, the options its staff puts on the table, and everything else behind them. */
export function OrderSheet() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const lines = useDraft((s) => s.lines);
  const refusal = useDraft((s) => s.refusal);
  // The options are drawn from the whole view: recomputed when it changes, not at every keystroke.
  const options = useMemo(() => optionsFor(view, scenario), [view, scenario]);
  /** What the staff called it on the table, where the rules have another name for it. */
  const asPut = (line: DraftOrder) =>
    options.find(({ orders: [order, second] }) => order && !second && onSheet([line], order))?.title;
  const adopted = lines.filter((l) => l.adopted);
  const cost = costOf(adopted);
  const sealed = view.desk?.sealing.kind === "sealed";
  if (!view.desk) return null;

  return (
    <GlossOnce>
      <div className="orders">
        <section aria-labelledby="sheet-title" className="sheet-box">
          <header className="row" style={{ justifyContent: "space-between" }}>
            <h2 id="sheet-title" tabIndex={-1}>
              {tt("orders.sheet")}
            </h2>
            <Points used={cost.points} />
          </header>
          {lines.length === 0 ? (
            <p className="note">
              {sealed
                ? actionTitle(words, view.desk.standing)
                : tt("orders.empty", { standing: actionTitle(words, view.desk.standing) })}
            </p>
          ) : (
            <ol className="lines">
              {lines.map((l) => (
                <SheetLine key={l.id} line={l} asPut={asPut(l)} locked={sealed} />
              ))}
            </ol>
          )}
          {cost.points > POINTS && <Refused words={tt("orders.over")} />}
          {refusal && <Refused words={refusalWords(words, refusal, problem(refusal.code))} />}
          {(lines.length > 0 || sealed || view.desk.sealing.kind === "pending") && (
            <SealBox over={cost.points > POINTS} />
          )}
        </section>
        {!sealed && (
          <>
            <section aria-labelledby="table-title" className="stack">
              <header>
                <h2 id="table-title">{tt("orders.table")}</h2>
                <p className="note">{tt("orders.table.line")}</p>
              </header>
              <ul className="cards">
                {options.map((option) => (
                  <Card key={option.id} option={option} />
                ))}
              </ul>
            </section>
            <AllActions />
            <Proposals />
            {lines.length === 0 && <SealBox over={false} />}
          </>
        )}
      </div>
    </GlossOnce>
  );
}

function Points({ used }: { used: number }) {
  return (
    <span className="points" data-over={used > POINTS || undefined}>
      {Array.from({ length: POINTS }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three places that never move
        <i key={i} data-used={i < used || undefined} aria-hidden />
      ))}
      <span className="number small">{tt("orders.points", { used, of: POINTS })}</span>
    </span>
  );
}
