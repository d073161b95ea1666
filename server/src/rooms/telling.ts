import type { Game } from "@casus/shared/engine";
import {
  type Notice,
  type PublicState,
  type RevealLead,
  revealLead,
  type ScreenLead,
  screenLead,
} from "@casus/shared/protocol";
import { ArraySchema } from "@colyseus/schema";
import type { Change } from "./game-host.ts";

/** So much of their own words reminds somebody of them. */
const EXCERPT = 120;

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
export function showOnScreen(
  state: PublicState,
  { show, dyad, hold, passed, refused = [] }: ScreenLead,
): void {
  state.screenShow = show;
  state.screenDyad = dyad ?? "";
  state.screenHold = hold;
  state.screenPassed = new ArraySchema(...passed);
  state.screenRefused = new ArraySchema(...refused);
}

/** What somebody wrote that was turned down for the projector, and the seat that is told; null for what is not there. */
export function turnedDown(
  { messages, acts }: Pick<Game, "messages" | "acts">,
  { id, why }: NonNullable<ScreenLead["turnDown"]>,
): { readonly notice: Notice; readonly seat: string } | null {
  const message = messages.find((one) => one.id === id);
  const act = acts.find((one) => one.id === id);
  const words = message?.words.kind === "own" ? message.words.text : act?.words;
  const seat = message?.from ?? act?.actor;
  if (typeof words !== "string" || words === "" || !seat) return null;
  return { notice: { code: "turned-down", with: { words: words.slice(0, EXCERPT), why } }, seat };
}

/** What the host chose for all screens, as it is kept beside the game for when the room is made again. */
export function chosen(state: PublicState): string {
  const { pace, revealBeat: beat, revealRunning: running, revealSince: since } = state;
  const { screenShow: show, screenDyad: dyad, screenHold: hold, screenPassed: passed } = state;
  const refused = [...state.screenRefused];
  return JSON.stringify({
    reveal: { pace, beat, running },
    since,
    screen: { show, dyad: dyad || null, hold, passed: [...passed], refused },
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
