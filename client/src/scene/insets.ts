import { type Camera, centredOn, type Size, toScreen } from "./camera.ts";
import { declutter } from "./declutter.ts";
import { type Label, placeLabels, type Rect } from "./labels.ts";
import type { WorldBox } from "./layers/base.ts";
import type { SceneModel, ScenePlace, Side } from "./model.ts";
import { css, type Palette } from "./palette.ts";
import type { Point, Theatre, TheatreInset } from "./theatre.ts";

/** Below this, small maps would hide the large one: the panel has buttons that go there instead. */
export const LEAST_VIEW = { width: 600, height: 400 };
const SHARE = 0.25;
const WIDEST = 230;
const RATIO = 0.74;
const MARGIN = 10;
/** Above the scale bar, and beside the buttons at the bottom right. */
const CLEAR = { bottom: 34, right: 58 };
/** A small map is of no use once the large one is this close to its scale. */
const ENOUGH = 0.72;

export interface PlacedInset {
  inset: TheatreInset;
  rect: Rect;
  camera: Camera;
}

/** Which small maps stand where on a view at this zoom; none on a phone. Pure: rects in view pixels. */
export function placeInsets(
  theatre: Pick<Theatre, "insets" | "project">,
  view: Size,
  k: number,
): PlacedInset[] {
  if (view.width < LEAST_VIEW.width || view.height < LEAST_VIEW.height) return [];
  const width = Math.round(Math.min(WIDEST, view.width * SHARE));
  const height = Math.round(width * RATIO);
  const used: Partial<Record<TheatreInset["corner"], number>> = {};
  return theatre.insets
    .filter((inset) => k < inset.zoom * ENOUGH)
    .map((inset) => {
      const nth = used[inset.corner] ?? 0;
      used[inset.corner] = nth + 1;
      const along = MARGIN + nth * (width + MARGIN);
      const top = inset.corner === "top-right";
      const left = inset.corner === "bottom-left";
      const x = left ? along : view.width - width - along - (top ? 0 : CLEAR.right - MARGIN);
      const y = top ? MARGIN : view.height - height - (left ? CLEAR.bottom : MARGIN);
      const camera = centredOn(theatre.project(inset.center), inset.zoom, { width, height });
      return { inset, rect: { x, y, width, height }, camera };
    });
}

/** World pixels that an inset shows. */
export const insetBox = ({ camera: c, rect }: PlacedInset): WorldBox => ({
  x0: -c.x / c.k,
  y0: -c.y / c.k,
  x1: (rect.width - c.x) / c.k,
  y1: (rect.height - c.y) / c.k,
});

type Snapshot = (placed: PlacedInset) => CanvasImageSource | undefined;

/** Small maps over the large one, as pictures of their own: drawn anew when the model changes, never in between. */
export class Insets {
  readonly element = document.createElement("div");
  private readonly theatre: Theatre;
  private readonly shown = new Map<string, HTMLElement>();

  constructor(theatre: Theatre) {
    this.theatre = theatre;
    Object.assign(this.element.style, { position: "absolute", inset: "0" });
  }

  /** Shows and hides; says whether one that is now to be seen has not been drawn yet. */
  place(placed: PlacedInset[]): boolean {
    const wanted = new Set(placed.map((p) => p.inset.id));
    for (const [id, element] of this.shown) element.style.display = wanted.has(id) ? "block" : "none";
    for (const { inset, rect } of placed) {
      const element = this.shown.get(inset.id);
      if (element) element.style.transform = `translate(${rect.x}px, ${rect.y}px)`;
    }
    return placed.some((p) => !this.shown.has(p.inset.id));
  }

