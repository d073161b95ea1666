import { useState } from "react";
import type { NotesDesk } from "./notes.ts";

/** What this person guessed before the verdicts: null before, "" for who would rather not. */
export function useGuess(game: string, desk: NotesDesk) {
  const key = `casus.guess.${game}`;
  const [guess, setGuess] = useState<string | null>(() => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  });
  function decide(label: string) {
    setGuess(label);
    if (label !== "") void desk.save("guess", { label });
    try {
      localStorage.setItem(key, label);
    } catch {
      // Asked again after a reload; no harm.
    }
  }
  return { guess, decide } as const;
}
