import type { View } from "@casus/shared/projection";
import type { AfterActionReview, ToldBeat } from "@casus/shared/review";
import { Flame } from "lucide-react";
import { useEffect, useState } from "react";
import { loadThen } from "../../api.ts";
import { Seat } from "../../design/seat.tsx";
import { formatDate } from "../../format.ts";
import { once } from "../../once.ts";
import { MapPanel } from "../../panels/map/map-panel.tsx";
import { SeenAs, useMedia, useView, useWords } from "../../state/table.ts";
import { renderWords, rungName } from "../../words.ts";
import { LadderChart } from "./ladder-chart.tsx";
import { tr } from "./tr.ts";
import { wording } from "./wording.ts";
import "./present.css";

/** Narrower than this the words have the wall to themselves. */
const ROOMY = "(min-width: 900px)";

/** One paragraph of the story, large, beside ladder and map as that turn left them. */
export function Wall({ beat, review, token }: { beat: ToldBeat; review: AfterActionReview; token: string }) {
  const words = useWords();
  const roomy = useMedia(ROOMY);
  const date = review.turns.find((t) => t.turn === beat.turn)?.date ?? "";
  const pair = pairOf(beat, review);
  return (
    <div className="wall" data-roomy={roomy || undefined}>
      <div className="wall-words">
        <p className="label">
          {beat.turn === 0 ? tr("story.before") : tr("story.turn", { turn: beat.turn })} · {formatDate(date)}
        </p>
        <div className="wall-told" aria-live="polite" key={beat.id}>
          {beat.by && <Seat id={beat.by} size={40} />}
          <p className="display present-text">{wording(words, beat)}</p>
          {beat.quote && <q className="words present-quote">{renderWords(beat.quote, words.names)}</q>}
          {beat.note && <p className="present-note">{beat.note}</p>}
          {(beat.match || beat.weight > 0) && (
            <p className="quiet row">
              {beat.match && <Flame size={28} className="present-flame" aria-hidden />}
              {beat.weight > 0 && `${beat.weight} · ${rungName(words, beat.weight)}`}
            </p>
          )}
        </div>
      </div>
      {roomy && (
        <div className="wall-pictures">
          {pair && <LadderChart dyad={pair} review={review} until={beat.turn} bare />}
          <MapThen turn={beat.turn} token={token} />
        </div>
      )}
    </div>
  );
}

/** The pair a paragraph is about, or else the hottest one by then. */
function pairOf(beat: ToldBeat, review: AfterActionReview): string | null {
  const act = review.turns.flatMap((t) => t.acts).find((a) => beat.evidence.includes(a.id));
  const between = (dyad: string) => {
    const ends = dyad.split("|");
    return act !== undefined && ends.includes(act.actor) && act.target !== null && ends.includes(act.target);
  };
  const heat = (dyad: string) =>
    Math.max(0, ...(review.ladder[dyad] ?? []).filter((s) => s.turn <= beat.turn).map((s) => s.rung));
  const dyads = Object.keys(review.ladder).filter((dyad) => heat(dyad) > 0);
  return dyads.find(between) ?? dyads.sort((a, b) => heat(b) - heat(a))[0] ?? null;
}

const pasts = once<View>();

/** The map as this turn left it, everything open; nothing where the server has no such turn. */
function MapThen({ turn, token }: { turn: number; token: string }) {
  const { game } = useView();
  const [then, setThen] = useState<View | null>(null);
  useEffect(() => {
    let gone = false;
    pasts(`${game.id} ${turn}`, () => loadThen(game.id, token, turn)).then(
      (view) => gone || setThen(view),
      () => gone || setThen(null),
    );
    return () => {
      gone = true;
    };
  }, [game.id, token, turn]);
  if (then === null) return null;
  return (
    <SeenAs value={then}>
      <div className="wall-map">
        <MapPanel />
      </div>
    </SeenAs>
  );
}
