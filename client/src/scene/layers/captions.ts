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
  private readonly shown = new Map<string, { element: HTMLDivElement; look: string; spot: string }>();

  constructor() {
    this.element = document.createElement("div");
    Object.assign(this.element.style, { position: "absolute", inset: "0" });
  }

  /** Keyed by id: elements are kept and moved, and written anew only when they look different. */
  set(captions: Caption[], palette: Palette): void {
    const stale = new Set(this.shown.keys());
    for (const caption of captions) {
      stale.delete(caption.id);
      const { x, y, ...rest } = caption;
      const look = `${palette.name} ${JSON.stringify(rest)}`;
      const spot = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      let shown = this.shown.get(caption.id);
      if (!shown) {
        shown = { element: document.createElement("div"), look: "", spot: "" };
        this.shown.set(caption.id, shown);
        this.element.append(shown.element);
      }
      if (shown.look !== look) write(shown.element, caption, palette);
      if (shown.spot !== spot) shown.element.style.transform = spot;
      Object.assign(shown, { look, spot });
    }
    for (const id of stale) {
      this.shown.get(id)?.element.remove();
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
    fontFamily: "inherit",
    fontSize: `${size}px`,
    fontWeight: String(l.weight),
    fontStyle: l.italic ? "italic" : "normal",
    letterSpacing: `${l.spacing}em`,
    textTransform: l.upper ? "uppercase" : "none",
    color: css(l.colour(palette), l.upper ? 0.85 : 1),
    // A stroke beneath the fill is a halo at a tenth of the cost of shadows, which are painted again with every frame.
    paintOrder: "stroke fill",
    webkitTextStroke: l.plate ? "0" : `${l.upper ? 2.5 : 3}px ${ground}`,
    boxSizing: "border-box",
    width: l.plate ? `${c.width}px` : "max-content",
    padding: l.plate ? "0 5px" : "0",
    borderRadius: "3px",
    background: l.plate ? css(palette.paper, 0.94) : "none",
    border: l.plate
      ? `1px solid ${css(c.selected ? palette.selection : (c.edge ?? palette.inkSoft), 0.8)}`
      : "0",
  });
}
