import type { SceneForce, Side } from "../model.ts";
import { css, type Palette } from "../palette.ts";
import type { Point, Theatre } from "../theatre.ts";

const SCALE = 0.68;
const FRAME = { allied: "friendly", adversary: "hostile", third: "neutral" } as const satisfies Record<
  Side,
  string
>;
const BAR = { width: 26, height: 4 };

/** APP-6 symbols as inline SVG over the canvas; the palette colours them through two CSS variables. */
export class ForceLayer {
  readonly element: HTMLDivElement;
  private readonly theatre: Theatre;
  private readonly shown = new Map<string, { force: SceneForce; element: HTMLDivElement }>();

  constructor(theatre: Theatre) {
    this.theatre = theatre;
    this.element = document.createElement("div");
    Object.assign(this.element.style, { position: "absolute", inset: "0" });
  }

  update(forces: SceneForce[], palette: Palette): void {
    const stale = new Set(this.shown.keys());
    for (const force of forces) {
      stale.delete(force.id);
      const old = this.shown.get(force.id);
      if (old && JSON.stringify(old.force) === JSON.stringify(force)) continue;
      old?.element.remove();
      const element = this.build(force);
      this.shown.set(force.id, { force, element });
      this.element.append(element);
    }
    for (const id of stale) {
      this.shown.get(id)?.element.remove();
      this.shown.delete(id);
    }
    for (const { force, element } of this.shown.values()) colour(element, force, palette);
  }

  /** Half width and half height of a symbol as drawn, bar included. */
  half(force: SceneForce): Point {
    const drawing = this.drawing(force);
    return [(drawing.width * SCALE) / 2 + 1, (drawing.height * SCALE) / 2 + BAR.height / 2 + 1];
  }

  place(id: string, at: Point | undefined, selected: boolean, palette: Palette): void {
    const shown = this.shown.get(id);
    if (!shown) return;
    const { element, force } = shown;
    element.style.display = at ? "block" : "none";
    if (!at) return;
    const [hw, hh] = this.half(force);
    element.style.transform = `translate(${Math.round(at[0] - hw)}px, ${Math.round(at[1] - hh)}px)`;
    const ring = selected
      ? `drop-shadow(0 0 2px ${css(palette.selection)}) drop-shadow(0 0 4px ${css(palette.selection)})`
      : "";
    if (element.style.filter !== ring) element.style.filter = ring;
  }

  private drawing(force: SceneForce): Theatre["symbols"][string]["friendly"] {
    const symbol = this.theatre.symbols[force.symbol] ?? this.theatre.symbols["infantry-battalion"];
    if (!symbol) throw new Error("symbols.json has no infantry-battalion");
    return symbol[FRAME[force.side]];
  }

  private build(force: SceneForce): HTMLDivElement {
    const { svg, width, height } = this.drawing(force);
    const element = document.createElement("div");
    const [hw, hh] = this.half(force);
    Object.assign(element.style, {
      position: "absolute",
      left: "0",
      top: "0",
      width: `${hw * 2}px`,
      height: `${hh * 2}px`,
    });
    const symbol = document.importNode(
      new DOMParser().parseFromString(svg, "image/svg+xml").documentElement,
      true,
    );
    symbol.setAttribute("width", String(width * SCALE));
    symbol.setAttribute("height", String(height * SCALE));
    Object.assign(symbol.style, { display: "block", margin: "0 auto", overflow: "visible" });
    element.append(symbol);
    if (force.arriving === undefined) element.append(bar(force.strength));
    else {
      for (const stroked of symbol.querySelectorAll("path, circle"))
        stroked.setAttribute("stroke-dasharray", "13 8");
      symbol.style.opacity = "0.72";
      element.append(countdown(force.arriving));
    }
    return element;
  }
}

function bar(strength: number): HTMLDivElement {
  const full = document.createElement("div");
  const share = `${Math.round(Math.min(1, Math.max(0, strength)) * 100)}%`;
  Object.assign(full.style, {
    width: `${BAR.width}px`,
    height: `${BAR.height}px`,
    margin: "1px auto 0",
    boxSizing: "border-box",
    border: "1px solid var(--ink)",
    borderRadius: "1px",
    background: `linear-gradient(to right, var(--accent) ${share}, var(--paper) ${share})`,
  });
  return full;
}

function countdown(turns: number): HTMLDivElement {
  const badge = document.createElement("div");
  badge.textContent = String(turns);
  Object.assign(badge.style, {
    position: "absolute",
    right: "-5px",
    top: "-3px",
    minWidth: "15px",
    height: "15px",
    borderRadius: "8px",
    fontSize: "10.5px",
    fontWeight: "700",
    lineHeight: "15px",
    textAlign: "center",
    background: "var(--paper)",
    color: "var(--text)",
    border: "1px solid var(--text)",
  });
  return badge;
}

function colour(element: HTMLDivElement, force: SceneForce, palette: Palette): void {
  element.style.setProperty("--frame", css(palette.frame[force.side]));
  element.style.setProperty("--ink", css(palette.frameInk));
  element.style.setProperty("--mark", css(palette.ink));
  element.style.setProperty("--accent", css(palette.accent[force.side]));
  element.style.setProperty("--paper", css(palette.paper));
  element.style.setProperty("--text", css(palette.ink));
}
