import { along, sampled, through } from "./curve.ts";
import { onEdge } from "./edge.ts";
import type { PlacedInset } from "./insets.ts";
import type { Label, Placed, Rect } from "./labels.ts";
import type { Caption } from "./layers/captions.ts";
import { MARK_RADIUS } from "./layers/places.ts";
import type { SignalShape } from "./layers/signals.ts";
import type { LabelKind, Ruler } from "./lettering.ts";
import type { LonLat, SceneModel, ScenePlace, SceneZone } from "./model.ts";
import type { Palette } from "./palette.ts";
import type { Path, Point, Theatre } from "./theatre.ts";

/** What the view looks like while it is being labelled. */
export interface Stage {
  theatre: Theatre;
  model: SceneModel;
  palette: Palette;
  k: number;
  view: Rect;
  screen: (at: LonLat) => Point;
  /** Where forces ended up after decluttering. */
  forces: Map<string, { at: Point; half: Point }>;
  signals: SignalShape[];
  playing: ReadonlySet<string>;
  insets: PlacedInset[];
}

export interface Wanted {
  label: Label;
  caption: Pick<Caption, "kind" | "text" | "scale" | "edge" | "selected">;
}

/** Places drawn at this zoom: lesser ones come as one looks closer. */
export function visiblePlaces(model: SceneModel, k: number): ScenePlace[] {
  const least = k < 0.45 ? 1 : k < 0.7 ? 2 : k < 1.05 ? 3 : k < 1.7 ? 4 : 9;
  return model.places.filter((p) => p.seat || p.rank <= least || isSelected(model, "place", p.id));
}

const isSelected = (model: SceneModel, kind: string, id: string): boolean =>
  model.selected?.kind === kind && model.selected.id === id;

/** How a label is to stand: a lower rank is placed first, and what must stand is placed whatever it covers. */
interface Standing {
  readonly rank: number;
  /** Pixels it keeps from its point. */
  readonly clearance: number;
  readonly must?: boolean;
  readonly scale?: number;
  readonly edge?: number;
  readonly selected?: boolean;
  /** Other points it may stand at. */
  readonly alternatives?: Point[];
}

type Want = (id: string, kind: LabelKind, text: string, at: Point, standing: Standing) => Wanted;

const wanting =
  (ruler: Ruler): Want =>
  (id, kind, text, at, { rank, clearance, must = false, scale, edge, selected, alternatives }) => ({
    label: {
      id,
      at,
      ...ruler.size(text, kind, scale),
      rank,
      clearance,
      must,
      ...(alternatives && { alternatives }),
    },
    caption: {
      kind,
      text,
      ...(scale !== undefined && { scale }),
      ...(edge !== undefined && { edge }),
      ...(selected !== undefined && { selected }),
    },
  });

/** Every name that would like to stand on the map in this view. */
export function wantedLabels(stage: Stage, ruler: Ruler): Wanted[] {
  const want = wanting(ruler);
  return [
    ...names(stage, want),
    ...places(stage, want),
    ...anchors(stage, want),
    ...zones(stage, want),
    ...forces(stage, want),
    ...signals(stage, want),
  ];
}

/** Countries and seas. */
function names({ theatre, k, screen }: Stage, want: Want): Wanted[] {
  // In steps, so that a slow zoom does not set every name anew at every frame.
  const grown = Math.round(Math.min(1.5, Math.max(0.78, 0.7 + 0.3 * k)) * 12) / 12;
  const least = k < 0.5 ? 2 : 3;
  return theatre.names
    .filter((n) => n.rank <= least)
    .map((n) => {
      const land = n.kind === "country";
      const scale = land ? grown * (n.rank === 1 ? 1 : 0.85) : Math.min(1.25, Math.max(0.85, grown));
      const rank = land ? 1.6 : n.kind === "sea" ? 2.6 : 2.4;
      const alternatives = n.beside && [screen(n.beside)];
      return want(`name:${n.text}`, n.kind, n.text, screen(n.at), {
        rank,
        clearance: 0,
        scale,
        ...(alternatives && { alternatives }),
      });
    });
}

/** Outside the view a place, and who speaks from it, has its plate on the edge. */
const isInside = (stage: Stage, at: Point): boolean => !onEdge(at, stage.view).outside;

function places(stage: Stage, want: Want): Wanted[] {
  const { model, k, screen } = stage;
  return visiblePlaces(model, k).flatMap((p) => {
    const at = screen(p.at);
    if (!isInside(stage, at)) return [];
    const kind = p.kind === "capital" ? "capital" : p.rank <= 2 ? "place" : "minor";
    const must = p.seat !== undefined || p.rank === 1 || isSelected(model, "place", p.id);
    return [
      want(`place:${p.id}`, kind, p.name, at, { rank: p.rank, clearance: MARK_RADIUS[p.kind] + 4, must }),
    ];
  });
}

function anchors(stage: Stage, want: Want): Wanted[] {
  return stage.model.anchors.flatMap((a) => {
    const at = stage.screen(a.at);
    if (!isInside(stage, at)) return [];
    const edge = stage.palette.accent[a.side];
    return [want(`anchor:${a.id}`, "signal", a.name, at, { rank: 1.4, clearance: 9, must: true, edge })];
  });
}

