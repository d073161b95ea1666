import type { HostRequest } from "@casus/shared/protocol";
import type { AfterActionReview, Verdict } from "@casus/shared/review";
import { Download, Printer, RotateCcw, StepForward } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { ApiError, download as fetchFile, hostGame, hostNext, loadReview } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { Region } from "../../design/region.tsx";
import { problem } from "../../i18n/index.ts";
import { admit, sessionOf } from "../../session.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { LinkState } from "../link-state.tsx";
import { Page } from "../page.tsx";
import { AllMessages } from "./all-messages.tsx";
import { Charts } from "./charts.tsx";
import { Forks } from "./fork.tsx";
import { LadderCharts } from "./ladder-chart.tsx";
import { Letters } from "./letters.tsx";
import { useNotes } from "./notes.ts";
import { Replay } from "./perspective.tsx";
import { Predict } from "./predict.tsx";
import { Questions } from "./questions.tsx";
import { Reflection } from "./reflect.tsx";
import { Actors, Aims, Beliefs, Board } from "./scores.tsx";
import { Story } from "./story.tsx";
import { Take } from "./take.tsx";
import { tr } from "./tr.ts";
import { VerdictCard } from "./verdict-card.tsx";
import "./review.css";

/** What happened and why, for everybody, from the record alone. */
export function Review() {
  const view = useView();
  const words = useWords();
  const [review, setReview] = useState<AfterActionReview | null>(null);
  const [failed, setFailed] = useState("");
  const token = sessionOf(view.game.id)?.token ?? "";

  const load = useCallback(() => {
    setFailed("");
    loadReview(view.game.id, token).then(setReview, (error) =>
      setFailed(error instanceof ApiError ? problem(error.code, error.message) : tr("review.failed")),
    );
  }, [view.game.id, token]);
  useEffect(load, [load]);

  const end = view.stage.kind === "review" ? view.stage : null;
  return (
    <Page actions={<LinkState />}>
      <article className="review">
        <header className="review-head">
          <p className="label">{tr("review.title")}</p>
          <h1>
            {view.game.name}: {words.say(`end.${end?.end ?? "host"}.name`).toLowerCase()}
          </h1>
          <p className="lead">
            {words.say(`end.${end?.end ?? "host"}.meaning`)} {tr("review.end", { turn: end?.turn ?? 0 })}
          </p>
          <Actions token={token} />
        </header>
        {review ? (
          <Region name="review">
            <Parts review={review} token={token} />
          </Region>
        ) : failed ? (
          <div className="stack">
            <Refused words={failed} />
            <div>
              <button type="button" className="button" onClick={load}>
                {tr("review.again")}
              </button>
            </div>
          </div>
        ) : (
          <p role="status" className="quiet review-wait">
            {tr("review.loading")}
          </p>
        )}
      </article>
    </Page>
  );
}

function Parts({ review, token }: { review: AfterActionReview; token: string }) {
  const view = useView();
  const desk = useNotes(view.game.id, token);
  const key = `casus.guess.${view.game.id}`;
  const [guess, setGuess] = useState<string | null>(() => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  });
  const first = review.verdicts[0];
  function decide(label: string) {
    setGuess(label);
    if (label !== "") void desk.save("guess", { label });
    try {
      localStorage.setItem(key, label);
    } catch {
      // Asked again after a reload; no harm.
    }
  }
  return (
    <>
      <Contents />
      <Story review={review} desk={desk} token={token} />
      <LadderCharts review={review} />
      {first && guess === null ? (
        <Predict verdict={first} onGuess={decide} />
      ) : (
        <>
          <section aria-labelledby="verdicts" className="part">
            <h2 id="verdicts">{tr("verdict.title")}</h2>
            <Verdicts review={review} guess={guess} tally={desk.notes?.tally ?? {}} />
            <BaseRate review={review} />
            <p className="step-out">{tr("review.out")}</p>
          </section>
          <Board review={review} />
          <Actors review={review} />
          <Aims review={review} desk={desk} />
          <Charts review={review} />
          <Beliefs review={review} />
          <Letters review={review} />
          <Replay review={review} token={token} />
          <Forks review={review} token={token} />
          <Questions />
          <Reflection review={review} desk={desk} />
          <Take desk={desk} token={token} />
        </>
      )}
      <AllMessages desk={desk} />
    </>
  );
}

