import { useMemo } from "react";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useHistories } from "../../state/history.ts";
import { useScenario, useWords } from "../../state/table.ts";
import { type Curve, curvesOf, OVER_TIME, pathOf } from "./curves.ts";
import { inUnit } from "./unit.ts";

const WIDTH = 120;
const HEIGHT = 26;

/** Credibility, fears, standing and heat over the turns so far, as this seat has known them: lines, and the same as a table. */
export function OverTime({ seat }: { seat: string }) {
  const scenario = useScenario();
  const words = useWords();
  const history = useHistories(OVER_TIME);
  const curves = useMemo(() => curvesOf(seat, history), [seat, history]);
  if (curves.length === 0) return null;
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const label = ({ info, others }: Curve) =>
    [words.say(`variable.${info.id}.name`), formatList(others.map(name))].filter(Boolean).join(", ");
  const turns = Math.max(...curves.map((c) => c.values.length));
  return (
    <section>
      <h3 className="label">{tt("dossier.overTime")}</h3>
      <dl className="facts curves" aria-hidden>
        {curves.map((curve) => (
          <div key={curve.info.id + curve.subject} title={words.say(`variable.${curve.info.id}.meaning`)}>
            <dt>{label(curve)}</dt>
            <dd>
              <Line curve={curve} />
              <span className="number">{inUnit(curve.info, curve.values.at(-1) ?? 0)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details className="fold small">
        <summary>{tt("dossier.asTable")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div className="curve-table" tabIndex={0}>
          <table>
            <caption className="unseen">{tt("dossier.overTime")}</caption>
            <thead>
              <tr>
                <th scope="col">{tt("dossier.number")}</th>
                {Array.from({ length: turns }, (_, turn) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: turns are counted
                  <th key={turn} scope="col">
                    {turn === 0 ? tt("dossier.opening") : tt("cables.turn", { turn })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {curves.map((curve) => (
                <tr key={curve.info.id + curve.subject}>
                  <th scope="row">{label(curve)}</th>
                  {curve.values.map((value, turn) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: turns are counted
                    <td key={turn} className="number">
                      {inUnit(curve.info, value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Line({ curve }: { curve: Curve }) {
  const path = pathOf(curve, WIDTH, HEIGHT);
  const [x, y] = path.slice(path.lastIndexOf("L") + 1).split(" ");
  return (
    <svg
      className="curve"
      viewBox={`-3 -3 ${WIDTH + 6} ${HEIGHT + 6}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <path d={`M0 ${HEIGHT}H${WIDTH}M0 0H${WIDTH}`} className="curve-range" />
      <path d={path} className="curve-line" />
      <circle cx={x} cy={y} r="2.5" className="curve-now" />
    </svg>
  );
}
