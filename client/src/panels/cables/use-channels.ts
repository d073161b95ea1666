import { type Message, opposed } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import { useScenario, useView } from "../../state/table.ts";
import { type Ui, useUi } from "../../state/ui.ts";
import { useTable } from "../../store.ts";
import { type Channel, channelsOf, kindOf, type Onlooker, seatsOf } from "./channels.ts";

/** The pseudo-channel that lists requests of all channels. */
export const REQUESTS = "requests";

/** The same answer while the same is given: several panels count the same thousands of messages. */
function remembered<G extends readonly unknown[], A>(make: (...given: G) => A): (...given: G) => A {
  let last: { given: G; answer: A } | null = null;
  return (...given) => {
    if (last === null || last.given.some((one, i) => one !== given[i]))
      last = { given, answer: make(...given) };
    return last.answer;
  };
}

const onlooker = remembered(
  (
    you: View["you"],
    scenario: PublicScenario,
    treaties: View["treaties"],
    rooms: View["rooms"],
    shared: boolean,
  ) => {
    const { seat, person } = you;
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
  },
);

const withOpened = remembered(
  (
    who: Onlooker,
    messages: readonly Message[],
    requests: View["requests"],
    seen: Ui["seen"],
    opened: string,
  ): readonly Channel[] => {
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
  },
);

/** The channels of this person's seat, with what is unread in each. */
export function useChannels(): readonly Channel[] {
  const { you, people, treaties, rooms, requests } = useView();
  const shared = Object.values(people).filter((p) => p.seat !== null && p.seat === you.seat).length > 1;
  const who = onlooker(you, useScenario(), treaties, rooms, shared);
  const messages = useTable((s) => s.messages);
  const seen = useUi((s) => s.seen);
  const opened = useUi((s) => s.channel);
  return withOpened(who, messages, requests, seen, opened);
}

export const unreadOf = (channels: readonly Channel[]) =>
  channels.reduce((sum, c) => sum + c.unread + c.asks, 0);
