import { opposed } from "@casus/shared/engine";
import { useMemo } from "react";
import { useScenario, useView } from "../../state/table.ts";
import { useUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { type Channel, channelsOf, kindOf, type Onlooker, seatsOf } from "./channels.ts";

/** The pseudo-channel that lists requests of all channels. */
export const REQUESTS = "requests";

/** Who looks at the channels: this person's seat, and how the others stand to it. */
function useOnlooker(): Onlooker {
  const { you, people, treaties, rooms } = useView();
  const scenario = useScenario();
  const { seat, person } = you;
  const shared = Object.values(people).filter((p) => p.seat !== null && p.seat === seat).length > 1;
  return useMemo(() => {
    const others = scenario.seats.map((s) => s.id).filter((id) => id !== seat);
    return {
      seat,
      person,
      others,
      foes: others.filter((id) => seat !== null && opposed(scenario, seat, id)),
      treaties: Object.values(treaties),
      rooms: Object.values(rooms),
      shared,
    };
  }, [seat, person, scenario, treaties, rooms, shared]);
}

export function useChannels(): readonly Channel[] {
  const who = useOnlooker();
  const requests = useView().requests;
  const messages = useTable((s) => s.messages);
  const seen = useUi((s) => s.seen);
  const opened = useUi((s) => s.channel);
  return useMemo(() => {
    const channels = channelsOf(who, messages, Object.values(requests), seen);
    if (channels.some((c) => c.id === opened) || who.seat === null || seatsOf(opened).length < 2)
      return channels;
    // A group that was just opened has no message yet.
    const fresh = {
      id: opened,
      ...kindOf(opened, who),
      with: seatsOf(opened),
      unread: 0,
      asks: 0,
      last: null,
    };
    return [...channels, fresh];
  }, [who, messages, requests, seen, opened]);
}

export const unreadOf = (channels: readonly Channel[]) =>
  channels.reduce((sum, c) => sum + c.unread + c.asks, 0);
