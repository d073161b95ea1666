import { type Beside, type BesideKind, isHosts, type Notes, notesFrom } from "@casus/shared/review";
import { now } from "./deadline.ts";
import type { GameHost } from "./rooms/game-host.ts";
import type { Store } from "./store/store.ts";

/** Beside the notes of a review, under a kind of its own. */
const SCREENS = "screens";

/** What the host chose for all screens: it goes with the game, and is no part of its record. */
export async function screensOf(store: Store, game: string): Promise<string | undefined> {
  const rows = await store.beside(game);
  return rows.find(({ kind }) => kind === SCREENS)?.json;
}

export function keepScreens(store: Store, game: string, json: string): Promise<void> {
  return store.keep({ game, kind: SCREENS, owner: "", at: now(), json });
}

/** What was written beside a game. */
export async function notesOf(store: Store, game: string): Promise<Notes> {
  const rows = await store.beside(game);
  const written = rows.filter(({ kind }) => kind !== SCREENS);
  return notesFrom(
    written.map(({ kind, owner, json }) => ({ kind: kind as BesideKind, owner, json: JSON.parse(json) })),
  );
}

/** Keeps what a person wrote; what is withheld holds from this moment. */
export async function keep<K extends BesideKind>(
  store: Store,
  host: GameHost,
  person: string,
  kind: K,
  value: Beside[K],
): Promise<void> {
  const owner = isHosts(kind) ? "" : person;
  await store.keep({ game: host.id, kind, owner, at: now(), json: JSON.stringify(value) });
  if (kind === "sharing") host.share(value as Beside["sharing"]);
}
