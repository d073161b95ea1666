import type { Message } from "@casus/shared/engine";
import type { SeenAct } from "@casus/shared/projection";
import { Flame } from "lucide-react";
import { Refused } from "../../design/refused.tsx";
import { Seat } from "../../design/seat.tsx";
import { tt } from "../../i18n/table.ts";
import { useReveal, useSaidThen, useShown } from "../../state/reveal.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { actionShort, renderWords, rungInside, story } from "../../words.ts";
import { bandOf } from "../ladder/ladder-model.ts";
import { OnMapOfAct } from "../map/on-map.tsx";
import { SignalMark } from "../map/signal-mark.tsx";
import { isCostly, signalKind } from "../map/signals-model.ts";
import { ActLine } from "../now/news.tsx";
import { RevealControls } from "./controls.tsx";
import "./reveal.css";

/** The week, told beat by beat; map, ladder and cables move with it. */
export function RevealPanel() {
  const view = useView();
  const reveal = useReveal();
  const { turn, beats, beat, over, mode } = reveal;
  const { send, refused, busy } = useAct();
  const said = useSaidThen();
  const shown = beats[beat];
  const seen = view.desk?.ready ?? true;
  return (
    <section className="reveal" aria-label={tt("reveal.title")}>
      <div className="reveal-stage" aria-live="polite">
        {mode === "replay" && beat < 0 && said ? (
          <Said turn={turn} said={said} />
        ) : beats.length === 0 ? (
          <p className="display reveal-line">{tt("reveal.nothing")}</p>
        ) : !shown ? (
          <p className="label">{tt("reveal.title")}</p>
        ) : shown.rest ? (
          <Rest
            acts={shown.acts}
            title={tt(shown.acts[0]?.exposed === false ? "reveal.alone" : "reveal.rest")}
          />
        ) : (
          <Lead act={shown.acts[0] as (typeof shown.acts)[0]} />
        )}
        {shown && shown.asides.length > 0 && <Rest acts={shown.asides} title={tt("reveal.alone")} />}
      </div>
      <footer className="row">
        <RevealControls reveal={reveal} />
        <span className="grow" />
        {over && !seen && mode !== "replay" && (
          <button
            type="button"
            className="button primary tight"
            disabled={busy}
            onClick={() => void send({ type: "ready", ready: true })}
          >
            {tt("reveal.seen")}
          </button>
        )}
        <Refused words={refused} />
      </footer>
    </section>
  );
}

/** A week that is shown again begins with what was said in it. */
function Said({ turn, said }: { turn: number; said: readonly Message[] }) {
  const words = useWords();
  const to = (m: Message) =>
    typeof m.to === "string" ? tt(`reveal.said.${m.to}`) : m.to.map(words.name).join(", ");
  if (said.length === 0) return <p className="note">{tt("reveal.said.nothing", { turn })}</p>;
  return (
    <div className="stack">
      <p className="label">{tt("reveal.said", { turn })}</p>
      <ul className="news-columns reveal-said">
        {said.slice(-SAID).map((m) => (
          <li key={m.id} className="news-act">
            <Seat id={m.from} bare size={22} />
            <span>
              <span className="faint">{to(m)}: </span>
              {renderWords(m.words, words.names)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The latest cables of a week, as many as one can take in. */
const SAID = 40;

type Shown = SeenAct;

function Lead({ act }: { act: Shown }) {
  const view = useShown();
  const scenario = useScenario();
  const words = useWords();
  const answered = act.inResponseTo ? view.acts[act.inResponseTo] : undefined;
  const suspect = act.actor === null ? scenario.seats.find((s) => s.id === act.suspect) : undefined;
  return (
    <div className="reveal-lead" key={act.id}>
      <Seat id={act.actor ?? act.suspect} bare size={44} />
      <div className="stack" style={{ "--gap": "var(--s2)" } as React.CSSProperties}>
        <p className="display reveal-line" lang="en">
          {story(words, act)}
        </p>
        {act.words && <q className="words">{renderWords(act.words, words.names)}</q>}
        <p className="row small quiet">
          <SignalMark
            kind={signalKind(act.action)}
            side={scenario.seats.find((s) => s.id === (act.actor ?? act.suspect))?.side ?? "third"}
            costly={isCostly(act.action)}
            visibility={act.visibility}
            size={26}
          />
          <OnMapOfAct act={act} />
          {act.rung > 0 && (
            <span className="rung-tag" data-band={bandOf(act.rung)}>
              <i aria-hidden />
              {tt("orders.rung.named", { rung: act.rung, name: rungInside(words, act.rung) })}
            </span>
          )}
          {answered && <span>{tt("reveal.answers", { act: actionShort(words, answered.action) })}</span>}
          {suspect && <span>{tt("reveal.suspect", { name: suspect.name })}</span>}
          {act.match && (
            <span className="chip alarm">
              <Flame size={13} aria-hidden /> {tt("reveal.match")}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

function Rest({ acts, title }: { acts: readonly Shown[]; title: string }) {
  return (
    <div className="stack">
      <p className="label">{title}</p>
      <ul className="news-columns" style={{ gap: "var(--s2) var(--s4)" }}>
        {acts.map((act) => (
          <ActLine key={act.id} act={act} />
        ))}
      </ul>
    </div>
  );
}
