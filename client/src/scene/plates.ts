import { onEdge } from "./edge.ts";
import { forceRects, type Stage } from "./labelling.ts";
import type { Rect } from "./labels.ts";
import type { Caption } from "./layers/captions.ts";
import type { Ruler } from "./lettering.ts";

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