/** The parts of a long page, always at hand; those behind the guess appear with it. */
const PARTS = [
  ["story", "story"],
  ["verdicts", "verdicts"],
  ["curves", "charts"],
  ["replay", "replay"],
  ["fork", "fork"],
  ["reflection", "reflect"],
  ["said", "said"],
  ["take", "take"],
] as const;

function Contents() {
  return (
    <nav className="review-nav" aria-label={tr("nav.label")}>
      {PARTS.map(([id, name]) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(e) => {
            e.preventDefault();
            const target = document.getElementById(id) ?? document.getElementById("predict");
            target?.closest("section")?.scrollIntoView({ behavior: "smooth" });
          }}
        >
          {tr(`nav.${name}`)}
        </a>
      ))}
    </nav>
  );
}

const keyOf = (v: Verdict) => `${v.protector}${v.ally}${v.direction}`;

/** The first pair in full, then every pair of which theory has something to say; the rest in one fold. */
function Verdicts({
  review,
  guess,
  tally,
}: {
  review: AfterActionReview;
  guess: string | null;
  tally: Readonly<Record<string, number>>;
}) {
  const [first, ...others] = review.verdicts;
  const telling = others.filter((v) => v.label !== "NONE");
  const quiet = others.filter((v) => v.label === "NONE");
  return (
    <>
      {first && <VerdictCard verdict={first} review={review} guess={guess} tally={tally} open />}
      {telling.map((v) => (
        <VerdictCard key={keyOf(v)} verdict={v} review={review} guess={null} open={false} />
      ))}
      {quiet.length > 0 && (
        <details className="fold">
          <summary>{tr("verdict.quiet", { n: quiet.length })}</summary>
          <div className="part" style={{ border: 0 }}>
            {quiet.map((v) => (
              <VerdictCard key={keyOf(v)} verdict={v} review={review} guess={null} open={false} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function BaseRate({ review }: { review: AfterActionReview }) {
  const { joinsForTarget, joinsForInitiator, pairs, source } = review.baseRate;
  const share = (n: number) => `${Math.round((n > 1 ? n : n * 100) * 10) / 10} %`;
  return (
    <aside className="base-rate">
      <h3>{tr("verdict.base")}</h3>
      <p>
        {tr("verdict.base.line", {
          target: share(joinsForTarget),
          initiator: share(joinsForInitiator),
          pairs,
          source,
        })}
      </p>
    </aside>
  );
}

function Actions({ token }: { token: string }) {
  const view = useView();
  const scenario = useScenario();
  const [, go] = useLocation();
  const [refused, setRefused] = useState("");
  const fail = (error: unknown) =>
    setRefused(error instanceof ApiError ? problem(error.code, error.message) : problem("unreachable"));

  async function download() {
    try {
      await fetchFile(view.game.id, token, "record", `casus-${view.game.id}.json`);
    } catch (error) {
      fail(error);
    }
  }

  async function again(carryOn: boolean) {
    const seat = view.you.seat ?? scenario.seats[0]?.id ?? null;
    const alone = Object.keys(view.people).length < 2;
    const name = view.people[view.you.person ?? ""]?.name ?? scenario.title;
    try {
      const wish: HostRequest = {
        scenario: scenario.id,
        name: view.game.name,
        host: name,
        preset: view.game.preset as "none",
        humans: alone && seat ? [seat] : [...view.game.humans],
        seat,
        dealt: view.game.dealt,
        solo: alone,
        treaties: {},
        personas: {},
      };
      const admission = await (carryOn ? hostNext(view.game.id, token, wish) : hostGame(wish));
      admit(admission, name, view.game.name);
      go(`/game/${admission.game}`);
    } catch (error) {
      fail(error);
    }
  }

  return (
    <div className="row review-actions">
      <button type="button" className="button primary" onClick={() => void again(false)}>
        <RotateCcw size={16} aria-hidden /> {tr("review.play")}
      </button>
      <button
        type="button"
        className="button"
        title={tr("review.next.line")}
        onClick={() => void again(true)}
      >
        <StepForward size={16} aria-hidden /> {tr("review.next")}
      </button>
      <button type="button" className="button" onClick={() => void download()}>
        <Download size={16} aria-hidden /> {tr("review.record")}
      </button>
      <button type="button" className="button plain" onClick={() => print()}>
        <Printer size={16} aria-hidden /> {tr("review.print")}
      </button>
      <Refused words={refused} />
    </div>
  );
}
