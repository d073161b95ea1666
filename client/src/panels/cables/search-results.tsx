import type { Message } from "@casus/shared/engine";
import { useDeferredValue, useEffect, useMemo } from "react";
import { capital } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { fetchAll } from "../../state/messages.ts";
import { useView, useWords } from "../../state/table.ts";
import { useTable } from "../../store.ts";
import { renderWords } from "../../words.ts";
import { ChannelMark, useChannelName } from "./channel-name.tsx";
import { channelOf } from "./channels.ts";
import { find, readAhead } from "./search.ts";
import { useChannels } from "./use-channels.ts";

const MOST = 30;

/** Messages are read for the search while nothing else is to be done, so that its first letter finds them read. */
export function useReadAhead(): void {
  const words = useWords();
  const messages = useTable((s) => s.messages);
  useEffect(() => {
    // Browsers that cannot say when they are idle read at the first search.
    if (!("requestIdleCallback" in globalThis)) return;
    let due = 0;
    const say = (m: Message) => renderWords(m.words, words.names);
    const readOn = (deadline: IdleDeadline) => {
      const done = readAhead(messages, say, () => deadline.timeRemaining() > 2);
      if (!done) due = requestIdleCallback(readOn);
    };
    due = requestIdleCallback(readOn);
    return () => cancelIdleCallback(due);
  }, [messages, words]);
}

/** What the search finds, in all channels and all pages: older ones are fetched while somebody searches. */
export function SearchResults({ query, onOpen }: { query: string; onOpen: (message: Message) => void }) {
  const view = useView();
  const words = useWords();
  const messages = useTable((s) => s.messages);
  const earlier = useTable((s) => s.earlier);
  const channels = useChannels();
  const nameOf = useChannelName();
  // Typing stays ahead of the results.
  const wanted = useDeferredValue(query);
  const sender = (m: Message) => capital(words.name(m.from));
  const { finds, count } = useMemo(
    () =>
      find(
        wanted,
        messages,
        (m) => renderWords(m.words, words.names),
        (m) => words.name(m.from),
        MOST,
      ),
    [wanted, messages, words],
  );
  useEffect(() => {
    let searching = true;
    void fetchAll(() => searching);
    return () => {
      searching = false;
    };
  }, []);
  return (
    <section className="search-results" aria-label={tt("cables.search")}>
      <p className="note" role="status">
        {earlier
          ? tt("cables.search.fetching")
          : count === 0
            ? tt("cables.search.none")
            : tt("cables.search.found", { n: count })}
      </p>
      <ul>
        {finds.map(({ message, before, match, after }) => {
          const channel = channels.find((c) => c.id === channelOf(message, view.you.seat));
          return (
            <li key={message.id}>
              <button type="button" className="find" onClick={() => onOpen(message)}>
                {channel && <ChannelMark channel={channel} size={24} />}
                <span>
                  <span className="faint small">
                    {tt(channel && channel.id !== message.from ? "cables.search.in" : "cables.search.from", {
                      sender: sender(message),
                      channel: channel ? nameOf(channel) : "",
                      turn: message.turn,
                    })}
                  </span>
                  <span className="find-words">
                    {before}
                    <mark>{match}</mark>
                    {after}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {count > MOST && <p className="note">{tt("cables.search.more", { shown: MOST })}</p>}
    </section>
  );
}
