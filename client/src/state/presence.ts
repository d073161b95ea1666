import { useEffect } from "react";
import { useTable } from "../store.ts";

/** What one opens for a moment on the way to something else is nobody's business. */
const AFTER = 400;

let now: string | null = null;
let told: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell() {
  const { transport, view } = useTable.getState();
  const seat = view?.you.seat ?? null;
  const shared =
    Object.values(view?.people ?? {}).filter((p) => p.seat !== null && p.seat === seat).length > 1;
  // Who sits alone tells nobody.
  if (now === told || transport === null || !shared) return;
  told = now;
  transport.place(now);
}

function at(place: string | null) {
  now = place;
  clearTimeout(timer);
  timer = setTimeout(tell, AFTER);
}

/** Opens something of the seat's common work before the eyes of its team. */
export const enter = (place: string) => at(place);

/** Closes it again, unless something else has been opened since. */
export const leave = (place: string) => {
  if (now === place) at(null);
};

/** Says it again on a new connection, and to somebody who has just joined the seat. */
export function usePresence() {
  const transport = useTable((s) => s.transport);
  useEffect(() => {
    told = null;
    if (transport !== null && now !== null) at(now);
  }, [transport]);
}

/** Who of the team has this open: their names, in no order. */
export function useWhoIsAt(place: string): string {
  return useTable((s) =>
    Object.entries(s.team)
      .filter(([, open]) => open === place)
      .map(([person]) => s.view?.people[person]?.name ?? "")
      .filter(Boolean)
      .join(", "),
  );
}
