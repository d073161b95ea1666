import type { Palette } from "./palette.ts";

export type LabelKind =
  | "country"
  | "region"
  | "sea"
  | "capital"
  | "place"
  | "minor"
  | "zone"
  | "force"
  | "signal";

export interface Lettering {
  size: number;
  weight: number;
  italic: boolean;
  /** Letter spacing in em. */
  spacing: number;
  upper: boolean;
  colour: (p: Palette) => number;
  /** A plate behind the text, instead of a halo. */
  plate: boolean;
}

const plain = { italic: false, spacing: 0.005, upper: false, plate: false } as const;

/** Spaced capitals for countries, italics for water: the reader of any atlas knows these already. */
export const LETTERING: Record<LabelKind, Lettering> = {
  country: { ...plain, size: 15, weight: 600, spacing: 0.34, upper: true, colour: (p) => p.inkSoft },
  region: { ...plain, size: 11, weight: 600, spacing: 0.16, upper: true, colour: (p) => p.inkSoft },
  sea: { ...plain, size: 13, weight: 500, italic: true, spacing: 0.16, colour: (p) => p.seaInk },
  capital: { ...plain, size: 14, weight: 700, colour: (p) => p.ink },
  place: { ...plain, size: 12.5, weight: 600, colour: (p) => p.ink },
  minor: { ...plain, size: 11.5, weight: 500, colour: (p) => p.ink },
  zone: { ...plain, size: 11.5, weight: 600, italic: true, spacing: 0.02, colour: (p) => p.inkSoft },
  force: { ...plain, size: 10.5, weight: 600, colour: (p) => p.ink },
  signal: { ...plain, size: 11.5, weight: 600, plate: true, colour: (p) => p.ink },
};

const LINE = 1.25;
const PLATE = 6;

/** Measures in one hidden canvas and remembers; text of the same kind is measured once. */
export class Ruler {
  private readonly context = document.createElement("canvas").getContext("2d");
  private readonly known = new Map<string, number>();
  private readonly family: string;

  constructor(family: string) {
    this.family = family;
  }

  size(text: string, kind: LabelKind, scale = 1): { width: number; height: number } {
    const { size, weight, italic, spacing, upper, plate } = LETTERING[kind];
    const key = `${kind}|${text}`;
    let em = this.known.get(key);
    if (em === undefined) {
      const written = upper ? text.toUpperCase() : text;
      if (this.context) this.context.font = `${italic ? "italic " : ""}${weight} 100px ${this.family}`;
      em = (this.context?.measureText(written).width ?? written.length * 55) / 100 + written.length * spacing;
      this.known.set(key, em);
    }
    const pad = plate ? PLATE : 0;
    return { width: em * size * scale + 2 + pad * 2, height: size * scale * LINE + (plate ? 4 : 0) };
  }
}
