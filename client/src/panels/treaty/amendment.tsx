import { amended, type Treaty } from "@casus/shared/engine";
import { contingencies } from "@casus/shared/projection";
import { useMemo } from "react";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { treatyWords } from "../../words.ts";
import { type Clause, compare, termsMoved } from "./compare.ts";
import { Horn, TwoHorns } from "./horns.tsx";
import "./treaty.css";

/** A treaty as it is and as an amendment would have it, side by side, clause by clause, with what each does to both horns. */
export function Amendment({ treaty, code }: { treaty: Treaty; code: string }) {
  const words = useWords();
  const next = useMemo(() => amended(treaty, code), [treaty, code]);
  if (!next) return <p className="note">{tt("amend.void")}</p>;
  const current = treatyWords(treaty, words.names);
  const proposed = treatyWords(next, words.names);
  const changed = compare(current, proposed).filter((pair) => pair.changed);
  const moved = termsMoved(treaty, next);
  return (
    <div className="amendment">
      <div className="amendment-head small label" aria-hidden>
        <span>{tt("amend.current")}</span>
        <span>{tt("amend.proposed")}</span>
      </div>
      {changed.map((pair) => (
        <section key={pair.id} aria-label={pair.title}>
          <h3>{pair.title}</h3>
          <div className="amendment-sides">
            <Side title={tt("amend.current")} clause={pair.current} />
            <Side title={tt("amend.proposed")} clause={pair.proposed} />
          </div>
        </section>
      ))}
      {moved.map(({ term, from, to }) => (
        <p key={term} className="small">
          {tt("amend.term", {
            term: words.say(`treaty.${term}.title`),
            from: from.toFixed(2),
            to: to.toFixed(2),
          })}{" "}
          {changed.length === 0 && <span className="quiet">{tt("amend.sameWords")}</span>}
        </p>
      ))}
      <Owed current={treaty} proposed={next} />
      <TwoHorns clauses={current} proposed={proposed} />
    </div>
  );
}

function Side({ title, clause }: { title: string; clause: Clause | null }) {
  return (
    <div className="amendment-side">
      <span className="unseen">{title}: </span>
      {clause === null ? (
        <p className="faint">{tt("amend.nothing")}</p>
      ) : (
        <>
          <p>{clause.text}</p>
          <p className="horns">
            <Horn effect={clause.horns.abandonment} words={tt("treaty.left")} />
            <Horn effect={clause.horns.entrapment} words={tt("treaty.dragged")} />
          </p>
        </>
      )}
    </div>
  );
}

/** What the amendment would change in what is owed, for every pair of allies under the treaty. */
function Owed({ current, proposed }: { current: Treaty; proposed: Treaty }) {
  const view = useView();
  const scenario = useScenario();
  const rows = useMemo(
    () =>
      scenario.alliances
        .filter(({ protector, ally }) => [protector, ally].every((one) => current.parties.includes(one)))
        .flatMap(({ protector, ally }) => {
          const then = contingencies(view, scenario, proposed, protector, ally);
          return contingencies(view, scenario, current, protector, ally).flatMap((now, i) => {
            const to = then[i]?.test.owed ?? now.test.owed;
            return to === now.test.owed
              ? []
              : [
                  {
                    id: `${now.id}.${protector}.${ally}`,
                    what: now.id,
                    protector,
                    ally,
                    from: now.test.owed,
                    to,
                  },
                ];
          });
        }),
    [view, scenario, current, proposed],
  );
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  return (
    <section className="small">
      <h3>{tt("amend.owed")}</h3>
      {rows.length === 0 ? (
        <p className="note">{tt("amend.owed.same")}</p>
      ) : (
        <ul className="stack amendment-owed">
          {rows.map((row) => (
            <li key={row.id}>
              {tt("health.pair", { protector: name(row.protector), ally: name(row.ally) })}.{" "}
              {tt(`triggers.${row.what}`, { ally: name(row.ally) })}:{" "}
              <span className="quiet">{tt(`obligation.owed.${row.from}`)}</span> →{" "}
              <strong>{tt(`obligation.owed.${row.to}`)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
