import {
  type AfterActionReview,
  edited,
  moved,
  NO_EDITS,
  type StoryEdits,
  type ToldBeat,
} from "@casus/shared/review";
import { ArrowDown, ArrowUp, Eye, EyeOff, Flame, Pencil, RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import { Seat } from "../../design/seat.tsx";
import { formatDate } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useView, useWords } from "../../state/table.ts";
import { renderWords, story } from "../../words.ts";
import type { NotesDesk } from "./notes.ts";
import { Stage } from "./stage.tsx";
import { tr } from "./tr.ts";
import { wording } from "./wording.ts";

/** The crisis in plain language, turn by turn; the host may edit it and put it on the wall step by step. */
export function Story({
  review,
  desk,
  token,
}: {
  review: AfterActionReview;
  desk: NotesDesk;
  token: string;
}) {
  const { host } = useView().you;
  const [editing, setEditing] = useState(false);
  const edits = desk.notes?.story;
  const beats = useMemo(() => edited(review.story, edits ?? NO_EDITS), [review, edits]);
  const shown = editing ? beats : beats.filter((b) => !b.hidden);
  const turns = groups(shown);
  const change = (next: Partial<StoryEdits>) => edits && void desk.save("story", { ...edits, ...next });
  return (
    <section className="part" aria-labelledby="story">
      <div className="part-head">
        <h2 id="story">{tr("story.title")}</h2>
        <div className="row review-actions">
          {host && edits && (
            <button type="button" className="button tight" onClick={() => setEditing(!editing)}>
              <Pencil size={15} aria-hidden /> {tr(editing ? "tell.done" : "tell.edit")}
            </button>
          )}
          <Stage beats={beats.filter((b) => !b.hidden)} review={review} desk={desk} token={token} />
          {editing && (
            <span role="status" className="small quiet">
              {desk.state === "saving" ? tr("tell.saving") : desk.state === "saved" ? tr("tell.saved") : ""}
            </span>
          )}
        </div>
      </div>
      <p className="note">{tr("tell.line")}</p>
      <ol className="story">
        {turns.map(({ turn, items }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn may be told twice when paragraphs are moved
          <li key={i}>
            <header>
              <h3>{turn === 0 ? tr("story.before") : tr("story.turn", { turn })}</h3>
              <p className="faint small">
                {formatDate(review.turns.find((t) => t.turn === turn)?.date ?? "")}
              </p>
            </header>
            <div className="stack">
              {items.map((beat) =>
                editing ? (
                  <Editor key={beat.id} beat={beat} beats={beats} edits={edits} change={change} />
                ) : (
                  <Paragraph key={beat.id} beat={beat} review={review} />
                ),
              )}
              {editing && edits && (
                <div>
                  <button
                    type="button"
                    className="button tight"
                    onClick={() =>
                      change({
                        added: [
                          ...edits.added,
                          { id: `own.${turn}.${edits.added.length + 1}`, turn, text: tr("tell.added") },
                        ],
                      })
                    }
                  >
                    {tr("tell.add", { turn })}
                  </button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Beats in their order, those of one turn together. */
function groups(beats: readonly ToldBeat[]): readonly { turn: number; items: ToldBeat[] }[] {
  const found: { turn: number; items: ToldBeat[] }[] = [];
  for (const beat of beats) {
    const last = found.at(-1);
    if (last?.turn === beat.turn) last.items.push(beat);
    else found.push({ turn: beat.turn, items: [beat] });
  }
  return found;
}

function Paragraph({ beat, review }: { beat: ToldBeat; review: AfterActionReview }) {
  const words = useWords();
  const act = review.turns.flatMap((t) => t.acts).find((a) => a.id === beat.evidence[0]);
  const cause = review.turns.flatMap((t) => t.acts).find((a) => a.id === beat.evidence[1]);
  return (
    <div className="story-act" id={`beat-${beat.id}`} data-kind={beat.kind}>
      {beat.by ? <Seat id={beat.by} bare size={22} /> : <span />}
      <div>
        <p className={beat.kind === "headline" ? "display story-headline" : undefined}>
          {wording(words, beat)}{" "}
          {act?.visibility === "covert" && <span className="chip">{words.say("value.covert")}</span>}{" "}
          {beat.match && (
            <span className="chip alarm">
              <Flame size={12} aria-hidden /> {tt("ladder.match")}
            </span>
          )}{" "}
          {cause && cause.id !== act?.id && (
            <a className="small story-link" href={`#beat-${cause.turn}.act.${cause.id}`}>
              {tr("tell.rests")}: {story(words, cause)}
            </a>
          )}
        </p>
        {beat.quote && (
          <q className="words quiet small story-words">{renderWords(beat.quote, words.names)}</q>
        )}
        {beat.note && <p className="story-note small">{beat.note}</p>}
      </div>
    </div>
  );
}

function Editor(p: {
  beat: ToldBeat;
  beats: readonly ToldBeat[];
  edits: StoryEdits | undefined;
  change: (next: Partial<StoryEdits>) => void;
}) {
  const words = useWords();
  const { beat, beats, edits, change } = p;
  if (!edits) return null;
  const { [beat.id]: _old, ...others } = edits.text;
  const write = (text: string) =>
    beat.added
      ? change({ added: edits.added.map((one) => (one.id === beat.id ? { ...one, text } : one)) })
      : change({ text: { ...edits.text, [beat.id]: text } });
  const move = (by: -1 | 1) => change({ order: moved(beats, beat.id, by) });
  return (
    <fieldset className="story-edit" data-hidden={beat.hidden || undefined}>
      <textarea
        className="input"
        aria-label={tr("tell.text")}
        rows={2}
        value={wording(words, beat)}
        onChange={(e) => write(e.target.value)}
      />
      <input
        className="input small"
        aria-label={tr("tell.note")}
        placeholder={tr("tell.note")}
        value={beat.note ?? ""}
        onChange={(e) => change({ notes: { ...edits.notes, [beat.id]: e.target.value } })}
      />
      <div className="row">
        <button type="button" className="icon-button" aria-label={tr("tell.up")} onClick={() => move(-1)}>
          <ArrowUp size={16} aria-hidden />
        </button>
        <button type="button" className="icon-button" aria-label={tr("tell.down")} onClick={() => move(1)}>
          <ArrowDown size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={tr(beat.hidden ? "tell.show" : "tell.hide")}
          onClick={() =>
            change({
              hidden: beat.hidden ? edits.hidden.filter((id) => id !== beat.id) : [...edits.hidden, beat.id],
            })
          }
        >
          {beat.hidden ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
        </button>
        {beat.text !== null && !beat.added && (
          <button
            type="button"
            className="icon-button"
            aria-label={tr("tell.reset")}
            onClick={() => change({ text: others })}
          >
            <RotateCcw size={16} aria-hidden />
          </button>
        )}
        {beat.hidden && <span className="chip">{tr("tell.hidden")}</span>}
      </div>
    </fieldset>
  );
}
