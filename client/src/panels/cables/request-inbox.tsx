import type { Request } from "@casus/shared/engine";
import { ArrowLeft, Inbox } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import { useView } from "../../state/table.ts";
import { awaits, channelOfRequest } from "./channels.ts";
import { RequestCard } from "./request-card.tsx";

/** Requests of all channels in one place: what waits for us, what we wait for, what is closed. */
export function RequestInbox({ onBack, onOpen }: { onBack?: () => void; onOpen: (channel: string) => void }) {
  const view = useView();
  const seat = view.you.seat;
  const all = Object.values(view.requests).sort((a, b) => b.turn - a.turn);
  const ours = all.filter((r) => awaits(r, seat));
  const theirs = all.filter((r) => r.status === "open" && !ours.includes(r));
  const closed = all.filter((r) => r.status !== "open");
  const part = (title: string, requests: readonly Request[]) =>
    requests.length > 0 && (
      <section className="stack">
        <h3 className="label">{title}</h3>
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            onOpen={() => onOpen(channelOfRequest(request, seat))}
          />
        ))}
      </section>
    );
  return (
    <section className="conversation" aria-label={tt("cables.requests")}>
      <header>
        {onBack && (
          <button type="button" className="icon-button" aria-label={tt("cables.back")} onClick={onBack}>
            <ArrowLeft size={18} aria-hidden />
          </button>
        )}
        <Inbox size={22} strokeWidth={1.6} aria-hidden />
        <div>
          <h2>{tt("cables.requests")}</h2>
          <p className="faint small">{tt("cables.requests.line")}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="inbox" tabIndex={0}>
        {all.length === 0 && <p className="note">{tt("cables.requests.none")}</p>}
        {part(tt("cables.requests.yours"), ours)}
        {part(tt("cables.requests.others"), theirs)}
        {part(tt("cables.requests.closed"), closed)}
      </div>
    </section>
  );
}
