import { Flame } from "lucide-react";
import { Fragment } from "react";
import { Seat } from "../../design/seat.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useReveal } from "../../state/reveal.ts";
import { turnOf, useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { rungName, story } from "../../words.ts";
import { belongs, dyadsOf, ladderOf, type Rung } from "./ladder-model.ts";
import "./ladder.css";

/** The second protagonist: where this pair stands, and who took every step. */
export function Ladder() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const chosen = useUi((s) => s.dyad);
  const { hidden, beats, beat } = useReveal();
  const dyads = dyadsOf(view, scenario);
  // While the week is told the ladder follows the story; otherwise it stays where it was put.
  const told = hidden.size > 0 ? beats[beat]?.acts[0] : undefined;
  const followed = told && dyads.find((d) => belongs(told, d));
  const dyad = followed ?? dyads.find((d) => d.id === chosen) ?? dyads[0];
  if (!dyad) return null;
  const rungs = ladderOf(dyad, Object.values(view.acts), hidden);
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const now = rungs.find((r) => r.current);

  return (
    <section className="ladder" aria-labelledby="ladder-title">
      <header>
        <h2 id="ladder-title" className="label">
          <Term id="escalation-ladder">{tt("ladder.title")}</Term>
        </h2>
        <label>
          <span className="unseen">{tt("ladder.between")}</span>
          <select className="input small" value={dyad.id} onChange={(e) => setUi({ dyad: e.target.value })}>
            {dyads.map((d) => (
              <option key={d.id} value={d.id}>
                {hidden.size > 0 ? "" : `${d.rung} · `}
                {tt("ladder.pair", { a: name(d.defender), b: name(d.challenger) })}
              </option>
            ))}
          </select>
        </label>
        {now && (
          <p className="unseen" role="status">
            {tt("ladder.rungOf", { rung: now.rung, name: rungName(words, now.rung) })}
          </p>
        )}
      </header>
      <ol className="rungs">
        {rungs.map((rung) => (
          <Fragment key={rung.rung}>
            <Step rung={rung} />
            {rung.threshold && (
              <li className="threshold" aria-hidden>
                <span title={words.say(`threshold.${rung.threshold}.meaning`)}>
                  {words.say(`threshold.${rung.threshold}.name`)}
                </span>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

const SHOWN = 4;

function Step({ rung }: { rung: Rung }) {
  const words = useWords();
  const view = useView();
  const turn = turnOf(view);
  const name = rungName(words, rung.rung);
  const told = rung.steps.map((act) =>
    tt("ladder.step", { actor: "", turn: act.turn, act: story(words, act) }).replace(/^, /, ""),
  );
  return (
    <li
      className="rung"
      data-band={rung.band}
      data-reached={rung.reached || undefined}
      data-current={rung.current || undefined}
      aria-current={rung.current ? "step" : undefined}
      title={[`${rung.rung}. ${name}: ${words.say(`rung.${rung.rung}.meaning`)}`, ...told].join("\n")}
    >
      <b className="number">{rung.rung}</b>
      <span className="name">{name}</span>
      <span className="steps">
        {rung.steps.slice(-SHOWN).map((act) => (
          <i key={act.id} data-fresh={act.turn === turn || undefined}>
            {act.match && <Flame size={12} aria-hidden />}
            <Seat id={act.actor ?? act.suspect} bare size={19} />
          </i>
        ))}
        {rung.steps.length > SHOWN && <small className="faint">+{rung.steps.length - SHOWN}</small>}
      </span>
      {told.length > 0 && <span className="unseen">{told.join(" ")}</span>}
    </li>
  );
}
