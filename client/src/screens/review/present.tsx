import type { AfterActionReview, ToldBeat } from "@casus/shared/review";
import { ChevronLeft, ChevronRight, Flame, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Seat } from "../../design/seat.tsx";
import { formatDate } from "../../format.ts";
import { useWords } from "../../state/table.ts";
import { rungName } from "../../words.ts";
import { tr } from "./tr.ts";
import { wording } from "./wording.ts";
import "./present.css";

/** The story on the wall, one step at a time: by arrow keys, space, a click, or a presenter's remote. */
export function Present({
  beats,
  review,
  onClose,
}: {
  beats: readonly ToldBeat[];
  review: AfterActionReview;
  onClose: () => void;
}) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const last = beats.length - 1;
  const step = (by: number) => setAt((n) => Math.min(last, Math.max(0, n + by)));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const beat = beats[Math.min(at, last)];
  if (!beat) return null;
  const date = review.turns.find((t) => t.turn === beat.turn)?.date ?? "";
  return (
    <dialog
      ref={dialog}
      className="present"
      aria-label={tr("tell.present")}
      onClose={onClose}
      onKeyDown={(e) => {
        if (["ArrowRight", "ArrowDown", "PageDown", " "].includes(e.key)) step(1);
        else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(e.key)) step(-1);
        else return;
        e.preventDefault();
      }}
    >
      <header className="present-head">
        <p className="label">
          {beat.turn === 0 ? tr("story.before") : tr("story.turn", { turn: beat.turn })} · {formatDate(date)}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-label={tr("tell.close")}
          onClick={() => dialog.current?.close()}
        >
          <X size={22} aria-hidden />
        </button>
      </header>
      <div className="present-body" aria-live="polite" key={beat.id}>
        {beat.by && <Seat id={beat.by} size={44} />}
        <p className="display present-text">{wording(words, beat)}</p>
        {beat.quote && <q className="words present-quote">{beat.quote}</q>}
        {beat.note && <p className="present-note">{beat.note}</p>}
        {beat.match && <Flame size={40} className="present-flame" aria-hidden />}
        {beat.weight > 0 && (
          <p className="quiet">
            {beat.weight} · {rungName(words, beat.weight)}
          </p>
        )}
      </div>
      <footer className="row present-foot">
        <button type="button" className="button" disabled={at === 0} onClick={() => step(-1)}>
          <ChevronLeft size={18} aria-hidden /> {tr("tell.back")}
        </button>
        <progress max={beats.length} value={at + 1} aria-label={tr("tell.present")} />
        <span className="number">{tr("tell.step", { n: at + 1, of: beats.length })}</span>
        <button type="button" className="button primary" disabled={at >= last} onClick={() => step(1)}>
          {tr("tell.next")} <ChevronRight size={18} aria-hidden />
        </button>
      </footer>
    </dialog>
  );
}
