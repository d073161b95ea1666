import type { Intent } from "@casus/shared/protocol";
import { useState } from "react";
import { problem } from "../i18n/index.ts";
import { act, type Refusal } from "../store.ts";
import { refusalWords } from "../words.ts";
import { useWords } from "./table.ts";

/** Sends an intent and keeps its refusal as a sentence to show beside the control. */
export function useAct() {
  const words = useWords();
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const say = (refusal: Refusal) => refusalWords(words, refusal, problem(refusal.code));
  async function send(intent: Intent): Promise<boolean> {
    setBusy(true);
    const reply = await act(intent);
    setBusy(false);
    setRefused(reply.ok ? "" : say(reply));
    return reply.ok;
  }
  return { send, busy, refused, say, clear: () => setRefused("") };
}
