import type { Beat } from "./story.ts";

/** What the white cell made of the story: kept beside the record, never in it. */
export interface StoryEdits {
  /** Ids in the order wanted; what is not named keeps its place after what it followed. */
  readonly order: readonly string[];
  /** Own words instead of the generated ones, by id. */
  readonly text: Readonly<Record<string, string>>;
  /** Notes shown beside, by id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
  /** Paragraphs of the white cell's own. */
  readonly added: readonly { readonly id: string; readonly turn: number; readonly text: string }[];
}

/** The story as it was generated. */
export const NO_EDITS: StoryEdits = { order: [], text: {}, notes: {}, hidden: [], added: [] };

/** A beat as it is shown: generated, edited or added. */
export interface ToldBeat extends Beat {
  /** The white cell's words, if it wrote any. */
  readonly text: string | null;
  readonly note: string | null;
  readonly hidden: boolean;
  readonly added: boolean;
}

/** The story as the white cell wants it told. Edits of beats that no longer exist are passed over (R81). */
export function edited(beats: readonly Beat[], edits: StoryEdits): readonly ToldBeat[] {
  const own = edits.added.map(
    ({ id, turn, text }): ToldBeat => ({
      id,
      turn,
      kind: "headline",
      by: null,
      say: [],
      quote: null,
      evidence: [],
      weight: 0,
      match: false,
      text,
      note: edits.notes[id] ?? null,
      hidden: edits.hidden.includes(id),
      added: true,
    }),
  );
  const told = beats.map(
    (beat): ToldBeat => ({
      ...beat,
      text: edits.text[beat.id] ?? null,
      note: edits.notes[beat.id] ?? null,
      hidden: edits.hidden.includes(beat.id),
      added: false,
    }),
  );
  const natural = told.flatMap((beat, i) => {
    const last = told[i + 1]?.turn !== beat.turn;
    return last ? [beat, ...own.filter((o) => o.turn === beat.turn)] : [beat];
  });
  const stray = own.filter((o) => !natural.includes(o));
  return ordered([...natural, ...stray], edits.order);
}

/** Named ones in the order given; each other stays behind the one it followed. */
function ordered(beats: readonly ToldBeat[], order: readonly string[]): readonly ToldBeat[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const named = beats.filter((b) => place.has(b.id));
  if (named.length === 0) return beats;
  const lead: ToldBeat[] = [];
  const trains = new Map<string, ToldBeat[]>();
  let train = lead;
  for (const beat of beats) {
    if (place.has(beat.id)) {
      train = [];
      trains.set(beat.id, train);
    }
    train.push(beat);
  }
  const sorted = [...named].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return [...lead, ...sorted.flatMap((b) => trains.get(b.id) ?? [])];
}

/** Moves a beat one place up or down among those shown, as a new order. */
export function moved(beats: readonly ToldBeat[], id: string, by: -1 | 1): readonly string[] {
  const ids = beats.map((b) => b.id);
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  ids.splice(at, 1);
  ids.splice(to, 0, id);
  return ids;
}
