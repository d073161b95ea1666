import type { Side } from "./model.ts";

/** Colours as 0xRRGGBB for Pixi; `css` turns one into a CSS colour for the HTML above the canvas. */
export interface Palette {
  name: "light" | "dark";
  sea: number;
  /** The 12 nm band, and the lines that follow the coast outwards. */
  shelf: number;
  shore: number;
  graticule: number;
  land: Record<Side, number>;
  /** Land of a side outside the countries in focus. */
  faded: Record<Side, number>;
  /** The ribbon inside a side's border, its hatch, signals and marks. */
  accent: Record<Side, number>;
  hatch: number;
  hatchAlpha: number;
  coast: number;
  border: number;
  admin: number;
  lake: number;
  river: number;
  median: number;
  ink: number;
  inkSoft: number;
  seaInk: number;
  paper: number;
  selection: number;
  blocked: number;
  restricted: number;
  frame: Record<Side, number>;
  frameInk: number;
}

export const LIGHT: Palette = {
  name: "light",
  sea: 0xa9c3cb,
  shelf: 0xbbd1d6,
  shore: 0xe3eeeb,
  graticule: 0x6d919c,
  land: { allied: 0xd3dfe8, adversary: 0xecccb5, third: 0xf1ebdc },
  faded: { allied: 0xe7ebe8, adversary: 0xf0dfcd, third: 0xf1ebdc },
  accent: { allied: 0x1f5387, adversary: 0xa03a1c, third: 0x5d5742 },
  hatch: 0xa5502f,
  hatchAlpha: 0.36,
  coast: 0x3d5964,
  border: 0x4d463f,
  admin: 0x6d6a60,
  lake: 0xb4ccd3,
  river: 0x6fa0b8,
  median: 0x4f7886,
  ink: 0x1d2226,
  inkSoft: 0x484e52,
  seaInk: 0x2e5a6b,
  paper: 0xfcfaf4,
  selection: 0xb87a00,
  blocked: 0xa3180f,
  restricted: 0xb06f00,
  frame: { allied: 0x80bce8, adversary: 0xf59a86, third: 0xa9d8a4 },
  frameInk: 0x14181b,
};

export const DARK: Palette = {
  name: "dark",
  sea: 0x101d26,
  shelf: 0x162833,
  shore: 0x24404d,
  graticule: 0x35525f,
  land: { allied: 0x35536c, adversary: 0x643f33, third: 0x3b3d3a },
  faded: { allied: 0x303f49, adversary: 0x463833, third: 0x363837 },
  accent: { allied: 0x8ec5ee, adversary: 0xf29a78, third: 0xd5cba6 },
  hatch: 0xe08a66,
  hatchAlpha: 0.3,
  coast: 0x93aab3,
  border: 0xe2d9c8,
  admin: 0xb9c0bd,
  lake: 0x132530,
  river: 0x5c93ad,
  median: 0x4a6976,
  ink: 0xf2efe6,
  inkSoft: 0xc3c5bf,
  seaInk: 0x7fa3b1,
  paper: 0x0d151b,
  selection: 0xf3c14b,
  blocked: 0xff7a66,
  restricted: 0xf0b64a,
  frame: { allied: 0x86bfe8, adversary: 0xf2937d, third: 0x9dd39a },
  frameInk: 0x0b0f12,
};

export function css(colour: number, alpha = 1): string {
  return `rgb(${(colour >> 16) & 255} ${(colour >> 8) & 255} ${colour & 255} / ${alpha})`;
}
