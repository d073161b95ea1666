import type { Message, Request } from "@casus/shared/engine";

export type ChannelId = string;

export interface Channel {
  /** `press`, `team`, or the other seats joined by `+` in order. */
  readonly id: ChannelId;
  readonly kind: "press" | "team" | "pair" | "group";
  readonly with: readonly string[];
  readonly unread: number;
  /** Requests in it that wait for this seat's answer. */
  readonly asks: number;
  readonly last: Message | null;
}

export type Entry =
  | { readonly kind: "message"; readonly message: Message; readonly request: Request | null }
  | { readonly kind: "request"; readonly request: Request }
  | { readonly kind: "turn"; readonly turn: number };

const key = (seats: readonly string[]) => [...seats].sort().join("+");

/** The channel a message belongs to for this seat: everybody in it except oneself. */
export function channelOf(message: Pick<Message, "from" | "to">, seat: string | null): ChannelId {
  if (message.to === "press" || message.to === "team") return message.to;
  return key([message.from, ...message.to].filter((id) => id !== seat));
}

export const channelOfRequest = (request: Pick<Request, "from" | "to">, seat: string | null): ChannelId =>
  key([request.from, ...request.to].filter((id) => id !== seat));

export const seatsOf = (channel: ChannelId): readonly string[] =>
  channel === "press" || channel === "team" ? [] : channel.split("+");

export const awaits = (request: Request, seat: string | null): boolean =>
  request.status === "open" && seat !== null && request.to.includes(seat) && !request.answers[seat];

/**
 * All channels of a seat: the press, the team where the seat is shared, every other seat, then the groups that have
 * been used. `seen` holds, per channel, the id of the last message read there.
 */
export function channelsOf(given: {
  readonly seat: string | null;
  /** Who looks: in the team's own room, what a team-mate wrote is not one's own. */
  readonly person: string | null;
  readonly others: readonly string[];
  readonly shared: boolean;
  readonly messages: readonly Message[];
  readonly requests: readonly Request[];
  readonly seen: Readonly<Record<ChannelId, string>>;
}): readonly Channel[] {
  const { seat, messages, requests } = given;
  const fixed: ChannelId[] = [
    "press",
    ...(given.shared ? ["team"] : []),
    ...(seat === null ? [] : given.others),
  ];
  const used = [
    ...messages.map((m) => channelOf(m, seat)),
    ...requests
      .filter((r) => seat !== null && (r.from === seat || r.to.includes(seat)))
      .map((r) => channelOfRequest(r, seat)),
  ].filter((id) => id !== "" && !fixed.includes(id));
  return [...fixed, ...new Set(used)].map((id) => {
    const inside = messages.filter((m) => channelOf(m, seat) === id);
    const read = inside.findIndex((m) => m.id === given.seen[id]);
    const others = seatsOf(id);
    return {
      id,
      kind: id === "press" ? "press" : id === "team" ? "team" : others.length > 1 ? "group" : "pair",
      with: others,
      unread: inside.slice(read + 1).filter((m) => !isOwn(m, given)).length,
      asks: requests.filter((r) => awaits(r, seat) && channelOfRequest(r, seat) === id).length,
      last: inside.at(-1) ?? null,
    };
  });
}

/** Whether a message is one's own: of one's seat, or in the team's room of oneself. */
export const isOwn = (
  message: Pick<Message, "from" | "to" | "person">,
  { seat, person }: { readonly seat: string | null; readonly person: string | null },
): boolean => (message.to === "team" ? message.person === person : message.from === seat);

/** What stands in a channel: messages in order, requests with the cable they came with, a rule at each new turn. */
export function entriesOf(
  channel: ChannelId,
  seat: string | null,
  messages: readonly Message[],
  requests: readonly Request[],
): readonly Entry[] {
  const inside = messages.filter((m) => channelOf(m, seat) === channel);
  const asked = requests.filter((r) => channelOfRequest(r, seat) === channel);
  const entries: Entry[] = [];
  const placed = new Set<string>();
  let turn: number | null = null;
  const open = (next: number) => {
    if (turn !== null) place(turn);
    if (next !== turn) entries.push({ kind: "turn", turn: next });
    turn = next;
  };
  const place = (upTo: number) => {
    for (const request of asked) {
      if (placed.has(request.id) || request.turn > upTo) continue;
      if (inside.some((m) => m.about === request.id)) continue;
      placed.add(request.id);
      entries.push({ kind: "request", request });
    }
  };
  for (const message of inside) {
    if (message.turn !== turn) open(message.turn);
    const request = asked.find((r) => r.id === message.about) ?? null;
    if (request) placed.add(request.id);
    entries.push({ kind: "message", message, request });
  }
  const left = asked.filter((r) => !placed.has(r.id));
  if (left.length > 0) {
    const last = Math.max(...left.map((r) => r.turn));
    if (turn === null) open(last);
    place(last);
  }
  return entries;
}
