import { BookOpen, ChartNoAxesColumnIncreasing, ScrollText, Users } from "lucide-react";
import { Region } from "../../design/region.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { tt } from "../../i18n/table.ts";
import { CableDesk } from "../../panels/cables/cable-desk.tsx";
import { unreadOf, useChannels } from "../../panels/cables/use-channels.ts";
import { Ladder } from "../../panels/ladder/ladder.tsx";
import { MapPanel } from "../../panels/map/map-panel.tsx";
import { News } from "../../panels/now/news.tsx";
import { NowCard } from "../../panels/now/now.tsx";
import { OrderSheet } from "../../panels/orders/order-sheet.tsx";
import { RevealPanel } from "../../panels/reveal/index.tsx";
import { useDraft } from "../../state/draft.ts";
import { useReveal, useTested } from "../../state/reveal.ts";
import { useView } from "../../state/table.ts";
import { type PhoneTab, setUi, useUi } from "../../state/ui.ts";

const TABS: readonly PhoneTab[] = ["now", "talk", "orders", "map"];

/** Four tabs under the header; the rest comes as sheets. */
export function Phone() {
  const tab = useUi((s) => s.phone);
  const unread = unreadOf(useChannels());
  const lines = useDraft((s) => s.lines.length);
  return (
    <main className="phone" id="main">
      <Tabs
        label={tt("phases.label")}
        tabs={TABS}
        current={tab}
        onChoose={(id) => setUi({ phone: id })}
        say={(id) => (
          <>
            {tt(`phone.${id}`)}
            {id === "talk" && unread > 0 && <span className="count">{unread}</span>}
            {id === "orders" && lines > 0 && <span className="tab-number">{lines}</span>}
          </>
        )}
        scrolls={tab === "now" || tab === "orders"}
      >
        <Region name={tab}>
          {tab === "now" && <Now />}
          {tab === "talk" && <CableDesk narrow />}
          {tab === "orders" && <OrderSheet />}
          {tab === "map" && <MapPanel />}
        </Region>
      </Tabs>
    </main>
  );
}

function Now() {
  const resolving = useReveal().mode !== "none";
  // A ladder has one place on the page: while it is a sheet, that is it.
  const apart = useUi((s) => s.sheet === "ladder");
  if (resolving)
    return (
      <div className="telling">
        <NowCard />
        <RevealPanel />
        <div className="telling-ladder">{!apart && <Ladder />}</div>
        <AtHand />
      </div>
    );
  return (
    <>
      <NowCard />
      <AtHand />
      <News />
    </>
  );
}

/** What comes as sheets. */
function AtHand() {
  const { seat } = useView().you;
  const tested = useTested().length > 0;
  return (
    <nav className="at-hand" aria-label={tt("now.sheets")}>
      <button
        type="button"
        className="button tight"
        onClick={() => setUi({ sheet: "dossiers", actor: seat })}
      >
        <BookOpen size={15} aria-hidden /> {tt("desk.dossiers")}
      </button>
      <button type="button" className="button tight" onClick={() => setUi({ sheet: "treaty" })}>
        <ScrollText size={15} aria-hidden /> {tt("desk.treaty")}
      </button>
      <button type="button" className="button tight" onClick={() => setUi({ sheet: "ladder" })}>
        <ChartNoAxesColumnIncreasing size={15} aria-hidden /> {tt("ladder.title")}
      </button>
      {tested && (
        <button type="button" className="button tight" onClick={() => setUi({ sheet: "obligation" })}>
          <Users size={15} aria-hidden /> {tt("desk.obligation")}
        </button>
      )}
    </nav>
  );
}
