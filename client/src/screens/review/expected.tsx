import type { AfterActionReview, Scored } from "@casus/shared/review";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Seat } from "../../design/seat.tsx";
import { formatPercent } from "../../format.ts";
import { useWords } from "../../state/table.ts";
import { tr } from "./tr.ts";

/** How good the room was at foreseeing (Q5), and what partners believed of each other against what they meant (Q6). */
export function Expected({ review }: { review: AfterActionReview }) {
  const words = useWords();
  const { forecasts } = review;
  const tested = forecasts.all.filter((f) => f.came !== null).length;
  if (forecasts.all.length === 0) return null;
  return (
    <section className="part" aria-labelledby="expected">
      <h2 id="expected">{tr("expected.title")}</h2>
      <p className="note">{tr("expected.line")}</p>
      {forecasts.brier !== null && (
        <>
          <p className="lead">
            {tr("expected.brier", { brier: Math.round(forecasts.brier * 100) / 100, n: tested })}
          </p>
          <div className="boards">
            <Calibration review={review} />
            <Scores
              title={tr("expected.seats")}
              rows={forecasts.bySeat}
              named={(id) => words.names[id] ?? id}
            />
            <Scores title={tr("expected.people")} rows={forecasts.byPerson} named={(id) => id} />
          </div>
        </>
      )}
      <PartnersTable review={review} />
    </section>
  );
}

/** Of what was given each probability, how much came about. */
function Calibration({ review }: { review: AfterActionReview }) {
  const bins = review.forecasts.bins.filter((bin) => bin.n > 0);
  return (
    <div>
      <h3>{tr("expected.bins")}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{tr("expected.given")}</th>
            <th scope="col">{tr("expected.came")}</th>
            <th scope="col">{tr("expected.n")}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row" className="number">
                {Math.round(bin.from * 100)}–{formatPercent(bin.to)}
              </th>
              <td className="number share">
                <span className="share-bar" aria-hidden>
                  <i style={{ width: `${(bin.came ?? 0) * 100}%` }} />
                </span>
                {formatPercent(bin.came ?? 0)}
              </td>
              <td className="number faint">{bin.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Scores(p: { title: string; rows: readonly Scored[]; named: (id: string) => string }) {
  if (p.rows.length === 0) return null;
  return (
    <div>
      <h3>{p.title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{tr("expected.who")}</th>
            <th scope="col">{tr("expected.score")}</th>
            <th scope="col">{tr("expected.n")}</th>
          </tr>
        </thead>
        <tbody>
          {p.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{p.named(row.name)}</th>
              <td className="number">{Math.round(row.brier * 100) / 100}</td>
              <td className="number faint">{row.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Said = AfterActionReview["forecasts"]["partners"][number]["believed"];

/** What A believed of B, what B meant to do, what B did. */
function PartnersTable({ review }: { review: AfterActionReview }) {
  const { partners } = review.forecasts;
  if (partners.length === 0) return null;
  const said = (one: Said | null) =>
    one === null
      ? tr("beliefs.untested")
      : "band" in one
        ? tr(`expected.band.${one.band}`)
        : one.p === 1
          ? tr("beliefs.happened")
          : one.p === 0
            ? tr("beliefs.not")
            : formatPercent(one.p);
  return (
    <div>
      <h3>{tr("expected.partners")}</h3>
      <ScrollX label={tr("expected.partners")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tr("ladder.turn")}</th>
              <th scope="col">{tr("expected.who")}</th>
              <th scope="col">{tr("expected.of")}</th>
              <th scope="col">{tr("expected.believed")}</th>
              <th scope="col">{tr("expected.intended")}</th>
              <th scope="col">{tr("expected.did")}</th>
            </tr>
          </thead>
          <tbody>
            {partners.map((one) => (
              <tr key={`${one.turn}${one.who}${one.of}${"band" in one.believed}`}>
                <td className="number">{one.turn}</td>
                <td>
                  <Seat id={one.who} size={18} />
                </td>
                <td>
                  <Seat id={one.of} size={18} />
                </td>
                <td>{said(one.believed)}</td>
                <td>{said(one.intended)}</td>
                <td>{said(one.did)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}
