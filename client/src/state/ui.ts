import { create } from "zustand";

export type Desk = "cables" | "orders" | "treaty" | "dossiers" | "obligation";
export type PhoneTab = "now" | "talk" | "orders" | "map";
export type SheetName = "ladder" | "treaty" | "dossiers" | "host" | "obligation" | "help";

/** Something one can be led to: a message, an article of a treaty, an action of the order sheet, an act. */
export interface Sought {
  readonly kind: "message" | "article" | "action" | "act";
  readonly id: string;
}

/** How far somebody is in the guided crisis. */
export interface Lesson {
  readonly done: readonly string[];
}

/** Where this person's eyes are: kept through a reload, never sent anywhere. */
export interface Ui {
  readonly game: string;
  readonly desk: Desk;
  readonly phone: PhoneTab;
  readonly sheet: SheetName | null;
  readonly channel: string;
  readonly dyad: string | null;
  readonly actor: string | null;
  readonly guidance: boolean;
  /** The guided first crisis: which steps are behind; null for whoever plays without. */
  readonly lesson: Lesson | null;
  /** Whether some number has been asked why. */
  readonly asked: boolean;
  /** Per channel, the last message read. */
  readonly seen: Readonly<Record<string, string>>;
  /** Unsent text by channel. */
  readonly drafts: Readonly<Record<string, string>>;
  /** How far the reveal of a turn has been watched: turn → last beat shown. */
  readonly revealed: Readonly<Record<number, number>>;
  /** What a link or a found message points at; gone after a reload. */
  readonly sought: Sought | null;
  /** What had happened when this person last looked. */
  readonly looked: { readonly acts: readonly string[]; readonly turn: number } | null;
}

const BLANK: Ui = {
  game: "",
  desk: "cables",
  phone: "now",
  sheet: null,
  channel: "press",
  dyad: null,
  actor: null,
  guidance: true,
  lesson: null,
  asked: false,
  seen: {},
  drafts: {},
  revealed: {},
  sought: null,
  looked: null,
};

export const useUi = create<Ui>(() => BLANK);
export const setUi = (change: Partial<Ui>) => useUi.setState(change);

const storage = (name: "sessionStorage" | "localStorage"): Storage | null => {
  try {
    return globalThis[name];
  } catch {
    return null;
  }
};

// Panel and place belong to the tab; what has been read belongs to the browser.
// So does what was written and not sent: it must outlive a closed tab.
const PLACE = ["desk", "phone", "channel", "dyad", "actor", "revealed"] as const;
const READ = ["seen", "looked", "guidance", "lesson", "drafts"] as const;

/** Writing down where one is may wait a moment: people type faster than a disk is worth. */
const KEEP_AFTER = 300;

const pick = (ui: Ui, keys: readonly (keyof Ui)[]) => Object.fromEntries(keys.map((key) => [key, ui[key]]));

function read(store: Storage | null, game: string): Partial<Ui> {
  try {
    return JSON.parse(store?.getItem(`casus.ui.${game}`) ?? "{}") as Partial<Ui>;
  } catch {
    return {};
  }
}

/** Has the table of this game teach, once it opens. */
export function beginLesson(game: string) {
  const lesson: Lesson = { done: [] };
  try {
    storage("localStorage")?.setItem(`casus.ui.${game}`, JSON.stringify({ lesson }));
  } catch {
    // Without storage the first turn still has its hints.
  }
}

/** Opens the place where this person left the game, and keeps it from then on. Returns the way to stop. */
export function openUi(game: string): () => void {
  useUi.setState({
    ...BLANK,
    ...read(storage("localStorage"), game),
    ...read(storage("sessionStorage"), game),
    game,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const ui = useUi.getState();
    try {
      storage("sessionStorage")?.setItem(`casus.ui.${game}`, JSON.stringify(pick(ui, PLACE)));
      storage("localStorage")?.setItem(`casus.ui.${game}`, JSON.stringify(pick(ui, READ)));
    } catch {
      // Full or forbidden storage costs the place after a reload, nothing else.
    }
  };
  const stop = useUi.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER);
  });
  addEventListener("pagehide", keep);
  return () => {
    stop();
    removeEventListener("pagehide", keep);
    keep();
  };
}
