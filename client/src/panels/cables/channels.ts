import type { Message, Request, Room, Treaty } from "@casus/shared/engine";

export type ChannelId = string;

export const CHANNEL_KINDS = ["press", "team", "council", "room", "pair", "hotline", "group"] as const;
/**
 * `press` everybody, `team` the people of one seat, `council` all parties of a treaty, `room` seats that opened one under a name, `pair` one other government,
 * `hotline` one on the other side, `group` any set of seats.
 */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export interface Channel {
  /** `press`, `team`, or the other seats joined by `+` in order; of a room `ROOM~` before them. */
  readonly id: ChannelId;
  readonly kind: ChannelKind;
  readonly with: readonly string[];
  /** The treaty whose council this is; null for other kinds. */
  readonly treaty: string | null;
  readonly unread: number;
  /** Requests in it that wait for this seat's answer. */
  readonly asks: number;
  readonly last: Message | null;
}

/** Who looks, and at what: everything channels are made from but the talk itself. */
export interface Onlooker {
  readonly seat: string | null;
  /** In the team's own room, what a team-mate wrote is not one's own. */
  readonly person: string | null;
  readonly others: readonly string[];
  /** Of the others, those on the other side. */
  readonly foes: readonly string[];
  readonly treaties: readonly Pick<Treaty, "id" | "parties" | "status">[];
  readonly rooms: readonly Pick<Room, "id" | "seats">[];
  readonly shared: boolean;
}

const key = (seats: readonly string[]) => [...seats].sort().join("+");

/** The channel a message belongs to for this seat: everybody in it except oneself. */
export function channelOf(message: Pick<Message, "from" | "to" | "room">, seat: string | null): ChannelId {
  if (message.to === "press" || message.to === "team") return message.to;
  const others = key([message.from, ...message.to].filter((id) => id !== seat));
  return message.room === undefined ? others : `${message.room}~${others}`;
}

/** The channel of a room for one of its seats. */
export const channelOfRoom = (room: Pick<Room, "id" | "seats">, seat: string | null): ChannelId =>
  `${room.id}~${key(room.seats.filter((id) => id !== seat))}`;

/** The room a channel is; null for the others. */
export const roomOf = (channel: ChannelId): string | null =>
  channel.includes("~") ? (channel.split("~")[0] ?? null) : null;

export const channelOfRequest = (request: Pick<Request, "from" | "to">, seat: string | null): ChannelId =>
  key([request.from, ...request.to].filter((id) => id !== seat));

export const seatsOf = (channel: ChannelId): readonly string[] =>
  channel === "press" || channel === "team" ? [] : (channel.split("~").at(-1) ?? "").split("+");

export const awaits = (request: Request, seat: string | null): boolean =>
  request.status === "open" && seat !== null && request.to.includes(seat) && !request.answers[seat];

const NOTHING: readonly Message[] = [];
let sorted: {
  readonly messages: readonly Message[];
  readonly seat: string | null;
  readonly found: ReadonlyMap<ChannelId, readonly Message[]>;
} | null = null;

/** All messages by channel, each oldest first. Sorted out once for a list: thousands are looked at by several panels. */
export function byChannel(
  messages: readonly Message[],
  seat: string | null,
): ReadonlyMap<ChannelId, readonly Message[]> {
  if (sorted?.messages === messages && sorted.seat === seat) return sorted.found;
  const found = new Map<ChannelId, Message[]>();
  for (const message of messages) {
    const id = channelOf(message, seat);
    const there = found.get(id);
    if (there) there.push(message);
    else found.set(id, [message]);
  }
  sorted = { messages, seat, found };
  return found;
}

/** How many of a channel's messages others wrote after the last one read. Counts from the end, where the new ones are. */
function unreadIn(inside: readonly Message[], seen: string | undefined, who: Onlooker): number {
  let unread = 0;
  for (let i = inside.length - 1; i >= 0; i--) {
    const message = inside[i] as Message;
    if (message.id === seen) break;
    if (!isOwn(message, who)) unread++;
  }
  return unread;
}

/** What kind of channel these seats are for the onlooker. */
export function kindOf(id: ChannelId, who: Onlooker): Pick<Channel, "kind" | "treaty"> {
  if (id === "press" || id === "team") return { kind: id, treaty: null };
  if (roomOf(id) !== null) return { kind: "room", treaty: null };
  const seats = seatsOf(id);
  if (seats.length < 2) return { kind: who.foes.includes(seats[0] ?? "") ? "hotline" : "pair", treaty: null };
  const treaty = councils(who).find((council) => council.id === id)?.treaty ?? null;
  return { kind: treaty === null ? "group" : "council", treaty };
}

/** The councils a seat sits in: one for each treaty of three parties or more that is not at an end. */
function councils({ seat, treaties, others }: Onlooker): readonly { id: ChannelId; treaty: string }[] {
  const found = new Map<ChannelId, string>();
  for (const { id, parties, status } of treaties) {
    if (seat === null || status === "ended" || !parties.includes(seat)) continue;
    const rest = parties.filter((party) => party !== seat && others.includes(party));
    if (rest.length > 1 && !found.has(key(rest))) found.set(key(rest), id);
  }
  return [...found].map(([id, treaty]) => ({ id, treaty }));
}

/**
 * All channels of a seat: the press, the team where the seat is shared, the councils, every other seat, then the groups
 * that have been used. `seen` holds, per channel, the id of the last message read there.
 */
export function channelsOf(
  who: Onlooker,
  messages: readonly Message[],
  requests: readonly Request[],
  seen: Readonly<Record<ChannelId, string>>,
): readonly Channel[] {
  const { seat } = who;
  const inside = byChannel(messages, seat);
  const mine = requests.filter((r) => seat !== null && (r.from === seat || r.to.includes(seat)));
  const fixed: ChannelId[] = [
    "press",
    ...(who.shared ? ["team"] : []),
    ...councils(who).map((council) => council.id),
    ...who.rooms.map((room) => channelOfRoom(room, seat)),
    ...(seat === null ? [] : who.others),
  ];
  const used = [...inside.keys(), ...mine.map((r) => channelOfRequest(r, seat))];
  const all = [...fixed, ...new Set(used.filter((id) => id !== "" && !fixed.includes(id)))];
  return all.map((id) => {
    const here = inside.get(id) ?? NOTHING;
    return {
      id,
      ...kindOf(id, who),
      with: seatsOf(id),
      unread: unreadIn(here, seen[id], who),
      asks: mine.filter((r) => awaits(r, seat) && channelOfRequest(r, seat) === id).length,
      last: here.at(-1) ?? null,
    };
  });
}

/** Whether a message is one's own: of one's seat, or in the team's room of oneself. */
export const isOwn = (
  message: Pick<Message, "from" | "to" | "person">,
  { seat, person }: { readonly seat: string | null; readonly person: string | null },
): boolean => (message.to === "team" ? message.person === person : message.from === seat);
