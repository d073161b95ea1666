import type { AfterActionReview } from "@casus/shared/review";
import { Flame } from "lucide-react";
import { Seat } from "../../design/seat.tsx";
import { formatDate } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useWords } from "../../state/table.ts";
import { decided, story } from "../../words.ts";
import { tr } from "./tr.ts";

/** The crisis turn by turn, everything in the open. */
export function Story({ review }: { review: AfterActionReview }) {
  const words = useWords();
  return (
    <section className="part" aria-labelledby="story">
      <h2 id="story">{tr("story.title")}</h2>
      <ol className="story">
        {review.turns.map((turn) => (
          <li key={turn.turn}>
            <header>
              <h3>{turn.turn === 0 ? tr("story.before") : tr("story.turn", { turn: turn.turn })}</h3>
              <p className="faint small">{formatDate(turn.date)}</p>
            </header>
            <div className="stack">
              {turn.headlines.map((headline) => (
                <p key={headline} className="display story-headline">
                  {headline}
                </p>
              ))}
              <ul className="stack">
                {turn.acts
                  .filter((act) => act.action !== "D01")
                  .map((act) => (
                    <li key={act.id} className="story-act">
                      <Seat id={act.actor} bare size={22} />
                      <span>
                        {story(words, act)}{" "}
                        {act.visibility === "covert" && (
                          <span className="chip">{words.say("value.covert")}</span>
                        )}{" "}
                        {act.match && (
                          <span className="chip alarm">
                            <Flame size={12} aria-hidden /> {tt("ladder.match")}
                          </span>
                        )}
                        {act.words && <q className="words quiet small story-words">{act.words}</q>}
                      </span>
                    </li>
                  ))}
                {turn.obligations
                  .filter((o) => o.decision !== null)
                  .map((o) => (
                    <li key={o.id} className="story-act">
                      <Seat id={o.protector} bare size={22} />
                      <strong>{decided(words, o)}</strong>
                    </li>
                  ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
