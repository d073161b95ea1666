import type { AfterActionReview, ToldBeat } from "@casus/shared/review";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { tr } from "./tr.ts";
import { Wall } from "./wall.tsx";
import "./present.css";

/** Keys of a keyboard and of a presenter's remote. */
const ON = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

interface Shown {
  readonly beats: readonly ToldBeat[];
  readonly review: AfterActionReview;
  readonly token: string;
  /** Id of the paragraph on the wall. */
  readonly at: string;
  readonly onClose: () => void;
}

/** The story on the wall, one step at a time: by arrow keys, space, a click, or a presenter's remote. */
export function Present(p: Shown & { onStep: (id: string) => void }) {
  const { beats, onStep } = p;
  const at = Math.max(
    0,
    beats.findIndex((b) => b.id === p.at),
  );
  const last = beats.length - 1;
  const go = (to: number) => {
    const beat = beats[Math.min(last, Math.max(0, to))];
    if (beat) onStep(beat.id);
  };
  const turns = [...new Set(beats.map((b) => b.turn))];
  return (
    <Frame
      {...p}
      onKey={(key) => {
        if (ON.includes(key)) go(at + 1);
        else if (BACK.includes(key)) go(at - 1);
        else return false;
        return true;
      }}
      foot={
        <>
          <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
            <ChevronLeft size={18} aria-hidden /> {tr("tell.back")}
          </button>
          <label className="present-turn">
            <span className="unseen">{tr("tell.turn")}</span>
            <select
              className="input"
              value={beats[at]?.turn ?? 0}
              onChange={(e) => go(beats.findIndex((b) => b.turn === Number(e.target.value)))}
            >
              {turns.map((turn) => (
                <option key={turn} value={turn}>
                  {turn === 0 ? tr("story.before") : tr("story.turn", { turn })}
                </option>
              ))}
            </select>
          </label>
          <progress max={beats.length} value={at + 1} aria-label={tr("tell.present")} />
          <span className="number">{tr("tell.step", { n: at + 1, of: beats.length })}</span>
          <button type="button" className="button primary" disabled={at >= last} onClick={() => go(at + 1)}>
            {tr("tell.next")} <ChevronRight size={18} aria-hidden />
          </button>
        </>
      }
    />
  );
}

/** The same as the presenter has it, on the screen of somebody who follows. */
export function Follow(p: Shown) {
  const at = p.beats.findIndex((b) => b.id === p.at);
  return (
    <Frame
      {...p}
      onKey={() => false}
      foot={
        <span className="number quiet">
          {tr("tell.step", { n: Math.max(0, at) + 1, of: p.beats.length })}
        </span>
      }
    />
  );
}

function Frame(p: Shown & { onKey: (key: string) => boolean; foot: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const beat = p.beats.find((b) => b.id === p.at) ?? p.beats[0];
  if (!beat) return null;
  return (
    <dialog
      ref={dialog}
      className="present"
      aria-label={tr("tell.present")}
      onClose={p.onClose}
      onKeyDown={(e) => {
        // A list that is open has its own use for arrows.
        if (!(e.target instanceof HTMLSelectElement) && p.onKey(e.key)) e.preventDefault();
      }}
    >
      <button
        type="button"
        className="icon-button present-close"
        aria-label={tr("tell.close")}
        onClick={() => dialog.current?.close()}
      >
        <X size={22} aria-hidden />
      </button>
      <Wall beat={beat} review={p.review} token={p.token} />
      <footer className="row present-foot">{p.foot}</footer>
    </dialog>
  );
}
