import { tt } from "../../i18n/table.ts";
import { useView } from "../../state/table.ts";
import { Bar } from "./bars.tsx";

/** What one's own seat answered when it sealed, turn by turn: only this seat sees it before the review. */
export function Expected() {
  const view = useView();
  const beliefs = [...(view.desk?.beliefs ?? [])].sort((a, b) => a.turn - b.turn);
  if (beliefs.length === 0) return null;
  return (
    <section>
      <h3 className="label">{tt("dossier.expected")}</h3>
      <dl className="facts">
        {beliefs.map((b) => (
          <div key={`${b.turn}${b.person}`}>
            <dt>
              {tt("dossier.expected.who", { turn: b.turn, name: view.people[b.person]?.name ?? b.person })}
              {b.why && <q className="words small quiet">{b.why}</q>}
            </dt>
            <dd>
              <Bar share={b.value / 100} />
              <span className="number">{Math.round(b.value)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
