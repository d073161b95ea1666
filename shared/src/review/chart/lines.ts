import { at, type Chart, type Drawing, draw, picture } from "./drawing.ts";

/** One curve over turns. */
export interface Curve {
  readonly name: string;
  /** One value a turn, from the opening on; null where there is none. */
  readonly values: readonly (number | null)[];
  /** 0 to 5: colour and dash, so that curves are told apart without colour. */
  readonly style: number;
  /** A word for a point, where it has one. */
  readonly notes?: readonly (string | null)[];
}

export interface LinesOptions {
  readonly label: string;
  readonly turn: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly name: string }[];
  /** Values hold until the next turn, as rungs do. */
  readonly steps?: boolean;
  readonly format: (value: number) => string;
}

const WIDTH = 560;
const HEIGHT = 260;
const TOP = 12;
const BOTTOM = HEIGHT - 30;
const LEFT = 64;
const RIGHT = WIDTH - 168;
/** Least distance between two names at the right edge. */
const APART = 15;

/** Curves over turns, each named at its end; the same numbers as a table. */
export function lines(curves: readonly Curve[], options: LinesOptions): Chart {
  const { label, turn, min, max, ticks, format, steps = false } = options;
  const count = Math.max(2, ...curves.map((c) => c.values.length));
  const x = (i: number) => at(LEFT + (i / (count - 1)) * (RIGHT - LEFT));
  const y = (v: number) =>
    at(BOTTOM - ((Math.min(max, Math.max(min, v)) - min) / (max - min || 1)) * (BOTTOM - TOP));
  const every = Math.max(1, Math.ceil(count / 13));
  const grid = ticks.flatMap(({ value, name }): Drawing[] => [
    draw("line", { class: "grid", x1: LEFT, x2: RIGHT, y1: y(value), y2: y(value) }),
    draw("text", { class: "tick end", x: LEFT - 8, y: y(value) + 4 }, [name]),
  ]);
  const axis = Array.from({ length: count }, (_, i) => i)
    .filter((i) => i % every === 0)
    .map((i) => draw("text", { class: "tick middle", x: x(i), y: HEIGHT - 10 }, [String(i)]));
  const named = spread(
    curves.map((c) => {
      const last = lastOf(c.values);
      return { curve: c, y: last === null ? BOTTOM : y(last) };
    }),
  );
  const drawn = curves.map((c) =>
    draw("g", { class: `curve style-${c.style}` }, [
      draw("path", { class: "line", d: pathOf(c.values, x, y, steps) }),
      ...c.values.flatMap((v, i) =>
        v === null
          ? []
          : [
              draw("circle", { cx: x(i), cy: y(v), r: c.notes?.[i] ? 4.5 : 2.6 }, [
                draw("title", {}, [
                  `${c.name}, ${turn} ${i}: ${format(v)}${c.notes?.[i] ? `. ${c.notes[i]}` : ""}`,
                ]),
              ]),
            ],
      ),
    ]),
  );
  const names = named.map(({ curve, y: place }) =>
    draw("text", { class: `name style-${curve.style}`, x: RIGHT + 9, y: place + 4 }, [short(curve.name)]),
  );
  return {
    drawing: picture(WIDTH, HEIGHT, label, [
      ...grid,
      ...axis,
      draw("text", { class: "tick end", x: LEFT - 8, y: HEIGHT - 10 }, [turn]),
      ...drawn,
      ...names,
    ]),
    columns: [turn, ...curves.map((c) => c.name)],
    rows: Array.from({ length: Math.max(...curves.map((c) => c.values.length), 0) }, (_, i) => [
      i,
      ...curves.map((c) => {
        const v = c.values[i] ?? null;
        return v === null ? "" : format(v);
      }),
    ]),
  };
}

const lastOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((last, v) => v ?? last, null);

/** What fits beside a curve: without articles, and cut where that is not enough. */
function short(name: string): string {
  const bare = name.replace(/\bthe /gi, "");
  return bare.length > 26 ? `${bare.slice(0, 25)}…` : bare;
}

function pathOf(
  values: readonly (number | null)[],
  x: (i: number) => number,
  y: (v: number) => number,
  steps: boolean,
): string {
  let path = "";
  let before: number | null = null;
  for (const [i, v] of values.entries()) {
    if (v === null) continue;
    if (before === null) path += `M${x(i)} ${y(v)}`;
    else path += steps ? `H${x(i)}V${y(v)}` : `L${x(i)} ${y(v)}`;
    before = v;
  }
  return path;
}

/** Names at the right edge, moved apart where curves end close together. */
function spread<T extends { readonly y: number }>(names: readonly T[]): readonly T[] {
  const sorted = [...names].sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  const down = sorted.map((n) => {
    floor = Math.max(n.y, floor + APART);
    return { ...n, y: floor };
  });
  let ceiling = BOTTOM + APART;
  return down
    .reverse()
    .map((n) => {
      ceiling = Math.min(n.y, ceiling - APART);
      return { ...n, y: ceiling };
    })
    .reverse();
}
