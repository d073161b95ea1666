import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowLeft } from "lucide-react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { fetchEarlier, useFetching } from "../../state/messages.ts";
import { useMessages } from "../../state/reveal.ts";
import { useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { renderWords } from "../../words.ts";
import { Cable } from "./cable.tsx";
import { ChannelMark, useChannelName } from "./channel-name.tsx";
import { type Channel, isOwn } from "./channels.ts";
import { Compose } from "./compose.tsx";
import { type Entry, entriesOf, keyOf } from "./entries.ts";
import { plain } from "./mentions.ts";
import { RequestCard } from "./request-card.tsx";

/** Pixels from the end within which one counts as reading the newest. */
const AT_END = 60;
/** Milliseconds until rows that were just put there have been measured. */
const SETTLED = 60;
/** Rows from the beginning at which older ones are fetched. */
const NEAR_TOP = 5;
/** What a row probably takes until it has been measured, in pixels. */
const LIKELY = { message: 92, request: 150, turn: 20, new: 20 } as const;

/** One channel: what was said in it, newest below, and the place to write. */
export function Conversation({ channel, onBack }: { channel: Channel; onBack?: () => void }) {
  const view = useView();
  const words = useWords();
  const name = useChannelName()(channel);
  const names = channel.with.map(words.name);
  return (
    <section className="conversation" aria-label={name}>
      <header>
        {onBack && (
          <button type="button" className="icon-button" aria-label={tt("cables.back")} onClick={onBack}>
            <ArrowLeft size={18} aria-hidden />
          </button>
        )}
        <ChannelMark channel={channel} size={26} />
        <div>
          <h2>{name}</h2>
          <p className="faint small">{tt(`cables.${channel.kind}.line`, { names: formatList(names) })}</p>
        </div>
      </header>
      <Log channel={channel} name={name} />
      {view.you.seat === null ? (
        <p className="note empty">{tt("cables.observer")}</p>
      ) : (
        <Compose channel={channel} names={names} />
      )}
    </section>
  );
}

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < AT_END;

/** The messages of a channel. Only what is on screen is in the document: a channel may hold thousands. */
function Log({ channel, name }: { channel: Channel; name: string }) {
  const { you, requests } = useView();
  const messages = useMessages();
  const earlier = useTable((s) => s.earlier);
  const fetching = useFetching((s) => s.fetching);
  // Where reading stopped when the channel was opened: it stays marked while one reads on.
  const [read] = useState(() => useUi.getState().seen[channel.id] ?? null);
  const entries = useMemo(
    () => entriesOf(channel.id, you.seat, messages, Object.values(requests), read),
    [channel.id, you.seat, messages, requests, read],
  );
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => LIKELY[entries[i]?.kind ?? "message"],
    getItemKey: (i) => keyOf(entries[i] as Entry),
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    overscan: 6,
    gap: 12,
    paddingStart: 12,
    paddingEnd: 12,
    initialRect: { width: 300, height: 600 },
  });
  const found = useFound(entries, (i) => rows.scrollToIndex(i, { align: "center" }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the channel is opened
  useLayoutEffect(() => {
    const rule = entries.findIndex((e) => e.kind === "new");
    if (found !== null) return;
    if (rule >= 0) rows.scrollToIndex(rule, { align: "start" });
    else rows.scrollToEnd();
  }, []);

  // Reading is what marks as read: the newest message while one is at the end, and what was there on opening.
  const last = channel.last?.id;
  useEffect(() => {
    if (last === undefined || document.hidden || (!atEnd && read !== null)) return;
    if (useUi.getState().seen[channel.id] !== last)
      setUi({ seen: { ...useUi.getState().seen, [channel.id]: last } });
  }, [channel.id, last, atEnd, read]);

  // Where nothing needs to scroll, nothing says where one is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there are other rows, or another one is sought
  useEffect(() => {
    const timer = setTimeout(() => box.current && setAtEnd(isAtEnd(box.current)), SETTLED);
    return () => clearTimeout(timer);
  }, [entries.length, found]);

  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  useEffect(() => {
    if (earlier && first < NEAR_TOP) void fetchEarlier();
  }, [earlier, first]);

  return (
    <div className="log-frame">
      <div
        className="log"
        ref={box}
        role="log"
        aria-live="off"
        aria-label={name}
        aria-busy={fetching}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling log must be reachable by keyboard
        tabIndex={0}
        onScroll={(e) => setAtEnd(isAtEnd(e.currentTarget))}
      >
        {earlier && (
          <p className="log-earlier">
            <button
              type="button"
              className="button tight plain"
              disabled={fetching}
              onClick={() => void fetchEarlier()}
            >
              {tt(fetching ? "cables.fetching" : "cables.earlier")}
            </button>
          </p>
        )}
        {entries.length === 0 && !earlier && <p className="faint empty">{tt("cables.empty")}</p>}
        <div className="log-rows" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, key, start }) => (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="entry"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row entry={entries[index] as Entry} at={index + 1} found={found === key} you={you} />
            </div>
          ))}
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="button tight log-newest" onClick={() => rows.scrollToEnd()}>
          <ArrowDown size={14} aria-hidden /> {tt(channel.unread > 0 ? "cables.new" : "cables.newest")}
        </button>
      )}
      <Arrivals channel={channel} />
    </div>
  );
}

type You = { readonly seat: string | null; readonly person: string | null };

function Row({ entry, at, found, you }: { entry: Entry; at: number; found: boolean; you: You }) {
  switch (entry.kind) {
    case "turn":
      return (
        <p className="turn-rule label">
          <span>{tt("cables.turn", { turn: entry.turn })}</span>
        </p>
      );
    case "new":
      return (
        <p className="turn-rule label new-rule">
          <span>{tt("cables.unreadRule")}</span>
        </p>
      );
    case "request":
      return <RequestCard request={entry.request} />;
    case "message":
      return (
        <>
          <Cable message={entry.message} mine={isOwn(entry.message, you)} at={at} found={found} />
          {entry.request && <RequestCard request={entry.request} />}
        </>
      );
  }
}

/** The row somebody was led to: scrolled to once it is there, and marked until something else is sought. */
function useFound(entries: readonly Entry[], scrollTo: (index: number) => void): string | null {
  const sought = useUi((s) => (s.sought?.kind === "message" ? s.sought.id : null));
  const index = sought === null ? -1 : entries.findIndex((e) => e.kind === "message" && keyOf(e) === sought);
  const there = index >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is sought and there, not when rows move
  useLayoutEffect(() => {
    if (there) scrollTo(index);
  }, [sought, there]);
  return there ? sought : null;
}

/** Says what others have just written in the open channel, to those who cannot see it come. */
function Arrivals({ channel }: { channel: Channel }) {
  const { you } = useView();
  const words = useWords();
  const [first] = useState(channel.last?.id);
  const last = channel.last;
  const fresh = last !== null && last.id !== first && !isOwn(last, you);
  return (
    <p className="unseen" role="status">
      {fresh &&
        tt("cables.arrived", {
          sender: words.name(last.from),
          words: plain(renderWords(last.words, words.names)),
        })}
    </p>
  );
}
