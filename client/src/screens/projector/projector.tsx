import { RUNGS } from "@casus/shared/engine";
import { type CSSProperties, Fragment, lazy, Suspense, useEffect, useState } from "react";
import { Mark } from "../../design/mark.tsx";
import { QrCode } from "../../design/qr.tsx";
import { Region } from "../../design/region.tsx";
import { Seat } from "../../design/seat.tsx";
import { formatLeft, formatSpan } from "../../format.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { bandOf, type Dyad, dyadsOf, ladderOf } from "../../panels/ladder/ladder-model.ts";
import { MapPanel } from "../../panels/map/map-panel.tsx";
import { useReveal, useRevealClock, useShown } from "../../state/reveal.ts";
import { usePulse, useScenario, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { openUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { decided, renderWords, rungName, shortTreaty, story } from "../../words.ts";
import { TroublePage, troubleOf } from "../trouble.tsx";
import { type Headline, headlinesOf } from "./headlines.ts";
import { connectScreen, screenToken } from "./session.ts";
import { tp } from "./tp.ts";
import "../../design/bands.css";
import "./projector.css";

// The review's part is fetched when there is a review.
const OnWall = lazy(() =>
  import("../review/on-wall.tsx").then(withWords).then((m) => ({ default: m.OnWall })),
);

/** A screen for the whole room: what everybody may know, large enough for the last row, driven by the host. */
export function Projector({ game }: { game: string }) {
  const [refused, setRefused] = useState(false);
  const link = useTable((s) => s.link);
  const ready = useTable((s) => s.view !== null && s.scenario !== null);
  useEffect(() => connectScreen(game, () => setRefused(true)), [game]);
  useEffect(() => openUi(`screen-${game}`), [game]);
  const trouble = troubleOf(link);
  if (refused) return <p className="projector-note">{tp("screen.refused")}</p>;
  if (trouble && !ready) return <TroublePage kind={trouble} />;
  if (!ready) return <p className="projector-note">{t("link.connecting")}</p>;
  return (
    <Region name="projector">
      <Screen away={link.kind !== "live"} />
    </Region>
  );
}

function Screen({ away }: { away: boolean }) {
  const view = useView();
  const pulse = usePulse();
  useRevealClock();
  const show = pulse?.screen.show ?? "all";
  if (show === "blank") return <main className="projector" data-show="blank" aria-label={t("app.name")} />;
  const token = screenToken(view.game.id);
  if (pulse?.step && token)
    return (
      <main className="projector" data-show="story">
        <Suspense>
          <OnWall token={token} step={pulse.step} />
        </Suspense>
      </main>
    );
  return (
    <main className="projector" data-show={show}>
      {away && (
        <p className="projector-away" role="status">
          {t("link.reconnecting")}
        </p>
      )}
      {view.stage.kind === "lobby" && <Welcome />}
      {view.stage.kind !== "lobby" && (
        <>
          <Head />
          {show !== "map" && show !== "news" && <Ladders large={show === "ladder"} />}
          {(show === "all" || show === "map") && (
            <div className="projector-map">
              <MapPanel />
            </div>
          )}
          {show !== "map" && <Headlines />}
        </>
      )}
    </main>
  );
}

/** Before it begins: how to come in. */
function Welcome() {
  const view = useView();
  const link = `${location.origin}/join/${view.game.code}`;
  const people = Object.keys(view.people).length;
  return (
    <section className="projector-welcome">
      <div>
        <p>{tp("screen.join", { host: location.host })}</p>
        <p className="projector-code">{view.game.code}</p>
        <h1>{view.game.name}</h1>
        <p className="quiet">{tp("screen.here", { n: people })}</p>
      </div>
      <div className="projector-qr">
        <QrCode text={link} label={t("lobby.qr", { link })} />
      </div>
    </section>
  );
}

function Head() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const pulse = usePulse();
  const left = useTimeLeft();
  const { stage } = view;
  if (stage.kind !== "running")
    return (
      <header className="projector-head">
        <h1>{view.game.name}</h1>
        <strong className="projector-phase">{tp("screen.over")}</strong>
        <p>{tp("screen.over.line")}</p>
      </header>
    );
  const paused = view.clock.paused !== null;
  const done = pulse?.done ?? 0;
  const of = pulse?.seats ?? 0;
  return (
    <header className="projector-head">
      <div>
        <h1>{view.game.name}</h1>
        <p className="quiet">
          {tt("head.turn", { turn: stage.turn, turns: stage.turns })} ·{" "}
          {formatSpan(view.date, scenario.turnDays)}
        </p>
      </div>
      <strong className="projector-phase">{words.say(`phase.${stage.phase}.name`)}</strong>
      <div className="projector-clock" data-urgent={(!paused && left !== null && left < 30_000) || undefined}>
        <span className="number">
          {paused ? tt("head.paused") : left === null ? "" : left === 0 ? tt("head.grace") : formatLeft(left)}
        </span>
        {of > 0 && (
          <p>
            <span className="projector-dots" aria-hidden>
              {Array.from({ length: of }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity: never who, only how many
                <i key={i} data-on={i < done || undefined} />
              ))}
            </span>
            {tt(stage.phase === "orders" ? "head.sealed" : "head.done", { done, of })}
          </p>
        )}
      </div>
    </header>
  );
}

