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

export function wantedLabels(stage: Stage, ruler: Ruler): Wanted[] {
  const want = (
    id: string,
    kind: LabelKind,
    text: string,
    at: Point,
    options: {
      rank: number;
      clearance: number;
      must?: boolean;
      scale?: number;
      edge?: number;
      selected?: boolean;
      alternatives?: Point[];
    },
  ): Wanted => ({
    label: {
      id,
      at,
      ...ruler.size(text, kind, options.scale),
      rank: options.rank,
      clearance: options.clearance,
      must: options.must ?? false,
      ...(options.alternatives && { alternatives: options.alternatives }),
    },
    caption: {
      kind,
      text,
      ...(options.scale !== undefined && { scale: options.scale }),
      ...(options.edge !== undefined && { edge: options.edge }),
      ...(options.selected !== undefined && { selected: options.selected }),
    },
  });
  const { theatre, model, palette, k, screen } = stage;
  const wanted: Wanted[] = [];
  // In steps, so that a slow zoom does not set every name anew at every frame.
  const grown = Math.round(Math.min(1.5, Math.max(0.78, 0.7 + 0.3 * k)) * 12) / 12;
  for (const n of theatre.names) {
    if (n.rank > (k < 0.5 ? 2 : 3)) continue;
    const scale =
      n.kind === "country" ? grown * (n.rank === 1 ? 1 : 0.85) : Math.min(1.25, Math.max(0.85, grown));
    const rank = n.kind === "country" ? 1.6 : n.kind === "sea" ? 2.6 : 2.4;
    wanted.push(
      want(`name:${n.text}`, n.kind, n.text, screen(n.at), {
        rank,
        clearance: 0,
        scale,
        ...(n.beside && { alternatives: [screen(n.beside)] }),
      }),
    );
  }
  for (const p of visiblePlaces(model, k)) {
    const kind = p.kind === "capital" ? "capital" : p.rank <= 2 ? "place" : "minor";
    const at = screen(p.at);
    // Outside the view a place speaks through its plate on the edge.
    if (onEdge(at, stage.view).outside) continue;
    const selected = isSelected(model, "place", p.id);
    const must = p.seat !== undefined || selected || p.rank === 1;
    const clearance = MARK_RADIUS[p.kind] + 4;
    wanted.push(want(`place:${p.id}`, kind, p.name, at, { rank: p.rank, clearance, must }));
  }
  for (const a of model.anchors) {
    const at = screen(a.at);
    if (onEdge(at, stage.view).outside) continue;
    const edge = palette.accent[a.side];
    wanted.push(want(`anchor:${a.id}`, "signal", a.name, at, { rank: 1.4, clearance: 9, must: true, edge }));
  }
  for (const z of model.zones) {
    const text = z.notional ? `${z.name} (notional)` : z.name;
    const selected = isSelected(model, "zone", z.id);
    const path = z.line ? through(z.line.flatMap(screen)) : (z.ring ?? []).flatMap(screen);
    if (path.length < 4 || (!selected && smallArea(z, path))) continue;
    // An airspace is a fence around others' ground: its name stands at the fence, not on that ground.
    const onLine = z.line !== undefined || z.kind === "airspace";
    wanted.push(
      want(`zone:${z.id}`, "zone", text, onLine ? along(path, 0.5).at : middle(path), {
        rank: 2.2,
        clearance: onLine ? 9 : 0,
        must: selected,
        ...(onLine && { alternatives: ALONG.map((f) => along(path, f).at) }),
      }),
    );
  }
  for (const f of model.forces) {
    const place = stage.forces.get(f.id);
    if (!place || k < 0.75) continue;
    const selected = isSelected(model, "force", f.id);
    const clearance = Math.max(...place.half) + 2;
    wanted.push(want(`force:${f.id}`, "force", f.label, place.at, { rank: 3.4, clearance, must: selected }));
  }
  for (const { signal, badge } of stage.signals) {
    const selected = isSelected(model, "signal", signal.id);
    if (!selected && (signal.quiet || (!stage.playing.has(signal.id) && !signal.fresh))) continue;
    const edge = palette.accent[signal.side];
    const must = selected || stage.playing.has(signal.id);
    wanted.push(
      want(`signal:${signal.id}`, "signal", signal.label, badge, {
        rank: 1.8,
        clearance: 17,
        must,
        edge,
        selected,
      }),
    );
  }
  return wanted;
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
function forceRects(
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

const ARROWS = ["→", "↘", "↓", "↙", "←", "↖", "↑", "↗"];

/** How far a plate slides along the edge to keep off symbols and other plates, nearest first. */
const SLIDE = [0, 26, -26, 52, -52, 78, -78, 104, -104];

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height + 2 && b.y < a.y + a.height + 2;

/** Plates on the edge of the view for speakers and hearers that are outside it. */
export function edgePlates(stage: Stage, ruler: Ruler, over: readonly Rect[] = []): Caption[] {
  const { model, palette, screen } = stage;
  const pairs = [...model.commitments, ...model.signals.map((s) => ({ ...s, to: s.to ?? s.from }))];
  const plates = new Map<string, Caption>();
  const symbols = model.forces.flatMap((f) => forceRects(f, stage.forces.get(f.id)));
  for (const { at, other } of pairs.flatMap(({ from: a, to: b }) => [
    { at: a, other: b },
    { at: b, other: a },
  ])) {
    const place = [...model.anchors, ...model.places].find((p) => p.at[0] === at[0] && p.at[1] === at[1]);
    if (!place || plates.has(place.id)) continue;
    const from = screen(at);
    const edge = onEdge(from, stage.view);
    if (!edge.outside || (onEdge(screen(other), stage.view).outside && other !== at)) continue;
    const angle = Math.atan2(from[1] - edge.at[1], from[0] - edge.at[0]);
    const text = `${ARROWS[(Math.round(angle / (Math.PI / 4)) + 8) % 8]} ${place.name}`;
    const { width, height } = ruler.size(text, "signal");
    const x = Math.min(stage.view.width - width - 4, Math.max(4, edge.at[0] - width / 2));
    const taken = [...over, ...symbols, ...plates.values()];
    const wanted = edge.at[1] - height / 2;
    const ys = SLIDE.map((d) => Math.min(stage.view.height - height - 4, Math.max(4, wanted + d)));
    const y = ys.find((at) => !taken.some((r) => meets(r, { x, y: at, width, height }))) ?? (ys[0] as number);
    plates.set(place.id, {
      id: `edge:${place.id}`,
      kind: "signal",
      text,
      x,
      y,
      width,
      height,
      edge: palette.accent[place.side],
    });
  }
  return [...plates.values()];
}
