import type { Message, Request } from "@casus/shared/engine";
import { byChannel, type ChannelId, channelOfRequest } from "./channels.ts";

/** One row of a conversation. */
export type Entry =
  | { readonly kind: "message"; readonly message: Message; readonly request: Request | null }
  | { readonly kind: "request"; readonly request: Request }
  | { readonly kind: "turn"; readonly turn: number }
  | { readonly kind: "new" };

/** What a row is called: stable while the list grows at either end. */
export function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case "message":
      return entry.message.id;
    case "request":
      return entry.request.id;
    case "turn":
      return `t${entry.turn}`;
    case "new":
      return "new";
  }
}

/**
 * What stands in a channel: messages in order, requests with the cable they came with or else at the end of their turn,
 * a rule at each new turn, and one where reading stopped: after the message `read`, if others wrote since.
 */
export function entriesOf(
  channel: ChannelId,
  seat: string | null,
  messages: readonly Message[],
  requests: readonly Request[],
  read: string | null = null,
): readonly Entry[] {
  const inside = byChannel(messages, seat).get(channel) ?? [];
  const asked = requests.filter((r) => channelOfRequest(r, seat) === channel);
  const byId = new Map(asked.map((r) => [r.id, r]));
  const carried = new Set(inside.map((m) => m.about));
  const loose = asked.filter((r) => !carried.has(r.id)).sort((a, b) => a.turn - b.turn);
  const entries: Entry[] = [];
  let turn: number | null = null;
  const place = (upTo: number) => {
    for (let next = loose[0]; next && next.turn <= upTo; next = loose[0]) {
      entries.push({ kind: "request", request: next });
      loose.shift();
    }
  };
  const open = (next: number) => {
    if (turn !== null) place(turn);
    if (next !== turn) entries.push({ kind: "turn", turn: next });
    turn = next;
  };
  for (const [i, message] of inside.entries()) {
    if (message.turn !== turn) open(message.turn);
    const before = inside[i - 1];
    if (read !== null && before?.id === read) entries.push({ kind: "new" });
    entries.push({ kind: "message", message, request: byId.get(message.about ?? "") ?? null });
  }
  const last = loose.at(-1);
  if (last) {
    if (turn === null) open(last.turn);
    place(last.turn);
  }
  return entries;
}
