import { ClientState } from "@colyseus/core";
import { now } from "../deadline.ts";
import { log } from "../log.ts";
import type { CrisisClient } from "./publish.ts";

/** A connection that does not finish joining holds a place and a growing queue. */
const JOINING_LIMIT = 8_000;
/** Bytes a slow reader may be behind. */
const BEHIND_LIMIT = 1_000_000;

/** The part of a WebSocket that Colyseus does not show. */
const socketOf = (client: CrisisClient) =>
  client.ref as unknown as { readonly bufferedAmount: number; terminate(): void };

/** Ends connections that never finish joining, or read too slowly. */
export function dropStuck(clients: readonly CrisisClient[], game: string): void {
  for (const client of clients) {
    const joining =
      client.state === ClientState.JOINING && now() - (client.userData?.since ?? 0) > JOINING_LIMIT;
    const behind = socketOf(client).bufferedAmount > BEHIND_LIMIT;
    if (!joining && !behind) continue;
    log.warn("stuck", { game, why: joining ? "never joined" : "slow reader" });
    socketOf(client).terminate();
  }
}

/**
 * Colyseus encodes every patch into one shared buffer. A frame that has to wait, behind another that is being deflated
 * or on a slow line, would be overwritten by the next patch before it leaves; clients then read nonsense.
 */
export function keepFrames(client: CrisisClient): void {
  const raw = client.raw.bind(client);
  client.raw = (data, options, sent) => raw(Buffer.from(data), options, sent);
}
