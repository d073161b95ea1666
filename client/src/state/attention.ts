import { useEffect, useState } from "react";
import { useTable } from "../store.ts";

/** Milliseconds after the last keystroke for which somebody counts as writing. */
const PAUSE = 5_000;
/** Changes are gathered: one hint in a while is enough for whoever watches over the table. */
const PACE = 1_500;

/** Tells the server what this person is at: that they write, and how much they have not opened. Never what. */
export function useAttention(unread: number): void {
  const [writing, setWriting] = useState(false);
  const transport = useTable((s) => s.transport);
  const watching = useTable((s) => s.view?.you.watching ?? false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = (event: Event) => {
      if (!(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) return;
      setWriting(true);
      clearTimeout(timer);
      timer = setTimeout(() => setWriting(false), PAUSE);
    };
    document.addEventListener("input", typed);
    return () => {
      document.removeEventListener("input", typed);
      clearTimeout(timer);
    };
  }, []);
  useEffect(() => {
    if (watching || transport === null) return;
    const timer = setTimeout(() => transport.attend({ writing, unread: Math.min(unread, 9999) }), PACE);
    return () => clearTimeout(timer);
  }, [transport, writing, unread, watching]);
}
