import type { Beside, BesideKind } from "@casus/shared/review";
import { useCallback, useEffect, useState } from "react";
import { loadNotes, type SeenNotes, saveNote } from "../../api.ts";

/** What was written beside the game, and the way to write more. */
export interface NotesDesk {
  readonly notes: SeenNotes | null;
  readonly state: "idle" | "saving" | "saved" | "failed";
  /** Reads anew what others may have written since. */
  refresh(): Promise<void>;
  save<K extends BesideKind>(kind: K, value: Beside[K]): Promise<void>;
}

/** How long a word just written waits for the next one before it is sent. What is done by one click is sent at once. */
const PAUSE: Readonly<Record<BesideKind, number>> = {
  story: 500,
  sheet: 500,
  answers: 0,
  sharing: 0,
  guess: 0,
  consent: 0,
  role: 0,
};

/** Loads what was written, and keeps what is written here: shown at once, sent after a short pause. */
export function useNotes(game: string, token: string): NotesDesk {
  const [notes, setNotes] = useState<SeenNotes | null>(null);
  const [state, setState] = useState<NotesDesk["state"]>("idle");
  const save = useCallback(
    async <K extends BesideKind>(kind: K, value: Beside[K]) => {
      setState("saving");
      if (kind === "story" || kind === "sharing" || kind === "sheet")
        setNotes((now) => now && { ...now, [kind]: value });
      const mine = ++latest[kind];
      await new Promise((done) => setTimeout(done, PAUSE[kind]));
      if (latest[kind] !== mine) return;
      try {
        const kept = await saveNote(game, token, kind, value);
        if (latest[kind] === mine) setNotes(kept);
        setState("saved");
      } catch {
        setState("failed");
      }
    },
    [game, token],
  );
  const refresh = useCallback(() => loadNotes(game, token).then(setNotes, () => {}), [game, token]);
  useEffect(() => void refresh(), [refresh]);
  return { notes, state, save, refresh };
}

/** Only the newest of each kind is sent. */
const latest: Record<BesideKind, number> = {
  story: 0,
  sharing: 0,
  sheet: 0,
  answers: 0,
  guess: 0,
  consent: 0,
  role: 0,
};
