import type { DraftOrder } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";
import { create } from "zustand";
import { act, type Refusal } from "../store.ts";

interface Draft {
  readonly lines: readonly DraftOrder[];
  /** Changed here and not yet acknowledged by the server. */
  readonly unsaved: boolean;
  readonly refusal: Refusal | null;
}

const SAVE_AFTER = 450;

/** The seat's order sheet as this person sees it: at once here, a moment later on the server. */
export const useDraft = create<Draft>(() => ({ lines: [], unsaved: false, refusal: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** What the server holds is the truth, except while something of ours is on its way. */
export function takeDraft(view: View) {
  if (useDraft.getState().unsaved) return;
  useDraft.setState({ lines: view.desk?.draft ?? [] });
}

export function changeDraft(change: (lines: readonly DraftOrder[]) => readonly DraftOrder[]) {
  useDraft.setState((s) => ({ lines: change(s.lines), unsaved: true }));
  clearTimeout(timer);
  timer = setTimeout(() => void saveDraft(), SAVE_AFTER);
}

/** Sends what is unsaved now; sealing waits for it. */
export async function saveDraft(): Promise<void> {
  clearTimeout(timer);
  const { lines, unsaved } = useDraft.getState();
  if (!unsaved) return;
  const reply = await act({ type: "draft", orders: [...lines] as never });
  const offline = !reply.ok && reply.code === "offline";
  useDraft.setState((s) => ({
    unsaved: offline || s.lines !== lines,
    refusal: reply.ok || offline ? null : reply,
  }));
  if (offline) timer = setTimeout(() => void saveDraft(), 2_000);
}
