import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw, SkipForward } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import {
  backToNow,
  goTo,
  type Reveal,
  SPEEDS,
  type Speed,
  setPace,
  setPlaying,
  setSpeed,
  showAgain,
} from "../../state/reveal.ts";
import { usePulse, useView } from "../../state/table.ts";
import { lastTold } from "./told.ts";

/** Play, hold, step, speed, skip; of the week just played, or of one that is shown again. */
export function RevealControls({ reveal }: { reveal: Reveal }) {
  const { beats, beat, mode } = reveal;
  const host = useView().you.host;
  // Alone there is nobody to lead.
  const company = (usePulse()?.present.length ?? 0) > 1;
  if (mode === "led" && !host) return <span className="note">{tt("reveal.led")}</span>;
  return (
    <>
      {beats.length > 0 && (
        <>
          <span className="beat-dots" aria-hidden>
            {beats.map((b, i) => (
              <i key={b.acts[0]?.id} data-on={i <= beat || undefined} />
            ))}
          </span>
          <span className="unseen">{tt("reveal.beat", { n: beat + 1, of: beats.length })}</span>
          <Steps reveal={reveal} />
        </>
      )}
      {mode === "replay" && <Turns turn={reveal.turn} />}
      {host && company && (mode === "live" || mode === "led") && (
        <label className="row small">
          <input type="checkbox" checked={mode === "led"} onChange={(e) => setPace(e.target.checked, beat)} />
          {tt("reveal.lead")}
        </label>
      )}
    </>
  );
}

function Steps({ reveal }: { reveal: Reveal }) {
  const { beats, beat, over, playing, speed, mode } = reveal;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={tt("reveal.back")}
        title={tt("reveal.back")}
        disabled={beat <= (mode === "replay" ? -1 : 0)}
        onClick={() => goTo(reveal, beat - 1)}
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
            onClick={() => setPlaying(reveal, !playing)}
          >
            {playing ? <Pause size={17} aria-hidden /> : <Play size={17} aria-hidden />}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={tt("reveal.next")}
            title={tt("reveal.next")}
            onClick={() => goTo(reveal, beat + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </button>
          <button type="button" className="button tight plain" onClick={() => goTo(reveal, beats.length - 1)}>
            <SkipForward size={15} aria-hidden /> {tt("reveal.skip")}
          </button>
        </>
      )}
      {over && (
        <button
          type="button"
          className="button tight plain"
          onClick={() => {
            setPlaying({ mode, beat: -1 }, true);
            goTo({ ...reveal, playing: true }, -1);
          }}
        >
          <RotateCcw size={15} aria-hidden /> {tt("reveal.again")}
        </button>
      )}
      {mode !== "led" && (
        <select
          className="input small reveal-speed"
          aria-label={tt("reveal.speed")}
          value={speed}
          onChange={(e) => setSpeed(Number(e.target.value) as Speed)}
        >
          {SPEEDS.map((n) => (
            <option key={n} value={n}>
              {tt("reveal.speed.n", { n })}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

/** From one week that is shown again to the next, and back to the table as it is. */
function Turns({ turn }: { turn: number }) {
  const last = lastTold(useView());
  return (
    <>
      <span className="row reveal-turns">
        <button
          type="button"
          className="icon-button"
          aria-label={tt("reveal.earlier")}
          title={tt("reveal.earlier")}
          disabled={turn <= 1}
          onClick={() => void showAgain(turn - 1)}
        >
          <ChevronLeft size={18} aria-hidden />
        </button>
        <span className="label">{tt("cables.turn", { turn })}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={tt("reveal.later")}
          title={tt("reveal.later")}
          disabled={turn >= last}
          onClick={() => void showAgain(turn + 1)}
        >
          <ChevronRight size={18} aria-hidden />
        </button>
      </span>
      <button type="button" className="button tight" onClick={backToNow}>
        {tt("reveal.now")}
      </button>
    </>
  );
}
