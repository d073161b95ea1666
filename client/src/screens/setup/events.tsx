import type { InjectPlan } from "@casus/shared/engine";
import type { PublicScenario } from "@casus/shared/projection";
import { lazy, Suspense, useEffect, useState } from "react";
import { loadInjects } from "../../api.ts";
import { ts } from "../../i18n/setup.ts";

const SheetReader = lazy(() =>
  import("../white-cell/sheet-reader.tsx").then((m) => ({ default: m.SheetReader })),
);

/** The injects a game begins with: none, the crisis's own, or a list from a spreadsheet; single ones can be left out. */
export function Events(p: {
  scenario: PublicScenario;
  turns: number;
  /** Whether the crisis's own are in; nobody reads them before the game is there, for who asks may be a player of another. */
  withOwn: boolean;
  onOwn: (next: boolean) => void;
  injects: readonly InjectPlan[];
  onChange: (next: readonly InjectPlan[]) => void;
}) {
  const { scenario, injects } = p;
  const [own, setOwn] = useState(0);
  const [importing, setImporting] = useState(false);
  useEffect(() => {
    let late = false;
    loadInjects(scenario.id).then(
      ({ count }) => late || setOwn(count),
      () => {},
    );
    return () => {
      late = true;
    };
  }, [scenario.id]);
  const inAll = injects.length + (p.withOwn ? own : 0);
  return (
    <section aria-labelledby="host-events">
      <h2 id="host-events">{ts("events.title")}</h2>
      <div className="stack">
        <p className="note">{ts("events.line")}</p>
        <div className="row">
          <button
            type="button"
            className="button tight"
            disabled={injects.length === 0 && !p.withOwn}
            onClick={() => {
              p.onChange([]);
              p.onOwn(false);
            }}
          >
            {ts("events.none")}
          </button>
          {own > 0 && (
            <button
              type="button"
              className="button tight"
              aria-pressed={p.withOwn}
              onClick={() => p.onOwn(!p.withOwn)}
            >
              {ts("events.own", { n: own })}
            </button>
          )}
          <button type="button" className="button tight" onClick={() => setImporting(!importing)}>
            {ts("events.import")}
          </button>
        </div>
        {importing && (
          <Suspense fallback={null}>
            <div className="sheet host-import">
              <SheetReader
                desk={{
                  terrain: scenario,
                  stage: { kind: "lobby" },
                  turns: p.turns,
                  taken: injects.map((i) => i.id),
                }}
                refused=""
                onTake={async (plans) => {
                  p.onChange([...injects, ...plans]);
                  setImporting(false);
                }}
              />
            </div>
          </Suspense>
        )}
        <p role="status">{inAll > 0 && ts("events.in", { n: inAll })}</p>
        {p.withOwn && <p className="note">{ts("events.own.line")}</p>}
        {injects.length > 0 && (
          <ul className="host-events">
            {injects.map((i) => (
              <li key={i.id} className="row">
                <span className="number faint">{i.turn}</span>
                <span className="grow">{i.title}</span>
                <button
                  type="button"
                  className="button tight plain"
                  aria-label={`${ts("events.out")}: ${i.title}`}
                  onClick={() => p.onChange(injects.filter((one) => one.id !== i.id))}
                >
                  {ts("events.out")}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
