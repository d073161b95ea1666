import type { DraftOrder } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";
import { create } from "zustand";
import { act, type Refusal } from "../store.ts";
import { mergeDraft } from "./merge-draft.ts";
import { raise } from "./trouble.ts";

interface Draft {
  readonly lines: readonly DraftOrder[];
  /** As the server last had it. */
  readonly held: readonly DraftOrder[];
  /** Changed here and not yet acknowledged by the server. */
  readonly unsaved: boolean;
  readonly refusal: Refusal | null;
}

const SAVE_AFTER = 450;

/** The seat's order sheet as this person sees it: at once here, a moment later on the server. */
export const useDraft = create<Draft>(() => ({ lines: [], held: [], unsaved: false, refusal: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** What the server holds is the truth; while something of ours is on its way, what a team-mate changed is put beside it. */
export function takeDraft(view: View) {
  late(view);
  const theirs = view.desk?.draft ?? [];
  useDraft.setState(({ lines, held, unsaved }) => {
    if (!unsaved) return { held: theirs, lines: theirs };
    const merged = mergeDraft(held, lines, theirs);
    return { held: theirs, lines: JSON.stringify(merged) === JSON.stringify(lines) ? lines : merged };
  });
}

let phase = "";

/** The phase may end while somebody is still at the sheet or at a cable: say what became of it. */
function late({ stage }: View) {
  const before = phase;
  phase = stage.kind === "running" ? `${stage.turn}.${stage.phase}` : stage.kind;
  if (before === "" || before === phase || stage.kind !== "running") return;
  if (before.endsWith("orders") && useDraft.getState().unsaved) {
    // What had not arrived by then is not on the sheet that counts.
    clearTimeout(timer);
    useDraft.setState({ unsaved: false, refusal: null });
    raise("late");
  }
  const box = document.activeElement;
  if (box instanceof HTMLTextAreaElement && box.closest(".compose") && box.value) raise("late.cable");
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
  // What was changed or merged in meanwhile is still to be sent.
  if (!offline && useDraft.getState().unsaved) timer = setTimeout(() => void saveDraft(), SAVE_AFTER);
  if (offline) timer = setTimeout(() => void saveDraft(), 2_000);
}
