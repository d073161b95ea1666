import { create } from "zustand";

export type Desk = "cables" | "orders" | "treaty" | "dossiers" | "obligation";
export type PhoneTab = "now" | "talk" | "orders" | "map";
export type SheetName = "ladder" | "treaty" | "dossiers" | "host" | "obligation";

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
  /** Per channel, the last message read. */
  readonly seen: Readonly<Record<string, string>>;
  /** Unsent text by channel. */
  readonly drafts: Readonly<Record<string, string>>;
  /** How far the reveal of a turn has been watched: turn → last beat shown. */
  readonly revealed: Readonly<Record<number, number>>;
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
  seen: {},
  drafts: {},
  revealed: {},
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
const PLACE = ["desk", "phone", "channel", "dyad", "actor", "drafts", "revealed"] as const;
const READ = ["seen", "looked", "guidance"] as const;

const pick = (ui: Ui, keys: readonly (keyof Ui)[]) => Object.fromEntries(keys.map((key) => [key, ui[key]]));

function read(store: Storage | null, game: string): Partial<Ui> {
  try {
    return JSON.parse(store?.getItem(`casus.ui.${game}`) ?? "{}") as Partial<Ui>;
  } catch {
    return {};
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
  return useUi.subscribe((ui) => {
    try {
      storage("sessionStorage")?.setItem(`casus.ui.${game}`, JSON.stringify(pick(ui, PLACE)));
      storage("localStorage")?.setItem(`casus.ui.${game}`, JSON.stringify(pick(ui, READ)));
    } catch {
      // Full or forbidden storage costs the place after a reload, nothing else.
    }
  });
}
