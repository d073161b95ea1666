import type { AfterActionReview, Perspective } from "@casus/shared/review";
import { useEffect, useState } from "react";
import { loadPerspective } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { ScrollX } from "../../design/scroll-x.tsx";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionShort, story } from "../../words.ts";
import { tr } from "./tr.ts";

/** Any turn as one government knew it, beside what was true. */
export function Replay({ review, token }: { review: AfterActionReview; token: string }) {
  const view = useView();
  const scenario = useScenario();
  const turns = review.turns.filter((t) => t.turn > 0).map((t) => t.turn);
  const [seat, setSeat] = useState(view.you.seat ?? scenario.seats[0]?.id ?? "");
  const [turn, setTurn] = useState(review.story.find((b) => b.match)?.turn ?? turns[0] ?? 1);
  const [seen, setSeen] = useState<Perspective | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    setFailed(false);
    void loadPerspective(view.game.id, token, turn, seat).then(
      (found) => gone || setSeen(found),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [view.game.id, token, turn, seat]);
  return (
    <section className="part" aria-labelledby="replay">
      <h2 id="replay">{tr("replay.title")}</h2>
      <p className="note">{tr("replay.line")}</p>
      <div className="row replay-choose">
        <label className="field">
          <span>{tr("replay.seat")}</span>
          <select className="input" value={seat} onChange={(e) => setSeat(e.target.value)}>
            {scenario.seats.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{tr("replay.turn")}</span>
          <select className="input" value={turn} onChange={(e) => setTurn(Number(e.target.value))}>
            {turns.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failed ? <Refused words={tr("replay.failed")} /> : seen && <Sides seen={seen} />}
    </section>
  );
}

function Sides({ seen }: { seen: Perspective }) {
  const words = useWords();
  const name = (id: string) => words.names[id] ?? id;
  const end = (id: string) =>
    id === "press" ? tr("cables.press") : id === "team" ? tr("cables.team") : name(id);
  return (
    <div className="stack">
      <ScrollX label={tr("replay.title")}>
        <table className="sides">
          <thead>
            <tr>
              <th scope="col">{tr("replay.knew", { seat: name(seen.seat) })}</th>
              <th scope="col">{tr("replay.true")}</th>
            </tr>
          </thead>
          <tbody>
            {seen.acts.length === 0 && (
              <tr>
                <td colSpan={2}>{tr("replay.quiet")}</td>
              </tr>
            )}
            {seen.acts.map(({ truth, seen: known }) => (
              <tr key={truth.id} data-differs={known?.actor !== truth.actor || undefined}>
                <td>
                  {known === null ? (
                    <em className="quiet">{tr("replay.nothing")}</em>
                  ) : (
                    <>
                      {story(words, known)}
                      {known.actor === null && known.suspect && (
                        <span className="quiet small story-words">
                          {tr("replay.suspects", { seat: name(known.suspect) })}
                        </span>
                      )}
                      {Math.abs(known.seemed - truth.rung) >= 0.5 && (
                        <span className="quiet small story-words">
                          {tr("replay.seemed", {
                            rung: Math.round(known.seemed * 10) / 10,
                            true: truth.rung,
                          })}
                        </span>
                      )}
                    </>
                  )}
                </td>
                <td>{story(words, truth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {seen.plans.length > 0 && (
        <div>
          <h3 className="small">{tr("replay.plans")}</h3>
          <ul className="dashed">
            {seen.plans.map((plan) => (
              <li key={plan.id}>
                {tr("replay.plan", {
                  actor: name(plan.actor),
                  action: actionShort(words, plan.action as "D01"),
                  rung: plan.rung,
                })}{" "}
                {tr(plan.known ? "replay.plan.known" : "replay.plan.unknown")}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className="small">{tr("replay.letters")}</h3>
        {seen.unread.length === 0 ? (
          <p className="note">{tr("replay.allread")}</p>
        ) : (
          <ul className="row small">
            {seen.unread.map((l) => (
              <li key={l.from + l.to} className="chip">
                {tr("replay.letter", { from: name(l.from), to: end(l.to), n: l.messages })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {seen.numbers.length > 0 && <Numbers seen={seen} />}
    </div>
  );
}

function Numbers({ seen }: { seen: Perspective }) {
  const words = useWords();
  const of = (subject: string) =>
    subject
      .split(/[@>|]/)
      .map((id) => words.names[id] ?? id)
      .join(" · ");
  const round = (n: number) => Math.round(n * 100) / 100;
  return (
    <details className="fold">
      <summary className="small">
        {tr("replay.numbers")} ({seen.numbers.length})
      </summary>
      <ScrollX label={tr("replay.numbers")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tr("replay.number")}</th>
              <th scope="col">{tr("replay.of")}</th>
              <th scope="col">{tr("replay.knew", { seat: words.names[seen.seat] ?? seen.seat })}</th>
              <th scope="col">{tr("replay.true")}</th>
            </tr>
          </thead>
          <tbody>
            {seen.numbers.map((n) => (
              <tr key={n.variable + n.subject}>
                <th scope="row">{words.say(`variable.${n.variable}.name`)}</th>
                <td>{of(n.subject)}</td>
                <td className="number">
                  {n.known === null ? (
                    <span className="faint">{tr("replay.unknown.number")}</span>
                  ) : (
                    round(n.known)
                  )}
                </td>
                <td className="number">{round(n.truth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  );
}
