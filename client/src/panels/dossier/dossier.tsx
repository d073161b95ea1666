import { VARIABLES, type VariableInfo } from "@casus/shared/engine";
import { isEstimate, mayKnow, type PublicSeat } from "@casus/shared/projection";
import { Mail } from "lucide-react";
import { useEffect } from "react";
import { Below } from "../../design/below.tsx";
import { Gloss } from "../../design/gloss.tsx";
import { GlossOnce } from "../../design/gloss-once.tsx";
import { Mark } from "../../design/mark.tsx";
import { Why } from "../../design/why.tsx";
import { formatList } from "../../format.ts";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { RoleSheet } from "../../screens/role-sheet.tsx";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { ActLine } from "../now/news.tsx";
import { Bar } from "./bars.tsx";
import { Expected } from "./expected.tsx";
import { OverTime } from "./over-time.tsx";
import { Ties } from "./ties.tsx";
import { inUnit, shareOf } from "./unit.ts";
import "./dossier.css";

const MOST_ACTS = 12;

/** Everything on file about each government: what is known, what is estimated, what is not known. */
export function Dossiers() {
  const view = useView();
  const scenario = useScenario();
  const sought = useUi((s) => (s.sought?.kind === "act" ? s.sought.id : null));
  const author = view.acts[sought ?? ""]?.actor ?? view.acts[sought ?? ""]?.suspect;
  const chosen = useUi((s) => s.actor);
  useEffect(() => {
    if (author) setUi({ actor: author });
  }, [author]);
  const seat = scenario.seats.find((s) => s.id === (chosen ?? view.you.seat)) ?? scenario.seats[0];
  if (!seat) return null;
  return (
    <div className="dossiers">
      <nav className="dossier-picks" aria-label={tt("dossier.pick")}>
        {scenario.seats.map((s) => (
          <button
            key={s.id}
            type="button"
            data-actor={s.id}
            aria-pressed={s.id === seat.id}
            aria-label={`${s.id} ${s.name}`}
            title={s.name}
            onClick={() => setUi({ actor: s.id })}
          >
            <Mark id={s.id} side={s.side} size={30} />
          </button>
        ))}
      </nav>
      <GlossOnce key={seat.id}>
        <Dossier seat={seat} sought={sought} />
      </GlossOnce>
    </div>
  );
}

/** One number of a government, and why it is what it is. */
function Fact({
  variable: v,
  seat,
  estimated = false,
}: {
  variable: VariableInfo;
  seat: string;
  estimated?: boolean;
}) {
  const value = useView().values[v.id]?.[seat] ?? 0;
  const words = useWords();
  const name = words.say(`variable.${v.id}.name`);
  return (
    <div title={words.say(`variable.${v.id}.meaning`)}>
      <dt>
        <Gloss>{name}</Gloss>
      </dt>
      <dd>
        <Bar share={shareOf(v, value)} estimated={estimated} />
        <Why k={`${v.id}:${seat}`} name={name} value={`${estimated ? "≈ " : ""}${inUnit(v, value)}`} />
      </dd>
    </div>
  );
}

function Dossier({ seat, sought }: { seat: PublicSeat; sought: string | null }) {
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
  const hidden = VARIABLES.filter(
    (v) => v.of === "actor" && view.stage.kind !== "review" && !mayKnow(v.id, seat.id, view.you.seat),
  ).map((v) => words.say(`variable.${v.id}.name`));
  const bot = view.seats[seat.id]?.control === "bot";
  return (
    <div className="dossier">
      <RoleSheet seat={seat} card={mine ? view.card : null} say={(text) => <Gloss>{text}</Gloss>} />
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
          {known.map((v) => (
            <Fact key={v.id} variable={v} seat={seat.id} />
          ))}
        </dl>
      </section>
      <Below atOnce={sought !== null}>
        <Ties seat={seat} />
        {mine && <Expected />}
        <OverTime seat={seat.id} />
        {!mine && (
          <section>
            <h3 className="label">{tt("dossier.estimated")}</h3>
            <dl className="facts">
              {onFile.filter(guessed).map((v) => (
                <Fact key={v.id} variable={v} seat={seat.id} estimated />
              ))}
              {(["hawk", "risk", "aims"] as const).map((trait) => (
                <div key={trait}>
                  <dt>
                    <Gloss>{tt(`dossier.${trait}`)}</Gloss>
                  </dt>
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
            <p className="note">
              {hidden.length > 0 && (
                <Gloss>{tt("dossier.unknown.numbers", { names: formatList(hidden) })}</Gloss>
              )}{" "}
              {tt("dossier.unknown.line")}
            </p>
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
              {acts
                .filter((act, i) => i < MOST_ACTS || act.id === sought)
                .map((act) => (
                  <ActLine key={act.id} act={act} found={act.id === sought} />
                ))}
            </ul>
          )}
        </section>
      </Below>
      <p className="unseen">{t(`side.${seat.side}`)}</p>
    </div>
  );
}
