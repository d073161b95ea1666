import type { Message } from "@casus/shared/engine";
import { create } from "zustand";
import { ask, mergeMessages, useTable } from "../store.ts";

/** Most messages the server gives at once. */
const PAGE = 100;

/** Whether older messages are on their way. */
export const useFetching = create<{ readonly fetching: boolean }>(() => ({ fetching: false }));

/** Fetches the page before the oldest message there is. False when there is none, or the server is not there. */
export async function fetchEarlier(): Promise<boolean> {
  const { earlier, messages } = useTable.getState();
  if (!earlier || useFetching.getState().fetching) return false;
  useFetching.setState({ fetching: true });
  const page = await ask<{ items: readonly Message[]; earlier: boolean }>({
    type: "messages",
    before: messages[0]?.id ?? null,
    limit: PAGE,
  });
  useFetching.setState({ fetching: false });
  if (!Array.isArray(page?.items)) return false;
  useTable.setState((s) => ({ messages: mergeMessages(s.messages, page.items), earlier: page.earlier }));
  return page.items.length > 0;
}

/** Fetches all there is, page by page, for as long as `wanted` says so: a search looks through everything. */
export async function fetchAll(wanted: () => boolean): Promise<void> {
  while (wanted() && (await fetchEarlier()));
}
