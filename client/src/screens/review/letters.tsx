import type { AfterActionReview } from "@casus/shared/review";
import { useState } from "react";
import { ScrollX } from "../../design/scroll-x.tsx";
import { useScenario, useWords } from "../../state/table.ts";
import { tr } from "./tr.ts";

/** Who wrote to whom, in all phases or in one: a table whose cells darken with their count. */
export function Letters({ review }: { review: AfterActionReview }) {
  const scenario = useScenario();
  const words = useWords();
  const [phase, setPhase] = useState("all");
  const phases = [...new Set(review.letters.map((l) => l.phase))];
  const shown = review.letters.filter((l) => phase === "all" || l.phase === phase);
  const seats = scenario.seats.map((s) => s.id);
  const to = [...seats, "press", "team"];
  const count = (from: string, target: string) =>
    shown.filter((l) => l.from === from && l.to === target).reduce((sum, l) => sum + l.messages, 0);
  const most = Math.max(1, ...seats.flatMap((from) => to.map((target) => count(from, target))));
  const head = (id: string) =>
    id === "press" ? tr("letters.press") : id === "team" ? tr("letters.team") : id;
  const named = (one: string) =>
    one === "lobby" || one === "review" ? tr(`letters.${one}`) : words.say(`phase.${one}.name`);
  return (
    <section className="part" aria-labelledby="letters">
      <h2 id="letters">{tr("letters.title")}</h2>
      {review.letters.length === 0 ? (
        <p className="note">{tr("letters.none")}</p>
      ) : (
        <>
          <p className="note">{tr("letters.line")}</p>
          <label className="field letters-phase">
            <span>{tr("letters.phase")}</span>
            <select className="input" value={phase} onChange={(e) => setPhase(e.target.value)}>
              <option value="all">{tr("letters.all")}</option>
              {phases.map((one) => (
                <option key={one} value={one}>
                  {named(one)}
                </option>
              ))}
            </select>
          </label>
          <ScrollX label={tr("letters.title")}>
            <table className="heat">
              <thead>
                <tr>
                  <th scope="col">{tr("letters.from")}</th>
                  {to.map((id) => (
                    <th key={id} scope="col">
                      {head(id)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {scenario.seats.map((seat) => (
                  <tr key={seat.id}>
                    <th scope="row">{seat.name}</th>
                    {to.map((id) => {
                      const n = count(seat.id, id);
                      const share = Math.round((n / most) * 45);
                      return (
                        <td
                          key={id}
                          className="number"
                          style={{ background: `color-mix(in srgb, var(--allied) ${share}%, transparent)` }}
                        >
                          {n === 0 ? <span className="faint">·</span> : n}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </>
      )}
    </section>
  );
}
