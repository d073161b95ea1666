import type { SignalKind } from "./model.ts";

/** One stroke or shape of a glyph, in a box of -1..1 about its centre, y downwards. */
export type Stroke =
  | { readonly line: readonly number[] }
  | { readonly ring: readonly [x: number, y: number, r: number] }
  | { readonly dot: readonly [x: number, y: number, r: number] }
  | { readonly solid: readonly number[] };

const burst = (points: number, outer: number, inner: number): number[] =>
  Array.from({ length: points * 2 }, (_, i) => {
    const a = (i / (points * 2)) * Math.PI * 2 - Math.PI / 2;
    const r = i % 2 === 0 ? outer : inner;
    return [Math.cos(a) * r, Math.sin(a) * r];
  }).flat();

/** What a signal is, drawn alike on the map, in its legend and beside the words of the reveal. */
export const GLYPHS: Readonly<Record<SignalKind, readonly Stroke[]>> = {
  message: [
    { line: [-0.75, -0.5, 0.75, -0.5, 0.75, 0.5, -0.75, 0.5, -0.75, -0.5] },
    { line: [-0.75, -0.45, 0, 0.12, 0.75, -0.45] },
  ],
  assure: [{ line: [-0.6, 0.05, -0.15, 0.5, 0.65, -0.5] }],
  guarantee: [
    { line: [-0.65, -0.65, 0.65, -0.65, 0.65, 0.1, 0, 0.8, -0.65, 0.1, -0.65, -0.65] },
    { line: [-0.3, -0.05, -0.05, 0.2, 0.32, -0.25] },
  ],
  warn: [{ line: [0, -0.75, 0, 0.2] }, { dot: [0, 0.65, 0.16] }],
  threaten: [{ solid: [0.25, -0.85, -0.55, 0.15, -0.05, 0.15, -0.25, 0.85, 0.55, -0.2, 0.05, -0.2] }],
  ask: [
    { line: [-0.7, -0.55, 0.7, -0.55, 0.7, 0.25, 0, 0.25, -0.35, 0.7, -0.35, 0.25, -0.7, 0.25, -0.7, -0.55] },
  ],
  restrain: [{ line: [-0.28, -0.6, -0.28, 0.6] }, { line: [0.28, -0.6, 0.28, 0.6] }],
  complain: [
    { line: [-0.7, -0.2, -0.35, -0.2, 0.35, -0.65, 0.35, 0.65, -0.35, 0.2, -0.7, 0.2, -0.7, -0.2] },
    { line: [0.65, -0.25, 0.65, 0.25] },
  ],
  consult: [{ ring: [-0.26, 0, 0.46] }, { ring: [0.26, 0, 0.46] }],
  settle: [{ line: [-0.6, -0.25, 0.6, -0.25] }, { line: [-0.6, 0.25, 0.6, 0.25] }],
  economic: [{ ring: [0, 0, 0.6] }, { line: [0, -0.85, 0, 0.85] }],
  hybrid: [
    { line: [-0.55, 0.45, 0, -0.5, 0.55, 0.45, -0.55, 0.45] },
    { dot: [-0.55, 0.45, 0.26] },
    { dot: [0.55, 0.45, 0.26] },
    { dot: [0, -0.5, 0.26] },
  ],
  posture: [{ line: [-0.6, 0, 0, -0.55, 0.6, 0] }, { line: [-0.6, 0.6, 0, 0.05, 0.6, 0.6] }],
  force: [{ solid: burst(8, 0.95, 0.4) }],
  accident: [{ line: [-0.5, -0.5, 0.5, 0.5] }, { line: [-0.5, 0.5, 0.5, -0.5] }],
};
