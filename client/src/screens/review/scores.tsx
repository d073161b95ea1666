import type { AfterActionReview } from "@casus/shared/review";
import { Seat } from "../../design/seat.tsx";
import { capital } from "../../format.ts";
import { Bar } from "../../panels/dossier/bars.tsx";
import { useScenario, useWords } from "../../state/table.ts";
import { tr } from "./tr.ts";

const hundred = (n: number) => Math.round(n * 100);

/** Did the alliance deter, reassure, and avoid unnecessary war? */
export function Board({ review }: { review: AfterActionReview }) {
  const words = useWords();
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

/** Every seat's aims, the adversary's too. */
export function Aims({ review }: { review: AfterActionReview }) {
  return (
    <section className="part" aria-labelledby="aims">
      <h2 id="aims">{tr("aims.title")}</h2>
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
                  <dt>{aim.text}</dt>
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
  const words = useWords();
  const asked = review.beliefs.filter((b) => b.answers.length > 0);
  return (
    <section className="part" aria-labelledby="beliefs">
      <h2 id="beliefs">{tr("beliefs.title")}</h2>
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
