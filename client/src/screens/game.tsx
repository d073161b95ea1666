import { lazy, Suspense, useEffect, useState } from "react";
import { Link } from "wouter";
import { Region } from "../design/region.tsx";
import { t } from "../i18n/index.ts";
import { sessionOf } from "../session.ts";
import { useTable } from "../store.ts";
import { Lobby } from "./lobby.tsx";
import { Page } from "./page.tsx";

const Table = lazy(() => import("./table/table.tsx").then((m) => ({ default: m.Table })));
const Review = lazy(() => import("./review/review.tsx").then((m) => ({ default: m.Review })));

/** One game, whatever its stage: lobby, table, review. */
export function GameScreen({ game }: { game: string }) {
  const [take, setTake] = useState(0);
  const session = sessionOf(game);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `take` asks for a new connection, the session is read anew
  useEffect(() => {
    const admitted = sessionOf(game);
    if (!admitted) return;
    let stop: (() => void) | undefined;
    let left = false;
    void import("../connection.ts").then(({ connect }) => {
      if (!left) stop = connect(admitted);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [game, take]);

  if (!session) return <Standing words={t("link.refused")} />;
  return <Stage onTake={() => setTake((n) => n + 1)} />;
}

/** What is shown depends on how we stand with the server, then on the stage of the game. */
export function Stage({ onTake }: { onTake: () => void }) {
  const link = useTable((s) => s.link);
  const stage = useTable((s) => s.view?.stage.kind);
  const ready = useTable((s) => s.view !== null && s.scenario !== null);

  switch (link.kind) {
    case "replaced":
      return <Standing words={t("link.replaced")} action={t("link.replaced.take")} onAction={onTake} />;
    case "removed":
      return <Standing words={t("link.removed")} />;
    case "outdated":
      return (
        <Standing words={t("link.outdated")} action={t("link.reload")} onAction={() => location.reload()} />
      );
    case "refused":
      return <Standing words={t("link.refused")} />;
  }
  if (!ready) {
    const words =
      link.kind === "gone"
        ? t("link.gone")
        : link.kind === "reconnecting"
          ? t("link.reconnecting")
          : t("link.connecting");
    return <Standing words={words} quiet={link.kind !== "gone"} />;
  }
  return (
    <Region name={stage ?? "game"}>
      <Suspense fallback={<p className="page-wait">{t("common.loading")}</p>}>
        {stage === "lobby" && <Lobby />}
        {stage === "running" && <Table />}
        {stage === "review" && <Review />}
      </Suspense>
    </Region>
  );
}

/** A page with one sentence: what happened, and what to do. */
function Standing(p: { words: string; action?: string; onAction?: () => void; quiet?: boolean }) {
  return (
    <Page>
      <div
        className="stack"
        style={{ maxWidth: "32rem", paddingTop: "12vh", "--gap": "var(--s4)" } as React.CSSProperties}
      >
        {p.quiet ? (
          <p role="status" className="quiet">
            {p.words}
          </p>
        ) : (
          <h1 role="status" style={{ fontSize: "var(--t-title)" }}>
            {p.words}
          </h1>
        )}
        <div className="row">
          {p.action && (
            <button type="button" className="button primary" onClick={p.onAction}>
              {p.action}
            </button>
          )}
          {!p.quiet && (
            <Link className="button" href="/">
              {t("link.home")}
            </Link>
          )}
        </div>
      </div>
    </Page>
  );
}
