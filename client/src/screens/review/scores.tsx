import { type AfterActionReview, beliefCharts } from "@casus/shared/review";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Seat } from "../../design/seat.tsx";
import { capital } from "../../format.ts";
import { Bar } from "../../panels/dossier/bars.tsx";
import { useScenario, useView } from "../../state/table.ts";
import { Figure } from "./draw.tsx";
import type { NotesDesk } from "./notes.ts";
import { tr } from "./tr.ts";
import { useReviewWords } from "./use-review-words.ts";

const hundred = (n: number) => Math.round(n * 100);

/** Did the alliance deter, reassure, and avoid unnecessary war? */
export function Board({ review }: { review: AfterActionReview }) {
  const words = useReviewWords();
  const name = (id: string) => words.names[id] ?? id;
  if (review.scoreboard.length === 0) return null;
  return (
    <section className="part" aria-labelledby="board">
      <h2 id="board">{tr("board.title")}</h2>
      <div className="boards">
        {review.scoreboard.map((board) => (
          <div key={board.protector + board.ally} className="board">
            <h3>{capital(tr("board.pair", { protector: name(board.protector), ally: name(board.ally) }))}</h3>
            <dl>
              {(["deter", "reassure", "avoid"] as const).map((what) => (
                <div
                  key={what}
                  title={Object.entries(board.because[what])
                    .map(([k, v]) => `${words.maybe(`fact.${k}.name`, k)}: ${Math.round(v * 100) / 100}`)
                    .join("\n")}
                >
                  <dt>{tr(`board.${what}`)}</dt>
                  <dd>
                    <Bar share={board[what]} />{" "}
                    <span className="number">{tr("aims.score", { n: hundred(board[what]) })}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The same three for each government, the adversary too. */
export function Actors({ review }: { review: AfterActionReview }) {
  const words = useReviewWords();
  const because = (given: Readonly<Record<string, number>>) =>
    Object.entries(given)
      .map(([k, v]) => `${words.maybe(`fact.${k}.name`, k)}: ${Math.round(v * 100) / 100}`)
      .join("\n");
  return (
    <section className="part" aria-labelledby="actors">
      <h2 id="actors">{tr("actors.title")}</h2>
      <ScrollX label={tr("actors.title")}>
        <table className="actors">
          <thead>
            <tr>
              <th scope="col">{tr("people.seat")}</th>
              {(["deter", "reassure", "avoid"] as const).map((what) => (
                <th key={what} scope="col">
                  {tr(`board.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {review.actors.map((actor) => (
              <tr key={actor.seat}>
                <th scope="row">
                  <Seat id={actor.seat} size={20} />
                </th>
                {(["deter", "reassure", "avoid"] as const).map((what) => {
                  const value = actor[what];
                  return (
                    <td key={what} title={because(actor.because[what])}>
                      {value === null ? (
                        <span className="faint small">{tr("actors.none")}</span>
                      ) : (
                        <span className="actor-score">
                          <Bar share={value} /> <span className="number">{hundred(value)}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

/** Every seat's aims, the adversary's too. Nobody is called the winner unless the host asks. */
export function Aims({ review, desk }: { review: AfterActionReview; desk: NotesDesk }) {
  const { host } = useView().you;
  const words = useReviewWords();
  const sharing = desk.notes?.sharing;
  const best = [...review.aims].sort((a, b) => b.score - a.score)[0];
  return (
    <section className="part" aria-labelledby="aims">
      <h2 id="aims">{tr("aims.title")}</h2>
      {host && sharing && (
        <label className="choice">
          <input
            type="checkbox"
            checked={sharing.winner}
            onChange={(e) => void desk.save("sharing", { ...sharing, winner: e.target.checked })}
          />
          <span>{tr("winner.ask")}</span>
        </label>
      )}
      {sharing?.winner && best && (
        <p className="lead">{tr("winner.line", { seat: words.names[best.seat] ?? best.seat })}</p>
      )}
      <div className="boards">
        {review.aims.map((seat) => (
          <div key={seat.seat} className="board">
            <h3 className="row" style={{ justifyContent: "space-between" }}>
              <Seat id={seat.seat} size={24} />
              <span className="number">{tr("aims.score", { n: hundred(seat.score) })}</span>
            </h3>
            <dl>
              {seat.aims.map((aim) => (
                <div key={aim.id}>
                  <dt>
                    {aim.text}{" "}
                    <span className="faint">
                      ({tr(aim.value > 0.995 ? "aims.yes" : aim.value < 0.005 ? "aims.no" : "aims.part")})
                    </span>
                  </dt>
                  <dd>
                    <Bar share={aim.value} /> <span className="number">{hundred(aim.value)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

/** What people expected of each other, against what came. */
export function Beliefs({ review }: { review: AfterActionReview }) {
  const scenario = useScenario();
  const words = useReviewWords();
  const asked = review.beliefs.filter((b) => b.answers.length > 0);
  return (
    <section className="part" aria-labelledby="beliefs">
      <h2 id="beliefs">{tr("beliefs.title")}</h2>
      <div className="charts">
        {beliefCharts(review, words.names).map((chart) => (
          <Figure key={chart.id} chart={chart} />
        ))}
      </div>
      {asked.length === 0 ? (
        <p className="note">{tr("beliefs.none")}</p>
      ) : (
        <ul className="beliefs">
          {asked.map((b) => (
            <li key={`${b.turn}${b.seat}`}>
              <span>
                {tr(`beliefs.${b.kind}`, {
                  seat: scenario.seats.find((s) => s.id === b.seat)?.name ?? b.seat,
                  of: words.names[b.of] ?? b.of,
                })}{" "}
                <span className="faint small">{tr("beliefs.turn", { turn: b.turn })}</span>
                {b.answers
                  .filter((a) => a.why)
                  .map((a) => (
                    <q key={a.person} className="words small quiet story-words">
                      {a.why}
                    </q>
                  ))}
              </span>
              <span className="belief-mark">
                <Bar share={b.median / 100} /> <span className="number">{Math.round(b.median)}</span>
              </span>
              <span className={b.outcome === null ? "faint small" : "small"}>
                {tr(
                  b.outcome === null
                    ? "beliefs.untested"
                    : b.outcome === 1
                      ? "beliefs.happened"
                      : "beliefs.not",
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
