import { type LabelKind, LETTERING } from "../lettering.ts";
import { css, type Palette } from "../palette.ts";

export interface Caption {
  id: string;
  kind: LabelKind;
  text: string;
  /** Top left corner in screen pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  scale?: number;
  /** Colour of a plate's edge. */
  edge?: number;
  selected?: boolean;
}

/** HTML over the canvas: sharp at any zoom and untouched by a lost context. Hidden from assistive technology. */
export class CaptionLayer {
  readonly element: HTMLDivElement;
  private readonly shown = new Map<string, HTMLDivElement>();

  constructor() {
    this.element = document.createElement("div");
    Object.assign(this.element.style, { position: "absolute", inset: "0" });
  }

  /** Keyed by id: elements are kept, moved and removed, never rebuilt. */
  set(captions: Caption[], palette: Palette): void {
    const stale = new Set(this.shown.keys());
    for (const caption of captions) {
      stale.delete(caption.id);
      let element = this.shown.get(caption.id);
      if (!element) {
        element = document.createElement("div");
        this.shown.set(caption.id, element);
        this.element.append(element);
      }
      write(element, caption, palette);
    }
    for (const id of stale) {
      this.shown.get(id)?.remove();
      this.shown.delete(id);
    }
  }
}

function write(element: HTMLDivElement, c: Caption, palette: Palette): void {
  const l = LETTERING[c.kind];
  const size = l.size * (c.scale ?? 1);
  const ground = css(palette.paper, l.upper || c.kind === "sea" ? 0.55 : 0.95);
  if (element.textContent !== c.text) element.textContent = c.text;
  Object.assign(element.style, {
    position: "absolute",
    left: "0",
    top: "0",
    height: `${c.height}px`,
    lineHeight: `${c.height}px`,
    whiteSpace: "pre",
    font: `${l.italic ? "italic " : ""}${l.weight} ${size}px/${c.height}px inherit`,
    fontFamily: "inherit",
    fontSize: `${size}px`,
    fontWeight: String(l.weight),
    fontStyle: l.italic ? "italic" : "normal",
    letterSpacing: `${l.spacing}em`,
    textTransform: l.upper ? "uppercase" : "none",
    color: css(l.colour(palette), l.upper ? 0.85 : 1),
    textShadow: l.plate ? "none" : halo(ground),
    boxSizing: "border-box",
    width: l.plate ? `${c.width}px` : "max-content",
    padding: l.plate ? "0 5px" : "0",
    borderRadius: "3px",
    background: l.plate ? css(palette.paper, 0.94) : "none",
    border: l.plate
      ? `1px solid ${css(c.selected ? palette.selection : (c.edge ?? palette.inkSoft), 0.8)}`
      : "0",
    transform: `translate(${Math.round(c.x)}px, ${Math.round(c.y)}px)`,
  });
}

const halo = (ground: string): string =>
  [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [1, 1],
    [-1, -1],
    [1, -1],
    [-1, 1],
  ]
    .map(([x, y]) => `${x}px ${y}px 1px ${ground}`)
    .concat(`0 0 4px ${ground}`)
    .join(", ");
