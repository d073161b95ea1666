import type { View } from "@casus/shared/projection";
import { lazy, Suspense, useEffect, useLayoutEffect } from "react";
import { Modal } from "../../design/modal.tsx";
import { NARROW } from "../../design/narrow.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { tt } from "../../i18n/table.ts";
import { unreadOf, useChannels } from "../../panels/cables/use-channels.ts";
import { Dossiers } from "../../panels/dossier/index.ts";
import { Ladder } from "../../panels/ladder/ladder.tsx";
import { fetchObligation, ObligationPanel } from "../../panels/obligation/index.tsx";
import { fetchReveal } from "../../panels/reveal/index.tsx";
import { Treaties } from "../../panels/treaty/treaty.tsx";
import { useAttention } from "../../state/attention.ts";
import { takeDraft } from "../../state/draft.ts";
import { usePresence } from "../../state/presence.ts";
import { useRevealClock } from "../../state/reveal.ts";
import { turnOf, useMedia, useView, useWords } from "../../state/table.ts";
import { openUi, setUi, useUi } from "../../state/ui.ts";
import { dismiss, useTable } from "../../store.ts";
import { TroubleBand } from "../trouble.tsx";
import { Header } from "./header.tsx";
import { Phone } from "./phone.tsx";
import { Wide } from "./wide.tsx";
import "./table.css";

const HostPanel = lazy(() =>
  import("./host-panel.tsx").then(withWords).then((m) => ({ default: m.HostPanel })),
);
const Help = lazy(() => import("../../panels/help/help.tsx").then((m) => ({ default: m.Help })));

/** The heart: one arrangement for a wide screen, one for a phone, the same panels in both. */
export function Table() {
  const game = useTable((s) => s.game) ?? "";
  const open = useUi((s) => s.game) === game;
  // What the phase is about is opened before anything is drawn: a panel that is left at once need not be made.
  useLayoutEffect(() => {
    const close = openUi(game);
    const { view } = useTable.getState();
    if (view) openPhase(view);
    return close;
  }, [game]);
  return open ? <Seated /> : null;
}

function Seated() {
  const view = useView();
  const narrow = useMedia(NARROW);
  const trouble = useTable((s) => s.link.kind !== "live");
  useRevealClock();
  usePresence();
  useAttention(unreadOf(useChannels()));
  useEffect(() => takeDraft(view), [view]);
  usePhases(view);
  useEffect(() => {
    fetchReveal();
    fetchObligation();
  }, []);
  return (
    <div className="table" data-trouble={trouble || undefined}>
      <Header />
      <div>
        <TroubleBand />
        <Notices />
      </div>
      {narrow ? <Phone /> : <Wide />}
      <Sheets narrow={narrow} />
    </div>
  );
}

/** Opens what the new phase is about; within a phase people go where they like. */
function openPhase(view: View) {
  if (view.stage.kind !== "running") return;
  const { phase, turn } = view.stage;
  const key = `${view.game.id}.${turn}.${phase}`;
  if (sessionStorageGet("casus.phase") === key) return;
  sessionStorageSet("casus.phase", key);
  if (phase === "intelligence" && turn === 1) setUi({ desk: "dossiers", actor: view.you.seat });
  else if (phase === "orders") setUi({ desk: "orders" });
  else if (phase === "consultation") setUi({ desk: "cables" });
  else if (phase === "intelligence") {
    // The test of last week's treaties is over, and must not lie before the news.
    const { desk, sheet } = useUi.getState();
    setUi({
      desk: desk === "obligation" ? "dossiers" : desk,
      sheet: sheet === "obligation" ? null : sheet,
    });
  } else if (phase === "obligation" && Object.values(view.obligations).some((o) => o.turn === turn))
    setUi({ desk: "obligation" });
  if (phase === "resolution" || phase === "obligation" || phase === "intelligence") setUi({ phone: "now" });
}

function usePhases(view: View) {
  const phase = view.stage.kind === "running" ? view.stage.phase : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the phase changes, not whenever something is seen
  useEffect(() => openPhase(view), [view.game.id, turnOf(view), phase]);
}

function sessionStorageGet(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
function sessionStorageSet(key: string, value: string) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The panel may change once more after a reload; nothing is lost.
  }
}

/** Said once and seen elsewhere anyway: these go by themselves, so that the table keeps its height. */
const PASSING = ["phase-ended", "resumed", "extended", "rescheduled"] as const;
type Passing = (typeof PASSING)[number];
const passes = (code: string): code is Passing => PASSING.includes(code as Passing);
/** Milliseconds. */
const PASSES = 15_000;

function Notices() {
  const notices = useTable((s) => s.notices);
  const words = useWords();
  useEffect(() => {
    const timers = notices.filter((n) => passes(n.code)).map((n) => setTimeout(() => dismiss(n.key), PASSES));
    return () => timers.forEach(clearTimeout);
  }, [notices]);
  return (
    <div className="notices" role="status">
      {notices.map((n) => (
        <p key={n.key}>
          {passes(n.code)
            ? tt(`notice.${n.code}`, n.with as never)
            : words.maybe(`notice.${n.code}`, n.code, n.with)}
          <button type="button" className="button tight plain" onClick={() => dismiss(n.key)}>
            {tt("notice.close")}
          </button>
        </p>
      ))}
    </div>
  );
}

/** Ladder, treaty and dossiers as sheets on a phone; the host's panel everywhere. */
function Sheets({ narrow }: { narrow: boolean }) {
  const sheet = useUi((s) => s.sheet);
  const close = () => setUi({ sheet: null });
  if (sheet === "host")
    return (
      <Suspense fallback={null}>
        <HostPanel />
      </Suspense>
    );
  if (sheet === "help")
    return (
      <Suspense fallback={null}>
        <Help />
      </Suspense>
    );
  if (!narrow || sheet === null) return null;
  const title = sheet === "ladder" ? tt("ladder.title") : tt(`desk.${sheet}`);
  return (
    <Modal title={title} open wide onClose={close}>
      <div className="sheet-body">
        {sheet === "ladder" && <Ladder />}
        {sheet === "treaty" && <Treaties />}
        <Suspense fallback={null}>{sheet === "dossiers" && <Dossiers />}</Suspense>
        {sheet === "obligation" && <ObligationPanel />}
      </div>
    </Modal>
  );
}
