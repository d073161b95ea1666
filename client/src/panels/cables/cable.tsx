import type { Message } from "@casus/shared/engine";
import { memo } from "react";
import { Seat } from "../../design/seat.tsx";
import { formatClock } from "../../format.ts";
import { useWords } from "../../state/table.ts";
import { useTable } from "../../store.ts";
import { renderWords } from "../../words.ts";
import { OnMapOfMessage } from "../map/on-map.tsx";
import { Said } from "./said.tsx";

/** One message. Cables are slips; press items are set like a wire report; team talk has no border at all. */
export const Cable = memo(function Cable({
  message,
  mine,
  at,
  found,
}: {
  message: Message;
  mine: boolean;
  /** Place in the conversation, from 1, for those who cannot see how long it is. */
  at: number;
  /** Whether somebody was led here. */
  found: boolean;
}) {
  const words = useWords();
  const person = useTable((s) => (message.person ? s.view?.people[message.person]?.name : undefined));
  const speech = message.to === "press" ? "wire" : message.to === "team" ? "team" : "slip";
  return (
    <article
      className="cable"
      data-speech={speech}
      data-mine={mine || undefined}
      data-found={found || undefined}
      aria-posinset={at}
      aria-setsize={-1}
      tabIndex={found ? -1 : undefined}
    >
      <p className="cable-head">
        <Seat id={message.from} size={18} />
        {person && message.to === "team" && <span className="faint">{person}</span>}
        <time className="faint number" dateTime={new Date(message.at).toISOString()}>
          {formatClock(message.at)}
        </time>
        {speech !== "team" && <OnMapOfMessage message={message} />}
      </p>
      <p className="cable-words">
        <Said text={renderWords(message.words, words.names)} />
      </p>
    </article>
  );
});
