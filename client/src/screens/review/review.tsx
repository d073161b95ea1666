import type { HostRequest } from "@casus/shared/protocol";
import type { AfterActionReview } from "@casus/shared/review";
import { RotateCcw, StepForward } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { ApiError, hostGame, hostNext, loadReview, loadReviewSoon } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { Region } from "../../design/region.tsx";
import { problem } from "../../i18n/index.ts";
import { admit, sessionOf } from "../../session.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { LinkState } from "../link-state.tsx";
import { Page } from "../page.tsx";
import { TroubleBand } from "../trouble.tsx";
import { Parts } from "./parts.tsx";
import { tr } from "./tr.ts";
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
    const fail = (error: unknown) =>
      setFailed(error instanceof ApiError ? problem(error.code, error.message) : tr("review.failed"));
    loadReviewSoon(view.game.id, token).then((soon) => {
      setReview(soon);
      if (soon.verdicts.length === 0) loadReview(view.game.id, token).then(setReview, fail);
    }, fail);
  }, [view.game.id, token]);
  useEffect(load, [load]);

  const end = view.stage.kind === "review" ? view.stage : null;
  return (
    <Page actions={<LinkState />} bands={<TroubleBand />}>
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
        {failed && (
          <div className="stack">
            <Refused words={failed} />
            <div>
              <button type="button" className="button" onClick={load}>
                {tr("review.again")}
              </button>
            </div>
          </div>
        )}
        {review ? (
          <Region name="review">
            <Parts review={review} token={token} />
          </Region>
        ) : (
          !failed && (
            <p role="status" className="quiet review-wait">
              {tr("review.loading")}
            </p>
          )
        )}
      </article>
    </Page>
  );
}

function Actions({ token }: { token: string }) {
  const view = useView();
  const scenario = useScenario();
  const [, go] = useLocation();
  const [refused, setRefused] = useState("");
  const fail = (error: unknown) =>
    setRefused(error instanceof ApiError ? problem(error.code, error.message) : problem("unreachable"));

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
      <button type="button" className="button tight" onClick={() => void again(false)}>
        <RotateCcw size={16} aria-hidden /> {tr("review.play")}
      </button>
      <button
        type="button"
        className="button tight"
        title={tr("review.next.line")}
        onClick={() => void again(true)}
      >
        <StepForward size={16} aria-hidden /> {tr("review.next")}
      </button>
      <Refused words={refused} />
    </div>
  );
}
