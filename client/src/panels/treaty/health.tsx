import { healthOf, riskOf, type Scenario } from "@casus/shared/engine";
import { Gloss } from "../../design/gloss.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView } from "../../state/table.ts";
import { Bar } from "../dossier/bars.tsx";

const GAUGES = ["clarity", "cost", "exit"] as const;

/** How the alliances of one's own seat stand: what fails them first is vagueness, swelling cost, or a closed door (Y21). */
export function Health() {
  const view = useView();
  const scenario = useScenario();
  const seat = view.you.seat;
  const mine = scenario.alliances.filter((a) => seat !== null && (a.protector === seat || a.ally === seat));
  if (mine.length === 0) return null;
  const known = {
    scenario: scenario as unknown as Scenario,
    values: view.values,
    treaties: Object.values(view.treaties),
    otherwise: null,
  };
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  return (
    <section className="stack">
      <h3 className="label">
        <Term id="moral-hazard">{tt("health.title")}</Term>
      </h3>
      {mine.map(({ protector, ally }) => {
        const health = healthOf(known, protector, ally);
        const risk = riskOf(known, protector, ally);
        return (
          <div key={protector + ally}>
            <h4 className="small">{tt("health.pair", { protector: name(protector), ally: name(ally) })}</h4>
            <dl className="facts">
              {GAUGES.map((gauge) => (
                <div key={gauge} title={tt(`health.${gauge}.line`)}>
                  <dt>
                    <Gloss>{tt(`health.${gauge}`)}</Gloss>
                  </dt>
                  <dd>
                    <Bar share={health[gauge]} />
                    <span className="number">{Math.round(health[gauge] * 100)}</span>
                  </dd>
                </div>
              ))}
              <div title={tt("health.risk.line")}>
                <dt>
                  <Gloss>{tt("health.risk", { ally: name(ally) })}</Gloss>
                </dt>
                <dd>
                  <Bar share={risk.risk} />
                  <span>{tt(`health.risk.${risk.class}`)}</span>
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
    </section>
  );
}
