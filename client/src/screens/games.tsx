import type { Glance } from "@casus/shared/projection";
import { type Together as Hand, LIMITS } from "@casus/shared/protocol";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { actTogether, glanceAt } from "../api.ts";
import { formatLeft } from "../format.ts";
import { problem, t } from "../i18n/index.ts";
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
      {looked !== null && games.length === 0 && (
        <section className="stack many">
          <p>{ts("many.none")}</p>
          <div>
            <Link className="button" href="/host">
              {t("home.host.open")}
            </Link>
          </div>
        </section>
      )}
      {games.some((g) => g.stage === "running") && <Together games={games} />}
      <ul className="many">
        {sorted.map((g) => (
          <Card key={g.game} game={g} />
        ))}
      </ul>
    </Page>
  );
}

/** How much a game needs whoever runs it: hands first, then looks, the oldest thing deciding between equals. */
function urgency(g: Glance): number {
  const red = g.alerts.filter((a) => a.level === "red").length + (g.gate ? 1 : 0);
  const amber = g.alerts.length + g.due + g.asked;
  return red * 1000 + amber * 10 + Math.min(9, g.askedFor / 60_000);
}

/** The same for all games that run: the clock, and a word to everybody. */
function Together({ games }: { games: readonly Glance[] }) {
  const [said, setSaid] = useState("");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const running = games.filter((g) => g.stage === "running");
  const some = (want: (g: Glance) => boolean) => running.filter(want);
  async function all(which: readonly Glance[], what: Hand): Promise<boolean> {
    const held = sessions().filter((s) => which.some((g) => g.game === s.game));
    setBusy(true);
    try {
      const answers = await actTogether(
        held.map((s) => s.token),
        what,
      );
      const refused = answers.flatMap((code, i) =>
        code === null ? [] : [`${which.find((g) => g.game === held[i]?.game)?.name ?? ""}: ${problem(code)}`],
      );
      setSaid(refused.length > 0 ? refused.join("; ") : ts("many.all.done", { n: held.length }));
      return refused.length === 0;
    } catch {
      setSaid(problem("unreachable"));
      return false;
    } finally {
      setBusy(false);
    }
  }
  const going = some((g) => !g.paused);
  const resting = some((g) => g.paused);
  return (
    <section className="sheet stack many-all" aria-labelledby="many-all">
      <h2 id="many-all">{ts("many.all", { n: running.length })}</h2>
      <div className="row">
        <button
          type="button"
          className="button tight"
          disabled={busy || going.length === 0}
          onClick={() => void all(going, { type: "pause", why: text.trim() || null })}
        >
          {ts("many.all.pause")}
        </button>
        <button
          type="button"
          className="button tight"
          disabled={busy || resting.length === 0}
          onClick={() => void all(resting, { type: "resume" })}
        >
          {ts("many.all.resume")}
        </button>
        {[1, 5].map((n) => (
          <button
            key={n}
            type="button"
            className="button tight"
            disabled={busy || going.length === 0}
            onClick={() => void all(going, { type: "extend", seconds: n * 60 })}
          >
            {ts("many.all.extend", { n })}
          </button>
        ))}
      </div>
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          void all(running, { type: "tell", text: text.trim() }).then((done) => done && setText(""));
        }}
      >
        <input
          className="input grow"
          aria-label={ts("many.all.text")}
          placeholder={ts("many.all.text")}
          maxLength={LIMITS.why}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" className="button tight" disabled={busy || text.trim() === ""}>
          {ts("many.all.tell")}
        </button>
      </form>
      <p role="status" className="note">
        {said}
      </p>
    </section>
  );
}

function Card({ game: g }: { game: Glance }) {
  const level =
    g.gate || g.alerts.some((a) => a.level === "red")
      ? "red"
      : g.alerts.length + g.due + g.asked > 0
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
          {g.gate && <li data-level="red">{ts("many.gate")}</li>}
          {g.asked > 0 && <li>{ts("many.asked", { n: g.asked, time: span(g.askedFor) })}</li>}
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
