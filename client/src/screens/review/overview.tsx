import type { AfterActionReview, Verdict } from "@casus/shared/review";
import { meaningOf } from "@casus/shared/text";
import { ArrowRight, Flame } from "lucide-react";
import { Seat } from "../../design/seat.tsx";
import { Bar } from "../../panels/dossier/bars.tsx";
import { story } from "../../words.ts";
import { BaseRate } from "./base-rate.tsx";
import type { NotesDesk } from "./notes.ts";
import { tr } from "./tr.ts";
import { useReviewWords } from "./use-review-words.ts";
import { keyOf } from "./verdicts.tsx";

/** What a debrief begins with: the verdicts in a line each, the three scores of the first pair, and how rare it is. */
export function Overview(p: { review: AfterActionReview; desk: NotesDesk; guess: string | null }) {
  const { review, desk, guess } = p;
  const [first, ...others] = review.verdicts;
  const telling = others.filter((v) => v.label !== "NONE");
  const quiet = others.length - telling.length;
  return (
    <section aria-labelledby="overview-title" className="part">
      <h2 id="overview-title">{tr("verdict.title")}</h2>
      {first && <Headline verdict={first} review={review} guess={guess} tally={desk.notes?.tally ?? {}} />}
      {telling.length > 0 && (
        <ul className="lines-of-verdicts">
          {telling.map((v) => (
            <Line key={keyOf(v)} verdict={v} />
          ))}
        </ul>
      )}
      {quiet > 0 && <p className="note">{tr("verdict.quiet", { n: quiet })}</p>}
      <p>
        <a className="button" href="#verdicts">
          {tr("overview.evidence")} <ArrowRight size={16} aria-hidden />
        </a>
      </p>
      <BaseRate review={review} />
      <p className="step-out">{tr("review.out")}</p>
    </section>
  );
}

function Headline(p: {
  verdict: Verdict;
  review: AfterActionReview;
  guess: string | null;
  /** How many guessed what, by label. */
  tally: Readonly<Record<string, number>>;
}) {
  const { verdict, review, guess, tally } = p;
  const words = useReviewWords();
  const label = (id: string) => words.say(`verdict.${id}.name`);
  const match = review.turns.flatMap((t) => t.acts).find((a) => a.id === verdict.match);
  const board = review.scoreboard.find((b) => b.protector === verdict.protector && b.ally === verdict.ally);
  return (
    <article className="verdict headline sheet">
      <header>
        <Pair verdict={verdict} size={24} />
        <h3 className="verdict-label">{label(verdict.label)}</h3>
        <p className="lead">{words.say(meaningOf(verdict))}</p>
        {guess && (
          <p className="note">
            {tr("predict.yours", { label: label(guess) })}{" "}
            {guess === verdict.label ? tr("predict.right") : ""}
          </p>
        )}
        {Object.keys(tally).length > 0 && (
          <p className="note">
            {tr("predict.class", {
              list: Object.entries(tally)
                .sort(([, a], [, b]) => b - a)
                .map(([id, n]) => tr("predict.class.one", { label: label(id), n }))
                .join(", "),
            })}
          </p>
        )}
      </header>
      <p className="row">
        <Flame size={18} aria-hidden /> <strong>{tr("verdict.match")}: </strong>
        {match ? story(words, match) : tr("verdict.match.none")}
      </p>
      {board && (
        <dl className="three">
          {(["deter", "reassure", "avoid"] as const).map((what) => (
            <div key={what}>
              <dt>{tr(`board.${what}`)}</dt>
              <dd>
                <Bar share={board[what]} />
                <span className="number">{Math.round(board[what] * 100)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function Line({ verdict }: { verdict: Verdict }) {
  const words = useReviewWords();
  return (
    <li>
      <Pair verdict={verdict} size={18} />
      <strong>{words.say(`verdict.${verdict.label}.name`)}</strong>
      <span className="quiet small">{words.say(meaningOf(verdict))}</span>
    </li>
  );
}

function Pair({ verdict, size }: { verdict: Verdict; size: number }) {
  return (
    <p className="row small quiet">
      <Seat id={verdict.protector} size={size} /> <Seat id={verdict.ally} size={size} />{" "}
      <span aria-hidden>/</span> <Seat id={verdict.adversary} size={size} />
      {verdict.direction === "reverse" && <span className="chip">{tr("verdict.reverse")}</span>}
    </p>
  );
}
