import type { World } from "../after-action.ts";
import { at, type Chart, type Drawing, draw, picture } from "./drawing.ts";

export interface WorldsOptions {
  readonly label: string;
  /** Name of each world, as its strip is headed. */
  readonly names: Readonly<Record<World["kind"], string>>;
  readonly involved: string;
  readonly apart: string;
  readonly rung: string;
  /** What one dot stands for, given how many replays. */
  readonly dot: (runs: number) => string;
  readonly columns: readonly string[];
}

const WIDTH = 620;
const LEFT = 14;
const RIGHT = WIDTH - 14;
const STRIP = 108;
const RADIUS = 4.2;
const TALLEST = 8;
const TOP_RUNG = 19;

/**
 * What the other worlds did, one strip each: a dot is some replays, standing over the highest rung they came to; full
 * where the protector was drawn in as deeply, hollow where it was not.
 */
export function worldStrips(worlds: readonly World[], options: WorldsOptions): Chart {
  const most = Math.max(1, ...worlds.flatMap((w) => [...heights(w).values()]));
  const per = Math.max(1, Math.ceil(most / TALLEST));
  const x = (rung: number) => at(LEFT + 10 + (rung / TOP_RUNG) * (RIGHT - LEFT - 20));
  const strips = worlds.flatMap((world, i): Drawing[] => {
    const base = 22 + (i + 1) * STRIP - 24;
    return [
      draw("text", { class: "head", x: LEFT, y: base - STRIP + 36 }, [options.names[world.kind]]),
      draw("line", { class: "axis", x1: LEFT, x2: RIGHT, y1: base + 6, y2: base + 6 }),
      ...dotsOf(world, per).map(({ rung, level, involved }) =>
        draw(
          "circle",
          {
            class: involved ? "dot in" : "dot out",
            cx: x(rung),
            cy: at(base - level * (RADIUS * 2 + 0.8)),
            r: RADIUS,
          },
          [draw("title", {}, [`${options.rung} ${rung}: ${involved ? options.involved : options.apart}`])],
        ),
      ),
    ];
  });
  const height = 22 + worlds.length * STRIP + 34;
  const foot = height - 34;
  const ticks = [0, 3, 6, 9, 11, 13, 16, 19].map((rung) =>
    draw("text", { class: "tick middle", x: x(rung), y: foot }, [String(rung)]),
  );
  const key = [
    draw("circle", { class: "dot in", cx: LEFT + 6, cy: foot + 20, r: RADIUS }),
    draw("text", { class: "tick", x: LEFT + 16, y: foot + 24 }, [options.involved]),
    draw("circle", { class: "dot out", cx: LEFT + 246, cy: foot + 20, r: RADIUS }),
    draw("text", { class: "tick", x: LEFT + 256, y: foot + 24 }, [options.apart]),
    draw("text", { class: "tick end", x: RIGHT, y: foot + 24 }, [options.dot(per)]),
  ];
  return {
    drawing: picture(WIDTH, height, options.label, [...strips, ...ticks, ...key]),
    columns: options.columns,
    rows: worlds.flatMap((w) =>
      w.outcomes.map((o) => [
        options.names[w.kind],
        o.rung,
        o.involved ? options.involved : options.apart,
        o.runs,
      ]),
    ),
  };
}

const heights = (world: World): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const { rung, runs } of world.outcomes) found.set(rung, (found.get(rung) ?? 0) + runs);
  return found;
};

interface Dot {
  readonly rung: number;
  readonly level: number;
  readonly involved: boolean;
}

/** Dots of a world from the bottom up, those drawn in first; what came about at all has at least one. */
function dotsOf(world: World, per: number): readonly Dot[] {
  const dots: Dot[] = [];
  const level = new Map<number, number>();
  for (const involved of [true, false])
    for (const rung of heights(world).keys()) {
      const runs = world.outcomes
        .filter((o) => o.rung === rung && o.involved === involved)
        .reduce((sum, o) => sum + o.runs, 0);
      const count = runs === 0 ? 0 : Math.max(1, Math.round(runs / per));
      for (let n = 0; n < count; n++) {
        const at = level.get(rung) ?? 0;
        dots.push({ rung, level: at, involved });
        level.set(rung, at + 1);
      }
    }
  return dots;
}
