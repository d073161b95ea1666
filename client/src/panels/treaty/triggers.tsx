import type { Treaty } from "@casus/shared/engine";
import { contingencies } from "@casus/shared/projection";
import { useId, useMemo, useState } from "react";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { rungName } from "../../words.ts";
import { Step } from "../obligation/steps.tsx";

/** Steps that stand for the result, or for what the reader imagines anyway. */
const TOLD = new Set(["level", "invocation"]);

/** What would set a treaty off now, and what it would ask for: the test itself, run on things that have not happened. */
export function Triggers({ treaty }: { treaty: Treaty }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const id = useId();
  const seat = view.you.seat;
  const pairs = scenario.alliances
    .filter(({ protector, ally }) => [protector, ally].every((one) => treaty.parties.includes(one)))
    .sort(
      (a, b) =>
        Number([b.ally, b.protector].includes(seat ?? "")) -
        Number([a.ally, a.protector].includes(seat ?? "")),
    );
  const [chosen, setChosen] = useState(0);
  const pair = pairs[chosen] ?? pairs[0];
  const found = useMemo(
    () => (pair ? contingencies(view, scenario, treaty, pair.protector, pair.ally) : []),
    [view, scenario, treaty, pair],
  );
  if (!pair) return <p className="note">{tt("triggers.none")}</p>;
  const name = (one: string) => scenario.seats.find((s) => s.id === one)?.name ?? one;
  return (
    <div className="stack">
      <p className="note">{tt("triggers.line")}</p>
      {pairs.length > 1 ? (
        <label className="field" htmlFor={id}>
          <span className="small">{tt("triggers.pair")}</span>
          <select
            id={id}
            className="input small"
            value={chosen}
            onChange={(e) => setChosen(Number(e.target.value))}
          >
            {pairs.map((p, i) => (
              <option key={p.protector + p.ally} value={i}>
                {tt("health.pair", { protector: name(p.protector), ally: name(p.ally) })}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="small">
          {tt("health.pair", { protector: name(pair.protector), ally: name(pair.ally) })}
        </p>
      )}
      <ul className="triggers">
        {found.map(({ id: one, rung, test }) => {
          const failed = test.steps.filter((s) => !s.passed && !TOLD.has(s.step));
          return (
            <li key={one}>
              <details className="fold">
                <summary>
                  <span className="grow">
                    {tt(`triggers.${one}`, { ally: name(pair.ally) })}
                    <span className="faint small"> {rungName(words, rung)}</span>
                  </span>
                  <span className="owed-level" data-level={test.owed}>
                    <i aria-hidden />
                    {tt(`obligation.owed.${test.owed}`)}
                  </span>
                </summary>
                {failed.length > 0 && (
                  <p className="note">
                    {tt("triggers.because")} {failed.map((s) => tt(`triggers.failed.${s.step}`)).join(" ")}
                  </p>
                )}
                <ol className="test">
                  {test.steps.map((step) => (
                    <Step key={step.step} step={step} />
                  ))}
                </ol>
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