/** The chosen or hottest pair's ladder large, the others small beside it. */
function Ladders({ large }: { large: boolean }) {
  const view = useShown();
  const scenario = useScenario();
  const pulse = usePulse();
  const { hidden, before } = useReveal();
  const dyads = dyadsOf(hidden.size > 0 && before ? before : view, scenario);
  const first = dyads.find((d) => d.id === pulse?.screen.dyad) ?? dyads[0];
  if (!first) return null;
  const now = dyadsOf(view, scenario).find((d) => d.id === first.id) ?? first;
  return (
    <section className="projector-ladders" aria-label={tt("ladder.title")}>
      <BigLadder dyad={now} before={first.rung} large={large} />
      <ul className="projector-small" aria-label={tp("screen.ladders")}>
        {dyads
          .filter((d) => d.id !== first.id)
          .slice(0, 5)
          .map((d) => (
            <SmallLadder key={d.id} dyad={d} />
          ))}
      </ul>
    </section>
  );
}

function Pair({ dyad }: { dyad: Dyad }) {
  const scenario = useScenario();
  const seat = (id: string) => scenario.seats.find((s) => s.id === id);
  return (
    <span className="projector-pair">
      {[dyad.defender, dyad.challenger].map((id) => (
        <Mark key={id} id={id} side={seat(id)?.side ?? "third"} size={40} title={seat(id)?.name ?? id} />
      ))}
    </span>
  );
}

function BigLadder({ dyad, before, large }: { dyad: Dyad; before: number; large: boolean }) {
  const view = useShown();
  const words = useWords();
  const { hidden } = useReveal();
  const rungs = ladderOf(dyad, Object.values(view.acts), hidden, before);
  const now = rungs.find((r) => r.current);
  const last = now?.steps.at(-1);
  return (
    <div className="projector-ladder">
      <header>
        <Pair dyad={dyad} />
        <p className="projector-rung" data-band={bandOf(now?.rung ?? 0)}>
          <b className="number">{now?.rung ?? 0}</b> {rungName(words, now?.rung ?? 0)}
        </p>
        {large && last && <p className="quiet">{story(words, last)}</p>}
      </header>
      <ol>
        {rungs.map((rung) => (
          <Fragment key={rung.rung}>
            <li
              data-band={rung.band}
              data-reached={rung.reached || undefined}
              data-current={rung.current || undefined}
            >
              <b className="number">{rung.rung}</b>
              <span>{rungName(words, rung.rung)}</span>
              <span className="projector-steps">
                {rung.steps.slice(-4).map((act) => (
                  <Seat key={act.id} id={act.actor} bare size={26} />
                ))}
              </span>
            </li>
            {rung.threshold && (
              <li className="projector-threshold" aria-hidden>
                <span>{words.say(`threshold.${rung.threshold}.name`)}</span>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </div>
  );
}

function SmallLadder({ dyad }: { dyad: Dyad }) {
  const words = useWords();
  return (
    <li data-band={bandOf(dyad.rung)}>
      <Pair dyad={dyad} />
      <b className="number">{dyad.rung}</b>
      <span className="projector-bar" style={{ "--part": dyad.rung / (RUNGS.length - 1) } as CSSProperties} />
      <span className="projector-name">{rungName(words, dyad.rung)}</span>
    </li>
  );
}

function Headlines() {
  const view = useShown();
  const messages = useTable((s) => s.messages);
  const pulse = usePulse();
  const { hidden } = useReveal();
  const lines = headlinesOf(view, messages, pulse?.screen ?? { hold: true, passed: [] }, hidden);
  return (
    <section className="projector-news" aria-label={tp("screen.headlines")} aria-live="polite">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { line: Headline }) {
  const words = useWords();
  const view = useShown();
  switch (line.kind) {
    case "obligation":
      return (
        <article data-kind="obligation">
          <h2>
            {decided(words, line.of) ||
              tp("screen.calls", {
                victim: words.name(line.of.victim),
                protector: words.name(line.of.protector),
                treaty: shortTreaty(view.treaties[line.of.treaty]?.name ?? line.of.treaty),
              })}
          </h2>
        </article>
      );
    case "act":
      return (
        <article data-kind="act">
          <Seat id={line.act.actor} bare size={40} />
          <div>
            <h2>{story(words, line.act)}</h2>
            {line.words && <q className="words">{renderWords(line.words, words.names)}</q>}
          </div>
        </article>
      );
    case "press":
      return (
        <article data-kind="press">
          <Seat id={line.from} bare size={40} />
          <h2>
            <q className="words">{line.words}</q>
          </h2>
        </article>
      );
    case "event":
      return (
        <article data-kind="event">
          <h2>
            {line.headline} {line.notional && <span className="chip">{t("common.notional")}</span>}
          </h2>
        </article>
      );
  }
}
