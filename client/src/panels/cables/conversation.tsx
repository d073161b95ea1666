import type { Message } from "@casus/shared/engine";
import { ArrowLeft } from "lucide-react";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Seat } from "../../design/seat.tsx";
import { formatClock, formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { ask, mergeMessages, useTable } from "../../store.ts";
import { renderWords } from "../../words.ts";
import { ChannelMark, useChannelName } from "./channel-name.tsx";
import { type Channel, entriesOf, isOwn } from "./channels.ts";
import { Compose } from "./compose.tsx";
import { RequestCard } from "./request-card.tsx";

const PAGE = 40;

/** One channel: what was said in it, newest below, and the place to write. */
export function Conversation({ channel, onBack }: { channel: Channel; onBack?: () => void }) {
  const view = useView();
  const scenario = useScenario();
  const all = useTable((s) => s.messages);
  const earlier = useTable((s) => s.earlier);
  const name = useChannelName()(channel);
  const [shown, setShown] = useState(PAGE);
  const log = useRef<HTMLDivElement>(null);
  const entries = entriesOf(channel.id, view.you.seat, all, Object.values(view.requests));
  const last = channel.last?.id;

  // Reading is what marks as read: the newest message of an open channel.
  useEffect(() => {
    if (last === undefined || document.hidden) return;
    setUi({ seen: { ...useUi.getState().seen, [channel.id]: last } });
  }, [channel.id, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is what scrolls
  useLayoutEffect(() => {
    const box = log.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [entries.length]);

  async function older() {
    setShown(shown + PAGE);
    if (!earlier || entries.length > shown) return;
    const first = useTable.getState().messages[0]?.id ?? null;
    const page = await ask<{ items: readonly Message[]; earlier: boolean }>({
      type: "messages",
      before: first,
      limit: PAGE,
    });
    if (page)
      useTable.setState((s) => ({ messages: mergeMessages(s.messages, page.items), earlier: page.earlier }));
  }

  const names = channel.with.map((id) => scenario.seats.find((s) => s.id === id)?.name ?? id);
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
          <p className="faint small">
            {channel.kind === "group"
              ? tt("cables.group.line", { names: formatList(names) })
              : tt(`cables.${channel.kind}.line`)}
          </p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling log must be reachable by keyboard */}
      <div className="log" ref={log} role="log" aria-label={name} tabIndex={0}>
        {(entries.length > shown || earlier) && (
          <button type="button" className="button tight plain" onClick={() => void older()}>
            {tt("cables.earlier")}
          </button>
        )}
        {entries.length === 0 && <p className="faint empty">{tt("cables.empty")}</p>}
        {entries.slice(-shown).map((entry) =>
          entry.kind === "turn" ? (
            <p key={`t${entry.turn}`} className="turn-rule label">
              <span>{tt("cables.turn", { turn: entry.turn })}</span>
            </p>
          ) : entry.kind === "request" ? (
            <RequestCard key={entry.request.id} request={entry.request} />
          ) : (
            <div key={entry.message.id} className="entry">
              <Cable
                message={entry.message}
                mine={isOwn(entry.message, view.you)}
                press={channel.kind === "press"}
              />
              {entry.request && <RequestCard request={entry.request} />}
            </div>
          ),
        )}
      </div>
      {view.you.seat === null ? (
        <p className="note empty">{tt("cables.observer")}</p>
      ) : (
        <Compose channel={channel} names={names} />
      )}
    </section>
  );
}

/** One message. Cables are slips; press items are set like a wire report. */
const Cable = memo(function Cable({
  message,
  mine,
  press,
}: {
  message: Message;
  mine: boolean;
  press: boolean;
}) {
  const words = useWords();
  const person = useTable((s) => (message.person ? s.view?.people[message.person]?.name : undefined));
  return (
    <article className={press ? "cable wire" : mine ? "cable mine" : "cable"}>
      <p className="cable-head">
        <Seat id={message.from} size={18} />
        {person && message.to === "team" && <span className="faint">{person}</span>}
        <time className="faint number" dateTime={new Date(message.at).toISOString()}>
          {formatClock(message.at)}
        </time>
      </p>
      <p className="cable-words">{renderWords(message.words, words.names)}</p>
    </article>
  );
});
