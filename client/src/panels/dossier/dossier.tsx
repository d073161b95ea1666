import { VARIABLES, type VariableInfo } from "@casus/shared/engine";
import { isEstimate, type PublicSeat } from "@casus/shared/projection";
import { Mail } from "lucide-react";
import { Mark } from "../../design/mark.tsx";
import { Why } from "../../design/why.tsx";
import { formatPercent } from "../../format.ts";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { RoleSheet } from "../../screens/role-sheet.tsx";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { ActLine } from "../now/news.tsx";
import { Bar } from "./bars.tsx";
import "./dossier.css";

/** A number in its own unit. */
function inUnit(info: VariableInfo, value: number): string {
  switch (info.unit) {
    case "share":
      return formatPercent(value);
    case "logit":
      return formatPercent(1 / (1 + Math.exp(-value)));
    default:
      return String(Math.round(value * 10) / 10);
  }
}

const shareOf = (info: VariableInfo, value: number) =>
  info.unit === "logit" ? 1 / (1 + Math.exp(-value)) : (value - info.min) / (info.max - info.min);

/** Everything on file about each government: what is known, what is estimated, what is not known. */
export function Dossiers() {
  const view = useView();
  const scenario = useScenario();
  const chosen = useUi((s) => s.actor);
  const seat = scenario.seats.find((s) => s.id === (chosen ?? view.you.seat)) ?? scenario.seats[0];
  if (!seat) return null;
  return (
    <div className="dossiers">
      <nav className="dossier-picks" aria-label={tt("dossier.pick")}>
        {scenario.seats.map((s) => (
          <button
            key={s.id}
            type="button"
            aria-pressed={s.id === seat.id}
            aria-label={`${s.id} ${s.name}`}
            title={s.name}
            onClick={() => setUi({ actor: s.id })}
          >
            <Mark id={s.id} side={s.side} size={30} />
          </button>
        ))}
      </nav>
      <Dossier key={seat.id} seat={seat} />
    </div>
  );
}

function Dossier({ seat }: { seat: PublicSeat }) {
  const view = useView();
  const words = useWords();
  const mine = seat.id === view.you.seat;
  const acts = Object.values(view.acts)
    .filter((act) => (act.actor ?? act.suspect) === seat.id && act.action !== "D01")
    .sort((a, b) => b.turn - a.turn);
  const scenario = useScenario();
  const onFile = VARIABLES.filter((v) => v.of === "actor" && view.values[v.id]?.[seat.id] !== undefined);
  const guessed = (v: VariableInfo) =>
    view.stage.kind !== "review" && isEstimate(scenario, v.id, seat.id, view.you.seat);
  const known = onFile.filter((v) => !guessed(v));
  const bot = view.seats[seat.id]?.control === "bot";
  return (
    <div className="dossier">
      <RoleSheet seat={seat} card={mine ? view.card : null} />
      <p className="small faint">{mine ? tt("dossier.you") : tt(bot ? "dossier.bot" : "dossier.person")}</p>
      {!mine && view.you.seat !== null && (
        <div className="row">
          <button
            type="button"
            className="button tight"
            onClick={() => setUi({ desk: "cables", phone: "talk", channel: seat.id, sheet: null })}
          >
            <Mail size={15} aria-hidden /> {tt("dossier.write")}
          </button>
        </div>
      )}
      <section>
        <h3 className="label">{tt("dossier.known")}</h3>
        <dl className="facts">
          {known.map((v) => {
            const value = view.values[v.id]?.[seat.id] ?? 0;
            const name = words.say(`variable.${v.id}.name`);
            return (
              <div key={v.id} title={words.say(`variable.${v.id}.meaning`)}>
                <dt>{name}</dt>
                <dd>
                  <Bar share={shareOf(v, value)} />
                  <Why k={`${v.id}:${seat.id}`} name={name} value={inUnit(v, value)} />
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
      <Ties seat={seat} />
      {!mine && (
        <section>
          <h3 className="label">{tt("dossier.estimated")}</h3>
          <dl className="facts">
            {onFile.filter(guessed).map((v) => {
              const value = view.values[v.id]?.[seat.id] ?? 0;
              const name = words.say(`variable.${v.id}.name`);
              return (
                <div key={v.id} title={words.say(`variable.${v.id}.meaning`)}>
                  <dt>{name}</dt>
                  <dd>
                    <Bar share={shareOf(v, value)} estimated />
                    <Why k={`${v.id}:${seat.id}`} name={name} value={`≈ ${inUnit(v, value)}`} />
                  </dd>
                </div>
              );
            })}
            {(["hawk", "risk", "aims"] as const).map((trait) => (
              <div key={trait}>
                <dt>{tt(`dossier.${trait}`)}</dt>
                <dd>
                  <Bar share={seat.assessed[trait]} estimated />
                  <span>
                    {tt(
                      seat.assessed[trait] < 0.35
                        ? "dossier.low"
                        : seat.assessed[trait] < 0.65
                          ? "dossier.some"
                          : "dossier.high",
                    )}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <h3 className="label" style={{ marginTop: "var(--s3)" }}>
            {tt("dossier.unknown")}
          </h3>
          <p className="note">{tt("dossier.unknown.line")}</p>
        </section>
      )}
      <section>
        <h3 className="label">{tt("dossier.forces")}</h3>
        <ul className="small">
          {Object.values(view.forces)
            .filter((f) => f.owner === seat.id)
            .map((f) => (
              <li key={f.id}>{f.name}</li>
            ))}
        </ul>
      </section>
      <section>
        <h3 className="label">{tt("dossier.acts")}</h3>
        {acts.length === 0 ? (
          <p className="note">{tt("dossier.acts.none")}</p>
        ) : (
          <ul className="stack">
            {acts.slice(0, 12).map((act) => (
              <ActLine key={act.id} act={act} />
            ))}
          </ul>
        )}
      </section>
      <p className="unseen">{t(`side.${seat.side}`)}</p>
    </div>
  );
}

/** Numbers that lie between two governments: alliance, dyad, belief. */
function Ties({ seat }: { seat: PublicSeat }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const rows = VARIABLES.filter((v) => v.of !== "actor").flatMap((v) =>
    Object.entries(view.values[v.id] ?? {}).flatMap(([subject, value]) => {
      const ends = subject.split(/[>|@]/);
      if (!ends.includes(seat.id) || ends.length > 2) return [];
      return [
        {
          v,
          key: `${v.id}:${subject}`,
          value,
          guess: view.stage.kind !== "review" && isEstimate(scenario, v.id, subject, view.you.seat),
          with: ends
            .filter((id) => id !== seat.id)
            .map(name)
            .join(", "),
        },
      ];
    }),
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="label">{tt("dossier.ties")}</h3>
      <dl className="facts">
        {rows.map((row) => {
          const label = `${words.say(`variable.${row.v.id}.name`)}, ${row.with}`;
          return (
            <div key={row.key} title={words.say(`variable.${row.v.id}.meaning`)}>
              <dt>{label}</dt>
              <dd>
                <Bar share={shareOf(row.v, row.value)} estimated={row.guess} />
                <Why k={row.key} name={label} value={`${row.guess ? "≈ " : ""}${inUnit(row.v, row.value)}`} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
