import { RUNGS } from "@casus/shared/engine";
import type { SeenAct } from "@casus/shared/projection";
import { renderWords } from "@casus/shared/text";

export interface Beat {
  /** Acts shown together; the first leads. */
  readonly acts: readonly SeenAct[];
  /** Acts of this week that not everybody knows of: shown along with the beat, which is timed without them. */
  readonly asides: readonly SeenAct[];
  readonly seconds: number;
  /** Everything that did not earn a beat of its own. */
  readonly rest: boolean;
}

const MOST_BEATS = 7;
const LONGEST = 45;

/** How much an act matters to the story of the turn. */
export function consequence(act: SeenAct): number {
  const weight = RUNGS[act.rung]?.weight ?? 0;
  return (
    weight +
    (act.match ? 20 : 0) +
    Math.max(0, act.lead ?? 0) * 2 +
    (act.action === "X01" ? 15 : 0) +
    // Settling and standing down change a crisis as much as climbing does.
    (act.action === "D04" || act.action === "M18" ? 16 : 0) +
    (act.visibility === "public" ? 1 : 0)
  );
}

/**
 * The reveal of one turn: what mattered least first, together, then act by act to what mattered most. At most
 * seven beats and 45 seconds; every act is in exactly one beat. The beats are made of what everybody knows, so that all
 * screens of a room have the same plan; what this seat alone knows stands beside the first.
 */
export function revealPlan(acts: readonly SeenAct[]): readonly Beat[] {
  const told = acts.filter((act) => act.action !== "D01");
  const asides = told.filter((act) => !act.exposed);
  const ranked = told
    .filter((act) => act.exposed)
    .sort((a, b) => consequence(b) - consequence(a) || a.id.localeCompare(b.id, "en"));
  const many = ranked.length > MOST_BEATS;
  const alone = ranked.slice(0, many ? MOST_BEATS - 1 : MOST_BEATS).reverse();
  const rest = many ? ranked.slice(MOST_BEATS - 1) : [];
  const beats = [
    ...(rest.length > 0 ? [{ acts: rest, seconds: 4 + Math.min(4, rest.length), rest: true }] : []),
    ...alone.map((act) => ({
      acts: [act],
      seconds: 4 + Math.min(4, (act.words ? renderWords(act.words).length : 0) / 60),
      rest: false,
    })),
  ];
  if (beats.length === 0 && asides.length > 0) return [{ acts: asides, asides: [], seconds: 6, rest: true }];
  const total = beats.reduce((sum, beat) => sum + beat.seconds, 0);
  const squeeze = Math.min(1, LONGEST / Math.max(1, total));
  return beats.map((beat, i) => ({
    ...beat,
    asides: i === 0 ? asides : [],
    seconds: Math.floor(beat.seconds * squeeze * 10) / 10,
  }));
}

/** Seconds before the first beat, and the shortest a beat is shown however fast one goes. */
const PRELUDE = 0.6;
const SHORTEST = 0.4;

/** How long the reveal stays at a beat, in seconds; the last stays. Speed 2 is twice as fast. */
export function dwell(beats: readonly Beat[], beat: number, speed = 1, prelude = PRELUDE): number | null {
  if (beat >= beats.length - 1) return null;
  return Math.max(SHORTEST, (beats[beat]?.seconds ?? prelude) / speed);
}

/** Where a telling that stood at `from` has come to by itself after so many seconds, and how long it stays there. */
export function beatAfter(
  beats: readonly Beat[],
  from: number,
  seconds: number,
): { readonly beat: number; readonly left: number | null } {
  let beat = Math.min(from, beats.length - 1);
  let left = seconds;
  for (;;) {
    const stay = dwell(beats, beat);
    if (stay === null || left < stay) return { beat, left: stay === null ? null : stay - Math.max(0, left) };
    left -= stay;
    beat += 1;
  }
}

/** Acts of this turn that are still to be shown when the reveal stands at `beat`. */
export function unrevealed(beats: readonly Beat[], beat: number): ReadonlySet<string> {
  return new Set(beats.slice(beat + 1).flatMap((b) => [...b.acts, ...b.asides].map((act) => act.id)));
}
