import type { PublicState, RevealLead, ScreenLead } from "@casus/shared/protocol";
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

/** What stands on the projector. It goes with the room and is no part of the game either. */
export function showOnScreen(state: PublicState, { show, dyad, hold, passed }: ScreenLead): void {
  state.screenShow = show;
  state.screenDyad = dyad ?? "";
  state.screenHold = hold;
  state.screenPassed = new ArraySchema(...passed);
}

/** A new week is told from its beginning. */
export function tellFromTheStart(state: PublicState, { before, game }: Change, now: number): void {
  const resolving = ({ stage }: Change["game"]) =>
    stage.kind === "running" && stage.phase === "resolution" ? stage.turn : 0;
  if (resolving(game) === 0 || resolving(game) === resolving(before)) return;
  lead(state, { pace: state.pace === "led" ? "led" : "own", beat: -1, running: true }, now);
}
