import type { Point } from "./theatre.ts";

export interface Label {
  id: string;
  /** The mark it names, in screen pixels. */
  at: Point;
  width: number;
  height: number;
  /** 1 is placed first. */
  rank: number;
  /** Distance from the mark; 0 centres the label on it. */
  clearance: number;
  /** Placed even if it must move away from its mark; then a leader line joins them. */
  must: boolean;
  /** Other points that would do as well, such as along a line. */
  alternatives?: Point[];
}

export interface Placed {
  id: string;
  /** Top left corner. */
  x: number;
  y: number;
  /** Moved away from its mark: draw a line to it. */
  leader: boolean;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** right, left, above, below, and the four diagonals. */
const ANCHORS: Point[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
const FAR = [14, 26, 40, 58, 80];
/** How far the name of an area may slide from its middle. */
const DRIFT = [0, 24, 48];
const CELL = 64;
/** More cells than a column has. */
const ROW = 65_536;

export interface Ground {
  /** Nothing may be written over these. */
  hard: Rect[];
  /** Rather not over these: lines, which a label hides or is hidden by. */
  soft: Rect[];
  view: Rect;
}

/**
 * Greedy placement by rank: the first free anchor wins, a label without one is dropped, unless it must be shown. Pure and
 * in a fixed order, so the same view is always labelled alike. Labels that would leave the view are not placed there.
 */
export function placeLabels(labels: Label[], { hard, soft, view }: Ground): Placed[] {
  const taken = new Grid(hard);
  const avoided = new Grid(soft);
  const placed: Placed[] = [];
  for (const label of [...labels].sort(byImportance)) {
    const open = (s: Spot): boolean => free(s, label, taken, view);
    const points = [label.at, ...(label.alternatives ?? [])];
    const candidates = points.flatMap((at) => near({ ...label, at })).filter(open);
    const spot =
      candidates.find((s) => !avoided.hits({ ...s, ...size(label) })) ??
      candidates[0] ??
      (label.must ? (far(label).find(open) ?? forced(label, view)) : undefined);
    if (!spot) continue;
    taken.add({ ...spot, ...size(label) });
    placed.push({ id: label.id, x: spot.x, y: spot.y, leader: spot.leader });
  }
  return placed;
}

const byImportance = (a: Label, b: Label): number =>
  Number(b.must) - Number(a.must) || a.rank - b.rank || (a.id < b.id ? -1 : 1);

type Spot = { x: number; y: number; leader: boolean };

const near = (l: Label): Spot[] =>
  l.clearance === 0
    ? DRIFT.flatMap((d) => spots(l, d === 0 ? [[0, 0]] : ANCHORS, d, false))
    : spots(l, ANCHORS, l.clearance, false);

const far = (l: Label): Spot[] => FAR.flatMap((d) => spots(l, ANCHORS, l.clearance + d, true));

/** Nowhere is free: an overlap is better than a capital without a name. */
function forced(label: Label, view: Rect): Spot | undefined {
  const [first] = spots(label, ANCHORS, Math.max(1, label.clearance), false);
  return first && within({ ...first, ...size(label) }, view) ? first : undefined;
}

const size = (l: Label): { width: number; height: number } => ({ width: l.width, height: l.height });

function free(spot: Spot, label: Label, taken: Grid, view: Rect): boolean {
  const rect = { x: spot.x, y: spot.y, ...size(label) };
  return within(rect, view) && !taken.hits(rect);
}

function spots(l: Label, anchors: Point[], d: number, leader: boolean): Spot[] {
  // Beside a mark a label stands off by its own half size; over an area it slides about its middle.
  const [sx, sy] = l.clearance === 0 ? [0, 0] : [l.width / 2, l.height / 2];
  return anchors.map(([ax, ay]) => ({
    x: l.at[0] + ax * (d * (ay === 0 ? 1 : 0.7) + sx) - l.width / 2,
    y: l.at[1] + ay * (d * (ax === 0 ? 1 : 0.7) + sy) - l.height / 2,
    leader,
  }));
}

function within(r: Rect, view: Rect): boolean {
  return (
    r.x >= view.x &&
    r.y >= view.y &&
    r.x + r.width <= view.x + view.width &&
    r.y + r.height <= view.y + view.height
  );
}

class Grid {
  private readonly cells = new Map<number, Rect[]>();

  constructor(rects: Rect[]) {
    for (const r of rects) this.add(r);
  }

  add(r: Rect): void {
    for (const key of keys(r)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(r);
      else this.cells.set(key, [r]);
    }
  }

  hits(r: Rect): boolean {
    return keys(r).some((key) => this.cells.get(key)?.some((o) => overlap(o, r)));
  }
}

function keys(r: Rect): number[] {
  const out: number[] = [];
  for (let cx = Math.floor(r.x / CELL); cx <= Math.floor((r.x + r.width) / CELL); cx++)
    for (let cy = Math.floor(r.y / CELL); cy <= Math.floor((r.y + r.height) / CELL); cy++)
      out.push(cx * ROW + cy);
  return out;
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