  /** What is not among `placed` is forgotten: it would be out of date when it comes into sight again. */
  draw(placed: PlacedInset[], model: SceneModel, palette: Palette, family: string, snapshot: Snapshot): void {
    for (const [id, element] of this.shown) {
      if (placed.some((p) => p.inset.id === id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    for (const one of placed) {
      const picture = snapshot(one);
      if (!picture) continue;
      const element = this.frame(one, picture, model, palette, family);
      this.shown.get(one.inset.id)?.remove();
      this.shown.set(one.inset.id, element);
      this.element.append(element);
    }
    this.place(placed);
  }

  private frame(
    { inset, rect, camera }: PlacedInset,
    picture: CanvasImageSource,
    model: SceneModel,
    palette: Palette,
    family: string,
  ): HTMLElement {
    const { width, height } = rect;
    const canvas = document.createElement("canvas");
    const dpr = Math.min(2, globalThis.devicePixelRatio || 1);
    canvas.width = width * dpr;
    canvas.height = height * dpr;
    Object.assign(canvas.style, { display: "block", width: `${width}px`, height: `${height}px` });
    const g = canvas.getContext("2d");
    if (g) {
      g.drawImage(picture, 0, 0, canvas.width, canvas.height);
      g.scale(dpr, dpr);
      const at = (lonLat: readonly [number, number]): Point =>
        toScreen(camera, this.theatre.project([lonLat[0], lonLat[1]]));
      drawContents(g, model, palette, family, at, { width, height }, titleRect(inset.name));
    }
    const box = document.createElement("div");
    Object.assign(box.style, {
      position: "absolute",
      left: "0",
      top: "0",
      border: `1px solid ${css(palette.ink)}`,
      outline: `2px solid ${css(palette.paper, 0.8)}`,
      background: css(palette.sea),
    });
    const title = document.createElement("div");
    title.textContent = inset.name;
    Object.assign(title.style, {
      position: "absolute",
      left: "0",
      top: "0",
      padding: "0 5px",
      fontSize: "11px",
      fontWeight: "650",
      lineHeight: "17px",
      color: css(palette.ink),
      background: css(palette.paper, 0.9),
    });
    box.append(canvas, title);
    return box;
  }
}

/** The strip with the name of a small map, which nothing else may stand on. */
const TITLE = { height: 19, perLetter: 6.4 };
const titleRect = (name: string): Rect => ({
  x: 0,
  y: 0,
  width: name.length * TITLE.perLetter + 12,
  height: TITLE.height,
});

const TOKEN: Point = [6, 5];

/** Places, forces as tokens of their side's shape, and the lines of signals: enough to see what stands where. */
function drawContents(
  g: CanvasRenderingContext2D,
  model: SceneModel,
  palette: Palette,
  family: string,
  at: (lonLat: readonly [number, number]) => Point,
  view: Size,
  title: Rect,
): void {
  const inside = ([x, y]: Point): boolean => x > -4 && y > -4 && x < view.width + 4 && y < view.height + 4;
  for (const s of model.signals) {
    if (!s.to || s.quiet || !(inside(at(s.from)) || inside(at(s.to)))) continue;
    g.strokeStyle = css(palette.accent[s.side], 0.9);
    g.lineWidth = s.costly ? 2.4 : 1.4;
    g.setLineDash(s.visibility === "public" ? [] : s.visibility === "private" ? [2, 3] : [6, 5]);
    g.beginPath();
    g.moveTo(...at(s.from));
    g.lineTo(...at(s.to));
    g.stroke();
  }
  g.setLineDash([]);
  const forces = model.forces.filter((f) => f.arriving === undefined && inside(at(f.at)));
  const places = model.places.filter((p) => p.rank <= 3 && inside(at(p.at)));
  const spots = declutter(
    [
      ...forces.map((f) => ({ at: at(f.at), half: TOKEN })),
      ...places.map((p) => ({ at: at(p.at), half: [2, 2] as Point, fixed: true })),
      {
        at: [title.width / 2, title.height / 2] as Point,
        half: [title.width / 2, title.height / 2] as Point,
        fixed: true,
      },
    ],
    1,
  );
  for (const p of places) {
    const [x, y] = at(p.at);
    g.fillStyle = css(palette.ink);
    g.fillRect(x - 1.5, y - 1.5, 3, 3);
  }
  forces.forEach((f, i) => {
    const [x, y] = spots[i] ?? at(f.at);
    g.fillStyle = css(palette.frame[f.side]);
    g.strokeStyle = css(palette.frameInk);
    g.lineWidth = 1;
    token(g, f.side, x, y);
    g.fill();
    g.stroke();
  });
  const tokens = forces.map((f, i) => tokenRect(spots[i] ?? at(f.at)));
  drawNames(g, places, palette, family, at, { hard: [...tokens, title], view });
}

const tokenRect = ([x, y]: Point): Rect => ({
  x: x - TOKEN[0] - 1,
  y: y - TOKEN[1] - 1,
  width: TOKEN[0] * 2 + 2,
  height: TOKEN[1] * 2 + 2,
});

const LETTERS = 10;

/** Names as on the large map: none over another, none over a force, none cut off by the edge. */
function drawNames(
  g: CanvasRenderingContext2D,
  places: readonly ScenePlace[],
  palette: Palette,
  family: string,
  at: (lonLat: readonly [number, number]) => Point,
  { hard, view }: { hard: Rect[]; view: Size },
): void {
  g.font = `600 ${LETTERS}px ${family}`;
  g.textBaseline = "top";
  g.textAlign = "left";
  g.lineWidth = 2.5;
  g.fillStyle = css(palette.ink);
  g.strokeStyle = css(palette.paper, 0.85);
  const inner = { x: 2, y: 2, width: view.width - 4, height: view.height - 4 };
  const named = places.filter(({ rank }) => rank <= 2);
  const labels = named.map(
    (p): Label => ({
      id: p.id,
      at: at(p.at),
      width: g.measureText(p.name).width + 2,
      height: LETTERS + 2,
      rank: p.rank,
      clearance: 5,
      must: false,
    }),
  );
  const dots = named.map((p): Rect => ({ x: at(p.at)[0] - 2, y: at(p.at)[1] - 2, width: 4, height: 4 }));
  for (const { id, x, y } of placeLabels(labels, { hard: [...hard, ...dots], soft: [], view: inner })) {
    const name = named.find((p) => p.id === id)?.name ?? "";
    g.strokeText(name, x + 1, y + 1);
    g.fillText(name, x + 1, y + 1);
  }
}

function token(g: CanvasRenderingContext2D, side: Side, x: number, y: number): void {
  const [hw, hh] = TOKEN;
  g.beginPath();
  if (side === "allied") g.rect(x - hw + 0.5, y - hh + 1, hw * 2 - 1, hh * 2 - 2);
  else if (side === "third") g.arc(x, y, hh, 0, Math.PI * 2);
  else {
    g.moveTo(x, y - hh - 0.5);
    g.lineTo(x + hw, y);
    g.lineTo(x, y + hh + 0.5);
    g.lineTo(x - hw, y);
    g.closePath();
  }
}
