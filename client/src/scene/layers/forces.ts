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
  private palette: Palette | undefined;

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
      if (old && (old.force === force || JSON.stringify(old.force) === JSON.stringify(force))) continue;
      old?.element.remove();
      const element = this.build(force);
      colour(element, force, palette);
      this.shown.set(force.id, { force, element });
      this.element.append(element);
    }
    for (const id of stale) {
      this.shown.get(id)?.element.remove();
      this.shown.delete(id);
    }
    if (palette !== this.palette)
      for (const { force, element } of this.shown.values()) colour(element, force, palette);
    this.palette = palette;
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
    if (force.arriving === undefined) {
      element.append(bar(force.strength, force.readiness));
      if (force.posture !== undefined) element.append(pips(force.posture));
      if (force.others) element.append(badge(`×${force.others.length + 1}`));
    } else {
      for (const stroked of symbol.querySelectorAll("path, circle"))
        stroked.setAttribute("stroke-dasharray", "13 8");
      symbol.style.opacity = force.conditional ? "0.45" : "0.72";
      element.append(badge(force.conditional ? `${force.arriving}?` : String(force.arriving)));
    }
    return element;
  }
}

/** Strength as a filled bar; readiness, where it is known, as a notch on it. */
function bar(strength: number, readiness: number | undefined): HTMLDivElement {
  const full = document.createElement("div");
  const share = `${Math.round(Math.min(1, Math.max(0, strength)) * 100)}%`;
  Object.assign(full.style, {
    position: "relative",
    width: `${BAR.width}px`,
    height: `${BAR.height}px`,
    margin: "1px auto 0",
    boxSizing: "border-box",
    border: "1px solid var(--ink)",
    borderRadius: "1px",
    background: `linear-gradient(to right, var(--accent) ${share}, var(--paper) ${share})`,
  });
  if (readiness === undefined) return full;
  const notch = document.createElement("i");
  Object.assign(notch.style, {
    position: "absolute",
    left: `calc(${Math.round(Math.min(1, Math.max(0, readiness)) * 100)}% - 1px)`,
    top: "-3px",
    width: "2px",
    height: `${BAR.height + 4}px`,
    background: "var(--text)",
    outline: "1px solid var(--paper)",
  });
  full.append(notch);
  return full;
}

const PIPS = 4;

/** The level of the commitment a force abroad stands for: so many of four, up the side of its frame. */
function pips(level: number): HTMLDivElement {
  const column = document.createElement("div");
  Object.assign(column.style, {
    position: "absolute",
    left: "-6px",
    bottom: `${BAR.height + 2}px`,
    display: "flex",
    flexDirection: "column-reverse",
    gap: "1px",
  });
  for (let i = 0; i < PIPS; i++) {
    const pip = document.createElement("i");
    Object.assign(pip.style, {
      width: "4px",
      height: "4px",
      boxSizing: "border-box",
      border: "1px solid var(--accent)",
      background: i < level ? "var(--accent)" : "var(--paper)",
    });
    column.append(pip);
  }
  return column;
}

function badge(text: string): HTMLDivElement {
  const made = document.createElement("div");
  made.textContent = text;
  Object.assign(made.style, {
    position: "absolute",
    right: "-7px",
    top: "-4px",
    minWidth: "15px",
    height: "15px",
    padding: "0 2px",
    boxSizing: "border-box",
    borderRadius: "8px",
    fontSize: "10.5px",
    fontWeight: "700",
    lineHeight: "13px",
    textAlign: "center",
    background: "var(--paper)",
    color: "var(--text)",
    border: "1px solid var(--text)",
  });
  return made;
}

function colour(element: HTMLDivElement, force: SceneForce, palette: Palette): void {
  element.style.setProperty("--frame", css(palette.frame[force.side]));
  element.style.setProperty("--ink", css(palette.frameInk));
  element.style.setProperty("--mark", css(palette.ink));
  element.style.setProperty("--accent", css(palette.accent[force.side]));
  element.style.setProperty("--paper", css(palette.paper));
  element.style.setProperty("--text", css(palette.ink));
}
