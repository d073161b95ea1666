import { openScreen } from "../../api.ts";
import { connect } from "../../connection.ts";
import { type Session, sessionOf } from "../../session.ts";

const KEY = "casus.screen.";

/** The screen's own token: from the link, from this browser, or asked for by the host who is signed in here. */
async function admission(game: string): Promise<string | null> {
  const given = location.hash.slice(1);
  if (given) {
    keep(game, given);
    // The token is a key: it should not stay in the address bar of a room's projector.
    history.replaceState(null, "", location.pathname);
    return given;
  }
  const kept = read(game);
  if (kept) return kept;
  const host = sessionOf(game);
  if (!host) return null;
  const fresh = await openScreen(game, host.token).catch(() => null);
  if (fresh) keep(game, fresh.token);
  return fresh?.token ?? null;
}

/** The token this browser's projector of a game came in with. */
export const screenToken = (game: string): string | null => read(game);

function keep(game: string, token: string) {
  try {
    localStorage.setItem(KEY + game, token);
  } catch {
    // Asked for anew at the next visit.
  }
}

function read(game: string): string | null {
  try {
    return localStorage.getItem(KEY + game);
  } catch {
    return null;
  }
}

/** Connects this page as a projector. Returns the way to stop. */
export function connectScreen(game: string, refused: () => void): () => void {
  let stop: (() => void) | undefined;
  let left = false;
  void admission(game).then((token) => {
    if (left) return;
    if (token === null) return refused();
    const session: Session = { game, person: "screen", token, code: "", name: "", title: "", seen: 0 };
    stop = connect(session);
  });
  return () => {
    left = true;
    stop?.();
  };
}
