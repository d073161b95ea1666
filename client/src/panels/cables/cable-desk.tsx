import { Users } from "lucide-react";
import { useState } from "react";
import { Mark } from "../../design/mark.tsx";
import { Modal } from "../../design/modal.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { ChannelMark, useChannelName } from "./channel-name.tsx";
import { type Channel, channelsOf, seatsOf } from "./channels.ts";
import { Conversation } from "./conversation.tsx";
import "./cables.css";

export function useChannels(): readonly Channel[] {
  const view = useView();
  const scenario = useScenario();
  const messages = useTable((s) => s.messages);
  const seen = useUi((s) => s.seen);
  const opened = useUi((s) => s.channel);
  const seat = view.you.seat;
  const channels = channelsOf({
    person: view.you.person,
    seat,
    others: scenario.seats.map((s) => s.id).filter((id) => id !== seat),
    shared: Object.values(view.people).filter((p) => p.seat !== null && p.seat === seat).length > 1,
    messages,
    requests: Object.values(view.requests),
    seen,
  });
  if (channels.some((c) => c.id === opened) || seat === null || seatsOf(opened).length < 2) return channels;
  // A group that was just opened has no message yet.
  return [...channels, { id: opened, kind: "group", with: seatsOf(opened), unread: 0, asks: 0, last: null }];
}

export const unreadOf = (channels: readonly Channel[]) =>
  channels.reduce((sum, c) => sum + c.unread + c.asks, 0);

/** All talk of this seat: the list of channels, and one of them open. */
export function CableDesk({ narrow = false }: { narrow?: boolean }) {
  const channels = useChannels();
  const opened = useUi((s) => s.channel);
  const channel = channels.find((c) => c.id === opened);
  const [listing, setListing] = useState(true);
  const [grouping, setGrouping] = useState(false);
  const choose = (id: string) => {
    setUi({ channel: id });
    setListing(false);
  };
  const list = (
    <nav className="channels" aria-label={tt("cables.channels")}>
      <ul>
        {channels.map((c) => (
          <li key={c.id}>
            <ChannelRow
              channel={c}
              current={!narrow && c.id === channel?.id}
              onOpen={() => choose(c.id)}
              narrow={narrow}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="button plain tight" onClick={() => setGrouping(true)}>
        <Users size={15} aria-hidden /> {tt("cables.group.new")}
      </button>
      {grouping && <NewGroup onClose={() => setGrouping(false)} onOpen={choose} />}
    </nav>
  );
  if (narrow) {
    return (
      <div className="cable-desk narrow">
        {listing || !channel ? (
          list
        ) : (
          <Conversation key={channel.id} channel={channel} onBack={() => setListing(true)} />
        )}
      </div>
    );
  }
  return (
    <div className="cable-desk">
      {list}
      {channel && <Conversation key={channel.id} channel={channel} />}
    </div>
  );
}

function ChannelRow(p: { channel: Channel; current: boolean; onOpen: () => void; narrow: boolean }) {
  const name = useChannelName()(p.channel);
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
      <span className="channel-name">{name}</span>
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

function NewGroup({ onClose, onOpen }: { onClose: () => void; onOpen: (id: string) => void }) {
  const view = useView();
  const scenario = useScenario();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Modal title={tt("cables.group.new")} open onClose={onClose}>
      <fieldset className="field">
        <legend>{tt("cables.group.choose")}</legend>
        <div className="choices">
          {scenario.seats
            .filter((s) => s.id !== view.you.seat)
            .map((s) => (
              <label key={s.id} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(s.id)}
                  onChange={(e) =>
                    setChosen(e.target.checked ? [...chosen, s.id] : chosen.filter((id) => id !== s.id))
                  }
                />
                <span className="row">
                  <Mark id={s.id} side={s.side} size={22} /> {s.name}
                </span>
              </label>
            ))}
        </div>
      </fieldset>
      <button
        type="button"
        className="button primary"
        disabled={chosen.length < 2}
        onClick={() => {
          onOpen([...chosen].sort().join("+"));
          onClose();
        }}
      >
        {tt("cables.group.open")}
      </button>
    </Modal>
  );
}
