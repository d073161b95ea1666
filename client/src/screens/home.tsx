import { ArrowRight, GraduationCap, X } from "lucide-react";
import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { Link, useLocation } from "wouter";
import { hostGame, joinGame } from "../api.ts";
import { Refused } from "../design/refused.tsx";
import { formatAgo } from "../format.ts";
import { t } from "../i18n/index.ts";
import { language } from "../i18n/language.ts";
import { admit, forget, type Session, sessions } from "../session.ts";
import { beginLesson } from "../state/ui.ts";
import { Page } from "./page.tsx";
import { useScenarios, wordsFor } from "./use-scenarios.ts";
import "./home.css";

export function Home({ code }: { code?: string }) {
  return (
    <Page>
      <div className="home-intro">
        <h1>{t("app.line")}</h1>
        <p>{t("app.about")}</p>
      </div>
      <div className="doors">
        {code === undefined ? (
          <>
            <PlayDoor />
            <HostDoor />
            <JoinDoor code="" />
          </>
        ) : (
          <>
            <JoinDoor code={code} />
            <PlayDoor />
            <HostDoor />
          </>
        )}
      </div>
      <Games />
      <footer className="home-foot">
        {language() !== "en" && <p>{t("language.rules")}</p>}
        <p>{t("home.foot")}</p>
      </footer>
    </Page>
  );
}

function Door({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="door" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{line}</p>
      </header>
      {children}
    </section>
  );
}

/** Runs a request that ends in a game, and goes there. */
function useEntry() {
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  async function enter(request: () => Promise<Session>) {
    setBusy(true);
    setRefused("");
    try {
      go(`/game/${(await request()).game}`);
    } catch (error) {
      setRefused(wordsFor(error));
      setBusy(false);
    }
  }
  return { busy, refused, enter };
}

function PlayDoor() {
  const { all, scenario, choose, failed } = useScenarios();
  const [picked, setSeat] = useState("");
  const { busy, refused, enter } = useEntry();
  // The junior ally has the most interesting chair: it can be abandoned, and it can entrap.
  const seats = scenario?.seats ?? [];
  const seat =
    (seats.find((s) => s.id === picked) ?? seats.find((s) => s.role === "junior") ?? seats[0])?.id ?? "";

  function start(event: SyntheticEvent, taught = false) {
    event.preventDefault();
    if (!scenario) return;
    const chair = scenario.seats.find((s) => s.id === seat);
    void enter(async () => {
      const name = chair?.name ?? t("common.you");
      const admission = await hostGame({
        scenario: scenario.id,
        name: scenario.title.slice(0, 40),
        host: name,
        preset: "none",
        humans: [seat],
        seat,
        dealt: false,
        solo: true,
        treaties: {},
        personas: {},
      });
      if (taught) beginLesson(admission.game);
      return admit(admission, name, scenario.title);
    });
  }

  return (
    <Door title={t("home.play")} line={t("home.play.line")}>
      <form onSubmit={start}>
        {scenario ? (
          <>
            <label className="field">
              <span>{t("home.scenario")}</span>
              <select className="input" value={scenario.id} onChange={(e) => choose(e.target.value)}>
                {all.map((s) => (
                  <option key={s.id} value={s.id}>
                    {s.title}
                  </option>
                ))}
              </select>
            </label>
            <p className="note" lang="en">
              {scenario.summary}
            </p>
            <label className="field">
              <span>{t("home.seat")}</span>
              <select className="input" value={seat} onChange={(e) => setSeat(e.target.value)}>
                {scenario.seats.map((s) => (
                  <option key={s.id} value={s.id}>
                    {t("home.seat.any", { seat: s.name, who: t(`kind.${s.role}`) })}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : (
          <p className="note">{failed || t("home.loading")}</p>
        )}
        <Refused words={refused} />
        <button type="submit" className="button primary" disabled={!scenario || busy}>
          {busy ? t("home.starting") : t("home.start")}
          <ArrowRight size={17} aria-hidden />
        </button>
        <button
          type="button"
          className="button"
          disabled={!scenario || busy}
          onClick={(event) => start(event, true)}
        >
          <GraduationCap size={17} aria-hidden />
          {t("home.learn")}
        </button>
        <p className="note">{t("home.learn.line")}</p>
      </form>
    </Door>
  );
}

const HostDoor = () => (
  <Door title={t("home.host")} line={t("home.host.line")}>
    <ul className="dashed note">
      <li>{t("home.host.time")}</li>
      <li>{t("home.host.seats")}</li>
      <li>{t("home.host.treaty")}</li>
    </ul>
    <Link className="button" href="/host">
      {t("home.host.open")}
    </Link>
    <p className="note">
      <Link href="/games">{t("home.host.games")}</Link> · <Link href="/check">{t("home.host.check")}</Link>
    </p>
  </Door>
);

function JoinDoor({ code: given }: { code: string }) {
  const [code, setCode] = useState(given);
  const [name, setName] = useState("");
  const { busy, refused, enter } = useEntry();

  function join(event: SyntheticEvent) {
    event.preventDefault();
    void enter(async () => {
      const admission = await joinGame({ code: code.trim().toUpperCase(), name: name.trim() || null });
      return admit(admission, name.trim(), admission.code);
    });
  }

  return (
    <Door title={t("home.join")} line={t("home.join.line")}>
      <form onSubmit={join}>
        <label className="field">
          <span>{t("home.code")}</span>
          <input
            className="input code-input"
            value={code}
            onChange={(e) => setCode(e.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={24}
            minLength={4}
            required
          />
        </label>
        <label className="field">
          <span>{t("home.name")}</span>
          <input
            className="input"
            value={name}
            onChange={(e) => setName(e.target.value)}
            autoComplete="nickname"
            maxLength={40}
          />
          <small className="note">{t("home.name.hint")}</small>
        </label>
        <Refused words={refused} />
        <button type="submit" className={given ? "button primary" : "button"} disabled={busy}>
          {t("home.enter")}
        </button>
      </form>
    </Door>
  );
}

function Games() {
  const [games, setGames] = useState(sessions);
  return (
    <section className="home-games" aria-labelledby="home-games">
      <h2 id="home-games">{t("home.games")}</h2>
      {games.length === 0 ? (
        <p className="note">{t("home.games.none")}</p>
      ) : (
        <ul>
          {games.map((game) => (
            <li key={game.game}>
              <span className="grow">
                <Link href={`/game/${game.game}`}>{game.title || game.code}</Link>
                <br />
                <span className="note">
                  {[game.name, t("home.games.seen", { when: formatAgo(game.seen, Date.now()) })]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </span>
              <Link className="button tight" href={`/game/${game.game}`}>
                {t("home.games.open")}
              </Link>
              <button
                type="button"
                className="icon-button"
                aria-label={t("home.games.forget", { name: game.title })}
                onClick={() => {
                  if (!confirm(t("home.games.ask"))) return;
                  forget(game.game);
                  setGames(sessions());
                }}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