function zones({ model, screen }: Stage, want: Want): Wanted[] {
  return model.zones.flatMap((z) => {
    const selected = isSelected(model, "zone", z.id);
    const path = z.line ? through(z.line.flatMap(screen)) : (z.ring ?? []).flatMap(screen);
    if (path.length < 4 || (!selected && smallArea(z, path))) return [];
    const text = z.notional ? `${z.name} (notional)` : z.name;
    // An airspace is a fence around others' ground: its name stands at the fence, not on that ground.
    const onLine = z.line !== undefined || z.kind === "airspace";
    return [
      want(`zone:${z.id}`, "zone", text, onLine ? along(path, 0.5).at : middle(path), {
        rank: 2.2,
        clearance: onLine ? 9 : 0,
        must: selected,
        ...(onLine && { alternatives: ALONG.map((f) => along(path, f).at) }),
      }),
    ];
  });
}

function forces({ model, k, forces: standing }: Stage, want: Want): Wanted[] {
  if (k < 0.75) return [];
  return model.forces.flatMap((f) => {
    const place = standing.get(f.id);
    if (!place) return [];
    const must = isSelected(model, "force", f.id);
    return [
      want(`force:${f.id}`, "force", f.label, place.at, {
        rank: 3.4,
        clearance: Math.max(...place.half) + 2,
        must,
      }),
    ];
  });
}

/** What is played now, is new, or is selected; what is past keeps its badge without a name. */
function signals({ model, palette, signals: shapes, playing }: Stage, want: Want): Wanted[] {
  return shapes.flatMap(({ signal, badge }) => {
    const selected = isSelected(model, "signal", signal.id);
    const isPlaying = playing.has(signal.id);
    if (!selected && (signal.quiet || (!isPlaying && !signal.fresh))) return [];
    const edge = palette.accent[signal.side];
    const must = selected || isPlaying;
    return [
      want(`signal:${signal.id}`, "signal", signal.label, badge, {
        rank: 1.8,
        clearance: 17,
        must,
        edge,
        selected,
      }),
    ];
  });
}

const ALONG = [0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/** An area too small on screen to carry its name; what the crisis is about always carries it. */
function smallArea(zone: SceneZone, ring: Path): boolean {
  if (zone.kind === "gap" || zone.line) return false;
  const xs = ring.filter((_, i) => i % 2 === 0);
  return Math.max(...xs) - Math.min(...xs) < 90;
}

function middle(ring: Path): Point {
  const n = ring.length / 2;
  const sum = (axis: number): number => ring.reduce((total, v, i) => (i % 2 === axis ? total + v : total), 0);
  return [sum(0) / n, sum(1) / n];
}

/** A symbol with what stands out of its frame: the pips on its left, a number on its right shoulder. */
export function forceRects(
  force: SceneModel["forces"][number],
  standing: { at: Point; half: Point } | undefined,
): Rect[] {
  if (!standing) return [];
  const { at, half } = standing;
  const left = force.posture !== undefined && force.arriving === undefined ? 7 : 0;
  const frame = {
    x: at[0] - half[0] - left,
    y: at[1] - half[1],
    width: half[0] * 2 + left,
    height: half[1] * 2,
  };
  if (force.arriving === undefined && force.others === undefined) return [frame];
  return [frame, { x: at[0] + half[0] - 12, y: at[1] - half[1] - 4, width: 20, height: 16 }];
}

/** Marks, symbols and badges that no label may cover. */
export function obstacles(stage: Stage): Rect[] {
  const box = ([x, y]: Point, hw: number, hh: number): Rect => ({
    x: x - hw,
    y: y - hh,
    width: hw * 2,
    height: hh * 2,
  });
  return [
    ...stage.insets.map((i) => i.rect),
    ...visiblePlaces(stage.model, stage.k).map((p) =>
      box(stage.screen(p.at), MARK_RADIUS[p.kind], MARK_RADIUS[p.kind]),
    ),
    ...stage.model.forces.flatMap((f) => forceRects(f, stage.forces.get(f.id))),
    ...stage.signals.map((s) => box(s.badge, s.signal.quiet ? 8 : 13, s.signal.quiet ? 8 : 13)),
  ];
}

/** Signal lines and corridors as small squares along them, for labels to keep clear of. */
export function lineRects({ model, screen, signals, view }: Stage): Rect[] {
  const corridors = model.zones.flatMap((z) => (z.line ? [through(z.line.flatMap(screen))] : []));
  const lines = [...signals.flatMap((s) => (s.path ? [s.path] : [])), ...corridors];
  return lines
    .flatMap((path) => sampled(path, 12))
    .filter(([x, y]) => x > 0 && y > 0 && x < view.width && y < view.height)
    .map(([x, y]) => ({ x: x - 3, y: y - 3, width: 6, height: 6 }));
}

export function captions(wanted: Wanted[], placed: Placed[]): Caption[] {
  const byId = new Map(wanted.map((w) => [w.label.id, w]));
  return placed.flatMap(({ id, x, y }) => {
    const w = byId.get(id);
    return w ? [{ id, ...w.caption, x, y, width: w.label.width, height: w.label.height }] : [];
  });
}
