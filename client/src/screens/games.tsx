import type { Glance } from "@casus/shared/projection";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { glanceAt } from "../api.ts";
import { formatLeft } from "../format.ts";
import { ts } from "../i18n/setup.ts";
import { sessions } from "../session.ts";
import { Page } from "./page.tsx";
import { span } from "./white-cell/span.ts";
import "./games.css";

/** Milliseconds between two looks. */
const EVERY = 2_500;

/** All games one runs, on one page: where each stands, who has sealed, what is stuck. */
export function Games() {
  const [games, setGames] = useState<readonly Glance[]>([]);
  const [looked, setLooked] = useState<number | null>(null);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    let stopped = false;
    let timer = 0;
    async function look() {
      try {
        const found = await glanceAt(
          sessions()
            .slice(0, 24)
            .map((s) => s.token),
        );
        if (!stopped) {
          setGames(found.filter((one) => one !== null));
          setLooked(Date.now());
        }
      } catch {
        // The page says how old its figures are.
      }
      if (!stopped) {
        setNow(Date.now());
        timer = window.setTimeout(() => void look(), EVERY);
      }
    }
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  const urgency = (g: Glance) =>
    g.alerts.filter((a) => a.level === "red").length * 10 + g.alerts.length + g.due;
  const sorted = [...games].sort(
    (a, b) => urgency(b) - urgency(a) || a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  const late = looked !== null && now - looked > 3 * EVERY;
  return (
    <Page>
      <header className="stack">
        <h1>{ts("many.title")}</h1>
        <p className="quiet">{ts("many.line")}</p>
        {late && <p role="alert">{ts("many.gone", { time: span(now - (looked ?? now)) })}</p>}
      </header>
      {looked !== null && games.length === 0 && <p>{ts("many.none")}</p>}
      <ul className="many">
        {sorted.map((g) => (
          <Card key={g.game} game={g} />
        ))}
      </ul>
    </Page>
  );
}

function Card({ game: g }: { game: Glance }) {
  const level = g.alerts.some((a) => a.level === "red")
    ? "red"
    : g.alerts.length + g.due > 0
      ? "amber"
      : undefined;
  return (
    <li className="sheet many-game" data-level={level}>
      <header className="row">
        <h2 className="grow">{g.name}</h2>
        <Link className="button tight" href={`/game/${g.game}`}>
          {ts("many.open")}
        </Link>
      </header>
      <p className="row">
        <strong className="grow">
          {g.stage === "running"
            ? ts("many.turn", { turn: g.turn, turns: g.turns, phase: g.phase })
            : ts(g.stage === "lobby" ? "many.lobby" : "many.review")}
        </strong>
        <span className="number">
          {g.paused ? ts("many.paused") : g.left === null ? "" : formatLeft(g.left)}
        </span>
      </p>
      <p className="note">
        {ts("many.code", { code: g.code })} · {ts("many.here", { here: g.here, people: g.people })}
        {g.stage === "running" && ` · ${ts("many.done", { done: g.done, seats: g.seats, sealed: g.sealed })}`}
      </p>
      {level === undefined ? (
        <p className="quiet">{ts("many.quiet")}</p>
      ) : (
        <ul className="many-alerts">
          {g.due > 0 && <li>{ts("many.due", { n: g.due })}</li>}
          {g.alerts.map((a) => (
            <li key={`${a.seat} ${a.kind} ${a.person}`} data-level={a.level}>
              {ts(`many.alert.${a.kind}`, { seat: a.seat, time: span(a.for) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
