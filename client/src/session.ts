import type { Stage } from "@casus/shared/engine";
import type { Admission } from "@casus/shared/protocol";
import { raise } from "./state/trouble.ts";

/** A game this browser has been admitted to. The token is the only proof of who one is; it never leaves this store but to the server. */
export interface Session extends Admission {
  readonly name: string;
  readonly title: string;
  readonly seen: number;
  /** Where the game stood when it was last seen; not kept by older records. */
  readonly stage?: Stage["kind"];
}

const KEY = "casus.games";

// Storage may be full or forbidden (private windows): the game then lives as long as the tab.
let memory: Session[] = [];
let forgetful = false;

function load(): Session[] {
  if (forgetful) return memory;
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? (found as Session[]).filter((s) => s?.game && s.token) : [];
  } catch {
    return memory;
  }
}

function keep(all: Session[]) {
  memory = all;
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, 30)));
  } catch {
    forgetful = true;
    raise("storage");
  }
}

/** Newest first. */
export const sessions = (): Session[] => load().sort((a, b) => b.seen - a.seen);

export const sessionOf = (game: string): Session | undefined => load().find((s) => s.game === game);

export function admit(admission: Admission, name: string, title: string): Session {
  const session: Session = { ...admission, name, title, seen: Date.now(), stage: "lobby" };
  keep([session, ...load().filter((s) => s.game !== admission.game)]);
  return session;
}

export function touch(game: string, change: Pick<Session, "title" | "stage">) {
  keep(load().map((s) => (s.game === game ? { ...s, ...change, seen: Date.now() } : s)));
}

export const forget = (game: string) => keep(load().filter((s) => s.game !== game));
