import { css, type Palette } from "../palette.ts";

const WIDEST = 120;

/** The longest round distance that fits, and its width on screen. */
export function scaleOf(kmPerPixel: number): { km: number; width: number } {
  const most = WIDEST * kmPerPixel;
  const decade = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((n) => n * decade).find((n) => n <= most) ?? decade;
  return { km, width: km / kmPerPixel };
}

export class ScaleBar {
  readonly element = document.createElement("div");
  private shown = "";

  constructor() {
    Object.assign(this.element.style, {
      position: "absolute",
      left: "10px",
      bottom: "8px",
      boxSizing: "border-box",
      height: "16px",
      borderStyle: "solid",
      borderWidth: "0 1.5px 1.5px",
      fontSize: "10.5px",
      fontWeight: "600",
      lineHeight: "13px",
      textAlign: "center",
      paintOrder: "stroke fill",
    });
  }

  draw(kmPerPixel: number, palette: Palette): void {
    const { km, width } = scaleOf(kmPerPixel);
    const look = `${palette.name} ${km} ${Math.round(width)}`;
    if (look === this.shown) return;
    this.shown = look;
    this.element.textContent = `${km} km`;
    Object.assign(this.element.style, {
      width: `${Math.round(width)}px`,
      color: css(palette.ink),
      borderColor: css(palette.ink),
      webkitTextStroke: `3px ${css(palette.paper, 0.9)}`,
    });
  }
}
