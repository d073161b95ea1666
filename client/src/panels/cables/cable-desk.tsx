import { useDeferredValue, useState } from "react";
import { useMedia } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { ChannelList } from "./channel-list.tsx";
import { channelOf } from "./channels.ts";
import { Conversation } from "./conversation.tsx";
import { RequestInbox } from "./request-inbox.tsx";
import { SearchResults, useReadAhead } from "./search-results.tsx";
import { REQUESTS, useChannels } from "./use-channels.ts";
import "./cables.css";

/** All talk of this seat: the list of channels, and one of them open. */
export function CableDesk({ narrow = false }: { narrow?: boolean }) {
  const channels = useChannels();
  const opened = useUi((s) => s.channel);
  const sought = useUi((s) => s.sought);
  // The list answers at once; a conversation, which is much, is put together in pieces and shown when it is whole.
  const turned = useDeferredValue(opened);
  const channel = channels.find((c) => c.id === turned);
  useReadAhead();
  const [listing, setListing] = useState(sought === null);
  const [query, setQuery] = useState("");
  const roomy = useMedia("(min-width: 1800px)");
  const choose = (id: string) => {
    setUi({ channel: id, sought: null });
    setListing(false);
    setQuery("");
  };
  const searching = useDeferredValue(query).trim() !== "";
  const list = (
    <ChannelList
      channels={channels}
      current={narrow || searching ? null : opened}
      query={query}
      onQuery={setQuery}
      onOpen={choose}
    />
  );
  const results = (
    <SearchResults
      query={query}
      onOpen={(message) => {
        const { view } = useTable.getState();
        choose(channelOf(message, view?.you.seat ?? null));
        setUi({ sought: { kind: "message", id: message.id } });
      }}
    />
  );
  const back = narrow ? { onBack: () => setListing(true) } : {};
  const open =
    turned === REQUESTS ? (
      <RequestInbox {...back} onOpen={choose} />
    ) : (
      channel && <Conversation key={channel.id} channel={channel} {...back} />
    );
  if (narrow) {
    const inside = !listing && !searching && open;
    return (
      <div className="cable-desk narrow">
        {inside || (
          <>
            {list}
            {searching && results}
          </>
        )}
      </div>
    );
  }
  return (
    <div className="cable-desk" data-roomy={roomy || undefined}>
      {list}
      {searching ? results : open}
    </div>
  );
}
