import { VARIABLES, type VariableInfo } from "@casus/shared/engine";
import { isEstimate, type PublicSeat } from "@casus/shared/projection";
import { Gloss } from "../../design/gloss.tsx";
import { Why } from "../../design/why.tsx";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { Bar } from "./bars.tsx";
import { endsOf } from "./curves.ts";
import { inUnit, shareOf } from "./unit.ts";

const FEARS = new Set<string>(["fearOfAbandonment", "fearOfEntrapment"]);
const BELIEFS = new Set<string>(["backing", "credibility"]);

const GROUPS = [
  { id: "beliefs", holds: (v: VariableInfo) => BELIEFS.has(v.id) },
  { id: "fears", holds: (v: VariableInfo) => FEARS.has(v.id) },
  {
    id: "alliance",
    holds: (v: VariableInfo) => v.of === "alliance" && !FEARS.has(v.id) && !BELIEFS.has(v.id),
  },
  { id: "dyad", holds: (v: VariableInfo) => v.of === "dyad" },
] as const;

/** Numbers that lie between governments: what is believed and feared, what binds allies, what stands against adversaries. */
export function Ties({ seat }: { seat: PublicSeat }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  return GROUPS.map((group) => {
    const rows = VARIABLES.filter(group.holds).flatMap((v) =>
      Object.entries(view.values[v.id] ?? {})
        .filter(([subject]) => endsOf(subject).includes(seat.id))
        .map(([subject, value]) => ({
          v,
          key: `${v.id}:${subject}`,
          value,
          guess: view.stage.kind !== "review" && isEstimate(scenario, v.id, subject, view.you.seat),
          with: formatList(
            endsOf(subject)
              .filter((id) => id !== seat.id)
              .map(name),
          ),
        })),
    );
    if (rows.length === 0) return null;
    return (
      <section key={group.id}>
        <h3 className="label">{tt(`dossier.${group.id}`)}</h3>
        <dl className="facts">
          {rows.map((row) => {
            const label = `${words.say(`variable.${row.v.id}.name`)}, ${row.with}`;
            return (
              <div key={row.key} title={words.say(`variable.${row.v.id}.meaning`)}>
                <dt>
                  <Gloss>{label}</Gloss>
                </dt>
                <dd>
                  <Bar share={shareOf(row.v, row.value)} estimated={row.guess} />
                  <Why
                    k={row.key}
                    name={label}
                    value={`${row.guess ? "≈ " : ""}${inUnit(row.v, row.value)}`}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    );
  });
}
