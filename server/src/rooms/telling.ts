import {
  type PublicState,
  type RevealLead,
  revealLead,
  type ScreenLead,
  screenLead,
} from "@casus/shared/protocol";
import { ArraySchema } from "@colyseus/schema";
import type { Change } from "./game-host.ts";

/**
 * The reveal on all screens at once: where it stood and since when. Every screen reckons the beat from these and the plan
 * that all of them share, so a host whose connection drops in the middle holds nobody up.
 */
export function lead(state: PublicState, { pace, beat, running }: RevealLead, now: number): void {
  state.pace = pace;
  state.revealBeat = beat;
  state.revealRunning = running;
  state.revealSince = now;
}

/** What stands on the projector; no part of the game either. */
export function showOnScreen(state: PublicState, { show, dyad, hold, passed }: ScreenLead): void {
  state.screenShow = show;
  state.screenDyad = dyad ?? "";
  state.screenHold = hold;
  state.screenPassed = new ArraySchema(...passed);
}

/** What the host chose for all screens, as it is kept beside the game for when the room is made again. */
export function chosen(state: PublicState): string {
  const { pace, revealBeat: beat, revealRunning: running, revealSince: since } = state;
  const { screenShow: show, screenDyad: dyad, screenHold: hold, screenPassed: passed } = state;
  return JSON.stringify({
    reveal: { pace, beat, running },
    since,
    screen: { show, dyad: dyad || null, hold, passed: [...passed] },
  });
}

/** Sets what was kept; what does not parse any more, after another version wrote it, is left as it is by default. */
export function chooseAgain(state: PublicState, kept: string): void {
  const { reveal, since, screen } = JSON.parse(kept) as { reveal: unknown; since: number; screen: unknown };
  const told = revealLead.safeParse(reveal);
  if (told.success) lead(state, told.data, since);
  const shown = screenLead.safeParse(screen);
  if (shown.success) showOnScreen(state, shown.data);
}

/** A new week is told from its beginning; says whether this is one. */
export function tellFromTheStart(state: PublicState, { before, game }: Change, now: number): boolean {
  const resolving = ({ stage }: Change["game"]) =>
    stage.kind === "running" && stage.phase === "resolution" ? stage.turn : 0;
  if (resolving(game) === 0 || resolving(game) === resolving(before)) return false;
  lead(state, { pace: state.pace === "led" ? "led" : "own", beat: -1, running: true }, now);
  return true;
}
