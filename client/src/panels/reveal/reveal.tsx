import type { SeenAct } from "@casus/shared/projection";
import { ChevronLeft, ChevronRight, Flame, Pause, Play, RotateCcw, SkipForward } from "lucide-react";
import { Refused } from "../../design/refused.tsx";
import { Seat } from "../../design/seat.tsx";
import { tt } from "../../i18n/table.ts";
import { goTo, setPlaying, useReveal } from "../../state/reveal.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { actionShort, rungName, story } from "../../words.ts";
import { bandOf } from "../ladder/ladder-model.ts";
import { ActLine } from "../now/news.tsx";
import "./reveal.css";

/** The week, told beat by beat; map and ladder move with it. */
export function RevealPanel() {
  const view = useView();
  const { turn, beats, beat, over, playing } = useReveal();
  const { send, refused, busy } = useAct();
  const shown = beats[beat];
  const seen = view.desk?.ready ?? true;
  return (
    <section className="reveal" aria-label={tt("reveal.title")}>
      <div className="reveal-stage" aria-live="polite">
        {beats.length === 0 ? (
          <p className="display reveal-line">{tt("reveal.nothing")}</p>
        ) : !shown ? (
          <p className="label">{tt("reveal.title")}</p>
        ) : shown.rest ? (
          <Rest acts={shown.acts} />
        ) : (
          <Lead act={shown.acts[0] as (typeof shown.acts)[0]} />
        )}
      </div>
      <footer className="row">
        {beats.length > 0 && (
          <>
            <span className="beat-dots" aria-hidden>
              {beats.map((b, i) => (
                <i key={b.acts[0]?.id} data-on={i <= beat || undefined} />
              ))}
            </span>
            <span className="unseen">{tt("reveal.beat", { n: beat + 1, of: beats.length })}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={tt("reveal.back")}
              title={tt("reveal.back")}
              disabled={beat <= 0}
              onClick={() => goTo(turn, beat - 1)}
            >
              <ChevronLeft size={18} aria-hidden />
            </button>
            {!over && (
              <>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={tt(playing ? "reveal.pause" : "reveal.play")}
                  title={tt(playing ? "reveal.pause" : "reveal.play")}
                  onClick={() => setPlaying(!playing)}
                >
                  {playing ? <Pause size={17} aria-hidden /> : <Play size={17} aria-hidden />}
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={tt("reveal.next")}
                  title={tt("reveal.next")}
                  onClick={() => goTo(turn, beat + 1)}
                >
                  <ChevronRight size={18} aria-hidden />
                </button>
                <button
                  type="button"
                  className="button tight plain"
                  onClick={() => goTo(turn, beats.length - 1)}
                >
                  <SkipForward size={15} aria-hidden /> {tt("reveal.skip")}
                </button>
              </>
            )}
            {over && (
              <button
                type="button"
                className="button tight plain"
                onClick={() => {
                  setPlaying(true);
                  goTo(turn, -1);
                }}
              >
                <RotateCcw size={15} aria-hidden /> {tt("reveal.again")}
              </button>
            )}
          </>
        )}
        <span className="grow" />
        {over && !seen && (
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

type Shown = SeenAct;

function Lead({ act }: { act: Shown }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const answered = act.inResponseTo ? view.acts[act.inResponseTo] : undefined;
  const suspect = act.actor === null ? scenario.seats.find((s) => s.id === act.suspect) : undefined;
  return (
    <div className="reveal-lead" key={act.id}>
      <Seat id={act.actor ?? act.suspect} bare size={44} />
      <div className="stack" style={{ "--gap": "var(--s2)" } as React.CSSProperties}>
        <p className="display reveal-line">{story(words, act)}</p>
        {act.words && <q className="words">{act.words}</q>}
        <p className="row small quiet">
          {act.rung > 0 && (
            <span className="rung-tag" data-band={bandOf(act.rung)}>
              <i aria-hidden />
              {tt("orders.rung.named", { rung: act.rung, name: rungName(words, act.rung).toLowerCase() })}
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

function Rest({ acts }: { acts: readonly Shown[] }) {
  return (
    <div className="stack">
      <p className="label">{tt("reveal.rest")}</p>
      <ul className="news-columns" style={{ gap: "var(--s2) var(--s4)" }}>
        {acts.map((act) => (
          <ActLine key={act.id} act={act} />
        ))}
      </ul>
    </div>
  );
}
