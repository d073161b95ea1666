import { Inbox, Search, Users, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { tt } from "../../i18n/table.ts";
import { useView } from "../../state/table.ts";
import { useUi } from "../../state/ui.ts";
import { shortTreaty } from "../../words.ts";
import { ChannelMark, useChannelName } from "./channel-name.tsx";
import { awaits, CHANNEL_KINDS, type Channel } from "./channels.ts";
import { REQUESTS } from "./use-channels.ts";

const NewGroup = lazy(() => import("./new-group.tsx").then((m) => ({ default: m.NewGroup })));

/** The inbox: requests, then every channel under the kind of talk it is; above them the search over all of it. */
export function ChannelList(p: {
  channels: readonly Channel[];
  /** The channel that is open beside the list; null where none is. */
  current: string | null;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}) {
  const view = useView();
  const [grouping, setGrouping] = useState(false);
  const requests = Object.values(view.requests);
  const waiting = requests.filter((r) => awaits(r, view.you.seat)).length;
  const sections = CHANNEL_KINDS.map((kind) => ({
    kind,
    channels: p.channels.filter((c) => c.kind === kind),
  })).filter((section) => section.channels.length > 0);
  return (
    <nav className="channels" aria-label={tt("cables.channels")}>
      <search className="channel-search">
        <Search size={15} aria-hidden />
        <input
          className="input"
          type="search"
          placeholder={tt("orders.all.search")}
          aria-label={tt("cables.search")}
          value={p.query}
          onChange={(e) => p.onQuery(e.target.value)}
          onKeyDown={(e) => e.key === "Escape" && p.onQuery("")}
        />
        {p.query && (
          <button
            type="button"
            className="icon-button"
            aria-label={tt("cables.search.clear")}
            onClick={() => p.onQuery("")}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </search>
      {requests.length > 0 && (
        <button
          type="button"
          className="channel"
          aria-current={p.current === REQUESTS || undefined}
          onClick={() => p.onOpen(REQUESTS)}
        >
          <span className="channel-mark">
            <Inbox size={20} strokeWidth={1.6} aria-hidden />
          </span>
          <span className="channel-name">{tt("cables.requests")}</span>
          {waiting > 0 && (
            <span className="count">
              <span aria-hidden>{waiting}</span>
              <span className="unseen">{tt("cables.asks", { n: waiting })}</span>
            </span>
          )}
        </button>
      )}
      {sections.map(({ kind, channels }) => (
        <section key={kind} data-kind={kind} aria-label={tt(`cables.section.${kind}`)}>
          <p className="label" aria-hidden>
            {tt(`cables.section.${kind}`)}
          </p>
          <ul>
            {channels.map((c) => (
              <li key={c.id}>
                <ChannelRow channel={c} current={c.id === p.current} onOpen={() => p.onOpen(c.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.you.seat !== null && (
        <button type="button" className="button plain tight" onClick={() => setGrouping(true)}>
          <Users size={15} aria-hidden /> {tt("cables.group.new")}
        </button>
      )}
      <Suspense fallback={null}>
        {grouping && <NewGroup onClose={() => setGrouping(false)} onOpen={p.onOpen} />}
      </Suspense>
    </nav>
  );
}

function ChannelRow(p: { channel: Channel; current: boolean; onOpen: () => void }) {
  const name = useChannelName()(p.channel);
  // Under its heading a council goes by its treaty alone.
  const treaty = useView().treaties[p.channel.treaty ?? ""]?.name;
  const drafted = useUi((s) => Boolean(s.drafts[p.channel.id]?.trim()));
  const { unread, asks } = p.channel;
  return (
    <button
      type="button"
      className="channel"
      aria-current={p.current || undefined}
      title={name}
      onClick={p.onOpen}
    >
      <span className="channel-mark">
        <ChannelMark channel={p.channel} size={28} />
      </span>
      <span className="channel-name">
        {treaty ? (
          <>
            <span className="unseen">{name}</span>
            <span aria-hidden>{shortTreaty(treaty)}</span>
          </>
        ) : (
          name
        )}
        {drafted && !p.current && (
          <>
            <span className="channel-draft" aria-hidden>
              {tt("cables.draft")}
            </span>
            <span className="unseen">, {tt("cables.draft.kept")}</span>
          </>
        )}
      </span>
      {unread + asks > 0 && (
        <span className="count">
          <span aria-hidden>{asks > 0 ? "!" : unread}</span>
          <span className="unseen">
            {asks > 0 ? tt("cables.asks", { n: asks }) : tt("cables.unread", { n: unread })}
          </span>
        </span>
      )}
    </button>
  );
}
