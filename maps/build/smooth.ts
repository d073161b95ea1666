import type { Position } from "geojson";

/** Chaikin's corner cutting: a dozen hand-entered points read as a shore instead of a polygon. */
export function smooth(points: Position[], closed: boolean, passes = 2): Position[] {
  let line = points;
  for (let pass = 0; pass < passes; pass++) {
    const ends = closed ? [...line, line[0] as Position] : line;
    const cut = ends.slice(1).flatMap((b, i) => {
      const a = ends[i] as Position;
      return [mix(a, b, 0.25), mix(a, b, 0.75)];
    });
    line = closed ? cut : [line[0] as Position, ...cut, line.at(-1) as Position];
  }
  return closed ? [...line, line[0] as Position] : line;
}

const mix = (a: Position, b: Position, t: number): Position => [
  (a[0] as number) * (1 - t) + (b[0] as number) * t,
  (a[1] as number) * (1 - t) + (b[1] as number) * t,
];
