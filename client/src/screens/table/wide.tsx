import { memo, Suspense } from "react";
import { useAfterPaint } from "../../design/after-paint.ts";
import { Region } from "../../design/region.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { tt } from "../../i18n/table.ts";
import { CableDesk } from "../../panels/cables/cable-desk.tsx";
import { unreadOf, useChannels } from "../../panels/cables/use-channels.ts";
import { Dossiers } from "../../panels/dossier/index.ts";
import { Ladder } from "../../panels/ladder/ladder.tsx";
import { MapPanel } from "../../panels/map/map-panel.tsx";
import { News } from "../../panels/now/news.tsx";
import { NowCard } from "../../panels/now/now.tsx";
import { ObligationPanel } from "../../panels/obligation/index.tsx";
import { OrderSheet } from "../../panels/orders/order-sheet.tsx";
import { RevealPanel } from "../../panels/reveal/index.tsx";
import { Treaties } from "../../panels/treaty/treaty.tsx";
import { useDraft } from "../../state/draft.ts";
import { useReveal, useTested } from "../../state/reveal.ts";
import { type Desk, setUi, useUi } from "../../state/ui.ts";
import { PhaseStrip } from "./header.tsx";

/** Ladder, theatre, desk: the atlas in the middle, what rises on its left, what one does on its right. */
export function Wide() {
  const resolving = useReveal().mode !== "none";
  return (
    <main className="wide" id="main">
      <aside className="wide-ladder">
        <Region name="ladder">
          <Ladder />
        </Region>
      </aside>
      <div className="wide-centre">
        <PhaseStrip />
        <div className="wide-map">
          <MapPanel />
        </div>
        <div
          className="wide-news"
          data-reveal={resolving || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <Region name="news">{resolving ? <RevealPanel /> : <News />}</Region>
        </div>
      </div>
      <div className="wide-desk">
        <NowCard />
        <DeskTabs />
      </div>
    </main>
  );
}

function DeskTabs() {
  const desk = useUi((s) => s.desk);
  const unread = unreadOf(useChannels());
  const lines = useDraft((s) => s.lines.length);
  const tested = useTested().length > 0;
  const tabs: Desk[] = [
    ...(tested ? (["obligation"] as const) : []),
    "cables",
    "orders",
    "treaty",
    "dossiers",
  ];
  const current = tabs.includes(desk) ? desk : "cables";
  const shown = useAfterPaint(current);
  return (
    <Tabs
      label={tt("now.title")}
      tabs={tabs}
      current={current}
      onChoose={(tab) => setUi({ desk: tab })}
      say={(tab) => (
        <>
          {tt(`desk.${tab}`)}
          {tab === "cables" && unread > 0 && <span className="count">{unread}</span>}
          {tab === "orders" && lines > 0 && <span className="tab-number">{lines}</span>}
        </>
      )}
      shown={shown}
      scrolls={shown !== "cables"}
    >
      <DeskPanel desk={shown} />
    </Tabs>
  );
}

/** Drawn anew only when it is another one: the tabs above change more often. */
const DeskPanel = memo(({ desk }: { desk: Desk }) => (
  <Region name={desk}>
    {desk === "cables" && <CableDesk />}
    {desk === "orders" && <OrderSheet />}
    {desk === "treaty" && <Treaties />}
    <Suspense fallback={null}>{desk === "dossiers" && <Dossiers />}</Suspense>
    {desk === "obligation" && <ObligationPanel />}
  </Region>
));
