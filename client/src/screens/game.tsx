import type { Awake } from "@casus/shared/protocol";
import { lazy, Suspense, useLayoutEffect, useState } from "react";
import { ensureGame } from "../api.ts";
import { Later } from "../design/later.tsx";
import { narrow } from "../design/narrow.ts";
import { Region } from "../design/region.tsx";
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/index.ts";
import { useLanguage } from "../i18n/language.ts";
import { fetchMapAhead } from "../panels/map/ahead.ts";
import { sessionOf } from "../session.ts";
import { useTable } from "../store.ts";
import { Lobby } from "./lobby.tsx";
import { Page } from "./page.tsx";
import { TroublePage, troubleOf } from "./trouble.tsx";

const loadConnection = () => import("../connection.ts");
// On its way while the page is put together; what fails here is asked for again when it is used.
loadConnection().catch(() => {});

const loadTable = () => {
  const theatre = useTable.getState().scenario?.theatre;
  if (theatre !== undefined && !narrow()) fetchMapAhead(theatre);
  return import("./table/table.tsx").then(withWords).then((m) => m.Table);
};

/** What a table under way will need, while it is being joined; what fails here is asked for again when it is used. */
function fetchTableAhead({ stage, theatre }: Awake) {
  if (stage !== "running") return;
  if (!narrow()) fetchMapAhead(theatre);
  import("./table/table.tsx").catch(() => {});
}
const WhiteCell = lazy(() =>
  import("./white-cell/white-cell.tsx").then(withWords).then((m) => ({ default: m.WhiteCell })),
);
const Review = lazy(() => import("./review/review.tsx").then(withWords).then((m) => ({ default: m.Review })));

function Wait() {
  return <p className="page-wait">{t("common.loading")}</p>;
}

/** One game, whatever its stage: lobby, table, review. */
export function GameScreen({ game }: { game: string }) {
  const [take, setTake] = useState(0);
  const [failed, fail] = useState<{ readonly error: unknown } | null>(null);
  const session = sessionOf(game);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `take` asks for a new connection, the session is read anew
  useLayoutEffect(() => {
    const admitted = sessionOf(game);
    if (!admitted) return;
    let stop: (() => void) | undefined;
    let left = false;
    // Asked before the script that joins it has arrived: all that comes next waits for the answer.
    const waking = ensureGame(game, admitted.token);
    // What a refusal means is said by what joins, once that is here.
    waking.catch(() => {});
    loadConnection().then(
      ({ connect }) => {
        if (left) return;
        stop = connect(admitted, waking);
        // After the request to join is on its way: a browser asks a server only six things at a time.
        waking.then(
          (awake) => setTimeout(fetchTableAhead, 0, awake),
          () => {},
        );
      },
      (error: unknown) => left || fail({ error }),
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [game, take]);

  if (failed) throw failed.error;
  if (!session) return <TroublePage kind="refused" />;
  return <Stage onTake={() => setTake((n) => n + 1)} />;
}

/** What is shown depends on how we stand with the server, then on the stage of the game. */
export function Stage({ onTake }: { onTake: () => void }) {
  const language = useLanguage();
  const link = useTable((s) => s.link);
  const stage = useTable((s) => s.view?.stage.kind);
  const ready = useTable((s) => s.view !== null && s.scenario !== null);
  const staff = useTable(
    (s) => s.view?.you.staff != null && (s.view.you.watching || s.view.you.seat === null),
  );

  const trouble = troubleOf(link);
  // With something on screen one goes on reading under a band, as long as the seat is ours.
  if (trouble && (!ready || (trouble !== "gone" && trouble !== "blocked")))
    return <TroublePage kind={trouble} onTake={onTake} />;
  if (!ready)
    return (
      <Page>
        <p role="status" className="page-wait quiet">
          {t(link.kind === "reconnecting" ? "link.reconnecting" : "link.connecting")}
        </p>
      </Page>
    );
  return (
    <Region key={language} name={stage ?? "game"}>
      <Suspense fallback={<Wait />}>
        {stage === "lobby" && <Lobby />}
        {stage === "running" &&
          (staff ? <WhiteCell /> : <Later load={loadTable} instead={<Wait />} props={{}} />)}
        {stage === "review" && <Review />}
      </Suspense>
    </Region>
  );
}
